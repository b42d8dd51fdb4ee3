"""``quanze diff OLD [NEW]``: what differs between two revisions, in words of the field."""

import argparse
import json
import sys

from generators.day import today
from generators.reports import difference as report
from generators.reports.affected import addresses
from schemas.changes import difference
from schemas.registry import Registry
from schemas.revisions import load_pair
from schemas.tree import read_folder, read_revision


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diff``."""
    parser.add_argument("old", metavar="OLD", help="旧版本（git 的提交、分支或标签）")
    parser.add_argument("new", nargs="?", metavar="NEW", help="新版本；不写则是眼前的登记库文件夹")
    parser.add_argument("--site", default="", metavar="URL", help="网站地址；markdown 里的页面写成链接")
    parser.add_argument("--report", default="", metavar="URL", help="完整报告的地址；markdown 过长时指向它")
    parser.add_argument("--format", choices=["text", "markdown", "json"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print the difference; return 1 if a file of either state could not be read."""
    day = today(options.today)
    old = read_revision(options.registry, options.old)
    new = read_revision(options.registry, options.new) if options.new else read_folder(options.registry)
    pair = load_pair(old, new)
    shown = report.gather(difference(pair.old, pair.new), pair.old, pair.new, day)
    if options.format == "json":
        print(json.dumps(report.machine(shown), ensure_ascii=False, indent=1))
    else:
        sys.stdout.write(_comment(shown, pair.new, options) if options.format == "markdown" else report.text(shown))
    for finding in pair.findings:
        print(f"读不了 {finding.location.path}：{finding.message}", file=sys.stderr)
    return 1 if pair.findings else 0


def _comment(shown: report.Shown, new: Registry, options: argparse.Namespace) -> str:
    from generators.reports import review  # noqa: PLC0415 -- the notices that it drafts are slow to import

    site = options.site if not options.site or options.site.endswith("/") else f"{options.site}/"
    pages = addresses(shown, new)
    return review.markdown(shown, review.drafts(shown.changes, new), pages, site=site, report=options.report)

"""``quanze issue ACT``: draft the public notice of a decision from data, and freeze it."""

import argparse
import sys
from collections.abc import Mapping
from datetime import date

from generators.day import today
from generators.landed import merged
from generators.notices.issuing import issued
from generators.placing import place
from generators.reports import text as report
from schemas.check import Verdict, check
from schemas.finding import Finding
from schemas.loader import load
from schemas.reading import Reading
from schemas.records.act import Act
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``issue``."""
    parser.add_argument("act", metavar="ACT", help="决定的编号")
    parser.add_argument("--dry-run", action="store_true", help="只看公告正文和解读，不写文件")
    parser.add_argument("--again", action="store_true", help="重新起草：原来的草稿还没有合并公布，清单或者决定又改了")


def run(options: argparse.Namespace) -> int:
    """Write the notice; nothing is written, and 1 returned, while the registry has errors: a notice is for good."""
    files, day = read_folder(options.registry), today(options.today)
    prefix = f"{options.registry.as_posix().rstrip('/')}/"
    drafted = [path for path in files if options.again and _beside(path, options.act)]
    if drafted:
        _refuse_merged(options, load(Reading(files)).registry, day)
    files = {path: raw for path, raw in files.items() if path not in drafted}
    verdict = check(files, day)
    act = verdict.registry.acts.get(options.act)
    if act is None:
        known = "、".join(verdict.registry.acts)
        raise EnvironmentFault(f"没有编号为“{options.act}”的决定；有：{known or '无'}")
    broken = tuple(each for each in verdict.findings if each.severity == "error" and not _aside(each, options))
    told = report.render(verdict._replace(findings=broken), prefix=prefix) if broken else ""
    if broken and not options.dry_run:
        sys.stdout.write(told)
        print("登记库有错误，公告没有写：公布的文本不能再改，先改正，再发布。")
        return 1
    made = issued(act, verdict.registry, prefix)
    if options.dry_run:
        print("\n".join(text for path, text in made.items() if path.endswith(".md")))
        sys.stderr.write(f"{told}登记库有上面的错误，现在还不能写定公告。\n" if broken else "")
        return 0
    place(options.registry, {**dict.fromkeys(drafted), **made})
    print(_closing(act, made, verdict, prefix))
    return 0


def _refuse_merged(options: argparse.Namespace, registry: Registry, day: date) -> None:
    """Raise EnvironmentFault for a notice that has been public: a rehearsal may still show how it would read now."""
    notice = registry.notices.get(options.act)
    path = registry.path("notices", options.act) if notice else ""
    if notice and not options.dry_run and merged(options.registry, path, notice, day):
        raise EnvironmentFault(
            f"{options.act} 的公告已于 {notice.published_on} 公布，不能重新起草；要更正就另作决定，另发公告"
        )


def _aside(finding: Finding, options: argparse.Namespace) -> bool:
    """Tell whether a finding is of another notice: two stale drafts must not keep each other from being mended."""
    return bool(options.again) and finding.location.path.startswith("notices/")


def _beside(path: str, act: str) -> bool:
    return path.startswith("notices/") and path.split("/")[-2] == act


def _closing(act: Act, files: Mapping[str, str], verdict: Verdict, prefix: str) -> str:
    rows = sum(text.count("\n") - 1 for path, text in files.items() if path.endswith(".csv"))
    lists = len(verdict.registry.changing[act.id])
    listed = "\n".join(f"  {prefix}{path}" for path in files)
    return (
        f"公告写好了：{lists} 份清单，附件共 {rows} 行。\n{listed}\n核对一遍再提交；合并公布以后，文本和附件不能再改。"
    )

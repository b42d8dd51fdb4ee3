"""``quanze notice ACT``: a frozen notice in one of the forms in which an office takes it."""

import argparse
import sys
from pathlib import Path

from generators.day import today
from generators.documents.forms import FORMS, make
from generators.documents.model import Document
from generators.notices.frozen import document
from generators.reports import text as report
from schemas.check import Verdict, check
from schemas.enclosures import enclosed
from schemas.records.notice import Notice
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder

_ALTERED = "altered-notice"
_STALE = ("notice-disagrees-with-act", "notice-disagrees-with-lists")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``notice``."""
    parser.add_argument("act", metavar="ACT", help="决定的编号")
    parser.add_argument(
        "--format",
        choices=["md", *FORMS, "csv"],
        default="md",
        help="md 正文，pdf、docx 全文，xlsx、csv 附件（默认 md）",
    )
    parser.add_argument("--annex", type=int, default=1, metavar="N", help="csv 是第几个附件（默认 1）")
    parser.add_argument("--output", type=Path, metavar="FILE", help="写到哪个文件（默认标准输出）")


def run(options: argparse.Namespace) -> int:
    """Write one form of the notice; one that was altered since it was published is not given out, and 1 returned."""
    verdict = check(read_folder(options.registry), today(options.today))
    notice = _notice(verdict.registry, options.act)
    prefix = f"{options.registry.as_posix().rstrip('/')}/"
    altered = _found(verdict, notice, _ALTERED)
    if altered.findings:
        sys.stderr.write(report.blocks(altered, prefix))
        print("公告与公布时不同，没有输出；恢复原来的文件再取。", file=sys.stderr)
        return 1
    content = _content(verdict.registry, notice, options.format, options.annex)
    if options.output:
        options.output.write_bytes(content)
        print(options.output.as_posix())
    else:
        sys.stdout.buffer.write(content)
    _warn(notice, _found(verdict, notice, *_STALE), options.format, prefix)
    return 0


def _found(verdict: Verdict, notice: Notice, *rules: str) -> Verdict:
    kept = (each for each in verdict.findings if each.rule in rules and each.record == notice.id)
    return verdict._replace(findings=tuple(kept))


def _warn(notice: Notice, stale: Verdict, form: str, prefix: str) -> None:
    """Say beside the output what the output itself cannot: that it is out of date, that a table has no legal force."""
    if stale.findings:
        sys.stderr.write(report.blocks(stale, prefix))
        print("注意：公告与决定或者清单不一致，上面输出的是原来写定的文本。", file=sys.stderr)
    if form == "csv" and notice.mark:
        print(f"注意：{notice.mark}。CSV 里只有数据，没有这句话；转给别人时一并说明。", file=sys.stderr)


def _notice(registry: Registry, act: str) -> Notice:
    found = next((each for each in registry.notices.values() if each.act == act), None)
    if found is None and act not in registry.acts:
        raise EnvironmentFault(f"没有编号为“{act}”的决定；有：{'、'.join(registry.acts) or '无'}")
    if found is None and registry.exists("notices", act):
        raise EnvironmentFault(f"公告“{act}”的记录读不了；先运行 quanze check")
    if found is None:
        raise EnvironmentFault(f"决定“{act}”还没有公告；先运行 quanze issue {act}")
    return found


def _content(registry: Registry, notice: Notice, form: str, number: int) -> bytes:
    if form == "md":
        mark = f"**{notice.mark}**\n\n" if notice.mark else ""
        return mark.encode() + enclosed(registry, notice)[notice.text.file]
    shown = document(registry, notice)
    return _table(shown, number) if form == "csv" else make(shown, form)


def _table(shown: Document, number: int) -> bytes:
    from generators.documents import sheets  # noqa: PLC0415

    if not 1 <= number <= len(shown.annexes):
        raise EnvironmentFault(f"公告有 {len(shown.annexes)} 个附件，没有第 {number} 个")
    return sheets.csv(shown.annexes[number - 1])

"""``quanze notice ACT``: a frozen notice in one of the forms in which an office takes it."""

import argparse
import sys
from pathlib import Path

from generators.day import today
from generators.documents.forms import FORMS, make
from generators.documents.model import Document
from generators.notices.frozen import document
from generators.reports import text as report
from schemas.check import check
from schemas.enclosures import enclosed
from schemas.records.notice import Notice
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder

_ALTERED = "altered-notice"


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
    altered = tuple(each for each in verdict.findings if each.rule == _ALTERED and each.record == notice.id)
    if altered:
        sys.stderr.write(report.blocks(verdict._replace(findings=altered)))
        print("公告与公布时不同，没有输出；恢复原来的文件再取。", file=sys.stderr)
        return 1
    content = _content(verdict.registry, notice, options.format, options.annex)
    if options.output:
        options.output.write_bytes(content)
        print(options.output.as_posix())
    else:
        sys.stdout.buffer.write(content)
    return 0


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
        return enclosed(registry, notice)[notice.text.file]
    shown = document(registry, notice)
    return _table(shown, number) if form == "csv" else make(shown, form)


def _table(shown: Document, number: int) -> bytes:
    from generators.documents import sheets  # noqa: PLC0415

    if not 1 <= number <= len(shown.annexes):
        raise EnvironmentFault(f"公告有 {len(shown.annexes)} 个附件，没有第 {number} 个")
    return sheets.csv(shown.annexes[number - 1])

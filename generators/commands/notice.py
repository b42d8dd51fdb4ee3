"""``quanze notice ACT``: a frozen notice in one of the forms in which an office takes it."""

import argparse
import sys
from pathlib import Path

from generators.day import today
from generators.documents.model import Document
from generators.notices.frozen import document
from generators.papers import FORMS, made
from schemas.check import check
from schemas.enclosures import enclosed
from schemas.records.notice import Notice
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder


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
    """Write one form of the notice."""
    registry = check(read_folder(options.registry), today(options.today)).registry
    notice = next((each for each in registry.notices.values() if each.act == options.act), None)
    if notice is None:
        raise EnvironmentFault(f"决定“{options.act}”还没有公告；先运行 quanze issue {options.act}")
    content = _content(registry, notice, options.format, options.annex)
    if options.output:
        options.output.write_bytes(content)
        print(options.output.as_posix())
    else:
        sys.stdout.buffer.write(content)
    return 0


def _content(registry: Registry, notice: Notice, form: str, number: int) -> bytes:
    if form == "md":
        return enclosed(registry, notice).get(notice.text.file, b"")
    shown = document(registry, notice)
    return _table(shown, number) if form == "csv" else made(shown, form)


def _table(shown: Document, number: int) -> bytes:
    from generators.documents import sheets  # noqa: PLC0415

    if not 1 <= number <= len(shown.annexes):
        raise EnvironmentFault(f"公告有 {len(shown.annexes)} 个附件，没有第 {number} 个")
    return sheets.csv(shown.annexes[number - 1])

"""``quanze show ID``: one record, as it was on a day."""

import argparse
import json
import sys

from generators import lookup
from generators.day import today
from generators.remarks import on_record
from generators.reports.record import Reader
from schemas.check import check
from schemas.fields import Record
from schemas.records.matter import Matter
from schemas.registry import as_of
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``show``."""
    parser.add_argument("id", metavar="ID", help="记录的编号或名称")
    parser.add_argument("--as-of", metavar="DATE", help="查看哪一天的内容（默认今天）")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print every record of that id (one id may name a list and a figure), also one not in force on the day."""
    now, day = today(options.today), today(options.today, options.as_of)
    whole = check(read_folder(options.registry), day).registry
    found = lookup.named(whole, options.id)
    if not found:
        raise EnvironmentFault(f"没有编号或名称为“{options.id}”的记录{lookup.near(whole, options.id)}")
    reader = Reader(whole, day, now)
    for kind, record in found:
        shown = as_of(record, day) if isinstance(record, Matter) else record
        remark = on_record(shown, day)
        if options.format == "json":
            print(_json(shown))
            print(remark, end="\n" if remark else "", file=sys.stderr)
        else:
            print(reader.text(kind, shown, remark))
    return 0


def _json(record: Record) -> str:
    return json.dumps(record.model_dump(mode="json", exclude_none=True), ensure_ascii=False, indent=2)

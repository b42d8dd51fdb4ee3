"""``quanze show ID``: one record, as it was on a day."""

import argparse
import json
from typing import Any

from generators.day import today
from schemas.check import check
from schemas.fields import Record
from schemas.kinds import TITLES
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``show``."""
    parser.add_argument("id", metavar="ID", help="记录编号")
    parser.add_argument("--as-of", metavar="DATE", help="查看哪一天的内容（默认今天）")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print every record of that id (one id may name a list and a figure)."""
    day = today(options.today, options.as_of)
    registry = check(read_folder(options.registry), day).registry.in_force(day)
    found = [(kind, record) for kind, record in registry if record.id == options.id]
    if not found:
        raise EnvironmentFault(f"{day} 没有编号为“{options.id}”的记录")
    for kind, record in found:
        print(_json(record) if options.format == "json" else _text(kind, record))
    return 0


def _json(record: Record) -> str:
    return json.dumps(record.model_dump(mode="json", exclude_none=True), ensure_ascii=False, indent=2)


def _text(kind: str, record: Record) -> str:
    lines = [f"{record.title}（{TITLES[kind]}）"]
    fields = type(record).model_fields
    for key, value in record.model_dump(mode="json", exclude_none=True, exclude_defaults=True).items():
        lines.append(f"  {fields[key].title or key}：{_words(value)}")
    return "\n".join(lines)


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "；".join(_words(each) for each in value)
    if isinstance(value, dict):
        return "，".join(f"{key} {_words(each)}" for key, each in value.items() if each not in ([], None, False))
    return str(value)

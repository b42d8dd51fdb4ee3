"""``quanze show ID``: one record, as it was on a day."""

import argparse
import json
import sys
from collections.abc import Iterator

from pydantic import BaseModel

from generators import words
from generators.day import today
from generators.remarks import on_record
from schemas.check import check
from schemas.fields import Citation, Record
from schemas.kinds import TITLES
from schemas.records.matter import Matter, Penalty
from schemas.registry import as_of
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``show``."""
    parser.add_argument("id", metavar="ID", help="记录编号")
    parser.add_argument("--as-of", metavar="DATE", help="查看哪一天的内容（默认今天）")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print every record of that id (one id may name a list and a figure), also one not in force on the day."""
    day = today(options.today, options.as_of)
    whole = check(read_folder(options.registry), day).registry
    found = [(kind, record) for kind, record in whole if record.id == options.id]
    if not found:
        raise EnvironmentFault(f"没有编号为“{options.id}”的记录")
    for kind, record in found:
        shown = as_of(record, day) if isinstance(record, Matter) else record
        remark = on_record(shown, day)
        if options.format == "json":
            print(_json(shown))
            print(remark, end="\n" if remark else "", file=sys.stderr)
        else:
            print(_text(kind, shown, remark))
    return 0


def _json(record: Record) -> str:
    return json.dumps(record.model_dump(mode="json", exclude_none=True), ensure_ascii=False, indent=2)


def _text(kind: str, record: Record, remark: str) -> str:
    head = f"{record.title}（{TITLES[kind]}）"
    return "\n".join([head, *([f"  注意：{remark}"] if remark else []), *_lines(record, "  ")])


def _lines(part: BaseModel, indent: str) -> Iterator[str]:
    """Yield the filled fields of a part, one a line, under their Chinese titles; nested parts are indented."""
    for key, field in type(part).model_fields.items():
        value = getattr(part, key)
        if value is None or value == field.default:
            continue
        several = value if isinstance(value, tuple) else (value,)
        if any(isinstance(each, BaseModel) for each in several):
            yield f"{indent}{field.title}："
            for each in several:
                yield f"{indent}  {_in_a_line(each)}"
        else:
            yield f"{indent}{field.title}：{'、'.join(map(_word, several))}"


def _in_a_line(part: BaseModel) -> str:
    if isinstance(part, Penalty):
        return "，".join(filter(None, (part.target, part.condition, words.penalty(part))))
    if isinstance(part, Citation):
        return f"{getattr(part, 'role', '')} {part.law}（{part.version} 版）{words.citation(part)}".strip()
    pairs = ((field.title, getattr(part, key)) for key, field in type(part).model_fields.items())
    return "，".join(f"{title} {_word(value)}" for title, value in pairs if value not in (None, (), False))


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple):
        return "、".join(map(_word, value))
    return _in_a_line(value) if isinstance(value, BaseModel) else str(value)

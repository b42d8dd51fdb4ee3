"""``quanze new KIND ID``: a commented draft of a record, in its place, ready to fill in."""

import argparse
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas.fields import ID_PATTERN, Gap, Part, Source
from schemas.kinds import KINDS, TITLES
from schemas.tree import EnvironmentFault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``new``."""
    parser.add_argument(
        "kind", choices=list(KINDS), metavar="KIND", help="种类：" + "、".join(f"{k}（{t}）" for k, t in TITLES.items())
    )
    parser.add_argument("id", metavar="ID", help="编号，也是文件名；事项可写 法规编号-条号-序号")
    parser.add_argument("--folder", default="", metavar="DIR", help="放在种类文件夹下的哪个子文件夹")


def run(options: argparse.Namespace) -> int:
    """Write the draft and print its path; an id that is taken or malformed is refused."""
    if not re.fullmatch(ID_PATTERN, options.id):
        raise EnvironmentFault(f"编号“{options.id}”只能用小写字母、数字和连字符")
    root = options.registry / options.kind
    taken = next(iter(root.rglob(f"{options.id}.yaml")), None)
    if taken:
        raise EnvironmentFault(f"编号“{options.id}”已被 {taken.as_posix()} 使用；编号永不复用")
    path = root / (options.folder or _usual_folder(options.kind, options.id)) / f"{options.id}.yaml"
    if not path.resolve().is_relative_to(root.resolve()):
        raise EnvironmentFault(f"{options.folder} 不在 {root.as_posix()}/ 里")
    path.parent.mkdir(parents=True, exist_ok=True)
    depth = len(path.relative_to(options.registry).parts)  # up to the folder that holds the registry and schemas/
    path.write_text(draft(options.kind, options.id, "../" * depth), encoding="utf-8", newline="\n")
    print(path.as_posix())
    return 0


def _usual_folder(kind: str, record_id: str) -> Path:
    """Matters lie by law, towns by county; other kinds lie where the editor says."""
    if kind == "matters":
        return Path(re.sub(r"-\d+-\d+$", "", record_id))
    return Path(record_id[:6]) if kind == "towns" else Path()


def draft(kind: str, record_id: str, to_root: str) -> str:
    """Return the text of a draft: the keys that are needed, then the optional ones as comments."""
    lines = [
        f"# yaml-language-server: $schema={to_root}schemas/json/{kind}.json",
        f"# {TITLES[kind]}：填好后运行 quanze check",
    ]
    for key, field in KINDS[kind].model_fields.items():
        example = f"，例如 {_example(field)}" if field.examples else ""
        about = f"# {field.title}：{field.description}{example}"
        if key == "id":
            lines += [about, f"id: '{record_id}'" if record_id.isdigit() else f"id: {record_id}"]
        elif field.is_required():
            lines += [about, f"{key}:"]
    optional = ((key, field) for key, field in KINDS[kind].model_fields.items() if not field.is_required())
    lines += [*_SHAPES.get(kind, ()), "# 以下各键可以不写"]
    lines += [line for key, field in optional for line in _optional(key, field, "# ")]
    return "\n".join(lines) + "\n"


def _optional(key: str, field: FieldInfo, start: str) -> Iterator[str]:
    """Yield the comment for a key that may be left out; of one with keys of its own, those too, each on its line."""
    part = None if field.examples else _part(field.annotation)
    if part is None or part is Source or part is Gap:
        yield f"{start}{key}: {_example(field)}  # {field.title}"
        return
    yield f"{start}{key}:  # {field.title}：{field.description}"
    several = "tuple" in str(field.annotation)
    for number, (name, inner) in enumerate(part.model_fields.items()):
        mark = "（必写）" if inner.is_required() else ""
        dash = ("- " if number == 0 else "  ") if several else ""
        for line in _optional(name, inner, f"{start}  {dash}"):
            yield f"{line}{mark}" if line.startswith(f"{start}  {dash}{name}:") else line


def _part(annotation: Any) -> type[Part] | None:
    """Return the model whose keys a field holds, alone or in a list; None where it holds plain values."""
    if isinstance(annotation, type) and not typing.get_args(annotation):
        return annotation if issubclass(annotation, Part) else None
    return next(filter(None, map(_part, typing.get_args(annotation))), None)


_SHAPES = {
    "matters": (
        "# 依据、处罚和核对的写法：",
        "# basis:",
        "#   - {role: 违则, law: nb-srhhjwsgltl, version: 2019-08-20, article: 15}",
        "#   - {role: 罚则, law: nb-srhhjwsgltl, version: 2019-08-20, article: 65, paragraph: 1, item: 2}",
        "# penalties:",
        "#   - {kind: 罚款, target: 单位, min: 500, max: 5000, unit: 元, condition: 逾期不改正}",
        "# review: {state: 已对照原文, checked_on: 2026-11-22}",
    ),
    "lists": ("# 变动的写法：", "# changes:", "#   - act: yuyao-2026-adjustment", "#     add: [nb-srhhjwsgltl-65-1]"),
}
"""How the parts of a kind are written, which the keys alone do not tell."""


def _example(field: FieldInfo) -> str:
    return _inline(field.examples[0]) if field.examples else ""


def _inline(value: Any) -> str:
    if isinstance(value, BaseModel | dict):
        return "{}"
    if isinstance(value, list):
        return "[" + ", ".join(_inline(each) for each in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    return (
        f"'{text}'"
        if isinstance(value, str)
        and re.search(r"^[\d%]|[:#,\[\]{}^]", text)
        and not re.fullmatch(r"\d{4}-\d\d-\d\d", text)
        else text
    )

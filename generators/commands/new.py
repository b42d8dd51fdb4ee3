"""``quanze new KIND ID``: a commented draft of a record, in its place, ready to fill in."""

import argparse
import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas.fields import ID_PATTERN
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
    fields = KINDS[kind].model_fields
    for key, field in fields.items():
        if field.is_required():
            value = (
                f"'{record_id}'"
                if key == "id" and record_id.isdigit()
                else record_id
                if key == "id"
                else _example(field)
            )
            lines += [f"# {field.title}：{field.description}", f"{key}: {value}"]
    lines.append("# 以下各键可以不写")
    lines += [
        f"# {key}: {_example(field)}  # {field.title}" for key, field in fields.items() if not field.is_required()
    ]
    return "\n".join(lines) + "\n"


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

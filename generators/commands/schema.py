"""``quanze schema``: write the JSON Schema of every kind; ``--check`` only says whether the files are fresh."""

import argparse
from pathlib import Path

from generators import jsonschema
from generators.artifact import write
from generators.day import today
from schemas.check import check
from schemas.tree import read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``schema``."""
    parser.add_argument("--check", action="store_true", help="只检查 schemas/json/ 是否最新")
    parser.add_argument("--ids", action="store_true", help="另在 .vscode/ 生成现有编号的补全（不提交）")
    parser.add_argument("--output", type=Path, default=Path(jsonschema.FOLDER), metavar="DIR", help="写到哪里")


def run(options: argparse.Namespace) -> int:
    """Write or compare the schemas; return 1 if ``--check`` finds stale ones."""
    fresh = tuple(jsonschema.artifacts())
    if options.check:
        stale = [each.path for each in fresh if _read(options.output / each.path) != each.content]
        if stale:
            print(f"过时的 JSON Schema：{'、'.join(stale)}。运行 quanze schema 更新后一并提交。")
        return 1 if stale else 0
    write(options.output, fresh)
    if options.ids:
        write(Path(".vscode"), [jsonschema.ids(check(read_folder(options.registry), today(options.today)).registry)])
    return 0


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None

"""``quanze fmt``: put records into the house layout; ``--check`` only says which are not."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from schemas.layout import tidy
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``fmt``."""
    parser.add_argument("--check", action="store_true", help="只列出不整齐的文件，不改")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="只整理这些文件或文件夹")


def run(options: argparse.Namespace) -> int:
    """Tidy the records; with ``--check`` return 1 if any is untidy."""
    untidy = 0
    for path, old in _texts(options.registry, options.paths):
        new = tidy(old)
        if new != old:
            untidy += 1
            print(path.as_posix())
            if not options.check:
                _replace(path, new)
    if options.check and untidy:
        print(f"{untidy} 个文件写法不整齐，运行 quanze fmt 整理。")
    return 1 if options.check and untidy else 0


def _texts(registry: Path, wanted: list[Path]) -> Iterator[tuple[Path, str]]:
    roots = [path.resolve() for path in wanted]
    for relative, raw in read_folder(registry).items():
        path = registry / relative
        asked = not roots or any(path.resolve().is_relative_to(root) for root in roots)
        if relative.endswith(".yaml") and asked and path.is_file():  # not one whose name had to be replaced
            try:
                yield path, raw.decode("utf-8")
            except UnicodeDecodeError:
                continue  # `check` reports it


def _replace(path: Path, text: str) -> None:
    """Write beside the file, then put it in place, so that a broken run leaves the old text."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, path)
    except OSError as error:
        raise EnvironmentFault(f"写不了 {path}：{error.strerror}") from error

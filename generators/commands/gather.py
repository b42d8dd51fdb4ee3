"""``quanze gather DIR…``: one registry of those of several cities, for a site in which all of them are searched."""

import argparse
from pathlib import Path

from generators.artifact import Artifact, replacing, write
from generators.gathering import gathered
from schemas.tree import read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``gather``."""
    parser.add_argument("registries", nargs="+", type=Path, metavar="DIR", help="各市的登记库文件夹")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="合成的登记库写到哪个文件夹")


def run(options: argparse.Namespace) -> int:
    """Write the registry; return 1 and write nothing if two cities have one record in different words."""
    files, clashes = gathered({each.as_posix().rstrip("/"): read_folder(each) for each in options.registries})
    for clash in clashes:
        print(f"{clash.other}：与 {clash.one} 是同一条记录，内容不同；先改成一致，再合")
    if clashes:
        return 1
    with replacing(options.output) as folder:
        write(folder, (Artifact(path, content) for path, content in files.items()))
    print(
        f"{len(options.registries)} 个登记库合成一个，写到 {options.output}/：{len(files)} 个文件；用 quanze check 核对"
    )
    return 0

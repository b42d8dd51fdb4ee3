"""``quanze serve``: the site, live; saving a record shows its consequence."""

import argparse
import sys
from pathlib import Path

from generators import site
from generators.content import from_folder
from schemas.tree import EnvironmentFault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``serve``."""
    parser.add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="监听地址（默认 127.0.0.1:8000）"
    )
    parser.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="MkDocs 配置（默认 mkdocs.yml）"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; while the registry has errors, the last good state stays on show."""
    last = from_folder(options.registry, options.today)

    def load() -> site.Content:
        nonlocal last
        try:
            last = from_folder(options.registry, options.today)
        except EnvironmentFault as fault:
            print(f"仍显示上一次的内容：{fault}", file=sys.stderr)
        return last

    print(f"在 http://{options.address}/ 预览，按 Ctrl-C 停止。", file=sys.stderr)
    site.serve(options.config, load, options.address)
    return 0

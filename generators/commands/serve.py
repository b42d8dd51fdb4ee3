"""``quanze serve``: the site, live; saving a record shows its consequence."""

import argparse
from pathlib import Path

from generators import site
from generators.content import from_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``serve``."""
    parser.add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="监听地址（默认 127.0.0.1:8000）"
    )
    parser.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="MkDocs 配置（默认 mkdocs.yml）"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    site.serve(options.config, lambda: from_folder(options.registry, options.today), options.address)
    return 0

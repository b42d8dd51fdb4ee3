"""``quanze check``: judge the whole registry; paths only filter what is shown."""

import argparse
import importlib
import os
import sys
import time

from generators.day import today
from schemas.check import Verdict, check
from schemas.tree import read_folder, read_revision

FORMATS = {"text": "text", "json": "machine", "github": "github", "sarif": "sarif", "junit": "junit"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``check``."""
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="输出格式（默认 text）")
    parser.add_argument("--revision", metavar="REF", help="核对某个 git 版本里的登记库，而不是文件夹")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="只显示这些文件或文件夹的问题")


def run(options: argparse.Namespace) -> int:
    """Print the report; return 1 if any finding shown is an error."""
    started = time.perf_counter()
    files = read_revision(options.registry, options.revision) if options.revision else read_folder(options.registry)
    verdict = check(files, today(options.today))
    prefix = f"{options.registry.as_posix().rstrip('/')}/"
    if options.paths:
        verdict = _only(verdict, prefix, options.paths)
    renderer = importlib.import_module(f"generators.reports.{FORMATS[options.format]}")
    extra = {"colour": _colourful()} if options.format == "text" else {}
    sys.stdout.write(renderer.render(verdict, prefix=prefix, seconds=time.perf_counter() - started, **extra))
    return 1 if verdict.errors else 0


def _only(verdict: Verdict, prefix: str, paths: list[str]) -> Verdict:
    wanted = [os.path.normpath(path).replace(os.sep, "/") for path in paths]
    shown = tuple(
        finding
        for finding in verdict.findings
        if any((prefix + finding.location.path + "/").startswith(path + "/") for path in wanted)
    )
    return verdict._replace(findings=shown)


def _colourful() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ

"""``quanze check``: judge the whole registry; paths only filter what is shown."""

import argparse
import gc
import importlib
import os
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generators.day import today
from schemas.reading import Reading
from schemas.tree import EnvironmentFault, Files, read_folder, read_revision

if TYPE_CHECKING:
    from schemas.check import Verdict
    from schemas.finding import Finding
    from schemas.registry import Registry

FORMATS = {"text": "text", "json": "machine", "github": "github", "sarif": "sarif", "junit": "junit"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``check``."""
    parser.add_argument("--format", choices=list(FORMATS), default="text", help="输出格式（默认 text）")
    parser.add_argument("--since", metavar="REF", help="另按“变动”规则核对自这个 git 版本以来的改动")
    parser.add_argument("--revision", metavar="REF", help="核对某个 git 版本里的登记库，而不是文件夹")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="只显示这些文件或文件夹的问题")


def run(options: argparse.Namespace) -> int:
    """Print the report; return 1 if any finding shown is an error."""
    gc.disable()  # the process ends in a second; a collector would only walk what is still needed
    started = time.perf_counter()
    files = read_revision(options.registry, options.revision) if options.revision else read_folder(options.registry)
    reading = Reading(files)  # begun before the models and rules are imported, which takes as long
    from schemas.check import check  # noqa: PLC0415

    verdict = check(reading, today(options.today), before=_earlier(options, files))
    prefix = f"{options.registry.as_posix().rstrip('/')}/"
    if options.paths:
        verdict = _only(verdict, files, options.registry, options.paths)
    renderer = importlib.import_module(f"generators.reports.{FORMATS[options.format]}")
    extra = {"colour": _colourful()} if options.format == "text" else {}
    sys.stdout.write(renderer.render(verdict, prefix=prefix, seconds=time.perf_counter() - started, **extra))
    return 1 if verdict.errors else 0


def _earlier(options: argparse.Namespace, files: Files) -> "Registry | None":
    """Return the registry of ``--since``; what did not change is left out of it, for no change rule asks of it."""
    if not options.since:
        return None
    from schemas.loader import load  # noqa: PLC0415

    old = read_revision(options.registry, options.since)
    return load(Reading({path: raw for path, raw in old.items() if files.get(path) != raw})).registry


def _only(verdict: "Verdict", files: Files, registry: str | os.PathLike[str], paths: list[str]) -> "Verdict":
    """Keep the findings that lie in, or speak of, some files or folders, and those of the whole registry.

    A path that holds none of the registry's files is wrong.
    """
    wanted = [os.path.join(os.path.abspath(path), "") for path in paths]
    full = {each: os.path.join(os.path.abspath(registry), each, "") for each in files}
    for path, start in zip(paths, wanted, strict=True):
        if not any(each.startswith(start) for each in full.values()):
            raise EnvironmentFault(f"登记库里没有 {path}")
    shown = {"", *(each for each, place in full.items() if place.startswith(tuple(wanted)))}
    kept = (each for each in verdict.findings if not shown.isdisjoint(_spoken_of(each)))
    return verdict._replace(findings=tuple(kept))


def _spoken_of(finding: "Finding") -> Iterator[str]:
    yield finding.location.path
    yield from (each.location.path for each in finding.related)


def _colourful() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ

"""From a registry folder to the content of a site, for whoever builds or previews one."""

from datetime import date
from pathlib import Path

from generators.catalogue import content
from generators.day import today
from generators.contents import Content
from generators.store import Store
from generators.view import View
from schemas.check import Verdict, check
from schemas.tree import EnvironmentFault, History, read_folder, read_history


def from_verdict(
    verdict: Verdict,
    day: date,
    without: str | None = None,
    base_url: str = "",
    history: History | None = None,
    store: Store | None = None,
) -> Content:
    """Return the content for a registry that was found free of errors; ``without`` leaves out one provenance."""
    registry = verdict.registry.without(without) if without else verdict.registry
    return content(View(registry, day, verdict.findings), base_url, history, store)


def from_folder(folder: Path, day: date | None = None, store: Store | None = None) -> Content:
    """Check a folder and return its content; raises EnvironmentFault if it has errors."""
    when = today(day)
    verdict = check(read_folder(folder), when)
    if verdict.errors:
        raise EnvironmentFault(f"登记库有 {verdict.errors} 个错误，先运行 quanze check")
    return from_verdict(verdict, when, history=history_of(folder), store=store)


def history_of(folder: Path) -> History | None:
    """Return the history of a registry's folder; None where git knows none: a site is built all the same."""
    try:
        return read_history(folder)
    except EnvironmentFault:
        return None

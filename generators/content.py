"""From a registry folder to the content of a site, for whoever builds or previews one."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from generators.bearing import Bearing
from generators.catalogue import content
from generators.contents import Content
from generators.day import today
from generators.store import Store
from generators.view import View
from schemas.check import Verdict, check
from schemas.tree import EnvironmentFault, History, read_folder, read_history


class Terms(NamedTuple):
    """How a registry is published: without which provenance, at which address, with which history, made with what.

    With ``spare`` what a change since the build before does not bear on is not looked into.
    """

    without: str | None = None
    base_url: str = ""
    history: History | None = None
    store: Store | None = None
    spare: bool = False


def from_verdict(verdict: Verdict, day: date, terms: Terms = Terms()) -> Content:  # noqa: B008 -- frozen
    """Return the content for a registry that was found free of errors."""
    registry = verdict.registry.without(terms.without) if terms.without else verdict.registry
    said = f"{day} {terms.without} {terms.base_url}"
    known = Bearing(verdict.registry, said, terms.store) if terms.store and terms.spare else None
    return content(View(registry, day, verdict.findings), terms.base_url, terms.history, terms.store, known)


def from_folder(folder: Path, day: date | None = None, store: Store | None = None) -> Content:
    """Check a folder and return its content; raises EnvironmentFault if it has errors."""
    when = today(day)
    verdict = check(read_folder(folder), when)
    if verdict.errors:
        raise EnvironmentFault(f"登记库有 {verdict.errors} 个错误，先运行 quanze check")
    return from_verdict(verdict, when, Terms(history=history_of(folder), store=store))


def history_of(folder: Path) -> History | None:
    """Return the history of a registry's folder; None where git knows none: a site is built all the same."""
    try:
        return read_history(folder)
    except EnvironmentFault:
        return None

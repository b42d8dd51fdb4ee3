"""Pours the content into the frame and writes it, with the help of a second process; files that did not change stay."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Tally, write
from generators.contents import Content
from generators.frames import Frame
from generators.kitchen import Kitchen, Noted
from generators.sifting import Work, sifted
from generators.sitemap import sitemap
from generators.standing import Standing
from schemas.together import Together

ENOUGH = 400
"""Files of a site below which a second process costs more than it saves."""
Told = Callable[[int, int], None]
"""Is told how many pages are written, and of how many."""


def silent(_done: int, _of: int) -> None:
    """Tell nobody."""


class Site(NamedTuple):
    """Where a site is written: its folder, the one that stands now, and its address, None and empty if unknown."""

    folder: Path
    old: Path | None = None
    base_url: str = ""


def pour(site: Site, content: Content, frame: Frame, told: Told = silent, standing: Standing | None = None) -> Tally:
    """Write the whole site and return how much it is; what ``standing`` knows to be made of the same stays."""
    kitchen, noted = Kitchen(frame, standing), Noted()
    work = sifted(content, frame, kitchen, noted)
    tallies = _done(site, work, told, noted)
    if site.base_url:
        found = kitchen.files(sitemap(_addresses(noted), site.base_url), noted)
        tallies.append(write(site.folder, found, site.old))
    if standing:
        standing.keep(site.folder, noted)
    return sum(tallies, Tally())


def _done(site: Site, work: Work, told: Told, noted: Noted) -> list[Tally]:
    """Do all of the work, and note it; return how much each part is."""
    done, of = 0, work.pages

    def job(number: int) -> tuple[Tally, Noted]:
        apart: Noted = []
        return write(site.folder, work.shared[number].make(apart), site.old), apart

    def then(number: int, given: tuple[Tally, Noted]) -> Tally:
        nonlocal done
        done += work.shared[number].pages
        noted.extend(given[1])
        told(done, of)
        return given[0]

    with _collected():
        together = Together(job, len(work.shared), alone=len(work.staying) + of < ENOUGH)
        try:
            own = chain(work.staying, *(each.make(noted) for each in work.own))
            return [write(site.folder, own, site.old), *together.finish(then)]
        except BaseException:
            together.abandon()
            raise


@contextmanager
def _collected() -> Iterator[None]:
    """Collect garbage again: what is known now stays to the end, neither collected nor, by marks on it, copied."""
    gc.enable()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _addresses(noted: Noted) -> Iterator[str]:
    """Yield the address of every page of the site."""
    return (each.path.removesuffix("index.html") for each in noted if each.path.endswith("index.html"))

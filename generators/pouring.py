"""Pours the content into the frame and writes it, with the help of a second process; files that did not change stay."""

import gc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Artifact, Tally, write
from generators.contents import Content
from generators.frames import Frame
from generators.kitchen import Kitchen, Noted
from generators.page import Draft
from generators.sitemap import sitemap
from generators.standing import Standing
from schemas.together import MOST_JOBS, Together

BLOCK = 64
"""Pages in a job, unless there are more pages than jobs can hold."""
ENOUGH = 400
"""Pages below which a second process costs more than it saves."""
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
    bundles = [each for each in content.bundles if not each.apart]
    blocks = _blocks(content.drafts, MOST_JOBS - len(bundles))
    of, kitchen = len(content.drafts), Kitchen(frame, standing)

    def job(number: int) -> tuple[Tally, Noted]:
        """Write one bundle, or one block of pages: bundles come first, for what is begun last should be short."""
        noted: Noted = []
        if number < len(bundles):
            made = kitchen.bundle(bundles[number], noted)
        else:
            made = kitchen.pages(blocks[number - len(bundles)], noted)
        return write(site.folder, made, site.old), noted

    done, every = 0, Noted()

    def then(number: int, given: tuple[Tally, Noted]) -> Tally:
        nonlocal done
        done += len(blocks[number - len(bundles)]) if number >= len(bundles) else 0
        every.extend(given[1])
        told(done, of)
        return given[0]

    gc.enable()
    gc.freeze()  # what is known now stays to the end: neither collected nor, by the collector's marks, copied
    work = Together(job, len(bundles) + len(blocks), alone=of < ENOUGH)
    try:
        tally = write(site.folder, kitchen.files(_ours(site, content, frame), every), site.old)
        tallies = work.finish(then)
    except BaseException:
        work.abandon()
        raise
    finally:
        gc.unfreeze()
    if standing:
        standing.keep(site.folder, every)
    return sum(tallies, tally)


def _blocks(drafts: tuple[Draft, ...], most: int) -> list[tuple[Draft, ...]]:
    size = max(BLOCK, len(drafts) // most + 1)
    return [drafts[start : start + size] for start in range(0, len(drafts), size)]


def _ours(site: Site, content: Content, frame: Frame) -> Iterator[Artifact]:
    """Yield what this process makes while the helper begins with the rest."""
    others = list(frame.others())
    yield from others
    yield from map(frame.poured, content.overviews.values())
    yield from (file for bundle in content.bundles if bundle.apart for file in bundle.make())
    if site.base_url:
        yield from sitemap(_addresses(others, content), site.base_url)


def _addresses(others: Iterable[Artifact], content: Content) -> Iterator[str]:
    """Yield the address of every page of the site."""
    yield from (each.path.removesuffix("index.html") for each in others if each.path.endswith("index.html"))
    yield from content.overviews
    yield from (draft.address for draft in content.drafts)

"""Pours the content into the frame and writes it, with the help of a second process; files that did not change stay."""

import gc
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generators.artifact import Bundle, Kept, Tally, write
from generators.contents import Content
from generators.frames import Frame
from generators.kitchen import Files, Kitchen, Noted
from generators.page import Draft
from generators.sitemap import sitemap
from generators.standing import Standing
from schemas.together import MOST_JOBS, Together

BLOCK = 64
"""Pages in a job, unless there are more pages than jobs can hold."""
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
    kitchen, every = Kitchen(frame, standing), Noted()
    staying, bundles, drafts = _sifted(content, frame, kitchen, every)
    drafts += content.leading
    aside = [each for each in bundles if not each.apart]
    blocks = _blocks(drafts, MOST_JOBS - len(aside))

    def job(number: int) -> tuple[Tally, Noted]:
        """Write one bundle, or one block of pages: bundles come first, for what is begun last should be short."""
        noted: Noted = []
        if number < len(aside):
            made = kitchen.bundle(aside[number], noted)
        else:
            made = kitchen.pages(blocks[number - len(aside)], noted)
        return write(site.folder, made, site.old), noted

    done = 0

    def then(number: int, given: tuple[Tally, Noted]) -> Tally:
        nonlocal done
        done += len(blocks[number - len(aside)]) if number >= len(aside) else 0
        every.extend(given[1])
        told(done, len(drafts))
        return given[0]

    gc.enable()
    gc.freeze()  # what is known now stays to the end: neither collected nor, by the collector's marks, copied
    work = Together(job, len(aside) + len(blocks), alone=len(every) + len(drafts) < ENOUGH)
    try:
        own = chain(staying, _ours(bundles, kitchen, every))
        tallies = [write(site.folder, own, site.old), *work.finish(then)]
    except BaseException:
        work.abandon()
        raise
    finally:
        gc.unfreeze()
    if site.base_url:
        found = kitchen.files(sitemap(_addresses(every), site.base_url), every)
        tallies.append(write(site.folder, found, site.old))
    if standing:
        standing.keep(site.folder, every)
    return sum(tallies, Tally())


def _sifted(
    content: Content, frame: Frame, kitchen: Kitchen, noted: Noted
) -> tuple[list[Kept], list[Bundle], list[Draft]]:
    """Return the files that are known to stay without a look, and the bundles and drafts that must be looked into."""
    staying, bundles, drafts = list[Kept](), list[Bundle](), list[Draft]()
    for bundle in (*content.bundles, Bundle("", frame.others, inputs="theme")):
        kept = kitchen.kept(bundle.inputs, noted)
        staying += kept
        bundles += () if kept else (bundle,)
    for shelf in content.shelves:
        kept = kitchen.kept(shelf.inputs, noted)
        staying += kept
        for draft in () if kept else shelf.drafts():
            known = kitchen.kept(draft.inputs, noted)
            staying += known
            drafts += () if known else (draft._replace(inputs=draft.inputs or shelf.inputs),)
    return staying, bundles, drafts


def _blocks(drafts: list[Draft], most: int) -> list[list[Draft]]:
    size = max(BLOCK, len(drafts) // most + 1)
    return [drafts[start : start + size] for start in range(0, len(drafts), size)]


def _ours(bundles: Iterable[Bundle], kitchen: Kitchen, noted: Noted) -> Files:
    """Yield what this process makes while the helper begins with the rest."""
    for bundle in bundles:
        if bundle.apart:
            yield from kitchen.bundle(bundle, noted)


def _addresses(noted: Noted) -> Iterator[str]:
    """Yield the address of every page of the site."""
    return (each.path.removesuffix("index.html") for each in noted if each.path.endswith("index.html"))

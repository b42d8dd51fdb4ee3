"""Sifts what a site consists of: what came from the same as before stands, the rest is work for two processes."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from generators.artifact import Bundle, Kept
from generators.contents import Content
from generators.frames import Frame
from generators.kitchen import Files, Kitchen, Noted
from generators.page import Draft
from schemas.together import MOST_JOBS

BLOCK = 64
"""Pages in a job, unless there are more pages than jobs can hold."""


class Job(NamedTuple):
    """Files to be made and noted, and how many pages they are, which is what progress is told in."""

    make: Callable[[Noted], Files]
    pages: int = 0


class Work(NamedTuple):
    """What is to be done: files that only stay, jobs of the first process, and jobs that a helper shares.

    Bundles are shared before pages, for what is begun last should be short.
    """

    staying: list[Kept]
    own: list[Job]
    shared: list[Job]

    @property
    def pages(self) -> int:
        """Number of pages to be looked into."""
        return sum(each.pages for each in self.shared)


def sifted(content: Content, frame: Frame, kitchen: Kitchen, noted: Noted) -> Work:
    """Return the work for a site, and note what stays without a look."""
    staying, drafts, own, shared = list[Kept](), list[Draft](), list[Job](), list[Job]()
    for bundle in (*content.bundles, Bundle("", frame.others, inputs="theme")):
        kept = kitchen.kept(bundle.inputs, noted)
        staying += kept
        (own if bundle.apart else shared).extend(() if kept else (Job(partial(kitchen.bundle, bundle)),))
    for shelf in content.shelves:
        kept = kitchen.kept(shelf.inputs, noted)
        staying += kept
        for draft in () if kept else shelf.drafts():
            known = kitchen.kept(draft.inputs, noted)
            staying += known
            drafts += () if known else (draft._replace(inputs=draft.inputs or shelf.inputs),)
    return Work(staying, own, [*shared, *_blocks([*drafts, *content.leading], MOST_JOBS - len(shared), kitchen)])


def _blocks(drafts: list[Draft], most: int, kitchen: Kitchen) -> list[Job]:
    size = max(BLOCK, len(drafts) // most + 1)
    blocks = (drafts[start : start + size] for start in range(0, len(drafts), size))
    return [Job(partial(kitchen.pages, each), len(each)) for each in blocks]

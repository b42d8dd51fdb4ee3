"""The files of the search: the index, the rows of results, and what is needed for misspelt or traditional words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generators.artifact import Artifact
from generators.recipe import Recipe
from generators.search.facets import Holder, facets, holders, places
from generators.search.findable import Findable
from generators.search.folding import UNIT
from generators.search.inverting import Postings, grams, inverted
from generators.search.matterwords import matters
from generators.search.pagewords import pages
from generators.search.sharding import ROWS, compact, count_for, first, letters, pruned, shards
from generators.search.spelling import common, initials, simpler, sounds, syllables
from generators.spoken import ignored
from generators.view import View


def findables(view: View) -> list[Findable]:
    """Return everything that can be found, in the order in which the index counts it."""
    return [*matters(view), *pages(view)]


class Index(NamedTuple):
    """All that the files of the search are made of: what is found, by whom it is held, laws, words to be ignored."""

    things: tuple[Findable, ...]
    holders: tuple[Holder, ...]
    laws: tuple[str, ...]
    ignored: tuple[str, ...]


def recipe(view: View) -> Recipe[Iterable[Artifact]]:
    """Return what the files below ``find/`` are made of, and how: most changes of a registry leave them as they are."""
    index = Index(tuple(findables(view)), tuple(holders(view)), tuple(view.whole.laws), tuple(ignored(view.whole)))
    return Recipe(index, artifacts)


def artifacts(index: Index) -> Iterator[Artifact]:
    """Yield the files below ``find/``."""
    things = index.things
    words = pruned(inverted(things, grams, codes=True), len(things))
    spelt = pruned(inverted(things, syllables, codes=False), len(things))
    short = pruned(inverted(things, initials, codes=False), len(things))
    counts = [count_for(each) for each in (words, spelt, short)]
    yield compact("find/index.json", _head(index, counts))
    yield from shards("find/words", words, counts[0], first)
    yield from shards("find/sounds", spelt, counts[1], first)
    yield from shards("find/initials", short, counts[2], letters)
    yield compact("find/characters.json", _characters(words))
    yield from _rows(things)
    yield compact("find/facets.json", facets(things, index.holders))
    for place, content in places(things, index.holders):
        yield compact(f"find/places/{place}.json", content)


def _head(index: Index, counts: Sequence[int]) -> dict[str, object]:
    """Return what every question needs: how much there is, in how many files, and which matters a law has."""
    held: dict[str, int] = {}
    for each in index.things:
        if each.law:
            held[each.law] = held.get(each.law, 0) + 1
    return {
        "things": len(index.things),
        "files": list(counts),
        "rows": ROWS,
        "laws": [held.get(law, 0) for law in index.laws],
        "ignored": index.ignored,
    }


def _characters(words: Postings) -> dict[str, object]:
    """Return the characters that stand for those of the index: the traditional ones, and those of the same sound."""
    known = {term for term in words if len(term) == 1 and UNIT.fullmatch(term) and not term.isascii()}
    traditional, simplified = simpler(known)
    return {"traditional": traditional, "simplified": simplified, "sounds": sounds(known.union(common()))}


def _rows(things: Sequence[Findable]) -> Iterator[Artifact]:
    for start in range(0, len(things), ROWS):
        rows = [_row(each) for each in things[start : start + ROWS]]
        yield compact(f"find/rows/{start // ROWS}.json", rows)


def _row(thing: Findable) -> list[str]:
    note = thing.note
    return [thing.kind, f"matters/{thing.address}/" if thing.law else thing.address, thing.title, note]

"""The files of the search: the index, the rows of results, and what is needed for misspelt or traditional words."""

import marshal
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from generators.artifact import Artifact
from generators.recipe import Recipe
from generators.search.entries import Entry, entry, plain, read
from generators.search.facets import Holder, facets, holders, places
from generators.search.findable import Findable, written
from generators.search.folding import UNIT
from generators.search.inverting import Postings, inverted
from generators.search.matterwords import MatterTold, findable, matters, near
from generators.search.pagewords import pages
from generators.search.remembering import Memory
from generators.search.sharding import ROWS, compact, count_for, first, letters, pruned, shards
from generators.search.spelling import Speller, common, dictionary, forms, simpler, sounds
from generators.spoken import Saying, ignored, of_matters, said_for
from generators.store import Store
from generators.view import View


class Index(NamedTuple):
    """All that the files of the search are made of: what is told of each thing, in the order in which they count.

    Matters are written down each (``MatterTold``): nearly all builds only compare them with what they were.
    """

    matters: tuple[bytes, ...]
    said: tuple[Saying, ...]
    pages: tuple[Findable, ...]
    holders: tuple[Holder, ...]
    laws: tuple[str, ...]
    ignored: tuple[str, ...]


def recipe(view: View, store: Store | None = None) -> Recipe[Iterable[Artifact]]:
    """Return what the files below ``find/`` are made of, and how: most changes of a registry leave them as they are."""
    index = Index(
        tuple(map(written, matters(view))),
        tuple(of_matters(view.whole)),
        tuple(pages(view)),
        tuple(holders(view)),
        tuple(view.whole.laws),
        tuple(ignored(view.whole)),
    )
    return Recipe(index, partial(artifacts, store=store))


def entries(index: Index, memory: Memory, speller: Speller) -> Iterator[Entry]:
    """Yield what the files hold of each thing, made again only of what the build before did not know."""
    likely = near(index.said)
    for told in index.matters:
        matter = MatterTold(*marshal.loads(told))  # noqa: S302 -- our own
        said = likely(matter.title)
        heard = written(said_for(matter, said).items()) if said else b""
        yield read(memory.of(told + heard, partial(_of_matter, matter, said, speller)))
    for page in index.pages:
        yield read(memory.of(repr(page).encode(), partial(_of_page, page, speller)))


def _of_matter(matter: MatterTold, said: list[Saying], speller: Speller) -> tuple[Any, ...]:
    return plain(entry(findable(matter, said), speller))


def _of_page(page: Findable, speller: Speller) -> tuple[Any, ...]:
    return plain(entry(page, speller))


def artifacts(index: Index, store: Store | None = None) -> Iterator[Artifact]:
    """Yield the files below ``find/``."""
    memory = Memory(store)
    speller = Speller(memory.of(b"dictionary", dictionary))
    things = tuple(entries(index, memory, speller))
    words = pruned(inverted((each.words for each in things), (each.codes for each in things)), len(things))
    spelt = pruned(inverted(each.sounds for each in things), len(things))
    short = pruned(inverted(each.initials for each in things), len(things))
    counts = [count_for(each) for each in (words, spelt, short)]
    yield compact("find/index.json", _head(index, things, counts))
    yield from shards("find/words", words, counts[0], first, memory)
    yield from shards("find/sounds", spelt, counts[1], first, memory)
    yield from shards("find/initials", short, counts[2], letters, memory)
    yield compact("find/characters.json", _characters(words, memory, speller))
    yield from _rows(things)
    yield compact("find/facets.json", facets(things, index.holders))
    for place, content in places(things, index.holders):
        yield compact(f"find/places/{place}.json", content)
    memory.keep()


def _head(index: Index, things: Sequence[Entry], counts: Sequence[int]) -> dict[str, object]:
    """Return what every question needs: how much there is, in how many files, and which matters a law has."""
    held: dict[str, int] = {}
    for each in things:
        if each.law:
            held[each.law] = held.get(each.law, 0) + 1
    return {
        "things": len(things),
        "files": list(counts),
        "rows": ROWS,
        "laws": [held.get(law, 0) for law in index.laws],
        "ignored": index.ignored,
    }


def _characters(words: Postings, memory: Memory, speller: Speller) -> dict[str, object]:
    """Return the characters that stand for those of the index: the traditional ones, and those of the same sound."""
    single = {term for table in words.values() for term in table if len(term) == 1 and not term.isascii()}
    known = {*filter(UNIT.fullmatch, single)}
    traditional, simplified = simpler(known, *memory.of(b"forms", forms))
    spelt = {each: speller.sound(each) for each in known.union(common())}
    return {"traditional": traditional, "simplified": simplified, "sounds": sounds(spelt)}


def _rows(things: Sequence[Entry]) -> Iterator[Artifact]:
    for start in range(0, len(things), ROWS):
        rows = [_row(each) for each in things[start : start + ROWS]]
        yield compact(f"find/rows/{start // ROWS}.json", rows)


def _row(thing: Entry) -> list[str]:
    note = thing.note
    return [thing.kind, f"matters/{thing.address}/" if thing.law else thing.address, thing.title, note]

"""The index cut into files: a question fetches those of its own characters, and the rows that are shown."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import accumulate
from operator import sub
from typing import Any

from generators.artifact import Artifact, text
from generators.search.findable import written
from generators.search.inverting import Postings
from generators.search.remembering import Memory
from generators.spoken import HIGHEST

Table = dict[str, list[list[int]]]
"""Term → for each level, the best first: the level and the numbers, each as its distance from the one before."""
PER_SHARD = 5000
"""Postings that a file holds on average: a few kilobytes over the wire."""
ROWS = 24
"""Rows of results that a file holds."""
COMMON, ENOUGH = 0.08, 8
"""A term found in more than this part of all things tells little: only its places in names are kept."""
MOST = 3000
"""Places of a term that are kept at most, the better levels first: a file must not grow with the registry."""


@cache
def hashed(key: str) -> int:
    """Return a number for a key, the same as ``theme/assets/search/index.js`` reckons."""
    total = 0
    for each in key:
        total = (total * 31 + ord(each)) % 4294967296
    return total


def first(term: str) -> str:
    """Return what decides on the file of a term: its first unit, so that a character and its pairs lie together."""
    term = term.removeprefix("=")
    return term.partition(" ")[0] if term.isascii() else term[0]


def letters(term: str) -> str:
    """Return what decides on the file of initials: the first two."""
    return term[:2]


def shards(
    folder: str, postings: Postings, count: int, key: Callable[[str], str], memory: Memory
) -> Iterator[Artifact]:
    """Yield the files of an inverted index below ``folder``, each a table of terms; nearly all are as they were."""
    parts: list[dict[int, dict[str, Sequence[int]]]] = [{level: {} for level in sorted(postings)} for _ in range(count)]
    for level, table in postings.items():
        for term, numbers in table.items():
            parts[hashed(key(term)) % count][level][term] = numbers
    for number, part in enumerate(parts):
        yield text(f"{folder}/{number}.json", memory.of(written(part.items()), partial(_table, part)))


def _table(postings: Postings) -> str:
    """Return the terms of a file and where they are found."""
    found: Table = {term: [] for term in sorted({term for table in postings.values() for term in table})}
    for level in sorted(postings, reverse=True):
        for term, numbers in postings[level].items():
            if numbers:  # none where a term is so common that all its places were left out
                found[term].append([level, *map(sub, numbers, [0, *numbers])])
    return json_of(found)


def count_for(postings: Postings) -> int:
    """Return how many files an index is cut into: a power of two, so that it seldom changes."""
    total = sum(len(numbers) for table in postings.values() for numbers in table.values())
    return 1 << max(0, (total // PER_SHARD).bit_length())


def pruned(postings: Postings, things: int) -> Postings:
    """Return the postings of so many things without the weaker places of very common terms."""
    common = max(200, int(things * COMMON))
    room = {term: _room(postings, term) for term in _wide(postings, common)}
    return {
        level: {**table} | {term: table[term][: room[term].get(level, 0)] for term in table.keys() & room.keys()}
        for level, table in postings.items()
    }


def _wide(postings: Postings, common: int) -> Iterator[str]:
    """Yield the terms that are found in more than so many things."""
    many = common // HIGHEST  # nearly all terms have few places: only one that has more at some level can be common
    for term in {term for table in postings.values() for term, numbers in table.items() if len(numbers) > many}:
        if sum(len(table.get(term, ())) for table in postings.values()) > common:
            yield term


def _room(postings: Postings, term: str) -> dict[int, int]:
    """Return how many places of a term are kept by level: of those in names the best levels that fit.

    A best level that alone does not fit is cut off, for a province in which thousands of matters have one word in
    their names: a question of that word must find some.
    """
    levels = sorted((level for level in postings if level >= ENOUGH and term in postings[level]), reverse=True)
    totals = accumulate(len(postings[level][term]) for level in levels)
    return {level: MOST for level, total in zip(levels, totals, strict=True) if total <= MOST or level == levels[0]}


def compact(path: str, content: Any) -> Artifact:
    """Return a file of JSON without a blank."""
    return text(path, json_of(content))


def json_of(content: Any) -> str:
    """Return JSON without a blank."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

"""The index cut into files: a question fetches those of its own characters, and the rows that are shown."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import Any

from generators.artifact import Artifact, text
from generators.search.inverting import Postings

PER_SHARD = 5000
"""Postings that a file holds on average: a few kilobytes over the wire."""
ROWS = 24
"""Rows of results that a file holds."""
COMMON, ENOUGH = 0.08, 8
"""A term found in more than this part of all things tells little: only its places in names are kept."""
MOST = 3000
"""Places of a term that are kept at most, the better levels first: a file must not grow with the registry."""


def hashed(key: str) -> int:
    """Return a number for a key, the same as ``theme/assets/search/index.js`` reckons."""
    total = 0
    for each in key:
        total = (total * 31 + ord(each)) % 4294967296
    return total


def first(term: str) -> str:
    """Return what decides on the file of a term: its first unit, so that a character and its pairs lie together."""
    term = term.removeprefix("=")
    return term.split(" ")[0] if term.isascii() else next(iter(term.split(" ")))[0]


def letters(term: str) -> str:
    """Return what decides on the file of initials: the first two."""
    return term[:2]


def shards(folder: str, postings: Postings, count: int, key: Callable[[str], str]) -> Iterator[Artifact]:
    """Yield the files of an inverted index below ``folder``, each a table of terms."""
    tables: dict[int, dict[str, list[list[int]]]] = defaultdict(dict)
    for term in sorted(postings):
        tables[hashed(key(term)) % count][term] = _packed(postings[term])
    for number in range(count):
        yield compact(f"{folder}/{number}.json", tables[number])


def count_for(postings: Postings) -> int:
    """Return how many files an index is cut into: a power of two, so that it seldom changes."""
    total = sum(map(len, postings.values()))
    return 1 << max(0, (total // PER_SHARD).bit_length())


def pruned(postings: Postings, things: int) -> Postings:
    """Return the postings of so many things without the weaker places of very common terms."""
    common = max(200, int(things * COMMON))
    return {term: found if len(found) <= common else _better(found) for term, found in postings.items()}


def _better(found: Mapping[int, int]) -> Mapping[int, int]:
    """Return the places in names, of the best levels that fit."""
    counts = Counter(level for level in found.values() if level >= ENOUGH)
    levels = sorted(counts, reverse=True)
    fitting = [
        level for level, total in zip(levels, accumulate(counts[each] for each in levels), strict=True) if total <= MOST
    ]
    return {number: level for number, level in found.items() if level in fitting}


def _packed(found: Mapping[int, int]) -> list[list[int]]:
    """Return for each level, the best first, the level and the numbers, each as its distance from the one before."""
    ordered = sorted(found, key=lambda number: (-found[number], number))
    return [[level, *_steps(list(group))] for level, group in groupby(ordered, key=found.__getitem__)]


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def compact(path: str, content: Any) -> Artifact:
    """Return a file of JSON without a blank."""
    return text(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")))

"""From texts to terms, and from each term to the things that it finds, with how well."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from generators.search.findable import Findable, Words
from generators.search.folding import Run, pair, runs
from generators.spoken import STEPS, level

Postings = Mapping[str, Mapping[int, int]]
"""Term → number of a thing → level of the term in it."""


def inverted(things: Iterable[Findable], terms: Callable[[Words], Iterator[str]], codes: bool) -> Postings:
    """Return the postings of things; ``terms`` gives the terms of one text, ``codes`` adds those that are no words."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for number, thing in enumerate(things):
        levels = dict.fromkeys(thing.codes, STEPS) if codes else {}
        for height, words in sorted(
            (level(each.text, each.weight), each) for each in thing.words
        ):  # the highest is written last
            levels.update(dict.fromkeys(terms(words), height))
        for term, height in levels.items():
            found[term][number] = height
    return found


def grams(words: Words) -> Iterator[str]:
    """Yield each unit of a text and each pair of neighbours."""
    for run in runs(words.text):
        yield from run
        yield from pairs(run)


def pairs(run: Run) -> Iterator[str]:
    """Yield each pair of neighbours of a run."""
    return (pair(left, right) for left, right in pairwise(run))

"""From texts to terms, and from each term to the things that it finds, with how well."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from generators.search.findable import Words
from generators.search.folding import pairs, runs
from generators.spoken import STEPS

Terms = Mapping[int, str]
"""Level → the terms that find a thing that well, one a line: a unit has no line break."""
Postings = Mapping[int, Mapping[str, Sequence[int]]]
"""Level → term → the numbers of the things that it finds that well, ascending."""


def leveled(heights: Iterable[tuple[int, Words]], terms: Callable[[Words], Iterable[str]]) -> Terms:
    """Return the terms of texts, of which the one that counts most comes last, each at its best level."""
    best: dict[str, int] = {}
    for height, words in heights:
        best.update(dict.fromkeys(terms(words), height))
    found: dict[int, list[str]] = defaultdict(list)
    for term, height in best.items():
        found[height].append(term)
    return {height: "\n".join(several) for height, several in found.items()}


def inverted(things: Iterable[Terms], codes: Iterable[Iterable[str]] = ()) -> Postings:
    """Return the postings of the terms of things, which are numbered as they come, and of their codes."""
    found: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, terms in enumerate(things):
        for height, lines in terms.items():
            table = found[height]
            for term in lines.split("\n"):
                table[term].append(number)
    for number, several in enumerate(codes):
        for code in several:
            found[STEPS][code].append(number)
    return found


def grams(words: Words) -> list[str]:
    """Return each unit of a text and each pair of neighbours."""
    return [term for run in runs(words.text) for term in (*run, *pairs(run))]

"""A change of a regulation in words, article by article: which came, which went, which sentence reads otherwise."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from generators import words
from generators.provisions import title, values_on
from schemas.fields import Citation
from schemas.numerals import numeral
from schemas.provisions import NAMED, sentences
from schemas.records.regulation import Article, Regulation
from schemas.registry import Registry

_CONTEXT, _SHORT = 10, 40
"""Characters left on both sides of what changed in a sentence; sentences no longer than the second are shown whole."""


class _Pair(NamedTuple):
    old: Article | None
    new: Article | None


def articles(old: Regulation, new: Regulation, registry: Registry) -> Iterator[str]:
    """Yield what became of each article: added, removed, of another number, or each sentence that reads otherwise."""
    pairs = _pairs(old.articles, new.articles)
    yield from _renumbered(
        [each for each in pairs if each.old and each.new and _content(each.old) == _content(each.new)]
    )
    for one, other in pairs:
        if one and other and one.chapter != other.chapter:
            yield f"条文：{_called(other)}前的章名：{one.chapter or '无'} → {other.chapter or '无'}"
        if one is None and other is not None:
            yield f"条文：增加 {_called(other)}：{_whole(other, new)}"
        elif one is not None and other is None:
            yield f"条文：删去 {_called(one)}：{_whole(one, old)}"
        elif one is not None and other is not None and _content(one) != _content(other):
            head = _called(other) if one.number == other.number else f"{title(one)}改为{_called(other)}"
            yield from (f"条文：{head}{line}" for line in _amended(one, other, old, new, registry))


def _pairs(old: Sequence[Article], new: Sequence[Article]) -> list[_Pair]:
    """Pair the articles of two texts: those alike in all but the number, then of one heading, then of one number."""
    left, right, pairs = list(old), list(new), list[_Pair]()
    ways: tuple[Callable[[Article], Hashable], ...] = (
        lambda each: (each.number, _content(each)), _content, lambda each: each.heading, lambda each: each.number
    )  # fmt: skip
    for way in ways:
        known = {way(each): each for each in reversed(left) if way(each) is not None}
        for each in list(right):
            partner = known.pop(way(each), None)
            if partner is not None:
                pairs.append(_Pair(partner, each))
                left.remove(partner)
                right.remove(each)
    pairs += [*(_Pair(each, None) for each in left), *(_Pair(None, each) for each in right)]
    return sorted(pairs, key=lambda pair: [each.number for each in (pair.new, pair.old) if each])


def _content(article: Article) -> Article:
    return article.model_copy(update={"number": 1, "chapter": None})


def _renumbered(pairs: list[_Pair]) -> Iterator[str]:
    """Yield articles that only have another number, those that moved together in one line."""
    runs: list[list[tuple[Article, Article]]] = []
    for old, new in pairs:
        if old and new and old.number != new.number:
            joined = runs and (old.number, new.number) == (runs[-1][-1][0].number + 1, runs[-1][-1][1].number + 1)
            runs[-1].append((old, new)) if joined else runs.append([(old, new)])
    for run in runs:
        sides = ((run[0][0], run[-1][0]), (run[0][1], run[-1][1]))
        before, after = (title(one) if one is other else f"{title(one)}至{title(other)}" for one, other in sides)
        yield f"条文：{before}{'依次' if len(run) > 1 else ''}改为{after}"


def _called(article: Article) -> str:
    return f"{title(article)}（{article.heading}）" if article.heading else title(article)


def _whole(article: Article, regulation: Regulation) -> str:
    return "".join(_filled(text, regulation) for _, text in sentences(article))


def _filled(text: str, regulation: Regulation) -> str:
    """Return a sentence with the values that hold last in the places of their names."""
    values = values_on(regulation, date.max)
    return NAMED.sub(lambda found: values.get(found[1], found[0]), text)


def _amended(one: Article, other: Article, old: Regulation, new: Regulation, registry: Registry) -> Iterator[str]:
    if one.heading != other.heading:
        yield f"：条旨 {one.heading or '无'} → {other.heading or '无'}"
    before, after = list(_placed(one)), list(_placed(other))
    matcher = SequenceMatcher(None, [text for _, text in before], [text for _, text in after], autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag != "equal":
            for gone, come in zip_longest(before[start:end], after[begin:stop]):
                yield _sentence(gone, come, old, new)
    yield from _listed(
        "依据", [_cited(each, registry) for each in one.basis], [_cited(each, registry) for each in other.basis]
    )
    yield from _listed("规则", one.rules, other.rules)


def _placed(article: Article) -> Iterator[tuple[str, str]]:
    """Yield (place within the article, text) of each sentence: 第二款第（一）项; one paragraph alone has no number."""
    for route, text in sentences(article):
        paragraph = f"第{numeral(int(route[1]) + 1)}款" if len(article.paragraphs) > 1 else ""
        item = f"第（{numeral(int(route[3]) + 1)}）项" if len(route) > 3 else ""
        yield paragraph + item, text


def _sentence(gone: tuple[str, str] | None, come: tuple[str, str] | None, old: Regulation, new: Regulation) -> str:
    if gone and come:
        return f"{come[0]}：{_narrowed(_filled(gone[1], old), _filled(come[1], new))}"
    if come:
        return f"{come[0]}：增加 {_filled(come[1], new)}"
    return f"{gone[0]}：删去 {_filled(gone[1], old)}" if gone else ""


def _narrowed(old: str, new: str) -> str:
    """Return the old and the new wording, long sentences around what changed alone."""
    ahead = max(_alike(old, new) - _CONTEXT, 0)
    behind = max(_alike(old[ahead:][::-1], new[ahead:][::-1]) - _CONTEXT, 0)
    if max(len(old), len(new)) <= _SHORT:
        ahead = behind = 0
    cut = (f"{'…' if ahead else ''}{text[ahead : len(text) - behind]}{'…' if behind else ''}" for text in (old, new))
    return " → ".join(f"“{each}”" for each in cut)


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _listed(what: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    yield from (f"：{what}删去 {each}" for each in old if each not in new)
    yield from (f"：{what}增加 {each}" for each in new if each not in old)


def _cited(basis: Citation, registry: Registry) -> str:
    law = registry.laws[basis.law].title if basis.law in registry.laws else basis.law
    return f"《{law}》（{basis.version} 版）{words.citation(basis)}"

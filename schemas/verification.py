"""Holds what the registry says of statutes against a copy of their texts: the proof that citations and numbers hold."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from schemas.fields import Citation
from schemas.finding import Breach, Target
from schemas.numerals import WRITTEN, number
from schemas.records.law import ArticleFacts, Law, Version
from schemas.records.matter import Matter
from schemas.registry import Registry
from schemas.statute import Article, articles

Find = Callable[[Law, Version], str | None]
"""Gives the text of a version of a law, or None where the corpus has none."""
Key = tuple[str, object, int, int | None]


class Verification(NamedTuple):
    """What was held against the texts: breaches by rule, and how many articles and matters could be looked at."""

    breaches: tuple[tuple[str, Breach], ...]
    articles: int
    matters: int
    without_text: tuple[str, ...]


def verify(registry: Registry, find: Find) -> Verification:
    """Compare every article on record, and every amount of every matter, with the texts that ``find`` gives."""
    known: dict[Key, Article] = {}
    missing: list[str] = []
    breaches: list[tuple[str, Breach]] = []
    count = 0
    for law in registry.laws.values():
        for index, version in enumerate(law.versions):
            text = find(law, version)
            if text is None:
                missing.append(f"{law.title}（{version.date}）")
                continue
            held = {(each.number, each.sub): each for each in articles(text)}
            known |= {(law.id, version.date, *key): each for key, each in held.items()}
            count += len(version.articles)
            breaches += (("citation-not-in-text", each) for each in _articles(law, index, version, held))
    seen = 0
    for matter in registry.matters.values():
        penal = _penal(matter, known)
        seen += bool(penal)
        breaches += (("amount-not-in-text", each) for each in _amounts(matter, penal))
    return Verification(tuple(breaches), count, seen, tuple(missing))


def _articles(
    law: Law, index: int, version: Version, held: Mapping[tuple[int, int | None], Article]
) -> Iterator[Breach]:
    for place, facts in enumerate(version.articles):
        fault = _fault(facts, held.get((facts.article, facts.sub)))
        if fault:
            target = Target("laws", law.id, ("versions", index, "articles", place))
            yield Breach(target, f"第 {facts.article} 条{fault}")


def _fault(facts: ArticleFacts, article: Article | None) -> str | None:
    if article is None:
        return "在所给文本里没有"
    if article.shape != facts.items:
        return f"在所给文本里各款项数是 {list(article.shape)}，登记的是 {list(facts.items)}"
    if facts.sha256 and article.fingerprint != facts.sha256:
        return "与登记时的文字不同（SHA-256 不符）"
    return None


def _penal(matter: Matter, known: Mapping[Key, Article]) -> tuple[Article, ...]:
    """Return the penal articles of a matter; none where the text of one of them is lacking."""
    cited = [known.get(_key(basis)) for basis in matter.basis if basis.role == "罚则"]
    found = tuple(each for each in cited if each)
    return found if len(found) == len(cited) else ()


def _amounts(matter: Matter, penal: tuple[Article, ...]) -> Iterator[Breach]:
    """Yield the amounts of a matter that none of its penal articles names; nothing where these are not known."""
    if not penal:
        return
    named = {value for article in penal for value in amounts(article.text)}
    for index, penalty in enumerate(matter.penalties):
        for key in ("min", "max"):
            value = getattr(penalty, key)
            if value is not None and not _stands(value, penalty.unit, named):
                yield Breach(
                    Target("matters", matter.id, ("penalties", index, key)), f"罚则条文里没有 {value:g} 这个数"
                )


def _stands(value: float, unit: str | None, named: set[float]) -> bool:
    """Tell whether a text names an amount; 百分之三十以上三倍以下 may be written 0.3–3 倍 or 30–300 %."""
    other = {"倍": round(value * 100, 6), "%": round(value / 100, 6)}.get(unit or "")
    return value in named or other in named


def _key(citation: Citation) -> Key:
    return citation.law, citation.version, citation.article, citation.sub


def amounts(text: str) -> set[float]:
    """Return every number that a text writes, in Chinese or Arabic numerals.

    零点五 and 等值 count as 0.5 and 1; 千分之五 and 5‰ also as the 0.5 that they are in per cent.
    """
    text = re.sub(r"(?<![A-Za-z])l(?=[0-9万千])", "1", text)  # a misprint that copies of statutes share
    thousandths = re.findall(rf"千分之({WRITTEN})|({WRITTEN})‰", text)
    parts = {value / 10 for pair in thousandths if (value := number("".join(pair))) is not None}
    decimal = text.replace("零点", "0.").replace("等值", "一倍")
    decimal = re.sub(r"0\.([一二三四五六七八九])", lambda found: f"0.{number(found[1]) or 0:g}", decimal)
    values = (number(run) for run in re.findall(WRITTEN, decimal))
    return {value for value in values if value is not None} | parts

"""依据: what several rules ask about the law behind a matter."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from schemas.fields import Citation
from schemas.finding import Route
from schemas.records.law import ArticleFacts, Law, LawLevel
from schemas.records.matter import Basis, Matter, Penalty
from schemas.registry import Registry

LOCAL_REGULATIONS: frozenset[LawLevel] = frozenset({"地方性法规", "自治条例和单行条例"})
RULES_OF_GOVERNMENT: frozenset[LawLevel] = frozenset({"部门规章", "地方政府规章"})
LAWS_OF_STATE: frozenset[LawLevel] = frozenset({"法律", "行政法规"})
PENAL_LEVELS: frozenset[LawLevel] = LAWS_OF_STATE | LOCAL_REGULATIONS | RULES_OF_GOVERNMENT


class Ground(NamedTuple):
    """One legal basis of a matter, its place among them, and the law it cites."""

    place: int
    basis: Basis
    law: Law


def penal(matter: Matter, registry: Registry) -> tuple[Ground, ...]:
    """Return the bases that set a matter's penalties; one whose law is not on record is left out."""
    return tuple(
        Ground(place, basis, registry.laws[basis.law])
        for place, basis in enumerate(matter.basis)
        if basis.role == "罚则" and basis.law in registry.laws
    )


def lapsed_on(matter: Matter, registry: Registry) -> date | None:
    """Return the day on which the last penal ground of a matter was gone; None while one stands or is not known."""
    ends = [_gone_on(each.law, each.basis.version) for each in penal(matter, registry)]
    known = [end for end in ends if end]
    return max(known) if ends and len(known) == len(ends) else None


def _gone_on(law: Law, version: date) -> date | None:
    """Return the day on which a law was repealed, or on which its version ended with none to follow."""
    if law.repealed_on:
        return law.repealed_on
    followed = any(each.date > version for each in law.versions)
    return None if followed else next((each.until for each in law.versions if each.date == version), None)


def self_set(matter: Matter, registry: Registry, level: LawLevel) -> tuple[Ground, ...]:
    """Return the penal bases of one level that set the penalty themselves and do not merely detail a superior law."""
    return tuple(each for each in penal(matter, registry) if each.law.level == level and each.basis.mode == "设定")


def citations(matter: Matter) -> Iterator[tuple[Route, Citation]]:
    """Yield (route, citation) of what a matter rests on now: its bases, then those of its coercive powers."""
    for index, basis in enumerate(matter.basis):
        yield ("basis", index), basis
    for index, coercion in enumerate(matter.coercion):
        yield ("coercion", index, "basis"), coercion.basis


def former_citations(matter: Matter) -> Iterator[tuple[Route, Citation]]:
    """Yield (route, citation) of what a matter rested on before it was amended."""
    for index, former in enumerate(matter.formers):
        for place, basis in enumerate(former.basis or ()):
            yield ("formers", index, "basis", place), basis


def coercion_levels(matter: Matter, basis: Citation, registry: Registry) -> frozenset[LawLevel]:
    """Return the levels of the laws behind one coercive power: the one it cites and those of the bases of role 强制."""
    cited = [basis.law, *(each.law for each in matter.basis if each.role == "强制")]
    return frozenset(registry.laws[each].level for each in cited if each in registry.laws)


def restricts_liberty(penalty: Penalty) -> bool:
    """Tell whether a penalty takes away a person's freedom: detention, or another penalty so named."""
    return penalty.kind == "行政拘留" or (penalty.kind == "其他" and "人身自由" in (penalty.name or ""))


def yuan_fines(matter: Matter) -> Iterator[tuple[int, float]]:
    """Yield (index, highest amount) of the fines in yuan; where only a lower bound is given, that bound."""
    for index, penalty in enumerate(matter.penalties):
        top = penalty.max if penalty.max is not None else penalty.min
        if penalty.kind == "罚款" and penalty.unit == "元" and top is not None:
            yield index, top


def missing(citation: Citation, registry: Registry) -> tuple[Route, str] | None:
    """Return the key and what is wrong there if a cited version lacks the article, paragraph or item."""
    facts = registry.article(citation)
    return _missing_inside(citation, facts) if facts else _missing_article(citation, registry)


def _missing_article(citation: Citation, registry: Registry) -> tuple[Route, str] | None:
    no, version = citation.article, registry.version(citation.law, citation.version)
    if version is None:
        return None
    if no > version.article_count:
        return ("article",), f"只有 {version.article_count} 条，没有第 {no} 条"
    if no in version.missing:
        return ("article",), f"所得文本缺第 {no} 条，无从核对"
    if version.truncated_after is not None and no > version.truncated_after:
        return ("article",), f"所得文本止于第 {version.truncated_after} 条，第 {no} 条无从核对"
    return None


def _missing_inside(citation: Citation, facts: ArticleFacts) -> tuple[Route, str] | None:
    paragraphs = len(facts.items)
    if citation.paragraph is not None and citation.paragraph > paragraphs:
        return ("paragraph",), f"第 {citation.article} 条只有 {paragraphs} 款，没有第 {citation.paragraph} 款"
    if citation.item is None:
        return None
    if citation.paragraph is not None:
        items = facts.items[citation.paragraph - 1]
        where = f"第 {citation.article} 条第 {citation.paragraph} 款"
    else:
        itemised = [count for count in facts.items if count]
        if len(itemised) > 1:
            return ("item",), f"第 {citation.article} 条有 {len(itemised)} 款分项，只写项分不清是哪一款"
        items = sum(itemised)
        where = f"第 {citation.article} 条"
    return (("item",), f"{where}有 {items} 项，没有第 {citation.item} 项") if citation.item > items else None

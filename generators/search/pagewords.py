"""By which words the pages other than those of matters are found."""

from collections.abc import Iterator

from generators.disputes import ADDRESS, UNSETTLED, concluded
from generators.search.findable import (
    COMING,
    ENDED,
    Findable,
    Traits,
    Words,
    about,
    names,
    page,
)
from generators.spoken import EVERYDAY, NAME, sayings
from generators.view import View
from schemas.registry import Registry


def pages(view: View) -> Iterator[Findable]:
    """Yield the pages, laws first: the script reckons with that."""
    yield from _laws(view)
    yield from _towns(view.whole)
    yield from _bodies(view)
    yield from _lists(view.whole)
    yield from _acts(view)
    yield from _disputes(view)
    yield from _others(view.whole)


def _laws(view: View) -> Iterator[Findable]:
    said = sayings(view.whole, "法规", NAME)
    for law in view.whole.laws.values():
        place = _place(view.whole, law.region)
        bare = law.title.removeprefix("中华人民共和国").removeprefix(place)
        short = (each for each, word, _ in said if word in law.title)
        found = page("法规", "laws", law, law.level, (*names(law.title, bare, *short), *about(f"{law.level} {place}")))
        yield _stated(found, ENDED) if law.repealed_on and law.repealed_on <= view.today else found


def _towns(registry: Registry) -> Iterator[Findable]:
    for town in registry.towns.values():
        place, bare = _place(registry, town.jurisdiction), town.title.removesuffix(town.form)
        called = dict.fromkeys((town.title, bare if len(bare) > 1 else town.title))
        found = page("镇街", "towns", town, place, (*names(*called), *about(place)))
        yield found._replace(codes=tuple(f"={each}" for each in called))


def _bodies(view: View) -> Iterator[Findable]:
    registry, said = view.whole, sayings(view.whole, "机构", EVERYDAY)
    for body in registry.bodies.values():
        place, domains = _place(registry, body.jurisdiction), [registry.domains[each] for each in body.domains]
        texts = (body.title, body.short or "", *(each.department for each in domains))
        also = sorted({each for each, word, _ in said if any(word in text for text in texts)})
        words = (
            *names(body.title, body.short),
            *(Words(each, EVERYDAY) for each in also),
            *about(*(f"{place} {each.title}" for each in domains), f"{place} {body.kind}"),
        )
        found = page("部门", "bodies", body, f"{place} {body.kind}", words)
        yield _stated(found, ENDED) if body.valid_until and body.valid_until <= view.today else found


def _lists(registry: Registry) -> Iterator[Findable]:
    for each in registry.lists.values():
        yield page("清单", "lists", each, each.kind, (*names(each.title), *about(each.kind)))


def _acts(view: View) -> Iterator[Findable]:
    for act in view.whole.acts.values():
        number = act.head.doc_no or "" if act.head else ""
        found = page("决定", "acts", act, number or act.kind, (*names(act.title, number), *about(act.kind)))
        yield _stated(found, COMING) if act.effective_on and act.effective_on > view.today else found


def _disputes(view: View) -> Iterator[Findable]:
    words = (*names("职责争议", "互相推诿", "互相推", "踢皮球"), *about(UNSETTLED))
    yield Findable("争议", ADDRESS, "职责争议", UNSETTLED, words, Traits("争议"))
    for dispute in concluded(view.whole, view.today):
        place = _place(view.whole, dispute.jurisdiction)
        yield page("争议", "disputes", dispute, place, (*names(dispute.title), *about(dispute.question, place)))


def _others(registry: Registry) -> Iterator[Findable]:
    for each in registry.regulations.values():
        words = (*names(each.title), *about(f"{each.group} {each.purpose}"))
        yield page("制度", "regulations", each, each.group, words)
    for domain in registry.domains.values():
        words = (*names(domain.title), *about(f"{domain.department} {domain.description or ''}"))
        yield page("领域", "domains", domain, domain.department, words)
    for place in registry.jurisdictions.values():
        words = names(place.title, place.title.rstrip("市区县"))
        yield page("地区", "jurisdictions", place, place.level, words)


def _stated(found: Findable, state: str) -> Findable:
    return found._replace(traits=Traits(found.kind, state=state))


def _place(registry: Registry, jurisdiction: str) -> str:
    known = registry.jurisdictions.get(jurisdiction)
    return known.title if known else ""

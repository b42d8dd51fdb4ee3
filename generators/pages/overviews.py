"""The overview pages: home, search, and one entrance to each kind of record."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, get_args

from generators import links
from generators.localities import by_county
from generators.page import Draft, Page
from generators.pages import quality, rules, scope
from generators.render import render
from generators.store import Store
from generators.view import View
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.domain import Domain
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.law import Law, LawLevel
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.rulebook import PAGES

FREQUENT = 24
"""Matters of one domain that are named at most on the page of 这事谁管."""


def drafts(view: View, store: Store | None = None) -> Iterator[Draft]:
    """Yield the overview pages; these appear in the navigation. ``store`` keeps in which order towns are named."""
    registry, towns = view.whole, cache(partial(_towns, view, store))

    def draft(address: str, title: str, template: str, values: Callable[[], Mapping[str, Any]] = dict) -> Draft:
        return Draft(address, lambda: _overview(address, title, template, view, **values()))

    yield draft("", "权责 · 行政执法事项公开", "home.html", lambda: {
        "tenants": _tenants(view), "counts": _counts(view), "view_domains": _domains(view)[:12],
    })  # fmt: skip
    yield draft("find/", "搜索", "find.html")
    yield draft("who/", "这事谁管", "who.html", lambda: {"groups": towns(), "common": common(view)})
    yield draft("matters/", "按领域找事项", "matters.html", lambda: {"domains": _domains(view)})
    yield draft("lists/", "清单", "lists.html", lambda: {"groups": _lists(view)})
    yield draft("towns/", "镇街", "towns.html", lambda: {"groups": towns()})
    yield draft("bodies/", "部门与执法主体", "bodies.html", lambda: {"groups": _bodies(view)})
    yield draft("laws/", "法规", "laws.html", lambda: {"groups": _laws(view)})
    yield draft("acts/", "决定", "acts.html", lambda: {
        "acts": sorted(registry.acts.values(), key=_by_effect, reverse=True)
    })  # fmt: skip
    yield draft("regulations/", "制度规范", "regulations.html", lambda: {"regulations": registry.regulations.values()})
    yield draft("quality/", "数据质量", "quality.html", partial(quality.figures_and_gaps, view))
    yield draft("scope/", "收录范围", "scope.html", partial(scope.coverage, view))
    yield draft("doubts/", "存疑的事项", "doubts.html", partial(scope.doubts, view))
    yield draft("rules/", "规则手册", "rules.html", lambda: {"groups": rules.grouped(), "size": len(PAGES)})


def _overview(address: str, title: str, template: str, view: View, **values: object) -> Page:
    body = render(template, root=links.root(address), view=view, registry=view.whole, today=view.today, **values)
    return Page(address, title, title, body)


def _by_effect(act: Act) -> tuple[str, str]:
    return str(act.effective_on or act.published_on or ""), act.id


def _tenants(view: View) -> list[Jurisdiction]:
    return sorted((each for each in view.whole.jurisdictions.values() if each.tenant), key=view.by_weight)


def _counts(view: View) -> dict[str, int]:
    registry = view.whole
    return {
        "事项": len(view.now.matters),
        "法规": len(registry.laws),
        "领域": len(registry.by_domain),
        "镇街": len(registry.towns),
        "清单": len(registry.lists),
        "规则": len(PAGES),
    }


def _domains(view: View) -> list[tuple[Domain, int]]:
    counts = Counter(matter.domain for matter in view.now.matters.values())
    ordered = sorted(view.whole.domains.values(), key=lambda each: (each.order, each.id))
    return [(domain, counts[domain.id]) for domain in ordered]


def common(view: View) -> list[tuple[Domain, list[Matter]]]:
    """Return the matters that people run into most by domain, each by the name they have for it.

    Of those of one name the first is named; a name that only says more than another one (禁烧区露天烧烤) is left out.
    """
    frequent = (each for each in view.now.matters.values() if "高频率" in each.tags and each.plain_title)
    named = {each.called: each for each in reversed(tuple(frequent))}
    general = [each for each in sorted(named) if not any(other != each and other in each for other in named)]
    groups = [
        (domain, [named[each] for each in general if named[each].domain == domain.id]) for domain, _ in _domains(view)
    ]
    return [(domain, matters[:FREQUENT]) for domain, matters in groups if matters]


def _lists(view: View) -> list[tuple[Jurisdiction, list[tuple[Listing, int]]]]:
    groups: dict[str, list[tuple[Listing, int]]] = {}
    for listing in view.whole.lists.values():
        groups.setdefault(listing.jurisdiction, []).append((listing, len(view.members[listing.id])))
    return [(view.whole.jurisdictions[each], rows) for each, rows in view.sorted_places(groups)]


def _towns(view: View, store: Store | None) -> list[tuple[Jurisdiction, list[tuple[Town, str, int]]]]:
    return [(county, [_town(view, each) for each in towns]) for county, towns in by_county(view, store)]


def _town(view: View, town: Town) -> tuple[Town, str, int]:
    types = view.whole.town_types(town.jurisdiction)
    type_title = types.get(town.classification.type, "") if town.classification else ""
    return town, type_title, len(view.town_lists[town.id].all)


def _bodies(view: View) -> list[tuple[Jurisdiction, list[Body]]]:
    groups: dict[str, list[Body]] = {}
    for body in view.whole.bodies.values():
        groups.setdefault(body.jurisdiction, []).append(body)
    return [(view.whole.jurisdictions[each], rows) for each, rows in view.sorted_places(groups)]


def _laws(view: View) -> list[tuple[LawLevel, list[tuple[Law, int]]]]:
    groups: dict[LawLevel, list[tuple[Law, int]]] = {level: [] for level in get_args(LawLevel)}
    for law in view.whole.laws.values():
        groups[law.level].append((law, len(view.whole.citing.get(law.id, ()))))
    return [(level, sorted(rows, key=lambda row: (-row[1], row[0].id))) for level, rows in groups.items() if rows]

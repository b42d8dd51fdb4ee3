"""The pages of towns, lists and bodies, made here, and of decisions and places, each made beside."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain

from generators import links
from generators.page import Draft, Page
from generators.pages import acts, places
from generators.pages.drawings import bars, course
from generators.pages.parts import MOST, domain_parts, in_domains, today
from generators.pages.powers import exercised, patrolled
from generators.pages.rows import Fold, Rows
from generators.pages.series import charts
from generators.pages.spans import Spans
from generators.recipe import Recipe
from generators.render import drafts_of, of_record
from generators.view import View
from schemas.records.body import Body
from schemas.records.listing import Listing
from schemas.records.town import Town

Folded = Callable[[tuple[str, ...]], tuple[Fold, ...]]
"""Ids of matters → their rows by domain."""


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every record of these kinds, by kind and id."""
    registry, rows, spans = view.whole, Rows(view), Spans(view)

    @cache  # towns of one type have one list in common
    def common(ids: tuple[str, ...]) -> tuple[Fold, ...]:
        return rows.by_domain(in_domains(view, today(view, ids)))

    yield from chain(
        drafts_of("towns", registry.towns, partial(_town, view, rows, common, spans)),
        drafts_of("lists", registry.lists, partial(_list, view, rows, spans)),
        drafts_of("bodies", registry.bodies, partial(_body, view)),
        drafts_of("acts", registry.acts, partial(acts.recipe, view)),
        drafts_of("jurisdictions", registry.jurisdictions, partial(places.recipe, view)),
    )


def _town(view: View, rows: Rows, common: Folded, spans: Spans, town: Town) -> Recipe[Page]:
    registry = view.whole
    held = view.town_lists[town.id]
    jurisdiction = registry.jurisdictions[town.jurisdiction]
    types, own = registry.town_types(town.jurisdiction), today(view, held.individual)
    description = f"{jurisdiction.title}{town.title}可以自己处理的行政执法事项：{len(held.all)} 项。"
    return of_record(
        "towns", town, description, "town.html",
        town=town, jurisdiction=jurisdiction, today=view.today,
        size=len(held.all), size_common=len(held.common),
        type_title=types.get(town.classification.type) if town.classification else None,
        common=common(held.common),
        individual=Fold("individual", "个性事项", len(held.individual), rows.listed(own, domain=True)),
        bodies=_county_bodies(view, town.jurisdiction), lists=registry.lists_of_town(town.id),
        spans=spans.of("towns", town.id),
        path=registry.path("towns", town.id),
    )  # fmt: skip


def _county_bodies(view: View, jurisdiction_id: str) -> list[Body]:
    return [
        body for body in view.whole.bodies.values()
        if body.jurisdiction == jurisdiction_id and body.kind == "综合执法部门" and not body.succession
    ]  # fmt: skip


def _list(view: View, rows: Rows, spans: Spans, listing: Listing) -> Recipe[Page]:
    registry = view.whole
    matters = today(view, view.members[listing.id])
    groups = [] if listing.computed else in_domains(view, matters)
    parts = domain_parts(links.record("lists", listing.id), groups)
    description = f"{listing.title}：{len(matters)} 项。" if listing.members_known else f"{listing.title}：条目未公布。"
    return of_record(
        "lists", listing, description, "list.html",
        listing=listing, jurisdiction=registry.jurisdictions[listing.jurisdiction], today=view.today,
        size=len(matters), groups=rows.by_domain(() if parts else groups), parts=parts, bars=bars(view, matters),
        course=course(view.list_states[listing.id], view.today),
        holder=registry.bodies.get(listing.holder or ""),
        towns=view.exercising(listing), steps=acts.steps(view, listing), spans=spans.of("lists", listing.id),
        charts=charts(view, (each for each in registry.series.values() if each.list == listing.id)),
        sources_of=[registry.lists[each] for each in listing.draws_from if each in registry.lists],
        path=registry.path("lists", listing.id),
    )  # fmt: skip


def _body(view: View, body: Body) -> Recipe[Page]:
    registry, known = view.whole, view.whole.bodies
    supervised = [each for each in registry.boundaries.values() if each.supervisor == body.id]
    enforced = [each for each in registry.boundaries.values() if each.enforcer == body.id]
    powers = exercised(view, body)
    seen = patrolled(view, body, powers)
    others = {each.enforcer for each in supervised} | {each.supervisor for each in enforced}
    others.add(body.succession.into if body.succession else None)
    return of_record(
        "bodies", body, f"{body.title}（{body.kind}）的职责、领域和清单。", "body.html",
        body=body, jurisdiction=registry.jurisdictions[body.jurisdiction], parent=known.get(body.parent or ""),
        bodies={each: known[each] for each in sorted(filter(None, others)) if each in known},
        domains=[registry.domains[each] for each in body.domains if each in registry.domains],
        lists=[(each, len(view.members[each.id])) for each in registry.lists.values() if each.holder == body.id],
        children=[each for each in known.values() if each.parent == body.id],
        predecessors=[each for each in known.values() if each.succession and each.succession.into == body.id],
        supervised=supervised, enforced=enforced,
        bars=bars(view, powers), power_count=len(powers), patrolled=[(each.id, each.called) for each in seen],
        seen_in=[(domain, len(each)) for domain, each in in_domains(view, seen)] if len(seen) > MOST else [],
        path=registry.path("bodies", body.id),
    )  # fmt: skip

"""The pages of towns, lists, bodies, laws, domains, acts and jurisdictions."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from generators import links, words
from generators.notices.frozen import public
from generators.page import Draft, Page, drafted
from generators.pages.drawings import bars, course
from generators.pages.organs import by_kind
from generators.pages.parts import MOST, domain_parts, in_domains, numbered_parts, today
from generators.pages.powers import exercised, patrolled
from generators.pages.regulations import set_by
from generators.pages.rows import Rows, by_law
from generators.pages.series import charts
from generators.recipe import Recipe
from generators.render import render
from generators.responsibility import by_domain
from generators.view import View
from schemas.fields import Record
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.domain import Domain
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.law import Law
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town

Kind = TypeVar("Kind", bound=Record)


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every record of these kinds, by kind and id."""
    registry, rows = view.whole, Rows(view)
    yield from chain(
        _drafts("towns", registry.towns, partial(_town, view, rows)),
        _drafts("lists", registry.lists, partial(_list, view, rows)),
        _drafts("bodies", registry.bodies, partial(_body, view)),
        (drafted(links.record("laws", each.id), partial(_law, view, each)) for each in registry.laws.values()),
        _drafts("domains", registry.domains, partial(_domain, view, rows)),
        _drafts("acts", registry.acts, partial(_act, view)),
        _drafts("jurisdictions", registry.jurisdictions, partial(_place, view)),
    )


def _drafts(kind: str, records: Mapping[str, Kind], make: Callable[[Kind], Page]) -> Iterator[Draft]:
    return (Draft(links.record(kind, each.id), partial(make, each)) for each in records.values())


def _page(kind: str, record: Record, description: str, template: str, **values: Any) -> Page:
    address = links.record(kind, record.id)
    return Page(address, record.title, description, render(template, root=links.root(address), **values))


def _town(view: View, rows: Rows, town: Town) -> Page:
    registry = view.whole
    town_list = view.town_lists[town.id]
    jurisdiction = registry.jurisdictions[town.jurisdiction]
    types = registry.town_types(town.jurisdiction)
    description = f"{jurisdiction.title}{town.title}可以自己处理的行政执法事项：{len(town_list.all)} 项。"
    return _page(
        "towns", town, description, "town.html",
        town=town, jurisdiction=jurisdiction, today=view.today, list=town_list, rows=rows,
        type_title=types.get(town.classification.type) if town.classification else None,
        common=in_domains(view, today(view, town_list.common)), individual=today(view, town_list.individual),
        bodies=_county_bodies(view, town.jurisdiction), lists=registry.lists_of_town(town.id),
        states=view.town_states[town.id],
        path=registry.path("towns", town.id),
    )  # fmt: skip


def _county_bodies(view: View, jurisdiction_id: str) -> list[Body]:
    return [
        body for body in view.whole.bodies.values()
        if body.jurisdiction == jurisdiction_id and body.kind == "综合执法部门" and not body.succession
    ]  # fmt: skip


def _list(view: View, rows: Rows, listing: Listing) -> Page:
    registry = view.whole
    matters = today(view, view.members[listing.id])
    groups = in_domains(view, matters)
    description = f"{listing.title}：{len(matters)} 项。" if listing.members_known else f"{listing.title}：条目未公布。"
    return _page(
        "lists", listing, description, "list.html",
        listing=listing, jurisdiction=registry.jurisdictions[listing.jurisdiction], today=view.today,
        matters=matters, groups=groups, parts=domain_parts(links.record("lists", listing.id), groups),
        bars=bars(view, matters),
        course=course(view.list_states[listing.id], view.today), rows=None if listing.computed else rows,
        holder=registry.bodies.get(listing.holder or ""),
        towns=view.exercising(listing), steps=registry.history(listing.id), states=view.list_states[listing.id],
        charts=charts(view, (each for each in registry.series.values() if each.list == listing.id)),
        sources_of=[registry.lists[each] for each in listing.draws_from if each in registry.lists],
        path=registry.path("lists", listing.id),
    )  # fmt: skip


def _body(view: View, body: Body) -> Page:
    registry = view.whole
    lists = [(each, len(view.members[each.id])) for each in registry.lists.values() if each.holder == body.id]
    powers, seen = exercised(view, body), patrolled(view, body)
    return _page(
        "bodies", body, f"{body.title}（{body.kind}）的职责、领域和清单。", "body.html",
        body=body, jurisdiction=registry.jurisdictions[body.jurisdiction], bodies=registry.bodies,
        domains=registry.domains, parent=registry.bodies.get(body.parent or ""), lists=lists,
        children=[each for each in registry.bodies.values() if each.parent == body.id],
        predecessors=[each for each in registry.bodies.values() if each.succession and each.succession.into == body.id],
        supervised=[each for each in registry.boundaries.values() if each.supervisor == body.id],
        enforced=[each for each in registry.boundaries.values() if each.enforcer == body.id],
        bars=bars(view, powers), patrolled=seen, power_count=len(powers),
        seen_in=[(domain, len(each)) for domain, each in in_domains(view, seen)] if len(seen) > MOST else [],
        path=registry.path("bodies", body.id),
    )  # fmt: skip


def _law(view: View, law: Law) -> Recipe[Page]:
    registry = view.whole
    articles: dict[int, dict[tuple[str, str, str], Matter]] = {}
    grounds = (registry.citing, view.now.citing, view.coercing)
    for matter in today(view, dict.fromkeys(each for table in grounds for each in table.get(law.id, ()))):
        bases = [(each.role, each) for each in matter.basis] + [("强制", each.basis) for each in matter.coercion]
        for role, basis in bases:
            if basis.law == law.id:
                articles.setdefault(basis.article, {})[role, words.citation(basis), matter.id] = matter
    named = {matter.id for matters in articles.values() for matter in matters.values()}
    facts = {
        "law": law, "region": registry.jurisdictions[law.region], "articles": sorted(articles.items()),
        "now": dict.fromkeys(sorted(named & view.now.matters.keys())),
        "today": view.today, "bare": _bare(law, articles),
        "path": registry.path("laws", law.id),
    }  # fmt: skip
    return Recipe(facts, _law_page)


def _law_page(facts: dict[str, Any]) -> Page:
    law = facts["law"]
    return _page("laws", law, f"《{law.title}》的版本，以及以它的条文为依据的行政执法事项。", "law.html", **facts)


def _bare(law: Law, articles: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of articles on which no matter rests, in the newest version."""
    held, runs = frozenset(articles), list[tuple[int, int]]()
    for each in range(1, max(law.versions, key=lambda version: version.date).article_count + 1):
        if each not in held:
            runs[-1:] = [(runs[-1][0], each)] if runs and runs[-1][1] == each - 1 else [*runs[-1:], (each, each)]
    return runs


def _domain(view: View, rows: Rows, domain: Domain) -> Page:
    matters = [view.now.matters[each] for each in view.now.by_domain.get(domain.id, ())]
    bodies = [body for body in view.whole.bodies.values() if domain.id in body.domains and body.kind != "执法队伍"]
    description = f"{domain.title}领域的行政执法事项：{len(matters)} 项。"
    return _page(
        "domains",
        domain,
        description,
        "domain.html",
        domain=domain,
        rows=rows,
        matters=matters,
        laws=by_law(view, matters),
        departments=bodies,
        parts=numbered_parts(links.record("domains", domain.id), len(matters)),
    )


def _act(view: View, act: Act) -> Page:
    registry = view.whole
    jurisdiction = registry.jurisdictions[act.jurisdiction]
    changes = [
        (registry.lists[each], step)
        for each in registry.changing.get(act.id, ())
        for step in registry.history(each)
        if step.act.id == act.id
    ]
    head = (
        [(field.title, getattr(act.head, key)) for key, field in type(act.head).model_fields.items()]
        if act.head
        else []
    )
    return _page(
        "acts", act, act.summary or act.title, "act.html",
        act=act, jurisdiction=jurisdiction, today=view.today, changes=changes, matters=registry.matters,
        parameters=set_by(view, act),
        long=sum(len(step.add) + len(step.remove) for _, step in changes) > MOST,
        head=head, issuer=registry.bodies.get(act.issuer or ""),
        takeover=registry.bodies.get(act.takeover.body) if act.takeover else None,
        notice=next((each for each in public(view) if each.act == act.id), None),
        steps_of={step.step: step.title for step in jurisdiction.approval_chain}, path=registry.path("acts", act.id),
    )  # fmt: skip


def _place(view: View, place: Jurisdiction) -> Page:
    registry = view.whole
    return _page(
        "jurisdictions", place, f"{place.title}的清单、镇街、部门与决定。", "place.html",
        place=place, parent=registry.jurisdictions.get(place.parent or ""),
        children=[each for each in registry.jurisdictions.values() if each.parent == place.id],
        lists=[(each, len(view.members[each.id])) for each in registry.lists.values() if each.jurisdiction == place.id],
        towns=[each for each in registry.towns.values() if each.jurisdiction == place.id],
        types=registry.town_types(place.id), charges=by_domain(view, place), bodies=by_kind(view, place),
        acts=[each for each in registry.acts.values() if each.jurisdiction == place.id],
        charts=charts(view, (each for each in registry.series.values() if each.jurisdiction == place.id)),
    )  # fmt: skip

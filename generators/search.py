"""The table that the search box reads: one row a thing that can be found."""

import json
import re
from collections.abc import Iterator, Mapping

from generators import links
from generators.artifact import Artifact, text
from generators.view import View

_FRAMED = re.compile("^对(.+)的行政处罚$")
"""The frame of an official title, which the table leaves out and the page puts back: ~ marks it."""
Row = tuple[str, str, str, str, str, list[int]]


def artifacts(view: View) -> Iterator[Artifact]:
    """Yield ``find/rows.json``: titles of laws, and rows of (kind, address, title, note, further words, laws cited).

    A law is named once and cited by its place among the titles, a matter by its id alone: there are thousands.
    """
    titles = {law.id: place for place, law in enumerate(view.whole.laws.values())}
    laws = [law.title for law in view.whole.laws.values()]
    document = {"laws": laws, "rows": list(_rows(view, titles))}
    yield text("find/rows.json", json.dumps(document, ensure_ascii=False, separators=(",", ":")))


def _rows(view: View, titles: Mapping[str, int]) -> Iterator[Row]:
    for matter in view.now.matters.values():
        cited = dict.fromkeys(titles[basis.law] for basis in matter.basis if basis.law in titles)
        domain = view.whole.domains[matter.domain].title
        words = " ".join(filter(None, (*matter.aliases, domain, matter.official_code)))
        yield "事项", matter.id, matter.called, _FRAMED.sub(r"~\1", matter.title), words, list(cited)
    yield from ((*row, []) for row in _others(view))


def _others(view: View) -> Iterator[tuple[str, str, str, str, str]]:
    registry = view.whole
    for town in registry.towns.values():
        place = registry.jurisdictions[town.jurisdiction].title
        yield "镇街", links.record("towns", town.id), town.title, place, town.id
    for law in registry.laws.values():
        yield "法规", links.record("laws", law.id), law.title, law.level, ""
    for body in registry.bodies.values():
        place = registry.jurisdictions[body.jurisdiction].title
        yield "部门", links.record("bodies", body.id), body.title, f"{place} {body.kind}", body.short or ""
    for listing in registry.lists.values():
        yield "清单", links.record("lists", listing.id), listing.title, listing.kind, ""
    for act in registry.acts.values():
        yield "决定", links.record("acts", act.id), act.title, act.kind, act.head.doc_no or "" if act.head else ""
    for regulation in registry.regulations.values():
        yield "制度", links.record("regulations", regulation.id), regulation.title, regulation.group, regulation.purpose
    for domain_record in registry.domains.values():
        yield (
            "领域",
            links.record("domains", domain_record.id),
            domain_record.title,
            domain_record.department,
            domain_record.description or "",
        )
    for place_record in registry.jurisdictions.values():
        yield (
            "地区",
            links.record("jurisdictions", place_record.id),
            place_record.title,
            place_record.level,
            place_record.id,
        )

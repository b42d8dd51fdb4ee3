"""From records to the published shapes: one function a shape, each a plain translation."""

from collections.abc import Callable, Mapping
from typing import Any

from generators import logwords, words
from generators import published as v1
from generators.chronicle import Entry
from generators.filling import fill, named, place
from generators.matterfacts import MatterFacts
from generators.publishedlog import LogEntryV1
from generators.view import View
from schemas.arithmetic import compute
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.figure import Figure
from schemas.records.law import Law
from schemas.records.listing import Listing
from schemas.records.matter import Basis, Penalty
from schemas.records.town import Town


def matter(facts: MatterFacts) -> v1.MatterV1:
    """Publish a matter."""
    shown = facts.shown
    return fill(
        v1.MatterV1,
        shown,
        aliases=list(shown.aliases),
        orders=list(shown.orders),
        levels=list(shown.levels),
        tags=list(shown.tags),
        domain=v1.Named(id=shown.domain, title=facts.domain),
        basis=[_citation(facts.laws, each) for each in shown.basis],
        penalties=[_penalty(each) for each in shown.penalties],
        coercion=[
            fill(v1.CoercionV1, each, law=each.basis.law, text=words.citation(each.basis)) for each in shown.coercion
        ],
        status=facts.status,
        lists=list(facts.places.lists),
        towns=list(facts.places.towns),
        review=shown.review.state,
        doubts=list(shown.review.doubts),
    )


def _citation(laws: Mapping[str, str], basis: Basis) -> v1.CitationV1:
    law = v1.Named(id=basis.law, title=laws[basis.law])
    return fill(v1.CitationV1, basis, law=law, text=words.citation(basis))


def _penalty(penalty: Penalty) -> v1.PenaltyV1:
    return fill(v1.PenaltyV1, penalty, text=words.penalty(penalty))


def town(view: View, record: Town) -> v1.TownV1:
    """Publish a town with its list on the day of the view."""
    members = view.town_lists[record.id]
    kept = record.classification
    return fill(
        v1.TownV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        type=view.whole.town_types(record.jurisdiction).get(kept.type) if kept else None,
        type_provenance=kept.provenance if kept else None,
        common=list(members.common),
        individual=list(members.individual),
    )


def listing(view: View, record: Listing) -> v1.ListV1:
    """Publish a list with its members on the day of the view and all its dated changes, future ones too."""
    members = list(view.members[record.id])
    changes = [
        v1.ChangeV1(act=step.act.id, effective_on=step.act.effective_on, add=list(step.add), remove=list(step.remove))
        for step in view.whole.history(record.id)
        if step.act.effective_on
    ]
    return fill(
        v1.ListV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        count=len(members) if record.members_known else None,
        members=members,
        changes=changes,
    )


def body(view: View, record: Body) -> v1.BodyV1:
    """Publish a body."""
    return fill(
        v1.BodyV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        domains=list(record.domains),
        complaint_phone=record.public.complaint_phone if record.public else None,
        successor=record.succession.into if record.succession else None,
    )


def law(view: View, record: Law) -> v1.LawV1:
    """Publish a statute and what rests on it."""
    return fill(
        v1.LawV1,
        record,
        region=place(view, record.region),
        versions=[
            fill(
                v1.VersionV1,
                each,
            )
            for each in record.versions
        ],
        matters=list(view.whole.citing.get(record.id, ())),
    )


def act(view: View, record: Act) -> v1.ActV1:
    """Publish an act."""
    return fill(
        v1.ActV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        doc_no=record.head.doc_no if record.head else None,
        in_force=view.whole.effective(record.id, view.today),
        lists=list(view.whole.changing.get(record.id, ())),
        discrepancies=[f"{each.about}：{'；'.join(each.statements)}" for each in record.discrepancies],
    )


def figure(view: View, record: Figure) -> v1.FigureV1:
    """Publish a declared figure beside what is computed for it."""
    return fill(
        v1.FigureV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        computed=compute(record.computation, view.whole, view.today) if record.computation else None,
        held=compute(record.held, view.whole, view.today) if record.held else None,
        discrepancy=record.discrepancy.explanation if record.discrepancy else None,
    )


def change(_: View, entry: Entry) -> LogEntryV1:
    """Publish an entry of the change log."""
    counted = entry.listing is not None
    return fill(
        LogEntryV1,
        entry,
        title=logwords.headline(entry),
        effective_on=entry.day,
        published_on=entry.published,
        act=named(entry.act) if entry.act else None,
        list=named(entry.listing) if entry.listing else None,
        matter=named(entry.matter) if entry.matter else None,
        before=entry.before if counted else None,
        after=entry.after if counted else None,
        jurisdictions=entry.places,
        page=logwords.address(entry),
    )


PUBLISHERS: Mapping[str, Callable[[View, Any], v1.Thing]] = {
    "lists": listing,
    "towns": town,
    "bodies": body,
    "laws": law,
    "acts": act,
    "figures": figure,
    "changes": change,
}
"""Name of a table → how one of its rows is published; matters, of which there are most, have facts of their own."""

"""领域, 职责边界 and 职责争议 to their published shapes; of disputes only what the site tells of them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generators.disputes import called, concluded
from generators.filling import fill, ground, place
from generators.published import Thing
from generators.publishedduties import BoundaryV1, DisputeV1, DomainV1, EntrustmentV1, PartyV1
from generators.view import View
from schemas.records.boundary import Boundary
from schemas.records.dispute import Actor, Dispute
from schemas.records.domain import Domain


def domain(view: View, record: Domain) -> DomainV1:
    """Publish a domain with the bodies in charge of it and the number of its matters on the day of the view."""
    return fill(
        DomainV1,
        record,
        also_called=list(record.also_called),
        bodies=[each.id for each in view.departments_of(record.id)],
        matter_count=sum(each in view.now.matters for each in view.whole.by_domain.get(record.id, ())),
    )


def boundary(view: View, record: Boundary) -> BoundaryV1:
    """Publish a boundary."""
    return fill(
        BoundaryV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        matters=list(record.matters),
        supervisor_duties=list(record.supervisor_duties),
        enforcer_duties=list(record.enforcer_duties),
        entrustment=fill(EntrustmentV1, record.entrustment) if record.entrustment else None,
    )


def disputes(view: View) -> Iterable[Dispute]:
    """Return the disputes whose conclusion is public, by id."""
    return sorted(concluded(view.whole, view.today), key=lambda each: each.id)


def dispute(view: View, record: Dispute) -> DisputeV1:
    """Publish a dispute: what was disputed, between whom, and what came of it; not what was said in between."""
    outcome = record.outcome
    return fill(
        DisputeV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        parties=[_party(view, each) for each in record.parties],
        matters=list(record.matters),
        result=outcome.result if outcome else None,
        conclusion=outcome.words if outcome else None,
        responsible=_party(view, outcome.responsible) if outcome and outcome.responsible else None,
        boundary=outcome.boundary if outcome else None,
        basis=[ground(view, each) for each in outcome.basis] if outcome else [],
    )


def _party(view: View, actor: Actor) -> PartyV1:
    return fill(PartyV1, actor, title=called(actor, view.whole))


PUBLISHERS: Mapping[str, Callable[[View, Any], Thing]] = {
    "domains": domain,
    "boundaries": boundary,
    "disputes": dispute,
}
"""Name of a table → how one of its rows is published."""

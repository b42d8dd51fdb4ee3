"""公开期限: how long after it was made a decision was published."""

from datetime import date
from typing import NamedTuple

from schemas.records.act import Act
from schemas.registry import Registry


class Term(NamedTuple):
    """A time from making to publishing that may be longer than the working days allowed."""

    made: date
    published: date
    limit: float


def doubtful_term(act: Act, registry: Registry, today: date) -> Term | None:
    """Return the time that a decision took, or has taken so far, if it cannot be within the limit without counting.

    None if it need not be published, if a date or the limit is unknown, or if even its calendar days are within it.
    """
    limit = registry.threshold("publish-working-days", act.jurisdiction, act.signed_on or today)
    closed = act.head is not None and act.head.openness in {"依申请公开", "不予公开"}
    if limit is None or closed or act.signed_on is None or (act.published_on is None and act.admits("published_on")):
        return None
    term = Term(act.signed_on, act.published_on or today, limit)
    return term if (term.published - term.made).days > limit else None

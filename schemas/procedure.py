"""决策程序: which decisions must show theirs, what they leave unsaid, and how long their legal review took."""

from datetime import date
from typing import NamedTuple

from schemas.records.act import Act
from schemas.registry import Registry

POWER_KINDS = frozenset({"赋权", "调整", "划转", "收回"})
"""Kinds of decision that change who may punish."""


def owes_procedure(act: Act) -> bool:
    """Tell whether an act changes who may punish and has been made, so that its procedure must be on record."""
    made = act.signed_on or act.published_on or act.effective_on
    return act.kind in POWER_KINDS and made is not None


def unrecorded(act: Act, step: str) -> bool:
    """Tell whether an act that gives an account of its procedure leaves out a step and does not admit it.

    An act without any account is silent as a whole; that is one fault, not one for each step.
    """
    if act.procedure is None or not owes_procedure(act):
        return False
    return getattr(act.procedure, step) is None and not act.admits(f"procedure.{step}")


class ReviewTime(NamedTuple):
    """The days between which a draft was under legal review, and the working days that it should at least have."""

    received: date
    given: date
    least: float

    @property
    def calendar_days(self) -> int:
        """Days after the receipt, holidays included: there are never more working days than these."""
        return (self.given - self.received).days


def review_time(act: Act, registry: Registry) -> ReviewTime | None:
    """Return the time that a legal review took, with the least that the parameter of its own day asks for."""
    review = act.procedure.legal_review if act.procedure else None
    least = registry.threshold("legal-review-working-days", act.jurisdiction, review.end) if review else None
    return ReviewTime(review.start, review.end, least) if review and least is not None else None

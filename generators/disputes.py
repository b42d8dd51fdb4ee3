"""What is to be done in a dispute: by whom, by which day, under which article."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generators.provisions import said
from schemas.disputing import NEXT, Doer, Due, dues
from schemas.fields import Parameter
from schemas.numerals import numeral
from schemas.records.dispute import Actor, Dispute, Stage
from schemas.registry import Registry

ADDRESS, UNSETTLED = "disputes/", "两个部门都说不归自己管时怎么办"
"""Where the public reads how disputes are settled, and in its words what that page tells."""
_DOERS: dict[Stage, Doer] = {
    **dict.fromkeys(("移送", "自行协商", "协商一致"), "各方"),
    **dict.fromkeys(("受理", "不予受理", "转送", "协调", "协调意见", "报请决定", "回头看", "归档"), "协调机关"),
    "申请": "申请方", "答复": "另一方", "决定": "决定机关", "执行": "负责方",
}  # fmt: skip
"""Stage → who takes care of it."""


class Task(NamedTuple):
    """One thing to be done: who, what, the last day (None: not known), the ground in words, whether it is overdue."""

    who: str
    what: str
    last: date | None
    ground: str
    overdue: bool


def tasks(dispute: Dispute, registry: Registry, today: date) -> tuple[Task, ...]:
    """Return what is to be done next in a case, deadlines first; nothing once it is archived."""
    running = [due for due in dues(dispute, registry) if not (due.done or due.over)]
    timed = [_timed(due, dispute, registry, today) for due in running]
    told = {stage for due in running for stage in due.limit.until}
    rest = [stage for stage in NEXT[dispute.steps[-1].stage] if stage not in told and stage != dispute.steps[-1].stage]
    plain = [Task(_who(_DOERS[rest[0]], dispute, registry), "或者".join(rest), None, "", overdue=False)] if rest else []
    return (*timed, *(plain if not timed else []), *_interim(dispute))


def concluded(registry: Registry, today: date) -> tuple[Dispute, ...]:
    """Return the cases whose conclusion is public on a day, the newest first."""
    shown = [each for each in registry.disputes.values() if each.published_on and each.published_on <= today]
    return tuple(sorted(shown, key=lambda each: (each.published_on, each.id), reverse=True))


def _timed(due: Due, dispute: Dispute, registry: Registry, today: date) -> Task:
    who, what = _who(due.limit.doer, dispute, registry), "或者".join(due.limit.until)
    grounds = "；".join(ground(each, registry) for each in due.parameters)
    return Task(who, what, due.last, grounds, overdue=due.last is not None and today > due.last)


def _interim(dispute: Dispute) -> Iterator[Task]:
    if dispute.urgent and dispute.interim is None:
        yield Task("协调机关", "指定一方先行处置", None, "", overdue=False)


def ground(parameter: Parameter, registry: Registry) -> str:
    """Return the article that sets a parameter, and its value: 《…》第九条：受理期限三个工作日."""
    for regulation in registry.regulations.values():
        if parameter in regulation.parameters:
            article = f"第{numeral(parameter.article)}条" if parameter.article else ""
            return f"《{regulation.title}》{article}：{parameter.title}{said(parameter)}"
    return f"{parameter.title}{said(parameter)}"


def called(actor: Actor, registry: Registry) -> str:
    """Return the name of a party: a body or a town."""
    body, town = registry.bodies.get(actor.body or ""), registry.towns.get(actor.town or "")
    return body.title if body else town.title if town else actor.body or actor.town or ""


def _who(doer: Doer, dispute: Dispute, registry: Registry) -> str:
    if doer in ("协调机关", "决定机关"):
        return _organ("coordinator-kind" if doer == "协调机关" else "decider-kind", dispute, registry) or doer
    applicant = _begun_by(dispute)
    others = [party for party in dispute.parties if party != applicant]
    if doer in ("另一方", "受移送方"):
        return "、".join(called(each, registry) for each in others)
    if doer == "负责方" and dispute.outcome and dispute.outcome.responsible:
        return called(dispute.outcome.responsible, registry)
    chosen = [applicant] if doer == "申请方" else dispute.parties
    return "、".join(called(each, registry) for each in chosen)


def _begun_by(dispute: Dispute) -> Actor:
    """Return who applied; until somebody does, who passed the case on, or the first party."""
    by = {step.stage: step.by for step in dispute.steps}
    return by.get("申请") or by.get("移送") or dispute.parties[0]


def _organ(key: str, dispute: Dispute, registry: Registry) -> str | None:
    """Return the nearest organ of the kind that a parameter names, upwards from where the case is."""
    kind = registry.parameter(key, dispute.jurisdiction, dispute.steps[-1].on)
    for place in registry.lineage(dispute.jurisdiction):
        for body in registry.bodies.values():
            if body.jurisdiction == place and kind and body.kind == kind.value:
                return body.title
    return None

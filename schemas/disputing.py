"""职责争议的办理: which stage may follow which, what is due by when, and who does it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from schemas.fields import Parameter
from schemas.records.dispute import Dispute, Stage, Step
from schemas.registry import Registry
from schemas.workdays import after_working_days, months_after

Doer = Literal["受移送方", "申请方", "另一方", "各方", "协调机关", "决定机关", "负责方"]

NEXT: Mapping[Stage | None, tuple[Stage, ...]] = {
    None: ("移送", "自行协商", "申请"),
    "移送": ("自行协商", "申请"),
    "自行协商": ("协商一致", "申请"),
    "协商一致": ("执行", "归档"),
    "申请": ("受理", "不予受理"),
    "不予受理": ("归档",),
    "受理": ("转送",),
    "转送": ("答复", "协调"),
    "答复": ("答复", "协调"),
    "协调": ("协调意见", "报请决定"),
    "协调意见": ("执行", "报请决定"),
    "报请决定": ("决定",),
    "决定": ("执行",),
    "执行": ("回头看",),
    "回头看": ("归档", "执行"),
    "归档": (),
}
"""Stage → the stages that may follow it; None is the beginning."""


class Limit(NamedTuple):
    """A deadline: from which stage on, which one must be reached, by whom, and the parameters that say in how long.

    Each period begins when the one before it ends, whether or not what was due came earlier. ``taken`` says that nobody
    need go that way: its deadline holds for a case that went it. ``over`` are the stages from which on nothing is owed
    any more, done or not. ``begins`` says whether the period runs from the day of the stage or from the last
    day on which the stage was due.
    """

    since: Stage
    until: tuple[Stage, ...]
    doer: Doer
    parameters: tuple[str, ...]
    taken: bool = False
    over: tuple[Stage, ...] = ("归档",)
    begins: Literal["当日", "期限届满"] = "当日"


LIMITS = (
    Limit("移送", ("自行协商", "申请"), "受移送方", ("transfer-apply-working-days",)),
    Limit("自行协商", ("协商一致", "申请"), "各方", ("self-settle-working-days", "apply-working-days")),
    Limit("申请", ("受理", "不予受理"), "协调机关", ("accept-working-days",)),
    Limit("受理", ("转送",), "协调机关", ("forward-working-days",)),
    Limit("转送", ("答复",), "另一方", ("reply-working-days",), over=("协调意见", "报请决定", "归档")),
    Limit("转送", ("协调意见", "报请决定"), "协调机关", ("reply-working-days", "coordinate-working-days")),
    Limit("报请决定", ("决定",), "决定机关", ("decide-working-days",)),
    Limit("协调意见", ("报请决定",), "协调机关", ("objection-working-days", "report-working-days"), taken=True),
    Limit("协调意见", ("执行", "报请决定"), "负责方", ("objection-working-days", "dispute-execute-working-days")),
    Limit("决定", ("执行",), "负责方", ("dispute-execute-working-days",)),
    Limit("执行", ("回头看",), "协调机关", ("look-back-months",), begins="期限届满"),
    Limit("回头看", ("归档", "执行"), "协调机关", ("archive-working-days",)),
    Limit("不予受理", ("归档",), "协调机关", ("archive-working-days",)),
)
EXTENSION = "extension-working-days"
"""By how much the coordinator may put off its opinion once, where a case says that it did."""


class Due(NamedTuple):
    """What a deadline means for a case: its last day (None: that year's calendar is not known), when it was met.

    ``over`` is the day from which on nothing was owed any more although it was never met.
    """

    limit: Limit
    started: date
    last: date | None
    done: date | None
    over: date | None
    parameters: tuple[Parameter, ...]


def current(dispute: Dispute) -> Step:
    """Return the stage that a case has reached."""
    return dispute.steps[-1]


def dues(dispute: Dispute, registry: Registry) -> Iterator[Due]:
    """Yield each deadline of a case that has begun to run, by the parameters of the day on which it began."""
    for limit in LIMITS:
        for place, step in enumerate(dispute.steps):
            if step.stage == limit.since and not _repeated(dispute, place):
                parameters = tuple(_parameters(limit, dispute, step, registry))
                done = _reached(dispute, place, limit.until)
                over = None if done else _reached(dispute, place, limit.over)
                if parameters and (done or not limit.taken):
                    started = step.on if limit.begins == "当日" else _expired(dispute, place, registry)
                    yield Due(limit, started, _last(started, parameters), done, over, parameters)


def _expired(dispute: Dispute, place: int, registry: Registry) -> date:
    """Return the last day on which a stage was due; its own day where nothing set one, as after a settlement."""
    reached, before = dispute.steps[place], dispute.steps[:place]
    met = ((limit, step) for step in reversed(before) for limit in LIMITS if limit.since == step.stage)
    found = next(((limit, step) for limit, step in met if reached.stage in limit.until), None)
    last = _last(found[1].on, tuple(_parameters(found[0], dispute, found[1], registry))) if found else None
    return last or reached.on


def _parameters(limit: Limit, dispute: Dispute, step: Step, registry: Registry) -> Iterator[Parameter]:
    """Yield the periods of a deadline one after the other; none unless all of them are set."""
    keys = (*limit.parameters, EXTENSION) if dispute.extended and "协调意见" in limit.until else limit.parameters
    found = [registry.parameter(key, dispute.jurisdiction, step.on) for key in keys]
    known = [each for each in found if each is not None and isinstance(each.value, int)]
    yield from known if len(known) == len(found) else ()


def _repeated(dispute: Dispute, place: int) -> bool:
    return place > 0 and dispute.steps[place - 1].stage == dispute.steps[place].stage


def _last(start: date, parameters: tuple[Parameter, ...]) -> date | None:
    day: date | None = start
    for each in parameters:
        length = int(each.value) if isinstance(each.value, int) else 0
        if day is not None:
            day = months_after(day, length) if each.key.endswith("-months") else after_working_days(day, length)
    return day


def _reached(dispute: Dispute, place: int, stages: tuple[Stage, ...]) -> date | None:
    """Return the day on which a case, after a step, came to one of some stages."""
    return next((step.on for step in dispute.steps[place + 1 :] if step.stage in stages), None)

"""决策程序的先后颠倒

查什么：
征求意见截止、送合法性审查、出具审查意见、集体讨论、逐级审批、成文，写了日期的依次不早于前一步。
同一天的不算颠倒。成文与公布、公布与施行的先后，另有规则查；每一步自身的起止也另有规则查。

为什么：
重大行政决策程序暂行条例第二十五条：提交讨论前应当进行合法性审查；第二十六条第一款：送审时须说明已履行法定程序；
第三十条第一款：在集体讨论的基础上作出决定。先决定、后补审查，等于没有审查。

不合格：
legal_review: {body: 余姚市司法局, start: 2026-05-18, end: 2026-05-28, passed: true}
meeting: {name: 余姚市人民政府常务会议, date: 2026-05-20}

合格：
legal_review: {body: 余姚市司法局, start: 2026-05-08, end: 2026-05-19, passed: true}
meeting: {name: 余姚市人民政府常务会议, date: 2026-05-20}

怎么改：
对照档案核对两步的日期；录入无误而程序确实颠倒的，报请作出决定的机关补正，来源自身矛盾的在 discrepancies 里写明。
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from schemas.finding import Breach, Route, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


class Step(NamedTuple):
    """A step of the procedure: how it is called, its first and last day, and where these stand."""

    title: str
    start: date
    end: date
    start_route: Route
    end_route: Route


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each step that begins before the one it must follow is over."""
    for earlier, later in pairwise(_steps(act)):
        if later.start < earlier.end:
            related = (Target("acts", act.id, earlier.end_route, f"{earlier.title} {earlier.end}"),)
            message = f"{later.title} {later.start} 早于{earlier.title} {earlier.end}"
            yield Breach(Target("acts", act.id, later.start_route), message, related)


def _steps(act: Act) -> Iterator[Step]:
    """Yield the dated steps in the order in which they must come."""
    procedure = act.procedure
    if procedure and (comment := procedure.comment):
        yield _span("公开征求意见", comment.start, comment.end, ("procedure", "comment"))
    if procedure and (review := procedure.legal_review):
        yield _span("合法性审查", review.start, review.end, ("procedure", "legal_review"))
    if procedure and (meeting := procedure.meeting):
        yield _day("集体讨论", meeting.date, ("procedure", "meeting", "date"))
    if act.approvals:
        ends = (("approvals", 0, "date"), ("approvals", len(act.approvals) - 1, "date"))
        yield Step("审批", act.approvals[0].date, act.approvals[-1].date, *ends)
    if act.signed_on:
        yield _day("成文", act.signed_on, ("signed_on",))


def _span(title: str, start: date, end: date, route: Route) -> Step:
    return Step(title, start, end, (*route, "start"), (*route, "end"))


def _day(title: str, day: date, route: Route) -> Step:
    return Step(title, day, day, route, route)

"""移出与承接不在同一天

查什么：
决定写明承接（takeover）的，承接起始日就是决定的施行日。

为什么：
事项从一个主体移出、由另一个主体承接，中间有空档就无人执法，有重叠就两家都罚。行政处罚法第三十八条第一款：
实施主体不具有行政主体资格的，处罚无效。无空档是外地公告的做法（淮政发〔2025〕88号：“确保平稳对接”）和本库约定。

不合格：
effective_on: 2027-01-01，takeover: {start: 2027-02-01}

合格：
effective_on: 2027-01-01，takeover: {start: 2027-01-01}

怎么改：
对照决定原文改正日期；原文确有空档的，报请作出决定的机关更正。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if what an act takes from one body passes to the next on another day."""
    if act.takeover and act.effective_on and act.takeover.start != act.effective_on:
        days = (act.takeover.start - act.effective_on).days
        state = f"有 {days} 日无人行使" if days > 0 else f"有 {-days} 日两家都可行使"
        message = f"{act.effective_on} 施行，承接自 {act.takeover.start} 起，{state}"
        yield Breach(Target("acts", act.id, ("takeover", "start")), message)

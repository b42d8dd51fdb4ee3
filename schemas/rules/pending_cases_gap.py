"""在办案件的截止日不是施行日

查什么：
决定写明在办案件办法（pending_cases）的，截止日就是决定的施行日。

为什么：
截止日早于施行日，其间立案的案件没有人接；晚于施行日，原机关失去职权以后仍可立案。行政处罚法第三十八条第一款：
实施主体不具有行政主体资格的，处罚无效。以施行日为界是外地公告的做法（如淮政发〔2025〕88号）和本库约定。

不合格：
effective_on: 2027-01-01，pending_cases: {rule: 原机关办结, cutoff: 2026-12-01}

合格：
effective_on: 2027-01-01，pending_cases: {rule: 原机关办结, cutoff: 2027-01-01}

怎么改：
对照决定原文改正日期；原文确实不同的，报请作出决定的机关更正，来源自身矛盾的在 discrepancies 里写明。
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
    """Yield one breach if the day up to which cases stay with one body is not the day on which powers pass."""
    if act.pending_cases and act.effective_on and act.pending_cases.cutoff != act.effective_on:
        cutoff = act.pending_cases.cutoff
        state = "其间立案的案件没有人接" if cutoff < act.effective_on else "原机关施行后仍可立案"
        message = f"{act.effective_on} 施行，在办案件截止 {cutoff}，{state}"
        yield Breach(Target("acts", act.id, ("pending_cases", "cutoff")), message)

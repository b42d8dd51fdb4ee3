"""争议的经过次序不对

查什么：
争议的阶段按办法规定的次序前进：移送、自行协商、申请、受理或者不予受理、转送、答复、协调、协调意见或者报请决定、决定、执行、
回头看、归档；日期不倒退，也不在今天以后。

为什么：
少走一步，后面的期限就无从起算；没有申请就协调，没有协调就裁决，都不合办法（浙江省综合行政执法条例第十七条第二款；
各地行政执法争议协调办法）。

不合格：
steps: 申请 之后直接是 决定

合格：
steps: 申请、受理、转送、答复、协调、报请决定、决定

怎么改：
对照文书补上漏记的阶段，改正日期；确实少走了程序的，补走以后再登记。
"""

from collections.abc import Iterator
from datetime import date

from schemas.disputing import NEXT
from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute, Step
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each stage that may not follow the one before it, and for each day out of order."""
    before: Step | None = None
    for index, step in enumerate(dispute.steps):
        place = Target("disputes", dispute.id, ("steps", index))
        allowed = NEXT[before.stage if before else None]
        if step.stage not in allowed:
            came = f"“{before.stage}”之后" if before else "开头"
            yield Breach(place, f"{came}应是{'、'.join(allowed) or '结束'}，写的是“{step.stage}”")
        if before and step.on < before.on:
            yield Breach(place, f"{step.on} 的“{step.stage}”在 {before.on} 的“{before.stage}”之前")
        if step.on > today:
            yield Breach(place, f"{step.on} 还没有到，没有发生的不登记")
        before = step

"""事项变化写得不全

查什么：
合并至少两个原事项、恰好一个新事项；拆分恰好一个原事项、至少两个新事项；更名、变更依据、变更范围不写新事项。
新事项里可以有原事项（并入其中一个，或者从中分出）。

为什么：
浙江省综合行政执法条例第十条要求对目录动态调整；合并、拆分前后的事项要能一一对上，过去的案件才查得到依据。
种类是各地调整公告所用的（外地公告），写法是本库约定。

不合格：
operations: [{kind: 合并, matters: [nb-a-1-1], into: [nb-a-2-1]}]

合格：
operations: [{kind: 合并, matters: [nb-a-1-1, nb-a-1-2], into: [nb-a-2-1]}]

怎么改：
对照决定的附件补齐原事项和新事项；只有一个原事项、一个新事项的，是更名，或者改写事项记录的依据。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act, Operation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each operation whose matters before and after do not fit its kind."""
    for index, operation in enumerate(act.operations):
        fault = _fault(operation)
        if fault:
            yield Breach(Target("acts", act.id, ("operations", index)), fault)


def _fault(operation: Operation) -> str:
    before, after = len(set(operation.matters)), len(set(operation.into))
    if operation.kind == "合并" and (before == 1 or after != 1):
        return f"合并须有两个以上原事项、一个新事项，写的是 {before} 个、{after} 个"
    if operation.kind == "拆分" and (before != 1 or after <= 1):
        return f"拆分须有一个原事项、两个以上新事项，写的是 {before} 个、{after} 个"
    if operation.kind not in {"合并", "拆分"} and after:
        return f"{operation.kind}的事项编号不变，不写新事项（into）"
    return ""

"""事项变化没有写进事项记录

查什么：
决定写明事项变化（operations）和施行日期的：被合并、拆分而不再保留的事项，valid_until 是施行日，ended_as 是“已合并”
或“已拆分”，写了承继事项的须在新事项之中；更名、变更依据的事项，formers 里有施行日的一条，
留下原名称，或者原依据、原处罚。

为什么：
行政处罚法第三十七条：适用违法行为发生时的规定。事项记录没有跟着变，过去的日子就显示错的名称和依据；
浙江省综合行政执法条例第十条要求根据评估结果和依据变动动态调整目录。

不合格：
operations: [{kind: 更名, matters: [nb-a-1-1]}]，而事项没有 formers

合格：
formers: [{until: 2027-01-01, act: yy-2027-adjustment, title: 原来的名称}]

怎么改：
按决定改事项记录：更名、变更依据的写 formers（until 写施行日）；合并、拆分的写 valid_until、ended_as 和 successor。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called
from schemas.records.act import Act, Operation
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
ENDED = {"合并": "已合并", "拆分": "已拆分"}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter whose record does not show what an act says became of it."""
    for index, operation in enumerate(act.operations if act.effective_on else ()):
        for place, matter_id in enumerate(operation.matters):
            matter = registry.matters.get(matter_id)
            fault = _fault(act, operation, matter) if matter else ""
            if fault:
                target = Target("acts", act.id, ("operations", index, "matters", place))
                related = (Target("matters", matter_id, (), "事项记录"),)
                yield Breach(target, f"{operation.kind}{called(matter_id, registry)}，{fault}", related)


def _fault(act: Act, operation: Operation, matter: Matter) -> str:
    if operation.kind in ENDED:
        return "" if matter.id in operation.into else _not_ended(act, operation, matter)
    former = next((each for each in matter.formers if each.until == act.effective_on), None)
    if operation.kind == "更名" and (former is None or former.title is None):
        return f"事项没有到 {act.effective_on} 为止的原名称（formers）"
    if operation.kind == "变更依据" and (former is None or not (former.basis or former.penalties)):
        return f"事项没有到 {act.effective_on} 为止的原依据或者原处罚（formers）"
    return ""


def _not_ended(act: Act, operation: Operation, matter: Matter) -> str:
    if matter.valid_until != act.effective_on or matter.ended_as != ENDED[operation.kind]:
        return f"事项没有写 {act.effective_on} 起{ENDED[operation.kind]}（valid_until、ended_as）"
    if matter.successor and matter.successor not in operation.into:
        return f"事项的承继事项 {matter.successor} 不在新事项之中"
    return ""

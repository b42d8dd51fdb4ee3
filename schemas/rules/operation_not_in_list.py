"""事项变化没有反映在清单里

查什么：
决定合并、拆分事项的，本决定所改的每份清单：原来列有、不再保留的事项移出，并列入新事项（拆分的至少一个）。
本决定没有改的清单若还列有已终止的事项，另有规则查。

为什么：
浙江省综合行政执法条例第十条要求对目录动态调整；只移不列，镇街就少了一项权；只列不移，同一事项算两次，
条数也对不上（政府信息公开条例第六条第一款要求公开的信息准确）。

不合格：
operations: [{kind: 合并, matters: [a-1-1, a-1-2], into: [a-2-1]}]
清单的这次变动只写 remove: [a-1-1]

合格：
清单的这次变动写 add: [a-2-1]，remove: [a-1-1, a-1-2]

怎么改：
在清单里本决定的那条变动补上 remove 和 add；确实不再交给该镇街的，另作一项收回，写豁免说明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called
from schemas.records.act import Act, Operation
from schemas.registry import Registry, Step

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
KINDS = {"合并", "拆分"}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each list changed by an act that does not follow its mergers and divisions."""
    operations = [each for each in act.operations if each.kind in KINDS]
    for list_id in registry.changing.get(act.id, ()) if operations else ():
        for step in registry.history(list_id):
            if step.act.id == act.id:
                target = Target("lists", list_id, ("changes", step.position))
                faults = (_fault(step, operation, registry) for operation in operations)
                yield from (Breach(target, fault) for fault in faults if fault)


def _fault(step: Step, operation: Operation, registry: Registry) -> str:
    held = set(operation.matters) & set(step.before)
    kept = sorted(held & set(step.after) - set(operation.into))
    if kept:
        return f"决定{operation.kind}{called(kept[0], registry)}，本清单没有移出它"
    if held and not set(operation.into) & set(step.after):
        return f"决定{operation.kind}{called(min(held), registry)}，本清单没有列入新事项 {'、'.join(operation.into)}"
    return ""

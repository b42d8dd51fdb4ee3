"""疑似重复的事项

查什么：
两个仍有效的事项名称相同，或罚则相同、处罚相同、白话名称也相同。
只有罚则与处罚相同的不报：一条法条常常以同样的处罚规定几种行为。
一项写明是对另一项的具体规定（implements）的也不报：条例把法律的规定再写一遍是常事。

为什么：
重复的事项使条数虚高、数据分散；浙江 2024 年清理重复事项四百余项（《浙江法治报》2025-04-08）。本库约定。

不合格：
两个文件都是“对占道经营的行政处罚”。

合格：
合并成一个，另一个写 valid_until、ended_as: 已合并 与 successor。

怎么改：
对照法条：是下位法重写上位法的，在下位法的事项里写 implements；确是一件事的，合并；是两件事的，改名称，使人看得出差别。
"""

from collections.abc import Hashable, Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "registry"
KIND = "matters"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that an earlier one, by title or by law, penalty and plain title, repeats."""
    first: dict[Hashable, Matter] = {}
    for matter in registry.matters.values():
        if matter.valid_until and matter.valid_until <= today:
            continue
        named, alike = first.setdefault(matter.title, matter), first.setdefault(_ground(matter), matter)
        same = {named.id, alike.id if alike.penalties == matter.penalties else matter.id} - {matter.id}
        for other in sorted(same - {matter.implements}):
            if registry.matters[other].implements == matter.id:
                continue
            message = f"与{called(other, registry)}疑似重复：名称相同，或罚则、处罚与白话名称都相同"
            related = (Target("matters", other, ("title",), "疑似相同的事项"),)
            yield Breach(Target("matters", matter.id, ("title",)), message, related)


def _ground(matter: Matter) -> Hashable:
    penal = [basis for basis in matter.basis if basis.role == "罚则"]
    return matter.called, *((each.law, each.article, each.sub, each.paragraph, each.item) for each in penal)

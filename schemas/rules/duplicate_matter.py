"""疑似重复的事项

查什么：
两个仍有效的事项名称相同，或罚则相同、处罚相同、白话名称也相同。
只有罚则与处罚相同的不报：一条法条常常以同样的处罚规定几种行为。

为什么：
重复的事项使条数虚高、数据分散；浙江 2024 年清理重复事项四百余项（来源文件）。本库约定。

不合格：
两个文件都是“对占道经营的行政处罚”。

合格：
合并成一个，另一个写 valid_until、ended_as: 已合并 与 successor。

怎么改：
对照法条：确是一件事的，合并；是两件事的，改名称，使人看得出差别。
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
    first: dict[Hashable, str] = {}
    for matter in registry.matters.values():
        if matter.valid_until and matter.valid_until <= today:
            continue
        same = {first.setdefault(key, matter.id) for key in (matter.title, _substance(matter))} - {matter.id}
        for other in sorted(same):
            message = f"与{called(other, registry)}疑似重复：名称相同，或罚则、处罚与白话名称都相同"
            related = (Target("matters", other, ("title",), "疑似相同的事项"),)
            yield Breach(Target("matters", matter.id, ("title",)), message, related)


def _substance(matter: Matter) -> Hashable:
    penal = [basis for basis in matter.basis if basis.role == "罚则"]
    cited = frozenset((each.law, each.article, each.sub, each.paragraph, each.item) for each in penal)
    return matter.called, cited, matter.penalties

"""同一个参数写了两个值

查什么：
同一行政区的各项制度里，同一个参数名在同一天只有一个值；行政区自己的参数也是这样。先后两个值，写明起用、停用日期，互不重叠。
制度的值代替行政区的值，不算两个。

为什么：
规则按参数名取值，两处都有时取到哪一个全凭文件先后；改了一处，以为改好了，核对用的却是另一处（本库约定：一个数只写一次）。

不合格：
一项制度写 accept-working-days: 3，另一项制度也写 accept-working-days: 5

合格：
另一项制度的参数换一个名字；或者前一个写 effective_until: 2026-01-01，后一个写 effective_from: 2026-01-01

怎么改：
两处说的是一回事的，只留一处，另一处条文写明按照那项制度；不是一回事的，改其中一个参数名。
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from schemas.fields import Parameter
from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "regulations"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each parameter of a key that an earlier one of its kind and place gives on some day too."""
    same: dict[tuple[str, ...], list[tuple[Parameter, Target]]] = defaultdict(list)
    for where, parameter, target in _parameters(registry):
        same[where, target.kind, parameter.key].append((parameter, target))
    for written in same.values():
        for (first, before), (second, after) in combinations(written, 2):
            if _meet(first, second):
                related = (Target(before.kind, before.id, before.route, "先写的"),)
                yield Breach(after, f"参数 {second.key} 在{_called(before, registry)}已经写了", related)


def _parameters(registry: Registry) -> Iterator[tuple[str, Parameter, Target]]:
    """Yield (jurisdiction, parameter, its key) of every regulation and jurisdiction."""
    for regulation in registry.regulations.values():
        for place, each in enumerate(regulation.parameters):
            yield regulation.jurisdiction, each, Target("regulations", regulation.id, ("parameters", place, "key"))
    for jurisdiction in registry.jurisdictions.values():
        for place, each in enumerate(jurisdiction.parameters):
            yield jurisdiction.id, each, Target("jurisdictions", jurisdiction.id, ("parameters", place, "key"))


def _meet(first: Parameter, second: Parameter) -> bool:
    """Tell whether two parameters are in force on a day in common; a bound that is not written is open."""
    starts = max(first.effective_from or date.min, second.effective_from or date.min)
    return starts < min(first.effective_until or date.max, second.effective_until or date.max)


def _called(target: Target, registry: Registry) -> str:
    if target.kind == "regulations":
        return f"《{registry.regulations[target.id].title}》"
    return registry.jurisdictions[target.id].title

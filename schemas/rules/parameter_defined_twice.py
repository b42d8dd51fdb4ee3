"""同一个参数在两项制度里都有值

查什么：
同一行政区的两项制度里，同一个参数名在同一天只有一个值。一项制度之内先后几个值，由 parameter-values-clash 核对。
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
    """Yield one breach for each parameter to which an earlier regulation of its place gives a value on some day too."""
    same: dict[tuple[str, str], list[tuple[Parameter, Target]]] = defaultdict(list)
    for regulation in registry.regulations.values():
        for place, each in enumerate(regulation.parameters):
            target = Target("regulations", regulation.id, ("parameters", place, "key"), "先写的")
            same[regulation.jurisdiction, each.key].append((each, target))
    for written in same.values():
        for (first, before), (second, after) in combinations(written, 2):
            if before.id != after.id and _meet(first, second):
                title = registry.regulations[before.id].title
                yield Breach(after._replace(note=""), f"参数 {second.key} 在《{title}》已经写了", (before,))


def _meet(first: Parameter, second: Parameter) -> bool:
    """Tell whether two parameters are in force on a day in common; a bound that is not written is open."""
    starts = max(first.effective_from or date.min, second.effective_from or date.min)
    return starts < min(first.effective_until or date.max, second.effective_until or date.max)

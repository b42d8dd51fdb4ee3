"""同一参数的几个值日期对不上

查什么：
同一制度（行政区）里同一参数写了几个值的，前一个的停用日期就是后一个的起用日期：不重叠，也不留空档。

为什么：
改参数是一次决定，从某一天起用新值；以前的日子仍按旧值判断。日期重叠说不清按哪个值，留了空档那几天就没有人管
（本库约定；不溯及既往见立法法第一百零四条）。

不合格：
受理期限 3 个工作日没有停用日期，又写 5 个工作日 effective_from: 2026-12-01

合格：
3 个工作日 effective_until: 2026-12-01；5 个工作日 effective_from: 2026-12-01

怎么改：
给旧值写 effective_until，与新值的 effective_from 是同一天。
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from schemas.fields import Parameter
from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "regulations"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each value of a parameter that does not begin on the day on which the one before ends."""
    for kind, table in (("regulations", registry.regulations), ("jurisdictions", registry.jurisdictions)):
        for record in table.values():
            for place, message in _clashes(record.parameters):
                yield Breach(Target(kind, record.id, ("parameters", place)), message)


def _clashes(parameters: tuple[Parameter, ...]) -> Iterator[tuple[int, str]]:
    by_key: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for place, each in enumerate(parameters):
        by_key[each.key].append((each.effective_from or date.min, place))
    for values in by_key.values():
        for (_, one), (_, other) in pairwise(sorted(values)):
            ended, begun = parameters[one].effective_until, parameters[other].effective_from
            if ended is None or ended != begun:
                before = f"前一个值到 {ended} 停用" if ended else "前一个值没有停用"
                after = f"后一个值从 {begun} 起用" if begun else "后一个值没有起用日期"
                yield other, f"参数“{parameters[other].title}”有几个值，{before}，{after}"

"""两个事项用同一个事项代码

查什么：
每个事项代码（official_code）只属于一个事项，已终止的事项用过的也不再用。

为什么：
事项代码是各系统交换数据的依据，重复会把案件记到别的事项名下。代码唯一、永不复用是本库约定。

不合格：
两个事项都写 official_code: '330217001000'。

合格：
每个事项一个代码。

怎么改：
对照官方公布的事项目录，改正录错的一个；查不到的删去，不自编。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "matters"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter whose code an earlier one already has."""
    first: dict[str, str] = {}
    for matter in registry.matters.values():
        other = first.setdefault(matter.official_code, matter.id) if matter.official_code else matter.id
        if other != matter.id:
            message = f"事项代码 {matter.official_code} 已属于{called(other, registry)}"
            related = (Target("matters", other, ("official_code",), "已用此代码的事项"),)
            yield Breach(Target("matters", matter.id, ("official_code",)), message, related)

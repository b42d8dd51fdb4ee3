"""同一类镇街有两份共性清单

查什么：
一个行政区里，每一类镇街至多一份共性清单；共性清单须写明适用的镇街类型。

为什么：
同一类镇街的共性清单须完全相同（宁波市委编办改革经验材料：共性+个性）。有两份就无从知道哪一份算数；没有写类型的共性清单不属于任何镇街。
本库约定。

不合格：
“城区街道共性清单”和“城区街道共性清单（2025）”两条记录都写 town_type: urban。

合格：
一份共性清单，历次调整写在它的 changes 里。

怎么改：
合并成一份：把后一份的变动写进前一份的 changes；没有写类型的补上 town_type。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "lists"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each common list without a type, and for each that is not the first of its type."""
    first: dict[tuple[str, str], str] = {}
    for listing in registry.lists.values():
        if listing.kind != "共性清单":
            continue
        if listing.town_type is None:
            yield Breach(Target("lists", listing.id, ("kind",)), "共性清单没有写明适用的镇街类型（town_type）")
            continue
        other = first.setdefault((listing.jurisdiction, listing.town_type), listing.id)
        if other != listing.id:
            related = (Target("lists", other, ("town_type",), "已有的共性清单"),)
            message = f"镇街类型“{listing.town_type}”已有共性清单“{other}”"
            yield Breach(Target("lists", listing.id, ("town_type",)), message, related)

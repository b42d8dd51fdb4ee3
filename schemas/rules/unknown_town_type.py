"""镇街类型不在本市的分类里

查什么：
镇街的 classification.type、共性清单的 town_type，是所在行政区（或最近的上级）town_types 里的编号。

为什么：
类型写错的镇街得不到共性清单，类型写错的共性清单不属于任何镇街，权限会悄悄落空。
分类由各市确定（宁波市委编办改革经验材料五类、义政发〔2022〕35号三类），外键可解析是本库约定。

不合格：
classification: {type: urban-town, provenance: official}

合格：
classification: {type: urban-subdistrict, provenance: official}

怎么改：
改成本市 town_types 里的编号；确是新类型的，先补进行政区记录。
"""

from collections.abc import Iterator, Mapping
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "towns"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each type, of a town or of a common list, that its jurisdiction does not define."""
    for town in registry.towns.values():
        if town.classification:
            target = Target("towns", town.id, ("classification", "type"))
            yield from _unknown(target, town.classification.type, registry.town_types(town.jurisdiction))
    for listing in registry.lists.values():
        if listing.town_type:
            target = Target("lists", listing.id, ("town_type",))
            yield from _unknown(target, listing.town_type, registry.town_types(listing.jurisdiction))


def _unknown(target: Target, town_type: str, types: Mapping[str, str]) -> Iterator[Breach]:
    if town_type not in types:
        known = "、".join(f"{each}（{title}）" for each, title in types.items()) or "无"
        yield Breach(target, f"本行政区没有“{town_type}”这一类镇街；已有的类型：{known}")

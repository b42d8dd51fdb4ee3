"""赋权对象不是镇街

查什么：
共性清单写镇街类型，个性清单写镇街，镇街赋权清单写其中之一；所写镇街在清单所属行政区之内；这三种清单不写部门、组织为行使主体；
不设镇街的行政区没有这三种清单、没有赋权决定，也没有镇街记录。

为什么：
行政处罚法第二十四条第一款：县级部门的处罚权只能交由乡镇人民政府、街道办事处行使；社区、网格、管理委员会不在其内。

不合格：
kind: 个性清单
jurisdiction: '330383'    # 龙港市，不设乡镇、街道

合格：
kind: 个性清单
jurisdiction: '330281'
town: '330281001'

怎么改：
补写 town 或者 town_type，删去 holder；社区、网格协助的事务改列巡查事项清单；
确有法律、法规另行授权的，以主体名义另立综合清单。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import TOWN_LISTS
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "lists"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each list, act or town record that hands powers to something other than a town."""
    for listing in registry.lists.values():
        fault = _fault(listing, registry) if listing.kind in TOWN_LISTS else None
        if fault:
            key, message = fault
            yield Breach(Target("lists", listing.id, (key,)), message)
    for act in registry.acts.values():
        if act.kind == "赋权" and _townless(act.jurisdiction, registry):
            title = registry.jurisdictions[act.jurisdiction].title
            yield Breach(Target("acts", act.id, ("kind",)), f"{title}不设镇街，没有可以赋权的对象")
    for town in registry.towns.values():
        if _townless(town.jurisdiction, registry):
            title = registry.jurisdictions[town.jurisdiction].title
            yield Breach(Target("towns", town.id, ("jurisdiction",)), f"{title}不设镇街，“{town.title}”不能列为镇街")


def _townless(jurisdiction_id: str, registry: Registry) -> bool:
    record = registry.jurisdictions.get(jurisdiction_id)
    return record is not None and not record.has_towns


def _fault(listing: Listing, registry: Registry) -> tuple[str, str] | None:
    if _townless(listing.jurisdiction, registry):
        return "jurisdiction", f"{registry.jurisdictions[listing.jurisdiction].title}不设镇街，不能有{listing.kind}"
    if listing.holder:
        return "holder", f"{listing.kind}由镇街行使，不能写主体“{listing.holder}”"
    needed = {"共性清单": ("town_type",), "个性清单": ("town",)}.get(listing.kind, ("town", "town_type"))
    if not any(getattr(listing, key) or listing.admits(key) for key in needed):
        return "kind", f"{listing.kind}没有写是哪个镇街或者哪类镇街"
    town = registry.towns.get(listing.town or "")
    if town and listing.jurisdiction not in registry.lineage(town.jurisdiction):
        return "town", f"“{town.title}”不在清单所属行政区 {listing.jurisdiction} 之内"
    return None

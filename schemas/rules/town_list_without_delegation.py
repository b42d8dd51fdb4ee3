"""镇街清单没有赋权决定

查什么：
列有事项的共性清单、个性清单、镇街赋权清单，其变动中至少有一个赋权决定，且早于或者同于第一次列入事项。决定没有施行日期的不比先后。

为什么：
行政处罚法第二十三条：处罚由县级以上地方人民政府具有处罚权的行政机关管辖；
第二十四条第一款：交由乡镇人民政府、街道办事处行使的，须作出决定并公布。没有赋权决定，镇街没有处罚权。

不合格：
kind: 个性清单
changes:
  - {act: yb-2024-transfer, add: [sp-sl-41-1]}    # 划转决定

合格：
kind: 个性清单
changes:
  - {act: yb-2025-delegation, add: [sp-sl-41-1]}    # 赋权决定

怎么改：
补录首次赋权的决定，把首批事项写在它的变动里；决定种类登记错的，改决定记录的 kind；从未赋权的，清单不成立，应当删去。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import TOWN_LISTS
from schemas.records.act import Act
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if matters came onto a town's list before, or without, an act of delegation."""
    adding = [index for index, change in enumerate(listing.changes) if change.add and change.act in registry.acts]
    if listing.kind not in TOWN_LISTS or not adding:
        return
    acts = [registry.acts[change.act] for change in listing.changes if change.act in registry.acts]
    delegations = [act for act in acts if act.kind == "赋权"]
    for index in adding:
        act = registry.acts[listing.changes[index].act]
        if not any(_not_later(delegation, act) for delegation in delegations):
            yield Breach(
                Target("lists", listing.id, ("changes", index, "act")),
                f"{act.kind}决定 {act.id} 向{listing.kind}列入事项，此前没有赋权决定",
                (Target("acts", act.id, ("kind",), "决定的种类"),),
            )
            return


def _not_later(delegation: Act, act: Act) -> bool:
    if delegation.effective_on is None or act.effective_on is None:
        return True
    return delegation.effective_on <= act.effective_on

"""清单移出没有的事项

查什么：
清单按施行先后推算，每次移出的事项，移出之前在清单上。
来源没有公布条目的清单（members_known: false，或在 gaps 里写明 changes）不查。

为什么：
移出没有的事项，多半是编号写错：真正要收回的事项还留在清单上，镇街会继续处罚。本库约定。

不合格：
changes:
  - {act: a, add: [x-1]}
  - {act: b, remove: [x-2]}

合格：
changes:
  - {act: a, add: [x-1]}
  - {act: b, remove: [x-1]}

怎么改：
对照决定原文改正事项编号；确实没有列过的，从 remove 里删去。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that a change removes though the list does not hold it."""
    if not listing.members_known or listing.admits("changes"):
        return
    for step in registry.history(listing.id):
        held = set(step.before)
        for index, matter in enumerate(step.remove):
            if matter not in held:
                target = Target("lists", listing.id, ("changes", step.position, "remove", index))
                yield Breach(target, f"{step.act.effective_on} 移出{called(matter, registry)}，而清单上没有该事项")
            held.discard(matter)

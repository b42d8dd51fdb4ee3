"""清单重复增加已有的事项

查什么：
清单按施行先后推算，每次增加的事项，增加之前不在清单上，同一次里也不重复。

为什么：
重复增加使“增加几项、现有几项”的数字失真，公告与清单对不上。清单现状由历次决定推出，是本库约定；
数字须准确，见政府信息公开条例第六条第一款。

不合格：
changes:
  - {act: a, add: [x-1]}
  - {act: b, add: [x-1]}

合格：
changes:
  - {act: a, add: [x-1]}
  - {act: b, add: [x-2]}

怎么改：
从后一次变动里删去该事项；如果是修改内容而不是新增，改事项记录本身并写 formers。
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
    """Yield one breach for each matter that a change adds though the list already holds it."""
    for step in registry.history(listing.id):
        held = set(step.before) - set(step.remove)
        for index, matter in enumerate(step.add):
            if matter in held:
                target = Target("lists", listing.id, ("changes", step.position, "add", index))
                yield Breach(target, f"{step.act.effective_on} 增加{called(matter, registry)}，而清单上已有该事项")
            held.add(matter)

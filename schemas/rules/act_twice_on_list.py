"""同一决定在一份清单里写了两次

查什么：
一份清单的 changes 里，同一份决定只写一条，列入和移出写在一起。

为什么：
原有、增加、移出、现有是按一份决定、一份清单计的。拆成两条，公告的附件和变动记录就会把这份清单数两遍
（政府信息公开条例第六条第一款：公开的信息应当准确；本库约定）。

不合格：
- {act: yy-2027-adjustment, add: [a]}
- {act: yy-2027-adjustment, remove: [b]}

合格：
- {act: yy-2027-adjustment, add: [a], remove: [b]}

怎么改：
把后一条的 add、remove 并到前一条，删去后一条。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each change whose act an earlier change of the list names already."""
    seen: dict[str, int] = {}
    for index, change in enumerate(listing.changes):
        first = seen.setdefault(change.act, index)
        if first != index:
            target = Target("lists", listing.id, ("changes", index, "act"))
            related = (Target("lists", listing.id, ("changes", first, "act"), "前一条"),)
            yield Breach(target, f"决定 {change.act} 在这份清单里写了两次", related)

"""清单列有不在有效期的事项

查什么：
清单今天所列和已公布将列的事项，当天在有效期内；写了 ended_as 而没有写 valid_until 的，视为已终止。

为什么：
浙江省综合行政执法条例第十条要求根据执法依据变动动态调整目录；已取消、已收回的事项还在清单上，
处罚就没有依据（行政处罚法第三十八条第一款）。

不合格：
事项 2025-06-01 起已取消，清单今天仍列有它。

合格：
取消的同时，以决定把它移出各清单。

怎么改：
以决定把该事项移出清单；有承继事项（successor）的，同时列入承继事项。事项其实仍有效的，改正其有效期。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import called, entry
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "lists"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that a list holds on a day on which it is not valid."""
    seen: set[tuple[str, str]] = set()
    for day in registry.days_ahead(today):
        states = {matter.id: state for matter in registry.matters.values() if (state := _state(matter, day))}
        for listing in registry.lists.values():
            members = registry.member_set(listing.id, day)
            for matter_id in sorted(each for each in states if each in members):
                if (listing.id, matter_id) not in seen:
                    seen.add((listing.id, matter_id))
                    related = (Target("matters", matter_id, (), "事项记录"),)
                    message = f"{day} 列有{called(matter_id, registry)}，{states[matter_id]}"
                    yield Breach(entry(listing, matter_id), message, related)


def _state(matter: Matter, day: date) -> str:
    """Say why a matter is not valid on a day, or nothing."""
    if matter.valid_from and day < matter.valid_from:
        return f"该事项 {matter.valid_from} 才成立"
    if matter.valid_until and matter.valid_until <= day:
        return f"该事项 {matter.valid_until} 起{matter.ended_as or '不再有效'}"
    return f"该事项{matter.ended_as}" if matter.ended_as and matter.valid_until is None else ""

"""改动了清单的历史

查什么：
与旧版本相比，清单里由已公布的决定带来的增减没有变，也没有少。

为什么：
清单是历次决定的累积；改动过去的增减，过去任何一天的清单就跟着变，和公布过的公告、附件对不上（政府信息公开条例第六条）。

不合格：
从 2024 年的那次变动里直接删去一个事项编号。

合格：
另写一份决定，在 changes 末尾用 remove 移出它。

怎么改：
恢复原来的变动；要移出或补列，另写一份决定，在 changes 末尾加一条变动引用它。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.listing import Change, Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "change"
KIND = "lists"


def check(before: Registry, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each change of a list, by a published decision, that is otherwise now or gone."""
    for old in before.lists.values():
        new = registry.lists.get(old.id)
        if new and new is not old:
            for change in old.changes:
                if _published(before, change, today) and change not in new.changes:
                    yield _breach(new, change)


def _published(registry: Registry, change: Change, today: date) -> bool:
    act = registry.acts.get(change.act)
    return act is not None and act.published_on is not None and act.published_on <= today


def _breach(listing: Listing, change: Change) -> Breach:
    position = next((place for place, each in enumerate(listing.changes) if each.act == change.act), None)
    if position is None:
        return Breach(Target("lists", listing.id, ("changes",)), f"决定“{change.act}”带来的变动不见了")
    now = listing.changes[position]
    dropped = sorted({*change.add, *change.remove} - {*now.add, *now.remove})
    extra = sorted({*now.add, *now.remove} - {*change.add, *change.remove})
    words = "、".join(
        filter(None, (f"少了 {'、'.join(dropped)}" if dropped else "", f"多了 {'、'.join(extra)}" if extra else ""))
    )
    message = f"决定“{change.act}”已公布，它带来的变动不能再改：{words or '增减或者次序变了'}"
    return Breach(Target("lists", listing.id, ("changes", position)), message)

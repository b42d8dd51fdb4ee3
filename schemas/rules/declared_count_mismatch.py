"""声明条数与清单不符

查什么：
清单的 declared_count 等于今天的条数，或某次已公布而尚未施行的变动之后的条数。
条目未知的清单（members_known: false，或在 gaps 里写明 changes）不查。

为什么：
公布的条数与附表不一致，群众不知道信哪一个；政府信息公开条例第六条第一款要求公开的信息准确。

不合格：
declared_count: 576，而清单推算只有 570 项。

合格：
declared_count: 576，清单推算也是 576 项。

怎么改：
先核对漏列、多列的事项；清单无误的，改 declared_count。只登记了样本的，在 gaps 里写明 changes 及原因。
清单已有调整的，公布调整时同时改为调整后的条数。
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
    """Yield one breach if the number a list declares is neither today's nor that after a published change."""
    if listing.declared_count is None or not listing.members_known or listing.admits("changes"):
        return
    counts = [len(registry.members(listing.id, day)) for day in registry.days_ahead(today)]
    if listing.declared_count not in counts:
        message = f"声明 {listing.declared_count} 项，清单推算今天有 {counts[0]} 项"
        yield Breach(Target("lists", listing.id, ("declared_count",)), message)

"""清单引用了还没有公布的决定

查什么：
清单变动所引的决定写了公布日期和施行日期。

为什么：
公布之前决定不生效（行政处罚法第二十四条第一款），清单这次变动不会体现在任何一天。提醒一声，免得误以为已经改了清单。

不合格：
changes 引用一份没有 published_on 的决定

合格：
changes 引用一份已写明公布日期和施行日期的决定

怎么改：
草案可以先这样放着；公布时在决定里写上 published_on 和 effective_on。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each change whose act has neither a day of publication nor one of effect."""
    for index, change in enumerate(listing.changes):
        act = registry.acts.get(change.act)
        if act and act.published_on is None and act.effective_on is None and not act.admits("effective_on"):
            target = Target("lists", listing.id, ("changes", index, "act"))
            yield Breach(target, f"决定“{act.title}”没有公布日期和施行日期，这次变动不会生效")

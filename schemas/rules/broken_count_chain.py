"""前后两次决定的条数接不上

查什么：
条目未公布的清单，后一次决定写的变动前条数，等于前一次写的变动后条数。
两次之间有没有写条数的决定，或后一次决定在 gaps 里写明 counts 的，不比。条目已知的清单由另一条规则逐次推算。

为什么：
接不上说明中间有调整没有公布，或数字有误；行政处罚法第二十四条第一款要求赋权的决定公布。

不合格：
第一次 after: 3143，第二次 before: 3100

合格：
第一次 after: 3143，第二次 before: 3143

怎么改：
查找中间漏录的决定并补录；查不到的，在后一次决定的 gaps 里写明 counts 及原因。
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act, ListCount
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "acts"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each count, of a list of unknown entries, that does not start where the last one ended."""
    for listing in registry.lists.values():
        if not listing.members_known or listing.admits("changes"):
            for (_, earlier), (act, later) in pairwise(_counted(listing, registry)):
                place = later and ("counts", act.counts.index(later), "before")
                if earlier and later and place and earlier.after != later.before and not act.admits("counts"):
                    message = f"“{listing.title}”上一次变动后 {earlier.after} 项，这一次变动前写 {later.before} 项"
                    yield Breach(Target("acts", act.id, place), message)


def _counted(listing: Listing, registry: Registry) -> list[tuple[Act, ListCount | None]]:
    """Return the dated acts that concern a list, in order of effect, each with the count it gives, if any."""
    named = {change.act for change in listing.changes}
    found = []
    for act in registry.acts.values():
        count = next((each for each in act.counts if each.list == listing.id), None)
        if act.effective_on and (count or act.id in named):
            found.append((act.effective_on, act.id, act, count))
    return [(act, count) for _, _, act, count in sorted(found, key=lambda each: each[:2])]

"""决定写明的条数与清单不符

查什么：
决定写明的变动前、增加、移出、变动后条数，与清单按历次决定推算的相同。
没有施行日期的决定、条目未知的清单（members_known: false，或在 gaps 里写明 changes）不比。

为什么：
公告的数字与附表不一致，就不知道哪一个算数；政府信息公开条例第六条第一款要求公开的信息准确。

不合格：
counts: [{list: x, before: 0, add: 3, remove: 0, after: 3}]，而清单只增加了两项

合格：
counts: [{list: x, before: 0, add: 2, remove: 0, after: 2}]

怎么改：
想增减已公布清单的事项的，不要改这份决定的条目，另写一份新的决定；录入有误的，对照附表改正。
公告数字有误的，照登并在 discrepancies 里写明，rules 写 act-count-mismatch。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import countable, counted
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
TITLES = ("变动前", "增加", "移出", "变动后")


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each count of an act that the history of the list does not bear out."""
    for index, count in enumerate(act.counts if act.effective_on else ()):
        listing = registry.lists.get(count.list)
        if listing is None or not countable(listing):
            continue
        stated = (count.before, count.add, count.remove, count.after)
        found = counted(act, registry, listing.id)
        if found != stated:
            pairs = zip(TITLES, stated, found, strict=True)
            differing = "，".join(f"{title}写 {a}、推算 {b}" for title, a, b in pairs if a != b)
            message = f"与清单“{listing.title}”不符：{differing}"
            related = (Target("lists", listing.id, ("changes",), "清单的变动"),)
            yield Breach(Target("acts", act.id, ("counts", index)), message, related, _hint(act, today, found))


def _hint(act: Act, today: date, found: tuple[int, int, int, int]) -> str:
    """Tell the author of a draft what to write; what was published is compared with its annex, as the page says."""
    if act.published_on is not None and act.published_on <= today:
        return ""
    keys = zip(("before", "add", "remove", "after"), found, strict=True)
    return f"清单写得对的，改成 {'、'.join(f'{key}: {value}' for key, value in keys)}；清单写错的，改清单的 changes。"

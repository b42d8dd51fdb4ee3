"""同类争议反复出现，职责边界没有修订

查什么：
同一事项（没有写事项的，同一领域、同样的各方）的争议，在参数规定的月数里达到参数规定的件数的，其中至少一件的结果落成了
职责边界或者清单决定。

为什么：
同类争议一再发生，说明边界没有划清；只作个案处理，下一件还会再来（浙江省综合行政执法条例第十条、第十二条第二项；
宁波市委编办改革经验材料：完善职责边界清单）。

不合格：
十二个月里三件同一事项的争议，outcome 都没有 boundary 和 act

合格：
第三件的 outcome 写明 boundary: yuyao-boundary-city-appearance

怎么改：
协调机关提出修订职责边界或者清单的建议；修订以后，在最近一件的 outcome 写明 boundary 或者 act。
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry
from schemas.workdays import months_after

SEVERITY: Severity = "warning"
SCOPE = "registry"
KIND = "disputes"
PARAMETERS = ("recur-months", "recur-times")


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach at the newest of as many cases alike within months as the parameters say, if none settled it."""
    alike: dict[Hashable, list[Dispute]] = defaultdict(list)
    for dispute in registry.disputes.values():
        for sign in _signs(dispute):
            alike[dispute.jurisdiction, sign].append(dispute)
    told = set()
    for cases in alike.values():
        last = max(cases, key=lambda each: (each.steps[0].on, each.id))
        day = last.steps[0].on
        months = registry.threshold("recur-months", last.jurisdiction, day)
        times = registry.threshold("recur-times", last.jurisdiction, day)
        if months is None or times is None or last.id in told:
            continue
        recent = [each for each in cases if months_after(each.steps[0].on, int(months)) > day]
        if len(recent) >= max(times, 2) and not any(map(_settled, recent)):
            told.add(last.id)
            message = f"{months:g} 个月里同类争议 {len(recent)} 件，没有一件落成职责边界或者清单决定"
            yield Breach(Target("disputes", last.id, ("question",)), message)


def _signs(dispute: Dispute) -> tuple[Hashable, ...]:
    """Return what makes cases alike: each matter, or where none is named the domain and the parties."""
    parties = frozenset((each.body, each.town) for each in dispute.parties)
    return dispute.matters or ((dispute.domain, parties),)


def _settled(dispute: Dispute) -> bool:
    return dispute.outcome is not None and bool(dispute.outcome.boundary or dispute.outcome.act)

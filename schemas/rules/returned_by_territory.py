"""同一部门反复以属地为由退回

查什么：
同一部门在参数规定的月数里以“属地管理”为由把事情退给镇街的争议，不到参数规定的件数。

为什么：
“属地管理”不是不履行法定职责的理由；反复退回说明边界没有划清或者没有照办（红花街道综合执法改革经验文章所说的退回现象；
浙江省综合行政执法条例第十七条、第三十六条）。

不合格：
同一部门三个月里三件 territorial: true

合格：
三个月里一件，并已落成职责边界

怎么改：
对这个部门的职责边界作一次专门协调，把结论写进职责边界；确属镇街职责的，去掉 territorial。
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry
from schemas.workdays import months_after

SEVERITY: Severity = "warning"
SCOPE = "registry"
KIND = "disputes"
PARAMETERS = ("return-pattern-months", "return-pattern-times")


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach at the case with which a body has sent back as often within months as the parameters say."""
    returned: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in registry.disputes.values():
        if dispute.territorial:
            for body in {party.body for party in dispute.parties if party.body}:
                returned[body].append(dispute)
    for body, cases in sorted(returned.items()):
        cases.sort(key=lambda each: (each.steps[0].on, each.id))
        for place, last in enumerate(cases):
            day = last.steps[0].on
            months = registry.threshold("return-pattern-months", last.jurisdiction, day)
            times = registry.threshold("return-pattern-times", last.jurisdiction, day)
            if months is None or times is None:
                continue
            count = sum(1 for each in cases[: place + 1] if months_after(each.steps[0].on, int(months)) > day)
            if count == times:
                title = registry.bodies[body].title if body in registry.bodies else body
                message = f"{title}在 {months} 个月里以属地为由退回 {count} 件，协调机关应当主动协调"
                yield Breach(Target("disputes", last.id, ("territorial",)), message)

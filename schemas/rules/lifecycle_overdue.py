"""事项流程走到下一环节超过期限

查什么：
梳理之后的认领、转入争议处置，认领或者评价之后提出调整，都在管理办法规定的期限内；期限从参数取，按工作日计算。
还没有认领的由 unclaimed-matter 查。

为什么：
逾期没有认领、认领不一致的，限期转入争议处置，事情才不会停在部门之间（宁波市委编办改革经验材料；浙江省综合行政执法条例
第十条、第十七条）。期限不含法定节假日（行政处罚法第八十五条）。

不合格：
梳理 2026-03-02，认领 2026-03-20，期限十个工作日

合格：
梳理 2026-03-02，认领 2026-03-16

怎么改：
日期记错的改正；确实逾期的如实保留，写豁免说明原因，以后照期限办。
"""

from collections.abc import Iterator, Mapping
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.lifecycle import Lifecycle, Phase
from schemas.registry import Registry
from schemas.workdays import after_working_days

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lifecycles"
PARAMETERS = ("adjust-start-working-days", "claim-working-days", "dispute-open-working-days")
_LIMITS: Mapping[tuple[Phase, Phase], tuple[str, ...]] = {
    ("梳理", "认领"): ("claim-working-days",),
    ("梳理", "争议处置"): ("claim-working-days", "dispute-open-working-days"),
    ("认领", "调整"): ("adjust-start-working-days",),
    ("反馈评价", "调整"): ("adjust-start-working-days",),
}
"""From which phase to which, and the periods that follow one another in between."""


def check(lifecycle: Lifecycle, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each phase that a matter entered later than the periods allow."""
    for index, (one, other) in enumerate(zip(lifecycle.moves, lifecycle.moves[1:], strict=False), 1):
        keys = _LIMITS.get((one.phase, other.phase), ())
        due = _last(one.on, [registry.threshold(key, lifecycle.jurisdiction, one.on) for key in keys])
        if keys and due is not None and other.on > due:
            message = f"{one.on} {one.phase}后，应在 {due} 以前{other.phase}，{other.on} 才办"
            yield Breach(Target("lifecycles", lifecycle.id, ("moves", index)), message)


def _last(start: date, lengths: list[float | None]) -> date | None:
    """Return the last day of periods of working days; None if one of them is not set or a calendar is not known."""
    day: date | None = start
    for length in lengths:
        day = None if day is None or length is None else after_working_days(day, int(length))
    return day

"""事项流程的次序不对

查什么：
事项按梳理、认领、调整、争议处置、履职监督、反馈评价的流程前进：认领之前先梳理；调整与争议处置可以往返；
评价以后可以再调整。进入争议处置的，写明争议记录。日期不倒退，也不在今天以后。

为什么：
全过程管理的六个环节见宁波市委编办改革经验材料；跳过认领就调整，等于没有人承担（浙江省综合行政执法条例第十条）。

不合格：
moves: 梳理 之后直接是 履职监督

合格：
moves: 梳理、认领、调整、履职监督

怎么改：
补上漏记的环节，改正日期；进入争议处置的补写 dispute。
"""

from collections.abc import Iterator, Mapping
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.lifecycle import Lifecycle, Move, Phase
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lifecycles"


NEXT: Mapping[Phase | None, tuple[Phase, ...]] = {
    None: ("梳理",),
    "梳理": ("认领", "争议处置"),
    "认领": ("调整", "履职监督"),
    "调整": ("争议处置", "履职监督"),
    "争议处置": ("认领", "调整"),
    "履职监督": ("反馈评价",),
    "反馈评价": ("调整", "履职监督"),
}
"""Phase → the phases that may follow it; None is the beginning."""


def check(lifecycle: Lifecycle, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each phase that may not follow the one before it, for each day out of order, and for a
    phase of dispute without its case.
    """
    before: Move | None = None
    for index, move in enumerate(lifecycle.moves):
        place = Target("lifecycles", lifecycle.id, ("moves", index))
        allowed = NEXT[before.phase if before else None]
        if move.phase not in allowed:
            came = f"“{before.phase}”之后" if before else "开头"
            yield Breach(place, f"{came}应是{'、'.join(allowed)}，写的是“{move.phase}”")
        if move.on > today or (before and move.on < before.on):
            yield Breach(place, f"“{move.phase}”的日期 {move.on} 还没有到，或者在前一个环节之前")
        if (move.phase == "争议处置") != (move.dispute is not None):
            yield Breach(place, "进入争议处置的写争议记录（dispute），别的环节不写")
        before = move

"""拒不协同没有通报机关

查什么：
写了拒不协同的部门的，写明由谁通报。

为什么：
浙江省综合行政执法条例第三十六条第二款：有关部门拒不履行协同职责的，予以通报批评。没有通报机关，等于没有后果。

不合格：
refused_by: yuyao-water，没有 reported_by

合格：
refused_by: yuyao-water, reported_by: yuyao-government

怎么改：
写上通报机关（reported_by）。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a body that refused to cooperate is on record and nobody who reported it."""
    if dispute.refused_by and dispute.reported_by is None:
        yield Breach(Target("disputes", dispute.id, ("refused_by",)), "有部门拒不协同，没有写通报机关（reported_by）")

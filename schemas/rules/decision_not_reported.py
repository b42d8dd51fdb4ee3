"""决定没有向同级党委请示报告

查什么：
写明决策程序的赋权、调整、划转、收回决定，写有 reported: true；来源没有载明的，在 gaps 里写明 procedure.reported。

为什么：
重大行政决策程序暂行条例第三十一条：“重大行政决策出台前应当按照规定向同级党委请示报告”。

不合格：
procedure: {reported: false}

合格：
procedure: {reported: true}

怎么改：
已经请示报告的写 true；按规定不需要的，在 gaps 里写明 procedure.reported 和理由；应当报告而没有报告的，补办。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import owes_procedure, unrecorded
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an account of the procedure does not say that the Party committee was told."""
    denied = act.procedure is not None and act.procedure.reported is False and owes_procedure(act)
    if denied or unrecorded(act, "reported"):
        state = "写明没有" if denied else "没有写是否"
        route = ("procedure", "reported") if denied else ("procedure",)
        yield Breach(Target("acts", act.id, route), f"决策程序{state}向同级党委请示报告（procedure.reported）")

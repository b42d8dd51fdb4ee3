"""一个事项写了几个划出部门

查什么：
transfer.from_department 只写一个部门，不用顿号、逗号、分号并列。

为什么：
浙江省综合行政执法条例第十六条：处罚权划出的行政执法机关继续履行其他监督管理职责。划出部门不止一个，
监管责任就没有着落。一个事项属且仅属一个领域和一个划出部门，是本库约定。

不合格：
from_department: 建设主管部门、水行政主管部门

合格：
两个部门各管一段的，拆成两个事项，各写各的部门。

怎么改：
法条把职责分给几个部门的，按部门拆成几个事项；只是通称不同的，写法条用的那一个。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
SEPARATORS = frozenset("、，,；;")


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a matter is said to come from several departments."""
    if matter.transfer and SEPARATORS & set(matter.transfer.from_department):
        message = f"划出部门写了不止一个：{matter.transfer.from_department}"
        yield Breach(Target("matters", matter.id, ("transfer", "from_department")), message)

"""职责边界约定的移送、反馈慢于协作配合制度

查什么：
职责边界的 handover 写明“几个工作日内移送”“几个工作日内反馈”的，不长于制度的参数 transfer-working-days、
feedback-working-days。

为什么：
线索移送和结果反馈有统一的期限，各领域自行约定的只能更快；慢了，违法行为就没有人制止
（浙江省综合行政执法条例第十五条、第十八条）。

不合格：
handover: 线索七个工作日内移送（制度规定五个工作日）

合格：
handover: 线索三个工作日内移送，十个工作日内反馈

怎么改：
把约定的期限缩短到制度规定以内；确需更长的，由制定机关修改参数。
"""

import re
from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.numerals import WRITTEN, number
from schemas.records.boundary import Boundary
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "boundaries"
PARAMETERS = ("feedback-working-days", "transfer-working-days")
_DEEDS = {"移送": "transfer-working-days", "反馈": "feedback-working-days"}
_PERIOD = re.compile(rf"({WRITTEN})个工作日内({'|'.join(_DEEDS)})")


def check(boundary: Boundary, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each period of a boundary that is longer than the regulation allows."""
    for written, deed in _PERIOD.findall(boundary.handover or ""):
        agreed, most = number(written), registry.threshold(_DEEDS[deed], boundary.jurisdiction, today)
        if agreed is not None and most is not None and agreed > most:
            message = f"约定 {agreed:g} 个工作日内{deed}，制度规定 {most:g} 个工作日"
            yield Breach(Target("boundaries", boundary.id, ("handover",)), message)

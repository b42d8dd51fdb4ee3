"""决策程序没有写征求意见、专家论证或风险评估

查什么：
写明决策程序的赋权、调整、划转、收回决定，写有公开征求意见（comment）、专家论证（expert）、风险评估（risk）；
依法不需要的，在 expert、risk 里写明为什么，或者在 gaps 里写明。

为什么：
重大行政决策程序暂行条例第十四条：应当充分听取意见；第十九条：专业性、技术性较强的，应当组织专家论证；
第二十二条：可能对社会稳定、公共安全造成不利影响的，应当评估风险。没有写，就不知道是没有做还是不需要。

不合格：
procedure: {meeting: {name: 市人民政府常务会议, date: 2026-05-27}}

合格：
procedure:
  comment: {start: 2026-04-07, end: 2026-05-08}
  expert: 组织法律和基层治理专家论证，删去不易认定的事项。
  risk: 评估为低风险，已拟订案件移送安排。

怎么改：
对照决策档案补上；以座谈、听证等其他方式听取意见的，在 gaps 里写明 procedure.comment 和所用的方式。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import unrecorded
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"
STEPS = {"comment": "公开征求意见", "expert": "专家论证", "risk": "风险评估"}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each preparatory step of which an account of the procedure says nothing."""
    for step, title in STEPS.items():
        if unrecorded(act, step):
            yield Breach(Target("acts", act.id, ("procedure",)), f"决策程序没有写{title}（procedure.{step}）")

"""改变权责的决定没有决策程序

查什么：
赋权、调整、划转、收回的决定，写了成文、公布或者施行日期的，写明决策程序（procedure）；
来源没有载明的，在 gaps 里写明 procedure。

为什么：
重大行政决策程序暂行条例第三条第一款第五项、第二章、第三章：涉及社会公众切身利益的重大事项，须经公众参与、专家论证、风险评估、
合法性审查和集体讨论决定。由谁处罚关系每一个当事人，本库约定改变权责的决定都比照这一程序；
义乌市实施方案也写明“按照重大行政决策程序规定”编制镇街目录。

不合格：
kind: 赋权，没有 procedure

合格：
procedure:
  comment: {start: 2026-04-07, end: 2026-05-08}
  legal_review: {body: 余姚市司法局, start: 2026-05-11, end: 2026-05-22, passed: true}
  meeting: {name: 市人民政府常务会议, date: 2026-05-27}
  reported: true

怎么改：
对照决策档案逐项补上；来源没有载明的，在 gaps 里写明 procedure 和可以向谁补取；程序确实没有走的，补办后再公布。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import owes_procedure
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act that changes who may punish gives no account of how it was decided."""
    if act.procedure is None and owes_procedure(act) and not act.admits("procedure"):
        yield Breach(Target("acts", act.id, ("kind",)), f"{act.kind}的决定没有写明决策程序（procedure）")

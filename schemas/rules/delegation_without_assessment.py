"""赋权没有论证或承接评估

查什么：
往镇街清单增加事项的决定，写明迫切需要的论证（procedure.need）和承接能力的评估（procedure.capacity）。

为什么：
行政处罚法第二十四条第一款把赋权限于“基层管理迫切需要的”处罚权和“能够有效承接的”镇街；
浙江省综合行政执法条例第九条第一款要求综合考虑乡镇、街道经济社会发展水平。没有论证和评估，无从证明符合法定条件。

不合格：
赋权决定没有 procedure。

合格：
procedure:
  need: 占道经营投诉集中，基层管理迫切需要。
  capacity: 2024 年 12 月评估，能够有效承接。

怎么改：
补写论证和评估的结论、日期与出处；来源没有载明的，在 gaps 里写明 procedure.need 或 procedure.capacity。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import town_additions
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
CONDITIONS = {"need": "迫切需要的论证", "capacity": "承接能力的评估"}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each of the two statutory conditions of which a delegation gives no account."""
    if not town_additions(act, registry):
        return
    admitted = {gap.field for gap in act.gaps}
    for name, title in CONDITIONS.items():
        if not getattr(act.procedure, name, None) and not {"procedure", f"procedure.{name}"} & admitted:
            route = ("procedure",) if act.procedure else ("kind",)
            yield Breach(Target("acts", act.id, route), f"往镇街清单增加事项，没有写明{title}（procedure.{name}）")

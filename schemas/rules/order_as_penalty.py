"""把责令改正当作处罚

查什么：
penalties 里没有责令改正、限期改正、责令停止违法行为、恢复原状、限期拆除之类的要求。

为什么：
行政处罚法第二十八条第一款把责令改正规定为实施处罚时应当同时作出的要求，第九条所列处罚种类中没有它；混在一起会多算处罚、错配程序。

不合格：
penalties:
  - {kind: 其他, name: 责令限期改正}

合格：
orders: [责令限期改正]

怎么改：
从 penalties 删去这一条，把原话写入 orders。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
ORDERS = ("改正", "停止违法行为", "恢复原状", "限期拆除", "限期清除")


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each penalty whose name is really an order to put things right."""
    for index, penalty in enumerate(matter.penalties):
        if penalty.kind == "其他" and any(word in (penalty.name or "") for word in ORDERS):
            target = Target("matters", matter.id, ("penalties", index, "name"))
            yield Breach(target, f"“{penalty.name}”是责令事项，不是处罚种类")

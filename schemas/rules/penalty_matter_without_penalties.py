"""处罚事项没有写处罚

查什么：
权力类型为行政处罚的事项，penalties 至少有一条。

为什么：
行政处罚的实施机关、依据、程序应当公示（行政处罚法第三十九条）；没有写处罚的，群众看不到会怎样处理。

不合格：
power_type: 行政处罚
没有 penalties

合格：
penalties:
  - {kind: 罚款, max: 200, unit: 元}

怎么改：
对照罚则逐条写上处罚种类、对象、幅度和情形；条文只责令改正而没有处罚的，改正权力类型。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a matter of administrative penalty names no penalty."""
    if matter.power_type == "行政处罚" and not matter.penalties:
        yield Breach(Target("matters", matter.id, ("penalties",)), "行政处罚事项没有写处罚（penalties）")

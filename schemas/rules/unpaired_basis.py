"""违则与罚则没有成对

查什么：
读过原文的在用行政处罚事项既有“罚则”，也有“违则”。没有罚则的另有规则检查；机器起草的由读原文的人补，这里不查。

为什么：
只写罚则，群众看不到自己违反了哪一条；执法文书也须分别引用违反的条款和处罚的条款。来源：本库约定。

不合格：
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 41}

合格：
basis:
  - {role: 违则, law: sp-sl, version: 2018-05-01, article: 5, paragraph: 2, item: 2}
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 41}

怎么改：
在同一法规里找到被违反的义务条款，以 role: 违则 写入；罚则条文自己写明违法行为的，把同一条再以违则写一次。
"""

from collections.abc import Iterator
from datetime import date

from schemas.fields import span_holds
from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a penal matter in use names what punishes but not what is broken."""
    roles = {basis.role for basis in matter.basis}
    penal = matter.power_type == "行政处罚" and "罚则" in roles and matter.review.state != "机器起草"
    if penal and "违则" not in roles and span_holds(matter.valid_from, matter.valid_until, today):
        yield Breach(Target("matters", matter.id, ("basis",)), "有罚则，没有违则")

"""规章设定了不能设定的处罚

查什么：
罚则只有部门规章、地方政府规章的事项：写明自行设定的，处罚只能是警告、通报批评、罚款；
有其他种类的，须写明所实施的上位事项（implements），且不得写自行设定。

为什么：
行政处罚法第十三条第二款、第十四条第二款：尚未制定上位法的，规章可以设定警告、通报批评或者一定数额罚款；
第十三条第一款、第十四条第一款：其他种类只能在上位法规定的行为、种类和幅度内作具体规定。

不合格：
basis:
  - {role: 罚则, mode: 设定, law: sp-gz, version: 2019-01-01, article: 12}    # 地方政府规章
penalties:
  - {kind: 责令停产停业}

合格：
basis:
  - {role: 罚则, mode: 具体规定, law: sp-gz, version: 2019-01-01, article: 12}
implements: cn-sfl-20-1
penalties:
  - {kind: 没收违法所得}

怎么改：
找到规章所实施的法律、法规的对应事项，写入 implements，并把 mode 写为具体规定；
找不到上位法的，不能列入该种处罚，应向规章制定机关反映。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import RULES_OF_GOVERNMENT, penal
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
KINDS_OPEN_TO_RULES = frozenset({"警告", "通报批评", "罚款"})


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each penalty that a government rule sets, or details without naming what it details."""
    levels = {law.level for basis in matter.basis if (law := registry.laws.get(basis.law))}
    if levels.isdisjoint(RULES_OF_GOVERNMENT):
        return
    grounds = penal(matter, registry)
    if not grounds or any(law.level not in RULES_OF_GOVERNMENT for _, _, law in grounds):
        return
    sets = any(basis.mode == "设定" for _, basis, _ in grounds)
    if matter.implements and not sets:
        return
    law = grounds[0].law
    fault = "不得自行设定" if sets else "须写明所实施的上位事项"
    for index, penalty in enumerate(matter.penalties):
        if penalty.kind not in KINDS_OPEN_TO_RULES:
            target = Target("matters", matter.id, ("penalties", index, "kind"))
            yield Breach(target, f"《{law.title}》是{law.level}，{penalty.kind}{fault}")

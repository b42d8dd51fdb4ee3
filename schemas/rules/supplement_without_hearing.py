"""补充设定没有听证论证记录

查什么：
依据写明是补充设定（supplementary: true）的，写有听证会、论证会等听取意见的记录（hearing_record）。

为什么：
行政处罚法第十一条第三款、第十二条第三款：拟补充设定行政处罚的，应当通过听证会、论证会等形式广泛听取意见，并向制定机关作出书面说明。

不合格：
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 40, supplementary: true}

合格：
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 40, supplementary: true, hearing_record: 立法听证会记录}

怎么改：
向制定机关查取听证、论证记录和书面说明，把名称写入 hearing_record；并非补充设定的，删去 supplementary。
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
    """Yield one breach for each supplementary basis that names no record of a hearing."""
    for index, basis in enumerate(matter.basis):
        if basis.supplementary and not basis.hearing_record:
            target = Target("matters", matter.id, ("basis", index, "supplementary"))
            yield Breach(target, f"第 {basis.article} 条补充设定处罚，没有写听证、论证记录")

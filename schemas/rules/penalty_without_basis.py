"""处罚没有合法依据

查什么：
每个行政处罚事项至少有一条“罚则”依据；罚则出自法律、行政法规、地方性法规（含自治条例和单行条例）、部门规章或者地方政府规章。

为什么：
行政处罚法第四条、第十六条：处罚由法律、法规、规章规定，其他规范性文件不得设定行政处罚；第三十八条第一款：没有依据的处罚无效。

不合格：
basis:
  - {role: 违则, law: sp-sl, version: 2018-05-01, article: 5}

合格：
basis:
  - {role: 违则, law: sp-sl, version: 2018-05-01, article: 5}
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 40}

怎么改：
查明设定处罚的条款，以 role: 罚则 写入 basis；
只有文件、政策或者标准作依据的，不能列为行政处罚，改为其他权力类型或者删去本事项。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import PENAL_LEVELS, penal
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield a breach if a penal matter has no penal basis, and one for each penal basis of a law that cannot be one."""
    if matter.power_type == "行政处罚" and all(basis.role != "罚则" for basis in matter.basis):
        yield Breach(Target("matters", matter.id, ("basis",)), "行政处罚事项没有一条“罚则”依据")
    for index, _, law in penal(matter, registry):
        if law.level not in PENAL_LEVELS:
            yield Breach(
                Target("matters", matter.id, ("basis", index, "law")),
                f"《{law.title}》是{law.level}，不得作为处罚依据",
                (Target("laws", law.id, ("level",), "效力级别写在这里"),),
            )

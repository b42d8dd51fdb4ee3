"""事项代码与事项不符

查什么：
事项代码的第三、四位是 02 当且仅当权力类型为行政处罚；
依据地方性法规、地方政府规章的事项，代码前两位是该法规所在省的代码。

为什么：
浙江公布的代码实例 330275012000：33 是省，02 是行政处罚，75 是部门，其后是主项、子项
（《温州市综合行政执法事项目录（2021年）》）。
各省代码规则的国家标准原文未取得，所以只查这两段；与事项相符是本库约定。

不合格：
power_type: 行政检查，official_code: '330217001000'

合格：
power_type: 行政处罚，official_code: '330217001000'

怎么改：
对照官方公布的事项目录改正代码或权力类型；查不到的删去代码，不自编。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
PENALTY_SEGMENT = "02"
NATION = "100000"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each segment of a code that does not fit the matter."""
    if matter.official_code is None:
        return
    target, segment = Target("matters", matter.id, ("official_code",)), matter.official_code[2:4]
    if (segment == PENALTY_SEGMENT) != (matter.power_type == "行政处罚"):
        message = f"代码类型段是 {segment}，权力类型是{matter.power_type}；{PENALTY_SEGMENT} 专用于行政处罚"
        yield Breach(target, message)
    for province in _provinces(matter, registry):
        if not matter.official_code.startswith(province):
            yield Breach(target, f"代码前两位是 {matter.official_code[:2]}，而依据是省级代码为 {province} 的地方的规定")


def _provinces(matter: Matter, registry: Registry) -> list[str]:
    """Return the province codes of the local laws that set the penalty, each once."""
    laws = [registry.laws[basis.law] for basis in matter.basis if basis.role == "罚则" and basis.law in registry.laws]
    return list(dict.fromkeys(law.region[:2] for law in laws if law.region != NATION))

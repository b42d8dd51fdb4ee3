"""罚款幅度过宽

查什么：
行政法规、部门规章、地方政府规章设定的罚款，上限与下限之比不超过参数 fine-range-ratio（一般为 10 倍）。
按设定罚款的那一版文本公布或修改时的参数判断；参数起用以前的文本不查。

为什么：
国发〔2024〕5号要求罚款幅度的上下限一般不超过 10 倍，避免裁量过大。倍数由参数决定，不写在规则里。

不合格：
penalties:
  - {kind: 罚款, min: 1000, max: 50000, unit: 元}

合格：
penalties:
  - {kind: 罚款, min: 5000, max: 50000, unit: 元}

怎么改：
先核对条文数字；数字无误的，写一条 waivers 豁免并说明条文本身如此。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "matters"
PARAMETERS = ("fine-range-ratio",)
LEVELS = {"行政法规", "部门规章", "地方政府规章"}


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each fine whose maximum exceeds its minimum by more than the ratio in force."""
    penal = next((basis for basis in matter.basis if basis.role == "罚则"), None)
    law = registry.laws.get(penal.law) if penal else None
    if penal is None or law is None or law.level not in LEVELS:
        return
    ratio = registry.threshold("fine-range-ratio", law.region, penal.version)
    for index, penalty in enumerate(matter.penalties):
        if ratio and penalty.kind == "罚款" and penalty.min and penalty.max and penalty.max > penalty.min * ratio:
            yield Breach(
                Target("matters", matter.id, ("penalties", index, "max")),
                f"罚款上限 {penalty.max} 是下限 {penalty.min} 的 {penalty.max / penalty.min:g} 倍，超过 {ratio:g} 倍",
            )

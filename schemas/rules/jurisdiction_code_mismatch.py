"""行政区代码与层级或上级不符

查什么：
省级代码后四位为 0000，上级是全国（100000）；设区市后两位为 00，上级是前两位相同的省；
县级上级是前四位相同的设区市，省直辖的（第三、四位为 90，或直辖市）上级可以是省。

为什么：
GB/T 2260《中华人民共和国行政区划代码》的编法。参数、审批链、镇街类型都沿上级继承，上级写错，适用的规定就全错了。

不合格：
id: '330281'，parent: '330700'

合格：
id: '330281'，parent: '330200'

怎么改：
对照 GB/T 2260 改正代码、层级或上级。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.jurisdiction import Jurisdiction
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "jurisdictions"
DIGITS = {"国家": 2, "省": 2, "设区市": 4, "县": 6, "县级市": 6, "市辖区": 6}
NATION = "100000"
MUNICIPALITIES = {"11", "12", "31", "50"}


def check(jurisdiction: Jurisdiction, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a code does not fit its level, and one if it does not fit the jurisdiction above."""
    code, level = jurisdiction.id, jurisdiction.level
    digits = DIGITS[level]
    if code[digits:].strip("0") or (level != "国家" and code[digits - 2 : digits] == "00"):
        yield Breach(Target("jurisdictions", code, ("level",)), f"代码 {code} 不是{level}的代码")
    allowed = _above(code, level)
    if jurisdiction.parent not in allowed:
        wanted = " 或 ".join(each or "空" for each in allowed)
        message = f"{level} {code} 的上级应为 {wanted}，现在是 {jurisdiction.parent or '空'}"
        yield Breach(Target("jurisdictions", code, ("parent",) if jurisdiction.parent else ("level",)), message)


def _above(code: str, level: str) -> tuple[str | None, ...]:
    """Return the codes that the jurisdiction above may have."""
    if level == "国家":
        return (None,)
    if level == "省":
        return (NATION,)
    province, city = f"{code[:2]}0000", f"{code[:4]}00"
    if level == "设区市":
        return (province,)
    return (city, province) if code[2:4] == "90" or code[:2] in MUNICIPALITIES else (city,)

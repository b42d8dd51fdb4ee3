"""限制人身自由的处罚不是由法律设定

查什么：
有行政拘留等限制人身自由处罚的事项，罚则中须有法律。

为什么：
行政处罚法第十条第二款：限制人身自由的行政处罚，只能由法律设定；第十一条第一款、第十二条第一款把它排除在行政法规、地方性法规的设定权之外。

不合格：
penalties:
  - {kind: 行政拘留, min: 5, max: 10, unit: 日}    # 罚则只有地方性法规

合格：
basis:
  - {role: 罚则, law: cn-sfl, version: 2020-01-01, article: 20}    # 法律
penalties:
  - {kind: 行政拘留, min: 5, max: 10, unit: 日}

怎么改：
写明设定拘留的法律条款；法规只是提示“构成违反治安管理行为的依法处罚”的，删去这条处罚，不在本事项里重复。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import penal, restricts_liberty
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each penalty on a person's freedom that rests on no law of the national legislature."""
    found = [index for index, penalty in enumerate(matter.penalties) if restricts_liberty(penalty)]
    levels = {law.level for _, _, law in penal(matter, registry)} if found else set()
    if not levels or "法律" in levels:
        return
    for index in found:
        message = f"限制人身自由的处罚只能由法律设定，本事项的罚则是{'、'.join(sorted(levels))}"
        yield Breach(Target("matters", matter.id, ("penalties", index, "kind")), message)

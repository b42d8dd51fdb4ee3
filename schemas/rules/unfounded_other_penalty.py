"""法定种类之外的处罚依据不足

查什么：
种类写“其他”的处罚，罚则中须有法律或者行政法规。

为什么：
行政处罚法第九条第六项：前五项以外的处罚，只能是法律、行政法规规定的其他行政处罚；地方性法规和规章不能另创种类。

不合格：
penalties:
  - {kind: 其他, name: 取消评优资格}    # 罚则只有地方性法规

合格：
penalties:
  - {kind: 通报批评}

怎么改：
先看该措施是不是法定种类的另一种说法（如“予以通报”多为通报批评），是的改写种类；
有法律、行政法规规定的，补写该条罚则；都不是的，从 penalties 删去，
属于责令改正的写入 orders。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import LAWS_OF_STATE, penal
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each penalty outside the statutory kinds that no law of the state supports."""
    others = [index for index, penalty in enumerate(matter.penalties) if penalty.kind == "其他"]
    levels = {law.level for _, _, law in penal(matter, registry)} if others else set()
    if not levels or levels & LAWS_OF_STATE:
        return
    for index in others:
        name = matter.penalties[index].name or "未写名称"
        message = f"“其他”处罚（{name}）的罚则只有{'、'.join(sorted(levels))}，没有法律或者行政法规"
        yield Breach(Target("matters", matter.id, ("penalties", index, "kind")), message)

"""地方性法规设定吊销营业执照

查什么：
只以地方性法规（含自治条例和单行条例）为罚则、且写明是自行设定的事项，不得有吊销营业执照的处罚。

为什么：
行政处罚法第十二条第一款：地方性法规可以设定除限制人身自由、吊销营业执照以外的行政处罚。限制人身自由另有规则检查。

不合格：
basis:
  - {role: 罚则, mode: 设定, law: sp-sl, version: 2018-05-01, article: 40}    # 地方性法规
penalties:
  - {kind: 吊销许可证件, condition: 情节严重的，吊销营业执照}

合格：
penalties:
  - {kind: 吊销许可证件, condition: 情节严重的，吊销准运证}

怎么改：
吊销营业执照另有法律、行政法规规定的，补写该条罚则，并把地方性法规一条的 mode 改为具体规定；
没有的，删去这条处罚并向制定机关反映。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import LOCAL_REGULATIONS, penal
from schemas.records.matter import Matter, Penalty
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each revocation of a business licence that only local regulations set, by themselves."""
    found = [index for index, penalty in enumerate(matter.penalties) if _revokes_business_licence(penalty)]
    grounds = penal(matter, registry) if found else ()
    if any(law.level not in LOCAL_REGULATIONS for _, _, law in grounds):
        return
    law = next((law for _, basis, law in grounds if basis.mode == "设定"), None)
    for index in found if law else ():
        message = f"《{law.title if law else ''}》是地方性法规，不得自行设定吊销营业执照"
        yield Breach(Target("matters", matter.id, ("penalties", index)), message)


def _revokes_business_licence(penalty: Penalty) -> bool:
    words = (penalty.name or "") + (penalty.condition or "")
    return penalty.kind in ("吊销许可证件", "其他") and "吊销营业执照" in words

"""地方政府规章的罚款超过限额

查什么：
地方政府规章自行设定的罚款，不超过本省限额（参数 government-rule-fine-cap）；
依据里写明适用特别限额理由（special_cap_ground）的，不超过 government-rule-fine-cap-special。

为什么：
行政处罚法第十四条第二款：罚款的限额由省、自治区、直辖市人民代表大会常务委员会规定。
浙江为三万元，直接关系人身健康、生命财产安全以及直接涉及公共安全、生态环境保护、有限自然资源开发利用的十万元
（浙江省人民代表大会常务委员会关于政府规章设定罚款限额的规定第三条）。

不合格：
basis:
  - {role: 罚则, mode: 设定, law: sp-gz, version: 2019-01-01, article: 12}    # 限额三万元
penalties:
  - {kind: 罚款, max: 50000, unit: 元}

合格：
basis:
  - {role: 罚则, mode: 设定, law: sp-gz, version: 2019-01-01, article: 12, special_cap_ground: 直接涉及公共安全}
penalties:
  - {kind: 罚款, max: 50000, unit: 元}

怎么改：
先核对条文数字；属于特别限额情形的，在该条依据写 special_cap_ground；
对上位法作具体规定的，mode 写具体规定；确实超限的，向规章制定机关反映，并写豁免说明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import self_set, yuan_fines
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
PARAMETERS = ("government-rule-fine-cap", "government-rule-fine-cap-special")


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each fine, set by a local government's rule, that exceeds the cap of its province."""
    for place, basis, law in self_set(matter, registry, "地方政府规章"):
        key = "government-rule-fine-cap-special" if basis.special_cap_ground else "government-rule-fine-cap"
        cap = registry.threshold(key, law.region, today)
        for index, top in yuan_fines(matter):
            if cap is not None and top > cap:
                yield Breach(
                    Target("matters", matter.id, ("penalties", index)),
                    f"《{law.title}》设定的罚款 {top:g} 元超过地方政府规章限额 {cap:g} 元",
                    (Target("matters", matter.id, ("basis", place), "设定罚款的依据"),),
                )

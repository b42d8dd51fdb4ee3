"""部门规章的罚款超过限额

查什么：
部门规章自行设定的罚款，不超过国务院规定的限额（参数 ministry-rule-fine-cap；
依据里写明适用特别限额理由 special_cap_ground 的，为 ministry-rule-fine-cap-special）；
超过的，须写国务院批准文件（approval）。

为什么：
行政处罚法第十三条第二款：部门规章设定罚款的限额由国务院规定。数额见国发〔2021〕26号，取自参数。

不合格：
basis:
  - {role: 罚则, mode: 设定, law: cn-gz, version: 2019-01-01, article: 12}    # 限额十万元
penalties:
  - {kind: 罚款, max: 150000, unit: 元}

合格：
basis:
  - {role: 罚则, mode: 设定, law: cn-gz, version: 2019-01-01, article: 12, approval: 国务院批准文件名称及文号}
penalties:
  - {kind: 罚款, max: 150000, unit: 元}

怎么改：
先核对条文数字；有国务院批准的，在该条依据写 approval；属于特别限额情形的，写 special_cap_ground；
对法律、行政法规作具体规定的，mode 写具体规定。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import self_set, yuan_fines
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "matters"
PARAMETERS = ("ministry-rule-fine-cap", "ministry-rule-fine-cap-special")


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each fine, set by a ministry's rule, that exceeds the cap without an approval on record."""
    for place, basis, law in self_set(matter, registry, "部门规章"):
        key = "ministry-rule-fine-cap-special" if basis.special_cap_ground else "ministry-rule-fine-cap"
        cap = registry.threshold(key, law.region, today)
        for index, top in () if basis.approval else yuan_fines(matter):
            if cap is not None and top > cap:
                yield Breach(
                    Target("matters", matter.id, ("penalties", index)),
                    f"《{law.title}》设定的罚款 {top:g} 元超过部门规章限额 {cap:g} 元，未写国务院批准文件",
                    (Target("matters", matter.id, ("basis", place), "设定罚款的依据"),),
                )

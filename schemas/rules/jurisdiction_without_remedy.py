"""公布清单而没有写救济渠道

查什么：
本库发布其清单的行政区（tenant: true，或有综合清单、镇街清单的）写明救济渠道（remedy）；
来源没有载明的，在 gaps 里写明。

为什么：
行政处罚法第三十九条：“行政处罚的实施机关、立案依据、实施程序和救济渠道等信息应当公示”。
被处罚的人要知道向谁申请复议、向哪里起诉、期限多长。

不合格：
tenant: true，没有 remedy

合格：
remedy:
  reconsideration: 余姚市人民政府
  litigation: 有管辖权的人民法院
  reconsideration_days: 60
  litigation_months: 6
  basis: 行政复议法第二十条、行政诉讼法第四十六条

怎么改：
依行政复议法、行政诉讼法补上 remedy，并写明依据的条款。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import COUNTY_LISTS, TOWN_LISTS
from schemas.records.jurisdiction import Jurisdiction
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "jurisdictions"


def check(jurisdiction: Jurisdiction, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a jurisdiction publishes lists of powers and tells nobody where to seek remedy."""
    if jurisdiction.remedy or jurisdiction.admits("remedy"):
        return
    lists = (each for each in registry.lists.values() if each.jurisdiction == jurisdiction.id)
    if jurisdiction.tenant or any(each.kind in COUNTY_LISTS | TOWN_LISTS for each in lists):
        target = Target("jurisdictions", jurisdiction.id, ("remedy",))
        yield Breach(target, "公布处罚事项清单，没有写救济渠道（remedy）")

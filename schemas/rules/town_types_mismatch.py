"""镇街类型与管理办法不一致

查什么：
制度用参数 town-types 规定了镇街分哪几类的，行政区记录的 town_types 正是这几类，不多不少。

为什么：
共性清单按类型编制，同类镇街用同一份；分类由管理办法规定，行政区记录多出或者缺少一类，就有镇街的清单没有依据
（宁波市委编办改革经验材料：按五种类型编制共性清单；浙江省综合行政执法条例第九条第一款）。

不合格：
参数是 [城区街道, 一般乡镇]，town_types 另有“中心镇”

合格：
town_types: [{id: urban, title: 城区街道}, {id: rural, title: 一般乡镇}]

怎么改：
以制度为准改行政区的 town_types；分类确已调整的，由制定机关修改制度的参数，两处同时改。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.jurisdiction import Jurisdiction
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "jurisdictions"
PARAMETERS = ("town-types",)


def check(jurisdiction: Jurisdiction, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the types of a jurisdiction are not those that the regulation in force there names."""
    rule = registry.parameter("town-types", jurisdiction.id, today)
    if rule is None or not isinstance(rule.value, tuple) or not jurisdiction.town_types:
        return
    titles = [each.title for each in jurisdiction.town_types]
    extra = [each for each in titles if each not in rule.value]
    lacking = [each for each in rule.value if each not in titles]
    told = [f"{word} {'、'.join(found)}" for word, found in (("多了", extra), ("少了", lacking)) if found]
    if told:
        yield Breach(
            Target("jurisdictions", jurisdiction.id, ("town_types",)), f"与制度的分类不一致：{'，'.join(told)}"
        )

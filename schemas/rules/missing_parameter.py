"""规则所需的参数没有定义

查什么：
各规则读取的参数，在全国（100000）有定义，或者每个入驻行政区自身、其上级或者其制度有定义；
两个政府规章罚款限额，在每个有地方政府规章的省有定义。

为什么：
参数没有定义时，相应规则无从判断，会悄悄放过。来源：本库约定（数值不写在规则里，由制度和行政区的参数决定）。

不合格：
全国记录删去 fine-range-ratio，各入驻行政区也没有。

合格：
parameters:
  - {key: fine-range-ratio, title: 罚款倍数, value: 10, unit: 倍, origin: 建议, basis: 文件}

怎么改：
在全国记录或者该行政区（省）的 parameters 里补上这个参数，写明数值、单位、出处类别和依据；
停用日期已过的，补写现行的一条。
"""

from collections.abc import Iterable, Iterator
from datetime import date

from schemas.asked import OF_PROVINCES, OF_TENANTS
from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "jurisdictions"
ROOT = "100000"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each parameter that a jurisdiction which needs it neither defines nor inherits."""
    tenants = [each.id for each in registry.jurisdictions.values() if each.tenant]
    yield from _missing(OF_TENANTS, tenants or [ROOT], registry, today)
    yield from _missing(OF_PROVINCES, _provinces_with_rules(registry), registry, today)


def _missing(keys: Iterable[str], places: Iterable[str], registry: Registry, today: date) -> Iterator[Breach]:
    for place in places:
        for key in keys:
            if registry.known_throughout(place) and registry.parameter(key, place, today) is None:
                title = registry.jurisdictions[place].title
                yield Breach(Target("jurisdictions", place, ("parameters",)), f"{title}没有参数 {key}，上级也没有")


def _provinces_with_rules(registry: Registry) -> list[str]:
    regions = {law.region for law in registry.laws.values() if law.level == "地方政府规章"}
    above = {each for region in regions for each in registry.lineage(region)}
    return [each.id for each in registry.jurisdictions.values() if each.level == "省" and each.id in above]

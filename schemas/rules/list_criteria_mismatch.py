"""清单的入选标准与管理办法不一致

查什么：
写了入选标准（criteria）的，综合行政执法事项清单写全参数 transfer-criteria 规定的划转标准，
赋权指导目录写全参数 delegation-criteria 规定的赋权标准。另有标准的可以多写。

为什么：
事项因何划转、因何赋权，要能说明；标准由管理办法规定（宁波市委编办改革经验材料：高需求、高频率、高综合，
易发现、易处置、易承接；浙江省综合行政执法条例第九条第一款）。

不合格：
赋权指导目录的 criteria 只有“易发现”“易处置”

合格：
criteria 有“易发现”“易处置”“易承接”，各写怎样判断

怎么改：
补写缺少的标准和判断办法，并照它核对清单；标准已经改了的，由制定机关修改参数。
"""

from collections.abc import Iterator, Mapping
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.listing import Listing, ListKind
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lists"
PARAMETERS = ("delegation-criteria", "transfer-criteria")
_KEYS: Mapping[ListKind, str] = {"综合行政执法事项清单": "transfer-criteria", "赋权指导目录": "delegation-criteria"}


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a list that states its criteria leaves out one that the regulation asks for."""
    key = _KEYS.get(listing.kind)
    rule = registry.parameter(key, listing.jurisdiction, today) if key and listing.criteria else None
    if rule is not None and isinstance(rule.value, tuple):
        lacking = [each for each in rule.value if each not in {criterion.title for criterion in listing.criteria}]
        if lacking:
            message = f"入选标准缺少“{'”“'.join(lacking)}”（{rule.title}）"
            yield Breach(Target("lists", listing.id, ("criteria",)), message)

"""综合清单没有写实施机关

查什么：
有事项的综合行政执法事项清单写明行使主体（holder）；来源没有载明的，在 gaps 里写明。
镇街清单由镇街行使，不写。

为什么：
行政处罚法第三十九条要求公示实施机关；第三十八条第一款：实施主体不具有行政主体资格的，行政处罚无效。

不合格：
kind: 综合行政执法事项清单，没有 holder

合格：
holder: yuyao-comprehensive-enforcement

怎么改：
补上行使主体的编号；还没有主体记录的，先建主体记录。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import COUNTY_LISTS
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a comprehensive list holds matters and names nobody who enforces them."""
    if listing.kind in COUNTY_LISTS and listing.holder is None and not listing.admits("holder"):
        matters = registry.held(listing.id, today)
        if matters:
            yield Breach(Target("lists", listing.id, ("holder",)), f"列有 {len(matters)} 项，没有写行使主体（holder）")

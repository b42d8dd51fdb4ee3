"""清单所列事项不在总目录

查什么：
综合行政执法事项清单、镇街清单今天所列和已公布将列的事项，都在本行政区或上级的总目录里。

为什么：
总目录是全部执法事项的底数，清单只能从中选取；目录的层级由浙江省综合行政执法条例第七条、第八条规定，
“清单须在总目录之内”是本库约定。由事项推算的总目录只收依据适用于本行政区的事项，
所以别的城市的地方性法规设定的事项也会在这里被发现。

不合格：
义乌市的清单列入依据《宁波市市容和环境卫生管理条例》的事项。

合格：
清单只列依据适用于本行政区的事项。

怎么改：
核对事项的依据是否适用于本行政区：不适用的移出清单；适用而总目录没有的，先补入总目录。
"""

from collections.abc import Iterator
from datetime import date

from schemas.fields import span_holds
from schemas.finding import Breach, Severity
from schemas.listings import COUNTY_LISTS, TOWN_LISTS, called, entry, strangers
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"
TOTAL = {"总目录"}


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter in force on an enforcement list that no total catalogue over it holds."""
    if listing.kind not in COUNTY_LISTS | TOWN_LISTS:
        return
    for matter, day in strangers(listing, registry.lists_over(listing.jurisdiction, TOTAL), registry, today):
        record = registry.matters[matter]
        if span_holds(record.valid_from, record.valid_until, day):
            message = f"{day} 本清单列有{called(matter, registry)}，而本行政区的总目录里没有"
            yield Breach(entry(listing, matter), message)

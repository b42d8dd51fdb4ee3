"""综合清单事项不在省政府批准的目录

查什么：
综合行政执法事项清单今天所列和已公布将列的事项，都在本省统一目录或本市扩展目录里。
没有登记目录的省，或目录条目未知的，无从比较，不报。

为什么：
浙江省综合行政执法条例第八条第一款：综合行政执法部门按照“省人民政府批准的综合行政执法事项目录确定的范围”
行使处罚权。目录之外的处罚没有依据，依行政处罚法第三十八条第一款无效。

不合格：
目录没有的事项列入了市综合清单。

合格：
先由省政府批准市扩展目录，再列入综合清单。

怎么改：
把该事项移出综合清单；确需综合执法的，先办理市扩展目录的报批和公布。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity
from schemas.listings import COMPREHENSIVE_CATALOGUES, COUNTY_LISTS, called, entry, strangers
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter of a comprehensive list that no catalogue approved by the province holds."""
    if listing.kind not in COUNTY_LISTS:
        return
    catalogues = registry.lists_over(listing.jurisdiction, COMPREHENSIVE_CATALOGUES)
    for matter, day in strangers(listing, catalogues, registry, today):
        message = f"{day} 综合清单列有{called(matter, registry)}，而省统一目录、市扩展目录里都没有"
        yield Breach(entry(listing, matter), message)

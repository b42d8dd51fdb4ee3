"""镇街清单事项不在综合清单

查什么：
镇街清单今天所列和已公布将列的事项，在本行政区或上级的综合行政执法事项清单里。
没有登记综合清单、条目未知，或清单已把综合清单写进 draws_from（由另一条规则查）的，不报。

为什么：
镇街的权限由县（市、区）交出；县里综合清单没有的事项，收回时无人承接，日常也无人指导。
来源：义乌市实施方案所列来源目录；本库约定。

不合格：
个性清单列有“占用河道”，市综合清单没有。

合格：
先列入市综合清单，再赋予镇街。

怎么改：
核对该事项由哪个部门行使：属综合执法的，补入综合清单；属专业部门直接赋权的，写豁免说明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity
from schemas.listings import COUNTY_LISTS, TOWN_LISTS, called, entry, strangers
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter of a town's list that no comprehensive list over it holds."""
    county = registry.lists_over(listing.jurisdiction, COUNTY_LISTS) if listing.kind in TOWN_LISTS else ()
    if any(each.id in listing.draws_from for each in county):
        return
    for matter, day in strangers(listing, county, registry, today):
        message = f"{day} 镇街清单列有{called(matter, registry)}，而综合行政执法事项清单里没有"
        yield Breach(entry(listing, matter), message)

"""综合执法事项未纳入监督管理事项目录

查什么：
登记了监督管理事项目录的地方，省统一目录、市扩展目录、综合行政执法事项清单今天所列和已公布将列的事项都在其中。

为什么：
浙江省综合行政执法条例第七条第三款：“综合行政执法事项目录纳入监督管理事项目录清单管理”。
只罚不管、只管不罚，都会留下空档。

不合格：
综合清单有“占道经营”，监督管理事项目录没有。

合格：
监督管理事项目录含有综合清单的每个事项。

怎么改：
把该事项补入监督管理事项目录，写明由哪个部门负责日常监管。
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
SUPERVISION = {"监督管理事项目录"}


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each comprehensive matter that the catalogue of supervision over it lacks."""
    if listing.kind not in COUNTY_LISTS | COMPREHENSIVE_CATALOGUES:
        return
    for matter, day in strangers(listing, registry.lists_over(listing.jurisdiction, SUPERVISION), registry, today):
        message = f"{day} 列有{called(matter, registry)}，而监督管理事项目录里没有"
        yield Breach(entry(listing, matter), message)

"""镇街清单事项不在省政府批准的目录

查什么：
共性清单、个性清单、镇街赋权清单今天所列和已公布将列的事项，都在省统一目录、市扩展目录或省镇街指导目录里。
没有登记目录的省，或目录条目未知的，无从比较，不报。

为什么：
浙江省综合行政执法条例第九条第二款：县（市、区）人民政府“在省人民政府批准的综合行政执法事项目录中”选择事项
交由乡镇、街道实施；行政处罚法第二十四条第一款把决定权给了省一级。县里无权自行增加。

不合格：
街道个性清单列入三种目录都没有的事项。

合格：
街道个性清单只列目录里的事项。

怎么改：
把该事项移出镇街清单；基层确有需要的，先向省、市提出列入目录的建议。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity
from schemas.listings import APPROVED_CATALOGUES, TOWN_LISTS, called, entry, strangers
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter of a town's list that no catalogue approved by the province holds."""
    if listing.kind not in TOWN_LISTS:
        return
    catalogues = registry.lists_over(listing.jurisdiction, APPROVED_CATALOGUES)
    for matter, day in strangers(listing, catalogues, registry, today):
        message = f"{day} 镇街清单列有{called(matter, registry)}，而省政府批准的三种目录里都没有"
        yield Breach(entry(listing, matter), message)

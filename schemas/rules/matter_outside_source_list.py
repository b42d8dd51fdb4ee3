"""清单事项不在自报的来源目录

查什么：
清单写明 draws_from 的，今天所列和已公布将列的事项都在这些来源目录的并集里。
来源全是省政府批准的目录时，由专门的两条规则查，这里不重复。

为什么：
义乌市实施方案写明镇街清单从省统一目录、市扩展目录、省镇街指导目录中选取（浙江省综合行政执法条例第九条第二款）；
清单自己写明了来源，就须与来源一致（本库约定）。

不合格：
draws_from: [yb-comprehensive]，却列有该清单没有的事项。

合格：
每个事项都能在所写的来源目录里找到。

怎么改：
核对该事项从哪个目录来：漏写来源的补进 draws_from；没有来源的移出清单。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity
from schemas.listings import APPROVED_CATALOGUES, called, entry, strangers
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter of a list that none of the lists it says it draws from holds."""
    sources = [registry.lists[each] for each in listing.draws_from if each in registry.lists]
    if all(source.kind in APPROVED_CATALOGUES for source in sources):
        return
    titles = "、".join(f"“{source.title}”" for source in sources)
    for matter, day in strangers(listing, sources, registry, today):
        message = f"{day} 本清单列有{called(matter, registry)}，而来源目录{titles}里没有"
        yield Breach(entry(listing, matter), message)

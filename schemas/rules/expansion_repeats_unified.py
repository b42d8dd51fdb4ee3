"""市扩展目录重复省统一目录

查什么：
市扩展目录今天所列和已公布将列的事项，不在省统一目录里。

为什么：
浙江省综合行政执法条例第七条第二款：扩展目录是“在省综合行政执法事项统一目录基础上”制定的，
只列统一目录之外的事项；同一事项两处都列，移出一处时另一处会悄悄留下。

不合格：
省统一目录已有“占道经营”，市扩展目录又列一次。

合格：
市扩展目录只列统一目录没有的事项。

怎么改：
以新的决定把重复的事项移出市扩展目录，统一目录那一处不动。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity
from schemas.listings import called, entry, overlaps
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"
UNIFIED = {"省统一目录"}


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that a city's expansion catalogue and the unified one over it both hold."""
    if listing.kind == "市扩展目录":
        for matter, day in overlaps(listing, registry.lists_over(listing.jurisdiction, UNIFIED), registry, today):
            message = f"{day} 扩展目录列有{called(matter, registry)}，省统一目录里已有"
            yield Breach(entry(listing, matter), message)

"""共性清单与个性清单重复

查什么：
一个镇街的个性清单今天所列和已公布将列的事项，不在它那一类镇街的共性清单里。

为什么：
宁波的镇街清单由“共性+个性”两部分合成（宁波市委编办改革经验材料）；两处都列的事项，收回时只从一处移出，另一处会悄悄留下。
两者不相交是本库约定。

不合格：
城区街道共性清单有“占道经营”，城中街道个性清单又列一次。

合格：
个性清单只列共性清单之外的事项。

怎么改：
以新的决定把重复的事项移出个性清单。
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


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that a town holds both by its own list and by the one of its type."""
    if listing.town is None or listing.kind == "共性清单":
        return
    common = [each for each in registry.lists_of_town(listing.town) if each.kind == "共性清单"]
    for matter, day in overlaps(listing, common, registry, today):
        related = tuple(
            entry(each, matter)._replace(note=f"“{each.title}”也列有") for each in common if _adds(each, matter)
        )
        message = f"{day} 个性清单列有{called(matter, registry)}，该类镇街的共性清单里也有"
        yield Breach(entry(listing, matter), message, related)


def _adds(listing: Listing, matter: str) -> bool:
    return any(matter in change.add for change in listing.changes)

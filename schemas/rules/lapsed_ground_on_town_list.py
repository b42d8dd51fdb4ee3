"""依据灭失的事项还在镇街清单

查什么：
镇街清单今天所列的事项，其罚则所在的法规已全部废止、或者所引版本失效而没有接续版本的，自灭失之日起在参数
basis-update-days 之内移出清单。没有定义这个参数的行政区不查。

为什么：
浙江省综合行政执法条例第十条：制定机关应当根据执法依据变动对目录进行动态调整；依据灭失以后，
处罚没有依据（行政处罚法第三十八条第一款）。条例没有写期限，期限由参数决定。

不合格：
事项的法规 2025-01-01 废止，到 2026 年镇街清单还列有它。

合格：
法规废止后三十日内，以决定把它移出各镇街清单。

怎么改：
以决定把该事项移出镇街清单；有新法接续的，同时列入新事项。法规其实仍有效的，改正法规记录。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity
from schemas.grounds import lapsed_on
from schemas.listings import TOWN_LISTS, called, entry
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lists"
PARAMETERS = ("basis-update-days",)


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter of a town's list whose grounds have all been gone for longer than allowed."""
    if listing.kind not in TOWN_LISTS:
        return
    for matter_id in registry.members(listing.id, today):
        matter = registry.matters.get(matter_id)
        lapsed = lapsed_on(matter, registry) if matter else None
        limit = registry.threshold("basis-update-days", listing.jurisdiction, lapsed) if lapsed else None
        if lapsed and limit is not None and (today - lapsed).days > limit:
            state = f"依据 {lapsed} 已灭失，过了 {(today - lapsed).days} 日，期限是 {limit:g} 日"
            yield Breach(entry(listing, matter_id), f"镇街清单仍列有{called(matter_id, registry)}，{state}")

"""目录没有省政府批准文件

查什么：
市扩展目录，以及列有专业领域事项的综合行政执法事项清单，写明批准机关与文件（approval）。

为什么：
浙江省综合行政执法条例第七条第二款：市扩展目录报省人民政府批准后公布实施；
第八条第二款：把市场监管、生态环境等专业领域的事项纳入综合行政执法的，具体方案由设区的市人民政府报省人民政府批准后实施。

不合格：
kind: 市扩展目录    # 没有 approval

合格：
kind: 市扩展目录
approval: 某省人民政府关于某市扩展目录的批复

怎么改：
查到批准文件后写入 approval；来源没有写明的，在 gaps 里登记 approval；没有报批的，由决定移出专业领域事项。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import COUNTY_LISTS, entry
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"
SHOWN = 5


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a list needs the province's approval and names none."""
    if listing.approval or listing.admits("approval"):
        return
    target = Target("lists", listing.id, ("kind",))
    if listing.kind == "市扩展目录":
        yield Breach(target, "市扩展目录没有写省人民政府的批准文件")
    elif listing.kind in COUNTY_LISTS:
        found = [each for each in registry.held(listing.id, today) if _professional(each, registry)]
        if found:
            related = tuple(entry(listing, each)._replace(note="专业领域事项") for each in found[:SHOWN])
            yield Breach(target, f"列有专业领域事项 {len(found)} 项（如 {found[0]}），没有写批准文件", related)


def _professional(matter_id: str, registry: Registry) -> bool:
    matter = registry.matters.get(matter_id)
    domain = registry.domains.get(matter.domain) if matter else None
    return domain is not None and domain.group == "专业"

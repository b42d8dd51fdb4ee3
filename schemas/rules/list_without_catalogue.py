"""综合清单没有批准的来源目录

查什么：
列有事项的综合行政执法事项清单，在 draws_from 里写有本行政区或者其上级的省统一目录、市扩展目录。
条目是否都在目录之内，另有规则检查。录自文献、来源没有写明目录的清单不查。

为什么：
浙江省综合行政执法条例第八条第一款：综合行政执法部门按照省人民政府批准的综合行政执法事项目录确定的范围行使职权；
清单不写明出自哪个目录，就无从核对范围。

不合格：
kind: 综合行政执法事项清单
draws_from: []

合格：
kind: 综合行政执法事项清单
draws_from: [sp-unified]

怎么改：
在 draws_from 写上省统一目录，有市扩展目录的一并写上；目录还没有登记的，先补录目录。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import COMPREHENSIVE_CATALOGUES, COUNTY_LISTS
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a comprehensive list with matters draws from no approved catalogue of its own region."""
    undisclosed = listing.provenance == "reported" or listing.admits("draws_from")
    if listing.kind not in COUNTY_LISTS or undisclosed or not registry.held(listing.id, today):
        return
    approved = {each.id for each in registry.lists_over(listing.jurisdiction, COMPREHENSIVE_CATALOGUES)}
    if not approved.intersection(listing.draws_from):
        message = "综合清单没有写明出自本省统一目录或者本市扩展目录"
        yield Breach(Target("lists", listing.id, ("draws_from",)), message)

"""划转赋权后没有监管方

查什么：
综合行政执法事项清单和镇街清单上的每个事项，在清单所属行政区（或者其上级）都有职责边界，写明监管方和监管方职责。
录自文献的清单（reported）不查；同一清单同一领域合并报告一次。

为什么：
浙江省综合行政执法条例第十六条：处罚权划出或者交由镇街行使的，原机关继续履行其他监督管理职责，并提供专业技术、业务培训等支持。

不合格：
清单列有水行政领域的事项，而没有水行政领域的职责边界。

合格：
domain: water
supervisor: yb-water
supervisor_duties: [日常巡查, 提供技术鉴定和业务培训]

怎么改：
为该领域（或者逐项为该事项）补一条职责边界，写明监管方及其职责；已有边界缺内容的，补写 supervisor、supervisor_duties。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import COUNTY_LISTS, TOWN_LISTS, entry
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each domain on a list some of whose matters nobody is left to supervise."""
    if listing.kind not in COUNTY_LISTS | TOWN_LISTS or listing.provenance == "reported" or listing.computed:
        return
    matters = [registry.matters[each] for each in registry.held(listing.id, today) if each in registry.matters]
    orphans = [matter for matter in matters if not _supervised(matter, listing, registry)]
    for domain_id in dict.fromkeys(matter.domain for matter in orphans):
        ids = [matter.id for matter in orphans if matter.domain == domain_id]
        domain = registry.domains.get(domain_id)
        name = domain.title if domain else domain_id
        first = registry.matters[ids[0]]
        incomplete = registry.boundaries_over(first, listing.jurisdiction)
        yield Breach(
            entry(listing, first.id),
            f"“{name}”领域有 {len(ids)} 项没有职责边界写明监管方及其职责（如 {first.id}）",
            tuple(Target("boundaries", each.id, (), "没有写全的职责边界") for each in incomplete),
        )


def _supervised(matter: Matter, listing: Listing, registry: Registry) -> bool:
    return any(
        boundary.supervisor and boundary.supervisor_duties
        for boundary in registry.boundaries_over(matter, listing.jurisdiction)
    )

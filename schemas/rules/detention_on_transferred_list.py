"""限制人身自由的事项列入综合或者镇街清单

查什么：
有行政拘留等限制人身自由的处罚，或者有限制公民人身自由的强制措施的事项，不在综合行政执法目录、综合清单和任何镇街目录、清单上。

为什么：
行政处罚法第十八条第三款：限制人身自由的行政处罚权只能由公安机关和法律规定的其他机关行使，不能集中，也不能交给镇街。

不合格：
综合行政执法事项清单列入一个处罚中有行政拘留的事项。

合格：
把法条中的罚款单独立为一个事项列入，拘留部分留给公安机关。

怎么改：
由决定把该事项移出清单；只有其中一部分涉及拘留的，把其余处罚拆成另一个事项再列入。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import restricts_liberty
from schemas.listings import APPROVED_CATALOGUES, COUNTY_LISTS, TOWN_LISTS, entry
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "lists"
TRANSFERRED = APPROVED_CATALOGUES | COUNTY_LISTS | TOWN_LISTS | {"赋权指导目录"}


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that takes away freedom and stands on a list of transferred powers."""
    reserved = {matter.id: matter for matter in registry.matters.values() if _reserved(matter)}
    for listing in registry.lists.values() if reserved else ():
        if listing.kind in TRANSFERRED and not listing.computed:
            for matter_id in registry.held(listing.id, today):
                if matter_id in reserved:
                    note = Target("matters", matter_id, (), "限制人身自由的事项")
                    message = f"“{reserved[matter_id].title}”限制人身自由，不得列入{listing.kind}"
                    yield Breach(entry(listing, matter_id), message, (note,))


def _reserved(matter: Matter) -> bool:
    return any(map(restricts_liberty, matter.penalties)) or any(
        coercion.form == "限制公民人身自由" for coercion in matter.coercion
    )

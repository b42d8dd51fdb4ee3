"""清单的行使主体没有公示实施程序

查什么：
今天列有事项的清单，其行使主体（holder）的公示要素里写有执法程序（public.procedure）；来源没有载明的，
在主体记录的 gaps 里写明。实施机关、立案依据、救济渠道分别由清单的行使主体、事项的依据、
行政区的救济渠道公示，另有规则查。

为什么：
行政处罚法第三十九条：“行政处罚的实施机关、立案依据、实施程序和救济渠道等信息应当公示”。

不合格：
public: {duties: 行使综合行政执法事项清单所列处罚权}

合格：
public: {duties: 行使综合行政执法事项清单所列处罚权, procedure: 执法流程图见本局网站“执法公示”栏}

怎么改：
在主体记录的 public 里写明执法程序及其公开的位置；不知道的，在 gaps 里写明 public.procedure。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the body that holds a list of powers does not make public by what procedure it acts."""
    body = registry.bodies.get(listing.holder or "")
    if body is None or body.admits("public.procedure") or (body.public and body.public.procedure):
        return
    if registry.members(listing.id, today):
        related = (Target("bodies", body.id, ("public",), "公示要素"),)
        message = f"行使主体“{body.title}”没有公示实施程序（public.procedure）"
        yield Breach(Target("lists", listing.id, ("holder",)), message, related)

"""镇街清单没有登记来源目录

查什么：
列有事项的共性清单、个性清单、镇街赋权清单，写明从哪些目录选取（draws_from）；来源没有载明的，在 gaps 里写明。
所列事项是否都在来源目录之内，另有规则查。

为什么：
浙江省综合行政执法条例第九条第二款：县（市、区）人民政府在省人民政府批准的目录中选择事项交由镇街实施。
不写来源，就无从核对每一项是从哪里来的；义乌市实施方案写明了所选的三个目录。

不合格：
kind: 个性清单
draws_from: []

合格：
kind: 个性清单
draws_from: [yy-comprehensive]

怎么改：
在 draws_from 写上县级综合清单或者所选取的目录；目录还没有登记的，先补录目录。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import TOWN_LISTS
from schemas.records.listing import Listing
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "lists"


def check(listing: Listing, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a list of towns holds matters and does not say from which catalogue they were chosen."""
    if listing.kind not in TOWN_LISTS or listing.draws_from or listing.admits("draws_from"):
        return
    if registry.held(listing.id, today):
        yield Breach(
            Target("lists", listing.id, ("draws_from",)), f"{listing.kind}没有写明从哪个目录选取（draws_from）"
        )

"""不予公开的决定进了公开的登记库

查什么：
登记库里没有公开方式（head.openness）为“不予公开”的决定：本库的记录全部公布在网站和开放数据里。

为什么：
政府信息公开条例第十四条、第十五条：国家秘密，以及公开后危及国家安全、公共安全、经济安全、社会稳定或者侵害第三方权益的信息，
不予公开；第十六条：内部事务信息、过程性信息可以不予公开。

不合格：
head: {openness: 不予公开}

合格：
head: {openness: 主动公开}

怎么改：
从登记库移走这份记录，并请开发者一并处理历史版本；公开方式录错的，对照原件改正。
决定改变处罚权的，依行政处罚法第二十四条第一款应当公布，提请制发机关更正公开方式。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act that must not be disclosed stands in a registry of which everything is published."""
    if act.head and act.head.openness == "不予公开":
        yield Breach(Target("acts", act.id, ("head", "openness")), "公开方式是“不予公开”，而登记库的记录全部公布")

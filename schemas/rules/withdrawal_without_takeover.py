"""收回、划转没有写明承接主体

查什么：
收回、划转的决定，以及从镇街清单移出事项的决定，写明由谁从哪天起承接（takeover）；
来源没有载明的，在 gaps 里写明。

为什么：
移出而无人承接，违法行为就无人查处；行政处罚法第三十八条第一款：实施主体须有资格。
写明承接主体和起始日是外地公告的做法（如淮政发〔2025〕88号）和本库约定。

不合格：
kind: 收回，没有 takeover

合格：
takeover: {body: yuyao-enforcement, start: 2027-01-01}

怎么改：
对照原文补上承接主体和起始日；原文没有写的，在 gaps 里写明，并提请作出决定的机关补充。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import takes_away
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act takes matters away and does not say who takes them over."""
    if takes_away(act, registry) and act.takeover is None and not act.admits("takeover"):
        yield Breach(Target("acts", act.id, ("kind",)), f"{act.kind}的决定没有写明承接主体和起始日（takeover）")

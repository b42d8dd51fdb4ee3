"""收回、划转没有写明在办案件怎么办

查什么：
收回、划转的决定，以及从镇街清单移出事项的决定，写明生效前已立案的案件由谁办结（pending_cases）；
来源没有载明的，在 gaps 里写明。

为什么：
没有写明，已立案的案件可能两家都不办，也可能两家都办；行政处罚法第二十九条：同一违法行为不得给予两次以上罚款。
写明办法是外地公告的做法（中山市2023年镇街执法调整公告：“由在办单位立案办结”）和本库约定。

不合格：
kind: 收回，没有 pending_cases

合格：
pending_cases: {rule: 原机关办结, cutoff: 2027-01-01}

怎么改：
对照原文补上；原文没有写的，在 gaps 里写明，并提请作出决定的机关补充。
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
    """Yield one breach if an act takes matters away and does not say what happens to pending cases."""
    if takes_away(act, registry) and act.pending_cases is None and not act.admits("pending_cases"):
        yield Breach(Target("acts", act.id, ("kind",)), f"{act.kind}的决定没有写明在办案件的办法（pending_cases）")

"""决定没有经集体讨论

查什么：
写明决策程序的赋权、调整、划转、收回决定，写有集体讨论的会议和日期（procedure.meeting）；
来源没有载明的，在 gaps 里写明 procedure.meeting。

为什么：
重大行政决策程序暂行条例第三十条第一款：“决策草案应当经决策机关常务会议或者全体会议讨论”，
行政首长在集体讨论的基础上作出决定；第三款：集体讨论决定情况应当如实记录。

不合格：
procedure 里没有 meeting

合格：
meeting: {name: 余姚市人民政府常务会议, date: 2026-05-27}

怎么改：
对照会议纪要补上会议名称和日期；没有讨论的，提交常务会议或者全体会议讨论之后再公布。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import unrecorded
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an account of the procedure names no meeting that discussed the draft."""
    if unrecorded(act, "meeting"):
        yield Breach(Target("acts", act.id, ("procedure",)), "决策程序没有写集体讨论（procedure.meeting）")

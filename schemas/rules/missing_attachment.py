"""附件列而未附

查什么：
附件清单里标明未取得（missing: true）的附件，在 gaps 里写明 attachments。

为什么：
附件常常就是清单本身，列而不附，决定就不完整（义政发〔2022〕35号：实施方案所列重点任务清单未随文公布）；
政府信息公开条例第六条第一款要求及时、准确公开。

不合格：
attachments: [{title: 重点任务清单, missing: true}]，gaps 没有写

合格：
attachments: [{title: 重点任务清单}]

怎么改：
向制发机关取得附件后删去 missing；取不到的，在 gaps 里写明 attachments、缺哪一件、可以向谁补取。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each attachment that is named but not at hand, unless the record admits it."""
    for index, attachment in enumerate(() if act.admits("attachments") else act.attachments):
        if attachment.missing:
            target = Target("acts", act.id, ("attachments", index, "missing"))
            yield Breach(target, f"列有附件“{attachment.title}”，没有取得")

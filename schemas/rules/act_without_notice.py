"""公布的决定没有公告

查什么：
到了公布日期、改变清单的决定，有公告文本；录自别的文件的决定不查，以原文为准。

为什么：
行政处罚法第二十四条第一款：决定应当公布；浙江省综合行政执法条例第九条第二款：清单向社会公布后组织实施。
没有公告，群众只看见清单变了，看不见凭什么、从哪一天起、原来的案件怎么办。

不合格：
acts/ 里的决定写了 published_on，notices/ 里没有它的公告。

合格：
quanze issue 写出公告，与决定在同一次修改里提交。

怎么改：
运行 quanze issue 决定编号，核对公告正文和附件，与决定一起提交。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"
NOTIFIED = ("赋权", "调整", "收回", "划转", "目录公布")
"""Kinds of decision that are published by a notice with lists."""


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a decision of our own is public, changes lists, and has no notice."""
    public = act.published_on is not None and act.published_on <= today
    ours = act.provenance != "reported" and act.kind in NOTIFIED and registry.changing.get(act.id)
    if public and ours and not any(each.act == act.id for each in registry.notices.values()):
        message = f"决定已于 {act.published_on} 公布，没有公告"
        yield Breach(Target("acts", act.id, ("published_on",)), message, hint=f"运行 quanze issue {act.id}。")

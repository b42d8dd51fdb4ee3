"""公告的文本被改动

查什么：
公告文件夹里的每个文件都在公告记录里，校验值（SHA-256）与记录一致；记录里的文件都在。

为什么：
公布的文本对外有效，当事人据以安排自己的行为；政府信息公开条例第六条第一款要求公开的信息准确，
行政处罚法第二十四条第一款要求决定公布。公布之后改一个字，就不是公布的那一份。

不合格：
公布以后在 notice.md 里改了一个数字。

合格：
notice.md 一个字节也没有变；需要更正的，另作决定、另发公告。

怎么改：
恢复原来的文件（git restore 文件名）；公布过的要更正，另写一份决定，用 quanze issue 发布新的公告；
还没有合并公布的草稿，用 quanze issue 决定编号 --again 重新起草。
"""

import hashlib
from collections.abc import Iterator
from datetime import date

from schemas.enclosures import enclosed
from schemas.finding import Breach, Severity, Target
from schemas.records.notice import Notice
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "notices"


def check(notice: Notice, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each file of a notice that is otherwise than frozen, gone, or not on its record."""
    files = enclosed(registry, notice)
    for each in notice.enclosures:
        raw = files.get(each.file)
        if raw is None:
            yield Breach(_place(notice, each.file), f"公告的 {each.file} 不见了")
        elif hashlib.sha256(raw).hexdigest() != each.sha256:
            yield Breach(_place(notice, each.file), f"公告的 {each.file} 与公布时不同")
    for name in files.keys() - {each.file for each in notice.enclosures}:
        message = f"公告文件夹里的 {name} 不是公布的文件"
        yield Breach(Target("notices", notice.id), message, hint="移走它；公布的文件只由 quanze issue 写。")


def _place(notice: Notice, name: str) -> Target:
    if notice.text.file == name:
        return Target("notices", notice.id, ("text", "sha256"))
    if notice.interpretation and notice.interpretation.file == name:
        return Target("notices", notice.id, ("interpretation", "sha256"))
    number = next(number for number, each in enumerate(notice.annexes) if each.file == name)
    return Target("notices", notice.id, ("annexes", number, "sha256"))

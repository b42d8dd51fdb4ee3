"""决定的日期自相矛盾

查什么：
成文日期、元数据所写的成文日期、落款日期，写了的都相同，且不晚于公布日期。

为什么：
公开期限从文件形成之日起算（政府信息公开条例第二十六条），几个日期不同就无从计算；第六条第一款要求公开的信息准确。
义政发〔2022〕35号有实例：元数据写 2022-05-05，落款写 2022-05-30。

不合格：
head: {signed_on: 2022-05-05}
imprint: {signed_on: 2022-05-30}

合格：
head: {signed_on: 2022-05-30}
imprint: {signed_on: 2022-05-30}

怎么改：
先核对录入。原文就是这样矛盾的，照登不改，在 discrepancies 里写明各处说法，rules 写 act-dates-out-of-order，
并向制发机关提出更正。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Route, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the dates of signing differ, and one if any of them is later than the publication."""
    signed = list(_signed(act))
    if len({day for _, day, _ in signed}) > 1:
        stated = "，".join(f"{title} {day}" for _, day, title in signed)
        related = tuple(Target("acts", act.id, route, f"{title} {day}") for route, day, title in signed[:-1])
        yield Breach(Target("acts", act.id, signed[-1][0]), f"成文日期不一：{stated}", related)
    late = [(day, title) for _, day, title in signed if act.published_on and day > act.published_on]
    if late:
        message = f"{act.published_on} 公布，早于{late[0][1]} {late[0][0]}"
        yield Breach(Target("acts", act.id, ("published_on",)), message)


def _signed(act: Act) -> Iterator[tuple[Route, date, str]]:
    """Yield (route, date, what it is) of every date of signing that is given."""
    if act.signed_on:
        yield ("signed_on",), act.signed_on, "成文日期"
    if act.head and act.head.signed_on:
        yield ("head", "signed_on"), act.head.signed_on, "元数据成文日期"
    if act.imprint and act.imprint.signed_on:
        yield ("imprint", "signed_on"), act.imprint.signed_on, "落款日期"

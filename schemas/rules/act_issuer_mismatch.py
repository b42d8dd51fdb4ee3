"""发文机关与落款不一致

查什么：
元数据的发文机关、落款的署名、制发机关（issuer）的名称，写了的都相同。

为什么：
谁制发决定了文件的效力和由谁负责；政府信息公开条例第六条第一款要求公开的信息准确。
义政发〔2022〕35号有实例：元数据写“市人民政府办公室”，落款写“市人民政府”。

不合格：
head: {issuer: 义乌市人民政府办公室}
imprint: {issuer: 义乌市人民政府}

合格：
head: {issuer: 义乌市人民政府}
imprint: {issuer: 义乌市人民政府}

怎么改：
先核对录入。原文就是这样矛盾的，照登不改，在 discrepancies 里写明各处说法，rules 写 act-issuer-mismatch，
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
    """Yield one breach if the document head, the imprint and the record do not name the same issuer."""
    named = list(_named(act, registry))
    if len({name for _, name, _ in named}) > 1:
        stated = "，".join(f"{title}“{name}”" for _, name, title in named)
        related = tuple(Target("acts", act.id, route, f"{title}“{name}”") for route, name, title in named[:-1])
        yield Breach(Target("acts", act.id, named[-1][0]), f"发文机关不一：{stated}", related)


def _named(act: Act, registry: Registry) -> Iterator[tuple[Route, str, str]]:
    """Yield (route, name, where it stands) of every issuer that is given."""
    body = registry.bodies.get(act.issuer or "")
    if body:
        yield ("issuer",), body.title, "制发机关"
    if act.head and act.head.issuer:
        yield ("head", "issuer"), act.head.issuer, "元数据"
    if act.imprint and act.imprint.issuer:
        yield ("imprint", "issuer"), act.imprint.issuer, "落款"

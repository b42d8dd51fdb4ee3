"""公告与决定不一致

查什么：
公告的标题、文种、发文机关、发文字号、署名、成文日期和发布日期，与决定一致；
发布时定下的所述（states）——施行日期、事由、上位文件、承接主体和起始日、在办案件的办法和截止日、会议，以及解读说到的程序——
与决定现在所写的逐项相同。程序录错、已在决定的 corrections 里写明更正的，不报。

为什么：
公告写 1 月 1 日施行、决定写 2 月 1 日，当事人不知道哪天起由谁管。政府信息公开条例第六条第一款要求公开的信息准确；
行政处罚法第二十四条第一款要求决定公布，公布的须是所作的决定。

不合格：
公告写定以后，把决定的 effective_on 从 2027-01-01 改成 2027-02-01。

合格：
没有合并公布的，改了决定就用 quanze issue 决定编号 --again 重新起草；公布了的，决定不再改。

怎么改：
公告还没有合并公布的，用 quanze issue 决定编号 --again 重新起草；
已经公布的，恢复决定原来的内容，要变更另写决定，另发公告。
"""

import typing
from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Route, Severity, Target
from schemas.records.act import Act
from schemas.records.notice import Notice
from schemas.registry import Registry
from schemas.told import TOLD, told

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "notices"
_GENRES = typing.get_args(Notice.model_fields["genre"].annotation)
_PATHS: dict[str, Route] = {"number": ("head", "doc_no"), "organ": ("head", "issuer"), "genre": ("head", "genre")}


def check(notice: Notice, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each thing that a notice tells otherwise than its decision."""
    act = registry.acts.get(notice.act)
    if act is None:
        return
    for route, place, message in (*_heads(notice, act), *_statements(notice, act, registry)):
        related = (Target("acts", act.id, place, "决定所写"),)
        yield Breach(Target("notices", notice.id, route), message, related)


def _heads(notice: Notice, act: Act) -> Iterator[tuple[Route, Route, str]]:
    """Yield (route in the notice, route in the act, message) for each element of the head that differs."""
    head, imprint = act.head, act.imprint
    pairs = (
        ("title", "标题", act.title),
        ("genre", "文种", head.genre if head and head.genre in _GENRES else notice.genre),
        ("organ", "发文机关", head.issuer if head and head.issuer else notice.organ),
        ("number", "发文字号", head.doc_no if head else None),
        ("signature", "署名", imprint.issuer if imprint and imprint.issuer else notice.signature),
        ("signed_on", "成文日期", act.signed_on),
        ("published_on", "发布日期", act.published_on),
    )
    for key, title, meant in pairs:
        said = getattr(notice, key)
        if said != meant:
            place = ("imprint", "issuer") if key == "signature" else _PATHS.get(key, (key,))
            yield (key,), place, _message(title, _plain(said), _plain(meant))


def _statements(notice: Notice, act: Act, registry: Registry) -> Iterator[tuple[Route, Route, str]]:
    """Yield the same for what text and interpretation tell."""
    said, meant = {each.field: each.said for each in notice.states}, told(act)
    numbers = {each.field: number for number, each in enumerate(notice.states)}
    for path in dict.fromkeys((*said, *meant)):
        if said.get(path) != meant.get(path) and not _corrected(act, path):
            route = ("states", numbers[path], "said") if path in numbers else ("states",)
            shown = (_named(registry, path, each.get(path)) for each in (said, meant))
            yield route, tuple(path.split(".")), _message(TOLD.get(path, path), *shown)


def _corrected(act: Act, path: str) -> bool:
    """Tell whether the act owns up that a step of its procedure was entered wrongly; the decision itself is as told."""
    start = "procedure"
    return path.startswith(f"{start}.") and any(f"{path}.".startswith(f"{each.field}.") for each in act.corrections)


def _named(registry: Registry, path: str, value: str | None) -> str | None:
    body = registry.bodies.get(value) if value and path == "takeover.body" else None
    return f"{body.title}（{body.id}）" if body else value


def _plain(value: object) -> str | None:
    return None if value is None else str(value)


def _message(title: str, said: str | None, meant: str | None) -> str:
    shown = [f"写的是“{each}”" if each else "没有写" for each in (said, meant)]
    return f"公告的{title}{shown[0]}，决定{shown[1]}"

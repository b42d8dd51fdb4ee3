"""公告的附件与清单不一致

查什么：
公告附件逐段列出的事项，就是其决定在该清单里列入、移出的事项，或者变动后的现有事项；
决定改变的每份清单，附件里都有；标题、发文字号、成文日期和发布日期与决定一致。

为什么：
公告写 63 项、附件 61 项、清单 62 项，群众不知道信哪一个。政府信息公开条例第六条第一款要求公开的信息准确；
浙江省综合行政执法条例第九条第二款要求镇街按公布的目录清单组织实施。

不合格：
公告发布之后，又在清单里给同一份决定多写了一项 add。

合格：
清单的变化与附件逐项相同；再要调整，另作决定。

怎么改：
公告已经公布的，恢复清单或者决定原来的内容，要增减另写决定，另发公告；
公告还在起草、没有合并公布的，用 quanze issue 决定编号 --again 重新起草。
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from schemas.enclosures import Stated, stated
from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.records.notice import Notice
from schemas.registry import Registry, Step

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "notices"


def check(notice: Notice, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each list of which notice and registry say different things, and for each other head."""
    act = registry.acts.get(notice.act)
    if act is None:
        return
    yield from (Breach(Target("notices", notice.id, (key,)), message) for key, message in _heads(notice, act))
    steps = {each: _step(registry, each, act) for each in registry.changing.get(act.id, ())}
    told: set[tuple[str, str]] = set()
    for each in stated(registry, notice):
        told.add((each.portion.list, each.portion.change))
        if each.portion.list in registry.lists:  # else its file cannot be read, or there is none: others say so
            yield from _compared(notice, each, steps.get(each.portion.list))
    for list_id, step in steps.items():
        for change in _due(step):
            if (list_id, change) not in told:
                message = f"清单 {list_id} 有{change}的事项，公告的附件里没有"
                yield Breach(Target("notices", notice.id, ("annexes",)), message, (Target("lists", list_id),))


def _heads(notice: Notice, act: Act) -> Iterator[tuple[str, str]]:
    number = act.head.doc_no if act.head else None
    pairs = (
        ("title", "标题", notice.title, act.title),
        ("number", "发文字号", notice.number, number),
        ("signed_on", "成文日期", notice.signed_on, act.signed_on),
        ("published_on", "发布日期", notice.published_on, act.published_on),
    )
    for key, title, said, meant in pairs:
        if said != meant:
            yield key, f"公告的{title}是“{said}”，决定的是“{meant}”"


def _step(registry: Registry, list_id: str, act: Act) -> Step | None:
    return next((each for each in registry.history(list_id) if each.act.id == act.id), None)


def _due(step: Step | None) -> Iterator[str]:
    if step:
        yield from (change for change, ids in (("列入", step.add), ("移出", step.remove)) if ids)


def _compared(notice: Notice, said: Stated, step: Step | None) -> Iterator[Breach]:
    held = {"列入": step.add, "移出": step.remove, "现有": step.after}[said.portion.change] if step else ()
    missing, extra = Counter(held) - Counter(said.matters), Counter(said.matters) - Counter(held)
    if missing or extra or len(said.matters) != said.portion.rows:
        number = notice.annexes.index(said.annex)
        what = f"附件“{said.annex.title}”里清单 {said.portion.list} {said.portion.change} {len(said.matters)} 项"
        message = f"{what}，登记库里是 {len(held)} 项{_named('少了', missing)}{_named('多了', extra)}"
        place = Target("notices", notice.id, ("annexes", number))
        yield Breach(place, message, (Target("lists", said.portion.list, ("changes",), "清单的变动"),))


def _named(word: str, ids: Counter[str]) -> str:
    shown = "、".join(sorted(ids)[:5])
    return f"，附件{word} {shown}{'等' if len(ids) > 5 else ''}" if ids else ""

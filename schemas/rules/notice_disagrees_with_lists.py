"""公告的附件与清单不一致

查什么：
公告附件逐段列出的事项，就是其决定在该清单里列入、移出的事项，或者变动后的现有事项；
决定改变的每份清单，附件里都有。

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
SHOWN = 5
"""So many matters are named."""


def check(notice: Notice, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each list of which notice and registry say different things."""
    act = registry.acts.get(notice.act)
    if act is None:
        return
    steps = {each: _step(registry, each, act) for each in registry.changing.get(act.id, ())}
    told: set[tuple[str, str]] = set()
    for each in stated(registry, notice):
        told.add((each.portion.list, each.portion.change))
        if each.portion.list in registry.lists:  # else its file cannot be read, or there is none: others say so
            yield from _compared(notice, registry, each, steps.get(each.portion.list))
    for list_id, step in steps.items():
        for change in _due(step):
            if (list_id, change) not in told:
                message = f"{_list(registry, list_id)}有{change}的事项，公告的附件里没有"
                yield Breach(Target("notices", notice.id, ("annexes",)), message, (Target("lists", list_id),))


def _step(registry: Registry, list_id: str, act: Act) -> Step | None:
    return next((each for each in registry.history(list_id) if each.act.id == act.id), None)


def _due(step: Step | None) -> Iterator[str]:
    if step:
        yield from (change for change, ids in (("列入", step.add), ("移出", step.remove)) if ids)


def _compared(notice: Notice, registry: Registry, said: Stated, step: Step | None) -> Iterator[Breach]:
    held = {"列入": step.add, "移出": step.remove, "现有": step.after}[said.portion.change] if step else ()
    missing, extra = Counter(held) - Counter(said.matters), Counter(said.matters) - Counter(held)
    if missing or extra or len(said.matters) != said.portion.rows:
        number = notice.annexes.index(said.annex)
        named = _list(registry, said.portion.list)
        same = named.startswith(f"《{said.annex.title}》")
        where = f"附件{named}" if same else f"附件《{said.annex.title}》里{named}"
        what = f"{where}{said.portion.change}的事项"
        message = (
            f"{what}{_counted(said, len(held))}{_named(registry, '少了', missing)}{_named(registry, '多了', extra)}"
        )
        place = Target("notices", notice.id, ("annexes", number))
        yield Breach(place, message, (Target("lists", said.portion.list, ("changes",), "清单的变动"),))


def _counted(said: Stated, held: int) -> str:
    """Tell the numbers that differ; where none does, that the matters do."""
    rows = len(said.matters)
    if rows != said.portion.rows:
        return f"记录写 {said.portion.rows} 行，表格里能读到 {rows} 行，登记库里是 {held} 项"
    return f"有 {rows} 项，登记库里是 {held} 项" if rows != held else f"有 {rows} 项，项数相同而事项不同"


def _list(registry: Registry, list_id: str) -> str:
    listing = registry.lists.get(list_id)
    return f"《{listing.title}》（{list_id}）" if listing else f"清单 {list_id} "


def _named(registry: Registry, word: str, ids: Counter[str]) -> str:
    matters = [(each, registry.matters.get(each)) for each in sorted(ids)[:SHOWN]]
    shown = "、".join(f"{each}“{matter.title}”" if matter else each for each, matter in matters)
    return f"，附件{word} {shown}{f'等 {len(ids)} 项' if len(ids) > SHOWN else ''}" if ids else ""

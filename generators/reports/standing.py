"""Where a record stands on a day, in lines for a terminal: the state of a list or town, the lists of a matter."""

from collections.abc import Iterator
from datetime import date

from generators.remarks import on_states
from schemas.fields import Record
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.registry import Registry
from schemas.states import State, of_list, of_town, on_day

_NAMED = 12
"""Towns that a line names; the others are counted."""


def lines(registry: Registry, record: Record, day: date, now: date) -> Iterator[str]:
    """Yield what is to be said of a list, a town or a matter on a day, by what is published on ``now``."""
    if isinstance(record, Listing):
        yield from _of_list(registry, record, day, now)
    elif isinstance(record, Town):
        held = registry.town_list(record.id, day)
        counts = f"共性 {len(held.common)} 项，个性 {len(held.individual)} 项"
        yield f"  {day} 的清单：{counts}（逐项用 quanze list {record.id}）"
        yield from _remark(record, of_town(registry, record.id, now), day, now)
    elif isinstance(record, Matter):
        yield from _of_matter(registry, record, day)


def _of_list(registry: Registry, listing: Listing, day: date, now: date) -> Iterator[str]:
    """Yield how many matters a list has on the day, and the last decision that changed it by then."""
    states = of_list(registry, listing, now)
    if listing.members_known:
        state = on_day(states, day)
        members = state.members if state else registry.members(listing.id, day)
        yield f"  {day} 的状态：{len(members)} 项（逐项用 quanze list {listing.id}）"
    yield from _remark(listing, states, day, now)
    steps = [each for each in registry.history(listing.id) if registry.effective(each.act.id, day)]
    if steps:
        act, deeds = steps[-1].act, (("列入", steps[-1].add), ("移出", steps[-1].remove))
        moved = "，".join(f"{deed} {len(ids)} 项" for deed, ids in deeds if ids)
        yield f"  最近一次变动：{act.effective_on} {act.title}（{act.id}）：{moved}"


def _remark(record: Listing | Town, states: tuple[State, ...], day: date, now: date) -> Iterator[str]:
    """Yield why nothing, or something not yet certain, is told of a day; nothing where its state is on record."""
    remark = on_states(record, states, day, now)
    if remark:
        yield f"  注意：{remark}"


def _of_matter(registry: Registry, matter: Matter, day: date) -> Iterator[str]:
    """Yield the lists on which a matter stands on the day, and the towns that exercise it."""
    lists = {
        each.id: each.title for each in registry.lists.values()
        if not each.computed and matter.id in registry.member_set(each.id, day)
    }  # fmt: skip
    yield f"  {day} 所在清单：{'、'.join(f'{title}（{each}）' for each, title in lists.items()) or '没有'}"
    begun = [] if lists else _listed(registry, matter)
    if begun and day < begun[0]:
        yield f"  注意：{day} 还没有清单的记录，最早自 {begun[0]} 起列入清单。"
    towns = [
        town.title for town in registry.towns.values()
        if any(each.id in lists for each in registry.lists_of_town(town.id))
    ]  # fmt: skip
    if towns:
        more = "等" if len(towns) > _NAMED else ""
        yield f"  {day} 行使的镇街：{len(towns)} 个，{'、'.join(towns[:_NAMED])}{more}"


def _listed(registry: Registry, matter: Matter) -> list[date]:
    """Return the days on which a list takes a matter in, the first one first."""
    steps = (step for each in registry.lists for step in registry.history(each) if matter.id in step.add)
    return sorted(step.act.effective_on for step in steps if step.act.effective_on)

"""历史状态 as data: for each list and town one file of all its states, whole, so that a day needs no reckoning."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from pydantic import Field

from generators.published import Published, Thing
from generators.store import digest
from generators.view import View
from schemas.states import Standing, State

WORDS: dict[Standing, Literal["已过去", "今天", "尚未施行"]] = {
    "past": "已过去", "present": "今天", "future": "尚未施行",
}  # fmt: skip


class StateV1(Published):
    """一个状态：从一次变动到下一次变动。"""

    start: date = Field(title="起")
    until: date | None = Field(title="止", description="不含；没有已公布的下一次变动则为空。")
    standing: Literal["已过去", "今天", "尚未施行"] = Field(title="状态", description="以数据基准日为准。")
    add: list[str] = Field(title="增加", description="此前没有的事项编号。")
    remove: list[str] = Field(title="移出", description="此前有而现在没有的事项编号。")
    members: list[str] = Field(title="事项", description="这些日子里的全部事项编号。")


class StatesV1(Thing):
    """一份清单或者一个镇街的全部状态。"""

    kind: Literal["清单", "镇街"] = Field(title="种类")
    as_of: date = Field(title="数据基准日")
    states: list[StateV1] = Field(title="状态", description="按先后排列；第一个状态之前没有记录。")


class StatesFacts(NamedTuple):
    """All that a file of states tells."""

    id: str
    title: str
    kind: Literal["清单", "镇街"]
    today: date
    states: tuple[State, ...]


def states_facts(view: View) -> Iterator[StatesFacts]:
    """Yield what is told of the states of every list and town that has any."""
    for listing in view.whole.lists.values():
        if view.list_states[listing.id]:
            yield StatesFacts(listing.id, listing.title, "清单", view.today, view.list_states[listing.id])
    for town in view.whole.towns.values():
        if view.town_states[town.id]:
            yield StatesFacts(town.id, town.title, "镇街", view.today, view.town_states[town.id])


def key_of(facts: StatesFacts) -> str:
    """Return the key of facts: another one for whatever differs in them."""
    told = (f"{each.start} {each.until} {' '.join(each.before)};{' '.join(each.members)}" for each in facts.states)
    return digest(facts.id, facts.title, facts.kind, str(facts.today), *told)


def document(facts: StatesFacts) -> StatesV1:
    """Publish the states of a list or town."""
    told = [_state(facts.today, each) for each in facts.states]
    return StatesV1(id=facts.id, title=facts.title, kind=facts.kind, as_of=facts.today, states=told)


def _state(today: date, state: State) -> StateV1:
    return StateV1(
        start=state.start, until=state.until, standing=WORDS[state.standing(today)],
        add=list(state.came), remove=list(state.went), members=list(state.members),
    )  # fmt: skip

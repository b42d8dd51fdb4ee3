"""Who gets and who gives up which matters, from when: what a reviewer must see of a difference before anything else."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generators.effects import Effect
from schemas.records.act import Act
from schemas.registry import Registry
from schemas.tables import grouped


class Move(NamedTuple):
    """A list that holds other matters: whose it is, from which days on, by names what comes and goes, who takes over.

    ``days`` is empty where no decision that is on record brings the change about; ``kept`` is what leaves the list and
    stays with its towns by another list.
    """

    title: str
    exercised_by: tuple[str, ...]
    days: tuple[date, ...]
    before: int
    after: int
    come: tuple[str, ...]
    gone: tuple[str, ...]
    kept: tuple[str, ...] = ()
    takeover: tuple[str, ...] = ()


class _Pair:
    """The two registries, and which towns exercise which list in the new one."""

    def __init__(self, old: Registry, new: Registry) -> None:
        self.old, self.new = old, new
        self.towns = grouped((each.id, town) for town in new.towns for each in new.lists_of_town(town))


def moves(old: Registry, new: Registry, lists: tuple[Effect, ...], towns: tuple[Effect, ...]) -> tuple[Move, ...]:
    """Return a move for each list, and one for each town whose powers change though none of its lists does."""
    pair = _Pair(old, new)
    told = {town for each in lists for town in pair.towns.get(each.id, ())}
    return (
        *(_of_list(pair, each, towns) for each in lists),
        *(_move(pair, each, (each.title,), ()) for each in towns if each.id not in told),
    )


def _of_list(pair: _Pair, effect: Effect, towns: tuple[Effect, ...]) -> Move:
    acts = tuple(_deciding(pair, effect.id))
    days = tuple(sorted({act.effective_on for act in acts if act.effective_on}))
    own = pair.towns.get(effect.id, ())
    lost = {each for town in towns if town.id in own for each in town.gone}
    stays = tuple(each for each in effect.gone if own and each not in lost)
    move = _move(pair, effect._replace(gone=tuple(each for each in effect.gone if each not in stays)), own, days)
    bodies = dict.fromkeys(act.takeover.body for act in acts if act.takeover)
    return move._replace(
        exercised_by=_exercising(pair, effect.id),
        kept=_called(pair, stays),
        takeover=tuple(pair.new.bodies[each].title for each in bodies if each in pair.new.bodies),
    )


def _move(pair: _Pair, effect: Effect, who: tuple[str, ...], days: tuple[date, ...]) -> Move:
    come, gone = _called(pair, effect.come), _called(pair, effect.gone)
    return Move(effect.title, who, days, effect.before, effect.after, come, gone)


def _called(pair: _Pair, ids: tuple[str, ...]) -> tuple[str, ...]:
    found = ((each, pair.new.matters.get(each) or pair.old.matters.get(each)) for each in ids)
    return tuple(matter.called if matter else each for each, matter in found)


def _deciding(pair: _Pair, list_id: str) -> Iterator[Act]:
    """Yield the decisions that change a list otherwise than before: new ones, and those with other matters or days."""
    known = {(step.act.id, step.add, step.remove, step.act.effective_on) for step in pair.old.history(list_id)}
    for step in pair.new.history(list_id):
        if (step.act.id, step.add, step.remove, step.act.effective_on) not in known:
            yield step.act


def _exercising(pair: _Pair, list_id: str) -> tuple[str, ...]:
    listing = pair.new.lists.get(list_id)
    holder = pair.new.bodies.get(listing.holder or "") if listing else None
    return (holder.title,) if holder else tuple(pair.new.towns[each].title for each in pair.towns.get(list_id, ()))

"""Questions of time: which act is in force on a day, and what stands on a list by then."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from schemas.fields import span_holds
from schemas.records.act import Act
from schemas.records.listing import Change, Listing
from schemas.tables import grouped
from schemas.territory import Territory


class TownList(NamedTuple):
    """镇街清单: what a town may enforce on a day; ids in the order in which they were listed."""

    common: tuple[str, ...]
    individual: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """共性清单与个性清单的并集."""
        return tuple(dict.fromkeys(self.common + self.individual))


class Step(NamedTuple):
    """One change of a list with the act behind it and the membership that results."""

    act: Act
    add: tuple[str, ...]
    remove: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    position: int = 0
    """Which of the changes in the list's file this is."""


class Timeline(Territory):
    """Territory whose lists are folds of the acts in force."""

    def effective(self, act_id: str, on: date) -> bool:
        """Tell whether an act is in force on a day: published, published before its effect, and effective by then.

        Legal source: 行政处罚法第二十四条第一款（决定应当公布）.
        """
        act = self.acts.get(act_id)
        if act is None or act.effective_on is None or act.published_on is None:
            return False
        return act.published_on <= act.effective_on <= on

    def readable(self, listing: Listing) -> bool:
        """Tell whether every act that changes a list could be read, so that what the list lacks is really lacking."""
        return all(change.act in self.acts for change in listing.changes)

    def history(self, list_id: str) -> tuple[Step, ...]:
        """Return the changes of a list in order of effect, with the membership before and after each."""
        members: dict[str, None] = {}
        steps = []
        for _, _, position, act, change in sorted(self._dated_changes(list_id), key=lambda each: each[:3]):
            before = tuple(members)
            for matter_id in change.remove:
                members.pop(matter_id, None)
            members.update(dict.fromkeys(change.add))
            steps.append(Step(act, change.add, change.remove, before, tuple(members), position))
        return tuple(steps)

    def _dated_changes(self, list_id: str) -> Iterator[tuple[date, str, int, Act, Change]]:
        record = self.lists.get(list_id)
        for position, change in enumerate(record.changes if record else ()):
            act = self.acts.get(change.act)
            if act and act.effective_on:
                yield act.effective_on, act.id, position, act, change

    def members(self, list_id: str, on: date) -> tuple[str, ...]:
        """Return the matters on a list on a day: the fold of the changes whose act is in force by then."""
        known = self._members.get((list_id, on))
        if known is None:
            known = self._members[list_id, on] = self._fold(list_id, on)
        return known

    def member_set(self, list_id: str, on: date) -> frozenset[str]:
        """Return the matters on a list on a day as a set."""
        known = self._member_sets.get((list_id, on))
        if known is None:
            known = self._member_sets[list_id, on] = frozenset(self.members(list_id, on))
        return known

    @cached_property
    def _members(self) -> dict[tuple[str, date], tuple[str, ...]]:
        return {}

    @cached_property
    def _member_sets(self) -> dict[tuple[str, date], frozenset[str]]:
        return {}

    def _fold(self, list_id: str, on: date) -> tuple[str, ...]:
        record = self.lists.get(list_id)
        if record is None:
            return ()
        if record.computed:
            return self._applicable(record.jurisdiction, on)
        members: dict[str, None] = {}
        for step in self.history(list_id):
            if self.effective(step.act.id, on):
                for matter_id in step.remove:
                    members.pop(matter_id, None)
                members.update(dict.fromkeys(step.add))
        return tuple(members)

    def days_ahead(self, today: date) -> tuple[date, ...]:
        """Return today and every later day on which a published act takes effect: the days that can change a list."""
        return (today, *self._effects[bisect_right(self._effects, today) :])

    @cached_property
    def _effects(self) -> list[date]:
        return sorted({act.effective_on for act in self.acts.values() if act.published_on and act.effective_on})

    def held(self, list_id: str, today: date) -> tuple[str, ...]:
        """Return the matters on a list today or after a change that is already published."""
        days = self.days_ahead(today)
        return tuple(dict.fromkeys(matter_id for day in days for matter_id in self.members(list_id, day)))

    def lists_over(self, jurisdiction_id: str, kinds: Iterable[str]) -> tuple[Listing, ...]:
        """Return the lists of some kinds that belong to a jurisdiction or to one above it, by id."""
        lineage = self.lineage(jurisdiction_id)
        found = (self.lists[list_id] for kind in kinds for list_id in self._lists_by_kind.get(kind, ()))
        return tuple(sorted((each for each in found if each.jurisdiction in lineage), key=lambda each: each.id))

    @cached_property
    def _lists_by_kind(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((each.kind, each.id) for each in self.lists.values())

    def _applicable(self, jurisdiction_id: str, on: date) -> tuple[str, ...]:
        return tuple(
            matter.id
            for matter in self.matters.values()
            if span_holds(matter.valid_from, matter.valid_until, on) and self.applies_in(matter, jurisdiction_id)
        )

    def town_list(self, town_id: str, on: date) -> TownList:
        """Return a town's list on a day: 共性清单 of its type ∪ its 个性清单."""
        town = self.towns.get(town_id)
        if town is None:
            return TownList((), ())
        common: list[str] = []
        individual: list[str] = []
        for record in self.lists_of_town(town_id):
            (common if record.kind == "共性清单" else individual).extend(self.members(record.id, on))
        return TownList(tuple(dict.fromkeys(common)), tuple(dict.fromkeys(individual)))

    def lists_of_town(self, town_id: str) -> tuple[Listing, ...]:
        """Return the lists that make up a town's powers, common ones first."""
        town = self.towns.get(town_id)
        if town is None:
            return ()
        town_type = town.classification.type if town.classification else None
        lineage = self.lineage(town.jurisdiction)
        common = [
            each for each in self.lists.values()
            if each.kind == "共性清单" and each.jurisdiction in lineage and town_type and each.town_type == town_type
        ]  # fmt: skip
        return tuple(common + [each for each in self.lists.values() if each.town == town_id])

    @cached_property
    def listing(self) -> Mapping[str, tuple[str, ...]]:
        """Matter id → ids of the lists whose history names it."""
        return grouped(
            (matter_id, record.id)
            for record in self.lists.values()
            for change in record.changes
            for matter_id in change.add
        )  # fmt: skip

    @cached_property
    def changing(self) -> Mapping[str, tuple[str, ...]]:
        """Act id → ids of the lists that it changes."""
        return grouped((change.act, record.id) for record in self.lists.values() for change in record.changes)

    @cached_property
    def superseding(self) -> Mapping[str, tuple[str, ...]]:
        """Act id → ids of the acts that say they take its place."""
        return grouped((old, act.id) for act in self.acts.values() for old in act.supersedes)

"""The registry: every valid record by kind and id, with the questions that rules and generators ask of it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, cast

from schemas.fields import Parameter, Record, span_holds
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.boundary import Boundary
from schemas.records.domain import Domain
from schemas.records.figure import Figure
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.law import Law, Version
from schemas.records.listing import Change, Listing
from schemas.records.matter import Matter
from schemas.records.regulation import Regulation
from schemas.records.town import Town
from schemas.records.waiver import Waiver

Table = Mapping[str, Record]


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


class Registry:
    """All records of one state of the files. Nothing here changes after it is built; indexes are made when first asked."""

    def __init__(
        self,
        records: Mapping[str, Table],
        paths: Mapping[tuple[str, str], str] = MappingProxyType({}),
        unread: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        """Take records by kind (folder name) and id.

        ``paths`` tells which file each came from, ``unread`` which (kind, id) have a file that could not be read.
        """
        self._records = {kind: MappingProxyType(dict(sorted(table.items()))) for kind, table in sorted(records.items())}
        self._paths = MappingProxyType(dict(paths))
        self._unread = unread

    def table(self, kind: str) -> Table:
        """Return the records of one kind by id, in order of id."""
        return self._records.get(kind, MappingProxyType({}))

    def get(self, kind: str, record_id: str) -> Record | None:
        """Return one record, or None."""
        return self.table(kind).get(record_id)

    def exists(self, kind: str, record_id: str) -> bool:
        """Tell whether there is such a record, be it only one whose file could not be read."""
        return record_id in self.table(kind) or (kind, record_id) in self._unread

    def path(self, kind: str, record_id: str) -> str:
        """Return the file of a record, relative to the registry folder; its usual place if it has none."""
        return self._paths.get((kind, record_id), f"{kind}/{record_id}.yaml")

    def __iter__(self) -> Iterator[tuple[str, Record]]:
        """Walk all records as (kind, record), sorted by kind and id."""
        return ((kind, record) for kind, table in self._records.items() for record in table.values())

    @cached_property
    def matters(self) -> Mapping[str, Matter]:
        """执法事项."""
        return cast("Mapping[str, Matter]", self.table("matters"))

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """法规源."""
        return cast("Mapping[str, Law]", self.table("laws"))

    @cached_property
    def lists(self) -> Mapping[str, Listing]:
        """清单."""
        return cast("Mapping[str, Listing]", self.table("lists"))

    @cached_property
    def acts(self) -> Mapping[str, Act]:
        """决定."""
        return cast("Mapping[str, Act]", self.table("acts"))

    @cached_property
    def towns(self) -> Mapping[str, Town]:
        """镇街."""
        return cast("Mapping[str, Town]", self.table("towns"))

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """部门与执法主体."""
        return cast("Mapping[str, Body]", self.table("bodies"))

    @cached_property
    def domains(self) -> Mapping[str, Domain]:
        """执法领域."""
        return cast("Mapping[str, Domain]", self.table("domains"))

    @cached_property
    def jurisdictions(self) -> Mapping[str, Jurisdiction]:
        """行政区."""
        return cast("Mapping[str, Jurisdiction]", self.table("jurisdictions"))

    @cached_property
    def regulations(self) -> Mapping[str, Regulation]:
        """制度规范."""
        return cast("Mapping[str, Regulation]", self.table("regulations"))

    @cached_property
    def boundaries(self) -> Mapping[str, Boundary]:
        """职责边界."""
        return cast("Mapping[str, Boundary]", self.table("boundaries"))

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """声明数字."""
        return cast("Mapping[str, Figure]", self.table("figures"))

    @cached_property
    def waivers(self) -> Mapping[str, Waiver]:
        """豁免."""
        return cast("Mapping[str, Waiver]", self.table("waivers"))

    # 行政区

    def lineage(self, jurisdiction_id: str) -> tuple[str, ...]:
        """Return the ids from a jurisdiction up to the root, itself first; a loop or a gap ends it."""
        line: list[str] = []
        at: str | None = jurisdiction_id
        while at and at not in line:
            line.append(at)
            record = self.jurisdictions.get(at)
            at = record.parent if record else None
        return tuple(line)

    def within(self, jurisdiction_id: str) -> frozenset[str]:
        """Return the ids of a jurisdiction and of all below it."""
        return frozenset(each for each in self.jurisdictions if jurisdiction_id in self.lineage(each))

    def parameter(self, key: str, jurisdiction_id: str, on: date) -> Parameter | None:
        """Return the parameter that governs a jurisdiction on a day.

        The jurisdiction's own regulations come first, then the jurisdiction, then the same upwards to the root.
        """
        for each in self.lineage(jurisdiction_id):
            for parameter in self._parameters.get((each, key), ()):
                if span_holds(parameter.effective_from, parameter.effective_until, on):
                    return parameter
        return None

    def threshold(self, key: str, jurisdiction_id: str, on: date) -> float | None:
        """Return the numeric value of a parameter, or None if it is undefined or not a number."""
        found = self.parameter(key, jurisdiction_id, on)
        if found is None or isinstance(found.value, bool | str | tuple):
            return None
        return found.value

    @cached_property
    def _parameters(self) -> Mapping[tuple[str, str], list[Parameter]]:
        index: dict[tuple[str, str], list[Parameter]] = defaultdict(list)
        for regulation in self.regulations.values():
            for parameter in regulation.parameters:
                index[regulation.jurisdiction, parameter.key].append(parameter)
        for jurisdiction in self.jurisdictions.values():
            for parameter in jurisdiction.parameters:
                index[jurisdiction.id, parameter.key].append(parameter)
        return index

    def town_types(self, jurisdiction_id: str) -> Mapping[str, str]:
        """Return type id → Chinese title of the nearest jurisdiction upwards that defines 镇街类型."""
        for each in self.lineage(jurisdiction_id):
            record = self.jurisdictions.get(each)
            if record and record.town_types:
                return {town_type.id: town_type.title for town_type in record.town_types}
        return {}

    def towns_of(self, jurisdiction_id: str) -> tuple[Town, ...]:
        """Return the towns of a jurisdiction and of all below it, by id."""
        inside = self.within(jurisdiction_id)
        return tuple(town for town in self.towns.values() if town.jurisdiction in inside)

    # 法规

    def version(self, law_id: str, version: date) -> Version | None:
        """Return the version of a law that a citation names."""
        return self._versions.get((law_id, version))

    @cached_property
    def _versions(self) -> Mapping[tuple[str, date], Version]:
        return {(law.id, version.date): version for law in self.laws.values() for version in law.versions}

    @cached_property
    def citing(self) -> Mapping[str, tuple[str, ...]]:
        """Law id → ids of the matters that cite it."""
        return _grouped((basis.law, matter.id) for matter in self.matters.values() for basis in matter.basis)

    @cached_property
    def by_domain(self) -> Mapping[str, tuple[str, ...]]:
        """Domain id → ids of its matters."""
        return _grouped((matter.domain, matter.id) for matter in self.matters.values())

    def applies_in(self, matter: Matter, jurisdiction_id: str) -> bool:
        """Tell whether a matter holds in a jurisdiction: all its penal laws are of the region or of a larger one."""
        lineage = self.lineage(jurisdiction_id)
        regions = [
            self.laws[basis.law].region for basis in matter.basis if basis.role == "罚则" and basis.law in self.laws
        ]
        return bool(regions) and all(region in lineage for region in regions)

    # 职责边界

    def boundaries_over(self, matter: Matter, jurisdiction_id: str) -> tuple[Boundary, ...]:
        """Return the boundaries that cover a matter in a jurisdiction: by its own name, then by its whole domain."""
        lineage = self.lineage(jurisdiction_id)
        named = self._boundaries_by_matter.get(matter.id, ())
        general = self._boundaries_by_domain.get(matter.domain, ())
        found = [self.boundaries[each] for each in (*named, *general)]
        return tuple(boundary for boundary in found if boundary.jurisdiction in lineage)

    @cached_property
    def _boundaries_by_matter(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((matter_id, each.id) for each in self.boundaries.values() for matter_id in each.matters)

    @cached_property
    def _boundaries_by_domain(self) -> Mapping[str, tuple[str, ...]]:
        whole = (each for each in self.boundaries.values() if each.domain and not each.matters)
        return _grouped((each.domain or "", each.id) for each in whole)

    # 清单与时间

    def effective(self, act_id: str, on: date) -> bool:
        """Tell whether an act is in force on a day: published, published before its effect, and effective by then.

        Legal source: 行政处罚法第二十四条第一款（决定应当公布）.
        """
        act = self.acts.get(act_id)
        if act is None or act.effective_on is None or act.published_on is None:
            return False
        return act.published_on <= act.effective_on <= on

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

    @cached_property
    def _members(self) -> dict[tuple[str, date], tuple[str, ...]]:
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
        later = {act.effective_on for act in self.acts.values() if act.published_on and act.effective_on}
        return (today, *sorted(day for day in later if day > today))

    def held(self, list_id: str, today: date) -> tuple[str, ...]:
        """Return the matters on a list today or after a change that is already published."""
        days = self.days_ahead(today)
        return tuple(dict.fromkeys(matter_id for day in days for matter_id in self.members(list_id, day)))

    def lists_over(self, jurisdiction_id: str, kinds: Container[str]) -> tuple[Listing, ...]:
        """Return the lists of some kinds that belong to a jurisdiction or to one above it."""
        lineage = self.lineage(jurisdiction_id)
        return tuple(each for each in self.lists.values() if each.kind in kinds and each.jurisdiction in lineage)

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
        return _grouped(
            (matter_id, record.id)
            for record in self.lists.values()
            for change in record.changes
            for matter_id in change.add
        )  # fmt: skip

    @cached_property
    def changing(self) -> Mapping[str, tuple[str, ...]]:
        """Act id → ids of the lists that it changes."""
        return _grouped((change.act, record.id) for record in self.lists.values() for change in record.changes)

    def in_force(self, on: date) -> "Registry":
        """Return the registry as it was on a day: matters then valid, with the values they then had."""
        matters = {
            matter.id: as_of(matter, on)
            for matter in self.matters.values()
            if span_holds(matter.valid_from, matter.valid_until, on)
        }
        return Registry({**self._records, "matters": matters}, self._paths)

    def without(self, provenance: str) -> "Registry":
        """Return the registry without the records of one provenance, and without nested facts of it."""
        kept = {
            kind: {
                record.id: _stripped(record, provenance) for record in table.values() if record.provenance != provenance
            }
            for kind, table in self._records.items()
        }
        return Registry(kept, self._paths)


def as_of(matter: Matter, on: date) -> Matter:
    """Return a matter with the values it had on a day; amended values are kept in ``formers``."""
    past = [former for former in matter.formers if on < former.until]
    if not past:
        return matter
    former = min(past, key=lambda each: each.until)
    values = {
        name: getattr(former, name) for name in ("title", "basis", "penalties") if getattr(former, name) is not None
    }
    return matter.model_copy(update=values)


def _stripped(record: Record, provenance: str) -> Record:
    nested = {
        name: None
        for name in ("classification", "capacity", "team")
        if getattr(getattr(record, name, None), "provenance", None) == provenance
    }
    return record.model_copy(update=nested) if nested else record


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    index: dict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        index[key][value] = None
    return MappingProxyType({key: tuple(values) for key, values in sorted(index.items())})

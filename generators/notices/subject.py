"""What a notice speaks of: a decision, the lists it changes, and whom that concerns; all counts come from here."""

from functools import cached_property
from typing import NamedTuple

from schemas.fields import Record
from schemas.records.act import Act
from schemas.records.boundary import Boundary
from schemas.records.domain import Domain
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.registry import Registry, Step

ORDINANCE = "浙江省综合行政执法条例"
"""The provincial law that notices cite where it holds."""
RETAINED = "county-retained-kinds"
"""The parameter that names the kinds of penalties which towns do not get."""


class Part(NamedTuple):
    """A list that the decision changes: what comes and goes, the towns that exercise it and the domains it spans."""

    listing: Listing
    step: Step
    towns: tuple[Town, ...]
    domains: tuple[tuple[Domain, int], ...]

    @property
    def names(self) -> str:
        """The towns in words."""
        return "、".join(town.title for town in self.towns)


class Subject:
    """A decision with all that its notice tells of it."""

    def __init__(self, act: Act, registry: Registry) -> None:
        """Take a decision of ``registry``; what it changes is gathered from the lists that name it."""
        self.act = act
        self._registry = registry

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The lists that the decision changes: common ones, then those of single towns, in the order of its counts."""
        order = {each.list: at for at, each in enumerate(self.act.counts)}
        found = [self._part(self._registry.lists[each]) for each in self._registry.changing.get(self.act.id, ())]

        def place(part: Part) -> tuple[bool, int, str]:
            return part.listing.kind == "个性清单", order.get(part.listing.id, len(order)), part.listing.id

        return tuple(sorted(found, key=place))

    def _part(self, listing: Listing) -> Part:
        step = next(each for each in self._registry.history(listing.id) if each.act.id == self.act.id)
        towns = [each for each in self._registry.towns.values() if listing in self._registry.lists_of_town(each.id)]
        counts: dict[str, int] = {}
        for matter in self.matters(step.after):
            counts[matter.domain] = counts.get(matter.domain, 0) + 1
        domains = [(self._registry.domains[each], counts[each]) for each in counts]
        ranked = sorted(domains, key=lambda pair: (-pair[1], pair[0].id))
        return Part(listing, step, tuple(towns), tuple(ranked))

    def matters(self, ids: tuple[str, ...]) -> tuple[Matter, ...]:
        """Return matters as they read on the day of effect."""
        on = self.act.effective_on
        then = self._registry.in_force(on).matters if on else self._registry.matters
        return tuple(then.get(each) or self._registry.matters[each] for each in ids)

    @cached_property
    def jurisdiction(self) -> Jurisdiction:
        """行政区."""
        return self._registry.jurisdictions[self.act.jurisdiction]

    @cached_property
    def issuer(self) -> str:
        """发文机关署名: as signed, else the name of the body that issued."""
        imprint = self.act.imprint.issuer if self.act.imprint else None
        return imprint or self.title("bodies", self.act.issuer) or self.jurisdiction.title

    def title(self, kind: str, record_id: str | None) -> str | None:
        """Return the title of a record; None where there is none."""
        record: Record | None = self._registry.get(kind, record_id) if record_id else None
        return record.title if record else None

    @property
    def takeover(self) -> str | None:
        """承接主体."""
        return self.title("bodies", self.act.takeover.body) if self.act.takeover else None

    @cached_property
    def towns(self) -> tuple[Town, ...]:
        """All towns that the decision concerns, once each."""
        return tuple({town.id: town for part in self.parts for town in part.towns}.values())

    @property
    def sources(self) -> tuple[str, ...]:
        """Titles of the catalogues of higher places that the lists draw from."""
        ids = dict.fromkeys(each for part in self.parts for each in part.listing.draws_from)
        found = (self._registry.lists[each] for each in ids if each in self._registry.lists)
        return tuple(each.title for each in found if each.jurisdiction != self.act.jurisdiction)

    @cached_property
    def retained(self) -> tuple[str, ...]:
        """Kinds of penalties that stay with the county by the regulation in force; empty where none says so."""
        on = self.act.effective_on
        found = self._registry.parameter(RETAINED, self.act.jurisdiction, on) if on else None
        return tuple(map(str, found.value)) if found and isinstance(found.value, tuple) else ()

    @cached_property
    def boundaries(self) -> tuple[Boundary, ...]:
        """职责边界 of the jurisdiction."""
        return tuple(each for each in self._registry.boundaries.values() if each.jurisdiction == self.jurisdiction.id)

    @cached_property
    def ordinance(self) -> bool:
        """Tell whether the provincial ordinance on comprehensive enforcement holds where the decision was made."""
        lineage = self._registry.lineage(self.jurisdiction.id)
        return any(law.title == ORDINANCE and law.region in lineage for law in self._registry.laws.values())

    @property
    def added(self) -> int:
        """列入项次: entries that come to lists, counted list by list."""
        return sum(len(part.step.add) for part in self.parts)

    @property
    def removed(self) -> int:
        """移出项次: entries that leave lists, counted list by list."""
        return sum(len(part.step.remove) for part in self.parts)

    @cached_property
    def individual(self) -> tuple[Part, ...]:
        """个性清单 among the parts."""
        return tuple(part for part in self.parts if part.listing.kind == "个性清单")

    @cached_property
    def general(self) -> tuple[Part, ...]:
        """The parts that are no 个性清单."""
        return tuple(part for part in self.parts if part.listing.kind != "个性清单")

    @cached_property
    def kept(self) -> bool:
        """Tell whether something leaves a common list and comes to the list of a single town at once."""
        gone = {each for part in self.general for each in part.step.remove}
        return any(each in gone for part in self.individual for each in part.step.add)

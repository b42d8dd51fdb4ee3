"""What the pages ask of a registry on one day, worked out once: lists today, who holds what, what rests on what."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeVar

from schemas.fields import Parameter
from schemas.finding import Finding
from schemas.records.body import Body
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.registry import Registry, TownList
from schemas.states import State, of_list, of_town

Group = TypeVar("Group")


class Holding(NamedTuple):
    """A matter on a list: the list, and the towns or the body that exercise it there."""

    listing: Listing
    towns: tuple[Town, ...]
    holder: Body | None


class View:
    """A registry as the public sees it on ``today``; ``findings`` are those of the check, for the quality page."""

    def __init__(self, registry: Registry, today: date, findings: tuple[Finding, ...] = ()) -> None:
        """Take the whole registry; matters are shown with the values of ``today``."""
        self.whole = registry
        self.today = today
        self.findings = findings

    @cached_property
    def now(self) -> Registry:
        """The registry with the matters in force today, and the values that they have."""
        return self.whole.in_force(self.today)

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """List id → ids of the matters on it today, those that have a record."""
        return {
            each: tuple(matter for matter in self.whole.members(each, self.today) if matter in self.whole.matters)
            for each in self.whole.lists
        }

    @cached_property
    def town_lists(self) -> Mapping[str, TownList]:
        """Town id → its list today."""
        return {town: self.whole.town_list(town, self.today) for town in self.whole.towns}

    @cached_property
    def list_states(self) -> Mapping[str, tuple[State, ...]]:
        """List id → its states, those to come too."""
        return {each.id: of_list(self.whole, each, self.today) for each in self.whole.lists.values()}

    @cached_property
    def town_states(self) -> Mapping[str, tuple[State, ...]]:
        """Town id → its states, those to come too."""
        return {town: of_town(self.whole, town, self.today) for town in self.whole.towns}

    @cached_property
    def holdings(self) -> Mapping[str, tuple[Holding, ...]]:
        """Matter id → the lists it stands on today, computed 总目录 left out."""
        found: dict[str, list[Holding]] = {}
        for listing in self.whole.lists.values():
            if not listing.computed:
                holding = Holding(listing, self.exercising(listing), self.whole.bodies.get(listing.holder or ""))
                for matter_id in self.members[listing.id]:
                    found.setdefault(matter_id, []).append(holding)
        return {matter_id: tuple(holdings) for matter_id, holdings in found.items()}

    def exercising(self, listing: Listing) -> tuple[Town, ...]:
        """Return the towns whose powers a list makes up."""
        return self._towns_of_list.get(listing.id, ())

    @cached_property
    def _towns_of_list(self) -> Mapping[str, tuple[Town, ...]]:
        found: dict[str, list[Town]] = {}
        for town in self.whole.towns.values():
            for listing in self.whole.lists_of_town(town.id):
                found.setdefault(listing.id, []).append(town)
        return {list_id: tuple(towns) for list_id, towns in found.items()}

    @cached_property
    def hotline(self) -> str | None:
        """政务服务便民热线, a parameter of the whole country; None where it is not on record."""
        found = self._of_the_country("public-hotline")
        return str(found.value) if found else None

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """Kinds of penalty with a right to a hearing whatever the sum; empty where they are not on record."""
        found = self._of_the_country("hearing-penalty-kinds")
        return tuple(map(str, found.value)) if found and isinstance(found.value, tuple) else ()

    def _of_the_country(self, key: str) -> Parameter | None:
        roots = (each.id for each in self.whole.jurisdictions.values() if each.level == "国家")
        return next(filter(None, (self.whole.parameter(key, each, self.today) for each in roots)), None)

    @cached_property
    def with_lists(self) -> frozenset[str]:
        """Ids of the jurisdictions that have a list whose entries are known."""
        return frozenset(each.jurisdiction for each in self.whole.lists.values() if each.members_known)

    def by_weight(self, place: Jurisdiction) -> tuple[int, str]:
        """Return the sort key of a jurisdiction: those with the most lists on record come first."""
        return -self._lists_of[place.id], place.id

    @cached_property
    def tenants(self) -> tuple[Jurisdiction, ...]:
        """The jurisdictions that the registry is kept for, in the order of ``by_weight``."""
        return tuple(sorted((each for each in self.whole.jurisdictions.values() if each.tenant), key=self.by_weight))

    @cached_property
    def _lists_of(self) -> Counter[str]:
        return Counter(each.jurisdiction for each in self.whole.lists.values())

    def sorted_places(self, groups: Mapping[str, Group]) -> list[tuple[str, Group]]:
        """Return groups by jurisdiction id in the order of ``by_weight``."""
        return sorted(groups.items(), key=lambda pair: self.by_weight(self.whole.jurisdictions[pair[0]]))

    def departments(self, matter: Matter) -> tuple[Body, ...]:
        """Return the bodies in charge of a matter: of its domain, or of the domain whose department the statute names.

        Where the statute names an organ that no domain's department answers to, nobody is returned: better none than
        the wrong one.
        """
        asked = matter.domain, matter.authority
        if asked not in self._charged:
            self._charged[asked] = self.departments_of(self._domain_named(*asked))
        return self._charged[asked]

    @cached_property
    def _charged(self) -> dict[tuple[str, str | None], tuple[Body, ...]]:
        return {}

    def _domain_named(self, domain_id: str, authority: str | None) -> str:
        if authority is None or self._answers(domain_id, authority):
            return domain_id
        return next((each for each in self.whole.domains if self._answers(each, authority)), "")

    def departments_of(self, domain_id: str) -> tuple[Body, ...]:
        """Return the bodies in charge of a domain, wherever they are."""
        return self._departments.get(domain_id, ())

    def _answers(self, domain_id: str, authority: str) -> bool:
        domain = self.whole.domains[domain_id]
        organs = authority.replace("人民政府", "")  # or every 县级以上人民政府 would be a 民政部门
        return any(called in organs for called in (domain.department, *domain.also_called))

    @cached_property
    def coercing(self) -> Mapping[str, tuple[str, ...]]:
        """Law id → ids of the matters whose coercive measures rest on it."""
        found: dict[str, list[str]] = {}
        for matter in self.whole.matters.values():
            for law in {each.basis.law: None for each in matter.coercion}:
                found.setdefault(law, []).append(matter.id)
        return {law: tuple(ids) for law, ids in found.items()}

    @cached_property
    def _departments(self) -> Mapping[str, tuple[Body, ...]]:
        found: dict[str, list[Body]] = {}
        for body in self.whole.bodies.values():
            if body.valid_until is None and body.kind in ("业务主管部门", "综合执法部门", "专业执法部门", "公安机关"):
                for domain in body.domains:
                    found.setdefault(domain, []).append(body)
        return {domain: tuple(bodies) for domain, bodies in found.items()}

"""Questions of place: what lies within what, which parameters govern there, which town types it has."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from schemas.fields import Parameter, span_holds
from schemas.records.matter import Matter
from schemas.records.town import Town
from schemas.tables import Tables


class Territory(Tables):
    """Tables that know 行政区."""

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

    def known_throughout(self, jurisdiction_id: str) -> bool:
        """Tell whether a jurisdiction and all above it could be read, so that what they lack is really lacking."""
        return all(each in self.jurisdictions for each in self.lineage(jurisdiction_id))

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

    def applies_in(self, matter: Matter, jurisdiction_id: str) -> bool:
        """Tell whether a matter holds in a jurisdiction: all its penal laws are of the region or of a larger one."""
        lineage, regions = self.lineage(jurisdiction_id), self.regions(matter)
        return bool(regions) and all(region in lineage for region in regions)

    def regions(self, matter: Matter) -> tuple[str, ...]:
        """Return the regions of the penal laws of a matter, each once."""
        penal = (each.law for each in matter.basis if each.role == "罚则" and each.law in self.laws)
        return tuple(dict.fromkeys(self.laws[law].region for law in penal))

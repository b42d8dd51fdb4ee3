"""The registry: every valid record, with the questions that rules and generators ask of it."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from schemas.fields import Citation, Record, span_holds
from schemas.records.boundary import Boundary
from schemas.records.law import ArticleFacts, Law, Version
from schemas.records.matter import Matter
from schemas.tables import grouped
from schemas.timeline import Step, Timeline, TownList

__all__ = ["Registry", "Step", "TownList", "as_of"]


class Registry(Timeline):
    """All records of one state of the files. Nothing changes after it is built; indexes are made when first asked."""

    def version(self, law_id: str, version: date) -> Version | None:
        """Return the version of a law that a citation names."""
        return self._versions.get((law_id, version))

    @cached_property
    def _versions(self) -> Mapping[tuple[str, date], Version]:
        return {(law.id, version.date): version for law in self.laws.values() for version in law.versions}

    def article(self, citation: Citation) -> ArticleFacts | None:
        """Return what is on record of the article that a citation names."""
        return self._articles.get((citation.law, citation.version, citation.article, citation.sub))

    @cached_property
    def _articles(self) -> Mapping[tuple[str, date, int, int | None], ArticleFacts]:
        return {
            (law.id, version.date, facts.article, facts.sub): facts
            for law in self.laws.values()
            for version in law.versions
            for facts in version.articles
        }

    @cached_property
    def citing(self) -> Mapping[str, tuple[str, ...]]:
        """Law id → ids of the matters that cite it."""
        return grouped((basis.law, matter.id) for matter in self.matters.values() for basis in matter.basis)

    def outdated(self, matter: Matter) -> tuple[Law, ...]:
        """Return the laws that a matter rests on of which a newer version is known than the one on record."""
        cited = (self.laws.get(each) for each in dict.fromkeys(basis.law for basis in matter.basis))
        return tuple(law for law in cited if law and law.newer_known)

    @cached_property
    def by_domain(self) -> Mapping[str, tuple[str, ...]]:
        """Domain id → ids of its matters."""
        return grouped((matter.domain, matter.id) for matter in self.matters.values())

    def boundaries_of(self, matter: Matter) -> tuple[Boundary, ...]:
        """Return the 职责边界 that cover a matter anywhere: by its own name, then by its whole domain."""
        named = self._boundaries_by_matter.get(matter.id, ())
        general = self._boundaries_by_domain.get(matter.domain, ())
        return tuple(self.boundaries[each] for each in (*named, *general))

    def boundaries_over(self, matter: Matter, jurisdiction_id: str) -> tuple[Boundary, ...]:
        """Return the 职责边界 that cover a matter in a jurisdiction or above it."""
        lineage = self.lineage(jurisdiction_id)
        return tuple(each for each in self.boundaries_of(matter) if each.jurisdiction in lineage)

    @cached_property
    def _boundaries_by_matter(self) -> Mapping[str, tuple[str, ...]]:
        return grouped((matter_id, each.id) for each in self.boundaries.values() for matter_id in each.matters)

    @cached_property
    def _boundaries_by_domain(self) -> Mapping[str, tuple[str, ...]]:
        whole = (each for each in self.boundaries.values() if each.domain and not each.matters)
        return grouped((each.domain or "", each.id) for each in whole)

    def in_force(self, on: date) -> "Registry":
        """Return the registry as it was on a day: matters then valid, with the values they then had."""
        matters = {
            matter.id: as_of(matter, on)
            for matter in self.matters.values()
            if span_holds(matter.valid_from, matter.valid_until, on)
        }
        return Registry({**self._records, "matters": matters}, self._paths, enclosed=self.enclosed)

    def only(self, *kinds: str) -> "Registry":
        """Return the registry with the records of some kinds and no others."""
        kept = {kind: table for kind, table in self._records.items() if kind in kinds}
        return Registry(kept, self._paths, texts=self._texts, enclosed=self.enclosed)

    def without(self, provenance: str) -> "Registry":
        """Return the registry without the records of one provenance, and without nested facts of it."""
        kept = {
            kind: {
                record.id: _stripped(record, provenance) for record in table.values() if record.provenance != provenance
            }
            for kind, table in self._records.items()
        }
        return Registry(kept, self._paths, enclosed=self.enclosed)


def as_of(matter: Matter, on: date) -> Matter:
    """Return a matter with the values it had on a day; amended values are kept in ``formers``.

    An amendment keeps only what it changed, so each value is that of the first amendment after the day that changed it.
    """
    values = {
        name: value
        for former in sorted(matter.formers, key=lambda each: each.until, reverse=True)
        if on < former.until
        for name in ("title", "basis", "penalties")
        if (value := getattr(former, name)) is not None
    }
    return matter.model_copy(update=values) if values else matter


def _stripped(record: Record, provenance: str) -> Record:
    nested = {
        name: None
        for name in ("classification", "capacity", "team")
        if getattr(getattr(record, name, None), "provenance", None) == provenance
    }
    return record.model_copy(update=nested) if nested else record

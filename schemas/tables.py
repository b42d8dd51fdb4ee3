"""The records of one state of the files, by kind and id: the ground that the registry's questions stand on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import cast

from schemas.fields import Record
from schemas.records.act import Act
from schemas.records.body import Body
from schemas.records.boundary import Boundary
from schemas.records.dispute import Dispute
from schemas.records.domain import Domain
from schemas.records.exclusion import Exclusion
from schemas.records.figure import Figure
from schemas.records.jurisdiction import Jurisdiction
from schemas.records.law import Law
from schemas.records.lifecycle import Lifecycle
from schemas.records.listing import Listing
from schemas.records.matter import Matter
from schemas.records.notice import Notice
from schemas.records.regulation import Regulation
from schemas.records.series import Series
from schemas.records.synonyms import Synonyms
from schemas.records.town import Town
from schemas.records.waiver import Waiver

Table = Mapping[str, Record]


class Tables:
    """Records by kind (folder name) and id, sorted. Nothing changes after it is built."""

    def __init__(
        self,
        records: Mapping[str, Table],
        paths: Mapping[tuple[str, str], str] = MappingProxyType({}),
        unread: frozenset[tuple[str, str]] = frozenset(),
        texts: Mapping[str, str] = MappingProxyType({}),
        enclosed: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        """Take records by kind (folder name) and id.

        ``paths`` tells which file each came from, ``unread`` which (kind, id) have a file that could not be read,
        ``texts`` what stands in each file, ``enclosed`` the files beside the records: texts and tables of notices.
        """
        self._records = {kind: MappingProxyType(dict(sorted(table.items()))) for kind, table in sorted(records.items())}
        self._paths = MappingProxyType(dict(paths))
        self._unread = unread
        self._texts = texts
        self.enclosed = MappingProxyType(dict(enclosed))

    def table(self, kind: str) -> Table:
        """Return the records of one kind by id, in order of id."""
        return self._records.get(kind, MappingProxyType({}))

    def get(self, kind: str, record_id: str) -> Record | None:
        """Return one record, or None."""
        return self.table(kind).get(record_id)

    def exists(self, kind: str, record_id: str) -> bool:
        """Tell whether there is such a record, be it only one whose file could not be read."""
        return record_id in self.table(kind) or (kind, record_id) in self._unread

    def whole(self, kind: str) -> bool:
        """Tell whether every record of a kind could be read: only then can it be said what none of them holds."""
        return all(unread != kind for unread, _ in self._unread)

    def path(self, kind: str, record_id: str) -> str:
        """Return the file of a record, relative to the registry folder; its usual place if it has none."""
        return self._paths.get((kind, record_id), f"{kind}/{record_id}.yaml")

    def text(self, kind: str, record_id: str) -> str | None:
        """Return the text of a record's file, or None where it was not made from one."""
        return self._texts.get(self._paths.get((kind, record_id), ""))

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
    def notices(self) -> Mapping[str, Notice]:
        """公告."""
        return cast("Mapping[str, Notice]", self.table("notices"))

    @cached_property
    def regulations(self) -> Mapping[str, Regulation]:
        """制度规范."""
        return cast("Mapping[str, Regulation]", self.table("regulations"))

    @cached_property
    def boundaries(self) -> Mapping[str, Boundary]:
        """职责边界."""
        return cast("Mapping[str, Boundary]", self.table("boundaries"))

    @cached_property
    def disputes(self) -> Mapping[str, Dispute]:
        """职责争议."""
        return cast("Mapping[str, Dispute]", self.table("disputes"))

    @cached_property
    def lifecycles(self) -> Mapping[str, Lifecycle]:
        """事项流程."""
        return cast("Mapping[str, Lifecycle]", self.table("lifecycles"))

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """声明数字."""
        return cast("Mapping[str, Figure]", self.table("figures"))

    @cached_property
    def exclusions(self) -> Mapping[str, Exclusion]:
        """不编入的法规."""
        return cast("Mapping[str, Exclusion]", self.table("exclusions"))

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """历次数字."""
        return cast("Mapping[str, Series]", self.table("series"))

    @cached_property
    def synonyms(self) -> Mapping[str, Synonyms]:
        """检索用语."""
        return cast("Mapping[str, Synonyms]", self.table("synonyms"))

    @cached_property
    def waivers(self) -> Mapping[str, Waiver]:
        """豁免."""
        return cast("Mapping[str, Waiver]", self.table("waivers"))


def grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Return key → its distinct values in order of appearance, keys sorted."""
    index: dict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        index[key][value] = None
    return MappingProxyType({key: tuple(values) for key, values in sorted(index.items())})

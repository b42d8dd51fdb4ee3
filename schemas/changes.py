"""The difference of two registries, record by record: added, amended, moved or gone; it can be applied again."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from schemas.fields import Record
from schemas.registry import Registry

Kind = Literal["新增", "修改", "移动", "删除"]


class FieldChange(NamedTuple):
    """One field of a record with its values before and after."""

    key: str
    old: object
    new: object


class RecordChange(NamedTuple):
    """One record that differs: ``old`` is None where it is new, ``new`` where it is gone; paths within the registry."""

    kind: str
    id: str
    old: Record | None
    new: Record | None
    old_path: str
    new_path: str

    @property
    def what(self) -> Kind:
        """What happened to the record; one whose file alone has another place was moved, not removed."""
        if self.old is None:
            return "新增"
        if self.new is None:
            return "删除"
        return "移动" if self.old == self.new else "修改"

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The fields that differ, in the order of the record; none where it is new or gone."""
        if self.old is None or self.new is None:
            return ()
        pairs = ((key, getattr(self.old, key), getattr(self.new, key)) for key in type(self.new).model_fields)
        return tuple(FieldChange(key, old, new) for key, old, new in pairs if old != new)


ChangeSet = tuple[RecordChange, ...]
"""All records that differ, sorted by kind and id."""


def difference(old: Registry, new: Registry) -> ChangeSet:
    """Return what leads from one registry to another."""
    return tuple(_changes(old, new))


def _changes(old: Registry, new: Registry) -> Iterator[RecordChange]:
    before = {(kind, record.id): record for kind, record in old}
    after = {(kind, record.id): record for kind, record in new}
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        paths = old.path(*key) if one else "", new.path(*key) if other else ""
        if one is not other or paths[0] != paths[1]:
            change = RecordChange(*key, one, other, *paths)
            if change.what != "移动" or paths[0] != paths[1]:
                yield change


def applied(old: Registry, changes: ChangeSet) -> Registry:
    """Return the registry that a difference leads to: ``applied(a, difference(a, b))`` holds the records of ``b``."""
    tables: dict[str, dict[str, Record]] = {}
    paths: dict[tuple[str, str], str] = {}
    for kind, record in old:
        tables.setdefault(kind, {})[record.id] = record
        paths[kind, record.id] = old.path(kind, record.id)
    for change in changes:
        if change.new is None:
            del tables[change.kind][change.id], paths[change.kind, change.id]
        else:
            tables.setdefault(change.kind, {})[change.id] = change.new
            paths[change.kind, change.id] = change.new_path
    return Registry(tables, paths)


def same_records(one: Registry, other: Registry) -> bool:
    """Tell whether two registries hold the same records in the same files."""
    return _held(one) == _held(other)


def _held(registry: Registry) -> Mapping[tuple[str, str], tuple[str, Record]]:
    return {(kind, record.id): (registry.path(kind, record.id), record) for kind, record in registry}

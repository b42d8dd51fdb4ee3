"""What lies beside the record of a notice: its texts and tables as bytes, by name."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from schemas.records.notice import AnnexFile, Notice, Portion
from schemas.registry import Registry

ID = "事项编号"
"""The column of an annex that names the matter of a row."""


class Stated(NamedTuple):
    """A portion of an annex with the matters that its rows name, in their order."""

    annex: AnnexFile
    portion: Portion
    matters: tuple[str, ...]


def folder(registry: Registry, notice: Notice) -> str:
    """Return the folder of a notice within the registry."""
    return registry.path("notices", notice.id).rpartition("/")[0]


def enclosed(registry: Registry, notice: Notice) -> Mapping[str, bytes]:
    """Return what lies beside a notice's record, by name."""
    start = f"{folder(registry, notice)}/"
    return {path.removeprefix(start): raw for path, raw in registry.enclosed.items() if path.startswith(start)}


def table(raw: bytes) -> tuple[tuple[str, ...], ...]:
    """Return the rows of an annex, its head first; bytes that are no text give no rows."""
    try:
        return tuple(tuple(row) for row in csv.reader(io.StringIO(raw.decode("utf-8"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        return ()


def stated(registry: Registry, notice: Notice) -> Iterator[Stated]:
    """Yield what the annexes of a notice say of each list."""
    files = enclosed(registry, notice)
    for annex in notice.annexes:
        head, *rows = table(files.get(annex.file, b"")) or ((),)
        column = head.index(ID) if ID in head else None
        at = 0
        for portion in annex.portions:
            taken = rows[at : at + portion.rows]
            at += portion.rows
            ids = () if column is None else tuple(row[column] for row in taken if len(row) > column)
            yield Stated(annex, portion, ids)

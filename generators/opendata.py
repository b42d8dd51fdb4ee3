"""Open data, version 1: JSON and CSV of everything, one JSON a record, schemas, and a manifest with checksums."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from generators.artifact import Artifact, text
from generators.cells import safe
from generators.chronicle import Entry
from generators.published import Published, Thing
from generators.publishing import PUBLISHERS, MatterFacts, matter, matter_facts
from generators.recipe import Recipe
from generators.rowmemory import Row, Rows
from generators.shapes import SHAPES
from generators.statedata import StatesV1, documents
from generators.store import Store
from generators.view import View
from generators.words import PROVENANCES

ROOT = "data/v1"
SINGLE = ("matters", "towns", "lists", "bodies", "laws", "acts")
"""Kinds that have one JSON file a record beside the whole table."""


def artifacts(view: View, log: tuple[Entry, ...], store: Store | None = None) -> Iterator[Artifact]:
    """Yield all data files, the change log among them, and, last, the manifest of them."""
    files = []
    for each in _files(view, log, store):  # none is kept: those of a large city together are gigabytes
        files.append({"path": each.path.removeprefix(f"{ROOT}/"), "bytes": len(each.content), "sha256": _sha256(each)})
        yield each
    manifest = {"version": 1, "as_of": view.today.isoformat(), "license": "CC-BY-4.0", "files": files}
    yield text(f"{ROOT}/manifest.json", _json(manifest))


def _sha256(artifact: Artifact) -> str:
    return hashlib.sha256(artifact.content).hexdigest()


def _files(view: View, log: tuple[Entry, ...], store: Store | None) -> Iterator[Artifact]:
    for kind, shape in SHAPES.items():
        rows = _matters(view, store) if kind == "matters" else _others(view, kind, log)
        head = f'{{"version":1,"as_of":"{view.today}","{kind}":['
        yield text(f"{ROOT}/{kind}.json", head + ",\n".join(row.line for row in rows) + "]}\n")
        titles = _cells(field.title or key for key, field in shape.model_fields.items())
        yield Artifact(f"{ROOT}/{kind}.csv", b"\xef\xbb\xbf" + "".join((titles, *(row.cells for row in rows))).encode())
        yield text(f"{ROOT}/schema/{kind}.json", _json(_schema(kind, shape)))
        for row in rows if kind in SINGLE else ():
            yield text(f"{ROOT}/{kind}/{row.id}.json", row.line + "\n")
    yield text(f"{ROOT}/schema/states.json", _json(_schema("states", StatesV1)))
    for document in documents(view):
        yield text(f"{ROOT}/states/{document.id}.json", _written(document) + "\n")


def _matters(view: View, store: Store | None) -> list[Row]:
    """Return the rows of all matters, those of earlier builds among them where nothing that they tell has changed."""
    memory = Rows("matters", store)
    found = [memory.of(Recipe(matter_facts(view, each), _matter)) for each in view.whole.matters.values()]
    memory.keep()
    return found


def _matter(facts: MatterFacts) -> Row:
    return _row(matter(facts))


def _others(view: View, kind: str, log: tuple[Entry, ...]) -> list[Row]:
    things = log if kind == "changes" else view.whole.table(kind).values()
    return [_row(PUBLISHERS[kind](view, each)) for each in things]


def _row(thing: Thing) -> Row:
    """Return a thing as it is written; in the table, which spreadsheet programs open, nothing can become a formula."""
    cells = (_cell(_in_words(key, getattr(thing, key))) for key in type(thing).model_fields)
    return Row(thing.id, _written(thing), _cells(cells))


def _cells(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def _written(row: Thing) -> str:
    """Return the JSON of one thing; what was written is read back and must be equal, or the build stops."""
    line = row.model_dump_json()
    if type(row).model_validate_json(line) != row:
        raise RuntimeError(f"published {row.id} does not read back as it was")
    return line


def _schema(kind: str, shape: type[Published]) -> dict[str, Any]:
    schema = shape.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{kind}.json", **schema}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _in_words(key: str, value: Any) -> Any:
    return PROVENANCES.get(value, value) if key in ("provenance", "type_provenance") else value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "；".join(_cell(each) for each in value)
    if isinstance(value, Published):
        return safe(value.words())
    return safe(str(value))

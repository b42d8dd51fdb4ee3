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
from generators.publishing import PUBLISHERS
from generators.shapes import SHAPES
from generators.statedata import StatesV1, documents
from generators.view import View
from generators.words import PROVENANCES

ROOT = "data/v1"
SINGLE = ("matters", "towns", "lists", "bodies", "laws", "acts")
"""Kinds that have one JSON file a record beside the whole table."""


def artifacts(view: View, log: tuple[Entry, ...]) -> Iterator[Artifact]:
    """Yield all data files, the change log among them, and, last, the manifest of them."""
    files = []
    for each in _files(view, log):  # none is kept: those of a large city together are gigabytes
        files.append({"path": each.path.removeprefix(f"{ROOT}/"), "bytes": len(each.content), "sha256": _sha256(each)})
        yield each
    manifest = {"version": 1, "as_of": view.today.isoformat(), "license": "CC-BY-4.0", "files": files}
    yield text(f"{ROOT}/manifest.json", _json(manifest))


def _sha256(artifact: Artifact) -> str:
    return hashlib.sha256(artifact.content).hexdigest()


def _files(view: View, log: tuple[Entry, ...]) -> Iterator[Artifact]:
    for kind, shape in SHAPES.items():
        things = log if kind == "changes" else view.whole.table(kind).values()
        rows = [PUBLISHERS[kind](view, each) for each in things]
        written = [_written(row) for row in rows]
        head = f'{{"version":1,"as_of":"{view.today}","{kind}":['
        yield text(f"{ROOT}/{kind}.json", head + ",\n".join(written) + "]}\n")
        yield Artifact(f"{ROOT}/{kind}.csv", _csv(shape, rows))
        yield text(f"{ROOT}/schema/{kind}.json", _json(_schema(kind, shape)))
        for row, line in zip(rows, written, strict=True) if kind in SINGLE else ():
            yield text(f"{ROOT}/{kind}/{row.id}.json", line + "\n")
    yield text(f"{ROOT}/schema/states.json", _json(_schema("states", StatesV1)))
    for document in documents(view):
        yield text(f"{ROOT}/states/{document.id}.json", _written(document) + "\n")


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


def _csv(shape: type[Published], rows: Iterable[Published]) -> bytes:
    """Return a table that spreadsheet programs open in Chinese; nothing in it can become a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([field.title or key for key, field in shape.model_fields.items()])
    for row in rows:
        writer.writerow([_cell(_in_words(key, getattr(row, key))) for key in shape.model_fields])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")


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

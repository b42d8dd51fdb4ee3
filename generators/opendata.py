"""Open data, version 1: JSON and CSV of everything, one JSON a record, schemas, and a manifest with checksums."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from generators import publishing, publishingduties, publishingnorms
from generators.artifact import Artifact, File
from generators.bearing import Bearing
from generators.cells import LONGEST, safe
from generators.chronicle import Entry
from generators.matterfacts import MatterFacts, MattersFacts
from generators.notices.frozen import public
from generators.published import Published, Thing
from generators.publishing import matter
from generators.rowmemory import Memory, Row, Rows, checksum
from generators.shapes import SHAPES
from generators.statedata import StatesFacts, StatesV1, document, key_of, states_facts
from generators.store import Store
from generators.view import View
from generators.words import PROVENANCES

ROOT = "data/v1"
Log = Callable[[], tuple[Entry, ...]]
"""The change log, which not every build needs."""
SINGLE = (
    "matters", "towns", "lists", "bodies", "laws", "acts", "domains", "boundaries", "disputes", "regulations", "rules",
    "notices",
)  # fmt: skip
"""Kinds that have one JSON file a record beside the whole table."""
PUBLISHERS = {**publishing.PUBLISHERS, **publishingduties.PUBLISHERS, **publishingnorms.PUBLISHERS}
CHOSEN: Mapping[str, Callable[[View], Iterable[Any]]] = {
    "disputes": publishingduties.disputes,
    "rules": publishingnorms.rules,
    "notices": public,
}
"""Kinds of which not every record is published, or that are no records."""


def artifacts(view: View, log: Log, store: Store | None = None, bearing: Bearing | None = None) -> Iterator[File]:
    """Yield all data files, the change log among them, and, last, the manifest of them.

    Rows that ``store`` knows of an earlier build are not written again; of tables on which no change bears even that
    is not asked.
    """
    files = []
    for each in _files(view, log, Memory(store), bearing):  # none is kept: those of a large city are gigabytes
        files.append({"path": each.path.removeprefix(f"{ROOT}/"), "bytes": each.size, "sha256": each.sha256})
        yield each
    manifest = {"version": 1, "as_of": view.today.isoformat(), "license": "CC-BY-4.0", "files": files}
    yield _file("manifest.json", _json(manifest) + b"\n")


def _file(path: str, content: bytes) -> Artifact:
    return Artifact(f"{ROOT}/{path}", content, checksum(content))


def _single(folder: str, row: Row) -> Artifact:
    return Artifact(f"{ROOT}/{folder}/{row.id}.json", row.file, row.sha256)


def _files(view: View, log: Log, memory: Memory, bearing: Bearing | None) -> Iterator[File]:
    schemas, files = memory.rows("schema"), memory.files()
    for kind, shape in SHAPES.items():
        yield from files.of(_inputs(bearing, kind), partial(_table, view, kind, log, memory, bearing))
        yield _single("schema", schemas.of(kind, partial(_schema, kind, shape)))
    yield _single("schema", schemas.of("states", partial(_schema, "states", StatesV1)))
    yield from files.of(_inputs(bearing, "states"), partial(_states, view, memory))
    schemas.keep()
    files.keep()


def _inputs(bearing: Bearing | None, kind: str) -> str:
    if bearing is None:
        return ""
    return bearing.every_matter if kind == "matters" else bearing.of(kind)


def _table(view: View, kind: str, log: Log, memory: Memory, bearing: Bearing | None) -> Iterator[Artifact]:
    made = list(_matters(view, memory, bearing) if kind == "matters" else _rows(view, kind, log, memory.rows(kind)))
    head = f'{{"version":1,"as_of":"{view.today}","{kind}":['.encode()
    yield _file(f"{kind}.json", head + b",\n".join(row.line for row in made) + b"]}\n")
    titles = _cells(field.title or key for key, field in SHAPES[kind].model_fields.items())
    yield _file(f"{kind}.csv", b"\xef\xbb\xbf" + b"".join((titles, *(row.cells for row in made))))
    yield from (_single(kind, row) for row in made if kind in SINGLE)


def _matters(view: View, memory: Memory, bearing: Bearing | None) -> Iterator[Row]:
    rows, facts = memory.rows("matters"), MattersFacts(view)
    for each in view.whole.matters.values():
        yield rows.from_inputs(bearing.of_page(each) if bearing else "", partial(facts.of, each), _matter)
    rows.keep()


def _rows(view: View, kind: str, log: Log, rows: Rows) -> Iterator[Row]:
    for each in log() if kind == "changes" else _things(view, kind):
        thing = PUBLISHERS[kind](view, each)
        line = _line(thing)  # known by itself: it costs little, unlike to read it back and to write its cells
        yield rows.of(checksum(line), partial(_row, thing, line))
    rows.keep()


def _things(view: View, kind: str) -> Iterable[Any]:
    return CHOSEN[kind](view) if kind in CHOSEN else view.whole.table(kind).values()


def _matter(facts: MatterFacts) -> Row:
    thing = matter(facts)
    return _row(thing, _line(thing))


def _states(view: View, memory: Memory) -> Iterator[Artifact]:
    rows = memory.rows("states")
    yield from (_single("states", rows.of(key_of(each), partial(_document, each))) for each in states_facts(view))
    rows.keep()


def _document(facts: StatesFacts) -> Row:
    thing = document(facts)
    return _checked(thing, _line(thing))


def _line(thing: Thing) -> bytes:
    return thing.model_dump_json().encode()


def _row(thing: Thing, line: bytes) -> Row:
    """Return a thing as it is written; in the table, which spreadsheet programs open, nothing can become a formula."""
    cells = (_fitting(_in_words(key, getattr(thing, key))) for key in type(thing).model_fields)
    return _checked(thing, line)._replace(cells=_cells(cells))


def _checked(thing: Thing, line: bytes) -> Row:
    """Return a thing without cells; what was written is read back and must be equal, or the build stops."""
    if type(thing).model_validate_json(line) != thing:
        raise RuntimeError(f"published {thing.id} does not read back as it was")
    return Row(thing.id, line)


def _schema(kind: str, shape: type[Published]) -> Row:
    """Return a schema: code alone decides on it, and what other code wrote is not remembered."""
    schema = shape.model_json_schema()
    return Row(
        kind, _json({"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{kind}.json", **schema})
    )


def _cells(cells: Iterable[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().encode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _in_words(key: str, value: Any) -> Any:
    return PROVENANCES.get(value, value) if key in ("provenance", "type_provenance") else value


def _fitting(value: Any) -> str:
    """Return a value as a cell, or where spreadsheet programs would cut it off, how much it is and where to find it."""
    cell = _cell(value)
    if len(cell) <= LONGEST:
        return cell
    return f"（{f'{len(value)} 项' if isinstance(value, list | tuple) else '文字'}，一格放不下，见同名的 JSON 文件）"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "；".join(_cell(each) for each in value)
    if isinstance(value, Published):
        return _one_line(value.words())
    return _one_line(str(value))


def _one_line(text: str) -> str:
    """Return a text as a cell: not every reader of CSV knows that a cell may have several lines."""
    return safe(text).replace("\n", " ")

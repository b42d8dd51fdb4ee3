"""Files to records: every failure becomes a finding, and one broken file never hides another."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from pydantic import ValidationError

from schemas import source
from schemas.fields import Record
from schemas.finding import Finding, Location, Route
from schemas.kinds import KINDS, TITLES
from schemas.reading import Read, Reading
from schemas.registry import Registry

ENCLOSED = (".md", ".csv")
"""What may lie beside records: the texts and tables of notices, and words for editors."""

_REST = "\n本文件改正后再查其余问题。"
"""Said once of a file that is no record: no rule has seen it yet."""


class Loaded(NamedTuple):
    """What a set of files gave; ``texts`` holds the readable texts by path, for looking up lines."""

    registry: Registry
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


class _Made(NamedTuple):
    """What one file gave; no record and no findings where it is none of the registry's."""

    record: Record | None
    findings: tuple[Finding, ...] = ()
    text: str | None = None


def load(reading: Reading) -> Loaded:
    """Finish a reading and turn it into a registry; files outside the known folders are findings."""
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    paths: dict[tuple[str, str], str] = {}
    findings: list[Finding] = []
    failed: set[tuple[str, str]] = set()
    texts: dict[str, str] = {}
    with _collector_paused():
        for path, made in reading.finish(_made).items():
            findings += made.findings
            if made.text is not None:
                texts[path] = made.text
            kind = path.partition("/")[0]
            if made.record is None:
                failed.add((kind, _stem(path)))
            elif (kind, made.record.id) in paths:
                findings.append(_twice(path, made.record.id, paths[kind, made.record.id]))
            else:
                records[kind][made.record.id] = made.record
                paths[kind, made.record.id] = path
    enclosed = {path: raw for path, raw in reading.files.items() if path.endswith(ENCLOSED)}
    return Loaded(Registry(records, paths, frozenset(failed), texts, enclosed), tuple(findings), texts)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the garbage collector: reading makes many small objects and no cycles."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _made(path: str, read: Read) -> _Made:
    if path.endswith(ENCLOSED) and (path.startswith("notices/") or path.endswith(".md")):
        return _Made(None)
    misplaced = _misplaced(path)
    if misplaced:
        return _Made(None, (misplaced,))
    record, faults = _record(path, path.partition("/")[0], _stem(path), read)
    return _Made(record, tuple(faults), read.text)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _misplaced(path: str) -> Finding | None:
    kind = path.partition("/")[0]
    known = "、".join(f"{name}（{TITLES[name]}）" for name in KINDS)
    if not path.endswith(".yaml"):
        what = "登记库里只放 .yaml 记录"
        hint = "把扩展名改成 .yaml。" if path.endswith(".yml") else "把它移出登记库；表格、文档和临时文件不放在这里。"
    elif "/" not in path or kind not in KINDS:
        what, hint = "文件不在任何记录文件夹里", f"放进下列文件夹之一：{known}。"
    else:
        return None
    return Finding(Location(path), "misplaced-file", what, hint=hint)


def _twice(path: str, record_id: str, other: str) -> Finding:
    return Finding(
        Location(path),
        "duplicate-id",
        f"编号“{record_id}”已被 {other} 使用",
        record=record_id,
        hint="编号永不复用；换一个编号。",
    )


def _record(path: str, kind: str, stem: str, read: Read) -> tuple[Record | None, list[Finding]]:
    if read.faults:
        return None, [_from_fault(path, stem, fault) for fault in read.faults]
    text = read.text or ""
    if not isinstance(read.data, dict):
        return None, [_no_mapping(path, stem, text)]
    try:
        record = KINDS[kind].model_validate(read.data)
    except ValidationError as error:
        return None, list(_from_pydantic(path, stem, read, KINDS[kind], error))
    return record, [_misnamed(path, stem, text, record.id)] if record.id != stem else []


def _from_fault(path: str, stem: str, fault: source.Fault) -> Finding:
    return Finding(Location(path, fault.line, fault.column), fault.rule, fault.message, record=stem)


def _no_mapping(path: str, stem: str, text: str) -> Finding:
    if not text.strip():
        return Finding(
            Location(path), "invalid-yaml", "文件是空的", record=stem, hint="用 quanze new 起草一份完整的记录。"
        )
    hint = "键后的冒号须是英文冒号加空格，不能是全角“：”。" if "：" in text else "每行写“键: 值”。"
    return Finding(Location(path), "invalid-yaml", "文件内容不是“键: 值”的结构", record=stem, hint=hint)


def _misnamed(path: str, stem: str, text: str, record_id: str) -> Finding:
    place = Location(path, *source.locate(text, ("id",)))
    return Finding(
        place,
        "file-name",
        f"编号“{record_id}”与文件名“{stem}”不同",
        record=record_id,
        hint=f"把文件改名为 {record_id}.yaml，或改正编号。",
    )


def _from_pydantic(path: str, stem: str, read: Read, model: type[Record], error: ValidationError) -> Iterator[Finding]:
    from schemas.explanations import explain  # noqa: PLC0415 -- only a broken record needs it; it costs 20 ms

    items: dict[Route, list[Any]] = {}
    for item in error.errors(include_url=False):
        items.setdefault(_real(item["loc"], read.data, missing=item["type"] == "missing"), []).append(item)
    for number, (route, (item, *others)) in enumerate(items.items()):
        rule, message, hint = explain(model, route, _union(item, others) if others else item)
        hint += "" if number else _REST
        yield Finding(Location(path, *source.locate(read.text or "", route)), rule, message, record=stem, hint=hint)


def _real(loc: Route, data: Any, *, missing: bool) -> Route:
    """Return the part of pydantic's place that is in the data: it goes on into the types that a union tried."""
    for depth, step in enumerate(loc):
        known = step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)
        if not known:
            return loc[: depth + missing]
        data = data[step]
    return loc


def _union(item: Any, others: list[Any]) -> dict[str, Any]:
    """Return the one error of a value that is none of the types it may be."""
    number = {each["type"] for each in (item, *others)} == {"int_type", "float_type"}
    return {"type": "float_type" if number else "union", "input": item["input"]}

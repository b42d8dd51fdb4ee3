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
from schemas.registry import Registry
from schemas.tree import Files


class Loaded(NamedTuple):
    """What a set of files gave; ``texts`` holds the readable texts by path, for looking up lines."""

    registry: Registry
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def load(files: Files) -> Loaded:
    """Read all files into a registry; files outside the known folders are findings."""
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    paths: dict[tuple[str, str], str] = {}
    findings: list[Finding] = []
    failed: set[tuple[str, str]] = set()
    texts: dict[str, str] = {}
    with _collector_paused():
        for path, raw in files.items():
            if path.endswith(".md"):
                continue
            kind, stem = path.partition("/")[0], path.rpartition("/")[2].removesuffix(".yaml")
            misplaced = _misplaced(path, kind)
            if misplaced:
                findings.append(misplaced)
                continue
            record, faults = _read(path, kind, stem, raw, texts)
            findings += faults
            if record is None:
                failed.add((kind, stem))
            elif (kind, record.id) in paths:
                findings.append(_twice(path, record.id, paths[kind, record.id]))
            else:
                records[kind][record.id] = record
                paths[kind, record.id] = path
    return Loaded(Registry(records, paths, frozenset(failed)), tuple(findings), texts)


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


def _misplaced(path: str, kind: str) -> Finding | None:
    if "/" not in path or kind not in KINDS:
        known = "、".join(f"{name}（{TITLES[name]}）" for name in KINDS)
        return Finding(
            Location(path), "misplaced-file", "文件不在任何记录文件夹里", hint=f"放进下列文件夹之一：{known}。"
        )
    if not path.endswith(".yaml"):
        return Finding(Location(path), "misplaced-file", "登记库里只放 .yaml 记录", hint="改名为 .yaml，或移出登记库。")
    return None


def _twice(path: str, record_id: str, other: str) -> Finding:
    return Finding(
        Location(path),
        "duplicate-id",
        f"编号“{record_id}”已被 {other} 使用",
        record=record_id,
        hint="编号永不复用；换一个编号。",
    )


def _read(path: str, kind: str, stem: str, raw: bytes, texts: dict[str, str]) -> tuple[Record | None, list[Finding]]:
    decoded = source.decode(raw)
    parsed = decoded if decoded.faults else source.parse(decoded.data)
    if decoded.data is not None:
        texts[path] = decoded.data
    if parsed.faults:
        return None, [_from_fault(path, stem, fault) for fault in parsed.faults]
    data = parsed.data
    if not isinstance(data, dict):
        return None, [_no_mapping(path, stem, decoded.data)]
    try:
        record = KINDS[kind].model_validate(data)
    except ValidationError as error:
        return None, [
            _from_pydantic(path, stem, decoded.data, KINDS[kind], item) for item in error.errors(include_url=False)
        ]
    return record, [_misnamed(path, stem, decoded.data, record.id)] if record.id != stem else []


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


def _from_pydantic(path: str, stem: str, text: str, model: type[Record], item: Any) -> Finding:
    from schemas.explanations import explain  # noqa: PLC0415 -- only a broken record needs it; it costs 20 ms

    route: Route = tuple(item["loc"])
    rule, message, hint = explain(model, route, item)
    return Finding(Location(path, *source.locate(text, route)), rule, message, record=stem, hint=hint)

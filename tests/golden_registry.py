"""The golden registry as plain data, and patched copies of it: the world in which the rules are tested."""

import copy
from functools import cache
from pathlib import Path
from typing import Any

from schemas import source
from schemas.kinds import KINDS
from schemas.registry import Registry
from schemas.tree import read_folder

ROOT = Path(__file__).parent / "golden" / "registry"


@cache
def _data() -> dict[str, Any]:
    files = read_folder(ROOT)
    return {_key(path): source.parse(raw.decode()).data for path, raw in files.items() if path.endswith(".yaml")}


def _key(path: str) -> str:
    return f"{path.partition('/')[0]}/{path.rpartition('/')[2].removesuffix('.yaml')}"


@cache
def _paths() -> dict[tuple[str, str], str]:
    kinds = ((path, *_key(path).split("/")) for path in read_folder(ROOT) if path.endswith(".yaml"))
    return {(kind, record_id): path for path, kind, record_id in kinds}


def enclosed(changes: dict[str, str | None] | None = None) -> dict[str, bytes]:
    """Return what lies beside the golden records, with some files replaced; None removes one."""
    held = {path: raw for path, raw in read_folder(ROOT).items() if not path.endswith(".yaml")}
    replaced = {path: None if text is None else text.encode() for path, text in (changes or {}).items()}
    return {path: raw for path, raw in {**held, **replaced}.items() if raw is not None}


def patched(changes: dict[str, Any] | None) -> dict[str, Any]:
    """Return the golden data with ``changes`` merged in, keyed ``kind/id``; None removes a record or a key."""
    data = copy.deepcopy(_data())
    for key, change in (changes or {}).items():
        if change is None:
            del data[key]
        else:
            data[key] = _merged(data.get(key, {"id": key.rpartition("/")[2]}), change)
    return data


def _merged(old: Any, new: Any) -> Any:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    merged = {**old, **{key: _merged(old.get(key), value) for key, value in new.items()}}
    return {key: value for key, value in merged.items() if value is not None}


def registry_of(data: dict[str, Any], files: dict[str, str | None] | None = None) -> Registry:
    """Build a registry from plain data, which must have the right shape; ``files`` lie beside the records."""
    records: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for key, value in data.items():
        kind = key.partition("/")[0]
        record = KINDS[kind].model_validate(value)
        records[kind][record.id] = record
    return Registry(records, _paths(), enclosed=enclosed(files))

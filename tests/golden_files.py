"""The golden registry as files, and broken copies of it: what the reading side is tested with."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from schemas.check import Verdict, check
from schemas.finding import Finding
from schemas.tree import read_folder
from tests.golden_registry import ROOT

TODAY = date(2026, 11, 22)
MATTER = "matters/sp-sl-40-1.yaml"
ACT = "acts/yb-2024-transfer.yaml"


def golden(changes: Mapping[str, str | bytes | None] | None = None) -> dict[str, bytes]:
    """Return the golden files with some replaced or added by path; None removes one."""
    files = dict(read_folder(ROOT))
    for path, content in (changes or {}).items():
        if content is None:
            del files[path]
        else:
            files[path] = content.encode() if isinstance(content, str) else content
    return files


def golden_records() -> dict[str, bytes]:
    """Return the golden files that hold a record; the others lie beside notices."""
    return {path: raw for path, raw in golden().items() if path.endswith(".yaml")}


def edited(path: str, old: str, new: str) -> str:
    """Return a golden file with its only occurrence of ``old`` replaced."""
    text = golden()[path].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    return text.replace(old, new)


def verdict(changes: Mapping[str, str | bytes | None] | None = None) -> Verdict:
    """Judge a changed copy of the golden files."""
    return check(golden(changes), TODAY)


def findings_in(path: str, judged: Verdict) -> list[Finding]:
    """Return the findings of one file."""
    return [finding for finding in judged.findings if finding.location.path == path]


def save(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files below a folder and return it."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder

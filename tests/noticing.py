"""Decisions whose notices the tests draft: one of each kind, as patches of the golden registry without its notices."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generators.cli import main
from generators.notices.issuing import issued
from schemas.layout import compose
from schemas.registry import Registry
from tests.golden_files import TODAY, golden, save
from tests.golden_registry import enclosed, patched, registry_of

ORDINANCE = {"laws/sp-sl": {"title": "浙江省综合行政执法条例"}}
LATER = {"act": "yb-2027-adjustment"}
SWAP = {
    "acts/yb-2027-adjustment": {"kind": "调整"},
    "lists/yb-common-urban": {
        "changes": [
            {"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]},
            {**LATER, "remove": ["sp-sl-40-1"], "add": ["cn-sfl-20-1"]},
        ]
    },
    "lists/yb-individual-001": {
        "changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-41-1"]}, {**LATER, "add": ["sp-sl-40-1"]}]
    },
}
"""An adjustment that adds and withdraws; what leaves the common list comes to the list of a single town."""
ONTO = {
    "acts/yb-2027-adjustment": {"kind": "赋权", "takeover": None, "pending_cases": None},
    "lists/yb-common-urban": {
        "changes": [
            {"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]},
            {**LATER, "add": ["sp-sl-41-1", "cn-sfl-20-1"], "remove": ["sp-sl-40-1"]},
        ]
    },
    "lists/yb-individual-001": {
        "changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-41-1"]}, {**LATER, "add": ["sp-sl-40-1"]}]
    },
}
"""A delegation onto lists that hold something, which takes something away as well."""
MOVED = {
    "acts/yb-2027-adjustment": {"kind": "划转", "pending_cases": {"rule": "移交承接机关"}},
    "lists/yb-common-urban": {"changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]}]},
    "lists/yb-comprehensive": {
        "changes": [
            {"act": "yb-2024-transfer", "add": ["sp-sl-40-1", "sp-sl-41-1"]},
            {**LATER, "add": ["cn-sfl-20-1"], "remove": ["sp-sl-41-1"]},
        ]
    },
}
LISTED = {
    "acts/yb-2027-adjustment": {"kind": "目录公布", "takeover": None, "pending_cases": None},
    "lists/yb-common-urban": MOVED["lists/yb-common-urban"],
    "lists/sp-unified": {
        "kind": "省镇街指导目录",
        "changes": [
            {"act": "sp-2023-catalogue", "add": ["sp-sl-40-1", "sp-sl-41-1"]},
            {**LATER, "add": ["cn-sfl-20-1"], "remove": ["sp-sl-40-1"]},
        ],
    },
}
BARE = {
    "acts/yb-2027-adjustment": {
        "head": None, "imprint": None, "issuer": None, "procedure": None, "takeover": None, "pending_cases": None,
        "reason": None, "provenance": "official", "published_on": "2026-11-02",
    },
    "jurisdictions/990181": {"remedy": None},
}  # fmt: skip
"""A withdrawal of which nothing is on record but what a notice needs."""
CASES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "catalogue": ("sp-2023-catalogue", {}),
    "catalogue-amended": ("yb-2027-adjustment", {**LISTED, **ORDINANCE}),
    "transfer": ("yb-2024-transfer", {}),
    "transfer-amended": ("yb-2027-adjustment", MOVED),
    "delegation": ("yb-2025-delegation", {}),
    "delegation-by-ordinance": ("yb-2025-delegation", ORDINANCE),
    "delegation-amended": ("yb-2027-adjustment", ONTO),
    "adjustment": ("yb-2027-adjustment", SWAP),
    "withdrawal": ("yb-2027-adjustment", {}),
    "withdrawal-bare": ("yb-2027-adjustment", BARE),
}
"""Name of a case → the decision and what is otherwise than in the golden registry."""
ACTS = ("sp-2023-catalogue", "yb-2024-transfer", "yb-2025-delegation", "yb-2027-adjustment")
SILENT: dict[str, Any] = {f"notices/{act}": None for act in ACTS}


def silent(changes: dict[str, Any] | None = None) -> Registry:
    """Return the golden registry with changes and without its notices."""
    return registry_of(patched({**SILENT, **(changes or {})}), dict.fromkeys(enclosed()))


def drafted(case: str) -> dict[str, str]:
    """Return the files of a case's notice by name."""
    act, changes = CASES[case]
    registry = silent(changes)
    return {path.rpartition("/")[2]: text for path, text in issued(registry.acts[act], registry).items()}


def unissued(folder: Path, act: str, changes: dict[str, Any] | None = None) -> Path:
    """Write the golden registry with changed records and without the notice of one decision; return the folder."""
    kept = {path: raw for path, raw in golden().items() if f"/{act}/" not in path}
    data = patched(changes)
    written = {f"{key}.yaml": compose(data[key]).encode() for key in changes or {}}
    return save(folder, {**kept, **written})


def quanze(registry: Path, *words: str, day: str = TODAY.isoformat()) -> int:
    """Run a verb on a registry and return its exit code."""
    return main(["--registry", str(registry), "--today", day, *words])


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return every file below a folder, hidden ones too, and every folder as None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


def refused(registry: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """Run a verb that must fail; return exit code and message after making sure that nothing was written or crashed."""
    before = tree(registry)
    capsys.readouterr()
    code = quanze(registry, *words)
    out, err = capsys.readouterr()
    assert tree(registry) == before
    assert "Traceback" not in err
    assert "自身出错" not in out + err
    return code, out + err

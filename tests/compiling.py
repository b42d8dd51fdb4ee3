"""The verb ``compile`` on a folder of records: what the tests of it do again and again."""

import json
from pathlib import Path
from typing import Any

import pytest

from generators.cli import main
from schemas import source
from tests.golden_files import TODAY

STATUTES = Path(__file__).parent / "statutes"
OLD, NEW = (str(STATUTES / f"示例市河灯条例_{day}.md") for day in ("2020-01-01", "2024-06-01"))
"""A fictitious statute in two versions: an act added, an amount amended, an article moved, one gone."""
LAW = "laws/sls/sls-hdtl.yaml"
GIVEN = ["--carrier", "示例市公报", "--domain", "city-appearance"]


def run(registry: Path, *words: str) -> int:
    """Run a verb on a registry and return its exit code."""
    return main(["--registry", str(registry), "--today", TODAY.isoformat(), *words])


def compiled(registry: Path, *words: str) -> int:
    """Compile texts into a registry and return the exit code."""
    return run(registry, "compile", *GIVEN, *words)


def reported(registry: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """Compile texts into a registry and return the report for machines."""
    capsys.readouterr()
    compiled(registry, "--format", "json", *words)
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def changes(report: dict[str, Any]) -> list[tuple[str, str]]:
    """Return kind and id of every change of the only statute in a report, sorted."""
    (statute,) = report["statutes"]
    return sorted((each["kind"], each["id"]) for each in statute["changes"])


def content(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def matter(number: str) -> str:
    """Return the path of a matter of the fictitious statute."""
    return f"matters/sls-hdtl/sls-hdtl-{number}.yaml"


def data(registry: Path, path: str) -> Any:
    """Return the data of a record."""
    return source.parse((registry / path).read_text("utf-8")).data


def alter(registry: Path, path: str, old: str, new: str) -> None:
    """Replace the only occurrence of ``old`` in a record, as an editor would."""
    text = (registry / path).read_text("utf-8")
    assert text.count(old) == 1
    (registry / path).write_text(text.replace(old, new), "utf-8")

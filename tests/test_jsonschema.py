"""The JSON Schemas: fresh, valid, and of one mind with the models; ``quanze schema``."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generators import jsonschema
from generators.cli import CLEAN, FINDINGS, main
from schemas import source
from schemas.kinds import KINDS
from tests.golden_files import golden, golden_records, save

COMMITTED = Path(__file__).parent.parent / jsonschema.FOLDER
SCHEMAS = {each.path.removesuffix(".json"): json.loads(each.content) for each in jsonschema.artifacts()}


def test_the_committed_schemas_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """``schema --check`` is content with what is committed, and nothing else is committed."""
    assert main(["schema", "--check", "--output", str(COMMITTED)]) == CLEAN
    assert capsys.readouterr().out == ""
    assert {path.stem for path in COMMITTED.glob("*.json")} == set(KINDS)


def test_stale_and_missing_schemas_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``schema --check`` names what is stale and writes nothing; ``schema`` makes it fresh."""
    assert main(["schema", "--output", str(tmp_path)]) == CLEAN
    (tmp_path / "laws.json").write_text("{}", encoding="utf-8")
    (tmp_path / "acts.json").unlink()
    assert main(["schema", "--check", "--output", str(tmp_path)]) == FINDINGS
    assert "laws.json、acts.json" in capsys.readouterr().out
    assert not (tmp_path / "acts.json").exists()
    assert main(["schema", "--output", str(tmp_path)]) == CLEAN
    assert main(["schema", "--check", "--output", str(tmp_path)]) == CLEAN


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_and_accepts_the_golden_records(kind: str) -> None:
    """Each schema is one of draft 2020-12, and every golden record of its kind conforms to it."""
    Draft202012Validator.check_schema(SCHEMAS[kind])
    validator = Draft202012Validator(SCHEMAS[kind])
    records = {path: raw for path, raw in golden_records().items() if path.startswith(f"{kind}/")}
    assert records
    for path, raw in records.items():
        assert list(validator.iter_errors(source.parse(raw.decode()).data)) == [], path


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_refuses_an_unknown_key(kind: str) -> None:
    """An editor program underlines a misspelt key while it is typed."""
    errors = Draft202012Validator(SCHEMAS[kind]).iter_errors({"titel": "x"})
    assert any("titel" in error.message for error in errors)


def _patterns(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["pattern"]} if isinstance(value.get("pattern"), str) else set()
        return own.union(*map(_patterns, value.values()))
    return set().union(*map(_patterns, value)) if isinstance(value, list) else set()


def test_digits_mean_ascii_digits() -> None:
    r"""No pattern uses \d, which means more to pydantic than to an editor: 330281 is not ３３０２８１."""
    patterns = set().union(*map(_patterns, SCHEMAS.values()))
    assert patterns
    assert not [pattern for pattern in patterns if r"\d" in pattern]
    assert not [pattern for pattern in patterns if "[0-9]" in pattern and re.search(pattern, "３" * 20)]


def test_ids_are_offered_for_completion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``schema --ids`` writes the ids that exist, with their titles."""
    monkeypatch.chdir(tmp_path)
    save(tmp_path / "registry", golden())
    assert main(["--today", "2026-11-22", "schema", "--ids"]) == CLEAN
    document = json.loads((tmp_path / ".vscode" / "ids.json").read_text("utf-8"))
    assert {"const": "water", "title": "水行政"} in document["$defs"]["domains"]["anyOf"]
    assert set(document["$defs"]) == set(KINDS)

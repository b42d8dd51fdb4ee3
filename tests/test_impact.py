"""The verb ``impact``: what rests on a law, and what a new text of it would change."""

import json
from pathlib import Path
from typing import Any

import pytest

from generators.cli import CLEAN, FINDINGS, MISUSE
from tests.compiling import NEW, OLD, compiled, run
from tests.golden_files import golden, save


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Give a copy of the golden registry."""
    return save(tmp_path / "registry", golden())


def _impact(registry: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run(registry, "impact", "--format", "json", *words) == CLEAN
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def _ids(found: dict[str, Any], key: str) -> list[str]:
    return [each["id"] for each in found[key]]


def test_what_rests_on_a_law_is_listed(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Matters that cite a law, with the places, and the lists, towns, boundaries and decisions that rest on them."""
    found = _impact(registry, capsys, "sp-sl")
    assert _ids(found, "matters") == ["sp-sl-40-1", "sp-sl-41-1", "sp-sl-42-1"]
    assert found["matters"][0]["cites"] == ["违则 第五条第二款第（一）项", "罚则 第四十条", "强制 第四十条"]
    assert {each["id"]: each["matters"] for each in found["lists"]} == {
        "sp-unified": 2, "yb-common-urban": 1, "yb-comprehensive": 2, "yb-individual-001": 1, "yb-total": 2,
    }  # fmt: skip
    assert {each["id"]: each["matters"] for each in found["towns"]} == {"990181001": 2}
    assert _ids(found, "boundaries") == ["yb-city-appearance"]
    assert _ids(found, "acts") == ["sp-2023-catalogue", "yb-2024-transfer", "yb-2025-delegation", "yb-2027-adjustment"]
    assert found["becomes"] is None


def test_one_article_narrows_what_is_listed(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--article`` lists what cites that article only; an article that nothing cites has nothing."""
    found = _impact(registry, capsys, "sp-sl", "--article", "40")
    assert _ids(found, "matters") == ["sp-sl-40-1"]
    assert found["matters"][0]["cites"] == ["罚则 第四十条", "强制 第四十条"]
    assert {each["id"]: each["matters"] for each in found["lists"]}["yb-comprehensive"] == 1
    empty = _impact(registry, capsys, "sp-sl", "--article", "7")
    assert [empty[key] for key in ("matters", "lists", "towns", "boundaries", "acts")] == [[], [], [], [], []]


def test_the_report_for_a_person(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first line counts, and each thing that rests on the law has its line."""
    assert run(registry, "impact", "示例省市容条例", "--article", "40") == CLEAN
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "《示例省市容条例》第 40 条（sp-sl）：事项 1、清单 4、镇街 1、职责边界 1、决定 4"
    assert "  事项 sp-sl-40-1 对占道经营的行政处罚（罚则 第四十条；强制 第四十条）" in lines
    assert "  镇街 990181001 城中街道（其中 1 项）" in lines


@pytest.mark.parametrize("name", ["cn-sfl", "中华人民共和国示例法", "示例法", "国示例"])
def test_a_law_is_found_by_id_or_name(registry: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """An id, a title with 中华人民共和国 or without, or a part of it that only one title has, names the law."""
    assert _impact(registry, capsys, name)["law"] == "cn-sfl"


@pytest.mark.parametrize(("name", "words"), [("河灯", "没有编号或名称"), ("示例", "有 3 部法规")])
def test_an_unknown_law_is_wrong_use(registry: Path, capsys: pytest.CaptureFixture[str], name: str, words: str) -> None:
    """A name that no law has, or that several have, is exit code 2 and says so."""
    assert run(registry, "impact", name) == MISUSE
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


def test_a_new_text_is_rehearsed(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--becomes`` reports what compiling the new text would change, and changes no byte."""
    compiled(registry, OLD)
    before = {path: path.read_bytes() for path in registry.rglob("*") if path.is_file()}
    found = _impact(registry, capsys, "sls-hdtl", "--becomes", NEW)
    assert {path: path.read_bytes() for path in registry.rglob("*") if path.is_file()} == before
    compiled(registry, "--format", "json", "--dry-run", NEW)
    assert found["becomes"] == json.loads(capsys.readouterr().out)["statutes"][0]["changes"]
    assert run(registry, "impact", "sls-hdtl", "--becomes", NEW) == CLEAN
    assert "照新文本起草：8 处不同，0 项不变" in capsys.readouterr().out


def test_an_older_text_may_be_compared(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--becomes`` takes an older text too, which compile refuses."""
    compiled(registry, NEW)
    found = _impact(registry, capsys, "sls-hdtl", "--becomes", OLD)
    assert {"新增", "变更", "改引", "消失"} == {each["kind"] for each in found["becomes"]}


def test_a_new_text_with_an_error_is_reported(
    registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new text of which nothing can be drafted is exit code 1, after what rests on the law."""
    bad = tmp_path / "示例省市容条例_2024-01-01.md"
    bad.write_bytes("第一条 攀爬灯架的，处二十元罚款。".encode("gbk"))
    assert run(registry, "impact", "sp-sl", "--becomes", str(bad)) == FINDINGS
    out = capsys.readouterr().out
    assert "事项 sp-sl-40-1" in out
    assert "[statute-encoding]" in out
    assert run(registry, "impact", "sp-sl", "--becomes", str(tmp_path / "nowhere.md")) == MISUSE

"""The verb ``compile``: what a fictitious statute in two versions makes of a copy of the golden registry."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generators.cli import CLEAN
from schemas import source
from tests.compiling import LAW, NEW, OLD, alter, changes, compiled, content, data, matter, reported, run
from tests.golden_files import golden, save


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    """Give a copy of the golden registry."""
    return save(tmp_path / "registry", golden())


def _read_against_the_text(registry: Path, *numbers: str) -> Iterator[str]:
    """Let a person have read some matters against the text."""
    for number in numbers:
        alter(registry, matter(number), "state: 机器起草", "state: 已对照原文")
        yield matter(number)


def test_a_new_statute_is_drafted(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Matters and the law are written as new records that pass the check, and nothing else is touched."""
    before = content(registry)
    assert compiled(registry, OLD) == CLEAN
    added = {path: raw for path, raw in content(registry).items() if path not in before}
    numbers = ["5-1", "6-1", "6-2", "7-1", "8-1", "8-2", "9-1"]
    assert sorted(added) == sorted([LAW, *map(matter, numbers)])
    assert content(registry) == before | added
    out = capsys.readouterr().out
    assert "《示例市河灯条例》2020-01-01 版：新增 7、变更 0、改引 0、消失 0、须重读 0" in out
    assert "略过 1 处（第3项是兜底规定，没有写明行为）：第6条" in out
    assert "写了 8 个文件" in out
    assert run(registry, "check") == CLEAN
    assert "没有发现问题" in capsys.readouterr().out
    assert run(registry, "fmt", "--check") == CLEAN


def test_a_draft_says_what_the_article_says(registry: Path) -> None:
    """The record of a draft has citations, penalties, orders, body and levels of its article, and says who drafted."""
    compiled(registry, OLD)
    assert (
        data(registry, matter("5-1"))
        == source.parse("""
id: sls-hdtl-5-1
title: 对未在船头悬挂号牌的行政处罚
provenance: statute
power_type: 行政处罚
domain: city-appearance
basis:
  - {role: 违则, law: sls-hdtl, version: 2020-01-01, article: 3}
  - {role: 罚则, law: sls-hdtl, version: 2020-01-01, article: 5}
penalties:
  - {kind: 罚款, min: 100, max: 500, unit: 元, condition: 逾期不改正}
orders: [责令限期改正]
authority: 灯会主管部门
levels: [市级, 县级]
review: {state: 机器起草}
""").data
    )


def test_a_draft_says_what_is_doubtful(registry: Path) -> None:
    """What the tool could not read for sure is written into the record, for the one who reads it."""
    compiled(registry, OLD)
    review = data(registry, matter("8-1"))["review"]
    assert review == {"state": "机器起草", "doubts": ["罚则没有写出行为，名称由违则推出，须对照原文"]}


def test_the_law_is_recorded(registry: Path) -> None:
    """The law's record has its level and region by its title, its version, and the articles that drafts cite."""
    compiled(registry, OLD)
    law = data(registry, LAW)
    (version,) = law["versions"]
    assert (law["title"], law["level"], law["region"]) == ("示例市河灯条例", "地方性法规", "990100")
    assert [str(version[key]) for key in ("date", "effective", "carrier", "article_count")] == [
        "2020-01-01", "2020-03-01", "示例市公报", "10",
    ]  # fmt: skip
    assert [line.split()[:2] for line in version["articles"]] == [
        ["3", "0"], ["4", "2"], ["5", "0"], ["6", "3"], ["7", "0"], ["8", "0"], ["9", "0"],
    ]  # fmt: skip


@pytest.mark.parametrize("texts", [[OLD], [OLD, NEW]], ids=["one version", "two versions"])
def test_repeating_changes_nothing(registry: Path, capsys: pytest.CaptureFixture[str], texts: list[str]) -> None:
    """The same text a second time changes no byte and reports no change."""
    for text in texts:
        assert compiled(registry, text) == CLEAN
    before = content(registry)
    report = reported(registry, capsys, texts[-1])
    assert changes(report) == []
    assert report["statutes"][0]["kept"] == 7
    assert compiled(registry, texts[-1]) == CLEAN
    assert "没有要写的" in capsys.readouterr().out
    assert content(registry) == before


def test_what_people_add_to_a_draft_stays(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A plain title on a draft is no difference from the text, and stays when the text is amended."""
    compiled(registry, OLD)
    for number in ("5-1", "9-1"):
        alter(registry, matter(number), "review:", "plain_title: 船上的事\nreview:")
    assert changes(reported(registry, capsys, OLD)) == []
    compiled(registry, NEW)
    assert [data(registry, matter(each))["plain_title"] for each in ("5-1", "9-1")] == ["船上的事", "船上的事"]


def test_a_newer_version_reports_exactly_what_it_changes(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new act, an amended amount, a moved and a vanished article are told apart; the rest only cites the version."""
    compiled(registry, OLD)
    assert changes(reported(registry, capsys, NEW)) == [
        ("变更", "sls-hdtl-5-1"), ("改引", "sls-hdtl-6-1"), ("改引", "sls-hdtl-6-2"),
        ("改引", "sls-hdtl-8-1"), ("改引", "sls-hdtl-8-2"), ("改引", "sls-hdtl-9-1"),
        ("新增", "sls-hdtl-6-3"), ("消失", "sls-hdtl-7-1"),
    ]  # fmt: skip
    assert run(registry, "check") == CLEAN
    assert "没有发现问题" in capsys.readouterr().out


def test_the_notes_say_what_changed(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report gives the old amount and the new, the old place and the new, and the day on which a matter ends."""
    compiled(registry, OLD)
    capsys.readouterr()
    assert compiled(registry, NEW) == CLEAN
    out = capsys.readouterr().out
    assert "处罚：逾期不改正 罚款 100元以上500元以下 → 逾期不改正 罚款 200元以上1000元以下" in out
    assert "罚则：第6条第1项 → 第7条第1项" in out
    assert "2024-07-01 起终止" in out


def test_old_values_are_kept(registry: Path) -> None:
    """What held before stays in formers until the new version holds, with the version and the places it stood in."""
    compiled(registry, OLD)
    old = {number: data(registry, matter(number)) for number in ("5-1", "6-1", "7-1", "8-1")}
    compiled(registry, NEW)
    new = {number: data(registry, matter(number)) for number in old}
    assert [str(each["until"]) for each in new["5-1"]["formers"]] == ["2024-07-01"]
    assert new["5-1"]["formers"][0]["penalties"] == old["5-1"]["penalties"]
    assert new["5-1"]["formers"][0]["basis"] == old["5-1"]["basis"]
    assert [(each["min"], each["max"]) for each in new["5-1"]["penalties"]] == [(200, 1000)]
    assert set(new["6-1"]["formers"][0]) == {"until", "basis"}
    assert new["6-1"]["formers"][0]["basis"] == old["6-1"]["basis"]
    assert [(each["article"], each["item"]) for each in new["6-1"]["basis"]] == [(7, 1)]
    assert set(new["8-1"]["formers"][0]) == {"until", "basis"}
    assert new["8-1"]["formers"][0]["basis"] == old["8-1"]["basis"]
    assert {str(each["version"]) for each in new["8-1"]["basis"]} == {"2024-06-01"}
    assert new["7-1"] == old["7-1"] | {"valid_until": new["7-1"]["valid_until"], "ended_as": "已取消"}
    assert str(new["7-1"]["valid_until"]) == "2024-07-01"


def test_the_former_version_ends_when_the_new_one_holds(registry: Path) -> None:
    """The law has both versions, the older until the newer takes effect."""
    compiled(registry, OLD)
    compiled(registry, NEW)
    spans = [(str(each["effective"]), str(each.get("until"))) for each in data(registry, LAW)["versions"]]
    assert spans == [("2020-03-01", "2024-07-01"), ("2024-07-01", "None")]


def test_the_law_is_as_of_its_last_text(registry: Path) -> None:
    """What is said of the law was checked up to the version read last."""
    compiled(registry, OLD)
    compiled(registry, NEW)
    assert str(data(registry, LAW)["as_of"]) == "2024-06-01"


def test_an_amended_record_keeps_the_house_layout(registry: Path) -> None:
    """A penalty that the new version changes takes one line, as it did."""
    compiled(registry, OLD)
    compiled(registry, NEW)
    text = (registry / matter("5-1")).read_text("utf-8")
    assert "  - {kind: 罚款, min: 200, max: 1000, unit: 元, condition: 逾期不改正}\n" in text


def test_what_a_person_has_read_is_never_altered(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record read against the text is left byte for byte, and reported to be read again with the reason."""
    compiled(registry, OLD)
    paths = list(_read_against_the_text(registry, "5-1", "6-1", "7-1", "9-1"))
    before = content(registry)
    report = reported(registry, capsys, NEW)
    notes = {each["id"]: each["notes"] for each in report["statutes"][0]["changes"] if each["kind"] == "须重读"}
    assert {path: (registry / path).read_bytes() for path in paths} == {path: before[path] for path in paths}
    assert sorted(notes) == ["sls-hdtl-5-1", "sls-hdtl-6-1", "sls-hdtl-7-1", "sls-hdtl-9-1"]
    assert notes["sls-hdtl-5-1"][0] == "条文已改，对照新文本重读"
    assert "→ 逾期不改正 罚款 200元以上1000元以下" in notes["sls-hdtl-5-1"][1]
    assert notes["sls-hdtl-9-1"] == ["条文未变，现为第9条，核对后改引新版"]
    assert notes["sls-hdtl-6-1"] == ["条文未变，现为第7条第1项，核对后改引新版"]
    assert notes["sls-hdtl-7-1"] == ["新文本里找不到它的条文"]


def test_a_reader_may_part_acts_otherwise(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a person made one matter of a clause that the tool parts in two, the tool drafts none beside it."""
    compiled(registry, OLD)
    (registry / matter("8-2")).unlink()
    list(_read_against_the_text(registry, "8-1"))
    alter(registry, matter("8-1"), "title: 对灯会场所燃放孔明灯的行政处罚", "title: 对违反灯会场所禁令的行政处罚")
    report = reported(registry, capsys, OLD)
    assert changes(report) == []
    assert report["statutes"][0]["covered"] == 1


def test_a_number_is_not_given_out_again(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new act in an article whose matters have ended gets the next number."""
    compiled(registry, OLD)
    alter(registry, matter("9-1"), "review:", "valid_until: 2023-01-01\nended_as: 已取消\nreview:")
    assert changes(reported(registry, capsys, OLD)) == [("新增", "sls-hdtl-9-2")]


def test_the_domain_of_the_law_is_kept(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A law with matters on record needs no --domain: a new matter joins the domain of most of them."""
    compiled(registry, OLD)
    assert run(registry, "compile", "--carrier", "示例市公报", NEW) == CLEAN
    assert data(registry, matter("6-3"))["domain"] == "city-appearance"

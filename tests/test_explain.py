"""``quanze explain``: the page of every rule, also of those that reading applies."""

import re

import pytest

from generators.cli import CLEAN, MISUSE, main
from schemas.rulebook import HEADINGS, PAGES, STATUTES, cut
from schemas.ruleset import RULES, name


@pytest.mark.parametrize("rule", sorted(PAGES))
def test_every_rule_is_explained(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule is explained by its title and its five headings, each with text."""
    assert main(["explain", rule]) == CLEAN
    said = capsys.readouterr().out
    assert said.startswith(f"{rule}  {PAGES[rule].title}（")
    assert [heading for heading in HEADINGS if f"【{heading}】\n" in said] == list(HEADINGS)
    assert all(PAGES[rule])


def test_without_a_rule_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """The list names every rule once, in alphabetical order, with its severity and title."""
    assert main(["explain"]) == CLEAN
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(PAGES)
    assert {line.split()[1] for line in lines} == {"错误", "提醒"}
    assert set(map(name, RULES)) < set(PAGES)


@pytest.mark.parametrize(
    ("asked", "near"), [("dangling-refrence", "dangling-reference"), ("fine-range", "wide-fine-range"), ("zzzz", "")]
)
def test_a_rule_that_does_not_exist_is_answered_with_near_ones(
    asked: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the pen is answered with the names that come near, if any does."""
    assert main(["explain", asked]) == MISUSE
    said = capsys.readouterr().err
    assert f"没有规则“{asked}”" in said
    assert ("相近的有" in said) is bool(near)
    assert near in said


@pytest.mark.parametrize(
    "docstring",
    [
        "标题",
        "标题\n查什么：\n甲\n为什么：\n乙\n不合格：\n丙\n合格：\n丁",
        "标题\n为什么：\n甲\n查什么：\n乙\n不合格：\n丙\n合格：\n丁\n怎么改：\n戊",
    ],
)
def test_a_page_with_missing_or_disordered_headings_is_refused(docstring: str) -> None:
    """A rule cannot be shipped without its whole page."""
    with pytest.raises(ValueError, match="headings must be"):
        cut("some-rule", "error", docstring)


def test_a_page_keeps_the_lines_of_its_examples() -> None:
    """The text under a heading keeps its lines and their indentation, also a colon within a line."""
    page = cut(
        "x", "error", "标题\n\n查什么：\n  a:\n    合格：b\n为什么：\n乙\n不合格：\n丙\n合格：\n丁\n怎么改：\n戊\n己\n"
    )
    assert page.what == "a:\n  合格：b"
    assert page.remedy == "戊\n己"


def test_a_rule_names_its_grounds_and_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    """The articles that a rule rests on and the parameters that it reads stand in blocks of their own."""
    assert main(["explain", "dispute-overdue"]) == CLEAN
    said = capsys.readouterr().out
    assert "【凭哪一条】\n浙江省综合行政执法条例第十七条\n行政处罚法第八十五条\n" in said
    assert "【所用参数】\n" in said
    assert "\naccept-working-days\n" in said


def test_a_rule_of_our_own_has_no_such_blocks(capsys: pytest.CaptureFixture[str]) -> None:
    """What rests on no statute and reads no number claims neither."""
    assert main(["explain", "dangling-reference"]) == CLEAN
    said = capsys.readouterr().out
    assert "【凭哪一条】" not in said
    assert "【所用参数】" not in said


def test_an_article_is_of_the_statute_named_before_it() -> None:
    """Articles in a row, and after a semicolon, belong to the last statute; each is named once."""
    why = "行政处罚法第四条、第十六条：甲；第三十八条第一款。\n政府信息公开条例第六条；行政处罚法第四条。"
    page = cut("x", "error", f"标题\n查什么：\n甲\n为什么：\n{why}\n不合格：\n丙\n合格：\n丁\n怎么改：\n戊")
    assert page.grounds == (
        "行政处罚法第四条", "行政处罚法第十六条", "行政处罚法第三十八条第一款", "政府信息公开条例第六条",
    )  # fmt: skip


def test_every_article_that_a_page_names_has_its_statute() -> None:
    """No rule rests on an article of nothing: a statute that pages name for the first time is put into STATUTES."""
    assert [page.rule for page in PAGES.values() if any(each.startswith("第") for each in page.grounds)] == []
    strange = re.compile(r"(?:法|条例|规定|办法)(?=第[一二三四五六七八九十百]+条)")
    named = [(page.rule, page.why[: m.end()]) for page in PAGES.values() for m in strange.finditer(page.why)]
    assert [each for each in named if not each[1].endswith((*STATUTES, "同条例"))] == []

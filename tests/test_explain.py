"""``quanze explain``: the page of every rule, also of those that reading applies."""

import pytest

from generators.cli import CLEAN, MISUSE, main
from schemas.rulebook import HEADINGS, PAGES, cut
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

"""Citations and amounts held against copies of statutes."""

from pathlib import Path

import pytest

from generators.cli import main
from schemas.records.law import Law, Version
from schemas.verification import amounts, verify
from tests.golden_registry import ROOT, patched, registry_of

TEXT = """第五条 总则。
不得有下列行为：
（一）占道经营；
（二）乱倒垃圾；
（三）其他。
第四十条 占道经营的，对单位处五百元以上五千元以下罚款，对个人处五十元以上二百元以下罚款。
第四十一条 乱倒垃圾的，处二百元以下罚款。
"""


def _text(law: Law, version: Version) -> str | None:
    return TEXT if law.id == "sp-sl" else None


def test_what_holds_gives_no_breach_and_what_has_no_text_is_named() -> None:
    """Articles and amounts that stand in the text pass; what has no text is listed and not counted."""
    found = verify(registry_of(patched(None)), _text)
    assert not found.breaches
    assert (found.articles, found.matters, len(found.without_text)) == (3, 3, 3)


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("7 0", "没有"),
        ("5 0,2", "各款项数"),
        ("40 0 " + "0" * 64, "SHA-256"),
    ],
)
def test_an_article_that_differs_is_found(article: str, words: str) -> None:
    """An article that is not there, has other items or other words is a breach at its place."""
    version = {
        "date": "2018-05-01",
        "effective": "2018-07-01",
        "carrier": "公报",
        "article_count": 50,
        "articles": [article],
    }
    found = verify(registry_of(patched({"laws/sp-sl": {"versions": [version]}})), _text)
    ((rule, breach),) = [each for each in found.breaches if each[0] == "citation-not-in-text"]
    assert words in breach.message
    assert (rule, breach.target.route) == ("citation-not-in-text", ("versions", 0, "articles", 0))


def test_an_amount_that_the_clause_does_not_name_is_found() -> None:
    """A maximum that stands in no penal article of the matter is a breach at that key."""
    penalties = [{"kind": "罚款", "max": 2000, "unit": "元"}]
    found = verify(registry_of(patched({"matters/sp-sl-41-1": {"penalties": penalties}})), _text)
    ((rule, breach),) = found.breaches
    assert (rule, breach.target.id, breach.target.route) == (
        "amount-not-in-text",
        "sp-sl-41-1",
        ("penalties", 0, "max"),
    )


def test_amounts_of_a_clause() -> None:
    """Sums, multiples, per cents and decimals in Chinese numerals are all read."""
    text = "处货值金额百分之零点五以上百分之五以下、一万元以上三万元以下或者等值以下的罚款"
    assert {0.5, 5, 10000, 30000, 1} <= amounts(text)


def test_the_command_reads_a_folder_of_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Texts are found by title and date; a wrong corpus folder is wrong use."""
    (tmp_path / "示例省市容条例_2018-05-01.md").write_text(TEXT, "utf-8")
    assert main(["--registry", str(ROOT), "--today", "2026-11-22", "verify", "--corpus", str(tmp_path)]) == 0
    assert "对照了 3 条条文" in capsys.readouterr().out
    assert main(["--registry", str(ROOT), "verify", "--corpus", str(tmp_path / "none")]) == 2

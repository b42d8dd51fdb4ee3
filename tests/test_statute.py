"""Statute texts cut into articles, and Chinese numerals read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.numerals import number, numeral
from schemas.statute import articles

TEXT = """# 示例市示例条例

2020年1月1日 通过

## 第一章  总则

第一条 为了示例，制定本条例。

第二条 主管部门负责示例工作。

街道办事处协助，第三条另有规定的除外。

第三条之一 违反本条例，有下列情形之一的，处罚款：

（一）甲；

1.细目不另计；

（二）乙。

拒不改正的，加重处罚。 第四条 紧接上一条的条文。

## 第二章  附则

第五条 本条例自2020年3月1日起施行。

附件：示例表

第六条 不属于正文。
"""


def test_articles_paragraphs_and_items_are_told_apart() -> None:
    """Each article has its number, 之几, and the number of items of each paragraph."""
    found = [(each.number, each.sub, each.shape) for each in articles(TEXT)]
    assert found == [(1, None, (0,)), (2, None, (0, 0)), (3, 1, (2, 0)), (4, None, (0,)), (5, None, (0,))]


def test_fingerprint_ignores_white_space_only() -> None:
    """Copies that differ in white space have one fingerprint, others do not."""
    (one,), (two,), (three,) = (articles(text) for text in ("第一条 甲乙。", "第一条　甲 乙。\n", "第一条 甲丙。"))
    assert one.fingerprint == two.fingerprint != three.fingerprint


def test_a_lost_first_item_still_counts() -> None:
    """Where a copy lost the sign of item one, the numbers of those after it tell how many there are."""
    (only,) = articles("第八条 有下列行为的，处罚款：\n（二）乙；\n（三）丙。")
    assert only.shape == (3,)


@pytest.mark.parametrize("text", ["", "没有条文的通知。", "# 标题\n\n正文。", "第 一 条\n"])
def test_a_text_without_articles_gives_none(text: str) -> None:
    """A text that is no statute has no articles and raises nothing."""
    assert articles(text) == ()


@given(st.text(alphabet="第一二十百条之款（）(). 1０#\n附施行甲。", max_size=200))
def test_no_text_raises(text: str) -> None:
    """Any text at all is cut without an exception."""
    assert all(article.paragraphs for article in articles(text))


@given(st.integers(0, 9999))
def test_numerals_read_back(value: int) -> None:
    """What is written as a numeral reads back as the same number."""
    assert number(numeral(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("五百", 500), ("两千", 2000), ("一万五千", 15000), ("二十万", 200000), ("一百零五", 105), ("3000", 3000),
        ("10万", 100000), ("１０", 10), ("1.5万", 15000), ("五亿", 500_000_000),
        ("百", 100), ("", None), ("万", None), ("甲", None),
    ],
)  # fmt: skip
def test_numbers_of_statutes(text: str, value: float | None) -> None:
    """Chinese, Arabic and mixed numbers are read; what is no number gives None."""
    assert number(text) == value

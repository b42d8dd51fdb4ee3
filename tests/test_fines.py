"""Amounts and references: the numbers of a penalty clause, read one by one."""

import pytest

from schemas.drafting import amounts, backward, fines
from schemas.drafting.fines import Fine
from schemas.drafting.references import Reference, references


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五百元以上五千元以下", Fine(500, 5000, "元")),
        ("五百以上五千以下", Fine(500, 5000, "元")),
        ("五百元至五千元", Fine(500, 5000, "元")),
        ("3万元以上10万元以内", Fine(30_000, 100_000, "元")),
        ("1.5万元以下", Fine(None, 15_000, "元")),
        ("一亿元以下", Fine(None, 100_000_000, "元")),
        ("不超过二百元", Fine(None, 200, "元")),
        ("二百元以上", Fine(200, None, "元")),
        ("两千元", Fine(2000, 2000, "元")),
        ("１００元", Fine(100, 100, "元")),
        ("二以上五万元以下", Fine(20_000, 50_000, "元")),
        ("违法所得一倍以上三倍以下", Fine(1, 3, "倍", "违法所得")),
        ("并处违法所得五倍以下", Fine(None, 5, "倍", "违法所得")),
        ("货值金额零点五倍以下", Fine(None, 0.5, "倍", "货值金额")),
        ("合同价款百分之二点五以下", Fine(None, 2.5, "%", "合同价款")),
        ("合同价款2%以上4%以下", Fine(2, 4, "%", "合同价款")),
        ("违法所得50%以上1倍以下", Fine(0.5, 1, "倍", "违法所得")),
        ("每平方米二百元", Fine(200, 200, "元", None, "每平方米")),
        ("每招用一人五百元以上一千元以下", Fine(500, 1000, "元", None, "每招用一人")),
        ("", Fine(None, None, None)),
        ("罚款", Fine(None, None, None)),
    ],
)  # fmt: skip
def test_an_amount_is_read(text: str, expected: Fine) -> None:
    """Bounds, unit, what a multiple is of and what a sum is counted per are those of the words."""
    assert fines.fine(text) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("处五日以上十日以下", "", {"min": 5, "max": 10, "unit": "日"}),
        ("处十五日以下", "", {"max": 15, "unit": "日"}),
        ("处", "十日", {"min": 10, "max": 10, "unit": "日"}),
        ("处", "", {}),
    ],
)
def test_days_of_detention_are_read(before: str, after: str, expected: dict[str, object]) -> None:
    """Days stand before or after the word 拘留, or nowhere."""
    assert amounts.of_detention(before, after) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第五条", [(5,)]),
        ("第五条之二", [(5, 2)]),
        ("第五条第二款第三项", [(5, None, 2, 3)]),
        ("第五条第（三）项", [(5, None, None, 3)]),
        ("第５条", [(5,)]),
        ("第五条、第八条", [(5,), (8,)]),
        ("第五条第一款、第三款和第八条", [(5, None, 1), (5, None, 3), (8,)]),
        ("第五条第一项、第三项", [(5, None, None, 1), (5, None, None, 3)]),
        ("第五条至第七条", [(5,), (6,), (7,)]),
        ("第五条第一项至第三项", [(5, None, None, 1), (5, None, None, 2), (5, None, None, 3)]),
        ("第五条第一款至第三款", [(5, None, 1), (5, None, 2), (5, None, 3)]),
        ("第五条第二款第一项或者第三项", [(5, None, 2, 1), (5, None, 2, 3)]),
        ("第五条、第五条", [(5,)]),
        ("第七条至第五条", [(7,), (5,)]),
        ("第一条至第五百条", [(1,), (500,)]),
        ("第三项", []),
        ("", []),
    ],
)
def test_references_are_read(text: str, expected: list[tuple[int | None, ...]]) -> None:
    """Articles, paragraphs and items are named in order, those between two that 至 joins included, none twice."""
    assert references(text) == tuple(Reference(*each) for each in expected)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "here", "expected"),
    [
        ("有前款行为", 3, [2]), ("有前两款行为", 3, [1, 2]), ("有前三款行为", 4, [1, 2, 3]), ("有前两款行为", 2, [1]),
        ("有第一款行为", 3, [1]), ("有第一款、第三款行为", 4, [1, 3]), ("攀爬灯架", 3, []), ("前款", None, []),
        ("有第一款至第三款行为", 4, [1, 2, 3]),
    ],
)  # fmt: skip
def test_earlier_paragraphs_are_counted_back(words: str, here: int | None, expected: list[int]) -> None:
    """前款 is the paragraph before, 前两款 the two before, and 第一款 the first, wherever one stands."""
    assert backward.paragraphs(words, here) == expected

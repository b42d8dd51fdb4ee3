"""Values in Chinese words."""

from datetime import date

import pytest

from generators.width import width
from generators.words import PROVENANCES, amount, citation, day, numeral, penalty
from schemas.fields import Citation
from schemas.records.matter import Penalty

NUMERALS = {
    0: "零", 1: "一", 2: "二", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一",
    65: "六十五", 99: "九十九", 100: "一百", 101: "一百零一", 105: "一百零五", 109: "一百零九",
    110: "一百一十", 111: "一百一十一", 119: "一百一十九", 120: "一百二十", 200: "二百", 201: "二百零一",
    210: "二百一十", 999: "九百九十九", 1000: "一千", 1001: "一千零一", 1010: "一千零一十",
    1011: "一千零一十一", 1100: "一千一百", 1101: "一千一百零一", 1110: "一千一百一十", 1260: "一千二百六十",
    2000: "二千", 2010: "二千零一十", 5050: "五千零五十", 9009: "九千零九", 9090: "九千零九十",
    9900: "九千九百", 9990: "九千九百九十", 9999: "九千九百九十九",
}  # fmt: skip


@pytest.mark.parametrize(("number", "words"), NUMERALS.items())
def test_numerals_are_written_as_in_statutes(number: int, words: str) -> None:
    """A number is written as the number of an article is: 第一百一十条, 第十一条, 第一千零一十条."""
    assert numeral(number) == words


def _read(words: str) -> int:
    """Read a numeral back."""
    total, digit = 0, 0
    for character in words:
        if character in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[character]
            digit = 0
        else:
            digit = "零一二三四五六七八九".index(character)
    return total + digit


def test_every_numeral_reads_back() -> None:
    """No two numbers share their words, and no words have a stray or double 零."""
    assert [_read(numeral(number)) for number in range(10_000)] == list(range(10_000))
    assert not [number for number in range(1, 10_000) if "零零" in numeral(number) or numeral(number).endswith("零")]


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ({"article": 65}, "第六十五条"),
        ({"article": 65, "paragraph": 1}, "第六十五条第一款"),
        ({"article": 65, "paragraph": 1, "item": 2}, "第六十五条第一款第（二）项"),
        ({"article": 5, "item": 10}, "第五条第（十）项"),
        ({"article": 120, "sub": 1}, "第一百二十条之一"),
        ({"article": 120, "sub": 2, "paragraph": 3, "item": 11}, "第一百二十条之二第三款第（十一）项"),
    ],
)
def test_citations_name_article_paragraph_and_item(places: dict[str, int], words: str) -> None:
    """A citation is written as lawyers write it, and leaves out what is not given."""
    assert citation(Citation.model_validate({"law": "cn-x", "version": "2020-01-01", **places})) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"), (50, "50"), (200, "200"), (5000, "5,000"), (5500, "5,500"), (10000, "1万"), (11000, "1.1万"),
        (50000, "5万"), (12345, "12,345"), (100000, "10万"), (1000000, "100万"), (20000000, "2,000万"),
        (0.5, "0.5"), (1.5, "1.5"), (50000.0, "5万"), (100000000, "10,000万"), (1234567, "1,234,567"),
        (1234567.5, "1,234,567.5"), (123456789000, "12,345,678.9万"),
    ],
)  # fmt: skip
def test_amounts_are_exact(value: float, words: str) -> None:
    """A sum is written with separators, in 万 where that is short, and never rounded."""
    assert amount(value) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "警告"}, "警告"),
        ({"kind": "警告", "may": True}, "警告（可以处）"),
        ({"kind": "罚款", "min": 500, "max": 5000, "unit": "元"}, "罚款：500元以上5,000元以下"),
        ({"kind": "罚款", "max": 200, "unit": "元"}, "罚款：200元以下"),
        ({"kind": "罚款", "min": 200, "unit": "元"}, "罚款：200元以上"),
        ({"kind": "罚款", "min": 200, "max": 200, "unit": "元"}, "罚款：200元"),
        ({"kind": "罚款", "min": 0, "max": 200, "unit": "元"}, "罚款：0元以上200元以下"),
        ({"kind": "罚款", "min": 1, "max": 3, "unit": "倍", "base": "违法所得"}, "罚款：违法所得的1倍以上3倍以下"),
        ({"kind": "罚款", "max": 5, "unit": "%", "base": "合同价款"}, "罚款：合同价款的5%以下"),
        (
            {"kind": "罚款", "min": 500, "max": 50000, "unit": "元", "per": "每平方米", "may": True},
            "罚款：每平方米 500元以上5万元以下（可以处）",
        ),
        ({"kind": "行政拘留", "min": 5, "max": 15, "unit": "日"}, "行政拘留：5日以上15日以下"),
        ({"kind": "其他", "name": "责令拆除"}, "责令拆除"),
    ],
)
def test_penalties_are_written_in_a_line(fields: dict[str, object], words: str) -> None:
    """A penalty is written with its range, its base and its unit, as the statute means it."""
    assert penalty(Penalty.model_validate(fields)) == words


@pytest.mark.parametrize(("value", "words"), [(date(2026, 11, 2), "2026年11月2日"), (None, "未载明")])
def test_dates_are_written_without_noughts(value: date | None, words: str) -> None:
    """A date is written as in Chinese documents; one that no source states is said to be so."""
    assert day(value) == words


def test_every_provenance_has_words() -> None:
    """No record is published without saying where it comes from."""
    from typing import get_args

    from schemas.fields import Provenance

    assert set(PROVENANCES) == set(get_args(Provenance))


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("事项", 4), ("（a）", 5), ("１", 2), ("“", 1)])
def test_chinese_characters_take_two_columns(text: str, columns: int) -> None:
    """The width of a text is what a terminal shows."""
    assert width(text) == columns

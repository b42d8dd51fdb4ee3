"""The questions that the search must answer, kept as data before the search is tuned: are they sound?"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from generators.links import FOLDERS
from schemas import source

REPOSITORY = Path(__file__).parents[1]
QUESTIONS = Path(__file__).parent / "questions.yaml"
KINDS = ("口语", "片段", "法规", "编号", "镇街", "主体", "错字", "繁体", "拼音", "处罚", "条文", "清单")
"""What kind of words somebody types."""
ANSWERED_BY = ("matters", "towns", "places", "laws", "lists", "bodies", "acts")
"""Folders of the pages that may be an answer."""


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    data: dict[str, list[dict[str, Any]]] = source.parse(QUESTIONS.read_text("utf-8")).data
    return data


@cache
def _addresses() -> frozenset[str]:
    """Return the addresses of all records, which follow from the names of their files."""
    files = (
        (folder, path.stem)
        for kind, folder in FOLDERS.items()
        if folder in ANSWERED_BY
        for path in (REPOSITORY / "registry" / kind).rglob("*.yaml")
    )
    return frozenset(f"{folder}/{stem}/" for folder, stem in files)


def _repeated(words: list[str]) -> list[str]:
    return [each for each, count in Counter(words).items() if count > 1]


def test_questions_have_their_keys_and_no_others() -> None:
    """A question has its words, its kind and its answers; one that nothing answers has its words and a note."""
    assert set(_data()) == {"questions", "unanswered"}
    for each in _data()["questions"]:
        assert {"asked", "kind", "one_of"} <= set(each) <= {"asked", "kind", "one_of", "all_of"}, each
        assert isinstance(each["asked"], str), each
        assert each["asked"] == each["asked"].strip() != "", each
    for each in _data()["unanswered"]:
        assert set(each) == {"asked", "note"}, each


def test_there_are_enough_questions_of_every_kind() -> None:
    """At least two hundred questions that have answers and ten that have none, and ten of every kind."""
    kinds = Counter(each["kind"] for each in _data()["questions"])
    assert sum(kinds.values()) >= 200
    assert len(_data()["unanswered"]) >= 10
    assert set(kinds) == set(KINDS)
    assert min(kinds.values()) >= 10


def test_no_question_is_asked_twice() -> None:
    """The same words stand once, whatever their case, be there an answer to them or none."""
    assert not _repeated([each["asked"].casefold() for part in _data().values() for each in part])


def test_every_answer_is_the_page_of_a_record() -> None:
    """An answer is the address of a page that the site makes of a record, or of the way to settle disputes."""
    answers = {each for asked in _data()["questions"] for each in (*asked["one_of"], *asked.get("all_of", ()))}
    assert not answers - _addresses() - {"disputes/"}


def test_answers_can_be_told_from_chance() -> None:
    """A question has one to twelve answers, none twice, and what must all be found fits into the first ten."""
    for each in _data()["questions"]:
        assert 1 <= len(each["one_of"]) <= 12, each
        assert 1 <= len(each.get("all_of", ["-"])) <= 9, each
        assert not _repeated(each["one_of"]), each
        assert not _repeated(each.get("all_of", [])), each

"""The index of the search: what it holds, how it is cut into files, and that those stay small."""

import gzip
import json
import unicodedata
from functools import cache
from typing import Any

import pytest

from generators.search.folding import fold, runs
from generators.search.inverting import grams, inverted
from generators.search.publishing import findables
from generators.search.sharding import MOST, first, hashed, letters, pruned
from generators.search.spelling import initials, simpler, sounds, syllables
from generators.site import Content
from generators.view import View
from tests.built import golden_content, hostile_content, real_site
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of


@cache
def _golden() -> View:
    return View(registry_of(patched(None)), TODAY)


def _files(content: Content) -> dict[str, Any]:
    return {
        file.path.removeprefix("find/"): json.loads(file.content)
        for file in content.files
        if file.path.startswith("find/")
    }


def _rows(content: Content) -> list[list[str]]:
    files = _files(content)
    return [row for number in range(len(files)) for row in files.get(f"rows/{number}.json", [])]


def _terms(of: Any, wanted: str) -> list[str]:
    """Return the terms of the thing that has an address."""
    things = findables(_golden())
    number = next(place for place, each in enumerate(things) if each.address == wanted)
    return [term for term, found in inverted(things, of, codes=of is grams).items() if number in found]


def test_everything_that_has_a_page_can_be_found() -> None:
    """The index has one row a current record; rules, changes and notices are found another way."""
    current = (page.address for page in golden_content().records if page.address.count("/") == 2)
    pages = {address for address in current if not address.startswith(("rules/", "changes/", "notices/"))}
    assert sorted(row[1] for row in _rows(golden_content())) == sorted(pages - {"matters/sp-sl-42-1/"})


def test_rows_are_texts() -> None:
    """Every row has a kind, an address within the site, a title and a note, whatever the records say."""
    rows = _rows(hostile_content())
    assert {len(row) for row in rows} == {4}
    assert all(isinstance(cell, str) for row in rows for cell in row)
    assert all(row[0] and row[1].endswith("/") and row[1].isascii() and row[2] for row in rows)


def test_text_is_cut_into_runs_of_units() -> None:
    """Compatibility forms are resolved, a Latin word or number is one unit, punctuation ends a run."""
    assert runs("ＫＴＶ让小孩进，演示〔2026〕8号") == (
        ("ktv", "让", "小", "孩", "进"), ("演", "示"), ("2026",), ("8", "号"),
    )  # fmt: skip
    assert fold("Ａ①") == "a1"


@pytest.mark.parametrize("term", ["占道", "摆", "练摊", "§5", "§40", "#1", "sl", "市容", "罚款"])
def test_a_matter_is_found_by(term: str) -> None:
    """A matter is found by its names, its articles and number, what people say for it, its domain and its penalties."""
    found = _terms(grams, "sp-sl-40-1")
    assert (term in found) != (term == "sl")  # the id of a law leads to its matters by way of the law


@pytest.mark.parametrize(
    ("of", "wanted", "term"),
    [
        (syllables, "sp-sl-40-1", "zhan dao"),
        (initials, "sp-sl-40-1", "zdbt="),
        (initials, "sp-sl-40-1", "dbt"),
        (syllables, "towns/990181001/", "cheng zhong"),
        (grams, "towns/990181001/", "=城中"),
        (grams, "towns/990181001/", "990181001"),
    ],
)
def test_a_thing_is_found_in_pinyin_and_by_its_whole_name(of: Any, wanted: str, term: str) -> None:
    """Names are found by syllables and first letters, towns by their whole name without what kind of town they are."""
    assert term in _terms(of, wanted)


def test_the_frame_of_official_titles_finds_nothing() -> None:
    """对……的行政处罚 stands in every title and is left out."""
    assert not {"行政", "处罚"} & set(_terms(grams, "sp-sl-40-1"))


def test_traditional_characters_lead_to_those_of_the_index() -> None:
    """Each traditional character has one simplified one that stands in the index, and none leads to itself."""
    old, new = simpler("违占养国")
    pairs = dict(zip(old, new, strict=True))
    assert pairs["違"] == "违"
    assert pairs["佔"] == "占"
    assert set(new) <= set("违占养国")
    assert not set(old) & set(new)


def test_characters_of_one_sound_stand_together() -> None:
    """The tone does not matter."""
    table = sounds("违围位a")
    assert set(table["wei"]) == set("违围位")


def test_common_terms_keep_only_their_better_places() -> None:
    """What is found in too many things keeps its places in names, and never more than fit."""
    wide = {"的": {number: 9 if number < 5000 else 2 for number in range(50_000)}, "违": {1: 2}}
    narrow = {"的": {number: 9 if number < 500 else 2 for number in range(50_000)}}
    assert pruned(wide, 50_000) == {"的": {}, "违": {1: 2}}
    assert len(pruned(narrow, 50_000)["的"]) == 500 <= MOST


def test_a_character_and_its_pairs_lie_in_one_file() -> None:
    """So a question fetches one file for each of its characters."""
    assert first("占") == first("占道") == first("=占道街") == "占"
    assert first("zhan dao") == "zhan"
    assert letters("zdj") == letters("zd") == "zd"
    assert hashed("占") != hashed("道")


@pytest.mark.parametrize("content", [golden_content, hostile_content], ids=["golden", "hostile"])
def test_postings_name_things_that_are_there(content: Any) -> None:
    """Every number in the index, in the facets and in the places is that of a row."""
    files, count = _files(content()), len(_rows(content()))
    assert files["index.json"]["things"] == count
    for name, table in files.items():
        if name.startswith(("words/", "sounds/", "initials/")):
            assert all(sum(level[1:]) < count for levels in table.values() for level in levels), name
        if name.startswith("places/"):
            assert all(number < count for _, numbers in table for number in numbers)
    assert {len(column["of"]) for column in files["facets.json"]["columns"]} == {count}


def test_files_of_the_index_are_small() -> None:
    """In the real registry no file that a question needs is larger than 40 KB over the wire, hardly one than 20 KB."""
    files = (path for path in (real_site() / "find").rglob("*.json") if path.parent.name != "places")
    sizes = sorted(len(gzip.compress(path.read_bytes())) for path in files)
    assert sizes[-1] <= 40_000
    assert sizes[int(len(sizes) * 0.98)] <= 20_000


def test_folded_text_is_in_normal_form() -> None:
    """Folding twice changes nothing."""
    for text in ("Ｎｂ－６５", "ﬁ①㈱", "違建"):
        assert fold(fold(text)) == fold(text) == unicodedata.normalize("NFKC", fold(text))

"""The index of the search: what it holds, how it is cut into files, and that those stay small."""

import gzip
import itertools
import json
import marshal
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypinyin import lazy_pinyin

from generators.artifact import Artifact
from generators.recipe import Keys, Recipe
from generators.search import entries, publishing, remembering
from generators.search.findable import Words
from generators.search.folding import fold, runs
from generators.search.inverting import grams
from generators.search.matterwords import MatterTold, findable, near
from generators.search.publishing import recipe
from generators.search.remembering import Memory
from generators.search.sharding import first, hashed, letters, pruned, shards
from generators.search.spelling import Speller, dictionary, forms, simpler, sounds
from generators.site import Content
from generators.spoken import Saying
from generators.store import Store
from generators.view import View
from tests.built import golden_content, hostile_content, real_site
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of

SPELLER = Speller(dictionary())


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


def _terms(of: Callable[[Words], Iterable[str]], wanted: str) -> list[str]:
    """Return the terms of the thing that has an address."""
    index = recipe(_golden()).facts
    told = (MatterTold(*marshal.loads(each)) for each in index.matters)  # noqa: S302 -- our own
    things = [*(findable(each, near(index.said)(each.title)) for each in told), *index.pages]
    found = next(each for each in things if each.address == wanted)
    return [*(found.codes if of is grams else ()), *(term for words in found.words for term in of(words))]


def test_everything_that_has_a_page_can_be_found() -> None:
    """The index has one row a current record, and the way to settle disputes; rules, changes, notices have others."""
    current = (page.address for page in golden_content().records if page.address.count("/") == 2)
    pages = {address for address in current if not address.startswith(("rules/", "changes/", "notices/"))}
    assert sorted(row[1] for row in _rows(golden_content())) == sorted(
        (pages | {"disputes/"}) - {"matters/sp-sl-42-1/"}
    )


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
        (SPELLER.syllables, "sp-sl-40-1", "zhan dao"),
        (SPELLER.initials, "sp-sl-40-1", "zdbt="),
        (SPELLER.initials, "sp-sl-40-1", "dbt"),
        (SPELLER.syllables, "towns/990181001/", "cheng zhong"),
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
    old, new = simpler("违占养国", *forms())
    pairs = dict(zip(old, new, strict=True))
    assert pairs["違"] == "违"
    assert pairs["佔"] == "占"
    assert set(new) <= set("违占养国")
    assert not set(old) & set(new)


def test_words_are_spelt_as_the_library_spells_them() -> None:
    """The dictionary says of every character and word what the library says, and words go before characters."""
    for each in (*itertools.islice(dictionary(), 0, None, 40), "女", "银行", "行驶", "绿", "呣", "x"):
        assert SPELLER.sound(each) == " ".join(lazy_pinyin(each)), each
    assert SPELLER.syllables(Words("银行行驶", 1.0, spelt=True))[-3:] == ["yin hang", "hang xing", "xing shi"]


def test_characters_of_one_sound_stand_together() -> None:
    """The tone does not matter."""
    table = sounds({each: SPELLER.sound(each) for each in "违围位a"})
    assert set(table["wei"]) == set("违围位")


def test_common_terms_keep_only_their_better_places() -> None:
    """What is found in too many things keeps its places in names, and never more than fit."""
    wide = {9: {"的": [*range(5000)]}, 2: {"的": [*range(5000, 50_000)], "违": [1]}}
    narrow = {9: {"的": [*range(500)]}, 8: {"的": [*range(500, 3001)]}, 2: {"的": [*range(5000, 50_000)]}}
    few = {each: {"的": [*range(each * 80, each * 80 + 80)]} for each in range(1, 16)}
    assert pruned(wide, 50_000) == {9: {"的": [*range(3000)]}, 2: {"的": [], "违": [1]}}
    assert pruned(narrow, 50_000) == {9: {"的": [*range(500)]}, 8: {"的": []}, 2: {"的": []}}
    assert pruned(few, 50_000) == few
    assert {level for level, table in pruned(few, 1000).items() if table["的"]} == {*range(8, 16)}


def test_a_shard_tells_levels_and_steps() -> None:
    """A term has its levels, the best first, each with the distances of its numbers; a term without places stays."""
    postings = {2: {"违": [0, 4, 5], "建": [3]}, 9: {"违": [2]}, 1: {"的": []}}
    (file,) = shards("find/words", postings, 1, first, Memory(None))
    assert json.loads(file.content) == {"建": [[2, 3]], "的": [], "违": [[9, 2], [2, 0, 4, 1]]}
    assert list(json.loads(file.content)) == sorted("违建的")


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


EDITS: dict[str, Any] = {
    "none": None,
    "title": {"matters/sp-sl-40-1": {"title": "对占用𬮤门街的行政处罚"}},
    "fine": {"matters/sp-sl-40-1": {"procedure": {"simple": False}}},
    "new": {"matters/sp-sl-39-1": {**patched(None)["matters/sp-sl-40-1"], "id": "sp-sl-39-1", "plain_title": "摆卖"}},
    "gone": {"matters/sp-sl-41-1": None},
    "said": {"synonyms/sp-everyday": {"entries": [{"said": "摆地摊", "means": ["占道", "街"]}]}},
    "town": {"towns/990181001": {"title": "长安街道"}},
}
"""What an editor changes in the golden registry."""


def _recipe(edit: str, store: Store | None = None) -> Recipe[Iterable[Artifact]]:
    return recipe(View(registry_of(patched(EDITS[edit])), TODAY), store)


def test_a_build_with_a_memory_is_as_one_without(tmp_path: Path) -> None:
    """Whatever was changed between, and taken back, the files are those that are made of nothing known."""
    store = Store(tmp_path)
    for edit in ("none", *EDITS, *reversed(EDITS)):
        made = list(_recipe(edit, store).made())
        assert made == list(_recipe(edit).made()), edit
        assert (made == list(_recipe("none").made())) == (edit in ("none", "fine")), edit


def test_an_entry_is_made_again_only_of_other_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each thing is made once; after a change the one that tells something else, unless nothing is remembered."""
    store, made = Store(tmp_path), list[str]()
    monkeypatch.setattr(
        publishing, "entry", lambda thing, speller: made.append(thing.address) or entries.entry(thing, speller)
    )
    spelt = []
    for edit in ("none", "fine", "title", "new", "none", "said", "town"):
        list(_recipe(edit, store).made())
        spelt.append(sorted(made))
        made.clear()
    assert spelt[0] == sorted(re.sub("^matters/(.*)/$", r"\1", row[1]) for row in _rows(golden_content()))
    assert spelt[1:4] == [[], ["sp-sl-40-1"], ["sp-sl-39-1", "sp-sl-40-1"]]
    assert spelt[4:] == [[], ["sp-sl-40-1"], ["sp-sl-40-1", "towns/990181001/"]]
    monkeypatch.setattr(remembering, "of_libraries", lambda *_: "pypinyin 99")
    list(_recipe("town", store).made())
    assert len(made) == len(spelt[0])


def test_the_key_of_a_search_knows_what_is_found() -> None:
    """A change that the search says nothing of leaves the key as it is, any other makes another one."""
    keys = {edit: Keys().of(_recipe(edit).facts) for edit in EDITS}
    assert keys["fine"] == keys["none"]
    assert len({*keys.values()}) == len(keys) - 1


def test_a_memory_depends_on_the_code_that_it_spares() -> None:
    """Every module of ours that makes an entry is part of what its memory depends on."""
    folder = Path(entries.__file__).parent
    makers = ("entries", "findable", "folding", "inverting", "matterwords", "sharding", "spelling")
    code = "".join((folder / f"{each}.py").read_text("utf-8") for each in makers)
    imported = set(re.findall(r"^ *from generators\.(?!search)(\S*) import", code, re.MULTILINE))
    known = {each.removesuffix(".py") for each in remembering.CODE} - {"search"}
    assert imported - {"artifact", "links", "view"} == known


def test_sayings_are_sought_by_their_first_character() -> None:
    """No saying whose word stands in a title is missed, and the order, by which one counts, stays."""
    said = [Saying("甲", "占道", 0.6), Saying("乙", "道", 0.2), Saying("丙", "街", 0.2), Saying("甲", "占", 0.2)]
    assert near(said)("占道经营") == [said[0], said[1], said[3]]
    assert near(said)("") == near(())("占道") == []

"""What a matter tells alone: no other file of the site may tell it, or a build after a build would miss it there."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generators.bearing import ALONE, Bearing
from generators.content import Terms, from_verdict
from generators.page import Page
from generators.store import Store
from schemas.check import Verdict, check
from tests.built import STORE
from tests.golden_files import TODAY, edited, golden

ID = "cn-stl-25-1"
PATH = f"matters/{ID}.yaml"
FINE = "penalties:\n  - {kind: 罚款, min: 1000, max: 50000, unit: 元}\n"
OWN = {f"matters/{ID}/", *(f"data/v1/{each}" for each in ("matters.json", "matters.csv", f"matters/{ID}.json"))}
ONE = """penalties:
  - {kind: 罚款, target: 单位, min: 1, max: 3, unit: 倍, base: 违法所得, per: 每次, condition: 逾期不改正, may: true}
coercion:
  - {kind: 强制措施, form: 扣押, object: 甲工具, condition: 拒不改正, basis: {LAW}}
procedure: {simple: true, hearing: true, legal_review: true, collective: true, limit_days: 90}
transfer: {scope: 部分, scope_note: 河道内的, from_department: 水行政主管部门}
"""
OTHER = """penalties:
  - {kind: 罚款, target: 个人, min: 2, max: 30, unit: '%', base: 货值, per: 每天, condition: 情节严重, may: false}
coercion:
  - {kind: 强制措施, form: 查封, object: 乙场所, condition: 情况紧急, basis: {LAW}}
procedure: {simple: false, hearing: false, legal_review: false, collective: false, limit_days: 60}
transfer: {scope: 全部, scope_note: 全域的, from_department: 农业主管部门}
"""


def _with(told: str) -> Verdict:
    law = "{law: cn-stl, version: 2015-01-01, article: 25}"
    return check(golden({PATH: edited(PATH, FINE, told.replace("{LAW}", law))}), TODAY)


def _files(verdict: Verdict) -> Mapping[str, object]:
    """Return all that is published by path; pages that the navigation leads to are made by every build."""
    content = from_verdict(verdict, TODAY, Terms(store=STORE))
    return {page.address: page for page in content.records} | {file.path: file.content for file in content.files}


def _leaves(fields: Mapping[str, Any], shown: Any, other: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the name of each field that a matter tells alone, with its two values."""
    for name, below in fields.items():
        if below is True:
            yield name, shown[name], other[name]
        else:
            yield from ((name, shown[name][0][each], other[name][0][each]) for each in below["__all__"])


def test_nothing_else_tells_what_a_matter_tells_alone() -> None:
    """Two matters that differ in all of it, and in nothing else, give the same site but for their own page and data."""
    one, other = _with(ONE), _with(OTHER)
    shown, changed = (each.registry.matters[ID].model_dump() for each in (one, other))
    assert all(first != second for _, first, second in _leaves(ALONE, shown, changed))
    assert one.registry.matters[ID].model_dump(exclude=ALONE) == other.registry.matters[ID].model_dump(exclude=ALONE)
    before, after = _files(one), _files(other)
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == {
        *OWN, "data/v1/manifest.json",
    }  # fmt: skip


def _keys(verdict: Verdict, folder: Path, terms: str = "") -> dict[str, str]:
    """Return the key of every list's data, and of the page of each matter."""
    registry = verdict.registry
    found = Bearing(registry, terms, Store(folder))
    pages = {f"matters/{each.id}/": found.of_page(each) for each in registry.matters.values()}
    return {"lists": found.of("lists"), "every": found.every_matter, **pages}


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    return {each for each in one if one[each] != other[each]}


def test_what_others_tell_of_a_matter_bears_on_everything_but_their_pages(tmp_path: Path) -> None:
    """What a matter tells alone bears on its own page, what others tell of it too on theirs; another day on all."""
    plain, page = _keys(_with(ONE), tmp_path), f"matters/{ID}/"
    assert _keys(_with(ONE), tmp_path) == plain
    assert _differing(_keys(_with(OTHER), tmp_path), plain) == {"every", page}
    assert _differing(_keys(_with(ONE.replace("罚款", "没收违法所得")), tmp_path), plain) == {"lists", "every", page}
    assert _differing(_keys(_with(ONE), tmp_path, "2027-01-01"), plain) == plain.keys()


@pytest.mark.parametrize(
    "path", ["lists/yb-individual-001.yaml", "lists/yb-comprehensive.yaml", "acts/yb-2025-delegation.yaml"]
)
def test_a_matters_page_tells_nothing_of_lists_and_decisions_that_never_named_it(tmp_path: Path, path: str) -> None:
    """A list, or a decision, of another name changes no page but those whose key it changes, and is far from all."""
    changed = golden({path: re.sub("title: ", "title: 另", golden()[path].decode(), count=1)})
    before, after = check(golden(), TODAY), check(changed, TODAY)
    bears = _differing(_keys(after, tmp_path), _keys(before, tmp_path)) - {"lists", "every"}
    assert _differing(_pages(after), _pages(before)) <= bears
    assert len(bears) < len(before.registry.matters)


def test_a_matters_page_tells_nothing_of_other_matters_but_its_successor() -> None:
    """One that differs in all that others could tell of it leaves the pages of other matters as they are."""
    every = golden()
    text = every[PATH].decode()
    for old, new in (
        ("title: 对违反示例管理秩序的行政处罚", "title: 对另一种行为的行政处罚\naliases: [另一种]\ntags: [高频率]"),
        ("domain: water", "domain: city-appearance"),
        ("plain_title: 违反示例秩序", "plain_title: 另一种\nvalid_until: 2024-01-01\nended_as: 已取消"),
        ("article: 25", "article: 24"),
        ("levels: [县级]", "levels: [市级]\norders: [责令改正]\nauthority: 水行政主管部门"),
        ("{state: 机器起草}", "{state: 机器起草, doubts: [不知道]}"),
    ):
        assert old in text
        text = text.replace(old, new)
    before, after = (_pages(check(golden(each), TODAY)) for each in ({}, {PATH: text}))
    assert _differing(before, after) == {f"matters/{ID}/"}


def _pages(verdict: Verdict) -> dict[str, Page]:
    drafts = from_verdict(verdict, TODAY, Terms(store=STORE)).drafts
    return {each.address: each.make() for each in drafts if re.fullmatch("matters/[^/]+/", each.address)}

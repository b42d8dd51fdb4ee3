"""The review comment: the golden one, what it marks, how it is cut, and that no record can break out of it."""

import html
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generators.catalogue import content
from generators.cli import CLEAN, main
from generators.reports import difference, handing, review
from generators.reports.affected import addresses
from generators.view import View
from schemas.changes import difference as changes_of
from schemas.layout import compose
from schemas.registry import Registry
from tests.golden_files import MATTER, TODAY, edited, golden, save
from tests.golden_registry import enclosed, patched, registry_of
from tests.noticing import LATER, SWAP
from tests.repositories import commit

EXPECTED = Path(__file__).parent / "golden" / "expected" / "review"
SITE = "https://quanze.example/"
REPORT = "https://ci.example/runs/1"
LIMIT = 65_536
ACT = "yb-2027-adjustment"
LISTS: dict[str, Any] = {"lists/yb-common-urban": {"changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]}]}}
EARLIER: dict[str, Any] = {**LISTS, f"acts/{ACT}": None, f"notices/{ACT}": None}
HOSTILE = (
    "<img src=x onerror=alert(1)></details>**粗**`码`[链](http://x)![图](http://x)|表|# @octocat #1 ~~删~~ $x$ &lt;"
)


def _registry(changes: Mapping[str, Any]) -> Registry:
    data = patched(dict(changes))
    gone = [path for path in enclosed() if f"notices/{path.split('/')[2]}" not in data]
    return registry_of(data, dict.fromkeys(gone))


def _shown(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[difference.Shown, Registry]:
    before, after = _registry(old), _registry(new)
    return difference.gather(changes_of(before, after), before, after, TODAY), after


def _comment(old: Mapping[str, Any], new: Mapping[str, Any], report: str = REPORT) -> str:
    shown, after = _shown(old, new)
    drafts = review.drafts(shown.changes, after)
    return review.markdown(shown, drafts, addresses(shown, after), site=SITE, report=report)


DEARER = {"matters/sp-sl-41-1": {"penalties": [{"kind": "罚款", "target": "个人", "max": 900, "unit": "元"}]}}
HASTY = {f"acts/{ACT}": {"effective_on": "2026-11-12", "published_on": "2026-11-11", "takeover": None}}
_PARAMETERS: Any = patched(None)["regulations/yb-2"]["parameters"]
_ARTICLES: Any = patched(None)["regulations/yb-2"]["articles"]
AMENDED = {
    "regulations/yb-2": {
        "articles": [
            {**_ARTICLES[0], "paragraphs": ["为了限期确定职责、防止推诿，制定本办法。"]},
            {"number": 2, "heading": "适用范围", "paragraphs": ["机关之间的职责争议适用本办法。"]},
            *({**each, "number": each["number"] + 1} for each in _ARTICLES[1:]),
        ],
        "parameters": [
            *({**each, "effective_until": "2027-01-01"} if each["key"] == "accept-working-days" else each
              for each in _PARAMETERS),
            {"key": "accept-working-days", "title": "受理期限", "value": 5, "unit": "个工作日", "origin": "建议",
             "basis": "示例", "article": 4, "effective_from": "2027-01-01", "act": ACT},
        ],
    }
}  # fmt: skip
"""An article more, a sentence and a period otherwise."""
CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "issued": (EARLIER, {}),
    "drafted": (EARLIER, {**SWAP, f"notices/{ACT}": None}),
    "risks": (EARLIER, {**HASTY, **DEARER, f"notices/{ACT}": None}),
    "nothing": ({}, {}),
    "regulation": ({}, AMENDED),
}
"""Name of a golden comment → what is otherwise before and after."""


@pytest.mark.parametrize("case", CASES)
def test_the_comment_is_the_golden_one(case: str, bless: bool) -> None:
    """The comment is the golden file, byte for byte."""
    path, made = EXPECTED / f"{case}.md", _comment(*CASES[case]).encode()
    if bless:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    assert path.read_bytes() == made


def test_no_golden_comment_is_left_over() -> None:
    """Each golden comment belongs to a case."""
    assert {path.stem for path in EXPECTED.iterdir()} == set(CASES)


def test_the_notice_is_shown_before_it_is_issued() -> None:
    """A new decision comes with the text that its notice would have; an issued notice with the one that it has."""
    drafted, issued = (_comment(*CASES[case]) for case in ("drafted", "issued"))
    assert "附件 6 行；尚未发布，下面是照数据拟的；合并前运行 quanze issue" in drafted
    assert "原1项，列入1项，移出1项，现1项" in drafted
    assert "附件 1 行；随本次修改发布" in issued
    assert issued.count("公告：") == 1


@pytest.mark.parametrize(
    "change",
    [
        {"lists/yb-common-urban": {"changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]},
                                               {**LATER, "remove": ["sp-sl-40-1"], "add": ["no-such-1"]}]}},
        {"matters/sp-sl-40-1": {"domain": "nowhere"}},
        {f"acts/{ACT}": {"effective_on": None}},
        {f"acts/{ACT}": {"jurisdiction": "990199"}},
    ],
)  # fmt: skip
def test_a_flawed_decision_still_gets_a_comment(change: dict[str, Any]) -> None:
    """Where the notice cannot be drafted yet, the comment leaves it out and tells the rest."""
    comment = _comment(EARLIER, {f"notices/{ACT}": None, **change})
    assert "公告：" not in comment
    assert f"- **新增** 决定 {ACT}" in comment


def test_what_needs_a_second_look_stands_first() -> None:
    """A raised penalty, a withdrawal without takeover and a date that is past are marked before anything folded."""
    head = _comment(*CASES["risks"]).partition("<details>")[0]
    assert "- ⚠ sp-sl-41-1 罚款上限提高：200 → 900 元" in head
    assert f"- ⚠ {ACT} 移出了事项，没有写由谁承接" in head
    assert f"- ⚠ {ACT} 的施行日期 2026-11-12 已经过去" in head
    assert "⚠" not in _comment(*CASES["issued"])


def test_the_pages_that_change_are_links() -> None:
    """With the site's address each page is a link on the site; without it a path."""
    shown, after = _shown(*CASES["issued"])
    changed = addresses(shown, after)
    addressed = review.markdown(shown, pages=changed, site=SITE)
    for page in (
        "lists/yb-common-urban/", f"notices/{ACT}/", "matters/sp-sl-40-1/", "changes/", "changes/2027/",
        "places/990181/", "feeds/all.xml", "feeds/places/990100.xml", "feeds/towns/990181001.xml",
    ):  # fmt: skip
        assert f"- <{SITE}{page}>" in addressed
    assert "- `lists/yb-common-urban/`" in review.markdown(shown, pages=changed)


def test_every_page_that_is_said_to_change_is_on_the_site() -> None:
    """The comment sends nobody to an address that the site has not."""
    for case in ("issued", "drafted"):
        shown, after = _shown(*CASES[case])
        published = content(View(after, TODAY))
        there = {page.address for page in published.records} | {file.path for file in published.files}
        assert set(addresses(shown, after)) <= there | set(published.overviews)


def test_who_gets_what_from_when_stands_open() -> None:
    """Before anything folded, each list is told with its counts, names, day, towns and who takes over."""
    head = _comment(*CASES["drafted"]).partition("<details>")[0]
    assert (
        "- **样板市城区街道共性清单**（城中街道）：自2027年1月1日起，原有 1 项，列入 1 项，移出 1 项，变为 1 项" in head
    )
    assert "  - 移出，仍在该镇街的另一份清单上：占道摆摊" in head
    assert "移出 0 项" not in _comment(*CASES["drafted"])
    issued = _comment(*CASES["issued"]).partition("<details>")[0]
    assert "  - 移出，由样板市综合行政执法局承接：占道摆摊" in issued


@pytest.mark.parametrize("number", [20, 21])
def test_many_matters_are_folded(number: int) -> None:
    """Twenty matters are named in the open, more are folded and counted."""
    ids = [f"sp-sl-90-{each}" for each in range(1, number + 1)]
    plain = {
        f"matters/{each}": {**patched(None)["matters/sp-sl-41-1"], "id": each, "plain_title": each} for each in ids
    }
    more = {"lists/yb-common-urban": {"changes": [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1", *ids]}]}}
    comment = _comment({**EARLIER, **plain}, {**EARLIER, **plain, **more})
    assert ids[19] in comment.partition("<details>")[0]
    assert (f"：列入的事项（{number}）</summary>" in comment) is (number > 20)
    assert ("等 21 项，见下" in comment) is (number > 20)


def test_many_lists_are_folded() -> None:
    """More lists than a phone shows are folded; none is left out."""
    old, new = _registry(EARLIER), _registry({})
    (move,) = difference.gather(changes_of(old, new), old, new, TODAY).moves
    told = "".join(handing.sections([move._replace(title=f"清单{each}") for each in range(20)], str, review.folded))
    assert told.index("清单11") < told.index("<details>") < told.index("清单12")
    assert "还有变动的清单（8）" in told


def test_many_pages_are_counted() -> None:
    """More pages than a reader would open are told by their number."""
    many = {f"domains/d-{number}": {"title": "领域", "provenance": "demonstration"} for number in range(60)}
    data = {
        key: {**patched(None)["domains/water"], "id": key.partition("/")[2], **change} for key, change in many.items()
    }
    assert "- 另有 20 页" in _comment({}, data)


def _long(length: int) -> dict[str, Any]:
    return {"matters/sp-sl-41-1": {"orders": [f"责令第{number}次清运" for number in range(length)]}}


@pytest.mark.parametrize("length", [10, 4_000, 20_000])
def test_a_long_comment_is_cut_and_leads_to_the_whole(length: int) -> None:
    """A comment fits a forge, ends with nothing open, and names the full report where it was cut."""
    comment = _comment({}, _long(length))
    assert len(comment) < 65_000 < LIMIT
    assert comment.count("<details>") == comment.count("</details>")
    assert comment.count("**") % 2 == 0
    assert (f"[完整的差异]({REPORT})" in comment) is (length > 10)
    assert ("用 `quanze diff` 查看" in _comment({}, _long(length), report="")) is (length > 10)


def _title(text: str) -> dict[str, Any]:
    titled = {f"acts/{ACT}": {"title": text}, "matters/sp-sl-41-1": {"title": text}}
    return {**titled, f"notices/{ACT}": None, "towns/990181001": {"title": text}}


def test_a_hostile_title_stays_text() -> None:
    """Markup, mentions and references in a title are plain text wherever the comment shows it."""
    comment = _comment(EARLIER, _title(HOSTILE))
    assert "octocat" in comment
    outside = re.sub(r"</?(details|summary)>", "", comment).replace("> ", "")
    assert not re.search(r"<[a-z/!]", outside.replace(f"<{SITE}", ""))
    assert not re.search(r"\]\(http://x|`码|\*\*粗|~~|\$x|\|表", comment)
    assert not re.search(r"@o|#1", html.unescape(comment))
    assert comment.count("<details>") == comment.count("</details>") == comment.count("<summary>")
    quoted = comment.partition("公告：")[2].partition("</details>")[0].partition("</summary>")[2]
    assert all(line.startswith(">") for line in quoted.splitlines() if line)


def test_a_summary_shows_no_backslashes() -> None:
    """Signs of Markdown are kept plain by entities, which a browser shows as the sign itself within a summary too."""
    summary = re.findall(r"<summary>(.*)</summary>", _comment(EARLIER, _title("关于[试行]的通告_1")))[0]
    assert "关于&#91;试行&#93;的通告&#95;1" in summary


def test_the_verb_writes_the_comment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """``diff --format markdown`` takes the addresses of the site, with a slash or without, and of the report."""
    save(tmp_path / "registry", golden())
    commit(tmp_path, {}, "first")
    orders = compose({**patched(_long(9_000))["matters/sp-sl-41-1"]})
    save(tmp_path / "registry", {MATTER: edited(MATTER, "max: 5000", "max: 6000").encode()})
    save(tmp_path / "registry", {"matters/sp-sl-41-1.yaml": orders.encode()})
    monkeypatch.chdir(tmp_path)
    made = []
    for site in (SITE, SITE.rstrip("/")):
        assert main(["diff", "HEAD", "--format", "markdown", "--site", site, "--report", REPORT]) == CLEAN
        made.append(capsys.readouterr().out)
    assert made[0] == made[1]
    assert "⚠ sp-sl-40-1 罚款上限提高：5,000 → 6,000 元" in made[0]
    assert f"[完整的差异]({REPORT})" in made[0]

"""The pages before they are poured into the theme: golden bodies, and what each kind of page must say."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from generators import links
from generators.catalogue import content
from generators.contents import Content
from generators.page import Page
from generators.render import render
from generators.view import View
from schemas.kinds import KINDS
from schemas.rulebook import PAGES
from tests.built import changed_content, document, files_of, golden_content, page_of
from tests.golden_files import TODAY, verdict
from tests.golden_registry import patched

EXPECTED = Path(__file__).parent / "golden" / "expected" / "pages"
MATTER = "matters/sp-sl-40-1"
HIDDEN = {
    "title": "示例省镇街指导目录", "provenance": "reported", "jurisdiction": "990000", "kind": "省镇街指导目录",
    "members_known": False, "declared_count": 80,
}  # fmt: skip
ADDRESSES = {
    "matter-current": "matters/sp-sl-40-1/",
    "matter-coercive": "matters/cn-sfl-20-1/",
    "matter-retired": "matters/sp-sl-42-1/",
    "town-with-list": "towns/990181001/",
    "town-without-list": "towns/990181201/",
    "list-known": "lists/yb-common-urban/",
    "list-computed": "lists/yb-total/",
    "list-unknown": "lists/sp-hidden/",
    "state-of-list": "lists/yb-common-urban/2025-02-01/",
    "state-of-town": "towns/990181001/2027-01-01/",
    "state-computed": "lists/yb-total/2023-01-01/",
    "matter-amended": "matters/cn-stl-25-1/",
    "body": "bodies/yb-enforcement/",
    "law": "laws/sp-sl/",
    "domain": "domains/city-appearance/",
    "act-in-force": "acts/yb-2025-delegation/",
    "act-future": "acts/yb-2027-adjustment/",
    "notice": "notices/yb-2025-delegation/",
    "notice-to-come": "notices/yb-2027-adjustment/",
    "regulation": "regulations/yb-1/",
    "regulation-with-process": "regulations/yb-2/",
    "dispute": "disputes/yb-2025-1/",
    "all-disputes": "disputes/",
    "place": "places/990181/",
    "rule": "rules/act-effective-before-published/",
    "home": "",
    **{f"all-{each}": f"{each}/" for each in ("matters", "lists", "towns", "bodies", "laws", "acts", "regulations")},
    **{each: f"{each}/" for each in ("find", "who", "quality", "scope", "doubts", "rules", "changes")},
    **{f"changes-{each}": f"changes/{each}/" for each in ("2025", "2027", "between", "feeds", "merges")},
}
"""Name of a golden body → the address of its page."""


@cache
def _content() -> Content:
    """Return the golden content, and with it a list whose entries no source gives."""
    return changed_content({"lists/sp-hidden": HIDDEN})


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_body_is_the_golden_one(name: str, bless: bool) -> None:
    """The body of the page is the golden file, byte for byte."""
    path, made = EXPECTED / f"{name}.html", page_of(_content(), ADDRESSES[name]).body.encode()
    if bless:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    assert path.read_bytes() == made


def test_no_golden_body_is_left_over() -> None:
    """Each golden body belongs to a page, and every overview page has one."""
    assert files_of(EXPECTED).keys() == {f"{name}.html" for name in ADDRESSES}
    assert _content().overviews.keys() <= set(ADDRESSES.values())


def _text(page: Page) -> str:
    """Return what a reader sees of a page, in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page.body))


def _changed(key: str, change: Any, address: str | None = None) -> str:
    """Return the text of a record's page after a change of the record."""
    kind, _, record = key.partition("/")
    return _text(page_of(changed_content({key: change}), address or links.record(kind, record)))


def _section(text: str, start: str, end: str) -> str:
    return text[text.index(start) : text.index(end)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind in links.FOLDERS])
def test_every_record_has_one_page(kind: str) -> None:
    """Every record of a kind that has pages has one, two levels deep, under its id."""
    ids = {key.partition("/")[2] for key in patched(None) if key.startswith(f"{kind}/")}
    folder = f"{links.FOLDERS[kind]}/"
    addresses = [page.address for page in golden_content().records if page.address.count("/") == 2]
    found = [each for each in addresses if each.startswith(folder)]
    assert sorted(found) == sorted(f"{folder}{each}/" for each in ids)


def test_every_rule_has_a_page() -> None:
    """The rule book has one page a rule."""
    found = {page.address for page in golden_content().records if page.address.startswith("rules/")}
    assert found == {f"rules/{rule}/" for rule in PAGES}


@pytest.mark.parametrize(
    ("address", "way"), [("", "./"), ("find/", "../"), ("matters/x/", "../../"), ("lists/x/2026-01-01/", "../../../")]
)
def test_the_way_to_the_root(address: str, way: str) -> None:
    """Links are relative, so that the site works in any folder of any host."""
    assert links.root(address) == way


def test_bodies_are_relative_to_their_page() -> None:
    """No body names a place by its whole path or by a host."""
    for page in (*golden_content().overviews.values(), *golden_content().records):
        addresses = {link.address for link in document(page.body).links}
        assert not [each for each in addresses if each.startswith("/") or ":" in each], page.address


def test_a_template_that_names_what_is_not_given_fails() -> None:
    """A forgotten value stops the build; it never becomes an empty place on a page."""
    with pytest.raises(UndefinedError):
        render("rule.html", root="./")


def test_a_retired_matter_says_so_and_leads_on() -> None:
    """The page of a retired matter stays, says since when and how it ended, and leads to its successor."""
    page = page_of(golden_content(), "matters/sp-sl-42-1/")
    assert "已合并。本事项自2023年1月1日起不再适用，现为对乱倒垃圾的行政处罚 演示。" in _text(page)
    assert '<a href="../../matters/sp-sl-41-1/">' in page.body


def test_a_current_matter_does_not_say_that_it_ended() -> None:
    """A matter whose end is known but has not come is not shown as ended."""
    assert "不再适用" not in _changed(MATTER, {"valid_until": "2026-11-23", "ended_as": "已取消"})
    assert "不再适用" in _changed(MATTER, {"valid_until": "2026-11-22", "ended_as": "已取消"})


def test_a_coming_matter_says_when() -> None:
    """A matter that has not begun says from which day it applies."""
    assert "尚未生效。本事项自2026年11月23日起适用。" in _changed(MATTER, {"valid_from": "2026-11-23"})
    assert "尚未生效" not in _changed(MATTER, {"valid_from": "2026-11-22"})


AMENDED = {
    "formers": [
        {"until": "2024-01-01", "penalties": [{"kind": "警告"}]},
        {"until": "2025-01-01", "title": "对摆摊的行政处罚", "act": "yb-2025-delegation"},
        {"until": "2027-01-01", "penalties": [{"kind": "罚款", "max": 100, "unit": "元"}]},
    ]
}
"""Amendments of a matter; each keeps only what it changed."""


def test_a_matter_shows_its_former_wordings_with_their_days() -> None:
    """Each span of the past has all that differed from today, with the decision that began it."""
    text = _changed(MATTER, AMENDED)
    past = _section(text, "到2023年12月31日为止", "2024年1月1日至2024年12月31日")
    assert "名称：对摆摊的行政处罚" in past
    assert "处罚：警告" in past
    assert "处罚" not in _section(text, "2024年1月1日至2024年12月31日", "2027年1月1日起").replace("行政处罚", "")
    assert "2025年1月1日至" not in text


def test_a_matter_shows_an_announced_wording() -> None:
    """What a decided amendment will make of a matter is shown as to come, and what is in force is shown as today's."""
    text = _changed(MATTER, AMENDED)
    assert "罚款：100元以下" in _section(text, "怎么处理", "法律依据")
    coming = text[text.index("2027年1月1日起 还没有到") :]
    assert "罚款：500元以上5,000元以下" in coming


def test_a_matter_tells_who_handles_it_where() -> None:
    """A matter names the county body and the towns that exercise it, and says where the lists are made up."""
    text = _text(page_of(golden_content(), f"{MATTER}/"))
    who = _section(text, "在你那里谁管", "怎么处理")
    assert all(each in who for each in ("样板", "1 个镇街以自身名义行使", "城中街道", "演示"))


def test_a_matter_without_towns_says_so() -> None:
    """Where no town exercises a matter the page says that the county level does."""
    text = _text(page_of(golden_content(), "matters/cn-sfl-20-1/"))
    assert "没有赋权，由县级行使" in _section(text, "在你那里谁管", "怎么处理")


def test_a_matter_tells_how_much_and_for_whom() -> None:
    """Every penalty has its target, its condition and its exact range."""
    text = _section(_text(page_of(golden_content(), f"{MATTER}/")), "怎么处理", "法律依据")
    assert "单位 逾期不改正 罚款：500元以上5,000元以下" in re.sub(r"(?<=[位正])(?=[逾罚])", " ", text)
    assert "责令限期改正" in text


def test_a_matter_tells_the_remedies() -> None:
    """A matter tells to whom and within how many days one may appeal."""
    text = _text(page_of(golden_content(), f"{MATTER}/"))
    assert "可在 60 日内向样板市人民政府申请行政复议，或在 6 个月内向有管辖权的人民法院起诉" in text


def test_the_history_of_a_matter_goes_from_past_to_future() -> None:
    """Changes stand in order of their days; one to come is told as to come."""
    text = _text(page_of(golden_content(), f"{MATTER}/"))
    history = text[text.index("变动") :]
    days = [history.index(day) for day in ("2023年3月1日列入", "2024年2月1日列入", "2025年2月1日列入")]
    assert days == sorted(days)
    assert "2027年1月1日起将移出样板市城区街道共性清单" in history


def test_bases_lead_to_the_article() -> None:
    """A basis leads to its article on the page of the law, and there the matter stands."""
    assert 'href="../../laws/sp-sl/#art-40"' in page_of(golden_content(), f"{MATTER}/").body
    law = page_of(golden_content(), "laws/sp-sl/").body
    assert "../../matters/sp-sl-40-1/" in _section(law, 'id="art-40"', 'id="art-41"')


def test_grounds_of_coercion_lead_to_the_article() -> None:
    """The ground of a coercive measure leads to an article that the page of the law has."""
    assert 'href="../../laws/cn-sfl/#art-30"' in page_of(golden_content(), "matters/cn-sfl-20-1/").body
    assert "强制（第三十条）" in _text(page_of(golden_content(), "laws/cn-sfl/"))


def test_a_law_marks_matters_that_are_not_current() -> None:
    """Among the matters that rest on an article those that ended are marked."""
    law = page_of(golden_content(), "laws/sp-sl/").body
    (retired,) = re.findall(r"<li>.*sp-sl-42-1.*</li>", law)
    (current,) = re.findall(r"<li>罚则.*sp-sl-41-1.*</li>", law)
    assert "已终止" in retired
    assert "已终止" not in current


def test_a_domain_counts_what_it_shows() -> None:
    """A domain says how many current matters it has and shows these, as the home page counts them."""
    page = page_of(golden_content(), "domains/city-appearance/")
    assert "共收录 2 项" in _text(page)
    assert set(re.findall(r"matters/([a-z0-9-]+)/", page.body)) == {"sp-sl-40-1", "sp-sl-41-1"}
    assert re.search(r"市容环境卫生.*?2 项", _text(page_of(golden_content(), "matters/")))


def test_an_unknown_list_is_not_guessed() -> None:
    """A list whose entries no source gives says so, and says how many were declared."""
    text = _text(page_of(_content(), "lists/sp-hidden/"))
    assert "来源只提到这份清单，没有公布条目；来源写明共 80 项。本页不作推测。" in text
    assert "今天" not in text
    assert "条目未公布（声明 80）" in _text(page_of(_content(), "lists/"))


def test_a_list_shows_its_past_and_its_future() -> None:
    """A list counts its members of the day and shows all changes, those to come marked."""
    text = _text(page_of(golden_content(), "lists/yb-common-urban/"))
    assert "今天（2026年11月22日）共 1 项，由 1 个镇街行使" in text
    assert "2027年1月1日尚未施行" in text


def test_a_town_without_a_list_says_so() -> None:
    """A town without a list says that none is known, and whom to ask."""
    page = page_of(golden_content(), "towns/990181201/")
    assert "本库没有收录这个镇街的赋权清单" in _text(page)
    assert '<a href="../../bodies/yb-enforcement/">' in page.body


def test_a_town_tells_common_from_individual() -> None:
    """A town counts its common and its individual matters and lists them apart."""
    text = _text(page_of(golden_content(), "towns/990181001/"))
    assert "共 2 项：共性 1 项、个性 1 项，以镇街名义行使" in text
    assert "乱倒垃圾" in _section(text, "个性事项", "共性事项")


@pytest.mark.parametrize("key", [MATTER, "lists/yb-total", "bodies/yb-water", "acts/yb-2024-transfer"])
def test_demonstration_data_are_marked(key: str) -> None:
    """A made-up record says on its page that it is no information of any authority; a true one does not."""
    kind, _, record = key.partition("/")
    warning = "演示数据。本页内容为展示机制而设，不是任何机关的正式信息。"
    assert warning in _text(page_of(golden_content(), links.record(kind, record)))
    assert warning not in _changed(key, {"provenance": "reported"})


def test_a_future_act_is_marked() -> None:
    """An act that has not taken effect says so, on its page and among the acts, which begin with the latest."""
    acts = _text(page_of(golden_content(), "acts/"))
    assert "尚未施行" in _text(page_of(golden_content(), "acts/yb-2027-adjustment/"))
    assert "尚未施行" not in _text(page_of(golden_content(), "acts/yb-2025-delegation/"))
    assert acts.count("尚未施行") == 1
    assert acts.index("2027年1月1日") < acts.index("2025年2月1日") < acts.index("2023年3月1日")


def test_an_act_shows_what_it_changed() -> None:
    """An act shows each list that it changed, with the number before and after, and the matters."""
    page = page_of(golden_content(), "acts/yb-2025-delegation/")
    assert "样板市城区街道共性清单 演示：0 → 1 项" in _text(page)
    assert "../../matters/sp-sl-40-1/" in page.body


def test_contradictions_of_a_source_are_shown() -> None:
    """Where a source contradicts itself the page shows both statements."""
    change = {"discrepancies": [{"about": "施行日期", "statements": ["正文写 2 月 1 日", "附件写 3 月 1 日"]}]}
    text = _changed("acts/yb-2025-delegation", change)
    assert "来源自身矛盾：施行日期正文写 2 月 1 日附件写 3 月 1 日" in text


def test_gaps_and_sources_are_shown() -> None:
    """What a record lacks and where it comes from stands at the foot of its page, and the gap on the quality page."""
    change = {
        "gaps": [{"field": "authority", "reason": "来源没有写"}],
        "source": [{"document": "示例公报", "locator": "第 3 页", "retrieved_on": "2026-01-02"}],
    }
    text = _changed(MATTER, change)
    assert "缺：法定执法机关——来源没有写" in text
    assert "来源：示例公报（第 3 页），2026年1月2日取得" in text
    assert "来源没有写" in _changed(MATTER, change, "quality/")


def test_the_quality_page_sets_figures_side_by_side() -> None:
    """Declared, computed and held figures stand in a row; one that differs is marked, a blank one is shown as blank."""
    page = page_of(golden_content(), "quality/")
    (blank,) = re.findall(r'<tr[^>]*id="yb-blank".*?</tr>', page.body, re.DOTALL)
    assert "原文缺" in blank
    assert {f'id="{key.partition("/")[2]}"' for key in patched(None) if key.startswith("figures/")} <= set(
        re.findall(r'id="[^"]*"', page.body)
    )


def test_the_quality_page_shows_waivers_and_doubts() -> None:
    """Waivers, with who approved them and until when, and doubts about matters are public."""
    assert "罚款幅度过宽" in _text(page_of(golden_content(), "quality/"))
    assert "单位是否适用不明" in _text(page_of(golden_content(), "doubts/"))


def test_the_scope_page_tells_what_stays_out_and_how_far_matters_were_read() -> None:
    """Statutes left out stand there with the reason, and matters are counted by how far they were read."""
    text = _text(page_of(golden_content(), "scope/"))
    assert "示例口岸法" in text
    assert "口岸的处罚由国家机关行使" in text
    assert "已对照原文" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({MATTER: {"review": {"state": "机器起草"}}}, "还没有人对照原文读过"),
        ({"laws/sp-sl": {"newer_known": "据说 2030 年修订，待核。"}}, "依据可能已变"),
    ],
)
def test_a_matter_warns_of_what_was_not_checked(change: dict[str, Any], said: str) -> None:
    """A page says so where nobody has read the matter yet, and where its law is known to have changed."""
    assert said in _text(page_of(changed_content(change), f"{MATTER}/"))
    assert said not in _text(page_of(golden_content(), f"{MATTER}/"))


def test_the_warning_of_a_changed_law_is_repeated_where_it_matters() -> None:
    """The fines and each legal basis in that law lead up to the warning; other bases, and other matters, do not."""
    body = page_of(changed_content({"laws/sp-sl": {"newer_known": "据说 2030 年修订，待核。"}}), f"{MATTER}/").body
    _, heading, fines = body.partition("<h2>怎么处理</h2>")
    fines, _, bases = fines.partition("<h2>法律依据</h2>")
    assert 'id="outdated-sp-sl"' in heading.join(body.partition(heading)[:1])
    assert fines.count('href="#outdated-sp-sl"') == 1
    bases = bases.partition("</ul>")[0]
    assert bases.count('href="#outdated-sp-sl"') == bases.count("laws/sp-sl/") > 0
    assert "#outdated" not in page_of(golden_content(), f"{MATTER}/").body


def test_every_rule_stands_under_what_it_judges() -> None:
    """The rule book names each rule once, folded by the kind of record that it judges, reading and drafting apart."""
    body = page_of(golden_content(), "rules/").body
    folds = re.findall(r"<h2>(.*?)（(\d+)）</h2></summary>(.*?)</details>", body, re.DOTALL)
    held = {title: re.findall(r"<code>(.*?)</code>", rows) for title, _, rows in folds}
    assert [len(rows) for rows in held.values()] == [int(number) for _, number, _ in folds]
    assert sorted(rule for rows in held.values() for rule in rows) == sorted(PAGES)
    assert next(iter(held)) == "读取文件"
    assert "act-effective-before-published" in held["决定"]
    assert {"unknown-key", "statute-undated"} & {*held["读取文件"]} == {"unknown-key"}


def test_the_quality_page_counts_the_findings_of_the_check() -> None:
    """What the check warns of is counted on the quality page, under the title of its rule."""
    judged = verdict({"waivers/wide-range-example.yaml": None})
    rules = [finding.rule for finding in judged.findings]
    text = _text(page_of(content(View(judged.registry, TODAY, judged.findings)), "quality/"))
    assert rules == ["wide-fine-range"]
    assert f"{PAGES[rules[0]].title}：1 处" in text
    assert "没有豁免。" in text
    assert "没有提醒。" in _text(page_of(golden_content(), "quality/"))


def test_a_body_that_was_merged_leads_to_its_successor() -> None:
    """A body that no longer exists says what became of it, and its successor says where it comes from."""
    change = {"bodies/yb-water": {"succession": {"into": "yb-enforcement", "how": "并入", "date": "2024-02-01"}}}
    merged = changed_content(change)
    assert "已并入：" in _text(page_of(merged, "bodies/yb-water/"))
    assert "承继自" in _text(page_of(merged, "bodies/yb-enforcement/"))


def test_the_home_page_counts_what_there_is() -> None:
    """The numbers on the home page are those of the registry."""
    text = _text(page_of(golden_content(), ""))
    expected = {"事项": 4, "法规": 3, "领域": 2, "镇街": 2, "清单": 5, "规则": len(PAGES)}
    assert all(f"{number} {title}" in text for title, number in expected.items())


@pytest.mark.parametrize("page", ["", "find/"])
def test_the_search_box_works_without_script_or_says_that_it_does_not(page: str) -> None:
    """The search box is a form with a label, and readers without script are shown another way."""
    body = page_of(golden_content(), page).body
    assert re.search(r'<form[^>]*method="get"[^>]*role="search"', body)
    assert "<noscript>" in body


def _titles(pages: Callable[[], Content]) -> list[str]:
    return [page.title for page in (*pages().overviews.values(), *pages().records)]


def test_pages_have_titles_and_descriptions_in_one_line() -> None:
    """No title and no description is empty or has a line break."""
    texts = [*_titles(golden_content), *(page.description for page in golden_content().records)]
    assert [each for each in texts if not each.strip() or "\n" in each] == []

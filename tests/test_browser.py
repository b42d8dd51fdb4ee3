"""The site in a real browser: on a phone and at a desk, by keyboard, without script, in the dark, in a subfolder."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.built import EVIL
from tests.visiting import GOLDEN, HOSTILE, REAL, SIZES, Visitor

pytestmark = pytest.mark.browser

MATTER = "matters/sp-sl-40-1/"
PAGES = {
    "home": GOLDEN,
    "matter": GOLDEN + MATTER,
    "town": GOLDEN + "towns/990181001/",
    "list": GOLDEN + "lists/yb-comprehensive/",
    "quality": GOLDEN + "quality/",
    "search": GOLDEN + "find/?q=占道",
    "data": GOLDEN + "data/",
    "hostile matter": HOSTILE + MATTER,
    "changes": GOLDEN + "changes/",
    "changes of a year": GOLDEN + "changes/2025/",
    "changes between": GOLDEN + "changes/between/?from=2023-01-01&to=2027-06-01",
    "who": GOLDEN + "who/?town=990181001",
    "body": GOLDEN + "bodies/yb-enforcement/",
    "place": GOLDEN + "places/990181/",
    "merges": GOLDEN + "changes/merges/",
    "regulation with a drawing": GOLDEN + "regulations/yb-2/",
    "list over time": GOLDEN + "lists/yb-common-urban/",
    "hostile changes": HOSTILE + "changes/between/?from=2010-01-01&to=2027-06-01",
    "real quality": REAL + "quality/",
    "real towns": REAL + "towns/",
    "real acts": REAL + "acts/",
}
LONG = f"{REAL}towns/330281004/"
"""A town of more than five hundred matters."""
MEASURE = (Path(__file__).parent / "measure.js").read_text("utf-8")


def _measured(visitors: dict[str, Visitor], name: str, size: str, scheme: str) -> dict[str, Any]:
    visitor, (width, height) = visitors[scheme], SIZES[size]
    visitor.faults.clear()
    visitor.page.set_viewport_size({"width": width, "height": height})
    page = visitor.go(PAGES[name])
    if "?q=" in PAGES[name]:
        page.wait_for_selector("#qz-results li")
    if "?from=" in PAGES[name]:
        page.wait_for_selector("#qz-changes h2")
    return {**page.evaluate(MEASURE), "faults": [*visitor.faults]}


@pytest.fixture(scope="session")
def measured(browser: Browser, host: str) -> Iterator[Callable[..., dict[str, Any]]]:
    """Give what was measured on a page of a size and a scheme; each is visited once, by a visitor for each scheme."""
    visitors = {scheme: Visitor(browser, host, color_scheme=scheme) for scheme in ("light", "dark")}
    yield cache(partial(_measured, visitors))
    for visitor in visitors.values():
        visitor.context.close()


each_page = pytest.mark.parametrize("name", PAGES)
each_size = pytest.mark.parametrize("size", SIZES)
each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])
Measured = Callable[..., dict[str, Any]]
Visit = Callable[..., Visitor]


@each_size
@each_page
def test_nothing_goes_wrong(measured: Measured, name: str, size: str) -> None:
    """The page gives no error or warning, misses no file and asks nothing outside the folder of its host."""
    assert measured(name, size, "light")["faults"] == []


@each_size
@each_page
def test_the_page_fits_the_screen(measured: Measured, name: str, size: str) -> None:
    """Nothing makes the page itself scroll sideways; wide tables scroll within their own frame."""
    assert measured(name, size, "light")["beyond"] == []


@each_size
@each_page
def test_text_is_large_enough(measured: Measured, name: str, size: str) -> None:
    """No visible text is smaller than 12 pixels, that of drawings neither."""
    assert measured(name, size, "light")["small"] == []


@each_scheme
@each_page
def test_text_stands_out(measured: Measured, name: str, scheme: str) -> None:
    """All visible text, badges too, has a contrast of at least 4.5 to its ground, by day and by night."""
    assert measured(name, "phone", scheme)["faint"] == []


@each_page
def test_the_scheme_follows_the_device(measured: Measured, name: str) -> None:
    """A device set to dark gets the dark scheme, another the light one."""
    assert measured(name, "phone", "light")["scheme"] == "default"
    assert measured(name, "phone", "dark")["scheme"] == "slate"


def test_controls_are_large_enough_for_a_finger(visit: Visit) -> None:
    """The search box and its button are at least 44 pixels high on a phone."""
    page = visit(size="phone").go(GOLDEN)
    for control in ("#qz-home-q", ".qz-search button"):
        box = page.locator(control).bounding_box()
        assert box is not None
        assert box["height"] >= 44


def _search(page: Page, words: str, box: str = "#qz-home-q") -> None:
    page.fill(box, words)
    page.press(box, "Enter")


def _address(page: Page) -> str:
    return unquote(urlsplit(page.url).path)


@each_size
def test_a_search_leads_to_the_matter(visit: Visit, size: str) -> None:
    """Typing 占道 on the home page and submitting shows results, and the first leads to the matter."""
    page = visit(size=size).go(GOLDEN)
    page.fill("#qz-home-q", "占道")
    page.click(".qz-search button")
    page.click("#qz-results li:first-child a")
    assert _address(page) == GOLDEN + MATTER
    expect(page.locator("h1")).to_have_text("对占道经营的行政处罚")


def test_the_box_at_the_head_of_every_page_searches(visit: Visit) -> None:
    """The search box above a record leads to the results too."""
    page = visit().go(GOLDEN + MATTER)
    _search(page, "城中", ".qz-bar input")
    expect(page.locator("#qz-results li").first).to_contain_text("城中街道")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("马路摊点", "占道摆摊"),
        ("乱倒垃圾 示例省", "乱倒垃圾"),
        ("示例法", "中华人民共和国示例法"),
        ("ＳＰ－ＳＬ－40", "占道摆摊"),
    ],
)
def test_a_search_finds_by_other_words(visit: Visit, words: str, first: str) -> None:
    """An everyday name, a name with its law, the name of a law and an id in full-width letters all find."""
    page = visit().go(f"{GOLDEN}find/")
    _search(page, words, "#qz-q")
    expect(page.locator("#qz-results li a").first).to_have_text(first)


def test_the_number_of_results_is_announced(visit: Visit) -> None:
    """How many were found is said in a status that screen readers read out."""
    page = visit().go(f"{GOLDEN}find/?q=垃圾")
    expect(page.get_by_role("status")).to_contain_text("找到")
    assert page.get_by_role("status").get_attribute("aria-live") == "polite"
    assert f"找到 {page.locator('#qz-results li').count()} 条" in page.get_by_role("status").inner_text()


def test_a_search_without_results_says_so(visit: Visit) -> None:
    """Words that stand nowhere give a sentence with a way on, not an empty page."""
    visitor = visit()
    page = visitor.go(GOLDEN)
    _search(page, "量子纠缠")
    expect(page.get_by_role("status")).to_contain_text("没有找到")
    assert page.locator("#qz-results li").count() == 0
    assert visitor.faults == []


def test_an_emptied_search_shows_nothing(visit: Visit) -> None:
    """Emptying the box takes the results and the words in the address away."""
    page = visit().go(f"{GOLDEN}find/?q=垃圾")
    expect(page.locator("#qz-results li")).not_to_have_count(0)
    page.fill("#qz-q", "")
    expect(page.locator("#qz-results li")).to_have_count(0)
    assert "q=" not in page.url


def test_results_can_be_linked(visit: Visit) -> None:
    """The address keeps the words, so that a search can be bookmarked and gone back to."""
    page = visit().go(f"{GOLDEN}find/")
    page.fill("#qz-q", "垃圾")
    page.click("#qz-results li:first-child a")
    page.go_back()
    expect(page.locator("#qz-results li").first).to_be_visible()
    assert unquote(page.url).endswith("?q=垃圾")


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "'\"><b>x</b>", "(.*+?["]
)
def test_typed_markup_is_shown_and_not_run(visit: Visit, words: str) -> None:
    """Markup in the box or in the address stays text in the box and becomes no element."""
    visitor = visit()
    page = visitor.go(GOLDEN)
    _search(page, words)
    expect(page.get_by_role("status")).to_contain_text("没有找到")
    assert page.input_value("#qz-q") == words
    assert page.locator("main img, main b, #qz-results script").count() == 0
    assert visitor.faults == []


def test_markup_in_records_is_shown_and_not_run(visit: Visit) -> None:
    """Markup in the titles of records stands as text among the results and on the page."""
    visitor = visit()
    page = visitor.go(f"{HOSTILE}find/?q=占道摆摊")
    expect(page.locator("#qz-results a").first).to_have_text(f"{EVIL}占道摆摊")
    page.click("#qz-results li:first-child a")
    expect(page.locator("h1")).to_have_text(f"{EVIL}对占道经营的行政处罚")
    assert visitor.faults == []


def test_a_failed_load_of_the_index_is_said(visit: Visit) -> None:
    """When the index cannot be loaded the status says so and names other ways."""
    visitor = visit()
    visitor.page.route("**/find/index.json", lambda route: route.abort())
    page = visitor.go(f"{GOLDEN}find/?q=占道")
    expect(page.get_by_role("status")).to_contain_text("载入搜索数据失败")


def _tab_to(page: Page, selector: str, limit: int = 40) -> int:
    """Press Tab until an element has the focus; return how often."""
    for count in range(1, limit + 1):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return count
    pytest.fail(f"{selector} is not reached with {limit} tabs")


def test_a_search_works_by_keyboard_alone(visit: Visit) -> None:
    """Tab, words, Enter, Tab, Enter lead from the home page to the matter."""
    page = visit().go(GOLDEN)
    _tab_to(page, "#qz-home-q")
    page.keyboard.type("占道")
    page.keyboard.press("Enter")
    expect(page.locator("#qz-results li").first).to_be_visible()
    _tab_to(page, "#qz-results li:first-child a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{MATTER}")
    expect(page.locator("h1")).to_have_text("对占道经营的行政处罚")


def test_the_menu_can_be_skipped(visit: Visit) -> None:
    """The first Tab reaches a visible link that leads past the menu, to the first link of the page itself."""
    page = visit().go(GOLDEN + MATTER)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("跳到正文")
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('main .qz-crumbs a')")


def test_the_focus_can_be_seen(visit: Visit) -> None:
    """The search box that has the focus has an outline."""
    page = visit().go(GOLDEN)
    _tab_to(page, "#qz-home-q")
    width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
    assert width >= 2


@each_size
@pytest.mark.parametrize("name", ["home", "matter", "town", "list", "who", "body", "place"])
def test_pages_can_be_read_without_script(visit: Visit, name: str, size: str) -> None:
    """Without script the heading, the text and the tables are there."""
    page = visit(size=size, java_script_enabled=False).go(PAGES[name])
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("main").inner_text()) > 100
    assert all(table.is_visible() for table in page.locator("main table").all())


@pytest.mark.parametrize(("name", "way"), [("who", "#towns"), ("search", "matters/"), ("home", "matters/")])
def test_what_only_a_script_answers_is_not_offered_without(visit: Visit, name: str, way: str) -> None:
    """Without script no field waits for words in vain: a sentence above all the rest says so and leads on."""
    page = visit(size="phone", java_script_enabled=False).go(PAGES[name])
    assert [field for field in page.locator("input:not([type=checkbox]), select").all() if field.is_visible()] == []
    page.locator(f"noscript a[href*='{way}']").first.click()
    assert way in page.url


def test_a_long_list_is_whole_without_script(visit: Visit) -> None:
    """A town of hundreds of matters is folded to some screens, and names every one that it counts, without script."""
    page = visit(size="phone", java_script_enabled=False).go(LONG)
    assert page.locator("main").bounding_box()["height"] < 10_000
    rows = page.locator(".qz-rows li a")
    assert rows.count() == int(page.locator("main p > strong", has_text=re.compile(r"^\d+$")).inner_text()) > 400
    page.locator(".qz-fold summary").last.click()
    rows.last.scroll_into_view_if_needed()
    expect(rows.last).to_be_in_viewport()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_index_of_a_long_list_leads_there(visit: Visit, script: bool) -> None:
    """A link to a domain of a long list opens what is folded and shows its heading, clicked or sent by somebody."""
    visitor = visit(size="phone", java_script_enabled=script)
    page = visitor.go(f"{REAL}lists/yy-common-hub/")
    last = page.locator("a[href^='#in-']").last
    domain = str(last.get_attribute("href"))
    last.click()
    heading = page.locator(f"details[open]:has(> {domain}) h3")
    expect(heading).to_be_in_viewport()
    assert heading.bounding_box()["y"] > page.locator(".md-header").bounding_box()["height"]
    page.goto("about:blank")
    visitor.go(f"{REAL}lists/yy-common-hub/{domain}")
    expect(heading).to_be_in_viewport()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_paper_has_what_the_screen_folds(visit: Visit, script: bool) -> None:
    """What is folded on the screen is printed."""
    page = visit(java_script_enabled=script).go(LONG)
    rows = page.locator(".qz-rows li a").all_inner_texts()
    paper = "".join(each.extract_text() for each in PdfReader(BytesIO(page.pdf())).pages)
    assert [each for each in rows if re.sub(r"\s", "", each) not in re.sub(r"\s", "", paper)] == []


def test_links_work_without_script(visit: Visit) -> None:
    """Without script one gets from the home page to a list by links alone."""
    page = visit(java_script_enabled=False).go(GOLDEN)
    page.click(".md-tabs a:has-text('镇街')")
    page.click("main a:has-text('城中街道')")
    assert _address(page) == PAGES["town"]
    page.click("main a:has-text('城中街道个性清单')")
    page.click("main a:has-text('乱倒垃圾')")
    expect(page.locator("h1")).to_have_text("对乱倒垃圾的行政处罚")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("name", ["home", "matter"])
def test_the_menu_opens_on_a_phone(visit: Visit, name: str, script: bool) -> None:
    """On a phone the menu opens from its button and leads to the towns, with script and without."""
    page = visit(size="phone", java_script_enabled=script).go(PAGES[name])
    page.click("header label[for=__drawer]")
    page.click(".md-sidebar--primary a:has-text('镇街')")
    assert _address(page) == f"{GOLDEN}towns/"


def _ground(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@each_size
def test_the_scheme_can_be_changed(visit: Visit, size: str) -> None:
    """The button for dark changes the colours at once, and the choice stays on the next page."""
    page = visit(size=size, color_scheme="light").go(GOLDEN)
    light = _ground(page)
    page.click("label[title=切换到深色]")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = _ground(page)
    page.goto(page.url + MATTER)
    assert light != dark == _ground(page)


def test_a_long_list_of_towns_can_be_opened(visit: Visit) -> None:
    """The towns that exercise a matter can be opened, and lead to their pages."""
    page = visit(size="phone").go(GOLDEN + MATTER)
    page.click("main a:has-text('城中街道')")
    assert _address(page) == PAGES["town"]


def test_data_can_be_reached(visit: Visit) -> None:
    """The page of a matter leads to its data, and the page on open data to the tables."""
    page = visit().go(GOLDEN + MATTER)
    assert page.request.get(page.evaluate("document.querySelector('.qz-data a').href")).json()["id"] == "sp-sl-40-1"
    page.goto(page.url.replace(MATTER, "data/"))
    for address in page.evaluate("[...document.querySelectorAll('main table a')].map(a => a.href)"):
        assert page.request.get(address).ok

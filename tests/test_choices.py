"""What readers choose, in a real browser: their town, large type, high contrast; and what paper shows."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generators.answers import local
from generators.responsibility import answer
from generators.view import View
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of
from tests.visiting import GOLDEN, HOSTILE, REAL, Visitor

pytestmark = pytest.mark.browser

MEASURE = (Path(__file__).parent / "measure.js").read_text("utf-8")
URBAN, RURAL = "990181001", "990181201"
STALL = "matters/sp-sl-40-1/"
Visit = Callable[..., Visitor]
each_look = pytest.mark.parametrize("look", ["large", "contrast"])


PAIRS = """asked => asked.flatMap(each => {
  const told = each.nextElementSibling.cloneNode(true), folded = told.querySelector("details");
  if (!folded) return [[each.textContent, told.textContent]];
  folded.remove();
  folded.querySelector("summary").remove();
  return [[each.textContent, told.textContent], ["互相推的依据", folded.textContent]];
})"""


def _answer(page: Page) -> list[tuple[str, str]]:
    """Return the answer that a page shows, as pairs; what is folded below the way out of a dispute is its ground."""
    expect(page.locator("#qz-answer")).to_be_visible()
    return [(asked, told) for asked, told in page.locator("#qz-answer dt").evaluate_all(PAIRS)]


def test_the_page_answers_as_the_registry_does(visit: Visit) -> None:
    """For every town and every matter of today the page says what Python says, line by line."""
    view, visitor = View(registry_of(patched(None)), TODAY), visit()
    for matter in view.now.matters.values():
        for town in view.whole.towns.values():
            page = visitor.go(f"{GOLDEN}matters/{matter.id}/?town={town.id}")
            assert _answer(page) == list(local(view, answer(view, town, matter))), (town.id, matter.id)
    assert visitor.faults == []


def test_a_town_once_chosen_stands(visit: Visit) -> None:
    """A town chosen on one page answers on the next; one named in the address takes its place."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}")
    expect(page.locator("#qz-answer")).to_be_hidden()
    page.select_option("#qz-town", RURAL)
    assert _answer(page)[0] == ("谁来管", "样板市综合行政执法局")
    page.goto(page.url.replace("sp-sl-40-1", "sp-sl-41-1"))
    expect(page.locator("#qz-town")).to_have_value(RURAL)
    page.goto(f"{page.url}?town={URBAN}")
    assert _answer(page)[0] == ("谁来管", "城中街道")
    page.goto(page.url.partition("?")[0])
    expect(page.locator("#qz-town")).to_have_value(URBAN)


def test_the_address_goes_with_the_choice_and_no_choice_is_forgotten(visit: Visit) -> None:
    """A town chosen where the address names another stands after a reload; to choose none takes it from the device."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}?town={URBAN}#who")
    page.select_option("#qz-town", RURAL)
    assert page.url.endswith(f"?town={RURAL}#who")
    page.reload()
    expect(page.locator("#qz-town")).to_have_value(RURAL)
    page.select_option("#qz-town", "")
    assert "town=" not in page.url
    assert page.evaluate("localStorage.getItem('qz-town')") is None
    page.reload()
    expect(page.locator("#qz-town")).to_have_value("")


def test_another_town_is_a_step_away(visit: Visit) -> None:
    """The link to choose another town leads to the field, which has the focus."""
    page = visit().go(f"{GOLDEN}who/#qz-town")
    expect(page.locator("#qz-town")).to_be_focused()


def test_a_closed_field_tells_the_county(visit: Visit) -> None:
    """The chosen town stands in the field with its county, the others under it without; another choice changes both."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}")
    chosen = page.locator("#qz-town option:checked")
    expect(page.locator(f"#qz-town option[value='{URBAN}']")).to_have_text("城中街道")
    page.select_option("#qz-town", RURAL)
    rural = page.evaluate("town => document.querySelector(`option[value='${town}']`).textContent", RURAL)
    assert rural.startswith("样板市")
    page.select_option("#qz-town", URBAN)
    expect(chosen).to_have_text("样板市城中街道")
    expect(page.locator(f"#qz-town option[value='{RURAL}']")).to_have_text(rural.removeprefix("样板市"))


def test_a_town_that_is_not_there_is_passed_over(visit: Visit) -> None:
    """A town in the address or kept on the device that the table does not have leaves the choice open, runs nothing."""
    visitor = visit()
    page = visitor.go(f"{GOLDEN}{STALL}?town=%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(page.locator(".qz-where")).to_be_visible()
    expect(page.locator("#qz-town")).to_have_value("")
    expect(page.locator("#qz-answer")).to_be_hidden()
    assert visitor.faults == []


def test_a_town_is_chosen_by_keyboard(visit: Visit) -> None:
    """The choice can be reached and made by keys, and the answer is announced."""
    page = visit().go(f"{GOLDEN}who/")
    expect(page.locator(".qz-where")).to_be_visible()
    for _ in range(2):
        page.press("#qz-town", "ArrowDown")
    expect(page.locator("#qz-town")).to_have_value(RURAL)
    expect(page.locator("#qz-answer")).to_contain_text("样板市山后乡")
    expect(page.get_by_role("status")).to_contain_text("样板市山后乡")


def test_a_search_keeps_the_town(visit: Visit) -> None:
    """Saying the problem on the page of 这事谁管 leads to the results with the town, and on to the answer there."""
    page = visit(size="phone").go(f"{GOLDEN}who/?town={URBAN}")
    expect(page.locator("#qz-town")).to_have_value(URBAN)
    page.fill("#qz-who-q", "占道")
    page.press("#qz-who-q", "Enter")
    page.wait_for_url("**/find/**")
    assert parse_qs(urlsplit(page.url).query)["town"] == [URBAN]
    expect(page.locator("#qz-for")).to_contain_text("样板市城中街道")
    page.fill("#qz-q", "摆摊")
    page.wait_for_url("**/find/?*%E6%91%86%E6%91%8A*")
    assert parse_qs(urlsplit(page.url).query)["town"] == [URBAN]
    page.click("#qz-results li:first-child a")
    assert _answer(page)[0] == ("谁来管", "城中街道")


@pytest.mark.parametrize("address", [f"find/?q=占&town={URBAN}", "find/?q=占"])
def test_a_search_tells_what_the_town_handles(visit: Visit, address: str) -> None:
    """With a town, named in the address or chosen before, its own matters are told as such, and no others."""
    page = visit().go(f"{GOLDEN}who/")
    page.evaluate(f"localStorage.setItem('qz-town', '{URBAN}')")
    page.goto(page.url.replace("who/", address))
    row = page.locator("#qz-results li", has=page.locator("a[href*='sp-sl-40-1']"))
    expect(row.locator(".qz-own")).to_have_text("镇街自己能管（演示）")
    own = {f"matters/{each}/" for each in View(registry_of(patched(None)), TODAY).town_lists[URBAN].all}
    links = page.locator("#qz-results li:has(.qz-own) a").evaluate_all("all => all.map(each => each.pathname)")
    assert {each.partition("quanze/")[2] for each in links} <= own


def test_what_the_town_handles_goes_first(visit: Visit) -> None:
    """Of results that fit about as well, one on the list of the town goes first; one that fits much better stays."""
    page = visit().go(f"{REAL}find/?q=乱扔垃圾")
    first, own = page.locator("#qz-results li").first, page.locator("#qz-results .qz-own")
    expect(first).to_be_visible()
    before = first.locator("a").inner_text()
    page.goto(page.url + "&town=330281103")
    expect(first.locator(".qz-own")).to_be_visible()
    assert before in page.locator("#qz-results a").all_inner_texts()[1:]
    page.goto(page.url.replace(quote("乱扔垃圾"), quote("景区乱扔垃圾")))
    expect(own.first).to_be_visible()
    expect(first.locator("a")).to_have_text("景区乱扔垃圾")


def test_a_search_hands_the_town_on_without_memory(visit: Visit) -> None:
    """Where nothing may be kept on the device, a link to results with a town still leads to the answer there."""
    visitor = visit()
    visitor.context.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page = visitor.go(f"{GOLDEN}find/?q=占道&town={URBAN}")
    page.click("#qz-results a[href*='sp-sl-40-1']")
    assert _answer(page)[0] == ("谁来管", "城中街道")
    assert visitor.faults == []


@pytest.mark.parametrize("town", ["999999999", "%3Cimg%20src=x%20onerror=alert(1)%3E"])
def test_a_search_for_no_known_town_is_a_search(visit: Visit, town: str) -> None:
    """A town that is not there is neither said nor stands in the way of the results."""
    visitor = visit()
    page = visitor.go(f"{GOLDEN}find/?q=占道&town={town}")
    page.wait_for_selector("#qz-results li")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#qz-for")).to_be_hidden()
    assert visitor.faults == []


def test_a_phone_number_can_be_called(visit: Visit) -> None:
    """The number in an answer is a link that a phone dials."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}?town={RURAL}")
    expect(page.locator("#qz-answer a[href='tel:12345']")).to_have_text("12345")


def test_a_boundary_is_a_step_away(visit: Visit) -> None:
    """The name of the 职责边界 in an answer leads to what it says, on the same page."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}?town={RURAL}")
    page.locator("#qz-answer a", has_text="职责边界").click()
    head = page.locator("h3:target")
    expect(head).to_contain_text("市容环境卫生领域职责边界")
    expect(head).to_be_in_viewport()


def test_the_grounds_of_a_dispute_are_folded(visit: Visit) -> None:
    """One sentence says what to do where two bodies refer to each other; its grounds are read on request."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}?town={URBAN}")
    grounds = page.locator("#qz-answer details")
    expect(grounds).not_to_contain_text("行政处罚法第二十五条第二款", use_inner_text=True)
    grounds.locator("summary").click()
    expect(grounds).to_contain_text("行政处罚法第二十五条第二款", use_inner_text=True)


def test_who_works_without_script(visit: Visit) -> None:
    """Without script no dead control is shown; links lead from the town to its matters and to who else is in charge."""
    page = visit(java_script_enabled=False).go(f"{GOLDEN}who/")
    expect(page.locator(".qz-where")).to_be_hidden()
    expect(page.locator(".qz-looks")).to_be_hidden()
    page.click("main summary")
    page.click("main a:has-text('山后乡')")
    page.click("main a:has-text('什么事找谁')")
    expect(page.locator("#who")).to_be_visible()
    page.goto(page.url.partition("places/")[0] + STALL)
    expect(page.locator(".qz-places table")).to_be_visible()


def test_without_the_table_of_towns_the_page_still_tells(visit: Visit) -> None:
    """When the towns cannot be loaded no dead control is shown, and the table of places stands."""
    visitor = visit()
    visitor.page.route("**/towns.json", lambda route: route.abort())
    page = visitor.go(f"{GOLDEN}{STALL}?town={URBAN}")
    expect(page.locator(".qz-places table")).to_be_visible()
    expect(page.locator(".qz-where")).to_be_hidden()


def test_markup_in_towns_and_bodies_is_shown(visit: Visit) -> None:
    """Markup in the names of towns and bodies stands as text in the choice and in the answer."""
    visitor = visit()
    page = visitor.go(f"{HOSTILE}{STALL}?town={RURAL}")
    assert "<script>" in dict(_answer(page))["谁来管"]
    assert page.locator("#qz-answer script, .qz-where script").count() == 0
    assert visitor.faults == []


@each_look
def test_a_look_is_chosen_by_keyboard_and_stays(visit: Visit, look: str) -> None:
    """A press on the control changes the page at once, says so, and holds on the next page until pressed again."""
    page = visit().go(GOLDEN)
    button = page.locator(f"[data-look={look}]")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(page.url + STALL)
    expect(page.locator("html")).to_have_class(re.compile(rf"\bqz-{look}\b"))
    button.press("Space")
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_large_type_is_larger(visit: Visit) -> None:
    """Large type makes the text of a page at least a quarter larger, boxes for typing too."""
    page = visit(size="phone").go(f"{GOLDEN}{STALL}")

    def sizes() -> list[float]:
        found = page.evaluate(
            "['main p', 'main td', '.qz-bar input']"
            ".map(each => parseFloat(getComputedStyle(document.querySelector(each)).fontSize))"
        )
        return [float(each) for each in found]

    plain = sizes()
    page.click("[data-look=large]")
    assert all(large >= 1.25 * small for large, small in zip(sizes(), plain, strict=True))


def test_a_device_that_asks_for_contrast_gets_it(visit: Visit) -> None:
    """A device set to more contrast has it from the first page, and may do without."""
    page = visit(contrast="more").go(GOLDEN)
    expect(page.locator("[data-look=contrast]")).to_have_attribute("aria-pressed", "true")
    page.click("[data-look=contrast]")
    page.reload()
    expect(page.locator("[data-look=contrast]")).to_have_attribute("aria-pressed", "false")


@each_look
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["", STALL, "who/", "towns/990181001/", "lists/yb-common-urban/", "bodies/yb-enforcement/"]
)
def test_every_look_fits_and_stands_out(visit: Visit, name: str, look: str, scheme: str) -> None:
    """On a phone nothing scrolls the page sideways and all text stands out, in either look and scheme."""
    page = visit(size="phone", color_scheme=scheme).go(GOLDEN + name)
    page.click(f"[data-look={look}]")
    found = page.evaluate(MEASURE)
    assert (found["beyond"], found["faint"], found["small"]) == ([], [], [])


def test_paper_shows_what_matters(visit: Visit) -> None:
    """Printed, a matter has no menu, no controls and no search box, and its text is black on white in the dark too."""
    page = visit(color_scheme="dark").go(f"{GOLDEN}{STALL}?town={URBAN}")
    _answer(page)
    page.emulate_media(media="print")
    for each in (".md-header", ".md-tabs", ".qz-looks", ".qz-bar", ".qz-where", ".md-footer"):
        expect(page.locator(each).first).to_be_hidden()
    expect(page.locator("#qz-answer")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('main h1')).color") == "rgb(0, 0, 0)"

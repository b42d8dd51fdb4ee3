"""The menu of a phone by keyboard, with and without script: nothing that has the focus is out of sight."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.visiting import GOLDEN, Visitor

pytestmark = pytest.mark.browser

Visit = Callable[..., Visitor]
PAGES = ["matters/sp-sl-40-1/", "who/", "about/"]
"""A page outside of the menu, one in a part of it, and one written by hand, which has a table of its contents."""
SWITCH = "#__drawer"
_SEEN = """() => {
  const has = document.activeElement, box = has.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const label = top && top.closest("label"), unsized = box.width === 0 && has.matches(".md-option");
  const seen = unsized || top && (has.contains(top) || label && label.control === has);
  return [has.matches("main .qz-crumbs a"), Boolean(seen), has.outerHTML.slice(0, 80)];
}"""
"""Whether the first link of the content is reached, whether what has the focus is on top, what it is. The switch of the
colours has no size, as the theme has it."""

each_page = pytest.mark.parametrize("address", PAGES)
each_way = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


def _come(visit: Visit, address: str, **options: Any) -> Page:
    """Go to a page on a phone, where nothing slides, so that nothing need be waited for."""
    page = visit(size="phone", **options).go(GOLDEN + address)
    page.evaluate("document.head.append(document.createElement('style'))")
    page.evaluate("document.head.lastChild.textContent = '* { transition: none !important; }'")
    return page


def _stops(page: Page) -> Iterator[tuple[bool, str]]:
    """Press Tab until the content is reached; yield for each stop whether it can be seen, and what it is."""
    for _ in range(60):
        page.keyboard.press("Tab")
        reached, seen, what = page.evaluate(_SEEN)
        yield seen, what
        if reached:
            return
    pytest.fail("the content is not reached")


def _opened(page: Page) -> None:
    page.locator(SWITCH).focus()
    page.keyboard.press("Space")
    expect(page.locator(".md-nav--primary")).to_be_in_viewport()


@each_way
@each_page
def test_a_closed_menu_takes_no_focus(visit: Visit, address: str, script: bool) -> None:
    """On the way to the content every stop can be seen, and none is in the menu, which is closed."""
    page = _come(visit, address, java_script_enabled=script)
    stops = list(_stops(page))
    assert [what for seen, what in stops if not seen] == []
    assert 2 < len(stops) < 10
    assert sum("md-skip" in what for _, what in stops) == 1


@each_way
@each_page
def test_the_menu_opens_by_keyboard(visit: Visit, address: str, script: bool) -> None:
    """The switch has a name, a space opens the menu, and the tabs from there on lead through what it shows."""
    page = _come(visit, address, java_script_enabled=script)
    expect(page.get_by_role("checkbox", name="导航菜单")).to_be_attached()
    expect(page.locator(".md-nav--primary")).to_be_hidden()
    _opened(page)
    stops = list(_stops(page))
    in_menu = [(seen, what) for seen, what in stops if "md-nav" in what]
    assert [what for seen, what in in_menu if not seen] == []
    assert len(in_menu) > 3


@each_page
def test_an_open_menu_has_the_focus_and_gives_it_back(visit: Visit, address: str) -> None:
    """With script the focus is in the menu once it is open; Escape closes it, and so does going past its end."""
    page = _come(visit, address)
    _opened(page)
    assert all(seen for seen, _ in _stops(page))
    expect(page.locator(SWITCH)).not_to_be_checked()
    _opened(page)
    page.keyboard.press("Escape")
    expect(page.locator(SWITCH)).to_be_focused()
    expect(page.locator(SWITCH)).not_to_be_checked()


@each_way
def test_a_part_of_the_menu_opens_and_closes_by_keyboard(visit: Visit, script: bool) -> None:
    """A space on 变动与制度 shows its pages, of which one is followed; another goes back, with script Enter too."""
    page = _come(visit, PAGES[0], java_script_enabled=script)
    _opened(page)
    part, inside = page.get_by_role("checkbox", name="变动与制度"), page.locator(".md-nav__link", has_text="制度规范")
    part.focus()
    expect(inside).to_be_hidden()
    page.keyboard.press("Space")
    expect(inside).to_be_visible()
    page.keyboard.press("Enter" if script else "Space")
    expect(inside).to_be_hidden()
    page.keyboard.press("Space")
    inside.press("Enter")
    page.wait_for_url("**/regulations/")


def test_a_finger_opens_and_closes_the_menu(visit: Visit) -> None:
    """A tap on the corner opens the menu, one beside it closes it."""
    page = _come(visit, "", has_touch=True)
    page.touchscreen.tap(24, 24)
    expect(page.locator(".md-nav--primary")).to_be_in_viewport()
    page.touchscreen.tap(330, 500)
    expect(page.locator(".md-nav--primary")).to_be_hidden()


def test_a_desk_has_no_switch(visit: Visit) -> None:
    """Where the tabs stand above the page, the first tab is the link past them, and there is no switch."""
    page = visit().go(GOLDEN + PAGES[0])
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("跳到正文")
    expect(page.locator(SWITCH)).to_be_hidden()

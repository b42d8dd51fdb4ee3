"""A day that a reader chooses leads to the state of a list or town on it, in a real browser."""

from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from generators.view import View
from schemas.states import State
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of
from tests.visiting import GOLDEN, Visitor

pytestmark = pytest.mark.browser

LIST, TOWN = "lists/yb-common-urban/", "towns/990181001/"
Visit = Callable[..., Visitor]


def _states(address: str) -> tuple[State, ...]:
    view = View(registry_of(patched(None)), TODAY)
    kind, record, _ = address.split("/")
    return tuple((view.list_states if kind == "lists" else view.town_states)[record])


def _choose(page: Page, day: date | str) -> None:
    page.fill("#qz-asof-day", str(day))
    page.click(".qz-asof button")


@pytest.mark.parametrize("address", [LIST, TOWN])
def test_a_day_leads_to_the_state_that_held_on_it(visit: Visit, address: str) -> None:
    """The first and the last day of every state lead to its page, which names as many matters as it says."""
    visitor = visit(size="phone")
    states = _states(address)
    assert len(states) > 1
    for state in states:
        for day in (state.start, state.last or state.start + timedelta(days=900)):
            page = visitor.go(GOLDEN + address)
            _choose(page, day)
            page.wait_for_url(f"**/{address}{state.start}/")
            expect(page.locator("tr[data-from] [aria-current]")).to_have_count(1)
            expect(page.locator("main p > strong", has_text=str(len(state.members))).first).to_be_visible()
    assert visitor.faults == []


def test_a_day_before_the_first_state_is_told(visit: Visit) -> None:
    """Of a day before anything is on record the page says so, and stays; so it does when the day is emptied."""
    page, first = visit().go(GOLDEN + LIST), _states(LIST)[0].start
    _choose(page, first - timedelta(days=1))
    expect(page.locator(".qz-asof [role=status]")).to_contain_text(f"最早的状态自 {first} 起")
    assert urlsplit(page.url).path == GOLDEN + LIST
    page.fill("#qz-asof-day", "")
    page.eval_on_selector("#qz-asof-day", "input => { input.required = false; }")
    page.click(".qz-asof button")
    expect(page.locator(".qz-asof [role=status]")).to_contain_text("请写一个日期")


def test_a_day_is_chosen_by_keyboard(visit: Visit) -> None:
    """Enter in the day is as good as the button."""
    page, state = visit().go(GOLDEN + LIST), _states(LIST)[0]
    page.fill("#qz-asof-day", str(state.start))
    page.press("#qz-asof-day", "Enter")
    page.wait_for_url(f"**/{LIST}{state.start}/")


@pytest.mark.parametrize("address", [LIST, TOWN])
def test_states_are_reached_without_script(visit: Visit, address: str) -> None:
    """Without script no dead control is shown, and the table leads to each state."""
    page = visit(java_script_enabled=False).go(GOLDEN + address)
    expect(page.locator(".qz-asof")).to_be_hidden()
    links = page.locator("tr[data-from] a").evaluate_all("all => all.map((each) => each.getAttribute('href'))")
    assert [each.rstrip("/").rpartition("/")[2] for each in links] == [str(each.start) for each in _states(address)]
    page.click("tr[data-from]:first-of-type a")
    expect(page.locator("h1")).to_contain_text("年")

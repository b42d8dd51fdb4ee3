"""What changed between two days, worked out by the reader's browser: against what the registry says of both days."""

import json
import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.golden_registry import patched, registry_of
from tests.visiting import GOLDEN, HOSTILE, Visitor

pytestmark = pytest.mark.browser
Visit = Callable[..., Visitor]
BETWEEN = "changes/between/"


def _shown(page: Page) -> list[tuple[str, str]]:
    """Return the heading and the reckoning of each list that is shown."""
    expect(page.locator("#qz-status")).to_contain_text("之后到")
    heads = page.locator("#qz-changes .qz-fold h2").all_text_contents()
    sums = page.locator("#qz-changes .qz-fold > div > p:first-child").all_text_contents()
    return [(head.partition("（+")[0], told.rpartition("：")[2]) for head, told in zip(heads, sums, strict=True)]


ADDED = "0 项 + 1 − 0 = 1 项"


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (("2025-01-31", "2025-02-01"), {"样板市城区街道共性清单": ADDED, "城中街道个性清单": ADDED}),
        (("2025-02-01", "2026-12-31"), {}),
        (("2026-11-22", "2027-01-01"), {"样板市城区街道共性清单": "1 项 + 0 − 1 = 0 项"}),
        (("2027-01-01", "2026-11-22"), {"样板市城区街道共性清单": "1 项 + 0 − 1 = 0 项"}),
        (("2025-01-01", "2027-01-01"), {"样板市城区街道共性清单": "0 项 + 0 − 0 = 0 项", "城中街道个性清单": ADDED}),
    ],
)  # fmt: skip
def test_any_two_days_are_compared(visit: Visit, days: tuple[str, str], shown: dict[str, str]) -> None:
    """Lists that changed after the first day and by the second are shown with their counts, in whichever order."""
    visitor = visit()
    page = visitor.go(f"{GOLDEN}{BETWEEN}?from={days[0]}&to={days[1]}")
    assert dict(_shown(page)) == shown
    assert visitor.faults == []


def test_the_counts_are_those_of_the_registry(visit: Visit) -> None:
    """What the browser works out is what the registry says of the two days."""
    registry, days = registry_of(patched(None)), (date(2023, 2, 28), date(2027, 1, 1))
    page = visit().go(f"{GOLDEN}{BETWEEN}?from={days[0]}&to={days[1]}")
    expected = {
        each.title: f"{len(old)} 项 + {len(set(new) - set(old))} − {len(set(old) - set(new))} = {len(new)} 项"
        for each in registry.lists.values()
        if each.changes
        for old, new in [tuple(registry.members(each.id, day) for day in days)]
    }
    assert dict(_shown(page)) == expected


def test_days_are_chosen_and_kept_in_the_address(visit: Visit) -> None:
    """Choosing days and pressing the button shows the matters by name, and the address can be passed on."""
    page = visit(size="phone").go(GOLDEN + BETWEEN)
    page.fill("#qz-from", "2024-12-31")
    page.fill("#qz-to", "2025-12-31")
    page.click("#qz-between button")
    expect(page.locator("#qz-changes li").first).to_have_text(
        "样板市人民政府关于公布城中街道综合行政执法事项清单的通告，2025年2月1日起施行"
    )
    expect(page.locator("#qz-changes h2").first).to_contain_text("演示")
    item = page.locator("#qz-changes .qz-fold details li").first
    expect(item.locator("small")).to_have_text("对占道经营的行政处罚，2025年2月1日起")
    link = item.locator("a")
    expect(link).to_have_text("占道摆摊")
    assert page.url.endswith("?from=2024-12-31&to=2025-12-31")
    link.click()
    expect(page.locator("h1")).to_have_text("对占道经营的行政处罚")


@pytest.mark.parametrize("days", ["?from=2023-02-28&to=2027-01-01", "?from=2024-12-31&to=2025-12-31"])
def test_many_lists_are_folded(visit: Visit, days: str) -> None:
    """Up to three lists stand open; of more the titles stand with what came and went, and each opens."""
    page = visit(size="phone").go(GOLDEN + BETWEEN + days)
    expect(page.locator("#qz-changes .qz-fold").first).to_be_visible()
    folds, opened = page.locator(".qz-fold").count(), page.locator(".qz-fold[open]").count()
    assert opened == (folds if folds <= 3 else 0)
    assert (folds > 3) == ("2027" in days)
    head = page.locator(".qz-fold summary").first
    came, gone = re.findall(r"（\+(\d+) −(\d+)）", head.inner_text())[0]
    if not opened:
        head.click()
    expect(page.locator(".qz-fold[open] > div > p").first).to_contain_text(f" 项 + {came} − {gone} = ")


def test_what_is_to_come_is_said_to_be_to_come(visit: Visit) -> None:
    """Days after that of the data are reckoned from what is published, and it is said so."""
    page = visit().go(f"{GOLDEN}{BETWEEN}?from=2026-01-01&to=2027-06-01")
    expect(page.get_by_role("status")).to_contain_text("2026年11月22日之后的尚未施行")
    page = visit().go(f"{GOLDEN}{BETWEEN}?from=2023-01-01&to=2026-06-01")
    expect(page.get_by_role("status")).to_contain_text("份清单有变动")
    expect(page.get_by_role("status")).not_to_contain_text("尚未施行")


def test_matters_that_changed_are_shown(visit: Visit) -> None:
    """Amendments of matters stand beside the lists, and lead to their place in the log."""
    page = visit().go(f"{GOLDEN}{BETWEEN}?from=2019-06-01&to=2020-06-01")
    link = page.locator("#qz-changes li a")
    expect(link).to_have_text("事项修改：对违反示例管理秩序的行政处罚")
    link.click()
    assert page.url.endswith("changes/2020/#matters-cn-stl-25-1-amended-2020-01-01")
    assert page.locator("#matters-cn-stl-25-1-amended-2020-01-01").count() == 1


def test_reversed_days_are_put_in_order(visit: Visit) -> None:
    """Days given the wrong way round are put right in the form and in the address."""
    page = visit().go(f"{GOLDEN}{BETWEEN}?from=2027-01-01&to=2026-11-22")
    expect(page.locator("#qz-status")).to_contain_text("2026年11月22日之后到2027年1月1日")
    assert (page.input_value("#qz-from"), page.input_value("#qz-to")) == ("2026-11-22", "2027-01-01")
    assert page.url.endswith("?from=2026-11-22&to=2027-01-01")


def test_before_the_first_record_nothing_is_known(visit: Visit) -> None:
    """Before the first record it is said that there is none yet, not that nothing changed."""
    page = visit().go(f"{GOLDEN}{BETWEEN}?from=2001-01-01&to=2002-01-01")
    expect(page.locator("#qz-status")).to_contain_text("还没有记录，最早的记录自")


def test_an_emptied_day_takes_the_result_away(visit: Visit) -> None:
    """A result never stands below days that it does not belong to."""
    page = visit().go(f"{GOLDEN}{BETWEEN}?from=2025-01-01&to=2026-01-01")
    expect(page.locator("#qz-changes h2").first).to_be_visible()
    page.fill("#qz-from", "")
    expect(page.locator("#qz-status")).to_have_text("请选两天。")
    expect(page.locator("#qz-changes h2")).to_have_count(0)


@pytest.mark.parametrize("asked", ["?from=<script>&to=1", "?from=2025-99-99&to=2026-01-01", "?from=2025-01-01"])
def test_days_that_are_none_do_no_harm(visit: Visit, asked: str) -> None:
    """An address with anything else than days asks for days or takes those of the form."""
    visitor = visit()
    page = visitor.go(GOLDEN + BETWEEN + asked)
    expect(page.locator("#qz-status")).not_to_be_empty()
    assert visitor.faults == []


def test_markup_in_titles_stays_text(visit: Visit) -> None:
    """Titles from the data are shown as they are and run nothing."""
    visitor = visit()
    page = visitor.go(f"{HOSTILE}{BETWEEN}?from=2010-01-01&to=2027-06-01")
    assert all("<script>" in head for head, _ in _shown(page))
    assert page.locator("#qz-changes script").count() == 0
    assert visitor.faults == []


def test_without_script_the_years_are_shown(visit: Visit) -> None:
    """Without script the page leads to the whole log, year by year."""
    page = visit(java_script_enabled=False).go(GOLDEN + BETWEEN)
    page.locator("noscript a", has_text="2025 年").click()
    expect(page.locator("h1")).to_have_text("2025 年的变动")


def test_a_failed_download_is_said(visit: Visit) -> None:
    """When the data cannot be had the reader is told where else to look."""
    visitor = visit()
    visitor.page.route("**/changes.json", lambda route: route.fulfill(status=200, body=json.dumps("broken")[:-1]))
    page = visitor.go(f"{GOLDEN}{BETWEEN}?from=2025-01-01&to=2026-01-01")
    expect(page.get_by_role("status")).to_contain_text("载入失败")

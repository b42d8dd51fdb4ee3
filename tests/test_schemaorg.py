"""What machines are told of pages: the way to each, what true records are about, previews, and codes on paper."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generators import qr
from tests.built import (
    EVIL,
    REPOSITORY,
    addressed_site,
    changed_content,
    documents,
    golden_content,
    golden_site,
    hostile_content,
    page_of,
)

_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def _told(body: str) -> list[dict[str, Any]]:
    return [json.loads(each) for each in _SCRIPT.findall(body)]


def test_every_page_but_the_home_page_tells_the_way_to_it() -> None:
    """Each page has one way from the home page, as links for readers and as data for machines, ending at itself."""
    for page in (*golden_content().overviews.values(), *golden_content().records):
        ways = [each for each in _told(page.body) if each["@type"] == "BreadcrumbList"]
        assert len(ways) == (1 if page.address else 0), page.address
        for steps in (way["itemListElement"] for way in ways):
            assert [each["position"] for each in steps] == list(range(1, len(steps) + 1))
            assert steps[0] == {
                "@type": "ListItem",
                "position": 1,
                "name": "首页",
                "item": "../" * page.address.count("/"),
            }
            assert "item" not in steps[-1]


@pytest.mark.parametrize("name", sorted(path.stem for path in (REPOSITORY / "docs").glob("*.md")))
def test_every_hand_written_page_tells_the_way_to_it(name: str) -> None:
    """A page of docs/ tells the same way to machines as to readers: from the home page straight to itself."""
    text = (golden_site() / name / "index.html").read_text("utf-8")
    (way,) = _told(text)
    home, here = way["itemListElement"]
    assert (way["@type"], home["name"], home["item"]) == ("BreadcrumbList", "首页", "../")
    assert "item" not in here
    assert f'<a href="../">首页</a> › <span aria-current="page">{html.escape(here["name"])}</span>' in text
    assert f"<title>{html.escape(here['name'])} - " in text


def test_hostile_texts_stay_within_the_data() -> None:
    """Markup in a name ends no script element: what is read back is the name."""
    page = page_of(hostile_content(), "laws/sp-sl/")
    assert _told(page.body)[0]["itemListElement"][-1]["name"].startswith(EVIL)


def _about(key: str, change: dict[str, Any]) -> list[dict[str, Any]]:
    kind, _, record = key.partition("/")
    page = page_of(changed_content({key: change}), f"{kind}/{record}/")
    return [each for each in _told(page.body) if each["@type"] != "BreadcrumbList"]


def test_true_records_are_told_and_made_up_ones_are_not() -> None:
    """A matter is a service, a statute legislation, a body an organization; what is made up is told of nowhere."""
    (service,) = _about("matters/sp-sl-40-1", {"provenance": "statute"})
    assert (service["@type"], service["name"]) == ("GovernmentService", "对占道经营的行政处罚")
    assert "provider" not in service
    (law,) = _about("laws/sp-sl", {"provenance": "official", "repealed_on": "2026-01-01"})
    assert (law["@type"], law["legislationLegalForce"]) == ("Legislation", "https://schema.org/NotInForce")
    (body,) = _about("bodies/yb-water", {"provenance": "official"})
    assert body["@type"] == "GovernmentOrganization"
    assert _about("matters/sp-sl-40-1", {}) == []


@pytest.mark.parametrize("site", [golden_site, addressed_site], ids=lambda site: site.__name__)
def test_every_page_has_a_preview(site: Callable[[], Path]) -> None:
    """Each page tells the title and the description under which it is shared, its address only where that is known."""
    for path, page in documents(site()).items():
        found = {each["property"]: each["content"] for each in page.all("meta") if "property" in each}
        if path != "404.html":
            assert found["og:title"]
            assert found["og:description"]
            known = f"https://quanze.example/portal/{path.removesuffix('index.html')}"
            assert found.get("og:url") == (known if site is addressed_site else None), path


def test_paper_leads_back_to_the_page() -> None:
    """A site that knows its address puts it on each matter's page as a code of its own; another puts none."""
    pages = {path: (addressed_site() / path).read_text("utf-8") for path in documents(addressed_site())}
    matters = [path for path in pages if path.startswith("matters/") and path.count("/") == 2]
    for path in matters:
        address = f"https://quanze.example/portal/{path.removesuffix('index.html')}"
        assert f'<div class="qz-code">{qr.code(address)}<p>扫码看本页的最新内容：<br>{address}</p>' in pages[path]
    assert not any('class="qz-code"' in page.body for page in golden_content().records)
    assert len({qr.code(path) for path in matters}) == len(matters) > 3


def test_the_page_for_errors_is_chinese() -> None:
    """A missing address is answered in Chinese, with ways on."""
    text = (golden_site() / "404.html").read_text("utf-8")
    assert "<title>没有这个页面 - " in text
    assert all(f'href="/{each}/"' in text for each in ("find", "who", "matters", "towns", "laws"))

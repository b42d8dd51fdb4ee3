"""What is too long for one page stands on parts of it: every matter on one, each part led to, no page large."""

import re
from collections import Counter
from pathlib import Path

import pytest

from generators.pages import parts
from generators.pages.parts import MOST, numbered_parts
from tests.built import build, changed_content, documents, files_of, page_of, real_site, target

LIST = "lists/yb-comprehensive/"
DOMAIN = "domains/city-appearance/"


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a page name one matter at most."""
    monkeypatch.setattr(parts, "MOST", 1)


def _named(address: str) -> list[str]:
    return re.findall(r'href="[./]*(matters/[a-z][^"]*/)"', page_of(changed_content({}), address).body)


def _below(address: str) -> list[str]:
    """Return the addresses of the parts that a page leads to."""
    body = page_of(changed_content({}), address).body
    return re.findall(rf'href="[./]*({re.escape(address)}[^"./]+/)"', body)


def test_a_short_page_names_its_matters_itself() -> None:
    """Below the limit there are no parts."""
    assert _named(DOMAIN)
    assert _below(DOMAIN) == []


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("address", [DOMAIN, f"{LIST}2024-02-01/"])
def test_a_long_page_leads_to_its_parts(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts together name each matter once that the page would name, and the page itself none."""
    found = Counter(each for part in _below(address) for each in _named(part))
    assert _named(address) == []
    monkeypatch.setattr(parts, "MOST", MOST)
    assert found == Counter(_named(address))
    assert found


@pytest.mark.usefixtures("short")
def test_every_link_to_and_from_a_part_leads_somewhere(tmp_path: Path) -> None:
    """On a site of nothing but parts each internal address is a file."""
    assert build(tmp_path / "site") == 0
    files = files_of(tmp_path / "site").keys()
    lost = [
        (page, link.address)
        for page, read in documents(tmp_path / "site").items()
        for link in read.links
        if ":" not in link.address and target(page, link.address)[0] not in files
    ]
    assert lost == []
    assert any(path.count("/") == 4 for path in files if path.startswith("lists/"))


@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 2 * MOST, 2 * MOST + 1])
def test_numbered_parts_hold_everything(count: int) -> None:
    """Their sizes add up, none is larger than allowed, and what fits on one page has none."""
    made = numbered_parts("domains/a/", count)
    assert sum(each.size for each in made) == (count if count > MOST else 0)
    assert all(0 < each.size <= MOST for each in made)
    assert len({each.address for each in made}) == len(made)


def test_no_page_of_the_real_site_is_large() -> None:
    """No page has more than 300 KB before compression."""
    sizes = {path: file.stat().st_size for path, file in files_of(real_site()).items() if path.endswith(".html")}
    assert {path: size for path, size in sizes.items() if size > 300_000} == {}

"""Notices on the site: the page with its files, links that lead somewhere, and nothing before its day."""

import csv
import io
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from generators.catalogue import content
from generators.contents import Content
from generators.view import View
from tests.built import EVIL, STORE, changed_content, documents, files_of, golden_content, golden_site, page_of, target
from tests.golden_files import TODAY
from tests.golden_registry import ROOT, patched, registry_of
from tests.noticing import ACTS

DELEGATION = "yb-2025-delegation"
ADJUSTMENT = "yb-2027-adjustment"
FOLDER = f"notices/{DELEGATION}/"


def _at(day: date) -> Content:
    return content(View(registry_of(patched(None)), day), store=STORE)


def _of(published: Content, act: str) -> set[str]:
    """Return the addresses of everything on the site that belongs to a notice."""
    start = f"notices/{act}/"
    addresses = [each.address for each in published.records] + [each.path for each in published.files]
    return {each.removeprefix(start) for each in addresses if each.startswith(start)}


@pytest.mark.parametrize("act", ACTS)
def test_every_public_notice_has_its_page_and_files(act: str) -> None:
    """A notice has a page, PDF, Word and Excel, and each annex as CSV; nothing else."""
    (folder,) = (path for path in (ROOT / "notices").glob(f"*/{act}"))
    annexes = {path.name for path in folder.glob("annex-*.csv")}
    assert annexes
    assert _of(golden_content(), act) == {"", f"{act}.pdf", f"{act}.docx", f"{act}.xlsx", *annexes}


def test_the_files_are_in_the_folder_of_the_site() -> None:
    """What a build writes is what the notice's page offers, by the signatures of the formats."""
    files = files_of(golden_site())
    signs = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}
    for form, sign in signs.items():
        assert files[f"{FOLDER}{DELEGATION}.{form}"].read_bytes().startswith(sign)


def _rows(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_the_tables_are_those_that_were_frozen() -> None:
    """CSV and Excel on the site have the cells of the frozen annexes, Excel below the mark."""
    made = {each.path: each.content for each in golden_content().files if each.path.startswith(FOLDER)}
    book = CalamineWorkbook.from_filelike(BytesIO(made[f"{FOLDER}{DELEGATION}.xlsx"]))
    for number in (1, 2):
        (frozen,) = ROOT.glob(f"notices/*/{DELEGATION}/annex-{number}.csv")
        rows = _rows(frozen.read_bytes())
        assert _rows(made[f"{FOLDER}annex-{number}.csv"]) == rows
        mark, *shown = book.get_sheet_by_index(number - 1).to_python()
        assert mark[0] == "演示文件，不具有法律效力"
        assert shown == rows


@pytest.mark.parametrize("act", ACTS)
def test_the_links_of_the_page_lead_somewhere(act: str) -> None:
    """Each file, page and place within a page that the page of a notice leads to is on the site."""
    page, files, read = f"notices/{act}/index.html", files_of(golden_site()), documents(golden_site())
    links = [each.address for each in read[page].links if ":" not in each.address]
    assert any(each.endswith(".pdf") for each in links)
    for address in links:
        path, fragment = target(page, address)
        assert path in files, address
        assert not fragment or not path.endswith(".html") or fragment in read[path].ids, address


def test_a_notice_is_not_on_the_site_before_its_day() -> None:
    """Neither page nor files nor a link exist until the day of publication, and all do from that day on."""
    before, since = _at(date(2026, 11, 9)), _at(date(2026, 11, 10))
    assert _of(before, ADJUSTMENT) == set()
    assert f"{ADJUSTMENT}.pdf" in _of(since, ADJUSTMENT)
    linking = [page.address for page in before.records if f"notices/{ADJUSTMENT}/" in page.body]
    assert linking == []
    assert f"notices/{ADJUSTMENT}/" in page_of(since, f"acts/{ADJUSTMENT}/").body


def test_a_notice_that_is_public_and_not_in_force_says_so() -> None:
    """The page says 尚未施行 until the day of effect."""
    assert "尚未施行" in page_of(_at(date(2026, 12, 31)), f"notices/{ADJUSTMENT}/").body
    assert "尚未施行" not in page_of(_at(date(2027, 1, 1)), f"notices/{ADJUSTMENT}/").body


def test_a_superseded_notice_says_so_and_leads_on() -> None:
    """A later decision that takes the place of one stands at the head of the old one's notice."""
    published = changed_content({f"acts/{ADJUSTMENT}": {"supersedes": [DELEGATION]}})
    assert "已被" in page_of(published, FOLDER).body
    assert f'<a href="../../acts/{ADJUSTMENT}/">' in page_of(published, FOLDER).body
    assert "已被" not in page_of(golden_content(), FOLDER).body


def test_a_demonstration_is_marked_on_every_paper() -> None:
    """The page says that the document has no force, and says nothing of the kind for an official one."""
    assert "演示文件，不具有法律效力" in page_of(golden_content(), FOLDER).body
    official: dict[str, Any] = {f"notices/{DELEGATION}": {"mark": None, "provenance": "official"}}
    assert "不具有法律效力" not in page_of(changed_content(official), FOLDER).body


def test_markup_in_a_notice_is_text() -> None:
    """What a record or a frozen file says is shown, never run."""
    path = f"notices/990181/{DELEGATION}"
    files: dict[str, str | None] = {
        f"{path}/notice.md": f"# {EVIL}\n\n## {EVIL}\n\n{EVIL}\n", f"{path}/annex-2.csv": f"镇街,{EVIL}\n{EVIL},=1+1\n",
    }  # fmt: skip
    view = View(registry_of(patched({f"notices/{DELEGATION}": {"signature": EVIL}}), files), TODAY)
    body = page_of(content(view), FOLDER).body
    assert "<script>" not in body
    assert body.count("&lt;script&gt;") >= 5

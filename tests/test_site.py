"""The laws of the built site: always the same bytes, links lead somewhere, nothing from elsewhere, no markup let in."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generators.artifact import MARK
from tests.built import (
    CONFIG,
    EVIL,
    NOW,
    REPOSITORY,
    Document,
    Link,
    addressed_site,
    build,
    documents,
    files_of,
    golden_content,
    golden_site,
    honest_site,
    hostile_site,
    real_site,
    target,
)
from tests.golden_files import TODAY, edited, golden, save
from tests.golden_registry import ROOT

SITES = [golden_site, real_site, honest_site]
each_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)
Site = Callable[[], Path]
THEME = "https://squidfunk.github.io/mkdocs-material/"
"""The only address outside the site: the theme's own line in the footer."""


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path: file.read_bytes() for path, file in files_of(folder).items()}


@cache
def _rebuilt() -> dict[str, bytes]:
    """Build the golden site again, in a process of its own, elsewhere, and as if on the second day of 1970."""
    surroundings = {"PYTHONHASHSEED": "1", "TZ": "America/Lima", "SOURCE_DATE_EPOCH": "86400"}
    words = ["--registry", str(ROOT), "--today", TODAY.isoformat(), "build", "--config", str(CONFIG)]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "generators", *words, "--cache", "kept", "--output", "there"],
            check=True,
            capture_output=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), **surroundings},
        )
        return _bytes(Path(folder) / "there")


def test_two_builds_are_the_same() -> None:
    """The same registry gives the same bytes with another hash seed, time zone, folder and hour."""
    first, again = _bytes(golden_site()), _rebuilt()
    assert again.keys() == first.keys()
    assert [path for path in first if first[path] != again[path]] == []


@pytest.mark.parametrize("site", [golden_site, real_site], ids=lambda site: site.__name__)
def test_nothing_of_the_machine_is_published(site: Site) -> None:
    """No file names a folder of the machine that built it, and no map of the theme's sources is left."""
    machine = (str(REPOSITORY).encode(), str(Path.home()).encode() + b"/", str(site()).encode(), b"/work/")
    assert [path for path, raw in _bytes(site()).items() if any(each in raw for each in machine)] == []
    assert [path for path in files_of(site()) if path.endswith(".map")] == []


def test_the_day_of_the_build_is_not_published() -> None:
    """No file carries the day on which it was built, only the day that it speaks of."""
    days = (b"1970-01-02", b"1970-1-2", "1970年1月2日".encode(), b"19700102")
    assert [path for path, raw in _rebuilt().items() if any(day in raw for day in days)] == []
    assert "sitemap.xml" not in _rebuilt()


def _broken(folder: Path) -> list[str]:
    """Return the internal references that lead nowhere: no such file, or no such id in it."""
    files, pages = files_of(folder), documents(folder)
    ids = {path: set(page.ids) for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for link in {link.address for link in page.links}:
            if ":" in link or link.startswith("//"):
                continue
            file, fragment = target(path, link)
            if file not in files or (fragment and fragment not in ids.get(file, ())):
                broken.append(f"{path}: {link}")
    return broken


@each_site
def test_every_link_leads_somewhere(site: Site) -> None:
    """Every link, form, script, style and picture of every page exists in the site, with the place on the page."""
    assert _broken(site()) == []


def test_every_link_of_a_hostile_registry_leads_somewhere() -> None:
    """Texts of records make no links."""
    assert _broken(hostile_site()) == []


@each_site
def test_no_page_leads_or_loads_from_elsewhere(site: Site) -> None:
    """No page loads anything from another host, and only the theme's name leads to one."""
    addresses = set[Link]().union(*(page.links for page in documents(site()).values()))
    outside = {link for link in addresses if ":" in link.address or link.address.startswith("//")}
    assert {(link.element, link.address) for link in outside} <= {("a", THEME)}


def test_no_style_loads_from_elsewhere() -> None:
    """No style sheet of ours imports anything or names another host."""
    css = (golden_site() / "assets" / "quanze.css").read_text("utf-8")
    assert "@import" not in css
    assert "url(" not in css


@each_site
def test_every_page_is_whole(site: Site) -> None:
    """Every page is in Chinese and has one heading of the first rank, a title and a description."""
    for path, page in documents(site()).items():
        names = Counter(name for name, _ in page.elements)
        described = [found["content"] for found in page.all("meta") if found.get("name") == "description"]
        assert page.all("html")[0]["lang"] == "zh", path
        assert (names["h1"], names["title"], names["main"]) == (1, 1, 1), path
        assert page.title, path
        assert [bool(each) for each in described] == [True], path


@each_site
def test_ids_are_not_repeated(site: Site) -> None:
    """Within a page no two elements share an id."""
    repeated = {
        path: [each for each, count in Counter(page.ids).items() if count > 1]
        for path, page in documents(site()).items()
    }
    assert {path: ids for path, ids in repeated.items() if ids} == {}


@each_site
def test_headers_of_tables_say_what_they_head(site: Site) -> None:
    """Every header cell has a scope, for those who hear the table."""
    for path, page in documents(site()).items():
        assert {found.get("scope") for found in page.all("th")} <= {"col", "row"}, path


@each_site
def test_every_input_and_picture_is_named(site: Site) -> None:
    """Every search box has a label and every picture a text, for those who hear the page."""
    for path, page in documents(site()).items():
        labels = {found.get("for") for found in page.all("label")}
        boxes = [found for found in page.all("input") if found.get("type") == "search"]
        assert all(box.get("aria-label") or box.get("id") in labels for box in boxes), path
        assert all("alt" in found for found in page.all("img")), path


def _menu(path: str, page: Document) -> set[str]:
    """Return the pages that the menu of a page leads to."""
    menu = [found["href"] for found in page.all("a") if "md-tabs__link" in found.get("class", "")]
    return {target(path, address)[0] for address in menu}


@pytest.mark.parametrize(
    "section", ["matters", "towns", "lists", "bodies", "laws", "acts", "places", "domains", "rules"]
)
def test_the_menu_leads_to_the_same_pages_everywhere(section: str) -> None:
    """The menu of a record page leads where the menu of the home page leads, whichever folder the page is in."""
    pages = documents(golden_site())
    records = [path for path in pages if path.startswith(f"{section}/") and path.count("/") >= 2]
    assert {path.count("/") for path in records} == ({2, 3} if section in ("lists", "towns") else {2})
    assert {frozenset(_menu(path, pages[path])) for path in records} == {
        frozenset(_menu("index.html", pages["index.html"]))
    }
    linked = {target(path, link.address)[0] for path in records for link in pages[path].links}
    assert {"matters/index.html", "find/index.html", "quality/index.html", "about/index.html"} <= linked


class Parsed(HTMLParser):
    """A page as a real parser reads it."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a start tag."""
        self.tags.append((tag, attrs))


@cache
def _parsed(site: Site) -> dict[str, Parsed]:
    return {path: Parsed(file.read_text("utf-8")) for path, file in files_of(site()).items() if path.endswith(".html")}


def _shapes(site: Site) -> dict[str, list[tuple[str, list[str]]]]:
    return {
        path: [(tag, [name for name, _ in found]) for tag, found in page.tags] for path, page in _parsed(site).items()
    }


@pytest.mark.parametrize("site", [golden_site, hostile_site], ids=lambda site: site.__name__)
def test_pages_are_read_as_a_real_parser_reads_them(site: Site) -> None:
    """The quick reader of these tests sees the elements and attributes that a real parser sees."""
    for path, page in _parsed(site).items():
        quick = [(each.name, dict(each.attributes)) for each in documents(site())[path].elements]
        assert quick == [(tag, {name: value for name, value in found if value is not None}) for tag, found in page.tags]


def test_texts_of_records_never_become_markup() -> None:
    """Markup in every text of every record changes no element and no attribute of any page."""
    plain, hostile = _shapes(golden_site), _shapes(hostile_site)
    assert hostile.keys() == plain.keys()
    assert [path for path in plain if plain[path] != hostile[path]] == []


def test_texts_of_records_are_shown_as_they_are() -> None:
    """A title with markup, quotes and braces stands unharmed in the title and the description of its page."""
    page = documents(hostile_site())["matters/sp-sl-40-1/index.html"]
    (described,) = [found["content"] for found in page.all("meta") if found.get("name") == "description"]
    assert page.title.startswith(f"{EVIL}对占道经营的行政处罚 - ")
    assert described
    assert described.startswith(f"{EVIL}占道摆摊：{EVIL}对占道经营的行政处罚")


def test_every_page_of_the_content_is_built() -> None:
    """The site has the overviews, the record pages, the hand-written pages and the files, and nothing else."""
    made, content = set(files_of(golden_site())), golden_content()
    pages = {f"{page.address}index.html" for page in (*content.overviews.values(), *content.records)}
    written = {f"{path.stem}/index.html" for path in (REPOSITORY / "docs").glob("*.md")}
    files = {file.path for file in content.files}
    rest = {path for path in made - pages - written - files if not path.startswith(("assets/", "pictures/"))}
    assert pages | written | files <= made
    assert rest == {"404.html", MARK}


def test_no_address_is_used_twice() -> None:
    """No two pages and no two files share an address."""
    content = golden_content()
    addresses = [
        *content.overviews,
        *(page.address for page in content.records),
        *(file.path for file in content.files),
    ]
    assert [each for each, count in Counter(addresses).items() if count > 1] == []


@pytest.mark.parametrize("site", [real_site, honest_site], ids=lambda site: site.__name__)
def test_matter_pages_are_small(site: Site) -> None:
    """A matter page of the real registry is no larger than 30 KB."""
    sizes = {path: file.stat().st_size for path, file in files_of(site()).items() if path.startswith("matters/")}
    assert len(sizes) > 100
    assert {path: size for path, size in sizes.items() if size > 30_000 and path.count("/") == 2} == {}


def test_demonstration_data_can_be_left_out() -> None:
    """Without demonstration data no data file has any, and only the home page shows the badge, to explain it."""
    badge = 'class="qz-badge qz-demonstration"'
    marked = {
        path
        for path, file in files_of(honest_site()).items()
        if path.endswith(".html") and badge in file.read_text("utf-8")
    }
    data = [path for path, file in files_of(honest_site()).items() if path.endswith((".json", ".csv"))]
    assert marked <= {"index.html"}
    assert len(data) > 100
    told = ('"provenance":"demonstration"', '"type_provenance":"demonstration"', ",demonstration")
    assert [path for path in data if any(each in (honest_site() / path).read_text("utf-8") for each in told)] == []


def test_a_registry_of_demonstration_data_alone_can_be_left_out(tmp_path: Path) -> None:
    """When nothing is left the site is still built, with its overviews and no records."""
    assert build(tmp_path / "site", "--without", "demonstration") == 0
    assert (tmp_path / "site" / "index.html").exists()
    assert not (tmp_path / "site" / "towns" / "990181001").exists()
    assert _broken(tmp_path / "site") == []


def test_a_site_that_knows_its_address_says_so() -> None:
    """With a base address every page names its canonical address, and the map of the site lists each once."""
    base = "https://quanze.example/portal/"
    named = []
    for path, page in documents(addressed_site()).items():
        canonical = [found["href"] for found in page.all("link") if found.get("rel") == "canonical"]
        if path != "404.html":
            assert canonical == [base + path.removesuffix("index.html")], path
            named += canonical
    sitemap = (addressed_site() / "sitemap.xml").read_text("utf-8")
    assert sorted(named) == sorted(
        line.split("<loc>")[1].split("</loc>")[0] for line in sitemap.splitlines() if "<loc>" in line
    )


def test_the_page_for_errors_works_at_any_depth() -> None:
    """The page for missing addresses leads to the site by its whole path, since nobody knows from where it is shown."""
    page = documents(addressed_site())["404.html"]
    inner = [link.address for link in page.links if not link.address.startswith("#") and link.address != THEME]
    assert inner
    assert [each for each in inner if not each.startswith(("/portal/", "https://quanze.example/portal/"))] == []


def _standing(folder: Path) -> dict[str, bytes]:
    """Put the golden site where a build is to go."""
    return _bytes(shutil.copytree(golden_site(), folder))


def _broken_registry(folder: Path) -> Path:
    path = "matters/sp-sl-40-1.yaml"
    return save(folder, golden({path: edited(path, "domain: city-appearance", "domain: no-such-domain")}))


def test_an_error_leaves_the_old_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A registry with an error is reported with exit code 1, and the site that stands is not touched."""
    before = _standing(tmp_path / "site")
    assert build(tmp_path / "site", registry=_broken_registry(tmp_path / "registry")) == 1
    assert "dangling-reference" in capsys.readouterr().err
    assert _bytes(tmp_path / "site") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["registry", "site"]


def test_an_error_makes_no_site(tmp_path: Path) -> None:
    """A registry with an error makes no folder where there was none."""
    assert build(tmp_path / "site", registry=_broken_registry(tmp_path / "registry")) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["registry"]


def test_a_crash_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash while the pages are poured leaves the site that stands, and no half-made folder."""
    before = _standing(tmp_path / "site")

    def full(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("generators.pouring.write", full)
    assert build(tmp_path / "site") == 2
    assert _bytes(tmp_path / "site") == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_second_build_replaces_the_first(tmp_path: Path) -> None:
    """A page that is no longer there vanishes with the next build."""
    _standing(tmp_path / "site")
    (tmp_path / "site" / "left-over.html").write_text("old", "utf-8")
    assert build(tmp_path / "site") == 0
    assert files_of(tmp_path / "site").keys() == files_of(golden_site()).keys()


def test_a_folder_of_others_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that quanze did not make is refused with exit code 2 and stays."""
    save(tmp_path, {"letters/dear.txt": b"friend"})
    assert build(tmp_path / "letters") == 2
    assert "不是本程序生成的文件夹" in capsys.readouterr().err
    assert _bytes(tmp_path / "letters") == {"dear.txt": b"friend"}


def test_a_missing_configuration_is_a_wrong_environment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without mkdocs.yml the reason is said and the exit code is 2."""
    assert build(tmp_path / "site", "--config", str(tmp_path / "mkdocs.yml")) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


def test_a_bare_mkdocs_build_reads_the_real_registry(tmp_path: Path) -> None:
    """``mkdocs build`` alone gives the same pages, so that other tools that know MkDocs can be used."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]
    subprocess.run(
        command, check=True, capture_output=True, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    )
    bare = _bytes(tmp_path / "site")
    assert NOW.isoformat() in bare["data/v1/manifest.json"].decode()
    assert bare.keys() == files_of(real_site()).keys() - {MARK}

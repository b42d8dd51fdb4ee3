"""``quanze serve`` as a real process: what is saved is seen, what is broken is told, what was good stays."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from generators.artifact import MARK
from tests.built import CONFIG, REAL, REPOSITORY, STORE, files_of, golden_site
from tests.golden_files import MATTER, TODAY, edited, golden, save

PAGE = f"matters/{Path(MATTER).stem}/"
PATIENCE = 60
"""Seconds after which a test gives up: other work may hold the machine back."""


class Served(NamedTuple):
    """A running preview: its address, the folder of its registry, its process."""

    url: str
    registry: Path
    process: int

    def get(self, address: str) -> str:
        """Return what stands at an address."""
        with urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 -- our own process
            return str(answer.read().decode())

    def version(self, after: str = "") -> str:
        """Return the name of what is shown, as soon as it is another than ``after``."""
        return str(json.loads(self.get(f"_quanze/wait?after={after}"))["version"])


@contextmanager
def serving(registry: Path, *options: str) -> Iterator[Served]:
    """Run ``quanze serve`` on a free port and give it; it ends with the block."""
    words = ["--registry", str(registry), *options, "serve", "--address", "127.0.0.1:0", "--config", str(CONFIG)]
    process = subprocess.Popen(
        [sys.executable, "-m", "generators", *words, "--cache", str(STORE.folder)],
        cwd=REPOSITORY, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stderr is not None
    try:
        said = next(line for line in process.stderr if "http://" in line)
        yield Served(re.findall(r"http://\S+/", said)[0], registry, process.pid)
    finally:
        process.terminate()
        process.stderr.close()
        process.wait()


@pytest.fixture(scope="module")
def golden_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a preview of a copy of the golden registry; each test leaves it as it found it."""
    registry = save(tmp_path_factory.mktemp("served") / "registry", golden())
    with serving(registry, "--today", TODAY.isoformat()) as served:
        yield served


@contextmanager
def _saved(served: Served, old: str, new: str) -> Iterator[None]:
    """Save an edited matter, wait until it is told of, and put everything back in the end."""
    before = served.version()
    save(served.registry, {MATTER: edited(MATTER, old, new).encode()})
    after = served.version(before)
    assert after != before
    yield
    save(served.registry, {MATTER: golden()[MATTER]})
    assert served.version(after) != after


def test_a_saved_record_is_seen_wherever_it_stands(golden_preview: Served) -> None:
    """After a record was saved its page, the search table and the data say what it says now."""
    places = (PAGE, "find/rows/0.json", "data/v1/matters.json", f"data/v1/{PAGE.rstrip('/')}.json")
    assert not any("占道开店" in golden_preview.get(each) for each in places)
    with _saved(golden_preview, "plain_title: 占道摆摊", "plain_title: 占道开店"):
        assert all("占道开店" in golden_preview.get(each) for each in places)
    assert not any("占道开店" in golden_preview.get(each) for each in places)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("domain: city-appearance", "domain: no-such-domain", "no-such-domain"),
        ("domain: city-appearance", "domain： city-appearance", "全角"),
        ("min: 500, max: 5000", "min: 500, max: many", "many"),
    ],
    ids=["a rule", "the syntax", "the shape"],
)
def test_a_broken_record_is_told_on_the_page(golden_preview: Served, old: str, new: str, told: str) -> None:
    """What is wrong stands on every page with file and line, above the page as it was; mended, it goes."""
    with _saved(golden_preview, old, new):
        for address in (PAGE, "", "towns/990181001/", "about/"):
            page = golden_preview.get(address)
            assert 'role="alert"' in page
            assert f"{MATTER}:" in page
            assert told in page
        assert "占道摆摊" in golden_preview.get(PAGE)
    assert 'role="alert"' not in golden_preview.get(PAGE)


def test_what_is_told_is_escaped(golden_preview: Served) -> None:
    """What a record says is text in the findings too."""
    with _saved(golden_preview, "domain: city-appearance", 'domain: "<script>alert(1)</script>"'):
        page = golden_preview.get(PAGE)
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize(
    "address", ["no-such/", "matters/none/", "..%2f..%2fpyproject.toml", "../pyproject.toml", "data/../mkdocs.yml"]
)
def test_what_is_not_of_the_site_is_missing(golden_preview: Served, address: str) -> None:
    """An address that is none, or that leads out of the site, gets the page for errors."""
    with pytest.raises(HTTPError) as error:
        golden_preview.get(address)
    assert error.value.code == 404
    assert "<title>" in error.value.read().decode()


def test_the_preview_is_the_site(golden_preview: Served) -> None:
    """Every page and file of the built site is served with the same bytes, but for the wait for news on pages."""
    wait = re.compile(r"<script>\n\(function \(shown\).*?</script>\n?", re.DOTALL)
    for path, file in files_of(golden_site()).items():
        if path == MARK or path.startswith(("changes/merges", "changes/index")):  # the copy is in no repository
            continue
        with urlopen(golden_preview.url + path.removesuffix("index.html"), timeout=PATIENCE) as answer:  # noqa: S310 -- our own process
            given = answer.read()
        shown = wait.sub("", given.decode()).encode() if path.endswith(".html") else given
        assert shown == file.read_bytes(), path


def test_an_address_without_its_slash_leads_on(golden_preview: Served) -> None:
    """A page asked for without the slash in the end is found."""
    assert "占道摆摊" in golden_preview.get(PAGE.rstrip("/"))


def test_a_registry_that_is_broken_from_the_start_is_told(tmp_path: Path) -> None:
    """Where there is nothing to show yet the findings stand alone, and once mended the site is there."""
    registry = save(tmp_path, golden({MATTER: edited(MATTER, "domain: city-appearance", "domain: none")}))
    with serving(registry, "--today", TODAY.isoformat()) as served:
        with pytest.raises(HTTPError) as error:
            served.get("")
        assert f"{MATTER}:" in error.value.read().decode()
        before = served.version()
        save(registry, {MATTER: golden()[MATTER]})
        assert served.version(before) != before
        assert "占道摆摊" in served.get(PAGE)


@pytest.mark.browser
def test_the_browser_reloads_by_itself(golden_preview: Served, browser: Browser) -> None:
    """An open page shows the new text, then the findings of a broken file, then neither, without a hand on it."""
    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(golden_preview.url + PAGE)
    with _saved(golden_preview, "plain_title: 占道摆摊", "plain_title: 占道开店"):
        page.get_by_text("占道开店").first.wait_for()
    with _saved(golden_preview, "domain: city-appearance", "domain: none"):
        page.get_by_role("alert").wait_for()
    page.get_by_role("alert").wait_for(state="detached")
    page.close()


def test_a_saved_record_of_the_real_registry_is_seen_soon(tmp_path: Path) -> None:
    """At the real size too the next page asked for is the new one; how soon is told by ``make bench``."""
    registry = Path(shutil.copytree(REAL, tmp_path / "registry"))
    path = min(registry.glob("matters/*/*.yaml"))
    with serving(registry) as served:
        before = served.version()
        text = path.read_text("utf-8")
        path.write_text(re.sub("(?m)^plain_title: .*$", "plain_title: 刚刚保存的俗称", text), "utf-8")
        assert served.version(before) != before
        assert "刚刚保存的俗称" in served.get(f"matters/{path.stem}/")

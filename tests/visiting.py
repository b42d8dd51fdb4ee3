"""Readers with Chromium, on the built sites served by a host of our own; what every test in a browser starts from."""

import os
import shutil
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.built import golden_site, hostile_site, real_site

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SITES: dict[str, Callable[[], Path]] = {
    "/portal/quanze/": golden_site,
    "/portal/hostile/": hostile_site,
    "/portal/real/": real_site,
}
GOLDEN, HOSTILE, REAL = SITES
SIZES = {"phone": (360, 740), "desk": (1280, 900)}


class Handler(SimpleHTTPRequestHandler):
    """Serves each site in its own folder of the host; all else is missing."""

    def translate_path(self, path: str) -> str:
        """Return the file for an address."""
        for prefix, site in SITES.items():
            if urlsplit(path).path.startswith(prefix):
                self.directory = str(site())
                return super().translate_path("/" + path.removeprefix(prefix))
        return os.devnull + "/missing"

    def log_message(self, *_: object) -> None:  # type: ignore[override]
        """Say nothing."""


@pytest.fixture(scope="session")
def host() -> Iterator[str]:
    """Serve the sites and give the address of the host."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def chromium() -> str | None:
    """Return the path of Chromium, None where there is none."""
    found = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give Chromium; skip without one, or fail where a browser is required."""
    path = chromium()
    if path is None:
        reason = "no Chromium: install chromium or set CHROMIUM to its path"
        if os.environ.get("QUANZE_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()


class Visitor:
    """A reader with a browser of their own, who notes whatever goes wrong."""

    def __init__(self, browser: Browser, host: str, **options: Any) -> None:
        """Open an empty page; ``options`` are those of a browser context."""
        width, height = SIZES[options.pop("size", "desk")]
        self.context = browser.new_context(viewport={"width": width, "height": height}, **options)
        self.page, self.host, self.faults = self.context.new_page(), host, list[str]()
        self.page.set_default_timeout(30_000)
        self.page.on(
            "console", lambda said: self.faults.append(said.text) if said.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on(
            "request", lambda asked: self._note(asked.url, foreign=not asked.url.startswith(f"{host}/portal/"))
        )
        self.page.on("response", lambda answer: self._note(answer.url, foreign=answer.status >= 400))

    def _note(self, url: str, *, foreign: bool) -> None:
        if foreign:
            self.faults.append(url)

    def go(self, address: str) -> Page:
        """Go to an address of the host and return the page."""
        for prefix, site in SITES.items():
            if address.startswith(prefix):
                site()  # built now and not within the answer, which would keep the reader waiting
        self.page.goto(self.host + address)
        return self.page


@pytest.fixture
def visit(browser: Browser, host: str) -> Iterator[Callable[..., Visitor]]:
    """Give a maker of visitors, who leave at the end of the test."""
    visitors: list[Visitor] = []

    def come(**options: Any) -> Visitor:
        visitors.append(Visitor(browser, host, **options))
        return visitors[-1]

    yield come
    for visitor in visitors:
        visitor.context.close()

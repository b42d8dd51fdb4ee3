"""A first search on a slow phone, in Chromium: time until the first result stands there, and what went over the wire."""

import gzip
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests.visiting import FLAGS, chromium

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 750_000 / 8}
"""Slow 4G as Lighthouse has it: 1.6 Mbit/s, 150 ms there and back."""
WORDS = ("遛狗不牵绳", "占道经营", "市容条例第六十五条", "泗门镇 占道", "渣士车", "zdjy", "餐飲油煙")


class Search(NamedTuple):
    """One first search: seconds from the last key to the first result, from opening the page to it, bytes of data."""

    words: str
    typed: float
    opened: float
    data: int
    page: int


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site compressed, as a host does."""

    sent: list[tuple[str, int]]

    def do_GET(self) -> None:
        """Answer with the compressed file."""
        path = self.translate_path(self.path)
        file = os.path.join(path, "index.html") if os.path.isdir(path) else path
        content = gzip.compress(Path(file).read_bytes()) if os.path.exists(file) else b""
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.sent.append((self.path, len(content)))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _host(site: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    sent: list[tuple[str, int]] = []
    handler = type("Handler", (_Handler,), {"sent": sent, "protocol_version": "HTTP/1.1"})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", sent
    server.shutdown()
    server.server_close()


def first_searches(site: Path, asked: Sequence[str] = WORDS) -> list[Search]:
    """Return what first searches on a site cost a throttled browser; nothing where there is no Chromium."""
    path = chromium()
    if path is None:
        return []
    with _host(site) as (host, sent), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        found = [_search(browser, host, sent, words) for words in asked]
        browser.close()
    return found


def _search(browser: Browser, host: str, sent: list[tuple[str, int]], words: str) -> Search:
    opened = _opened(browser, host, words)
    sent.clear()
    context, page = _slow(browser)
    page.goto(f"{host}find/", wait_until="networkidle")
    whole = sum(size for _, size in sent)
    typed = page.evaluate(TYPE, words)
    page.wait_for_load_state("networkidle")
    context.close()
    return Search(words, typed / 1000, opened / 1000, sum(size for name, size in sent if ".json" in name), whole)


def _opened(browser: Browser, host: str, words: str) -> float:
    context, page = _slow(browser)
    page.goto(f"{host}find/?q={words}")
    page.wait_for_selector("#qz-results li")
    taken = page.evaluate("performance.now()")
    context.close()
    return float(taken)


def _slow(browser: Browser) -> tuple[Any, Any]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return context, page


TYPE = """
(words) => new Promise((done) => {
  const input = document.querySelector("#qz-q"), list = document.querySelector("#qz-results"), start = performance.now();
  new MutationObserver(() => { if (list.children.length) done(performance.now() - start); }).observe(list, { childList: true });
  input.value = words;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
})
"""

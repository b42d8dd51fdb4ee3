"""Serves a preview to browsers on this machine; a page reloads itself when there is something new to show."""

import json
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from generators.preview import Preview
from generators.render import render

WAIT = "/_quanze/wait"
PATIENCE = 25
"""Seconds after which a waiting page asks again."""
HTML = "text/html; charset=utf-8"


class Answer(NamedTuple):
    """What a browser gets."""

    status: HTTPStatus
    kind: str
    body: bytes
    moved: str = ""


def answer(preview: Preview, target: str) -> Answer:
    """Return what stands at an address of the site, as it is now."""
    asked = urlsplit(target)
    if asked.path == WAIT:
        version = preview.wait(parse_qs(asked.query).get("after", [""])[0], PATIENCE)
        return Answer(HTTPStatus.OK, "application/json", json.dumps({"version": version}).encode())
    path = unquote(asked.path).lstrip("/")
    if path == "" or path.endswith("/"):
        return _page(preview, path)
    found = preview.file(path)
    if found is not None:
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        return Answer(HTTPStatus.OK, HTML, _live(preview, found)) if kind == "text/html" else _file(kind, found)
    if preview.page(f"{path}/") is not None:
        return Answer(HTTPStatus.MOVED_PERMANENTLY, HTML, b"", f"{asked.path}/")
    return _page(preview, f"{path}/")


def _file(kind: str, content: bytes) -> Answer:
    charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "javascript", "xml")) else ""
    return Answer(HTTPStatus.OK, kind + charset, content)


def _page(preview: Preview, address: str) -> Answer:
    found = preview.page(address)
    if found is not None:
        return Answer(HTTPStatus.OK, HTML, _live(preview, found))
    missing = preview.file("404.html")
    if missing is not None:
        return Answer(HTTPStatus.NOT_FOUND, HTML, _live(preview, missing))
    blank = render("preview-blank.html").encode()
    return Answer(HTTPStatus.SERVICE_UNAVAILABLE, HTML, _live(preview, blank))


def _live(preview: Preview, page: bytes) -> bytes:
    """Put the findings and the wait for news at the end of a page; a built site has neither."""
    head, end, tail = page.rpartition(b"</body>")
    added = render("preview.html", findings=preview.findings, fault=preview.fault, version=preview.version, wait=WAIT)
    return head + added.encode() + end + tail


def server(preview: Preview, host: str, port: int) -> ThreadingHTTPServer:
    """Return a server that is bound and not yet started."""

    class Handler(BaseHTTPRequestHandler):
        """Answers for one preview."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Give what stands at the address."""
            given = answer(preview, self.path)
            self.send_response(given.status)
            self.send_header("Content-Type", given.kind)
            self.send_header("Content-Length", str(len(given.body)))
            self.send_header("Cache-Control", "no-store")
            if given.moved:
                self.send_header("Location", given.moved)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(given.body)

        def do_HEAD(self) -> None:
            """Give the head of it."""
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing: the terminal is for what the editor's work gives."""

    return ThreadingHTTPServer((host, port), Handler)

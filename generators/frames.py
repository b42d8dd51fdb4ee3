"""The theme around the pages: rendered once, with places for title, description and body that pages are poured into."""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generators.artifact import MARK, Artifact, text
from generators.page import Page

SHELLS = {2: "_shell/page", 3: "_shell/deep/page", 4: "_shell/deep/deeper/page"}
"""Depth of a page → the shell for it, in a folder of its own: its relative links must be right from every folder."""
TITLE, DESCRIPTION, BODY = "QZ-SHELL-TITLE", "QZ-SHELL-DESCRIPTION", "QZ-SHELL-BODY"


class _Shell(NamedTuple):
    """A rendered page without its own words: its address, and what stands before and after the body."""

    address: str
    head: str
    tail: str


class Frame:
    """The theme, rendered into a folder: a shell for each overview, and one for each depth of the other pages."""

    def __init__(self, folder: Path, overviews: Iterable[str], base_url: str = "") -> None:
        """Read the shells; ``overviews`` are the addresses of the pages that the navigation leads to."""
        self.folder = folder
        self._base_url = base_url
        self._own = {address: _shell(folder, address) for address in overviews}
        self._deep = {depth: _shell(folder, f"{address}/") for depth, address in SHELLS.items()}

    def poured(self, page: Page) -> Artifact:
        """Return a page in the shell that is its own, or that of its depth."""
        shell = self._own.get(page.address) or self._deep[page.address.count("/")]
        title = html.escape(page.title)
        head = shell.head.replace(TITLE, title).replace(DESCRIPTION, html.escape(page.description))
        if self._base_url:
            head = head.replace(f"{self._base_url}{shell.address}", f"{self._base_url}{page.address}")
        return text(f"{page.address}index.html", head + page.body + shell.tail.replace(TITLE, title))

    def file(self, path: str) -> bytes | None:
        """Return one of the other files; only names that are in the folder are known, so that none leads out of it."""
        return next((each.content for each in self.others() if each.path == path), None)

    def others(self) -> Iterator[Artifact]:
        """Yield what the theme brings that is no shell: pages written by hand, styles, scripts, pictures."""
        places = {f"{address}index.html" for address in self._own}
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and name not in places and name != MARK and not name.startswith("_shell/"):
                yield Artifact(name, path.read_bytes())


def _shell(folder: Path, address: str) -> _Shell:
    """Read a shell; a quarter of it is blank, which no page needs."""
    found = re.sub(r"\n\s+", "\n", (folder / address / "index.html").read_text("utf-8"))
    head, _, tail = found.partition(BODY)
    return _Shell(address, head, tail)

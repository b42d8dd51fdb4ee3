"""Sites built once for the whole session: golden, real, without demonstration data, hostile."""

import html
import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from pydantic import ValidationError

from generators import site
from generators.catalogue import content
from generators.cli import main
from generators.content import from_folder, history_of
from generators.contents import Content
from generators.day import today
from generators.page import Page
from generators.pouring import Site
from generators.store import Store
from generators.view import View
from schemas.kinds import KINDS
from schemas.tree import History
from tests.golden_files import TODAY
from tests.golden_registry import ROOT, patched, registry_of

REPOSITORY = Path(__file__).parent.parent
CONFIG = REPOSITORY / "mkdocs.yml"
REAL = REPOSITORY / "registry"
NOW = today(None)
EVIL = f"""<script>alert("1")</script>'&{{{{ 7*7 }}}}**粗**[链](javascript:alert(1))👩‍👧🏽{"长" * 60}{"w" * 90}"""
"""What no page may run, no page may lose and no page may be torn by: markup, Markdown, emoji, very long words."""
_BUILT = tempfile.TemporaryDirectory(prefix="quanze-built-")
STORE = Store(Path(_BUILT.name) / "cache")
"""What the sites of one session share; it begins empty, so that nothing made by other code is tested."""


def build(output: Path, *options: str, registry: Path = ROOT, day: str = TODAY.isoformat()) -> int:
    """Run ``quanze build`` with the repository's configuration and return its exit code."""
    words = ["--registry", str(registry), "--today", day, "build", "--config", str(CONFIG), "--output", str(output)]
    return main([*words, "--cache", str(STORE.folder), *options])


def _built(name: str, *options: str, registry: Path = ROOT, day: str = TODAY.isoformat()) -> Path:
    output = Path(_BUILT.name) / name
    assert build(output, *options, registry=registry, day=day) == 0
    return output


@cache
def golden_content() -> Content:
    """Return what is published of the golden registry."""
    return from_folder(ROOT, TODAY, STORE)


@cache
def golden_site() -> Path:
    """Return the built site of the golden registry."""
    return _built("golden")


@cache
def real_site() -> Path:
    """Return the built site of the real registry, as of today."""
    return _built("real", registry=REAL, day=NOW.isoformat())


@cache
def honest_site() -> Path:
    """Return the built site of the real registry without demonstration data."""
    return _built("honest", "--without", "demonstration", registry=REAL, day=NOW.isoformat())


@cache
def addressed_site() -> Path:
    """Return the built golden site that knows its own address."""
    return _built("addressed", "--base-url", "https://quanze.example/portal")


def _texts(part: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the place, as a holder and its key, of every Chinese text within plain data."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(value, dict | list):
            yield from _texts(value)
        elif isinstance(value, str) and not value.isascii():
            yield part, key


def _hostile(kind: str, record: Any) -> Any:
    """Put markup into every text of a record that may be any text."""
    for holder, key in list(_texts(record)):
        old = holder[key]
        holder[key] = EVIL + old
        try:
            KINDS[kind].model_validate(record)
        except ValidationError:
            holder[key] = old
    return record


@cache
def hostile_content() -> Content:
    """Return what is published of a golden registry with markup in every text of every record."""
    data = {key: _hostile(key.partition("/")[0], record) for key, record in patched(None).items()}
    return content(View(registry_of(data), TODAY), history=_hostile_history(), store=STORE)


def _hostile_history() -> History | None:
    """Return the history of the golden registry with markup in every subject."""
    history = history_of(ROOT)
    if history is None:
        return None
    commits = tuple(each._replace(subject=EVIL + each.subject) for each in history.commits)
    return history._replace(commits=commits)


@cache
def hostile_site() -> Path:
    """Return the built site of a golden registry with markup in the texts of every record."""
    output = Path(_BUILT.name) / "hostile"
    site.build(CONFIG, Site(output), hostile_content(), STORE)
    return output


def changed_content(changes: dict[str, Any]) -> Content:
    """Return what is published of the golden registry with changes, without judging it."""
    return content(View(registry_of(patched(changes)), TODAY), store=STORE)


def page_of(published: Content, address: str) -> Page:
    """Return the only page at an address."""
    (found,) = (page for page in (*published.overviews.values(), *published.records) if page.address == address)
    return found


def files_of(folder: Path) -> dict[str, Path]:
    """Return all files below a folder by path, forward slashes."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


REFERENCES = {"href", "src", "action", "srcset", "data-index", "data-root"}
"""Attributes that hold an address."""


class Link(NamedTuple):
    """A reference as written: the element, the attribute, the address."""

    element: str
    attribute: str
    address: str


class Element(NamedTuple):
    """A start tag and its attributes that have a value."""

    name: str
    attributes: Mapping[str, str]


_TAG = re.compile(r'<([a-z][a-z0-9-]*)((?:[^<>"]|"[^"]*")*)>')
_ATTRIBUTE = re.compile(r'([a-zA-Z-]+)="([^"]*)"')


@lru_cache(maxsize=100_000)  # most tags of a site are those of its menu
def _element(name: str, attributes: str) -> Element:
    return Element(name, {key.lower(): html.unescape(value) for key, value in _ATTRIBUTE.findall(attributes)})


class Document(NamedTuple):
    """What the laws of the site ask of one page."""

    elements: list[Element]
    title: str

    def all(self, name: str) -> list[Mapping[str, str]]:
        """Return the attributes of the elements of one name."""
        return [each.attributes for each in self.elements if each.name == name]

    @property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    @property
    def links(self) -> set[Link]:
        """All references of the page."""
        return {
            Link(each.name, key, each.attributes[key])
            for each in self.elements
            for key in REFERENCES & each.attributes.keys()
        }


def document(text: str) -> Document:
    """Read a page quickly; tests/test_site.py shows that this reads as a real parser does."""
    title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    return Document(
        [_element(*found) for found in _TAG.findall(text)], html.unescape(title[1]).strip() if title else ""
    )


@cache
def documents(folder: Path) -> dict[str, Document]:
    """Return all pages of a built site, read, by path."""
    return {
        path: document(file.read_text("utf-8")) for path, file in files_of(folder).items() if path.endswith(".html")
    }


def target(page: str, address: str) -> tuple[str, str]:
    """Return the file and the fragment that an internal address on a page means."""
    parts = urlsplit(urljoin(f"/{page}", address))
    path = unquote(parts.path).removeprefix("/")
    return re.sub(r"(^|/)$", r"\1index.html", path), unquote(parts.fragment)

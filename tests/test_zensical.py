"""The hand-written part with MkDocs' successor: another program gives the same words in the same places."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

from generators.chrome import tabled
from tests.built import CONFIG, golden_site

DOCS = CONFIG.parent / "docs"
WRITTEN = sorted(path.stem for path in DOCS.glob("*.md"))
THEME = "generators/theme"
_ADDED = re.compile(r"^hooks:\n(?:  - .*\n)+|^strict: true\n", re.MULTILINE)
"""What is ours alone: the adapter, and that all links but those to records must be sound."""
_SAID = re.compile(r"<h1.*?(?=</article>)", re.DOTALL)
_WORD = re.compile(r"<[^>]*>|[^<\s]+")


def _built(folder: Path) -> Path:
    """Build ``docs/`` in our theme by the repository's configuration with Zensical and return the folder."""
    config, removed = _ADDED.subn("", CONFIG.read_text("utf-8"))
    assert removed == 2
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    shutil.copytree(DOCS, folder / "docs")
    shutil.copytree(CONFIG.parent / THEME, folder / THEME)
    words = [sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml"]
    done = subprocess.run(words, cwd=folder, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def _content(text: str) -> list[str]:
    """Return the words and the names of the elements of what a page says, without the theme around it."""
    found = _SAID.search(text)
    assert found
    return [re.sub(r"<(/?[a-z0-9]+).*", r"<\1>", each, flags=re.DOTALL) for each in _WORD.findall(found[0])]


def _parts(page: Path) -> tuple[str, list[str]]:
    text = page.read_text("utf-8")
    title = re.search("<title>(.*?)</title>", text)
    assert title
    return title[1], re.findall(r'<h[1-6] id="([^"]*)"', text)


def _way(page: Path) -> list[tuple[str, str]]:
    """Return the steps of the way to a page that machines are told: names and whither they lead."""
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"))
    address = f"https://quanze.example/portal/{page.parent.name}/"
    return [(each["name"], urljoin(address, each.get("item", ""))) for each in json.loads(found)["itemListElement"]]


def test_the_hand_written_pages_are_the_same_with_zensical(tmp_path: Path) -> None:
    """Every page of docs/ has the address, title, anchors, elements, words and way that it has in MkDocs' site."""
    theirs, ours = _built(tmp_path), golden_site()
    assert len(WRITTEN) >= 7
    for name in WRITTEN:
        one, other = (site / name / "index.html" for site in (ours, theirs))
        assert _parts(one) == _parts(other)
        assert _content(one.read_text("utf-8")) == _content(tabled(other.read_text("utf-8")))  # as the adapter does
        assert _way(one) == _way(other)

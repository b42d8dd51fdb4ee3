"""The site adapter: the only module that knows MkDocs.

MkDocs renders the hand-written pages, the overview pages (whose HTML is put in after Markdown) and, for each depth of
the other pages, one empty shell with all of the theme's chrome. These are then poured into copies of the shell of their
depth: thousands cost less than a second, while as Markdown pages in the navigation their number would cost its square.
"""

import html
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generators.artifact import Artifact, text, write
from generators.page import Page

SHELLS = {2: "_shell/page", 3: "_shell/deep/page"}
"""Depth of a page → the shell for it, in a folder of its own: its relative links must be right from every folder."""
TITLE, DESCRIPTION, BODY = "QZ-SHELL-TITLE", "QZ-SHELL-DESCRIPTION", "QZ-SHELL-BODY"


class Content(NamedTuple):
    """All that is put into the theme: overview pages by address, record pages, and other files."""

    overviews: dict[str, Page]
    records: tuple[Page, ...]
    files: tuple[Artifact, ...]


class Source:
    """Where the adapter gets its content from; ``quanze build`` and ``serve`` set it before MkDocs starts."""

    load: Callable[[], Content]
    current: Content = Content({}, (), ())


def build(config_file: Path, output: Path, content: Content, base_url: str = "") -> None:
    """Run MkDocs over the hand-written pages and ``content``, into the folder ``output``."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as run  # noqa: PLC0415 -- MkDocs is slow to import
    from mkdocs.config import load_config  # noqa: PLC0415

    Source.load = lambda: content
    run(load_config(str(config_file), site_dir=str(output), site_url=base_url or None))


def serve(config_file: Path, load: Callable[[], Content], address: str) -> None:
    """Serve the site live at ``address`` (host:port); ``load`` is called for fresh content at each change."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve as run  # noqa: PLC0415

    Source.load = load
    run(str(config_file), dev_addr=address, open_in_browser=False)


def on_config(config: Any, **_: Any) -> Any:
    """Take the content of this build."""
    Source.current = Source.load()
    return config


def on_files(files: Any, config: Any, **_: Any) -> Any:
    """Add the overview pages and the shell as pages without a file."""
    from mkdocs.structure.files import File  # noqa: PLC0415

    for address, page in Source.current.overviews.items():
        path = f"{address}index.md"
        files.append(File.generated(config, path, content=_front(page.title, page.description)))
    for shell in SHELLS.values():
        files.append(File.generated(config, f"{shell}.md", content=_front(TITLE, DESCRIPTION)))
    return files


def _front(title: str, description: str) -> str:
    return f"---\ntitle: {title}\ndescription: {description}\nhide: [navigation, toc]\n---\n"


def on_page_content(content: str, page: Any, **_: Any) -> str:
    """Put the body of an overview page, or the shell's marker, where Markdown left nothing."""
    if page.file.src_uri.removesuffix(".md") in SHELLS.values():
        return BODY
    address = page.file.src_uri.removesuffix("index.md")
    known = page.file.src_uri.endswith("index.md") and address in Source.current.overviews
    if known:
        return Source.current.overviews[address].body
    return content.replace("<th>", '<th scope="col">')  # Markdown has no word for it


def on_post_page(output: str, **_: Any) -> str:
    """Take out of the theme's markup what HTML does not allow: it changes nothing in any browser."""
    return _UNDONE.sub(r"\1", output).replace(' tabindex=""', "")


_UNDONE = re.compile(r'(<input(?=[^>]* type="(?:checkbox|radio)")[^>]*) autocomplete="off"')
"""A switch of the theme, which cannot be filled in and so need not be told not to."""


def on_post_template(output_content: str, **_: Any) -> str:
    """Do the same to the page for errors, which is a template."""
    return on_post_page(output_content)


def on_post_build(config: Any, **_: Any) -> None:
    """Pour the record pages into the shell, add the other files, remove what is not wanted or not reproducible."""
    site = Path(config["site_dir"])
    shells = {depth: _shell(site / shell / "index.html") for depth, shell in SHELLS.items()}
    shutil.rmtree((site / SHELLS[2]).parent)
    write(site, _poured(shells, Source.current.records, config["site_url"] or ""))
    write(site, Source.current.files)
    for name in ("sitemap.xml", "sitemap.xml.gz"):  # these carry the day of the build
        (site / name).unlink(missing_ok=True)
    if config["site_url"]:
        write(site, [_sitemap(site, config["site_url"])])
    shutil.rmtree(site / "assets" / "javascripts" / "lunr", ignore_errors=True)
    shutil.rmtree(site / "assets" / "javascripts" / "workers", ignore_errors=True)
    for source_map in (site / "assets").rglob("*.map"):
        source_map.unlink()


def _shell(path: Path) -> tuple[str, str]:
    """Return a rendered shell, before and after the body; a quarter of it is blank, which no page needs."""
    head, _, tail = re.sub(r"\n\s+", "\n", path.read_text("utf-8")).partition(BODY)
    return head, tail


def _poured(shells: dict[int, tuple[str, str]], pages: tuple[Page, ...], base_url: str) -> Iterator[Artifact]:
    for page in pages:
        depth = page.address.count("/")
        head, tail = shells[depth]
        shell = SHELLS[depth]
        start = (
            head.replace(TITLE, html.escape(page.title))
            .replace(DESCRIPTION, html.escape(page.description))
            .replace(f"{base_url}{shell}/", f"{base_url}{page.address}" if base_url else f"{shell}/")
        )
        yield text(f"{page.address}index.html", start + page.body + tail.replace(TITLE, html.escape(page.title)))


def _sitemap(site: Path, base_url: str) -> Artifact:
    pages = sorted(page.relative_to(site).as_posix().removesuffix("index.html") for page in site.rglob("index.html"))
    rows = "".join(f"<url><loc>{html.escape(base_url + page)}</loc></url>\n" for page in pages)
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return text("sitemap.xml", f"{opening}{rows}</urlset>\n")

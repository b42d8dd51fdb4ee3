"""The site adapter: the only module that knows MkDocs.

MkDocs renders the hand-written pages and, for each overview page and each depth of the other pages, one empty shell
with all of the theme's chrome: the frame. Pages are then poured into copies of their shells: thousands cost less than
a second, while as Markdown pages in the navigation their number would cost its square. A frame depends on no record,
so that the next build finds it made.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generators.artifact import Tally, replacing
from generators.chrome import mended, tabled
from generators.contents import Content
from generators.frames import BODY, DESCRIPTION, SHELLS, TITLE, Frame
from generators.pouring import Site, Told, pour, silent
from generators.standing import Standing
from generators.store import Store, digest, of_code, of_files, of_libraries
from schemas.tree import EnvironmentFault

LIBRARIES = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Pygments", "Jinja2", "PyYAML")
"""What a frame is made by, beside the files of the site."""
MAKERS = ("segno", "pypinyin", "opencc-py")
"""What else the content of pages and the index of the search are made by."""


class Source:
    """What MkDocs is to render: a frame for overviews at these addresses, or, where nobody asks, a whole site."""

    framing: tuple[str, ...] | None = None
    load: Callable[[], Content]
    content: Content | None = None


def build(config_file: Path, site: Site, content: Content, store: Store | None = None, told: Told = silent) -> Tally:
    """Write the hand-written pages and ``content``, and return how much it is."""
    with framed(config_file, content.addresses, site.base_url, store) as folder:
        frame = Frame(folder, content.addresses, site.base_url)
        standing = Standing(store, site.old, _terms(folder)) if store and site.old else None
        return pour(site, content, frame, told, standing)


def _terms(frame: Path) -> str:
    """Return what every file of a site depends on beside its facts: the frame, by its name, the code, libraries."""
    return digest(frame.name, of_code(), of_libraries("Jinja2", "MarkupSafe", "pydantic", *MAKERS), sys.version)


@contextmanager
def framed(
    config_file: Path, overviews: tuple[str, ...], base_url: str = "", store: Store | None = None
) -> Iterator[Path]:
    """Give the folder of the frame: the kept one if nothing that it is made of has changed, else a new one."""
    if store is None:
        with tempfile.TemporaryDirectory() as folder:
            _render(config_file, Path(folder), overviews, base_url)
            yield Path(folder)
        return
    kept = store.folder / "frames" / _key(config_file, overviews, base_url)
    if not kept.is_dir():
        with replacing(kept) as folder:
            _render(config_file, folder.resolve(), overviews, base_url)
    store.used(f"frames/{kept.name}")
    yield kept


def _key(config_file: Path, overviews: tuple[str, ...], base_url: str) -> str:
    root, here = config_file.resolve().parent, Path(__file__).parent
    named = re.findall(r"^\s*(?:docs_dir|custom_dir): (\S+)$", config_file.read_text("utf-8"), re.MULTILINE)
    files = of_files(root, config_file.resolve(), *(root / each for each in named))
    code = of_files(here, here / "site.py", here / "frames.py", here / "chrome.py", here / "hook.py")
    return digest(files, code, of_libraries(*LIBRARIES), sys.version.split()[0], base_url, *overviews)


def _render(config_file: Path, output: Path, overviews: tuple[str, ...], base_url: str) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.build import build as run  # noqa: PLC0415 -- MkDocs is slow to import
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    Source.framing = overviews
    try:
        run(load_config(str(config_file), site_dir=str(output), site_url=base_url or None))
    except MkDocsException as error:
        raise EnvironmentFault(f"MkDocs 不能生成手写的页面：{error}") from error
    finally:
        Source.framing = None


def on_config(config: Any, **_: Any) -> Any:
    """Take the content of this build, where MkDocs was not started by us and must give the whole site."""
    Source.content = Source.load() if Source.framing is None else None
    return config


def on_files(files: Any, config: Any, **_: Any) -> Any:
    """Add the overview pages and the shells as pages without a file."""
    from mkdocs.structure.files import File  # noqa: PLC0415

    overviews = Source.content.addresses if Source.content else Source.framing or ()
    for address in (*(f"{each}index" for each in overviews), *SHELLS.values()):
        files.append(File.generated(config, f"{address}.md", content=_FRONT))
    return files


_FRONT = f"---\ntitle: {TITLE}\ndescription: {DESCRIPTION}\nhide: [navigation, toc]\npoured: true\n---\n"


def on_page_content(content: str, page: Any, **_: Any) -> str:
    """Put the marker where a page of ours is to have its body."""
    if page.file.generated_by:
        return BODY
    return tabled(content)


def on_post_page(output: str, **_: Any) -> str:
    """Mend the theme's markup."""
    return mended(output)


def on_post_template(output_content: str, **_: Any) -> str:
    """Do the same to the page for errors, which is a template."""
    return on_post_page(output_content)


def on_post_build(config: Any, **_: Any) -> None:
    """Remove what is not wanted or not reproducible; without a frame of our own, pour the content at once."""
    site = Path(config["site_dir"])
    for name in ("sitemap.xml", "sitemap.xml.gz"):  # these carry the day of the build
        (site / name).unlink(missing_ok=True)
    shutil.rmtree(site / "assets" / "javascripts" / "lunr", ignore_errors=True)
    shutil.rmtree(site / "assets" / "javascripts" / "workers", ignore_errors=True)
    for source_map in (site / "assets").rglob("*.map"):
        source_map.unlink()
    if Source.content:
        base_url = config["site_url"] or ""
        pour(Site(site, base_url=base_url), Source.content, Frame(site, Source.content.addresses, base_url))
        shutil.rmtree(site / "_shell")

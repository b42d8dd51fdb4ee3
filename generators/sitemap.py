"""The map of the site for search engines: one file, or a list of files where one may not hold all addresses."""

import html
from collections.abc import Iterable, Iterator

from generators.artifact import Artifact, text

MOST = 50_000
"""Addresses in one file, by the protocol of sitemaps."""
_OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(addresses: Iterable[str], base_url: str, most: int = MOST) -> Iterator[Artifact]:
    """Yield ``sitemap.xml`` and, where it is a list, the files that it leads to."""
    ordered = sorted(addresses)
    parts = [ordered[start : start + most] for start in range(0, len(ordered), most)] or [[]]
    if len(parts) == 1:
        yield text("sitemap.xml", _document("urlset", "url", base_url, ordered))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield text("sitemap.xml", _document("sitemapindex", "sitemap", base_url, names))
    for name, part in zip(names, parts, strict=True):
        yield text(name, _document("urlset", "url", base_url, part))


def _document(root: str, row: str, base_url: str, places: Iterable[str]) -> str:
    rows = "".join(f"<{row}><loc>{html.escape(base_url + each)}</loc></{row}>\n" for each in places)
    return f"{_OPENING}<{root} {_SCHEMA}>\n{rows}</{root}>\n"

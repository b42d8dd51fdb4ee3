"""A page of the site before it is poured into the theme."""

from typing import NamedTuple


class Page(NamedTuple):
    """One page: its address (ending in a slash), its title, one sentence for search engines, and its HTML body."""

    address: str
    title: str
    description: str
    body: str

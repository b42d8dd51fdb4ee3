"""A page of the site before it is poured into the theme."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generators.recipe import Recipe


class Page(NamedTuple):
    """One page: its address (ending in a slash), its title, one sentence for search engines, and its HTML body."""

    address: str
    title: str
    description: str
    body: str


class Draft(NamedTuple):
    """A page that is made when it is wanted: thousands are never in memory at once, a preview makes what is seen.

    Where ``recipe`` is known, a build does not make the page again as long as the recipe's facts stay the same.
    ``inputs``, if known, is a key of all that these can come from: where it is as it was, so are they.
    """

    address: str
    make: Callable[[], Page]
    recipe: Callable[[], Recipe[Page]] | None = None
    inputs: str = ""


class Shelf(NamedTuple):
    """Drafts that are known together: where ``inputs`` is as it was, so are all of them, and none is looked at."""

    drafts: Callable[[], Iterable[Draft]]
    inputs: str = ""


def drafted(address: str, recipe: Callable[[], Recipe[Page]], inputs: str = "") -> Draft:
    """Return the draft of a page that is made by a recipe."""
    return Draft(address, lambda: recipe().made(), recipe, inputs)


def ready(pages: Iterable[Page]) -> Iterator[Draft]:
    """Yield pages that are made already as drafts."""
    for page in pages:
        yield Draft(page.address, lambda page=page: page)  # type: ignore[misc]

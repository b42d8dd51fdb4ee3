"""The one Jinja environment: escapes by default, fails on an unknown name."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, select_autoescape

from generators import links, schemaorg, words
from generators.page import Draft, Page, drafted
from generators.recipe import Recipe
from generators.store import Store, digest, of_files, of_libraries
from schemas.fields import Record
from schemas.numerals import numeral

Kind = TypeVar("Kind", bound=Record)
TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(
            disabled_extensions=("md",), default=True
        ),  # .md is text, escaped as it becomes HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters.update(
        day=words.day, penalty=words.penalty, citation=words.citation, amount=words.amount, numeral=numeral
    )
    environment.globals.update(
        provenances=words.PROVENANCES,
        link=links.record,
        state_link=links.state,
        field_title=words.field_title,
        jsonld=schemaorg.script,
        way=schemaorg.way,
        about=schemaorg.about,
    )
    return environment


def remember(store: Store) -> None:
    """Keep templates compiled in a store, where the next process finds them: compiling costs more than most pages."""
    folder = store.folder / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    made_by = digest(
        of_files(TEMPLATES.parent, Path(__file__)), of_libraries("Jinja2")
    )  # Jinja itself looks at the text
    _environment().bytecode_cache = FileSystemBytecodeCache(str(folder), f"{made_by}-%s")


def render(template: str, **values: Any) -> str:
    """Fill a template of ``generators/templates``; raises if the template names something that is not given."""
    return _environment().get_template(template).render(**values)


def rendered(address: str, title: str, description: str, template: str, **values: Any) -> Recipe[Page]:
    """Return the recipe of a page: a template and all that it is filled with, beside the way to the site's root."""
    return Recipe((address, title, description, template, values), _page)


def of_record(kind: str, record: Record, description: str, template: str, **values: Any) -> Recipe[Page]:
    """Return the recipe of the page of a record."""
    return rendered(links.record(kind, record.id), record.title, description, template, **values)


def drafts_of(kind: str, records: Mapping[str, Kind], make: Callable[[Kind], Recipe[Page]]) -> Iterator[Draft]:
    """Yield the draft of the page of each record of a kind."""
    return (drafted(links.record(kind, each.id), partial(make, each)) for each in records.values())


def _page(facts: tuple[str, str, str, str, dict[str, Any]]) -> Page:
    address, title, description, template, values = facts
    return Page(address, title, description, render(template, root=links.root(address), **values))

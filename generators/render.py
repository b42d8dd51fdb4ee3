"""The one Jinja environment: escapes by default, fails on an unknown name."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from generators import links, schemaorg, words
from schemas.numerals import numeral

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


def render(template: str, **values: Any) -> str:
    """Fill a template of ``generators/templates``; raises if the template names something that is not given."""
    return _environment().get_template(template).render(**values)

"""The text of regulations as it is read: values of parameters in their places, in the words of a statute."""

from collections.abc import Callable
from typing import NamedTuple

from schemas.fields import Parameter
from schemas.numerals import numeral
from schemas.provisions import NAMED
from schemas.records.regulation import Article, Paragraph, Regulation

_LARGEST = 9999
"""Numbers beyond are written in Arabic numerals, as are those with decimals."""


class Provision(NamedTuple):
    """One paragraph as it is read: its text, and its items with their numbers （一）（二）."""

    text: str
    items: tuple[str, ...]


def said(parameter: Parameter) -> str:
    """Return a parameter's value with its unit, as a statute says it: 三个工作日, 百分之五, 两个月."""
    value, unit = parameter.value, parameter.unit or ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "、".join(value)
    whole = isinstance(value, int) and 0 <= value <= _LARGEST
    number = numeral(int(value)) if whole else f"{value:,}"
    if unit == "%":
        return f"百分之{number}" if whole else f"{number}%"
    return f"{'两' if value == 2 and unit.startswith('个') else number}{unit}"


def provisions(article: Article, regulation: Regulation) -> tuple[Provision, ...]:
    """Return an article's paragraphs as they are read; a name that is no parameter stays as it stands."""
    values = {each.key: said(each) for each in regulation.parameters}

    def filled(text: str) -> str:
        return NAMED.sub(lambda name: values.get(name[1], name[0]), text)

    return tuple(_read(each, filled) for each in article.paragraphs)


def _read(paragraph: str | Paragraph, filled: Callable[[str], str]) -> Provision:
    if isinstance(paragraph, str):
        return Provision(filled(paragraph), ())
    items = (f"（{numeral(at)}）{filled(item)}" for at, item in enumerate(paragraph.items, 1))
    return Provision(filled(paragraph.text), tuple(items))


def title(article: Article) -> str:
    """Return 第十二条."""
    return f"第{numeral(article.number)}条"

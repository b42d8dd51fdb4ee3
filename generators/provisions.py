"""The text of regulations as it is read: values of parameters in their places, in the words of a statute."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from generators import words
from schemas.fields import Parameter, span_holds
from schemas.numerals import numeral
from schemas.provisions import NAMED
from schemas.records.regulation import Article, Paragraph, Regulation
from schemas.ruleset import readers

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


def spanned(parameter: Parameter) -> str:
    """Return a parameter's value with the days on which it holds, where it has any: 五个工作日（2026年12月1日起）."""
    first, after = parameter.effective_from, parameter.effective_until
    begun = f"{words.day(first)}起" if first else ""
    ended = f"{words.day(after)}前" if after else ""
    return f"{said(parameter)}（{'，'.join(filter(None, (begun, ended)))}）" if begun or ended else said(parameter)


def values_on(regulation: Regulation, on: date) -> Mapping[str, str]:
    """Return parameter key → value in words on a day; a parameter that does not hold then has its first value."""
    holding = [each for each in regulation.parameters if span_holds(each.effective_from, each.effective_until, on)]
    return {each.key: said(each) for each in (*reversed(regulation.parameters), *reversed(holding))}


def provisions(article: Article, regulation: Regulation, on: date) -> tuple[Provision, ...]:
    """Return an article's paragraphs as they are read on a day; a name that is no parameter stays as it stands."""
    return read(article, values_on(regulation, on))


def read(article: Article, values: Mapping[str, str]) -> tuple[Provision, ...]:
    """Return an article's paragraphs with the values of parameters, by key, in their places."""

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


def enforcing(regulation: Regulation, article: Article) -> tuple[str, ...]:
    """Return the rules that keep an article: those that it names, and those that read the parameters it sets."""
    own = (each.key for each in regulation.parameters if each.article == article.number)
    users = readers()
    return tuple(dict.fromkeys([*article.rules, *(rule for key in own for rule in users.get(key, ()))]))

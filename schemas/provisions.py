"""条文: the sentences of a regulation's articles, the parameters and the provisions that they name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from schemas.finding import Route
from schemas.numerals import number
from schemas.records.regulation import Article, Regulation

NAMED = re.compile(r"\{([^{}]*)\}")
"""How a sentence names the parameter whose value stands there."""
NUMERAL = "[一二三四五六七八九十百零]+"
"""The number of an article, paragraph or item, for use in patterns."""
RUN = rf"(?:[、和]?第{NUMERAL}条(?:第{NUMERAL}款)?(?:第{NUMERAL}项)?)+"
"""Articles named in a row, 第十三条、第十五条第二款, for use in patterns."""
_PROVISION = re.compile(rf"第({NUMERAL})条(?:第({NUMERAL})款)?(?:第({NUMERAL})项)?")


class Provision(NamedTuple):
    """条、款、项 as a sentence names them; a paragraph or item that it does not name is None."""

    article: int
    paragraph: int | None
    item: int | None
    text: str


def provisions(run: str) -> Iterator[Provision]:
    """Yield the provisions of a run such as 第十三条、第十五条第二款, in order."""
    for found in _PROVISION.finditer(run):
        article, paragraph, item = (whole(part) for part in found.groups())
        yield Provision(article or 0, paragraph, item, found[0])


def whole(numeral: str | None) -> int | None:
    """Return the whole number that a Chinese numeral writes; None for none."""
    value = number(numeral) if numeral else None
    return None if value is None else int(value)


def sentences(article: Article) -> Iterator[tuple[Route, str]]:
    """Yield (route within the article, text) of each paragraph and item, in order."""
    for place, paragraph in enumerate(article.paragraphs):
        if isinstance(paragraph, str):
            yield ("paragraphs", place), paragraph
        else:
            yield ("paragraphs", place, "text"), paragraph.text
            yield from ((("paragraphs", place, "items", at), item) for at, item in enumerate(paragraph.items))


def named(regulation: Regulation) -> Iterator[tuple[Article, Route, str]]:
    """Yield (article, route within the regulation, key) of each parameter that the text names."""
    for place, article in enumerate(regulation.articles):
        for route, text in sentences(article):
            yield from ((article, ("articles", place, *route), key) for key in NAMED.findall(text))

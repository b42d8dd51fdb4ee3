"""条文: the sentences of a regulation's articles, and the parameters that they name."""

import re
from collections.abc import Iterator

from schemas.finding import Route
from schemas.records.regulation import Article, Regulation

NAMED = re.compile(r"\{([^{}]*)\}")
"""How a sentence names the parameter whose value stands there."""


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

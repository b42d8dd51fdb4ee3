"""What can be found: a page, the words that find it and how much each counts, and its traits."""

import marshal
from collections.abc import Iterable
from typing import Any, NamedTuple

from generators import links
from generators.spoken import NAME
from schemas.fields import Record

ABOUT = 0.25
"""How much a word of a remark counts; the others are in ``spoken``."""
CODED = {"laws", "towns", "lists", "acts", "jurisdictions"}
"""Kinds whose ids people quote; the other ids are English words and names in pinyin, which would only be in the way."""
CURRENT, COMING, ENDED = "现行", "尚未施行", "已失效"


class Words(NamedTuple):
    """A text by which something is found, how much it counts, and whether pinyin finds it too."""

    text: str
    weight: float
    spelt: bool = False


class Traits(NamedTuple):
    """What the results can be narrowed down by, besides towns."""

    kind: str
    domain: str = ""
    penalties: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    state: str = CURRENT


class Findable(NamedTuple):
    """One page: its row among the results, the texts that find it, and what is found only as a whole."""

    kind: str
    address: str
    title: str
    note: str
    words: tuple[Words, ...]
    traits: Traits
    codes: tuple[str, ...] = ()
    """Terms that are not words: ``§65`` for an article, ``#7`` for a running number, ``=泗门`` for a whole name."""
    law: str = ""


def written(told: Iterable[Any]) -> bytes:
    """Return plain values written down, by value: which of equal ones are one in memory is chance."""
    return marshal.dumps(tuple(told), 2)


def names(*texts: str | None) -> tuple[Words, ...]:
    """Return texts as names, each once, those that are missing left out."""
    return tuple(Words(each, NAME, spelt=True) for each in dict.fromkeys(texts) if each)


def about(*texts: str | None) -> tuple[Words, ...]:
    """Return texts as remarks, those that are missing left out."""
    return tuple(Words(each, ABOUT) for each in texts if each)


def page(title: str, kind: str, record: Record, note: str, words: tuple[Words, ...]) -> Findable:
    """Return the page of a record of a kind, which results call ``title``; its id is a word if it is a code."""
    every = (*words, Words(record.id, NAME)) if kind in CODED else words
    return Findable(title, links.record(kind, record.id), record.title, note, every, Traits(title))

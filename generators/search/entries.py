"""What the files of the search hold of one thing."""

from typing import Any, NamedTuple

from generators.search.findable import Findable, Traits
from generators.search.inverting import Terms, grams, leveled
from generators.search.spelling import Speller
from generators.spoken import level


class Entry(NamedTuple):
    """One thing: its row among the results, its traits, what finds it only as a whole, and the terms that find it."""

    kind: str
    address: str
    title: str
    note: str
    traits: Traits
    codes: tuple[str, ...]
    law: str
    words: Terms
    sounds: Terms
    initials: Terms


def entry(thing: Findable, speller: Speller) -> Entry:
    """Return what the files hold of a thing."""
    heights = sorted(((level(each.text, each.weight), each) for each in thing.words), key=lambda each: each[0])
    words, sounds, short = (leveled(heights, terms) for terms in (grams, speller.syllables, speller.initials))
    return Entry(*thing[:4], thing.traits, thing.codes, thing.law, words, sounds, short)


def plain(made: Entry) -> tuple[Any, ...]:
    """Return an entry as plain values, which can be kept."""
    return (*made[:4], tuple(made.traits), *made[5:])


def read(kept: tuple[Any, ...]) -> Entry:
    """Return the entry that was kept as these values."""
    kind, address, title, note, traits, *others = kept
    return Entry(kind, address, title, note, Traits(*traits), *others)

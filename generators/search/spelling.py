"""How texts are spelt in pinyin, and which characters share a sound or a simpler form."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from generators.search.findable import Words
from generators.search.folding import Run, pairs, runs
from generators.spoken import NAME, TITLE

LONGEST = 4
"""Characters of the longest word whose sounds are looked up."""
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))


def dictionary() -> dict[str, str]:
    """Return the usual sounds of characters and of words, without tones; those of a word with blanks between."""
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT  # noqa: PLC0415 -- slow to import

    toneless = cache(_toneless)
    found = {chr(code): toneless(spelt.partition(",")[0]) for code, spelt in PINYIN_DICT.items()}
    words = ((word, spelt) for word, spelt in PHRASES_DICT.items() if 1 < len(word) <= LONGEST)
    return found | {word: " ".join([toneless(each[0]) for each in spelt]) for word, spelt in words}


def _toneless(spelt: str) -> str:
    """Return a syllable as it is typed: without its tone, v for ü."""
    bare = unicodedata.normalize("NFD", spelt).translate(_TONES)
    return unicodedata.normalize("NFC", bare).replace("ü", "v")


class Speller:
    """Spells texts by a dictionary."""

    def __init__(self, known: Mapping[str, str]) -> None:
        """Take the sounds of characters and words."""
        self._known = known
        self._by_word: Callable[[Run], Run] = cache(lambda run: tuple(self._spelt(run)))  # most runs are asked twice

    def sound(self, unit: str) -> str:
        """Return the usual sound of a character; what has none, as a Latin word, is its own."""
        return self._known.get(unit, unit)

    def syllables(self, words: Words) -> list[str]:
        """Return each pair of syllables: of a name by its words, and of any text by single characters, as slips go."""
        found = [*map(self._single, runs(words.text))] if words.spelt else []
        if words.spelt and words.weight >= NAME:
            found.extend(map(self._by_word, runs(words.text)))
        return [term for run in found for term in pairs(run)]

    def initials(self, words: Words) -> list[str]:
        """Return each two and each three first letters in a row of a name or saying, and the whole with a mark."""
        spell = self._by_word if words.weight >= NAME else self._single
        named = runs(words.text) if words.spelt and words.weight != TITLE else ()
        return [term for run in named for term in _shortened("".join([each[0] for each in spell(run)]))]

    def _single(self, run: Run) -> Run:
        return tuple([self._known.get(each, each) for each in run])

    def _spelt(self, run: Run) -> Iterator[str]:
        """Yield the sounds of a run, those of its words where they are known: 银行 is yin hang, 行驶 xing shi."""
        place = 0
        while place < len(run):
            word = self._word("".join(run[place : place + LONGEST]))
            spelt = self._known[word].split(" ") if word else [self.sound(run[place])]
            yield from spelt
            place += len(spelt)

    def _word(self, text: str) -> str:
        """Return the longest known word that a text begins with; empty where there is none."""
        return next((text[:size] for size in range(len(text), 1, -1) if text[:size] in self._known), "")


def _shortened(letters: str) -> Iterator[str]:
    yield from (letters[start : start + size] for size in (2, 3) for start in range(len(letters) - size + 1))
    yield f"{letters}="


def sounds(spelt: Mapping[str, str]) -> dict[str, str]:
    """Return each sound and the characters that have it, of characters and their sounds."""
    found: dict[str, list[str]] = {}
    for each in sorted(spelt):
        found.setdefault(spelt[each], []).append(each)
    return {sound: "".join(found[sound]) for sound in sorted(found) if sound.isalpha() and sound.isascii()}


def forms() -> tuple[str, str]:
    """Return all traditional characters, and in the same order the simplified ones."""
    from opencc import OpenCC  # noqa: PLC0415 -- slow to import

    written = [chr(code) for code in range(0x4E00, 0xA000)]
    pairs_ = zip(written, OpenCC("t2s").convert("\n".join(written)).split("\n"), strict=True)
    changed = [(old, new) for old, new in pairs_ if old != new]
    return "".join(old for old, _ in changed), "".join(new for _, new in changed)


def simpler(characters: Iterable[str], old: str, new: str) -> tuple[str, str]:
    """Return those of the traditional characters for which simplified ones stand in the index, and these."""
    wanted = set(characters)
    changed = [pair for pair in zip(old, new, strict=True) if pair[1] in wanted and pair[0] not in wanted]
    return "".join(pair[0] for pair in changed), "".join(pair[1] for pair in changed)


def common() -> Iterator[str]:
    """Yield the common characters of the national standard, which people may type for others of the same sound."""
    for high in range(0xB0, 0xD8):
        for low in range(0xA1, 0xFF):
            yield from bytes((high, low)).decode("gb2312", "ignore")

"""How texts are spelt in pinyin, and which characters share a sound or a simpler form."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from generators.search.findable import Words
from generators.search.folding import Run, pairs, runs
from generators.spoken import NAME, TITLE

LONGEST = 4
"""Characters of the longest word whose sounds are looked up."""


def _single(run: Run) -> Run:
    return tuple(map(sound, run))


@lru_cache(maxsize=100_000)
def _by_word(run: Run) -> Run:
    """Return the sounds of a run, those of its words where the dictionary has them: 银行 is yin hang, 行驶 xing shi."""
    spelt: list[str] = []
    while len(spelt) < len(run):
        word = _word("".join(run[len(spelt) : len(spelt) + LONGEST]))
        spelt.extend(_toneless(word) if word else (sound(run[len(spelt)]),))
    return tuple(spelt)


def _word(text: str) -> str:
    """Return the longest word of the dictionary that a text begins with; empty where there is none."""
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415 -- slow to import, and most builds need no sound

    for size in range(len(text), 1, -1):
        if text[:size] in PHRASES_DICT:
            return text[:size]
    return ""


@cache
def _toneless(word: str) -> Run:
    return _spelt(word)


@cache
def sound(unit: str) -> str:
    """Return the usual sound of a character without its tone; a Latin word is its own."""
    return unit if unit.isascii() else "".join(_spelt(unit))


def _spelt(word: str) -> Run:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 -- slow to import

    return tuple(lazy_pinyin(word))


def syllables(words: Words) -> list[str]:
    """Return each pair of syllables: of a name by its words, and of any text by single characters, as slips go."""
    found = [*map(_single, runs(words.text))] if words.spelt else []
    if words.spelt and words.weight >= NAME:
        found.extend(map(_by_word, runs(words.text)))
    return [term for run in found for term in pairs(run)]


def initials(words: Words) -> list[str]:
    """Return each two and each three first letters in a row of a name or saying, and the whole of it with a mark."""
    spell = _by_word if words.weight >= NAME else _single
    named = runs(words.text) if words.spelt and words.weight != TITLE else ()
    return [term for run in named for term in _shortened("".join([each[0] for each in spell(run)]))]


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

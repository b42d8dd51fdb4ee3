"""What people call a matter and how much each way of calling it counts: the search and ``quanze who`` go by the same.

Sayings are records (``registry/synonyms``): what is said, and the words of official titles that it means.
"""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from schemas.registry import Registry

CALLED, NAME, TITLE, EVERYDAY, BROAD = 1.2, 1.0, 0.62, 0.6, 0.22
"""How much a word counts: what a thing is called, another name, an official title, a saying, a vague saying."""
HIGHEST, STEPS = 15, 10
"""How finely the weight of a word is told: in tenths, to one and a half."""


class Saying(NamedTuple):
    """What people say, a word that it means, and how much it counts."""

    said: str
    word: str
    weight: float


class Titled(Protocol):
    """A matter, or what is told of one."""

    @property
    def title(self) -> str:
        """Its official title."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other names."""


def sayings(registry: Registry, nature: str, weight: float) -> list[Saying]:
    """Return the sayings of one nature, each once for every word that it means."""
    return [
        Saying(entry.said, word, weight)
        for group in registry.synonyms.values()
        if group.nature == nature
        for entry in group.entries
        for word in entry.means
    ]


def of_matters(registry: Registry) -> list[Saying]:
    """Return what people say for words of the official titles of matters, what is close in meaning first."""
    return [*sayings(registry, "近义", EVERYDAY), *sayings(registry, "宽泛", BROAD)]


def ignored(registry: Registry) -> list[str]:
    """Return the words of a question that mean no thing (归谁管, 罚多少), the longest first."""
    groups = (each for each in registry.synonyms.values() if each.nature == "略去")
    found = [entry.said for each in groups for entry in each.entries]
    return sorted(found, key=lambda each: (-len(each), each))


def said_for(matter: Titled, said: Iterable[Saying]) -> dict[str, float]:
    """Return what people say for the words of a matter's title, and how much it counts; its own names count more."""
    found = {each.said: each.weight for each in reversed(tuple(said)) if each.word in matter.title}
    return {each: weight for each, weight in found.items() if each not in matter.aliases}


def level(text: str, weight: float) -> int:
    """Return how much a word in a text counts, in tenths: more in a short text than in a long one."""
    usual = 6 if weight >= NAME else 30
    return min(HIGHEST, max(1, round(STEPS * weight / (0.7 + 0.3 * len(text) / usual))))

"""What a page or a group of files is made of, kept apart from the making: equal facts give equal bytes, always."""

import hashlib
import io
import pickle
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from markupsafe import Markup
from pydantic import BaseModel

Made = TypeVar("Made")
LONG = 500
"""Characters of a piece of a page that may stand on many: it is read once, as a record is."""


class Recipe(NamedTuple, Generic[Made]):
    """All that goes into something, and a function that makes it of nothing else."""

    facts: Any
    make: Callable[[Any], Made]

    def made(self) -> Made:
        """Return what the facts make."""
        return self.make(self.facts)


class Keys:
    """Gives facts their keys; what two sets of facts have in common is read once.

    Facts are plain values, named tuples and records. Whatever cannot be written down, as a view or a whole table of a
    registry, raises: a page that could ask it for more than it was told would not be known by its key.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[int, tuple[Any, str]] = {}
        self._plain: set[type] = set()

    def of(self, facts: Any) -> str:
        """Return the key of facts: another one for whatever differs in them, the same in every process."""
        written = io.BytesIO()
        pickler = pickle.Pickler(written, protocol=4)
        pickler.fast = True  # by value: which of equal values are one in memory is chance
        pickler.persistent_id = self._digest  # type: ignore[method-assign]
        pickler.dump(facts)
        return hashlib.sha256(written.getbuffer()).hexdigest()

    def _digest(self, value: Any) -> str | None:
        """Return a digest in place of a record, a part of one or a long piece of a page, None for everything else."""
        if value.__class__ in self._plain:
            return None
        if isinstance(value, BaseModel):
            return self._once(value, lambda: f"{type(value).__qualname__}:{value.model_dump_json()}")
        if isinstance(value, Markup):
            return self._once(value, lambda: f"{len(value)}:{value}") if len(value) >= LONG else None
        self._plain.add(value.__class__)  # to ask for its kind is slow, and every value is asked
        return None

    def _once(self, value: Any, said: Callable[[], str]) -> str:
        known = self._known.get(id(value))
        if known is None:
            known = value, hashlib.sha256(said().encode()).hexdigest()  # kept alive, so that its number stays its own
            self._known[id(value)] = known
        return known[1]

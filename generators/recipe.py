"""What a page or a group of files is made of, kept apart from the making: equal facts give equal bytes, always."""

import hashlib
import io
import pickle
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

Made = TypeVar("Made")


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
        self._records: dict[int, tuple[BaseModel, str]] = {}
        self._plain: set[type] = set()

    def of(self, facts: Any) -> str:
        """Return the key of facts: another one for whatever differs in them, the same in every process."""
        written = io.BytesIO()
        pickler = pickle.Pickler(written, protocol=4)
        pickler.fast = True  # by value: which of equal values are one in memory is chance
        pickler.persistent_id = self._record  # type: ignore[method-assign]
        pickler.dump(facts)
        return hashlib.sha256(written.getbuffer()).hexdigest()

    def _record(self, value: Any) -> str | None:
        """Return a digest in place of a record or a part of one, None for everything else."""
        if value.__class__ in self._plain:
            return None
        if not isinstance(value, BaseModel):  # slow for a class of this kind, and asked of every value
            self._plain.add(value.__class__)
            return None
        known = self._records.get(id(value))
        if known is None:
            said = f"{type(value).__qualname__}:{value.model_dump_json()}"
            known = value, hashlib.sha256(said.encode()).hexdigest()  # kept alive, so that its number stays its own
            self._records[id(value)] = known
        return known[1]

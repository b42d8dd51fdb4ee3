"""How a published shape is filled: fields of the same name as they are, the others as they were translated."""

from functools import cache
from typing import Any, TypeVar

from generators.published import GroundV1, Named, Published
from generators.view import View
from generators.words import citation
from schemas.fields import Citation, Record

Shape = TypeVar("Shape", bound=Published)


def fill(shape: type[Shape], record: Any, **translated: Any) -> Shape:
    """Fill a shape from the fields that a record has under the same name; ``translated`` values come first."""
    same = {key: getattr(record, key) for key in _shared(shape, record.__class__) if key not in translated}
    return shape(**same, **translated)


@cache
def _shared(shape: type[Published], kind: type) -> tuple[str, ...]:
    """Return the names that a shape and a kind of record have in common: fields, and what is reckoned from them."""
    fields = getattr(kind, "model_fields", {})
    return tuple(key for key in shape.model_fields if key in fields or hasattr(kind, key))


def named(record: Record) -> Named:
    """Return the reference to a record."""
    return Named(id=record.id, title=record.title)


def place(view: View, jurisdiction_id: str) -> Named:
    """Return the reference to a jurisdiction."""
    return named(view.whole.jurisdictions[jurisdiction_id])


def ground(view: View, cited: Citation) -> GroundV1:
    """Publish the citation of a statute."""
    return fill(GroundV1, cited, law=named(view.whole.laws[cited.law]), text=citation(cited))

"""The bodies of a place as its page shows them: by kind in the order of the model, those that ended last."""

from collections.abc import Mapping
from typing import get_args

from generators.view import View
from schemas.records.body import Body, BodyKind
from schemas.records.jurisdiction import Jurisdiction

_ORDER: Mapping[str, int] = {kind: at for at, kind in enumerate(get_args(BodyKind))}


def by_kind(view: View, place: Jurisdiction) -> list[tuple[str, list[Body]]]:
    """Return the bodies of a place, sorted, by kind."""
    found: dict[str, list[Body]] = {}
    held = (each for each in view.whole.bodies.values() if each.jurisdiction == place.id)
    for body in sorted(held, key=lambda each: (_ORDER[each.kind], each.valid_until is not None, each.title, each.id)):
        found.setdefault(body.kind, []).append(body)
    return list(found.items())

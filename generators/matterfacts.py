"""What a published matter tells, kept apart from how it is told: where it is the same, nothing is written again."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from generators.store import digest
from generators.view import Holding, View
from schemas.records.matter import Matter


class Places(NamedTuple):
    """Where matters stand on the day of the view: ids of their lists and of the towns that exercise them there."""

    lists: tuple[str, ...]
    towns: tuple[str, ...]


class MatterFacts(NamedTuple):
    """All that a published matter tells: its values on the day of the view, names of others, where it stands.

    ``key`` is another one for whatever differs in the rest.
    """

    shown: Matter
    domain: str
    laws: Mapping[str, str]
    status: Literal["现行", "尚未生效", "已终止"]
    places: Places
    key: str


class MattersFacts:
    """What is told of matters on the day of a view."""

    def __init__(self, view: View) -> None:
        """Take the view."""
        self._view = view
        self._places: dict[tuple[str, ...], tuple[Places, str]] = {}

    def of(self, record: Matter) -> MatterFacts:
        """Return what is told of a matter; many stand in the same places."""
        holdings = self._view.holdings.get(record.id, ())
        lists = tuple(each.listing.id for each in holdings)
        if lists not in self._places:
            places = Places(lists, _towns(holdings))
            self._places[lists] = places, digest(repr(places))
        return _facts(self._view, record, *self._places[lists])


def _towns(holdings: tuple[Holding, ...]) -> tuple[str, ...]:
    return tuple(sorted({town.id for each in holdings for town in each.towns}))


def _facts(view: View, record: Matter, places: Places, where: str) -> MatterFacts:
    current = view.now.matters.get(record.id)
    shown = current or record
    domain = view.whole.domains[shown.domain].title
    laws = {each.law: view.whole.laws[each.law].title for each in shown.basis}
    status = _status(view, record)
    # a matter that is shown as its file has it is known by the text of the file, which costs least
    said = view.whole.text("matters", record.id) if shown is record else None
    key = digest(said or shown.model_dump_json(), domain, status, where, *laws.values())
    return MatterFacts(shown, domain, laws, status, places, key)


def _status(view: View, record: Matter) -> Literal["现行", "尚未生效", "已终止"]:
    if record.id in view.now.matters:
        return "现行"
    return "尚未生效" if record.valid_from and view.today < record.valid_from else "已终止"

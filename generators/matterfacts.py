"""What a published matter tells, kept apart from how it is told: where it is the same, nothing is written again."""

from collections.abc import Iterator, Mapping
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


def matters_facts(view: View) -> Iterator[MatterFacts]:
    """Yield what is told of each matter on the day of the view; many stand in the same places."""
    known: dict[tuple[str, ...], tuple[Places, str]] = {}
    for record in view.whole.matters.values():
        holdings = view.holdings.get(record.id, ())
        lists = tuple(each.listing.id for each in holdings)
        if lists not in known:
            places = Places(lists, _towns(holdings))
            known[lists] = places, digest(repr(places))
        yield _facts(view, record, *known[lists])


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

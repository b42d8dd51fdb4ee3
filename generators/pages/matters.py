"""One page a matter: what, who, how much, on what ground, procedure and rights, where delegated, history."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any, NamedTuple

from markupsafe import Markup

from generators import links
from generators.bearing import Bearing
from generators.page import Draft, Page, drafted
from generators.pages.wordings import Wording, wordings
from generators.qr import code
from generators.recipe import Recipe
from generators.render import render
from generators.responsibility import leniency, places
from generators.view import View
from schemas.fields import Citation
from schemas.records.act import Act
from schemas.records.law import Law
from schemas.records.listing import Listing
from schemas.records.matter import Matter


class Entry(NamedTuple):
    """One line of a matter's history: what one decision did to it on one day, in all the lists that it touched."""

    day: date
    future: bool
    verb: str
    act: Act
    lists: tuple[Listing, ...]


def drafts(view: View, base_url: str = "", bearing: Bearing | None = None) -> Iterator[Draft]:
    """Yield the page of every matter, retired ones too: an address once published always answers.

    Where ``base_url``, the address of the site, is known, the printed page has its own as a QR code.
    """
    recipes = Recipes(view, base_url)
    for matter in view.whole.matters.values():
        inputs = bearing.of_page(matter) if bearing else ""
        yield drafted(links.record("matters", matter.id), partial(recipes.of, matter), inputs)


class Recipes:
    """The recipes of the pages of one view."""

    def __init__(self, view: View, base_url: str) -> None:
        """Take the view and the address of the site."""
        self._view, self._base_url = view, base_url

    @cached_property
    def _histories(self) -> Mapping[str, list[Entry]]:
        return _histories(self._view)

    def of(self, matter: Matter) -> Recipe[Page]:
        """Return the recipe of the page of a matter, which shows the values of the day."""
        current = self._view.now.matters.get(matter.id, matter)
        return _recipe(self._view, current, self._histories.get(matter.id, []), self._base_url)


def _recipe(view: View, matter: Matter, history: list[Entry], base_url: str) -> Recipe[Page]:
    registry = view.whole
    address = links.record("matters", matter.id)
    boundaries = registry.boundaries_of(matter)
    told = wordings(registry, registry.matters[matter.id], view.today)
    organs = (each for boundary in boundaries for each in (boundary.supervisor or "", boundary.enforcer or ""))
    facts = {
        "matter": matter,
        "domain": registry.domains[matter.domain],
        "ended": matter.valid_until is not None and matter.valid_until <= view.today,
        "upcoming": matter.valid_from is not None and matter.valid_from > view.today,
        "successor": registry.matters.get(matter.successor or ""),
        "places": places(view, matter),
        "boundaries": boundaries,
        "regions": registry.regions(matter),
        "hotline": view.hotline,
        "hearing": [kind for kind in view.heard if any(each.kind == kind for each in matter.penalties)],
        "bodies": {each: registry.bodies[each] for each in organs if each in registry.bodies},
        "laws": _laws(view, _cited(matter, told)),
        "outdated": registry.outdated(matter),
        "history": history,
        "wordings": told,
        "path": registry.path("matters", matter.id),
        "address": base_url + address,
        "coded": bool(base_url),
    }
    return Recipe((address, facts), _page)


def _page(given: tuple[str, Mapping[str, Any]]) -> Page:
    address, facts = given
    matter, found = facts["matter"], facts["places"]
    body = render(
        "matter.html", root=links.root(address), **facts,
        code=Markup(code(facts["address"])) if facts["coded"] else None,  # noqa: S704 -- drawn by the library
        remedies=[each for each in found if each.remedy],
        providers=[each for place in found for each in place.bodies],
        leniency=leniency(matter),
    )  # fmt: skip
    kinds = "、".join(dict.fromkeys(penalty.kind for penalty in matter.penalties))
    description = f"{matter.called}：{matter.title}。{f'处罚种类：{kinds}。' if kinds else ''}"
    return Page(address, matter.title, description, body)


def _cited(matter: Matter, told: tuple[Wording, ...]) -> Iterator[Citation]:
    """Yield every citation on the page of a matter: those of today, of its coercive measures, of other times."""
    yield from matter.basis
    yield from (each.basis for each in matter.coercion)
    yield from (basis for wording in told for basis in wording.basis or ())


def _laws(view: View, cited: Iterable[Citation]) -> dict[str, Law]:
    """Return the laws that are cited, each once."""
    return {each.law: view.whole.laws[each.law] for each in cited if each.law in view.whole.laws}


def _histories(view: View) -> Mapping[str, list[Entry]]:
    touched: dict[str, dict[tuple[date, str, str], list[Listing]]] = {}
    for listing in sorted(view.whole.lists.values(), key=lambda each: each.id):
        for step in view.whole.history(listing.id):
            day = step.act.effective_on
            if day is None:
                continue
            for verb, matter_ids in (("列入", step.add), ("移出", step.remove)):
                for matter_id in matter_ids:
                    touched.setdefault(matter_id, {}).setdefault((day, step.act.id, verb), []).append(listing)
    return {
        matter_id: [
            Entry(day, day > view.today, verb, view.whole.acts[act_id], tuple(lists))
            for (day, act_id, verb), lists in sorted(lines.items(), key=lambda line: line[0])
        ]
        for matter_id, lines in touched.items()
    }

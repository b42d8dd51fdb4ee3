"""The page of a jurisdiction: its lists, towns and bodies, and who is in charge of what."""

from generators.page import Page
from generators.pages.organs import by_kind
from generators.pages.series import charts
from generators.recipe import Recipe
from generators.render import of_record
from generators.responsibility import by_domain, dispute
from generators.view import View
from schemas.records.jurisdiction import Jurisdiction


def recipe(view: View, place: Jurisdiction) -> Recipe[Page]:
    """Return the page of a jurisdiction."""
    registry = view.whole
    return of_record(
        "jurisdictions", place, f"{place.title}的清单、镇街、部门与决定。", "place.html",
        place=place, parent=registry.jurisdictions.get(place.parent or ""),
        children=[each for each in registry.jurisdictions.values() if each.parent == place.id],
        lists=[(each, len(view.members[each.id])) for each in registry.lists.values() if each.jurisdiction == place.id],
        towns=[each for each in registry.towns.values() if each.jurisdiction == place.id],
        types=registry.town_types(place.id), charges=by_domain(view, place), bodies=by_kind(view, place),
        dispute=dispute(view, place),
        acts=[each for each in registry.acts.values() if each.jurisdiction == place.id],
        charts=charts(view, (each for each in registry.series.values() if each.jurisdiction == place.id)),
    )  # fmt: skip

"""职责争议: the conclusions that were published, without what was said before them."""

from collections.abc import Iterator
from functools import partial

from generators import links
from generators.diagrams import dispute_chain
from generators.disputes import ADDRESS, UNSETTLED, called, concluded
from generators.page import Draft, Page
from generators.render import render
from generators.view import View


def overview(view: View) -> Draft:
    """Return the page that the navigation leads to: how disputes are settled, and what was settled."""
    return Draft(ADDRESS, partial(_overview, view))


def _overview(view: View) -> Page:
    places = [each for each in view.whole.jurisdictions.values() if each.tenant]
    pictures = [dispute_chain(view.whole, each.id, view.today) for each in places[:1]]
    body = render(
        "disputes.html",
        root=links.root(ADDRESS),
        disputes=concluded(view.whole, view.today),
        view=view,
        pictures=pictures,
    )
    return Page(ADDRESS, "职责争议", f"{UNSETTLED}，以及已经公布的协调结论。", body)


def pages(view: View) -> Iterator[Page]:
    """Yield the page of each published conclusion: what was disputed, on what ground, who is responsible."""
    registry = view.whole
    for dispute in concluded(registry, view.today):
        address, outcome = links.record("disputes", dispute.id), dispute.outcome
        body = render(
            "dispute.html", root=links.root(address), dispute=dispute, view=view, laws=registry.laws,
            jurisdiction=registry.jurisdictions[dispute.jurisdiction],
            parties=[called(each, registry) for each in dispute.parties],
            responsible=called(outcome.responsible, registry) if outcome and outcome.responsible else None,
            matters=[registry.matters[each] for each in dispute.matters if each in registry.matters],
            boundary=registry.boundaries.get(outcome.boundary or "") if outcome else None,
        )  # fmt: skip
        yield Page(address, dispute.title, dispute.question, body)

"""Parts of what is too long for one page: of a list and its states a page a domain, of a domain numbered pages.

They lie below the page that they belong to, which then leads to them instead of naming every matter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from generators import links, words
from generators.page import Draft, Page, drafted
from generators.pages.names import Names
from generators.pages.rows import Fold, Rows
from generators.recipe import Recipe
from generators.render import rendered
from generators.view import View
from schemas.fields import Record
from schemas.records.domain import Domain
from schemas.records.listing import Listing
from schemas.records.matter import Matter

MOST = 500
"""Matters that one page names: a table of them has a quarter of a megabyte, which is much for a phone."""

DOUBTS = "doubts/"


class Part(NamedTuple):
    """One part: its address, its name within the whole, how many matters it names."""

    address: str
    title: str
    size: int


def in_domains(view: View, matters: Iterable[Matter]) -> list[tuple[Domain, list[Matter]]]:
    """Return matters by domain, in the order of the domains."""
    groups: dict[str, list[Matter]] = {}
    for matter in matters:
        groups.setdefault(matter.domain, []).append(matter)
    domains = view.whole.domains
    return [(domains[each], groups[each]) for each in sorted(groups, key=lambda key: (domains[key].order, key))]


def domain_parts(address: str, groups: Iterable[tuple[Domain, Sequence[object]]]) -> list[Part]:
    """Return the parts of a page that names matters by domain; none where it is short enough to name them itself."""
    made = [Part(f"{address}{domain.id}/", domain.title, len(each)) for domain, each in groups]
    return made if sum(each.size for each in made) > MOST else []


def numbered_parts(address: str, count: int) -> list[Part]:
    """Return the parts of a page that names matters in one row; none where it is short enough."""
    if count <= MOST:
        return []
    starts = range(0, count, MOST)
    return [
        Part(f"{address}{number}/", f"第 {start + 1}—{min(start + MOST, count)} 项", min(MOST, count - start))
        for number, start in enumerate(starts, 1)
    ]


def drafts(view: View) -> Iterator[Draft]:
    """Yield the parts of every list, of each of its states, and of every domain that are too long for one page."""
    rows, names = Rows(view, "../../../"), Names(view.whole, "../../../../")
    for listing in view.whole.lists.values():
        if not listing.computed:
            yield from _of_list(view, rows, listing)
            for state in view.list_states[listing.id]:
                yield from _of_state(view, names, listing, state.start, state.members)
    for domain in view.whole.domains.values():
        yield from _of_domain(view, rows, domain)
    yield from _of_doubts(view)


def today(view: View, ids: Iterable[str]) -> list[Matter]:
    """Return the matters of some ids with the values that they have today."""
    return [view.now.matters.get(each, view.whole.matters[each]) for each in ids if each in view.whole.matters]


def _of_list(view: View, rows: Rows, listing: Listing) -> Iterator[Draft]:
    groups = in_domains(view, today(view, view.members[listing.id]))
    for part, (_, matters) in zip(domain_parts(links.record("lists", listing.id), groups), groups, strict=False):
        yield drafted(part.address, partial(_listed, "lists", listing, part, rows, matters))


def _of_domain(view: View, rows: Rows, domain: Domain) -> Iterator[Draft]:
    matters = [view.now.matters[each] for each in view.now.by_domain.get(domain.id, ())]
    for number, part in enumerate(numbered_parts(links.record("domains", domain.id), len(matters))):
        held = matters[number * MOST : (number + 1) * MOST]
        yield drafted(part.address, partial(_listed, "domains", domain, part, rows, held))


def _of_state(view: View, names: Names, listing: Listing, day: date, ids: Iterable[str]) -> Iterator[Draft]:
    groups = in_domains(view, (view.whole.matters[each] for each in ids if each in view.whole.matters))
    for part, (_, matters) in zip(domain_parts(links.state("lists", listing.id, day), groups), groups, strict=False):
        yield drafted(part.address, partial(_named, listing, part, names, matters, day))


def doubtful(view: View) -> list[tuple[Domain, list[Matter]]]:
    """Return the matters that state a doubt, by domain."""
    return in_domains(view, (each for each in view.whole.matters.values() if each.review.doubts))


def _of_doubts(view: View) -> Iterator[Draft]:
    groups = doubtful(view)
    for part, (_, matters) in zip(domain_parts(DOUBTS, groups), groups, strict=False):
        yield drafted(part.address, partial(_doubted, part, matters))


def _doubted(part: Part, matters: Sequence[Matter]) -> Recipe[Page]:
    title = f"存疑的事项：{part.title}"
    return rendered(
        part.address, title, f"{title}，{part.size} 项。", "doubts-part.html",
        heading=title, above=DOUBTS, part=part, matters=matters,
    )  # fmt: skip


def _listed(kind: str, record: Record, part: Part, rows: Rows, matters: Sequence[Matter]) -> Recipe[Page]:
    return _poured(kind, record, part, record.title, rows.by_law(matters))


def _named(listing: Listing, part: Part, names: Names, matters: Sequence[Matter], day: date) -> Recipe[Page]:
    return _poured("lists", listing, part, f"{listing.title}（{words.day(day)}起）", names.by_law(matters, day))


def _poured(kind: str, record: Record, part: Part, whole: str, laws: tuple[Fold, ...]) -> Recipe[Page]:
    title = f"{whole}：{part.title}"
    return rendered(
        part.address, title, f"{title}，{part.size} 项。", "part.html",
        record=record, kinds=KINDS[kind], above="/".join(part.address.split("/")[:-2]) + "/",
        whole=whole, part=part, laws=laws,
    )  # fmt: skip


KINDS: Mapping[str, tuple[str, str]] = {"lists": ("清单", "lists/"), "domains": ("事项", "matters/")}
"""Kind of record → what its overview is called, and where it is."""

"""What a body may enforce, what it comes upon on patrol, as the pages of bodies show it."""

from generators.view import View
from schemas.records.body import Body
from schemas.records.matter import Matter

SEEN = ("易发现", "高频率")
"""Tags of matters that are come upon by going through the streets."""


def exercised(view: View, body: Body) -> tuple[Matter, ...]:
    """Return the matters of today that a body enforces: of the lists it holds, and of its domains unless moved away."""
    held = [each for each in view.whole.lists.values() if each.holder == body.id]
    ids = dict.fromkeys(matter_id for each in held for matter_id in view.members[each.id])
    own = (matter_id for domain in body.domains for matter_id in view.now.by_domain.get(domain, ()))
    ids.update(dict.fromkeys(each for each in own if _in_charge(view, body, view.now.matters[each])))
    return tuple(view.now.matters[each] for each in ids if each in view.now.matters)


def _in_charge(view: View, body: Body, matter: Matter) -> bool:
    moved = any(
        each.holder and each.holder.id != body.id and each.listing.jurisdiction == body.jurisdiction
        for each in view.holdings.get(matter.id, ())
    )
    return not moved and body in view.departments(matter) and view.whole.applies_in(matter, body.jurisdiction)


def patrolled(view: View, body: Body, powers: tuple[Matter, ...]) -> tuple[Matter, ...]:
    """Return the matters easily come upon among the powers of a body, and what it supervises under a 职责边界."""
    found = {each.id: each for each in powers}
    for boundary in view.whole.boundaries.values():
        if boundary.supervisor == body.id:
            ids = boundary.matters or view.now.by_domain.get(boundary.domain or "", ())
            found.update({each: view.now.matters[each] for each in ids if each in view.now.matters})
    local = (each for each in found.values() if view.whole.applies_in(each, body.jurisdiction))
    return tuple(each for each in local if any(tag in each.tags for tag in SEEN))

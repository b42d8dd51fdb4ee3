"""What the catalogue holds and what it leaves out: counts by review and level, statutes left out, matters in doubt."""

from collections import Counter
from typing import Any

from generators.pages.parts import DOUBTS, domain_parts, doubtful
from generators.view import View


def coverage(view: View) -> dict[str, Any]:
    """Return counts of matters and the statutes left out, for the page of the scope."""
    registry = view.whole
    matters = [each for each in view.now.matters.values() if each.provenance == "statute"]
    levels = Counter(registry.laws[each.basis[-1].law].level for each in matters if each.basis[-1].law in registry.laws)
    doubtful_laws = {law.id for law in registry.laws.values() if law.newer_known}
    return {
        "count": len(matters),
        "unsure": sum(1 for each in matters if any(basis.law in doubtful_laws for basis in each.basis)),
        "states": Counter(each.review.state for each in matters).most_common(),
        "levels": levels.most_common(),
        "laws": sum(1 for law in registry.laws if law in registry.citing),
        "domains": sum(1 for domain in registry.domains if domain in registry.by_domain),
        "as_of": next(iter(Counter(law.as_of for law in registry.laws.values()).most_common(1)), (None,))[0],
        "newer": [law for law in registry.laws.values() if law.newer_known],
        "broken": [law for law in registry.laws.values() if not law.complete],
        "exclusions": sorted(registry.exclusions.values(), key=lambda each: (each.order, each.id)),
    }


def doubts(view: View) -> dict[str, Any]:
    """Return the matters that state a doubt, by domain, and how far they have been looked through."""
    groups = doubtful(view)
    states = Counter(matter.review.state for _, matters in groups for matter in matters)
    return {"groups": groups, "parts": domain_parts(DOUBTS, groups), "states": states.most_common()}

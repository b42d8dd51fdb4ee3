"""What search engines are told in the words of schema.org: the way to a page, and what true records are about.

Made-up records are told of nowhere: a machine does not see the badge that says so. Addresses are relative, as JSON-LD
allows, so that they hold in any folder of any host.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from generators import links
from schemas.fields import Record
from schemas.records.body import Body
from schemas.records.law import Law
from schemas.records.matter import Matter

_KEPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Signs that could end the script element, as JSON may write them."""


def script(data: dict[str, Any]) -> Markup:
    """Return data as a JSON-LD script element, nothing where there is none."""
    if not data:
        return Markup()
    document = {"@context": "https://schema.org", **data}
    written = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_KEPT)
    return Markup(f'<script type="application/ld+json">{written}</script>')  # noqa: S704 -- no sign of markup is left


def way(root: str, trail: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the way from the home page; the page itself, which comes last, needs no address."""
    steps = [("首页", root), *((title, root + address if address else "") for title, address in trail)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, **({"item": address} if address else {})}
            for number, (title, address) in enumerate(steps, 1)
        ],
    }


def about(root: str, record: Record, providers: Iterable[Body] = ()) -> dict[str, Any]:
    """Return what a record is about, empty for one that is made up or of a kind that schema.org has no word for."""
    if record.provenance == "demonstration":
        return {}
    if isinstance(record, Matter):
        return _service(root, record, providers)
    if isinstance(record, Law):
        return _legislation(record)
    return {"@type": "GovernmentOrganization", "name": record.title} if isinstance(record, Body) else {}


def _service(root: str, matter: Matter, providers: Iterable[Body]) -> dict[str, Any]:
    told = [
        {"@type": "GovernmentOrganization", "name": each.title, "url": root + links.record("bodies", each.id)}
        for each in providers
        if each.provenance != "demonstration"
    ]
    named = {"name": matter.title, "alternateName": [matter.called, *matter.aliases], "serviceType": matter.power_type}
    return {"@type": "GovernmentService", **named, **({"provider": told} if told else {})}


def _legislation(law: Law) -> dict[str, Any]:
    force = "NotInForce" if law.repealed_on else "InForce"
    return {
        "@type": "Legislation",
        "name": law.title,
        "legislationType": law.level,
        "legislationDateVersion": str(max(each.date for each in law.versions)),
        "legislationLegalForce": f"https://schema.org/{force}",
        "inLanguage": "zh-CN",
        **({"legislationPassedBy": {"@type": "Organization", "name": law.issuer}} if law.issuer else {}),
    }

"""Addresses on the site, relative to its root; they never change once published."""

FOLDERS = {
    "matters": "matters",
    "towns": "towns",
    "lists": "lists",
    "bodies": "bodies",
    "laws": "laws",
    "domains": "domains",
    "acts": "acts",
    "notices": "notices",
    "regulations": "regulations",
    "jurisdictions": "places",
    "rules": "rules",
}
"""Kind of record → folder of its pages. All record pages lie two levels deep, so one shell serves them all."""


def record(kind: str, record_id: str) -> str:
    """Return the address of a record's page, e.g. ``matters/nb-srhhjwsgltl-65-1/``."""
    return f"{FOLDERS[kind]}/{record_id}/"


def root(address: str) -> str:
    """Return the way from a page back to the root of the site: ``../../`` for a page two levels deep."""
    return "../" * address.count("/") or "./"

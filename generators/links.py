"""Addresses on the site, relative to its root; they never change once published."""

from datetime import date

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
"""Kind of record → folder of its pages; every record of these kinds has one.

Record pages lie two levels deep, the states of lists and towns one deeper."""

SOME = {"disputes": "disputes"}
"""Kind of record → folder of the pages of those that were made public."""


def record(kind: str, record_id: str) -> str:
    """Return the address of a record's page, e.g. ``matters/nb-srhhjwsgltl-65-1/``."""
    return f"{FOLDERS.get(kind) or SOME[kind]}/{record_id}/"


def state(kind: str, record_id: str, start: date) -> str:
    """Return the address of what a list or a town held from a day on, e.g. ``lists/yy-comprehensive/2026-04-01/``.

    It lies below the page of today: whoever cuts off the day comes there.
    """
    return f"{record(kind, record_id)}{start}/"


def root(address: str) -> str:
    """Return the way from a page back to the root of the site: ``../../`` for a page two levels deep."""
    return "../" * address.count("/") or "./"

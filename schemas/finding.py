"""A finding: what is wrong, where, and how to mend it. The ground floor: imports nothing of the project."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]
Route = tuple[str | int, ...]
"""Keys and indices that lead from the root of a record to a value, e.g. ``("basis", 0, "article")``."""


class Location(NamedTuple):
    """A place in a file; line and column count characters from 1."""

    path: str
    line: int = 1
    column: int = 1


class Related(NamedTuple):
    """A second place that a finding speaks of, such as the other side of a conflict."""

    location: Location
    message: str


class Finding(NamedTuple):
    """One thing that is wrong with the registry, in words for an editor.

    The field order is the sort order: by path, line, column, then rule and message.
    """

    location: Location
    rule: str
    message: str
    severity: Severity = "error"
    record: str = ""
    hint: str = ""
    related: tuple[Related, ...] = ()


class Target(NamedTuple):
    """A place named by record and route: a rule points with it and never counts lines."""

    kind: str
    id: str
    route: Route = ()
    note: str = ""


class Breach(NamedTuple):
    """What a rule yields: the place, what is wrong there, and other places that matter.

    ``hint`` overrides the remedy of the rule's own page where the case allows a sharper one.
    """

    target: Target
    message: str
    related: tuple[Target, ...] = ()
    hint: str = ""

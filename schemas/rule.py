"""What a rule module must offer, and how a rule is called."""

from collections.abc import Callable, Iterator
from typing import Literal, Protocol

from schemas.finding import Breach, Severity

Scope = Literal["record", "registry", "change"]


class Rule(Protocol):
    """A module whose docstring is its page.

    ``SCOPE`` says how ``check`` is called: ``record`` gets (record, registry, today) for each record of ``KIND``,
    ``registry`` gets (registry, today) once, and ``KIND`` then names the kind that its findings mostly point at;
    ``change`` gets (earlier registry, registry, today) once, where an earlier state is at hand.
    """

    __name__: str
    __doc__: str | None
    SEVERITY: Severity
    SCOPE: Scope
    KIND: str
    check: Callable[..., Iterator[Breach]]


def name(rule: Rule) -> str:
    """Return the one name of a rule: ``schemas.rules.wide_fine_range`` → ``wide-fine-range``."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")

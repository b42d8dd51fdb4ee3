"""算术: works out a declared number again, from other declared numbers or by counting in the registry."""

import math
from collections.abc import Callable, Mapping
from datetime import date

from schemas.fields import span_holds
from schemas.records.body import Body
from schemas.records.figure import Computation, Figure
from schemas.registry import Registry


def compute(computation: Computation, registry: Registry, on: date) -> float | None:
    """Return what a computation yields on a day.

    None if a number it uses is blank or missing, if what it counts is not in the registry, or on division by zero.
    """
    if computation.operation in _COUNTS:
        return _COUNTS[computation.operation](computation.of or "", registry, on)
    numbers = [_stated(figure, registry) for figure in computation.figures]
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers) or len(known) < _OPERANDS.get(computation.operation, 1):
        return None
    try:
        return _SUMS[computation.operation](known)
    except ZeroDivisionError:
        return None


def agrees(figure: Figure, computed: float, tolerance: float) -> bool:
    """Tell whether a computed number bears out the declared one, given how the source hedges it.

    Rounding is no licence: 32.96 does not bear out 32.8, nor 33. Only 约 may round, by half of the last digit stated.
    """
    if figure.value is None:
        return True
    slack = max(tolerance, _half_digit(figure.value)) if figure.bound == "约" else tolerance
    low, high = figure.value - slack, (figure.value if figure.value_max is None else figure.value_max) + slack
    if figure.bound == "多于":
        return computed > figure.value
    if figure.bound == "不少于":
        return computed > low or math.isclose(computed, low)
    return low < computed < high or math.isclose(computed, low) or math.isclose(computed, high)


def _half_digit(value: float) -> float:
    decimals = len(str(value).partition(".")[2]) if isinstance(value, float) else 0
    return 0.5 * 10.0**-decimals


def _stated(figure_id: str, registry: Registry) -> float | None:
    figure = registry.figures.get(figure_id)
    return figure.value if figure else None


def _constant(of: str, _registry: Registry, _on: date) -> float | None:
    try:
        return float(of)
    except ValueError:
        return None


def _count_matters(of: str, registry: Registry, on: date) -> float | None:
    """Count the matters in force; ``of`` a jurisdiction, those that apply in it."""
    matters = [each for each in registry.matters.values() if span_holds(each.valid_from, each.valid_until, on)]
    if not of:
        return len(matters)
    return sum(registry.applies_in(each, of) for each in matters) if of in registry.jurisdictions else None


def _count_list(of: str, registry: Registry, on: date) -> float | None:
    """Count the entries of a list."""
    listing = registry.lists.get(of)
    return len(registry.members(of, on)) if listing and listing.members_known else None


def _count_domains(of: str, registry: Registry, on: date) -> float | None:
    """Count the domains; ``of`` a list, those of its entries; ``of`` a group (综合, 专业, 未纳入), those in it."""
    if not of:
        return len(registry.domains)
    if of in registry.lists:
        return len(_domains_on(of, registry, on)) if registry.lists[of].members_known else None
    return sum(domain.group == of for domain in registry.domains.values()) or None


def _share_of_domains(of: str, registry: Registry, on: date) -> float | None:
    """Return the percentage of all domains that have an entry on a list."""
    listing = registry.lists.get(of)
    if listing is None or not listing.members_known or not registry.domains:
        return None
    return 100 * len(_domains_on(of, registry, on)) / len(registry.domains)


def _domains_on(list_id: str, registry: Registry, on: date) -> set[str]:
    matters = (registry.matters.get(each) for each in registry.members(list_id, on))
    return {matter.domain for matter in matters if matter and matter.domain in registry.domains}


def _count_towns(of: str, registry: Registry, _on: date) -> float | None:
    """Count the towns of a jurisdiction and of those below it."""
    return len(registry.towns_of(of)) if of in registry.jurisdictions else None


def _count_town_type(of: str, registry: Registry, _on: date) -> float | None:
    """Count the towns of one type: ``330782/pilot-town``."""
    jurisdiction, _, town_type = of.partition("/")
    if town_type not in registry.town_types(jurisdiction):
        return None
    kinds = (town.classification.type for town in registry.towns_of(jurisdiction) if town.classification)
    return sum(kind == town_type for kind in kinds)


def _count_bodies(of: str, registry: Registry, on: date) -> float | None:
    """Count the bodies that exist on the day in a jurisdiction itself: ``330200`` or ``330200/执法队伍``."""
    return _bodies(of, registry, lambda body: _exists(body, on))


def _count_bodies_ever(of: str, registry: Registry, on: date) -> float | None:
    """Count as ``count-bodies`` does, with those that have since been merged, renamed or ended."""
    return _bodies(of, registry, lambda body: body.valid_from is None or body.valid_from <= on)


def _bodies(of: str, registry: Registry, counts: Callable[[Body], bool]) -> float | None:
    jurisdiction, _, kind = of.partition("/")
    if jurisdiction not in registry.jurisdictions:
        return None
    bodies = (each for each in registry.bodies.values() if each.jurisdiction == jurisdiction)
    return sum(counts(each) for each in bodies if kind in ("", each.kind))


def _exists(body: Body, on: date) -> bool:
    gone = body.succession and (body.succession.date is None or body.succession.date <= on)
    return not gone and span_holds(body.valid_from, body.valid_until, on)


def _count_regulations(of: str, registry: Registry, _on: date) -> float | None:
    """Count the regulations of a jurisdiction itself."""
    if of not in registry.jurisdictions:
        return None
    return sum(each.jurisdiction == of for each in registry.regulations.values())


_COUNTS: Mapping[str, Callable[[str, Registry, date], float | None]] = {
    "constant": _constant,
    "count-matters": _count_matters,
    "count-list": _count_list,
    "count-domains": _count_domains,
    "share-of-domains": _share_of_domains,
    "count-towns": _count_towns,
    "count-town-type": _count_town_type,
    "count-bodies": _count_bodies,
    "count-bodies-ever": _count_bodies_ever,
    "count-regulations": _count_regulations,
}

_SUMS: Mapping[str, Callable[[list[float]], float]] = {
    "sum": sum,
    "product": math.prod,
    "difference": lambda numbers: numbers[0] - sum(numbers[1:]),
    "ratio": lambda numbers: numbers[0] / numbers[1],
    "ratio-percent": lambda numbers: 100 * numbers[0] / numbers[1],
    "decline-percent": lambda numbers: 100 * (numbers[0] - numbers[1]) / numbers[0],
    "percent-of": lambda numbers: numbers[0] * numbers[1] / 100,
    "complement-percent": lambda numbers: 100 - sum(numbers),
}

_OPERANDS: Mapping[str, int] = {
    "difference": 2, "ratio": 2, "ratio-percent": 2, "decline-percent": 2, "percent-of": 2,
}  # fmt: skip

"""Waivers and acknowledged contradictions: what is tolerated, for how long, and whether it still needs to be."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.records.waiver import Waiver
from schemas.registry import Registry

Key = tuple[str, str, str]
"""Rule, kind and id of the record that breaks it."""


class Judged(NamedTuple):
    """A breach together with the rule that found it."""

    rule: str
    severity: Severity
    breach: Breach


def waive(
    judged: Iterable[Judged], registry: Registry, today: date, rules: Collection[str], idle: Collection[str] = ()
) -> Iterator[Judged]:
    """Drop what a live waiver covers, soften what a record declares as its source's own contradiction.

    Yields also findings about the waivers themselves: expired, useless, or naming no rule; of rules that did not judge
    (``idle``) nobody can tell whether a waiver is of use.
    """
    live = {_key(waiver): waiver for waiver in registry.waivers.values() if today < waiver.expires_on}
    acknowledged = {
        (rule, "acts", act.id) for act in registry.acts.values() for each in act.discrepancies for rule in each.rules
    }
    used = set()
    for each in judged:
        key = (each.rule, each.breach.target.kind, each.breach.target.id)
        used.add(key)
        if key in live:
            continue
        yield _softened(each) if key in acknowledged else each
    yield from _on_waivers(registry, today, rules, used, idle)
    yield from _on_acknowledgements(registry.acts.values(), used)


def _key(waiver: Waiver) -> Key:
    return waiver.rule, waiver.kind, waiver.record


def _softened(judged: Judged) -> Judged:
    breach = judged.breach._replace(message=f"{judged.breach.message}（来源自身的矛盾，已登记）")
    return Judged(judged.rule, "warning", breach)


def _on_waivers(
    registry: Registry, today: date, rules: Collection[str], used: Collection[Key], idle: Collection[str]
) -> Iterator[Judged]:
    for waiver in registry.waivers.values():
        if waiver.rule not in rules:
            yield _about(waiver, "useless-waiver", ("rule",), f"没有“{waiver.rule}”这条规则")
        elif waiver.expires_on <= today:
            yield _about(waiver, "expired-waiver", ("expires_on",), f"豁免已于 {waiver.expires_on} 到期")
        elif _key(waiver) not in used and waiver.rule not in idle:
            yield _about(
                waiver, "useless-waiver", ("record",), f"“{waiver.record}”已不违反规则 {waiver.rule}，豁免多余"
            )


def _about(waiver: Waiver, rule: str, route: tuple[str | int, ...], message: str) -> Judged:
    return Judged(rule, "error", Breach(Target("waivers", waiver.id, route), message))


def _on_acknowledgements(acts: Iterable[Act], used: Collection[Key]) -> Iterator[Judged]:
    for act in acts:
        for index, discrepancy in enumerate(act.discrepancies):
            for rule in discrepancy.rules:
                if (rule, "acts", act.id) not in used:
                    target = Target("acts", act.id, ("discrepancies", index, "rules"))
                    yield Judged(
                        "useless-waiver", "error", Breach(target, f"本决定并不违反规则 {rule}，不必在矛盾里登记")
                    )

"""Runs the rules over a registry, applies waivers, finds the lines: files in, findings out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from schemas import source
from schemas.finding import Breach, Finding, Location, Related, Target
from schemas.loader import Loaded, load
from schemas.reading import ENOUGH, Reading
from schemas.registry import Registry
from schemas.ruleset import RULES, Rule, name
from schemas.together import Together
from schemas.tree import Files
from schemas.waiving import Judged, waive


class Verdict(NamedTuple):
    """The registry that could be read and everything found wrong with the files, sorted by place."""

    registry: Registry
    findings: tuple[Finding, ...]
    files: int
    records: int
    texts: Mapping[str, str]

    @property
    def errors(self) -> int:
        """Number of findings that stop a merge."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """Number of findings for review."""
        return len(self.findings) - self.errors


def check(
    files: Files | Reading,
    today: date,
    rules: tuple[Rule, ...] = RULES,
    before: Registry | None = None,
    *,
    alone: bool = False,
) -> Verdict:
    """Judge a registry as of ``today``; returns all findings of one run, never raises on data.

    With an earlier state (``before``) the rules about changes judge as well. A process with threads must judge
    ``alone``: a fork takes along the locks that they hold, and not them.
    """
    reading = files if isinstance(files, Reading) else Reading(files)
    loaded = load(reading)
    idle = {name(rule) for rule in rules if rule.SCOPE == "change" and before is None}
    judged = waive(_judge(loaded, today, rules, before, alone=alone), loaded.registry, today, {*map(name, rules)}, idle)
    findings = {*map(_with_remedy, loaded.findings), *(concrete(each, loaded.registry) for each in judged)}
    return Verdict(
        loaded.registry,
        tuple(sorted(findings)),
        len(reading.files),
        sum(1 for _ in loaded.registry),
        loaded.texts,
    )


def _judge(
    loaded: Loaded, today: date, rules: Sequence[Rule], before: Registry | None, *, alone: bool
) -> Iterator[Judged]:
    """Run the rules, those of a large registry in two processes, in the order of the rules."""
    work = Together(
        lambda number: list(breaches(rules[number], loaded.registry, today, before)),
        len(rules),
        alone=alone or len(loaded.texts) < ENOUGH,
    )
    for rule, found in zip(rules, work.finish(lambda _, found: found), strict=True):
        yield from (Judged(name(rule), rule.SEVERITY, breach) for breach in found)


def breaches(rule: Rule, registry: Registry, today: date, before: Registry | None = None) -> Iterator[Breach]:
    """Yield what one rule finds in a registry, walking the records for it; a crash of the rule is a breach.

    A rule about changes finds nothing where there is no earlier state.
    """
    try:
        if rule.SCOPE == "change":
            yield from rule.check(before, registry, today) if before is not None else ()
            return
        if rule.SCOPE == "record":
            for record in registry.table(rule.KIND).values():
                yield from rule.check(record, registry, today)
        else:
            yield from rule.check(registry, today)
    except Exception as error:  # noqa: BLE001 -- a crash of one rule must not hide what the others found
        message = f"规则 {name(rule)} 自身出错（{type(error).__name__}：{error}）"
        yield Breach(Target("", ""), message, hint="这不是数据的问题；请把这一行报告给开发者。")


def concrete(judged: Judged, registry: Registry) -> Finding:
    """Turn a breach, which names a record and a route, into a finding with path, line, column and remedy."""
    breach = judged.breach
    related = tuple(Related(_place(target, registry), target.note) for target in breach.related)
    hint = breach.hint or _remedy(judged.rule)
    place = _place(breach.target, registry)
    return Finding(place, judged.rule, breach.message, judged.severity, breach.target.id, hint, related)


def _place(target: Target, registry: Registry) -> Location:
    if not target.kind:
        return Location("")
    text = registry.text(target.kind, target.id) or ""
    return Location(registry.path(target.kind, target.id), *source.locate(text, target.route))


def _with_remedy(finding: Finding) -> Finding:
    return finding if finding.hint else finding._replace(hint=_remedy(finding.rule))


def _remedy(rule: str) -> str:
    from schemas.rulebook import PAGES  # noqa: PLC0415 -- cutting all pages takes time that a clean run need not spend

    return PAGES[rule].remedy if rule in PAGES else ""

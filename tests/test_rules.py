"""Every rule against its cases in ``tests/rules/<rule>.yaml``: small patches of the golden registry."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schemas import asked, source
from schemas.check import breaches
from schemas.rulebook import PAGES
from schemas.rules import missing_parameter
from schemas.ruleset import RULES, name
from tests.golden_registry import patched, registry_of

CASES = Path(__file__).parent / "rules"
TODAY = date(2026, 11, 22)


def _cases() -> list[Any]:
    return [
        pytest.param(rule, case, id=f"{name(rule)}: {case['case']}")
        for rule in RULES
        for case in source.parse((CASES / f"{name(rule)}.yaml").read_text("utf-8")).data
    ]


@pytest.mark.parametrize(("rule", "case"), _cases())
def test_rule_finds_exactly_what_the_case_expects(rule: Any, case: dict[str, Any]) -> None:
    """The breaches of a case are those it lists, at those routes, with those words; no more and no fewer."""
    today = date.fromisoformat(case["today"]) if "today" in case else TODAY
    before = registry_of(patched(case.get("before")))
    found = list(breaches(rule, registry_of(patched(case.get("set")), case.get("files")), today, before))
    places = sorted(
        (f"{each.target.kind}/{each.target.id}", ".".join(map(str, each.target.route)), each.message) for each in found
    )
    expected = sorted((each["at"], each["route"], each["message"]) for each in case["expect"])
    assert [place[:2] for place in places] == [place[:2] for place in expected], places
    for place, wanted in zip(places, expected, strict=True):
        assert wanted[2] in place[2]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_rule_has_a_passing_and_a_failing_case(rule: Any) -> None:
    """A rule that is never seen to fail, or never to pass, is not tested."""
    verdicts = {bool(case["expect"]) for case in source.parse((CASES / f"{name(rule)}.yaml").read_text("utf-8")).data}
    assert verdicts == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_rule_has_a_page(rule: Any) -> None:
    """The docstring of a rule is its page, with all five headings filled."""
    assert all(PAGES[name(rule)])


def test_no_case_file_is_left_over() -> None:
    """Each case file belongs to a rule."""
    assert {path.stem for path in CASES.glob("*.yaml")} == {name(rule) for rule in RULES}


def test_every_parameter_that_a_rule_reads_is_required() -> None:
    """The keys that missing-parameter asks for are those that the rules name in ``PARAMETERS``, no more, no fewer."""
    read = {key for rule in RULES for key in getattr(rule, "PARAMETERS", ())}
    assert {*asked.OF_TENANTS, *asked.OF_PROVINCES, *asked.OPTIONAL} == read


@pytest.mark.parametrize("key", asked.OF_TENANTS)
def test_each_missing_parameter_is_named(key: str) -> None:
    """Without its definition, every tenant is told which parameter it lacks."""
    data = patched(None)
    for record in data.values():
        if "parameters" in record:
            record["parameters"] = [each for each in record["parameters"] if each["key"] != key]
    found = list(missing_parameter.check(registry_of(data), TODAY))
    assert [each.target.id for each in found] == ["990181"]
    assert key in found[0].message

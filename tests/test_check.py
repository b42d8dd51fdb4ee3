"""The judging of a whole registry: waivers, crashes of rules, very many findings."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest

from generators.reports import text
from schemas.check import check
from schemas.fields import Record
from schemas.finding import Breach, Finding, Location, Target
from schemas.registry import Registry
from schemas.rules import wide_fine_range
from schemas.ruleset import RULES
from tests.golden_files import ACT, MATTER, TODAY, edited, findings_in, golden, golden_records, verdict

WAIVER = "waivers/wide-range-example.yaml"
EARLY = edited(ACT, "effective_on: 2024-02-01", "effective_on: 2024-01-01")
ADMITTED = "discrepancies:\n  - {about: 施行日期, statements: [甲, 乙], rules: [act-effective-before-published]}\n"
BROKEN = {MATTER: edited(MATTER, "max: 5000", "max: 五千"), "domains/empty.yaml": ""}


def _rules(findings: tuple[Finding, ...] | list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_the_golden_registry_has_no_findings() -> None:
    """The golden registry is sound, and its files and records are counted."""
    judged = verdict()
    assert judged.findings == ()
    assert judged.files == len(golden())
    assert judged.records == len(golden_records())
    assert (judged.errors, judged.warnings) == (0, 0)


def test_findings_are_sorted_by_place() -> None:
    """Findings stand in the order of path, line and column."""
    found = verdict({path: b"\xff" if path.startswith("laws") else b"- x" for path in golden_records()}).findings
    assert list(found) == sorted(found)
    assert len({finding.location.path for finding in found}) == len(golden_records())


def test_a_live_waiver_drops_its_finding() -> None:
    """What a waiver covers is no finding; without the waiver it is one."""
    assert verdict().findings == ()
    assert _rules(verdict({WAIVER: None}).findings) == ["wide-fine-range"]


@pytest.mark.parametrize(
    ("today", "rules"),
    [
        pytest.param(date(2027, 12, 30), set(), id="the last day"),
        pytest.param(date(2027, 12, 31), {"expired-waiver", "wide-fine-range"}, id="the day of expiry"),
    ],
)
def test_an_expired_waiver_covers_nothing(today: date, rules: set[str]) -> None:
    """From its day of expiry a waiver is a finding itself, and what it covered is one again."""
    found = check(golden(), today).findings
    assert {*_rules(found)} & {"expired-waiver", "wide-fine-range"} == rules
    assert all(each.location.line == 9 for each in found if each.rule == "expired-waiver")


@pytest.mark.parametrize(
    ("changes", "line", "words"),
    [
        pytest.param(
            {"matters/cn-stl-25-1.yaml": edited("matters/cn-stl-25-1.yaml", "min: 1000", "min: 5000")},
            6, "“cn-stl-25-1”已不违反规则", id="the record was mended",
        ),
        pytest.param(
            {WAIVER: edited(WAIVER, "rule: wide-fine-range", "rule: wide-range")},
            4, "没有“wide-range”这条规则", id="no such rule",
        ),
        pytest.param(
            {WAIVER: edited(WAIVER, "record: cn-stl-25-1", "record: nowhere")}, 6, "“nowhere”", id="no such record"
        ),
        pytest.param({WAIVER: edited(WAIVER, "kind: matters", "kind: laws")}, 6, "多余", id="another kind of record"),
    ],
)  # fmt: skip
def test_a_useless_waiver_is_a_finding(changes: dict[str, str], line: int, words: str) -> None:
    """A waiver that covers nothing must go."""
    found = findings_in(WAIVER, verdict(changes))
    assert [(each.rule, each.location.line) for each in found] == [("useless-waiver", line)]
    assert words in found[0].message


def test_an_admitted_contradiction_is_softened() -> None:
    """What an act declares as its source's own contradiction is a warning that says so."""
    found = [each for each in findings_in(ACT, verdict({ACT: EARLY + ADMITTED})) if "effective" in each.rule]
    assert [(each.rule, each.severity) for each in found] == [("act-effective-before-published", "warning")]
    assert found[0].message.endswith("（来源自身的矛盾，已登记）")


def test_a_contradiction_that_is_none_is_a_finding() -> None:
    """An act that admits to breaking a rule which it keeps has a useless admission."""
    found = findings_in(ACT, verdict({ACT: golden()[ACT].decode() + ADMITTED}))
    assert [(each.rule, each.location.line) for each in found] == [("useless-waiver", 20)]


def _crashing(record: Record, registry: Registry, today: date) -> Iterator[Breach]:
    if record.id == "sp-sl-41-1":
        raise ZeroDivisionError("甲")
    yield Breach(Target("matters", record.id, ("title",)), "查到一处")


def test_a_crash_of_a_rule_is_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that crashes is one error without a place; what it and the others found is kept."""
    monkeypatch.setattr(wide_fine_range, "check", _crashing)
    found = verdict({**BROKEN, WAIVER: None}).findings
    crash = [each for each in found if "自身出错" in each.message]
    assert [(each.rule, each.location) for each in crash] == [("wide-fine-range", Location(""))]
    assert "ZeroDivisionError：甲" in crash[0].message
    assert "查到一处" in {each.message for each in found}
    assert {"invalid-yaml", "wrong-value"} <= {*_rules(found)}


@pytest.mark.parametrize("scope", ["record", "registry"])
def test_a_rule_that_only_crashes_hides_no_other(scope: str) -> None:
    """The rules after a crash still run, whether the rule is called for each record or once."""
    broken = SimpleNamespace(__name__="a.broken_one", SEVERITY="warning", SCOPE=scope, KIND="laws", check=None)
    found = check(golden({WAIVER: None}), TODAY, rules=(broken, *RULES)).findings
    assert sorted(_rules(found)) == ["broken-one", "wide-fine-range"]


def test_very_many_findings_take_linear_time() -> None:
    """A file with very many faults does not keep the others waiting: the report is linear in them."""
    judged = verdict({"domains/many.yaml": "a: 1\n" * 20_000})
    assert judged.errors == 19_999
    assert len(text.render(judged).splitlines()) > 19_999


@pytest.mark.parametrize(
    ("wanted", "said"),
    [("sp-sl-4-1", "sp-sl-41-1"), ("sp-sl-401-1", "sp-sl-40-1"), ("sp-sll-41-1", "是不是“sp-sl-41-1”？")],
)
def test_near_ids_are_suggested(wanted: str, said: str) -> None:
    """A digit too few or too many, or a letter: the ids of the same law that may be meant are named."""
    listing = "lists/yb-individual-001.yaml"
    changed = edited(listing, "[sp-sl-41-1]", f"[{wanted}]")
    found = findings_in(listing, verdict({listing: changed}))
    assert any(each.rule == "dangling-reference" and said in each.hint for each in found)

"""Parameters govern: by another value of one a rule judges otherwise, or something else is published."""

import copy
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generators.diagrams import loop_chain
from generators.disputes import tasks
from generators.notices.subject import Subject
from generators.pages.regulations import pages
from generators.regulationpapers import document
from generators.responsibility import dispute
from generators.view import View
from schemas import asked, source
from schemas.check import breaches
from schemas.kinds import KINDS
from schemas.records.regulation import Regulation
from schemas.registry import Registry
from schemas.ruleset import RULES, name
from tests.built import REAL, changed_content, page_of
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of

CASES = Path(__file__).parent / "rules"
ROOT = "jurisdictions/100000"
COUNTY = "990181"
RULES_OF_DISPUTES = "regulations/yb-2"
ACT = "yb-2025-delegation"
READ = [
    pytest.param(rule, key, id=f"{key} in {name(rule)}") for rule in RULES for key in getattr(rule, "PARAMETERS", ())
]


def _others(value: Any) -> tuple[Any, ...]:
    """Return values that differ from one: the other truth, much less and much more, another word or choice."""
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, int | float):
        return (0, 1, value * 10 + 1, 5000)
    if isinstance(value, list):
        return (value[:-1], [*value, "另一个"])
    return ("另一个",)


def _valued(data: dict[str, Any], key: str) -> Any:
    """Return the value of a parameter in plain data, or None where no record sets it."""
    set_by = (each for record in data.values() for each in record.get("parameters", ()))
    return next((each["value"] for each in set_by if each["key"] == key), None)


def _revalued(data: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Return plain data with another value of a parameter, wherever it is set; else the whole country sets it."""
    new = copy.deepcopy(data)
    found = [each for record in new.values() for each in record.get("parameters", ()) if each["key"] == key]
    for each in found:
        each["value"] = value
    if not found:
        made = {"key": key, "title": "参数", "value": value, "origin": "建议", "basis": "示例"}
        new[ROOT]["parameters"] = [*new[ROOT]["parameters"], made]
    return new


def _places(rule: Any, case: dict[str, Any], data: dict[str, Any]) -> list[Any]:
    """Return where a rule finds something; what its message says is left out, for it may repeat the number."""
    today = date.fromisoformat(case["today"]) if "today" in case else TODAY
    before = registry_of(patched(case.get("before")))
    return sorted(each.target[:3] for each in breaches(rule, registry_of(data, case.get("files")), today, before))


def _verdicts(rule: Any, key: str) -> Iterator[tuple[list[Any], list[Any]]]:
    """Yield what a rule finds in its own cases with the value of a parameter there, and with others."""
    for case in source.parse((CASES / f"{name(rule)}.yaml").read_text("utf-8")).data:
        data = patched(case.get("set"))
        value = _valued(data, key)
        for other in (0, 5000, True, False, "另一个", ["另一个"]) if value is None else _others(value):
            yield _places(rule, case, data), _places(rule, case, _revalued(data, key, other))


@pytest.mark.parametrize(("rule", "key"), READ)
def test_another_value_is_another_verdict(rule: Any, key: str) -> None:
    """In some case of a rule, another value of a parameter that it reads makes it find more, less or elsewhere."""
    assert any(one != other for one, other in _verdicts(rule, key))


STANDING = {
    "figure-contradicts-computation", "government-rule-fine-above-cap", "list-criteria-mismatch",
    "ministry-rule-fine-above-cap", "slow-handover", "too-few-certified-officers", "town-types-mismatch",
    "unexplained-held-count", "unqualified-legal-reviewer", "useless-figure-discrepancy",
}  # fmt: skip
"""Rules that judge how things stand today; the others judge what was done, or fell due, on a day."""


def _from_today(data: dict[str, Any], key: str, value: Any, today: str) -> dict[str, Any]:
    """Return plain data in which a parameter has another value from today on, and until then the one it had."""
    new = copy.deepcopy(data)
    for record in new.values():
        own = [each for each in record.get("parameters", ()) if each["key"] == key]
        if own:
            ended = [{**each, "effective_until": today} if each in own else each for each in record["parameters"]]
            begun = {**own[0], "value": value, "effective_from": today}
            record["parameters"] = [*ended, begun]
    return new


@pytest.mark.parametrize(("rule", "key"), [each for each in READ if name(each.values[0]) not in STANDING])
def test_a_value_from_today_on_leaves_the_past_alone(rule: Any, key: str) -> None:
    """What was done before is judged by the value of its day; cases of a day to come are not of the past."""
    for case in source.parse((CASES / f"{name(rule)}.yaml").read_text("utf-8")).data:
        data, today = patched(case.get("set")), case.get("today", TODAY.isoformat())
        ahead = any(each >= today for each in re.findall(r"\d{4}-\d\d-\d\d", str(case.get("set", ""))))
        value = _valued(data, key)
        for other in () if value is None or ahead else _others(value):
            assert _places(rule, case, data) == _places(rule, case, _from_today(data, key, other, today)), case["case"]


def test_at_least_forty_parameters_change_a_verdict() -> None:
    """Forty parameters and more govern what the rules find; the test above shows it of each."""
    assert len({each.values[1] for each in READ}) >= 40


def _parameter(key: str, value: Any) -> dict[str, Any]:
    return {"key": key, "title": "参数", "value": value, "unit": "个", "origin": "建议", "basis": "示例"}


def _view(**values: Any) -> View:
    """Return the golden registry in whose tenant county parameters have these values; _ in a name stands for -."""
    set_there = [_parameter(key.replace("_", "-"), value) for key, value in values.items()]
    return View(registry_of(patched({f"jurisdictions/{COUNTY}": {"parameters": set_there}})), TODAY)


def _asked_in_dispute(**values: Any) -> Any:
    view = _view(**values)
    return dispute(view, view.whole.jurisdictions[COUNTY])


def _retained(**values: Any) -> Any:
    whole = _view(**values).whole
    return Subject(whole.acts["yb-2025-delegation"], whole).retained


def _loop(**values: Any) -> Any:
    stages = values.pop("loop_stages", ["受理", "流转", "处置", "督办"])
    return loop_chain(_view(loop_stages=stages, **values).whole, COUNTY, TODAY).told


def _hotline(**values: Any) -> Any:
    set_there = [*patched(None)[ROOT]["parameters"], *(_parameter("public-hotline", each) for each in values.values())]
    return View(registry_of(patched({ROOT: {"parameters": set_there}})), TODAY).hotline


def _heard(**values: Any) -> Any:
    """Return the page of a matter that may be punished by an order to suspend business."""
    kept = [each for each in patched(None)[ROOT]["parameters"] if each["key"] != "hearing-penalty-kinds"]
    ordered = {"penalties": [{"kind": "责令停产停业", "target": "不区分"}]}
    set_there = [*kept, *(_parameter("hearing-penalty-kinds", each) for each in values.values())]
    changed = {ROOT: {"parameters": set_there}, "matters/sp-sl-40-1": ordered}
    return page_of(changed_content(changed), "matters/sp-sl-40-1/").body


PUBLISHED = {
    "accept-days": (_loop, 3), "coordinator": (_asked_in_dispute, "协调办公室"),
    "county-retained-kinds": (_retained, ["吊销许可证件"]), "decider": (_asked_in_dispute, "市人民政府"),
    "handle-days": (_loop, 3), "hearing-penalty-kinds": (_heard, ["责令停产停业"]),
    "loop-stages": (_loop, ["受理", "处置"]), "public-hotline": (_hotline, "110"),
    "route-days": (_loop, 3), "supervise-days": (_loop, 3),
}  # fmt: skip
"""Parameter that a generator asks for → what it makes of it, and a value."""


@pytest.mark.parametrize("key", asked.SHOWN)
def test_another_value_is_published_otherwise(key: str) -> None:
    """What a generator makes of a parameter is another thing with another value of it."""
    make, value = PUBLISHED[key]
    assert make(**{key.replace("-", "_"): value}) != make()


def _amended(**more: Any) -> Registry:
    """Return the golden registry in which three working days to accept a case become five on the first of October."""
    parameters = [
        each for each in patched(None)[RULES_OF_DISPUTES]["parameters"] if each["key"] != "accept-working-days"
    ]
    common = {
        "key": "accept-working-days",
        "title": "受理期限",
        "unit": "个工作日",
        "origin": "建议",
        "basis": "示例",
        "article": 3,
    }
    old = {**common, "value": 3, "effective_until": "2026-10-01"}
    new = {**common, "value": 5, "effective_from": "2026-10-01", "act": "yb-2025-delegation"}
    return registry_of(patched({RULES_OF_DISPUTES: {"parameters": [old, new, *parameters]}, **more}))


@pytest.mark.parametrize(
    ("applied", "last"),
    [
        pytest.param(
            "2026-09-28", date(2026, 10, 8), id="three days: 29 and 30 September, 8 October after the holiday"
        ),
        pytest.param("2026-10-12", date(2026, 10, 19), id="five days: 13 to 16 and 19 October"),
    ],
)
def test_a_deadline_runs_by_the_value_of_the_day_on_which_it_began(applied: str, last: date) -> None:
    """A decision changes a period from its day on: a case that began before keeps the old one."""
    steps = [{"stage": "申请", "on": applied, "by": {"body": "yb-water"}}]
    registry = _amended(**{"disputes/yb-2025-1": {"steps": steps}})
    assert [each.last for each in tasks(registry.disputes["yb-2025-1"], registry, TODAY)] == [last]


def test_a_decision_shows_what_it_changed() -> None:
    """The page of a decision names each parameter that it changed, with its new value, its day and its article."""
    held = [*patched(None)[RULES_OF_DISPUTES]["parameters"][:-1], _parameter("expert-count", 7) | {"article": 2}]
    amended = [*held, _parameter("expert-count", 9) | {"article": 2, "effective_from": "2026-12-01", "act": ACT}]
    pages_of = {state: page_of(changed_content({RULES_OF_DISPUTES: {"parameters": each}}), f"acts/{ACT}/").body
                for state, each in (("before", held), ("after", amended))}  # fmt: skip
    assert "改动的参数" not in pages_of["before"]
    told = pages_of["after"].partition("改动的参数")[2].partition("</ul>")[0]
    assert "参数 九个（2026年12月1日起）" in told
    assert '<a href="../../regulations/yb-2/#art-2">第二条</a>' in told


@pytest.mark.parametrize(("day", "words"), [(date(2026, 9, 30), "三个工作日"), (date(2026, 10, 1), "五个工作日")])
def test_an_article_reads_as_it_does_on_a_day(day: date, words: str) -> None:
    """The text and its paper have the value of the day; beside them stand both values, with days and decision."""
    registry = _amended()
    regulation = registry.regulations["yb-2"]
    told = [each.text for each in document(regulation, day).blocks]
    assert f"（一）收到申请之日起{words}内决定是否受理；" in told
    page = next(each.body for each in pages(View(registry, day)) if each.address == "regulations/yb-2/")
    assert f"收到申请之日起{words}内决定是否受理" in page
    assert "三个工作日（2026年10月1日前）" in page
    assert "五个工作日（2026年10月1日起）" in page
    assert '<a href="../../acts/yb-2025-delegation/">改成此值的决定</a>' in page


@cache
def _real() -> tuple[tuple[str, Any], ...]:
    """Return the regulations of the real registry as plain data, by id; their values are nobody's business here."""
    texts = (path.read_text("utf-8") for path in sorted((REAL / "regulations").rglob("*.yaml")))
    return tuple((data["id"], data) for data in (source.parse(text).data for text in texts))


def _set_in_reality() -> list[Any]:
    return [
        pytest.param(data, place, id=f"{record_id}: {parameter['key']}")
        for record_id, data in _real()
        for place, parameter in enumerate(data["parameters"])
    ]


def _text(data: Any) -> Any:
    made = KINDS["regulations"].model_validate(data)
    assert isinstance(made, Regulation)
    return document(made, TODAY)


@pytest.mark.parametrize(("data", "place"), _set_in_reality())
def test_every_parameter_of_the_thirteen_regulations_does_something(data: Any, place: int) -> None:
    """A parameter that nothing asks for stands in the articles: by another value they read otherwise."""
    parameter = data["parameters"][place]
    if parameter["key"] not in asked.ASKED:
        changed = copy.deepcopy(data)
        changed["parameters"][place]["value"] = _others(parameter["value"])[-1]
        assert _text(changed) != _text(data)

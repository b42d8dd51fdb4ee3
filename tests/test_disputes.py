"""Disputes: who owes what by when at every stage of the ways that a case takes, and how one is opened."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generators.cli import CLEAN, FINDINGS, MISUSE, main
from generators.disputes import tasks
from schemas.layout import compose
from schemas.loader import load
from schemas.reading import Reading
from schemas.registry import Registry
from schemas.source import parse
from schemas.tree import read_folder
from tests.built import REAL
from tests.golden_files import TODAY, golden, save
from tests.golden_registry import patched, registry_of

CASE = "disputes/yb-2025-1"
LIFECYCLE = "lifecycles/yb-sp-sl-41-1"
WATER, CITY, TOWN = {"body": "yb-water"}, {"body": "yb-enforcement"}, {"town": "990181001"}
GUIDANCE, GOVERNMENT = {"body": "yb-guidance"}, {"body": "yb-government"}
NAMES = {"水": "样板市水利局", "城": "样板市综合行政执法局", "镇": "城中街道", "协": "样板市综合行政执法指导办公室",
         "府": "样板市人民政府"}  # fmt: skip

WAYS: dict[str, tuple[list[dict[str, str]], list[tuple[str, str, dict[str, str], list[str]]]]] = {
    "settled among themselves": ([TOWN, WATER], [
        ("自行协商", "2026-03-02", TOWN, ["镇水 协商一致或者申请 2026-03-12"]),
        ("协商一致", "2026-03-05", WATER, ["城 执行或者归档 None"]),
        ("执行", "2026-03-10", WATER, ["协 回头看 2026-06-10"]),
        ("回头看", "2026-06-10", GUIDANCE, ["协 归档或者执行 2026-07-09"]),
        ("归档", "2026-06-12", GUIDANCE, []),
    ]),
    "over Spring Festival": ([WATER, CITY], [
        ("自行协商", "2026-02-03", WATER, ["水城 协商一致或者申请 2026-02-13"]),
        ("申请", "2026-02-11", WATER, ["协 受理或者不予受理 2026-02-14"]),
        ("受理", "2026-02-14", GUIDANCE, ["协 转送 2026-02-25"]),
        ("转送", "2026-02-24", GUIDANCE, ["城 答复 2026-03-04", "协 协调意见或者报请决定 2026-03-18"]),
        ("答复", "2026-03-03", CITY, ["协 协调意见或者报请决定 2026-03-18"]),
        ("协调", "2026-03-05", GUIDANCE, ["协 协调意见或者报请决定 2026-03-18"]),
        ("协调意见", "2026-03-12", GUIDANCE, ["城 执行或者报请决定 2026-03-31"]),
        ("执行", "2026-03-20", CITY, ["协 回头看 2026-06-30"]),
        ("回头看", "2026-06-15", GUIDANCE, ["协 归档或者执行 2026-07-14"]),
        ("归档", "2026-06-18", GUIDANCE, []),
    ]),
    "decided by the government, over Labour Day": ([WATER, CITY], [
        ("申请", "2026-04-07", WATER, ["协 受理或者不予受理 2026-04-10"]),
        ("受理", "2026-04-09", GUIDANCE, ["协 转送 2026-04-13"]),
        ("转送", "2026-04-10", GUIDANCE, ["城 答复 2026-04-21", "协 协调意见或者报请决定 2026-05-08"]),
        ("答复", "2026-04-17", CITY, ["协 协调意见或者报请决定 2026-05-08"]),
        ("协调", "2026-04-21", GUIDANCE, ["协 协调意见或者报请决定 2026-05-08"]),
        ("协调意见", "2026-04-28", GUIDANCE, ["城 执行或者报请决定 2026-05-19"]),
        ("报请决定", "2026-05-07", GUIDANCE, ["府 决定 2026-05-27"]),
        ("决定", "2026-05-20", GOVERNMENT, ["城 执行 2026-06-03"]),
        ("执行", "2026-05-29", CITY, ["协 回头看 2026-09-03"]),
        ("回头看", "2026-08-31", GUIDANCE, ["协 归档或者执行 2026-09-28"]),
        ("归档", "2026-09-02", GUIDANCE, []),
    ]),
    "urgent": ([WATER, CITY], [
        ("申请", "2026-06-22", WATER, ["协 受理或者不予受理 2026-06-25"]),
        ("受理", "2026-06-22", GUIDANCE, ["协 转送 2026-06-24"]),
        ("转送", "2026-06-23", GUIDANCE, ["城 答复 2026-07-02", "协 协调意见或者报请决定 2026-07-16"]),
        ("答复", "2026-06-29", CITY, ["协 协调意见或者报请决定 2026-07-16"]),
        ("协调", "2026-06-30", GUIDANCE, ["协 协调意见或者报请决定 2026-07-16"]),
        ("协调意见", "2026-07-03", GUIDANCE, ["城 执行或者报请决定 2026-07-22"]),
        ("执行", "2026-07-10", CITY, ["协 回头看 2026-10-22"]),
        ("回头看", "2026-10-12", GUIDANCE, ["协 归档或者执行 2026-11-09"]),
    ]),
    "passed to a town, which applies": ([CITY, TOWN], [
        ("移送", "2026-07-13", CITY, ["镇 自行协商或者申请 2026-07-15"]),
        ("申请", "2026-07-15", TOWN, ["协 受理或者不予受理 2026-07-20"]),
        ("受理", "2026-07-17", GUIDANCE, ["协 转送 2026-07-21"]),
        ("转送", "2026-07-20", GUIDANCE, ["城 答复 2026-07-29", "协 协调意见或者报请决定 2026-08-12"]),
        ("答复", "2026-07-27", CITY, ["协 协调意见或者报请决定 2026-08-12"]),
        ("协调", "2026-07-29", GUIDANCE, ["协 协调意见或者报请决定 2026-08-12"]),
        ("协调意见", "2026-08-05", GUIDANCE, ["城 执行或者报请决定 2026-08-24"]),
        ("执行", "2026-08-12", CITY, ["协 回头看 2026-11-24"]),
        ("回头看", "2026-11-13", GUIDANCE, ["协 归档或者执行 2026-12-11"]),
    ]),
    "refused": ([WATER, CITY], [
        ("申请", "2026-08-17", WATER, ["协 受理或者不予受理 2026-08-20"]),
        ("不予受理", "2026-08-19", GUIDANCE, ["协 归档 2026-09-16"]),
        ("归档", "2026-08-24", GUIDANCE, []),
    ]),
    "over Mid-Autumn and National Day": ([WATER, CITY], [
        ("申请", "2026-09-24", WATER, ["协 受理或者不予受理 2026-09-30"]),
        ("受理", "2026-10-09", GUIDANCE, ["协 转送 2026-10-12"]),
        ("转送", "2026-10-12", GUIDANCE, ["城 答复 2026-10-21", "协 协调意见或者报请决定 2026-11-04"]),
        ("答复", "2026-10-20", CITY, ["协 协调意见或者报请决定 2026-11-04"]),
        ("协调", "2026-10-22", GUIDANCE, ["协 协调意见或者报请决定 2026-11-04"]),
        ("协调意见", "2026-10-30", GUIDANCE, ["城 执行或者报请决定 2026-11-18"]),
        ("执行", "2026-11-12", CITY, ["协 回头看 2027-02-18"]),
    ]),
    "never answered": ([WATER, CITY], [
        ("申请", "2026-08-03", WATER, ["协 受理或者不予受理 2026-08-06"]),
        ("受理", "2026-08-03", GUIDANCE, ["协 转送 2026-08-05"]),
        ("转送", "2026-08-04", GUIDANCE, ["城 答复 2026-08-13", "协 协调意见或者报请决定 2026-08-27"]),
        ("协调", "2026-08-14", GUIDANCE, ["城 答复 2026-08-13", "协 协调意见或者报请决定 2026-08-27"]),
        ("协调意见", "2026-08-17", GUIDANCE, ["城 执行或者报请决定 2026-09-03"]),
    ]),
}  # fmt: skip
"""Way of a case → its parties and its stages: stage, day, who did it, and what is due from then on, by whom, by when.

The days were counted by hand on the State Council's calendar of 2026: holidays 15–23 February, 4–6 April, 1–5 May,
19–21 June, 25–27 September, 1–7 October; working weekends 14 and 28 February, 9 May, 20 September, 10 October.
The demonstration cases of Yuyao take the first seven ways on these days."""


def _registry(parties: list[dict[str, str]], steps: list[Any], **fields: Any) -> Registry:
    made = [{"stage": stage, "on": on, "by": by} for stage, on, by, *_ in steps]
    return registry_of(patched({CASE: {"parties": parties, "steps": made, "published_on": None, **fields}}))


def _said(case: Registry, today: date) -> list[str]:
    letters = {title: letter for letter, title in NAMES.items()}
    due = tasks(case.disputes["yb-2025-1"], case, today)
    return [f"{''.join(letters[name] for name in each.who.split('、'))} {each.what} {each.last}" for each in due]


@pytest.mark.parametrize(
    ("way", "length"),
    [pytest.param(way, length, id=f"{way}: {steps[length - 1][0]}")
     for way, (_, steps) in WAYS.items() for length in range(1, len(steps) + 1)],
)  # fmt: skip
def test_what_is_due_at_each_stage(way: str, length: int) -> None:
    """At each stage of each way what is to be done next has its doer and its last day, holidays left out."""
    parties, steps = WAYS[way]
    assert _said(_registry(parties, steps[:length]), TODAY) == steps[length - 1][3]


def test_an_extension_puts_the_opinion_off() -> None:
    """Ten working days more where the case says that it was extended: 18 March becomes 1 April."""
    parties, steps = WAYS["over Spring Festival"]
    assert _said(_registry(parties, steps[:5], extended=True), TODAY) == ["协 协调意见或者报请决定 2026-04-01"]


def test_an_urgent_case_asks_for_somebody_to_act_first() -> None:
    """Beside what is due by a day, an urgent case without an interim measure asks for one."""
    parties, steps = WAYS["urgent"]
    registry = _registry(parties, steps[:1], urgent=True)
    assert [each.what for each in tasks(registry.disputes["yb-2025-1"], registry, TODAY)] == [
        "受理或者不予受理", "指定一方先行处置",
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "overdue"), [(date(2026, 9, 30), False), (date(2026, 10, 1), True)])
def test_a_task_is_overdue_from_the_day_after_its_last(day: date, overdue: bool) -> None:
    """The last day itself is in time; a holiday does not put an end off that has passed."""
    parties, steps = WAYS["over Mid-Autumn and National Day"]
    registry = _registry(parties, steps[:1])
    assert [each.overdue for each in tasks(registry.disputes["yb-2025-1"], registry, day)] == [overdue]


OF_CASES = ("bodies", "disputes", "jurisdictions", "regulations", "towns")
"""Kinds of record that a case speaks of."""


def test_every_case_of_the_registry_can_be_told_at_every_stage() -> None:
    """Whatever cases there are: nothing is due of an archived one, and a day that is due has a doer and an article."""
    files = {path: raw for path, raw in read_folder(REAL).items() if path.partition("/")[0] in OF_CASES}
    registry = load(Reading(files)).registry
    for case in registry.disputes.values():
        for length in range(1, len(case.steps) + 1):
            due = tasks(case.model_copy(update={"steps": case.steps[:length]}), registry, TODAY)
            assert bool(due) == (case.steps[length - 1].stage != "归档"), case.id
            for each in due:
                assert each.who, case.id
                assert not each.last or re.match("《[^》]+》第[一二三四五六七八九十]+条：", each.ground), each


def _folder(folder: Path, changes: dict[str, Any]) -> Path:
    """Write the golden registry with some records otherwise, as the verb reads it."""
    data = patched(changes)
    files = {f"{key}.yaml": compose(data[key]).encode() for key in changes}
    return save(folder / "registry", {**golden(), **files})


def _run(capsys: Any, *words: str) -> tuple[int, str]:
    code = main(["--registry", *words])
    return code, capsys.readouterr().out


def test_the_verb_says_who_does_what_under_which_article(tmp_path: Path, capsys: Any) -> None:
    """``dispute next`` names doer, last day, regulation, article and period; 1 tells that something is overdue."""
    steps = [{"stage": "申请", "on": "2026-02-11", "by": WATER}]
    folder = str(_folder(tmp_path, {CASE: {"steps": steps}}))
    ground = "《行政执法职责争议协调办法》第三条：受理期限三个工作日"
    head = f"河岸垃圾由谁查处的争议：2026-02-11 起在“申请”\n  {NAMES['协']}：受理或者不予受理，2026-02-14 以前"
    in_time = _run(capsys, folder, "--today", "2026-02-14", "dispute", "next", "yb-2025-1")
    assert in_time == (CLEAN, f"{head}。{ground}\n")
    late = _run(capsys, folder, "--today", "2026-02-15", "dispute", "next", "yb-2025-1")
    assert late == (FINDINGS, f"{head}（已经逾期）。{ground}\n")
    _, text = _run(capsys, folder, "--today", "2026-02-15", "dispute", "next", "yb-2025-1", "--format", "json")
    assert json.loads(text)["due"] == [
        {"who": "样板市综合行政执法指导办公室", "what": "受理或者不予受理", "last": "2026-02-14", "ground": ground,
         "overdue": True}
    ]  # fmt: skip


def test_the_verb_opens_a_case_about_a_matter_that_nobody_claimed(tmp_path: Path, capsys: Any) -> None:
    """``dispute open`` drafts a case in its place, which knows its matter and domain and lacks its parties."""
    moves = [{"phase": "梳理", "on": "2026-09-16", "by": "yb-guidance", "evidence": "梳理表"}]
    folder = _folder(tmp_path, {LIFECYCLE: {"moves": moves}})
    code, said = _run(capsys, str(folder), "--today", "2026-10-09", "dispute", "open", "yb-sp-sl-41-1")
    path = "disputes/990181/yb-sp-sl-41-1-unclaimed-2.yaml"
    assert code == CLEAN
    assert path in said
    drafted = parse((folder / path).read_text("utf-8")).data
    assert drafted["steps"] == [
        {"stage": "申请", "on": "2026-10-09", "by": {"body": "yb-guidance"}, "paper": "协调申请书"}
    ]
    assert (drafted["matters"], drafted["domain"], drafted["parties"]) == (["sp-sl-41-1"], "city-appearance", [])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["next", "yb-9"], "没有编号为“yb-9”的争议；有：yb-2025-1"),
        (["open", "yb-9"], "没有编号为“yb-9”的事项流程；有：yb-sp-sl-41-1"),
        (["open", "yb-sp-sl-41-1"], "已经到了“履职监督”，不是没有认领的事项"),
    ],
)
def test_what_is_no_case_is_said(words: list[str], told: str, tmp_path: Path, capsys: Any) -> None:
    """An unknown case, an unknown lifecycle, and one that was claimed end the verb with a sentence."""
    folder = save(tmp_path / "registry", golden())
    assert main(["--registry", str(folder), "dispute", *words]) == MISUSE
    assert told in capsys.readouterr().err

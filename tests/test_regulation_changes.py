"""A regulation between two revisions: each article that came, went or reads otherwise, and each parameter."""

import json
from pathlib import Path
from typing import Any

import pytest

from generators.cli import CLEAN, main
from generators.reports import difference as report
from schemas.changes import difference
from tests.golden_files import TODAY, edited, golden, save
from tests.golden_registry import patched, registry_of
from tests.repositories import commit

GOLDEN = registry_of(patched(None))
PURPOSE = "为了限期确定职责，制定本办法；事项公布后在十个工作日内认领。"
THIRD = "条文：第三条（受理、转送和答复）"
ACCEPTING = "参数“受理期限”（accept-working-days，第三条）："
READERS = "取用它的规则：dispute-overdue"
DECISION = GOLDEN.acts["yb-2027-adjustment"].title
RECORD = "regulations/yb-2"
FILE = f"{RECORD}.yaml"
PARAMETER = {"title": "参数", "unit": "个工作日", "origin": "建议", "basis": "示例", "article": 3}


def _articles() -> list[Any]:
    return list(patched(None)[RECORD]["articles"])


def _numbered(articles: list[Any]) -> list[Any]:
    return [{**each, "number": number} for number, each in enumerate(articles, 1)]


def _shown(changes: dict[str, Any]) -> report.Shown:
    after = registry_of(patched(changes))
    return report.gather(difference(GOLDEN, after), GOLDEN, after, TODAY)


def _told(**fields: Any) -> tuple[str, ...]:
    return _shown({RECORD: fields}).told[0]


def test_an_article_that_came_is_told_whole_and_the_rest_in_one_line() -> None:
    """Articles that only have another number are no changes of their own; values stand in their places."""
    first, *rest = _articles()
    new = {
        "heading": "适用",
        "paragraphs": ["争议在{self-settle-working-days}内协商。", {"text": "包括：", "items": ["甲；", "乙。"]}],
    }
    assert _told(articles=_numbered([first, new, *rest])) == (
        "条文：第二条至第五条依次改为第三条至第六条",
        "条文：增加 第二条（适用）：争议在五个工作日内协商。包括：甲；乙。",
    )


def test_an_article_that_went_is_told_whole() -> None:
    """A removed article is told as it read; the one that now begins its chapter as well."""
    one, _, three, four, five = _articles()
    told = (
        "各方应当在五个工作日内自行协商，不成的在三个工作日内申请协调；"
        "受移送的机关认为不属于自己职责的，在两个工作日内申请协调，不得再移送。"
    )
    assert _told(articles=_numbered([one, three, four, five])) == (
        "条文：第三条至第五条依次改为第二条至第四条",
        f"条文：删去 第二条（协商和移送）：{told}",
    )


LISTED: list[Any] = _articles()[2]["paragraphs"][:1]
ANSWERING = _articles()[2]["paragraphs"][1]


def _with(number: int, **fields: Any) -> list[Any]:
    return [{**each, **fields} if each["number"] == number else each for each in _articles()]


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        pytest.param(
            {"articles": _with(1, paragraphs=["为了限期确定职责、防止推诿，制定本办法。"])},
            (f"条文：第一条（目的）：“{PURPOSE}” → “为了限期确定职责、防止推诿，制定本办法。”",),
            id="a sentence",
        ),
        pytest.param(
            {"articles": _with(3, paragraphs=[*LISTED, "另一方应当书面答复。", "答复写明依据。"])},
            (f"{THIRD}第二款：“另一方应当在七个工作日内书面答复。” → “另一方应当书面答复。”",
             f"{THIRD}第三款：增加 答复写明依据。"),
            id="a paragraph otherwise and one more",
        ),
        pytest.param(
            {"articles": _with(3, paragraphs=[{**LISTED[0], "items": LISTED[0]["items"][:1]}, ANSWERING])},
            (f"{THIRD}第一款第（二）项：删去 受理之日起两个工作日内转送另一方。",),
            id="an item less",
        ),
        pytest.param(
            {"articles": _with(4, rules=["dispute-parties"], heading="协调")},
            ("条文：第四条（协调）：条旨 协调和决定 → 协调", "条文：第四条（协调）：规则删去 dispute-by-wrong-organ",
             "条文：第四条（协调）：规则增加 dispute-parties"),
            id="heading and rules",
        ),
        pytest.param(
            {"articles": _with(4, basis=[{"law": "sp-sl", "version": "2018-05-01", "article": 41}])},
            ("条文：第四条（协调和决定）：依据增加 《示例省市容条例》（2018-05-01 版）第四十一条",),
            id="a ground",
        ),
        pytest.param(
            {"articles": _with(5, chapter="落实")},
            ("条文：第五条（紧急处置和回头看）前的章名：执行 → 落实",),
            id="a chapter",
        ),
    ],
)  # fmt: skip
def test_an_article_that_reads_otherwise_is_told_by_its_place(fields: Any, lines: tuple[str, ...]) -> None:
    """Old and new wording stand side by side with article, paragraph and item."""
    assert tuple(each.replace(GOLDEN.laws["sp-sl"].title, "示例省市容条例") for each in _told(**fields)) == lines


def test_a_long_sentence_is_told_around_what_changed() -> None:
    """Of a long sentence ten characters on both sides of the change are shown."""
    text = "各方应当如实提供情况和材料，" * 8
    long = {RECORD: {"articles": _with(1, paragraphs=[f"{text}提前告知议题，{text}"])}}
    before, after = (
        registry_of(patched(long)),
        registry_of(patched({RECORD: {"articles": _with(1, paragraphs=[f"{text}提前三日告知议题，{text}"])}})),
    )
    (told,) = report.gather(difference(before, after), before, after, TODAY).told
    old, new = "提前告知议题，各方应当如…", "提前三日告知议题，各方应当如…"
    assert told == (f"条文：第一条（目的）：“…提供情况和材料，{old}” → “…提供情况和材料，{new}”",)


def _parameters(**changed: Any) -> list[Any]:
    """Return the golden parameters with fields of the one about accepting a case changed."""
    held = patched(None)[RECORD]["parameters"]
    return [{**each, **changed} if each["key"] == "accept-working-days" else each for each in held]


@pytest.mark.parametrize(
    ("parameters", "lines"),
    [
        pytest.param(
            _parameters(value=5),
            (f"{ACCEPTING}三个工作日 → 五个工作日；{READERS}",),
            id="a value in its place",
        ),
        pytest.param(
            _parameters(title="受理时限", basis="另一处"),
            (f"{ACCEPTING.replace('期', '时')}名称 受理期限 → 受理时限，依据 示例 → 另一处；{READERS}",),
            id="what is said of it",
        ),
        pytest.param(
            [*_parameters(effective_until="2027-01-01"),
             {**PARAMETER, "key": "accept-working-days", "title": "受理期限", "value": 5,
              "effective_from": "2027-01-01", "act": "yb-2027-adjustment"}],
            (f"{ACCEPTING}自2027年1月1日起 三个工作日 → 五个工作日，由《{DECISION}》改；{READERS}",
             f"{ACCEPTING}停用日期 无 → 2027年1月1日；{READERS}"),
            id="a value from a day on, by a decision",
        ),
        pytest.param(
            [*_parameters(), {**PARAMETER, "key": "expert-count", "value": 7, "unit": "人"}],
            ("参数“参数”（expert-count，第三条）：增加 七人；没有规则取用",), id="a parameter that nothing reads",
        ),
        pytest.param(
            [each for each in _parameters() if each["key"] != "accept-working-days"],
            (f"{ACCEPTING}删去 三个工作日；{READERS}",), id="a parameter gone",
        ),
    ],
)  # fmt: skip
def test_a_parameter_is_told_with_its_days_and_the_rules_that_it_drives(
    parameters: Any, lines: tuple[str, ...]
) -> None:
    """Value, day of effect and decision stand with the rules; what drives a rule is marked for the reviewer."""
    shown = _shown({RECORD: {"parameters": parameters}})
    assert set(shown.told[0]) == set(lines)
    assert set(shown.risks) == {f"yb-2 的{each}" for each in lines if each.endswith(READERS)}


def test_a_parameter_of_a_place_is_told_as_well() -> None:
    """A parameter of a jurisdiction has no article; all rules that read it are named."""
    held = patched(None)["jurisdictions/100000"]["parameters"]
    changed = [{**each, "value": 15} if each["key"] == "publish-working-days" else each for each in held]
    (told,) = _shown({"jurisdictions/100000": {"parameters": changed}}).told
    rules = "late-publication、unknown-working-calendar"
    assert told == (f"参数“公开期限”（publish-working-days）：二十工作日 → 十五工作日；取用它的规则：{rules}",)


def test_the_verb_tells_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """``quanze diff`` tells article and parameter in every format; ``check --since`` refuses the edited value."""
    save(tmp_path / "registry", golden())
    commit(tmp_path, {}, "first")
    text = edited(FILE, "title: 受理期限, value: 3", "title: 受理期限, value: 5")
    save(tmp_path / "registry", {FILE: text.replace("为了限期确定职责，", "为了尽快确定职责，").encode()})
    monkeypatch.chdir(tmp_path)
    for form in ("text", "markdown", "json"):
        assert main(["diff", "HEAD", "--format", form]) == CLEAN
        made = capsys.readouterr().out
        claimed = "制定本办法；事项公布后在十个工作日内认领。”"
        assert f"第一条（目的）：“为了限期确定职责，{claimed} → “为了尽快确定职责，{claimed}" in made
        assert "三个工作日 → 五个工作日；取用它的规则：dispute-overdue" in made
    assert len(json.loads(made)["changes"][0]["told"]) == 2
    assert main(["--today", TODAY.isoformat(), "check", "--since", "HEAD", f"registry/{FILE}"]) == 1
    assert "已经起用，值不能就地改：3 → 5" in capsys.readouterr().out

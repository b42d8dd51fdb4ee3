"""Every kind of clause against its cases in ``tests/drafting/*.yaml``: fictitious articles and the drafts they give."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schemas import source
from schemas.drafting import composing, drafter
from schemas.drafting.drafter import Draft, Reading
from schemas.drafting.penaltywords import KINDS
from schemas.drafting.references import Reference
from schemas.statute import articles

CASES = Path(__file__).parent / "drafting"
LAW = "示例市河灯条例"
USUAL = {"broken": [], "more": [], "orders": [], "authority": None, "levels": ["市级", "县级"], "doubts": []}
"""What a draft says where a case is silent."""


def _files() -> dict[str, list[dict[str, Any]]]:
    return {path.stem: source.parse(path.read_text("utf-8")).data for path in sorted(CASES.glob("*.yaml"))}


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{name}: {case['case']}", marks=_marks(case))
        for name, cases in _files().items()
        for case in cases
    ]


def _marks(case: dict[str, Any]) -> list[pytest.MarkDecorator]:
    """Return the mark of a case that does not hold yet; it must go when the case holds."""
    reason = case.get("xfail")
    return [pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError)] if reason else []


def _place(article: int, sub: int | None, paragraph: int | None, item: int | None) -> str:
    """Write a place as the cases do: 10条之1, 5条2款1项."""
    parts = (f"之{sub}" if sub else "", f"{paragraph}款" if paragraph else "", f"{item}项" if item else "")
    return f"{article}条{''.join(parts)}"


def _plain(draft: Draft) -> dict[str, Any]:
    """Return a draft as a case writes it."""
    return {
        "at": _place(draft.article, draft.sub, draft.paragraph, draft.item),
        "title": draft.title,
        "broken": [_place(*each) for each in draft.broken],
        "more": [_place(0, None, *each).removeprefix("0条") for each in draft.more],
        "penalties": [composing.penalty(each) for each in draft.penalties],
        "orders": list(draft.orders),
        "authority": draft.authority,
        "levels": list(draft.levels),
        "doubts": list(draft.doubts),
    }


def _passed(reading: Reading) -> list[dict[str, str]]:
    return [
        {"at": _place(each.article.number, each.article.sub, each.paragraph, None), "reason": each.reason}
        for each in reading.passed
    ]


@pytest.mark.parametrize("case", _cases())
def test_articles_give_exactly_the_drafts_of_the_case(case: dict[str, Any]) -> None:
    """The drafts of a text are those that its case lists, in order and in every value, and so are those passed over."""
    reading = drafter.read(LAW, articles(case["text"]))
    assert [_plain(each) for each in reading.drafts] == [USUAL | each for each in case["drafts"]]
    assert _passed(reading) == case.get("passed", [])


def test_every_kind_of_penalty_has_a_case() -> None:
    """Each kind of penalty that the drafter knows is expected in a case that passes."""
    cases = [case for each in _files().values() for case in each if "xfail" not in case]
    kinds = {penalty["kind"] for case in cases for draft in case["drafts"] for penalty in draft["penalties"]}
    assert kinds == {kind for kind, _ in KINDS}


def test_a_reading_keeps_the_order_of_the_text() -> None:
    """Drafts come in the order of the articles, paragraphs and items that punish."""
    listed = "第三条 有下列行为的，处十元罚款：\n（一）偷灯；\n（二）踩灯。\n藏灯的，处十元罚款。"
    text = f"第二条 刻画灯台的，处十元罚款。\n{listed}"
    found = drafter.read(LAW, articles(text)).drafts
    places = [(each.article, each.paragraph or 1, each.item or 0) for each in found]
    assert places == [(2, 1, 0), (3, 1, 1), (3, 1, 2), (3, 2, 0)]


def test_a_statute_without_penalties_gives_nothing() -> None:
    """No articles, and articles that punish nothing, give no drafts and pass nothing over."""
    assert drafter.read(LAW, ()) == Reading((), ())
    assert drafter.read(LAW, articles("第一条 为了灯会，制定本条例。")) == Reading((), ())


def test_the_basis_of_a_draft_cites_rules_first_then_what_punishes() -> None:
    """A draft's basis is the rules broken, then the clause that punishes, then the paragraphs that add to it."""
    text = "第二十条 违反本条例第五条第二项规定，攀爬灯架的，处十元罚款。\n有前款行为，情节严重的，处二十元罚款。"
    (draft,) = drafter.read(LAW, articles(text)).drafts
    found = composing.basis(draft, "sp-hdtl", date(2020, 1, 1))
    places = [(each["role"], each["article"], each.get("paragraph"), each.get("item")) for each in found]
    assert places == [("违则", 5, None, 2), ("罚则", 20, 1, None), ("罚则", 20, 2, None)]
    assert composing.places([draft]) == {(5, None), (20, None)}
    assert draft.broken == (Reference(5, item=2),)

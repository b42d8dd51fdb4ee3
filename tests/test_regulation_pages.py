"""The pages of regulations: articles with their anchors, and beside each what the machine checks of it."""

import html
import re
from typing import Any

import pytest

from generators.provisions import said
from schemas.numerals import numeral
from schemas.ruleset import readers
from tests.built import changed_content, documents, golden_content, golden_site, page_of
from tests.golden_registry import patched, registry_of

REGULATIONS = registry_of(patched(None)).regulations
ARTICLES = [
    pytest.param(regulation, article, id=f"{regulation.id} {article.number}")
    for regulation in REGULATIONS.values()
    for article in regulation.articles
]


def _sections(address: str, body: str = "") -> dict[str, str]:
    """Return the articles of a page: anchor → what stands in its section."""
    body = body or page_of(golden_content(), address).body
    found = re.findall(r'<section class="qz-article" id="([^"]*)">(.*?)</section>', body, re.DOTALL)
    assert len({anchor for anchor, _ in found}) == len(found)
    return dict(found)


def _text(part: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", part))


@pytest.mark.parametrize(("regulation", "article"), ARTICLES)
def test_beside_each_article_stands_what_the_machine_checks(regulation: Any, article: Any) -> None:
    """The rules named there and those that read its numbers have links; each number its key, value and origin."""
    section = _sections(f"regulations/{regulation.id}/")[f"art-{article.number}"]
    own = [each for each in regulation.parameters if each.article == article.number]
    rules = {*article.rules, *(rule for each in own for rule in readers().get(each.key, ()))}
    text, _, aside = section.partition("<aside")
    assert f"第{numeral(article.number)}条" in _text(text)
    assert set(re.findall(r'<a href="../../rules/([^"]*)/">', aside)) == rules
    told = [f"{each.title} {said(each)}{each.key}，{each.origin}：{each.basis}" for each in own]
    assert all(each in _text(aside) for each in told)
    assert bool(aside) == bool(rules or own)


def test_an_article_reads_with_its_values_and_its_items_with_their_numbers() -> None:
    """A name in braces is the value in words; items are numbered; nothing in braces is left."""
    section = _text(_sections("regulations/yb-2/")["art-3"].partition("<aside")[0])
    items = ("（一）收到申请之日起三个工作日内决定是否受理；", "（二）受理之日起两个工作日内转送另一方。")
    assert f"协调机关按照下列期限办理：{''.join(items)}" in section
    assert not any("{" in _text(each) for each in _sections("regulations/yb-2/").values())


def test_chapters_are_headings_before_their_first_articles() -> None:
    """Chapters are numbered in their order."""
    body = page_of(golden_content(), "regulations/yb-2/").body
    parts = re.findall(r"<h2 id=\"chapter-\d+\">(第.章[^<]*)</h2>|id=\"(art-\d+)\"", body)
    assert [one or other for one, other in parts] == [
        "第一章　总则", "art-1", "第二章　程序", "art-2", "art-3", "art-4", "第三章　执行", "art-5",
    ]  # fmt: skip


def test_a_regulation_begins_with_its_chapters() -> None:
    """The table of contents leads to each chapter and says which articles it has; one without chapters has none."""
    body = page_of(golden_content(), "regulations/yb-2/").body
    contents = body.partition('<nav aria-label="目录">')[2].partition("</nav>")[0]
    assert re.findall(r'href="#([^"]*)">(.*?)</a> <small>(.*?)</small>', contents) == [
        ("chapter-1", "第一章　总则", "第一条"), ("chapter-2", "第二章　程序", "第二至四条"),
        ("chapter-5", "第三章　执行", "第五条"),
    ]  # fmt: skip
    assert re.findall(r'<h2 id="(chapter-\d+)">', body) == ["chapter-1", "chapter-2", "chapter-5"]
    articles = [{**each, "chapter": None} for each in patched(None)["regulations/yb-2"]["articles"]]
    undivided = changed_content({"regulations/yb-2": {"articles": articles}})
    assert 'aria-label="目录"' not in page_of(undivided, "regulations/yb-2/").body


def test_a_rule_leads_to_the_article_that_commands_it() -> None:
    """The page of each rule links to articles by their anchors, and the anchors are there."""
    read = documents(golden_site())
    led = set()
    for rule in {rule for rules in readers().values() for rule in rules}:
        for link in read[f"rules/{rule}/index.html"].links:
            page, _, anchor = link.address.partition("#")
            if page.startswith("../../regulations/yb-"):
                assert anchor in read[f"{page.removeprefix('../../')}index.html"].ids, (rule, link.address)
                led.add(rule)
    assert {"dispute-overdue", "dispute-by-wrong-organ", "recurring-dispute", "lifecycle-overdue"} <= led


def test_the_ground_of_an_article_is_named_with_its_place() -> None:
    """An article says by which article of which law it is made, with a link to the law."""
    basis = [{"law": "sp-sl", "version": "2018-05-01", "article": 41}]
    first = {**patched(None)["regulations/yb-1"]["articles"][0], "basis": basis}
    body = page_of(changed_content({"regulations/yb-1": {"articles": [first]}}), "regulations/yb-1/").body
    section = _sections("", body)["art-1"]
    assert '<a href="../../laws/sp-sl/">' in section
    assert "第四十一条" in _text(section)


def test_a_model_text_says_that_nobody_made_it() -> None:
    """A model text carries its warning, a regulation in force none."""
    in_force = changed_content({"regulations/yb-2": {"status": "施行"}})
    assert "没有任何机关通过或者施行" in page_of(golden_content(), "regulations/yb-2/").body
    assert "没有任何机关通过或者施行" not in page_of(in_force, "regulations/yb-2/").body

"""Drafts the matters of a whole statute: penal articles → clauses → named, cited, sanctioned drafts."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from schemas.drafting import titles
from schemas.drafting.clauses import Clause, Passed, clauses
from schemas.drafting.references import Reference
from schemas.records.matter import Level, Penalty
from schemas.statute import Article

_PENAL_CHAPTER = re.compile("责任|罚则|处罚|奖惩|惩处|惩罚|罚")
_STATE_ONLY = re.compile(
    r"^(?:国务院|中国人民银行|国家[^，]{0,12}(?:总局|局|部门|委员会)|中央军委|海关总署|全国|中国证)"
)
_LOCAL_TOO = re.compile("地方|省|市|县|有关部门|其派出|派出机构|授权|地区|或者")
_DEFAULT_BODY = re.compile(
    r"本(?:法|条例|办法|规定|"
    r"细则)(?:第[^，。]{1,40})?规定的(?:行政)?处罚，(?:除[^，。]+外，)?由(?P<who>[^，。]{4,50}?)(?:依法|"
    r"按照职责|在各自职责范围内)?(?:决定|实施|作出|负责|执行)"
)

Places = Mapping[tuple[int, int | None], Article]


class Draft(NamedTuple):
    """A matter as the tool reads it: where it is punished, ``more`` paragraphs that add to it, and what it says."""

    article: int
    sub: int | None
    paragraph: int | None
    item: int | None
    title: str
    broken: tuple[Reference, ...]
    penalties: tuple[Penalty, ...]
    orders: tuple[str, ...]
    authority: str | None
    levels: tuple[Level, ...]
    more: tuple[tuple[int | None, int | None], ...]
    doubts: tuple[str, ...]


class Reading(NamedTuple):
    """What a statute yields: drafts in the order of the text, and clauses passed over with the reason."""

    drafts: tuple[Draft, ...]
    passed: tuple[Passed, ...]


def read(law: str, articles: tuple[Article, ...]) -> Reading:
    """Draft the matters of the statute titled ``law`` from its articles."""
    places = {(each.number, each.sub): each for each in articles}
    has_chapter = any(_PENAL_CHAPTER.search(each.chapter) for each in articles)
    body = _default_body(articles)
    drafts: list[Draft] = []
    passed: list[Passed] = []
    for article in articles:
        if has_chapter and not _PENAL_CHAPTER.search(article.chapter) and not _plain_penalty(article):
            continue
        found, left = clauses(article)
        passed += left
        for clause in found:
            if not (clause.head.act or clause.head.broken or clause.head.topic):
                passed.append(Passed(article, clause.paragraph, "没有写明受处罚的行为"))
                continue
            for draft in _drafts(clause, law, places, body):
                if draft.levels == ("国家",):
                    passed.append(Passed(article, draft.paragraph, f"由{draft.authority}行使，不属地方"))
                else:
                    drafts.append(draft)
    return Reading(tuple(drafts), tuple(passed))


def _plain_penalty(article: Article) -> bool:
    return bool(re.search(r"处[^，。；]{0,30}罚款", article.text)) and "由" in article.text


def _default_body(articles: tuple[Article, ...]) -> str | None:
    for article in articles:
        match = _DEFAULT_BODY.search(article.text)
        if match:
            return match["who"]
    return None


def _drafts(clause: Clause, law: str, places: Places, body: str | None) -> list[Draft]:
    head = clause.head
    if head.act or not head.broken:
        return [_draft(clause, titles.from_act(head.subject, head.act or head.topic, law), head.broken, body)]
    return [_by_rule(clause, reference, law, places, body) for reference in _spread(head.broken, places)]


def _spread(broken: tuple[Reference, ...], places: Places) -> list[Reference]:
    """Part a reference to a list of prohibitions into its items."""
    found: list[Reference] = []
    for reference in broken:
        article = places.get((reference.article, reference.sub))
        paragraph = article.paragraphs[(reference.paragraph or 1) - 1 : reference.paragraph or 1] if article else ()
        items = paragraph[0].items if paragraph else ()
        if items and reference.item is None and (reference.paragraph or (article and len(article.paragraphs) == 1)):
            found += (
                reference._replace(item=each) for each in range(1, len(items) + 1) if not _catch_all(items[each - 1])
            )
        else:
            found.append(reference)
    return found


def _catch_all(item: str) -> bool:
    return bool(
        re.match(
            r"[（(].{1,3}[）)]\s*(?:法律|法规|、|和|国家|规定的|行政|以及|或者)*其他|"
            r".*的其他[^，]{0,8}(?:行为|情形|活动)",
            item,
        )
    )


def _by_rule(clause: Clause, reference: Reference, law: str, places: Places, body: str | None) -> Draft:
    rule = titles.rule_text(places.get((reference.article, reference.sub)), reference.paragraph, reference.item)
    return _draft(clause, titles.from_rule(clause.head.subject, rule, law), (reference,), body)


def _draft(clause: Clause, title: titles.Title, broken: tuple[Reference, ...], body: str | None) -> Draft:
    authority = clause.sanctions.authority or body
    return Draft(
        clause.article.number, clause.article.sub, clause.paragraph, clause.item, title.text,
        broken, clause.sanctions.penalties, clause.sanctions.orders, _plain_body(authority), levels(authority or ""),
        clause.more, (*title.doubts, *clause.doubts, *_doubts(clause.sanctions.penalties)),
    )  # fmt: skip


def _doubts(penalties: tuple[Penalty, ...]) -> list[str]:
    found = []
    if any(each.kind == "罚款" and each.min is None and each.max is None for each in penalties):
        found.append("法条没有写明罚款数额，或者写法未能读出")
    if any(each.unit in ("倍", "%") and not each.base for each in penalties):
        found.append("倍数或者百分比的基数未能读出")
    return found


def _plain_body(authority: str | None) -> str | None:
    if authority is None:
        return None
    words = re.sub(
        r"^(?:[^，]{0,4}所在地|违法行为发生地)?(?:设区的)?(?:县|市|省|区|、|自治区|直辖市|自治州|级|"
        r"以上|或者|和|（市、区）|的)*(?:地方)?(?:各级)?人民政府(?:的)?(?=.{2})",
        "",
        authority,
    )
    return words or authority


def levels(authority: str) -> tuple[Level, ...]:
    """Return the levels at which a body so named acts; 国家 where only a department of the State Council is named."""
    if _STATE_ONLY.match(authority) and not _LOCAL_TOO.search(authority):
        return ("国家",)
    if re.match(
        r"(?:国务院[^，]*或者)?(?:省级|省、自治区、直辖市|省人民政府|省[^，、]{0,14}(?:部门|机构|局))", authority
    ) and not re.search("[市县]级|设区", authority):
        return ("省级",)
    if re.match("(?:省级|省、自治区、直辖市)[^，]*设区的市", authority) and "县" not in authority:
        return ("省级", "市级")
    if re.match("设区的市(?!.*县)", authority):
        return ("市级",)
    if re.match("(?:县级人民政府|县、|县（)", authority):
        return ("县级",)
    return ("市级", "县级")

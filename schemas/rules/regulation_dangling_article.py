"""制度引用了自己没有的条款

查什么：
条文里“本办法第几条”“本制度第几章”“本条第几款”“前款第几项”，所指的章、条、款、项在本制度里都有；一条的第一款不写“前款”。

为什么：
增删条款以后没有跟着改的引用，执行的人不知道照哪一条办（本库约定；立法技术上称为条文间的援引）。

不合格：
全文三十条，写“依照本办法第三十二条办理”

合格：
依照本办法第二十八条第二款办理

怎么改：
改成现在的条、款、项号；所指的内容已经删去的，把引用一并删去。
"""

import re
from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Route, Severity, Target
from schemas.provisions import NUMERAL, RUN, Provision, provisions, sentences, whole
from schemas.records.regulation import Article, Paragraph, Regulation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "regulations"
SELF = "本(?:办法|制度|规定|细则|规则)"
OWN = re.compile(f"{SELF}({RUN})")
CHAPTER = re.compile(f"{SELF}第({NUMERAL})章")
HERE = re.compile(f"本条第({NUMERAL})款(?:第({NUMERAL})项)?")
BEFORE = re.compile(f"前款((?:、?第{NUMERAL}项)*)")
ITEM = re.compile(f"第({NUMERAL})项")


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each chapter, article, paragraph or item of its own that a regulation names and lacks."""
    for place, article in enumerate(regulation.articles):
        for route, text in sentences(article):
            for named in (*_elsewhere(regulation, text), *_chapters(regulation, text), *_here(article, route, text)):
                target = Target("regulations", regulation.id, ("articles", place, *route))
                yield Breach(target, f"本制度没有“{named}”")


def _elsewhere(regulation: Regulation, text: str) -> Iterator[str]:
    articles = {each.number: each for each in regulation.articles}
    for found in OWN.finditer(text):
        for named in provisions(found[1]):
            article = articles.get(named.article)
            if article is None or not _holds(article, named):
                yield named.text


def _holds(article: Article, named: Provision) -> bool:
    """Tell whether an article has a paragraph and item; one named without its paragraph may stand in any."""
    counts = [_items(each) for each in article.paragraphs]
    if named.paragraph is not None:
        counts = counts[named.paragraph - 1 : named.paragraph]
    return bool(counts) and max(counts) >= (named.item or 0)


def _items(paragraph: str | Paragraph) -> int:
    return 0 if isinstance(paragraph, str) else len(paragraph.items)


def _chapters(regulation: Regulation, text: str) -> Iterator[str]:
    count = sum(each.chapter is not None for each in regulation.articles)
    yield from (f"第{found[1]}章" for found in CHAPTER.finditer(text) if (whole(found[1]) or 0) > count)


def _here(article: Article, route: Route, text: str) -> Iterator[str]:
    """Yield what 本条 and 前款 name and the article lacks; ``route`` leads to the sentence within the article."""
    for found in HERE.finditer(text):
        if not _holds(article, Provision(article.number, whole(found[1]), whole(found[2]), found[0])):
            yield found[0]
    own = int(route[1])
    for found in BEFORE.finditer(text):
        items = [whole(each) or 0 for each in ITEM.findall(found[1])]
        if own == 0 or max(items, default=0) > _items(article.paragraphs[own - 1]):
            yield found[0]

"""制度点名的法规、条文没有登记

查什么：
条文里用书名号点名的，是登记库里的法规、制度，或者条文写明的简称；点名到条、款、项的，那一条的 basis
列有同一条、款、项。

为什么：
没有登记的法规无从核对；条文写的条、款、项不在 basis 里，就没有同法规文本对照过，也查不出写错（本库约定）。

不合格：
paragraphs: [依照《示例市市容条例》第四十一条第二款办理]，basis 没有列，或者只列到第四十一条

合格：
basis: [{law: sp-sl, version: 2018-05-01, article: 41, paragraph: 2}]

怎么改：
在那一条的 basis 里补写同一条、款、项；法规没有登记的，先收录为法规记录，只知道名称的，写明缺口，不引条号。
"""

import re
from collections.abc import Container, Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.provisions import RUN, Provision, provisions, sentences
from schemas.records.regulation import Article, Regulation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "regulations"
NAMED = re.compile(f"《([^《》]+)》(?:的规定)?({RUN})?")
SHORT = re.compile("《([^《》]+)》（以下简称《([^《》]+)》）")
STATE = "中华人民共和国"


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each title on no record, and each provision of a law that the article's basis lacks."""
    laws = {law.title: law.id for law in registry.laws.values()}
    known = laws.keys() | {each.title for each in registry.regulations.values()}
    short = dict(_short(regulation))
    for place, article in enumerate(regulation.articles):
        for route, text in sentences(article):
            target = Target("regulations", regulation.id, ("articles", place, *route))
            for title, run in NAMED.findall(text):
                full = _full(short.get(title, title), known)
                if full is None:
                    yield Breach(target, f"没有登记《{title}》")
                elif full in laws:
                    yield from (Breach(target, message) for message in _unlisted(article, laws[full], title, run))


def _short(regulation: Regulation) -> Iterator[tuple[str, str]]:
    """Yield (short, full) title as the articles define them."""
    for article in regulation.articles:
        for _, text in sentences(article):
            yield from ((short, full) for full, short in SHORT.findall(text))


def _full(title: str, known: Container[str]) -> str | None:
    return next((each for each in (title, f"{STATE}{title}") if each in known), None)


def _unlisted(article: Article, law: str, title: str, run: str) -> Iterator[str]:
    for named in provisions(run):
        if not any(_same(named, each.article, each.paragraph, each.item) for each in article.basis if each.law == law):
            yield f"《{title}》{named.text}没有列在这一条的 basis 里"


def _same(named: Provision, article: int, paragraph: int | None, item: int | None) -> bool:
    """Tell whether a citation is as narrow as the sentence; a narrower one proves the article too."""
    if named.article != article or (named.item is not None and named.item != item):
        return False
    return named.paragraph is None or named.paragraph == paragraph

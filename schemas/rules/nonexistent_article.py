"""所引条款不存在

查什么：
事项引用的条、款、项在该版本里存在：条号不超过条数，不在所得文本缺失、中断的部分；已登记该条款项数的，款、项也须存在。
不写款而写项的，限于该条只有一款，或者只有一款分项。

为什么：
政府信息公开条例第六条第一款：行政机关应当及时、准确地公开政府信息；引错条款，群众无从核对，文书也会出错。逐级核到项是本库约定。

不合格：
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 51}    # 全文只有 50 条

合格：
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 40}

怎么改：
打开所引版本的原文，逐级核对条、款、项后改正；原文确有而法规源记录的条数或者款项数写错的，改法规源记录。
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from schemas.finding import Breach, Severity, Target
from schemas.grounds import citations, former_citations, missing
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each citation of an article, paragraph or item that the cited version does not have."""
    for route, citation in chain(citations(matter), former_citations(matter)):
        fault = missing(citation, registry)
        if fault:
            key, message = fault
            target = Target("matters", matter.id, (*route, *key))
            yield Breach(target, f"《{registry.laws[citation.law].title}》{citation.version} 版{message}")

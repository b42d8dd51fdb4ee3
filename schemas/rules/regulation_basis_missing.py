"""制度引用的法条不存在

查什么：
条文据以作出规定的法条，在所引的版本里有；引用的款、项也有。

为什么：
制度不得与上位法抵触，引用的条款找不到，就无从核对（行政处罚法第四条：处罚依法定程序实施；本库约定）。

不合格：
basis: [{law: cn-xzcff, version: 2021-01-22, article: 99}]

合格：
basis: [{law: cn-xzcff, version: 2021-01-22, article: 24}]

怎么改：
对照法条原文改正条、款、项；原文没有的，删去这处引用，并重新考虑条文是否有依据。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import missing
from schemas.records.regulation import Regulation
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "regulations"


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each superior article that the cited version does not have."""
    for place, article in enumerate(regulation.articles):
        for index, citation in enumerate(article.basis):
            fault = missing(citation, registry)
            if fault:
                key, message = fault
                target = Target("regulations", regulation.id, ("articles", place, "basis", index, *key))
                yield Breach(target, f"《{registry.laws[citation.law].title}》{citation.version} 版{message}")

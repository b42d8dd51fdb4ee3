"""检索用语指向没有的词

查什么：
检索用语右边的每个词，在事项名称（近义、宽泛）、部门名称与法定机关（机构）或者法规名称（法规）里出现过；
略去的词右边没有词，其余的至少有一个；一个说法在一组里只写一次。

为什么：
指向没有的词，等于没有这条说法：群众照说法去找，什么也找不到，编辑却以为已经管住了。本库约定。

不合格：
{said: 遛狗, means: [携狗]}，没有一个事项的名称里有“携狗”。

合格：
{said: 遛狗, means: [携犬]}

怎么改：
换成事项、部门或者法规名称里真有的词；事项的名称改了，把这里的词一起改。
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from schemas.finding import Breach, Severity, Target
from schemas.records.synonyms import Synonyms
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "synonyms"


def check(synonyms: Synonyms, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each word that stands nowhere, each saying without a word or said twice."""
    readable = all(map(registry.whole, ("matters", "laws", "bodies", "domains")))
    texts = "\n".join(_texts(synonyms.nature, registry))
    said: set[str] = set()
    for place, entry in enumerate(synonyms.entries):
        target = Target("synonyms", synonyms.id, ("entries", place))
        if entry.said in said:
            yield Breach(target, f"“{entry.said}”在这一组里已经写过")
        said.add(entry.said)
        if bool(entry.means) == (synonyms.nature == "略去"):
            yield Breach(target, f"“{entry.said}”{'是略去的词，不该指向别的词' if entry.means else '没有指向任何词'}")
        for index, word in enumerate(entry.means):
            if readable and synonyms.nature != "略去" and word not in texts:
                route = (*target.route, "means", index)
                yield Breach(target._replace(route=route), f"“{word}”不在任何{_WHERE[synonyms.nature]}里")


_WHERE = {"近义": "事项名称", "宽泛": "事项名称", "机构": "部门名称和法定机关", "法规": "法规名称"}


def _texts(nature: str, registry: Registry) -> Iterator[str]:
    if nature in ("近义", "宽泛"):
        return (each.title for each in registry.matters.values())
    if nature == "法规":
        return (each.title for each in registry.laws.values())
    bodies = (each.title for each in registry.bodies.values())
    departments = (word for each in registry.domains.values() for word in (each.department, *each.also_called))
    return chain(bodies, departments, (each.authority for each in registry.matters.values() if each.authority))

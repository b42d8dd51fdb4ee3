"""公布过的记录被删除

查什么：
与旧版本相比，事项、清单、决定、镇街、主体和法规的记录没有少。文件移动位置不算。

为什么：
编号是公布过的地址，别处的引用、群众的收藏都指着它；删了记录，同一编号日后还可能被另一件事用去。
停用的事项保留记录并写明何时、为何终止，过去的日子才能照旧查到。来源：本库约定。

不合格：
旧版本有 matters/sp-sl/sp-sl-40-1.yaml，新版本没有这个编号的文件。

合格：
文件还在，写了 valid_until 和 ended_as。

怎么改：
恢复这个文件；事项不再适用的，写 valid_until 和 ended_as，合并的另写 successor。误建而从未公布过的，写豁免说明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.kinds import TITLES
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "change"
KIND = "matters"
LASTING = ("acts", "bodies", "laws", "lists", "matters", "towns")


def check(before: Registry, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each record of a lasting kind that was there before and is not any more."""
    for kind in LASTING:
        for record in before.table(kind).values():
            if not registry.exists(kind, record.id):
                message = (
                    f"{TITLES[kind]}“{record.title}”（{record.id}）的记录被删除，原在 {before.path(kind, record.id)}"
                )
                yield Breach(Target(kind, record.id), message)

"""决定的条数加减不对

查什么：
决定写明的条数，变动前加增加减移出等于变动后。条目已知的清单由 act-count-mismatch 逐数核对，不在这里再报。

为什么：
公布的数字自己就对不上，群众和上级都无从核对；政府信息公开条例第六条第一款要求公开的信息准确。

不合格：
counts: [{list: x, before: 447, add: 0, remove: 200, after: 213}]

合格：
counts: [{list: x, before: 447, add: 0, remove: 234, after: 213}]

怎么改：
先核对录入。原文就是这样的，照登不改，在 discrepancies 里写明，rules 写 act-count-arithmetic。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import countable
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each count of which before, added and removed do not make up after."""
    for index, count in enumerate(act.counts):
        result = count.before + count.add - count.remove
        listing = registry.lists.get(count.list)
        compared = act.effective_on is not None and listing is not None and countable(listing)
        if result != count.after and not compared:
            message = f"{count.before} + {count.add} − {count.remove} = {result}，写的是 {count.after}"
            yield Breach(Target("acts", act.id, ("counts", index, "after")), message)

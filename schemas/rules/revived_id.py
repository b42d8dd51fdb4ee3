"""停用的编号被重新使用

查什么：
与旧版本相比，已经终止的事项没有取消终止，也没有换成别的事。

为什么：
停用编号一旦给了另一件事，旧公告、旧案卷、旧链接就指向了不相干的内容。来源：本库约定。

不合格：
sp-sl-42-1 已于 2024-06-01 终止，又删去 valid_until 改写成另一件事。

合格：
另用一个没有用过的编号。

怎么改：
恢复 valid_until 和原来的名称；新的事另取编号（quanze new 会拒绝用过的）。误写了终止日期而从未公布的，写豁免说明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "change"
KIND = "matters"


def check(before: Registry, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each matter that had ended and is now in use again, or is another one."""
    for old in before.matters.values():
        new = registry.matters.get(old.id)
        if new is None or new is old or old.valid_until is None or old.valid_until > today:
            continue
        if new.valid_until is None or new.valid_until > today:
            message = f"事项已于 {old.valid_until} 终止，不能重新启用这个编号"
            yield Breach(Target("matters", old.id, ("valid_until",)), message)
        elif new.title != old.title:
            message = f"事项已于 {old.valid_until} 终止，名称不能再改（原为“{old.title}”）"
            yield Breach(Target("matters", old.id, ("title",)), message)

"""划转范围说不清

查什么：
划转范围为“部分”的写明是哪一部分（scope_note）；为“全部”的不写范围说明。

为什么：
部分划转而不写范围，两个部门会争着管或者都不管，群众也不知道找谁。
来源：本库约定（参照已公布的综合行政执法事项目录“划转范围”一栏）。

不合格：
transfer: {scope: 部分, from_department: 市容环境卫生主管部门}

合格：
transfer: {scope: 部分, scope_note: 除建设工程围挡外, from_department: 市容环境卫生主管部门}

怎么改：
按公布的目录补写 scope_note；实际为全部划转的，把 scope 改为全部，并删去 scope_note。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the scope of a transfer and its note contradict each other."""
    transfer = matter.transfer
    if transfer and transfer.scope == "部分" and not transfer.scope_note and not matter.admits("transfer.scope_note"):
        yield Breach(Target("matters", matter.id, ("transfer", "scope")), "部分划转，没有写明是哪一部分")
    if transfer and transfer.scope == "全部" and transfer.scope_note:
        message = f"写明全部划转，又写了范围说明“{transfer.scope_note}”"
        yield Breach(Target("matters", matter.id, ("transfer", "scope_note")), message)

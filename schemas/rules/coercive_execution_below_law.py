"""行政强制执行不是由法律设定

查什么：
代履行、强制拆除、加处罚款等强制执行，所引条款或者作用为“强制”的依据中须有法律。

为什么：
行政强制法第十三条第一款：行政强制执行由法律设定。

不合格：
coercion:
  - {kind: 强制执行, form: 代履行, basis: {law: sp-sl, version: 2018-05-01, article: 40}}    # 地方性法规

合格：
coercion:
  - {kind: 强制执行, form: 代履行, basis: {law: cn-xzqzf, version: 2011-06-30, article: 50}}

怎么改：
改引设定该执行方式的法律（如代履行见行政强制法第五十条、拆除违法建筑物见该法第四十四条），
或者把法律条款以 role: 强制 写入 basis；法律没有规定的，删去，由行政机关申请人民法院强制执行。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import coercion_levels
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each form of coercive execution that no law of the national legislature sets."""
    for index, coercion in enumerate(matter.coercion):
        levels = coercion_levels(matter, coercion.basis, registry) if coercion.kind == "强制执行" else ()
        if levels and "法律" not in levels:
            target = Target("matters", matter.id, ("coercion", index, "basis", "law"))
            yield Breach(target, f"“{coercion.form}”只能由法律设定，所引的是{'、'.join(sorted(levels))}")

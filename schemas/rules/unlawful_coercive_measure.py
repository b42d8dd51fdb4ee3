"""行政强制措施的依据级别不够

查什么：
强制措施的依据是法律、行政法规或者地方性法规；限制公民人身自由、冻结只能是法律；地方性法规只能是查封、扣押。
措施所引条款之外另列了作用为“强制”的依据的，以其中级别高的为准。

为什么：
行政强制法第十条：行政强制措施由法律设定；行政法规不得设定限制人身自由、冻结；地方性法规只可以设定查封、扣押；其他规范性文件不得设定。

不合格：
coercion:
  - {kind: 强制措施, form: 冻结, basis: {law: sp-sl, version: 2018-05-01, article: 40}}    # 地方性法规

合格：
coercion:
  - {kind: 强制措施, form: 扣押, basis: {law: sp-sl, version: 2018-05-01, article: 40}}

怎么改：
核对法条用语和依据；有法律规定的，改引法律，或者把法律条款以 role: 强制 写入 basis；没有的，删去该措施。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.grounds import LOCAL_REGULATIONS, coercion_levels
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"
RESERVED_TO_LAWS = frozenset({"限制公民人身自由", "冻结"})
OPEN_TO_LOCAL_REGULATIONS = frozenset({"查封", "扣押"})


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each coercive measure that the laws behind it are too low to set."""
    for index, coercion in enumerate(matter.coercion):
        if coercion.kind != "强制措施":
            continue
        levels = coercion_levels(matter, coercion.basis, registry)
        if levels and not any(_may_set(level, coercion.form) for level in levels):
            target = Target("matters", matter.id, ("coercion", index, "basis", "law"))
            yield Breach(target, f"“{coercion.form}”不能由{'、'.join(sorted(levels))}设定")


def _may_set(level: str, form: str) -> bool:
    if level == "行政法规":
        return form not in RESERVED_TO_LAWS
    return level == "法律" or (level in LOCAL_REGULATIONS and form in OPEN_TO_LOCAL_REGULATIONS)

"""两份决定用同一个索引号

查什么：
每个索引号（head.index_no）只属于一份决定。索引号公布以后不因机构变更而改，由“改动了已公布的决定”那条规则查。

为什么：
政府信息公开条例第十二条第三款：公开目录包括索引、名称、内容概述、生成日期；索引号是查找一份信息的唯一凭据
（国务院办公厅秘书局政府信息公开目录系统实施指引），重复就查到别的文件。

不合格：
两份决定都写 index_no: 330281000000/2026-000008。

合格：
每份决定一个索引号。

怎么改：
对照公开页面改正录错的一份；页面上确实重号的，在后一份的 discrepancies 里写明，rules 写 duplicate-index-number，
并提请更正。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "acts"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each act whose index number an earlier one already has."""
    first: dict[str, str] = {}
    for act in registry.acts.values():
        number = act.head.index_no if act.head else None
        other = first.setdefault(number, act.id) if number else act.id
        if other != act.id:
            message = f"索引号 {number} 已属于“{registry.acts[other].title}”（{other}）"
            related = (Target("acts", other, ("head", "index_no"), "已用此索引号的决定"),)
            yield Breach(Target("acts", act.id, ("head", "index_no")), message, related)

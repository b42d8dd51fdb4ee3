"""被代替的决定仍写有效

查什么：
代替别的决定（supersedes）的决定已经公布施行的，被代替的决定，信息有效性（head.validity）不再写“有效”；
写“废止”的决定，有另一决定写明代替它，没有的在 gaps 里写明 head.validity；代替的决定成文不早于被代替的决定。

为什么：
群众凭“有效”二字判断文件能不能用；政府信息公开条例第六条第一款要求公开的信息准确，第二十六条要求变更之日起限期公开。
新旧两份文件须能互相找到，信息有效性是义乌等地公开页面的要素之一（义政发〔2022〕35号的公开页面）。

不合格：
2026 年的决定写 supersedes: [yy-2024-delegation]，而后者仍写 validity: 有效

合格：
后者写 validity: 废止

怎么改：
新决定施行之日，把被代替决定的 validity 改为“废止”“失效”或者“修改”（已公布的决定只有这一处可以改）；
写了“废止”的，在代替它的决定里写 supersedes。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act is replaced and says it is valid, is repealed by nobody, or replaces a later one."""
    validity = act.head.validity if act.head else None
    newer = [registry.acts[each] for each in registry.superseding.get(act.id, ())]
    target = Target("acts", act.id, ("head", "validity"))
    for each in newer:
        if validity == "有效" and registry.effective(each.id, today):
            related = (Target("acts", each.id, ("supersedes",), "代替它的决定"),)
            yield Breach(target, f"{each.effective_on} 起已由“{each.title}”代替，仍写“有效”", related)
        if act.signed_on and each.signed_on and each.signed_on < act.signed_on:
            message = f"{each.signed_on} 成文，不能代替 {act.signed_on} 才成文的“{act.title}”"
            yield Breach(Target("acts", each.id, ("supersedes",)), message)
    if validity == "废止" and not newer and not act.admits("head.validity"):
        yield Breach(target, "写了“废止”，没有哪个决定写明代替它（supersedes）")

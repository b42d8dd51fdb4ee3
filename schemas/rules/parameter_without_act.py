"""参数改了值，没有决定

查什么：
施行中的制度、行政区的参数有了后一个值的，写明是哪份决定改的（act）；法律、法规改的（origin: 法定）不用写，
但依据要是改过的条款：依据不变，数也不能变。
写了决定的，决定不晚于起用日期公布、施行。

为什么：
参数决定怎样核对、期限多长、由谁决定，改它就是一次决定，先公布后施行（政府信息公开条例第六条；本库约定）。

不合格：
{key: accept-working-days, value: 5, effective_from: 2026-12-01}，没有 act

合格：
{key: accept-working-days, value: 5, effective_from: 2026-12-01, act: yb-2026-parameters}

怎么改：
先作决定、公布，再在新值上写 act，起用日期不早于决定的施行日期。示范文本没有机关通过，不用写决定，但要写起用日期。
"""

from collections.abc import Iterator
from datetime import date

from schemas.fields import Parameter
from schemas.finding import Breach, Severity, Target
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "regulations"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each later value of a parameter that no decision made, or none that was out by then."""
    for regulation in registry.regulations.values():
        decided = regulation.status == "施行"
        yield from _of("regulations", regulation.id, regulation.parameters, registry, decided=decided)
    for each in registry.jurisdictions.values():
        yield from _of("jurisdictions", each.id, each.parameters, registry, decided=True)


def _of(
    kind: str, record: str, parameters: tuple[Parameter, ...], registry: Registry, *, decided: bool
) -> Iterator[Breach]:
    for place, each in enumerate(parameters):
        message = _fault(each, parameters, registry, decided=decided)
        if message:
            yield Breach(Target(kind, record, ("parameters", place)), f"参数“{each.title}”{message}")


def _fault(each: Parameter, parameters: tuple[Parameter, ...], registry: Registry, *, decided: bool) -> str:
    begun = each.effective_from
    act = registry.acts.get(each.act or "")
    if begun is None:
        return ""
    if act and (
        act.published_on is None or act.effective_on is None or max(act.published_on, act.effective_on) > begun
    ):
        return f"{begun} 起用新值，决定 {act.id} 那天还没有公布、施行"
    earlier = [other for other in parameters if other.key == each.key and (other.effective_from or date.min) < begun]
    if earlier and decided and each.act is None and each.origin != "法定":
        return f"{begun} 起用新值，没有写是哪份决定改的（act）"
    for old in earlier:
        if old.origin == each.origin == "法定" and old.basis == each.basis and old.value != each.value:
            return f"法定的值 {old.value} → {each.value}，依据还是{each.basis}：法没有改，数不能改"
    return ""

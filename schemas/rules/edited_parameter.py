"""改动了已起用的参数

查什么：
与旧版本相比，规则、页面取用的参数和法定的参数，已经起用的值没有就地改动、没有不见（连同整个制度删除的也算），已经过去的停用日期没有改；
新加的值没有写 act 的，起用日期不在今天以前。

为什么：
就地改一个数，以前的每一天、每一件争议都按新数重新判断，说不清当时按什么办的。改参数是一次决定，从起用日期起有效
（政府信息公开条例第六条；不溯及既往见立法法第一百零四条）。

不合格：
受理期限从 value: 3 直接改成 value: 5

合格：
旧值补写 effective_until: 2026-12-01；另加一条 value: 5, effective_from: 2026-12-01, act: 决定的编号

怎么改：
恢复原来的值，给它写停用日期，另加一条新值写起用日期和决定。录入时抄错的，改正并写豁免说明原因。
"""

from collections.abc import Iterator
from datetime import date

from schemas.asked import ASKED
from schemas.fields import Parameter
from schemas.finding import Breach, Severity, Target
from schemas.numerals import numeral
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "change"
KIND = "regulations"


def check(before: Registry, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each value of a parameter, in use by today, that is otherwise now, gone, or reaches back."""
    pairs = (
        ("regulations", before.regulations, registry.regulations),
        ("jurisdictions", before.jurisdictions, registry.jurisdictions),
    )
    for kind, earlier, later in pairs:
        for record_id, old in earlier.items():
            new = later.get(record_id)
            gone = sum(1 for each in old.parameters if _guarded(each) and _begun(each) <= today)
            if new is None and gone:
                message = f"“{old.title}”的记录被删除，{gone} 个已经起用的参数随之不见了"
                yield Breach(Target(kind, record_id), message)
            elif new is not None and new is not old:
                for route, message in _edited(old.parameters, new.parameters, today):
                    yield Breach(Target(kind, record_id, ("parameters", *route)), message)


def _edited(
    old: tuple[Parameter, ...], new: tuple[Parameter, ...], today: date
) -> Iterator[tuple[tuple[int, ...], str]]:
    kept = {_same(each): place for place, each in enumerate(new)}
    known = {_same(each) for each in old}
    for each in old:
        if _guarded(each) and _begun(each) <= today:
            place = kept.get(_same(each))
            fault = "不见了" if place is None else _fault(each, new[place], today)
            if fault:
                yield () if place is None else (place,), f"{_called(each)}已经起用，{fault}"
    for place, each in enumerate(new):
        if _guarded(each) and _same(each) not in known and each.act is None and date.min < _begun(each) < today:
            yield (place,), f"{_called(each)}的新值从 {each.effective_from} 起用，那天已经过去"


def _guarded(parameter: Parameter) -> bool:
    """Tell whether a value governs: a rule or a page goes by it, or a statute sets it."""
    return parameter.key in ASKED or parameter.origin == "法定"


def _called(parameter: Parameter) -> str:
    where = f"第{numeral(parameter.article)}条，" if parameter.article else ""
    return f"参数“{parameter.title}”（{parameter.key}，{where}{parameter.origin}：{parameter.basis}）"


def _same(parameter: Parameter) -> tuple[str, date]:
    return parameter.key, _begun(parameter)


def _begun(parameter: Parameter) -> date:
    return parameter.effective_from or date.min


def _fault(old: Parameter, new: Parameter, today: date) -> str:
    if (old.value, old.unit) != (new.value, new.unit):
        return f"值不能就地改：{old.value} → {new.value}"
    ended = old.effective_until
    if ended is not None and ended <= today and new.effective_until != ended:
        return f"停用日期 {ended} 已经过去，不能再改"
    return ""

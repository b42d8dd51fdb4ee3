"""决定逾期公开

查什么：
主动公开的决定，自成文日期次日起，在参数 publish-working-days（二十个工作日）之内公布；
还没有公布的，算到今天。节假日和调休按国务院办公厅的安排。

为什么：
政府信息公开条例第二十六条：“应当自该政府信息形成或者变更之日起20个工作日内及时公开”。

不合格：
signed_on: 2022-05-05，published_on: 2022-06-11（第 26 个工作日）

合格：
signed_on: 2022-05-30，published_on: 2022-06-11（第 8 个工作日）

怎么改：
核对成文和公布日期；还没有公布的，立即公布。确已逾期的不改日期，写豁免说明原因。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.publication import doubtful_term
from schemas.records.act import Act
from schemas.registry import Registry
from schemas.workdays import working_days_between

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
PARAMETERS = ("publish-working-days",)


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act was, or is to this day, published later than the law allows."""
    term = doubtful_term(act, registry, today)
    days = working_days_between(term.made, term.published) if term else None
    if term and days is not None and days > term.limit:
        state = f"{term.published} 公布" if act.published_on else f"到 {today} 还没有公布"
        message = f"{term.made} 成文，{state}，已过 {days} 个工作日，期限是 {term.limit:g} 个"
        yield Breach(Target("acts", act.id, ("published_on",)), message)

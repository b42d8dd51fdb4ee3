"""不知道那一年的工作日历

查什么：
判断决定是否逾期公开、合法性审查时间是否足够，要数工作日，而其间某一年的节假日安排，本库所用的日历还没有。
只看日历日数就能断定的，不必数，不报。

为什么：
政府信息公开条例第二十六条、重大行政决策程序暂行条例第二十六条第二款以工作日计；国务院办公厅每年末才公布下一年的节假日安排。不知道而不说，
逾期、过短就无人发现。

不合格：
signed_on: 2027-01-04，published_on: 2027-03-01，而 2027 年的日历未知

合格：
signed_on: 2027-01-04，published_on: 2027-01-15

怎么改：
决定不用改：对照国务院办公厅公布的那一年放假安排，人工数一遍工作日，够了就照常办理；
维护本库的人更新工作日历以后，这条提醒自行消失。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import review_time
from schemas.publication import doubtful_term
from schemas.records.act import Act
from schemas.registry import Registry
from schemas.workdays import working_days_between

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"
PARAMETERS = ("legal-review-working-days", "publish-working-days")


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each of publication and legal review whose length hangs on a calendar that is not known."""
    term = doubtful_term(act, registry, today)
    if term and working_days_between(term.made, term.published) is None:
        message = f"{term.made} 到 {term.published} 之间有的年份没有工作日历，判断不了是否超过 {term.limit:g} 个工作日"
        yield Breach(Target("acts", act.id, ("published_on",)), message)
    review = review_time(act, registry)
    if review and review.calendar_days >= review.least and working_days_between(review.received, review.given) is None:
        span = f"{review.received} 到 {review.given} 之间有的年份没有工作日历"
        message = f"{span}，判断不了合法性审查是否满 {review.least:g} 个工作日"
        yield Breach(Target("acts", act.id, ("procedure", "legal_review", "end")), message)

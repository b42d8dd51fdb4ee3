"""合法性审查时间过短

查什么：
合法性审查自收到材料的次日起，到出具意见之日止，不少于参数 legal-review-working-days（七个工作日）。
参数以出具意见之日有效的为准；节假日和调休按国务院办公厅的安排，那一年的安排未知的，另有规则提醒。

为什么：
重大行政决策程序暂行条例第二十六条第二款：“送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日”。
行政处罚法第八十五条说明：工作日不含法定节假日。

不合格：
legal_review: {body: 余姚市司法局, start: 2026-09-29, end: 2026-10-09, passed: true}    # 国庆放假，只有 3 个工作日

合格：
legal_review: {body: 余姚市司法局, start: 2026-09-17, end: 2026-09-29, passed: true}

怎么改：
对照送审和审查意见的日期改正；确实过短的，不改日期，写豁免说明为什么不能适用一般期限。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import review_time
from schemas.records.act import Act
from schemas.registry import Registry
from schemas.workdays import working_days_between

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
PARAMETERS = ("legal-review-working-days",)


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a legal review had fewer working days than the law asks for."""
    time = review_time(act, registry)
    if time is None or time.calendar_days < 0:
        return
    days = working_days_between(time.received, time.given)
    if days is None and time.calendar_days < time.least:
        days = time.calendar_days
    if days is not None and days < time.least:
        message = f"{time.received} 收到、{time.given} 出具，只有 {days} 个工作日，一般不少于 {time.least:g} 个"
        yield Breach(Target("acts", act.id, ("procedure", "legal_review", "end")), message)

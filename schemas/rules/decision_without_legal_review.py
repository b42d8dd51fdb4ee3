"""决定没有通过合法性审查

查什么：
写明决策程序的赋权、调整、划转、收回决定，写有合法性审查（procedure.legal_review），而且通过（passed: true）；
来源没有载明的，在 gaps 里写明 procedure.legal_review。

为什么：
重大行政决策程序暂行条例第二十五条：决策草案提交讨论前，应当进行合法性审查，不得以征求意见等方式代替；
未经合法性审查或者经审查不合法的，不得提交决策机关讨论。

不合格：
legal_review: {body: 余姚市司法局, start: 2026-05-11, end: 2026-05-22, passed: false}

合格：
legal_review: {body: 余姚市司法局, start: 2026-05-11, end: 2026-05-22, passed: true}

怎么改：
对照审查意见书补上审查机关、起止日期和结果；没有审查或者没有通过的，修改草案、重新送审，通过之后再提交讨论。
属于国家尚无明确规定的探索性改革、已明示法律风险的（同条第二款），写豁免说明。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.procedure import owes_procedure, unrecorded
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act was decided without a legal review, or against one."""
    review = act.procedure.legal_review if act.procedure else None
    if unrecorded(act, "legal_review"):
        yield Breach(Target("acts", act.id, ("procedure",)), "决策程序没有写合法性审查（procedure.legal_review）")
    elif review and not review.passed and owes_procedure(act):
        target = Target("acts", act.id, ("procedure", "legal_review", "passed"))
        yield Breach(target, f"{review.body} {review.end} 的合法性审查没有通过，不得提交讨论")

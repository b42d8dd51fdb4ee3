"""办理这一步的不是争议一方

查什么：
移送、自行协商、申请、答复由争议的一方办理；答复的一方不是申请的一方。

为什么：
执法协作请求要有受理方和答复方（浙江省综合行政执法条例第十七条第一款）；自己申请、自己答复，等于没有答复。

不合格：
申请 by 甲，答复 by 甲

合格：
申请 by 甲，答复 by 乙

怎么改：
对照文书改正 by；确有第三方参加的，把它写进 parties。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.dispute import Dispute
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "disputes"


OWN = frozenset({"移送", "自行协商", "申请", "答复"})
"""Stages that the parties themselves take care of."""


def check(dispute: Dispute, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each stage of the parties that somebody else took care of, and for an answer to oneself."""
    applicant = next((step.by for step in dispute.steps if step.stage == "申请"), None)
    for index, step in enumerate(dispute.steps):
        place = Target("disputes", dispute.id, ("steps", index, "by"))
        if step.stage in OWN and step.by not in dispute.parties:
            yield Breach(place, f"“{step.stage}”由争议的一方办理，写的不是 parties 里的一方")
        elif step.stage == "答复" and step.by == applicant:
            yield Breach(place, "答复的是申请的一方自己")

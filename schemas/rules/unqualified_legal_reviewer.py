"""初任法制审核人员没有法律职业资格

查什么：
镇街有法制审核人员的，承接能力里不写 reviewers_qualified: false。没有写的不报。
国家法律要求如此；法律改了，把参数 reviewer-qualified 写成 false 即不再查。

为什么：
行政处罚法第五十八条第二款：初次从事行政处罚决定法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格。

不合格：
capacity: {legal_reviewers: 1, reviewers_qualified: false}

合格：
capacity: {legal_reviewers: 1, reviewers_qualified: true}

怎么改：
改由有资格的人员审核；审核人员不属“初次从事”的，核实后写 true。一时没有人的，安排协同审核并把 legal_reviewers 写 0。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.town import Town
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"
PARAMETERS = ("reviewer-qualified",)


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the reviewers of a town are known to lack the qualification."""
    rule = registry.parameter("reviewer-qualified", town.jurisdiction, today)
    lacking = town.capacity is not None and town.capacity.reviewers_qualified is False
    if town.capacity and town.capacity.legal_reviewers and lacking and (rule is None or rule.value is not False):
        message = f"法制审核人员 {town.capacity.legal_reviewers} 人，初任者没有法律职业资格"
        yield Breach(Target("towns", town.id, ("capacity", "reviewers_qualified")), message)

"""The published shapes of 领域, 职责边界 and 职责争议, version 1: a contract like the shapes of the other records."""

from datetime import date

from pydantic import Field

from generators.published import GroundV1, Named, Published, Thing


class DomainV1(Thing):
    """执法领域。"""

    department: str = Field(title="主管部门", description="法条通称的主管部门。")
    also_called: list[str] = Field(title="法条别称", description="法条对同一主管部门的其他叫法。")
    group: str = Field(title="类别", description="综合执法领域、保留专业队伍的领域，或未纳入。")
    key_area: bool = Field(title="重点领域")
    description: str | None = Field(title="说明")
    bodies: list[str] = Field(title="主管的机构", description="现有的主管机构的编号。")
    matter_count: int = Field(title="现行事项数", description="数据基准日现行的事项。")
    provenance: str = Field(title="数据来源类别")


class EntrustmentV1(Published):
    """委托书要素。"""

    principal: str = Field(title="委托机关")
    agent: str = Field(title="受委托组织")
    basis: str | None = Field(title="委托依据")
    powers: str | None = Field(title="权限")
    term: str | None = Field(title="期限")
    published: str | None = Field(title="公布")

    def words(self) -> str:
        """Return who entrusts whom with what, until when."""
        return "，".join(filter(None, (f"{self.principal} 委托 {self.agent}", self.powers, self.term)))


class BoundaryV1(Thing):
    """职责边界：监管方与执法方各做什么。"""

    jurisdiction: Named = Field(title="行政区")
    domain: str | None = Field(title="领域", description="整个领域适用的，领域的编号。")
    matters: list[str] = Field(title="事项", description="只对部分事项适用的，事项的编号。")
    mode: str = Field(title="方式", description="执法权以何种方式移给执法方。")
    supervisor: str | None = Field(title="监管方")
    enforcer: str | None = Field(title="执法方", description="为镇街时空着。")
    supervisor_duties: list[str] = Field(title="监管方职责")
    enforcer_duties: list[str] = Field(title="执法方职责")
    handover: str | None = Field(title="移送与反馈")
    entrustment: EntrustmentV1 | None = Field(title="委托书")
    provenance: str = Field(title="数据来源类别")


class PartyV1(Published):
    """争议的一方：机构或者镇街。"""

    body: str | None = Field(title="机构编号")
    town: str | None = Field(title="镇街代码")
    title: str = Field(title="名称")

    def words(self) -> str:
        """Return the name."""
        return self.title


class DisputeV1(Thing):
    """职责争议：已经公布结论的，只有争点、机关、依据和结论；讨论过程不公开。"""

    jurisdiction: Named = Field(title="行政区")
    kind: str = Field(title="争议类型")
    question: str = Field(title="争点")
    parties: list[PartyV1] = Field(title="争议机关")
    matters: list[str] = Field(title="所涉事项")
    result: str | None = Field(title="结果")
    conclusion: str | None = Field(title="结论")
    responsible: PartyV1 | None = Field(title="承办机关")
    boundary: str | None = Field(title="职责边界", description="结论写进的职责边界的编号。")
    basis: list[GroundV1] = Field(title="依据")
    published_on: date = Field(title="公布日期")
    provenance: str = Field(title="数据来源类别")

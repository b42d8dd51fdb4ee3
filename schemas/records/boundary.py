"""职责边界: who supervises, who enforces, and what each owes the other."""

from typing import Literal

from pydantic import Field

from schemas.fields import BodyId, DomainId, JurisdictionId, MatterId, Part, Record, Text


class Entrustment(Part):
    """委托：委托实施处罚的书面委托书要素。"""

    principal: BodyId = Field(title="委托机关", description="委托的行政机关。")
    agent: BodyId = Field(title="受委托组织", description="受委托的组织。")
    basis: Text | None = Field(None, title="委托依据", description="允许委托的法律、法规、规章。")
    powers: Text | None = Field(None, title="权限", description="委托的权限。")
    term: Text | None = Field(None, title="期限", description="委托期限。")
    published: Text | None = Field(None, title="公布", description="委托书公布的位置与日期。")


class Boundary(Record):
    """职责边界：监管方与执法方各做什么、线索怎样移送。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="适用的行政区。")
    domain: DomainId | None = Field(None, title="领域", description="整个领域适用时写。")
    matters: tuple[MatterId, ...] = Field((), title="事项", description="只对部分事项适用时逐项写。")
    mode: Literal["集中", "赋权", "委托", "派驻"] = Field(
        "集中", title="方式", description="执法权以何种方式移给执法方。"
    )
    supervisor: BodyId | None = Field(None, title="监管方", description="负责日常监管的主管部门。")
    enforcer: BodyId | None = Field(None, title="执法方", description="负责处罚的主体；为镇街时不写。")
    supervisor_duties: tuple[Text, ...] = Field((), title="监管方职责", description="逐条写。")
    enforcer_duties: tuple[Text, ...] = Field((), title="执法方职责", description="逐条写。")
    handover: Text | None = Field(None, title="移送与反馈", description="线索怎样移送、多久反馈。")
    entrustment: Entrustment | None = Field(None, title="委托书", description="方式为委托时必填。")

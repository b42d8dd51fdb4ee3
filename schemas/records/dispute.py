"""职责争议: a case in which organs dispute who has a duty, with its stages, its deadlines and what came of it."""

from typing import Literal

from pydantic import Field

from schemas.fields import (
    ActId,
    BodyId,
    BoundaryId,
    Citation,
    Day,
    DomainId,
    Flag,
    JurisdictionId,
    MatterId,
    Part,
    Record,
    Text,
    TownId,
)

DisputeKind = Literal["职责争议", "管辖争议", "依据适用", "移送", "协助", "联合执法", "退回"]
Stage = Literal[
    "移送", "自行协商", "协商一致", "申请", "受理", "不予受理", "转送", "答复", "协调", "协调意见", "报请决定", "决定",
    "执行", "回头看", "归档",
]  # fmt: skip
Paper = Literal[
    "移送书", "协调申请书", "受理通知书", "不予受理通知书", "协调通知书", "书面答复", "协调意见书", "协调裁决书",
    "会议纪要",
]  # fmt: skip


class Actor(Part):
    """一方：部门或者镇街，二者写一。"""

    body: BodyId | None = Field(None, title="部门", description="部门与执法主体的编号。")
    town: TownId | None = Field(None, title="镇街", description="镇街的代码。")


class Step(Part):
    """阶段：哪一天、由谁、凭什么进入。讨论过程不写。"""

    stage: Stage = Field(title="阶段", description="争议处理的阶段。")
    on: Day = Field(title="日期", description="进入这个阶段的日子。")
    by: Actor = Field(title="由谁", description="办理这一步的一方。")
    paper: Paper | None = Field(None, title="文书", description="这一步作出的文书。")
    evidence: Text | None = Field(None, title="凭据", description="文书编号、会议名称等，不写讨论内容和个人信息。")


class Interim(Part):
    """先行处置：争议没有解决，先由谁做什么。"""

    by: Actor = Field(title="由谁", description="先行处置的一方。")
    on: Day = Field(title="日期", description="指定的日子。")
    measure: Text = Field(title="措施", description="先做什么。")


class Outcome(Part):
    """结果：由谁负责，依据什么，落到哪里。"""

    result: Literal["维持", "调整边界", "指定管辖", "新增事项", "修订清单", "自行解决", "不属协调范围"] = Field(
        title="结果", description="维持现有分工的写“维持”。"
    )
    responsible: Actor | None = Field(None, title="负责方", description="今后由谁负责。")
    basis: tuple[Citation, ...] = Field((), title="依据", description="据以确定的法条。")
    boundary: BoundaryId | None = Field(None, title="职责边界", description="落成的职责边界记录。")
    act: ActId | None = Field(None, title="决定", description="落成的清单决定。")
    words: Text = Field(title="结论", description="公开的结论，一两句话。")


class Dispute(Record):
    """职责争议：各方、事项、阶段和结果；公开的只有争点、依据和结论。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="协调机关所在的行政区。")
    kind: DisputeKind = Field(title="争议类型", description="争的是什么。")
    parties: tuple[Actor, ...] = Field(title="各方", description="争议各方，至少两个。")
    domain: DomainId | None = Field(None, title="领域", description="争议所在的领域。")
    matters: tuple[MatterId, ...] = Field((), title="事项", description="争议所涉的事项。")
    place: TownId | None = Field(None, title="地点", description="事情发生在哪个镇街。")
    question: Text = Field(title="争点", description="公开的一句话：谁和谁对什么有不同看法。不写当事人姓名、地址。")
    urgent: Flag = Field(False, title="紧急", description="不先行处置会有人身、财产或者公共安全危险的写 true。")
    territorial: Flag = Field(False, title="以属地为由退回", description="部门以“属地管理”为由退给镇街的写 true。")
    extended: Flag = Field(False, title="协调延长", description="协调期限经批准延长过一次的写 true。")
    interim: Interim | None = Field(None, title="先行处置", description="紧急的，先由谁做什么。")
    refused_by: BodyId | None = Field(None, title="拒不协同的部门", description="拒不履行协同职责的部门。")
    reported_by: BodyId | None = Field(None, title="通报机关", description="对拒不协同予以通报的机关。")
    steps: tuple[Step, ...] = Field(title="经过", description="从先到后。", min_length=1)
    outcome: Outcome | None = Field(None, title="结果", description="有了结论以后写。")
    published_on: Day | None = Field(None, title="公布日期", description="脱敏公布结论的日子；不公布的不写。")

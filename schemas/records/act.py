"""决定: the decision that changes lists or matters, with its document head and its procedure."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.fields import (
    DOC_NO_PATTERN,
    ActId,
    BodyId,
    Count,
    Day,
    Flag,
    JurisdictionId,
    ListId,
    MatterId,
    Part,
    Record,
    RecordId,
    Text,
)  # fmt: skip


class Head(Part):
    """文件元数据：政府信息公开的九项要素，照文件原样录入。"""

    index_no: Text | None = Field(
        None, title="索引号", description="信息索引号。", examples=["330782000000/2022-449222"]
    )
    topic: Text | None = Field(None, title="主题分类", description="主题分类。", examples=["综合政务/其他"])
    genre: Text | None = Field(None, title="体裁分类", description="公告、通告、通知等。", examples=["通知"])
    name: Text | None = Field(None, title="文件名称", description="文件名称。")
    issuer: Text | None = Field(None, title="发文机关", description="元数据所写的发文机关。")
    doc_no: Annotated[str, StringConstraints(strict=True, pattern=DOC_NO_PATTERN)] | None = Field(
        None,
        title="发文字号",
        description="机关代字、年份、序号，年份用六角括号“〔〕”括入（党政机关公文格式 GB/T 9704—2012 第 7.2.5 条）；"
        "演示文件用“演示〔yyyy〕n号”。",
        examples=["演示〔2026〕1号"],
    )
    signed_on: Day | None = Field(None, title="成文日期", description="元数据所写的成文日期。")
    openness: Literal["主动公开", "依申请公开", "不予公开"] | None = Field(
        None, title="公开方式", description="公开方式。"
    )
    validity: Literal["有效", "失效", "废止", "修改"] | None = Field(None, title="信息有效性", description="有效性。")
    reg_no: Text | None = Field(None, title="统一编号", description="行政规范性文件统一编号。")


class Imprint(Part):
    """落款：正文末尾的署名与日期。"""

    issuer: Text | None = Field(None, title="署名", description="落款机关。")
    signed_on: Day | None = Field(None, title="落款日期", description="落款日期。")


class Discrepancy(Part):
    """矛盾：来源自身的不一致，照登不改。"""

    about: Text = Field(title="事项", description="什么不一致。", examples=["成文日期"])
    statements: tuple[Text, ...] = Field(title="各处说法", description="逐处写明所载内容。", min_length=2)
    rules: tuple[RecordId, ...] = Field(
        (), title="相关规则", description="因此而不合格的规则；登记后该规则对此改报提醒。"
    )


class Span(Part):
    """起止日期，含首尾两日。"""

    start: Day = Field(title="起", description="首日。")
    end: Day = Field(title="止", description="末日。")


class LegalReview(Part):
    """合法性审查：由谁、何时、结果如何。"""

    body: Text = Field(title="审查机关", description="审查机关或机构。")
    start: Day = Field(title="收到日期", description="收到送审材料的日期。")
    end: Day = Field(title="出具日期", description="出具意见的日期。")
    passed: Flag = Field(title="通过", description="是否通过。")


class Meeting(Part):
    """集体讨论：会议名称与日期。"""

    name: Text = Field(title="会议", description="会议名称。", examples=["市人民政府常务会议"])
    date: Day = Field(title="日期", description="会议日期。")


class Procedure(Part):
    """决策程序：论证、评估、征求意见、审查、讨论、报告。"""

    need: Text | None = Field(None, title="迫切需要论证", description="基层管理迫切需要的论证。")
    capacity: Text | None = Field(None, title="承接能力评估", description="能够有效承接的评估结论及日期。")
    comment: Span | None = Field(None, title="公开征求意见", description="起止日期。")
    comment_short_reason: Text | None = Field(None, title="缩短征求意见的说明", description="少于法定期限时写明。")
    expert: Text | None = Field(None, title="专家论证", description="专家论证情况。")
    risk: Text | None = Field(None, title="风险评估", description="风险评估情况。")
    legal_review: LegalReview | None = Field(None, title="合法性审查", description="合法性审查情况。")
    meeting: Meeting | None = Field(None, title="集体讨论", description="集体讨论情况。")
    reported: Flag | None = Field(None, title="向党委报告", description="是否按规定请示报告。")


class Approval(Part):
    """审批：审批链上的一级及日期。"""

    step: RecordId = Field(
        title="环节编号", description="行政区 approval_chain 中的编号。", examples=["county-meeting"]
    )
    date: Day = Field(title="日期", description="批准日期。")
    document: Text | None = Field(None, title="文件", description="批准文件或会议纪要。")


class Resources(Part):
    """人财随权：随赋权下沉的人员与经费。"""

    staff: Count = Field(title="人员", description="划入的编制或人员数。")
    fund: Count = Field(title="经费（元）", description="安排的经费。")


class Takeover(Part):
    """承接：收回或划出的事项由谁从哪天起行使。"""

    body: BodyId = Field(title="承接主体", description="由哪个主体承接。")
    start: Day = Field(title="承接起始日", description="须与移出生效日相同，不留空档。")


class PendingCases(Part):
    """在办案件：生效前已立案的案件由谁办结。"""

    rule: Literal["原机关办结", "移交承接机关"] = Field(title="办法", description="已立案案件的处理。")
    cutoff: Day = Field(title="截止日", description="此日前已立案的适用上述办法。")


class ListCount(Part):
    """条数：文件写明的变动前后条数，须与清单推算一致。"""

    list: ListId = Field(title="清单", description="清单编号。")
    before: Count = Field(title="变动前", description="变动前条数。")
    add: Count = Field(title="增加", description="增加条数。")
    remove: Count = Field(title="移出", description="移出条数。")
    after: Count = Field(title="变动后", description="变动后条数。")


class Attachment(Part):
    """附件：名称及是否取得。"""

    title: Text = Field(title="附件名称", description="附件名称。")
    missing: Flag = Field(False, title="未取得", description="来源列出而未能取得的写 true。")


class Operation(Part):
    """事项变化：决定使事项本身合并、拆分、更名，或者变更其依据、范围。"""

    kind: Literal["合并", "拆分", "更名", "变更依据", "变更范围"] = Field(title="变化", description="事项怎样变。")
    matters: tuple[MatterId, ...] = Field(
        title="原事项", description="被合并、拆分、更名或者变更的事项。", min_length=1
    )
    into: tuple[MatterId, ...] = Field(
        (), title="新事项", description="合并、拆分后的事项；更名和变更依据、范围的编号不变，不写。"
    )
    reason: Text | None = Field(None, title="理由", description="为什么这样变。", examples=["罚则条款相同"])


class Correction(Part):
    """更正：公布后改正记录里的一处差错，留下原值、现值、日期和提出人。"""

    field: Text = Field(
        title="更正的字段",
        description="键名，用点号连接；第几项从 0 数起。",
        examples=["head.doc_no", "counts.0.after"],
    )
    was: Text = Field(title="原值", description="更正前所写。", examples=["2024-02-01"])
    now: Text = Field(
        title="现值", description="更正后所写，与该字段一致；有好几项的写成一句话。", examples=["2024-02-08"]
    )
    corrected_on: Day = Field(title="更正日期", description="哪一天更正。")
    by: Literal["公民", "法人", "其他组织", "行政机关"] = Field(
        title="提出人", description="谁要求更正；自行发现的写“行政机关”。"
    )
    note: Text | None = Field(None, title="说明", description="更正的依据，如所附证据或者原文出处。")


class Act(Record):
    """决定：改变清单、事项或职责边界的文件。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="作出决定的行政区。")
    kind: Literal["赋权", "调整", "划转", "收回", "裁决", "方案", "目录公布"] = Field(
        title="种类", description="决定的种类。"
    )
    issuer: BodyId | None = Field(None, title="制发机关", description="主体记录的编号。")
    head: Head | None = Field(None, title="文件元数据", description="九项要素。")
    imprint: Imprint | None = Field(None, title="落款", description="正文落款。")
    signed_on: Day | None = Field(None, title="成文日期", description="成文日期。")
    published_on: Day | None = Field(None, title="公布日期", description="向社会公布的日期。")
    effective_on: Day | None = Field(None, title="施行日期", description="公布之后才能施行。")
    reason: Literal["首次编制", "依据立改废", "评估结果", "工作实际", "争议裁决", "减负", "机构调整"] | None = Field(
        None, title="事由", description="为什么调整。"
    )
    summary: Text | None = Field(None, title="内容概述", description="300 字以内。")
    procedure: Procedure | None = Field(None, title="决策程序", description="论证、审查、讨论等。")
    approvals: tuple[Approval, ...] = Field((), title="审批", description="按先后排列。")
    resources: Resources | None = Field(None, title="人财随权", description="新增赋权须随之下沉的人员、经费。")
    takeover: Takeover | None = Field(None, title="承接", description="收回、划转时必填。")
    pending_cases: PendingCases | None = Field(None, title="在办案件", description="收回、划转时必填。")
    counts: tuple[ListCount, ...] = Field((), title="条数", description="文件写明的变动条数。")
    operations: tuple[Operation, ...] = Field(
        (), title="事项变化", description="事项本身的合并、拆分、更名和变更；增减事项写在清单的 changes。"
    )
    attachments: tuple[Attachment, ...] = Field((), title="附件", description="附件清单。")
    interpretation: Text | None = Field(None, title="政策解读", description="同步发布的解读材料的名称。")
    superior_documents: tuple[Text, ...] = Field((), title="上位文件", description="所依据的上级文件。")
    discrepancies: tuple[Discrepancy, ...] = Field((), title="矛盾", description="文件自身的不一致。")
    supersedes: tuple[ActId, ...] = Field((), title="代替", description="被本决定代替的决定。")
    corrections: tuple[Correction, ...] = Field((), title="更正", description="公布后的更正，逐次追加。")

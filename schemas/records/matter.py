"""执法事项: one matter of administrative enforcement, with its legal basis and its penalties."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.fields import ActId, Amount, Citation, Day, DomainId, Flag, MatterId, Part, Record, Text

PowerType = Literal[
    "行政许可",
    "行政处罚",
    "行政强制",
    "行政征收",
    "行政给付",
    "行政检查",
    "行政确认",
    "行政奖励",
    "行政裁决",
    "其他行政权力",
    "公共服务",
]
PenaltyKind = Literal[
    "警告",
    "通报批评",
    "罚款",
    "没收违法所得",
    "没收非法财物",
    "暂扣许可证件",
    "降低资质等级",
    "吊销许可证件",
    "限制开展生产经营活动",
    "责令停产停业",
    "责令关闭",
    "限制从业",
    "行政拘留",
    "其他",
]
Target = Literal["不区分", "个人", "单位", "个体工商户", "责任人员"]
Level = Literal["国家", "省级", "市级", "县级", "乡级"]
Tag = Literal[
    "高需求",
    "高频率",
    "高综合",
    "易发现",
    "易处置",
    "易承接",
    "专业性强",
    "程序要求高",
    "跨区域",
    "重点领域",
    "涉企",
    "非现场",
]


class Basis(Citation):
    """实施依据：一条法条引用及其作用。"""

    role: Literal["违则", "罚则", "授权", "程序", "强制"] = Field(
        title="作用", description="违则是被违反的义务条款，罚则是设定处罚的条款，强制是设定强制措施的条款。"
    )
    mode: Literal["设定", "具体规定"] | None = Field(
        None, title="设定或具体规定", description="罚则是自行设定处罚，还是在上位法范围内作具体规定；不明则不写。"
    )
    supplementary: Flag = Field(
        False, title="补充设定", description="是否依行政处罚法第十一条第三款、第十二条第三款补充设定。"
    )
    hearing_record: Text | None = Field(
        None, title="听证论证记录", description="补充设定须有的听证会、论证会记录名称。"
    )
    approval: Text | None = Field(None, title="批准文件", description="规章设定的罚款超过限额时的批准文件。")
    special_cap_ground: Text | None = Field(
        None,
        title="适用特别限额的理由",
        description="规章设定的罚款适用较高限额时，写明属于哪一类。",
        examples=["直接涉及公共安全"],
    )


class Penalty(Part):
    """处罚：一个种类、一类对象、一个情形下的幅度。"""

    kind: PenaltyKind = Field(
        title="处罚种类", description="行政处罚法第九条的种类；责令改正不是处罚，写在 orders。", examples=["罚款"]
    )
    name: Text | None = Field(None, title="其他处罚的名称", description="种类为“其他”时写法条用语。")
    target: Target = Field(
        "不区分", title="处罚对象", description="法条对个人、单位、责任人员分别规定时分别写。", examples=["单位"]
    )
    min: Amount | None = Field(None, title="下限", description="“五百元以上”写 500；法条无下限则不写。", examples=[500])
    max: Amount | None = Field(
        None, title="上限", description="“五千元以下”写 5000；固定数额上下限相同。", examples=[5000]
    )
    unit: Literal["元", "倍", "%", "日"] | None = Field(
        None, title="单位", description="元；倍、% 须同时写 base；行政拘留用日。", examples=["元"]
    )
    base: Text | None = Field(None, title="计算基数", description="倍或百分比以什么为基数。", examples=["违法所得"])
    per: Text | None = Field(
        None, title="计量单位", description="按面积、数量或按日计罚时的单位。", examples=["每平方米"]
    )
    condition: Text | None = Field(
        None, title="情形", description="适用这一幅度的前提，用法条的意思简写。", examples=["逾期不改正"]
    )
    may: Flag = Field(False, title="可以处罚", description="法条写“可以处”“可以并处”的为 true。")


class Coercion(Part):
    """行政强制：可以采取的强制措施或强制执行方式。"""

    kind: Literal["强制措施", "强制执行"] = Field(
        title="类别", description="行政强制法第九条的措施或第十二条的执行方式。"
    )
    form: Literal[
        "限制公民人身自由", "查封", "扣押", "冻结", "其他强制措施",
        "加处罚款", "划拨", "拍卖", "排除妨碍、恢复原状", "代履行", "强制拆除", "其他强制执行",
    ] = Field(title="方式", description="具体方式。", examples=["扣押"])  # fmt: skip
    object: Text | None = Field(None, title="对象", description="查封、扣押什么。", examples=["兜售的物品和装盛器具"])
    basis: Citation = Field(title="依据", description="规定该强制的条款。")
    condition: Text | None = Field(None, title="情形", description="采取强制的前提。")


class Transfer(Part):
    """划转：综合行政执法承接本事项的范围。"""

    scope: Literal["全部", "部分"] = Field(title="划转范围", description="全部或部分。")
    scope_note: Text | None = Field(None, title="范围说明", description="部分划转时写明哪一部分；全部时不写。")
    from_department: Text = Field(
        title="划出部门", description="原行使处罚权的主管部门。", examples=["住房和城乡建设主管部门"]
    )


class Procedure(Part):
    """办理程序：简易程序、听证、法制审核、集体讨论与期限。"""

    simple: Flag | None = Field(None, title="可否简易程序", description="依行政处罚法第五十一条可否当场处罚。")
    hearing: Flag | None = Field(None, title="有无听证权利", description="依行政处罚法第六十三条是否应告知听证权利。")
    legal_review: Flag | None = Field(None, title="须法制审核", description="依行政处罚法第五十八条。")
    collective: Flag | None = Field(None, title="须集体讨论", description="依行政处罚法第五十七条第二款。")
    limit_days: Annotated[int, Field(strict=True, ge=1)] | None = Field(
        None, title="办理期限（日）", description="法律、法规、规章另有规定时写。"
    )


class Former(Part):
    """前值：一次实质修改之前的内容，过去的日子显示过去的内容。"""

    until: Day = Field(title="至", description="前值有效到哪一天（不含）。")
    act: ActId | None = Field(None, title="决定", description="改变它的决定。")
    title: Text | None = Field(None, title="原名称", description="修改前的名称。")
    basis: tuple[Basis, ...] | None = Field(None, title="原依据", description="修改前的依据。")
    penalties: tuple[Penalty, ...] | None = Field(None, title="原处罚", description="修改前的处罚。")


class Review(Part):
    """核对：本记录由谁以什么方式对照过原文。"""

    state: Literal["机器起草", "已对照原文", "主管部门已核定"] = Field(
        title="核对状态", description="本项目编制的记录至多写“已对照原文”，只有主管部门可写“已核定”。"
    )
    checked_on: Day | None = Field(None, title="核对日期", description="最近一次核对的日期。")
    doubts: tuple[Text, ...] = Field((), title="存疑", description="尚不能确定之处，逐条写明。")


class Matter(Record):
    """执法事项：一项行政执法职权，及其依据、处罚、强制、程序与有效期。"""

    official_code: Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]{12}$")] | None = Field(
        None, title="事项代码", description="官方公布的 12 位基本编码；确知才写，不得自编。", examples=["330275012000"]
    )
    power_type: PowerType = Field(title="权力类型", description="权力清单的类别。", examples=["行政处罚"])
    domain: DomainId = Field(
        title="执法领域", description="领域记录的编号，一个事项只属一个领域。", examples=["city-appearance"]
    )
    plain_title: Text | None = Field(
        None,
        title="白话名称",
        description="群众怎么说这件事，20 字以内；机器起草而未读过的事项还没有。",
        examples=["乱倒建筑垃圾"],
    )
    aliases: tuple[Text, ...] = Field(
        (), title="别名", description="检索用的日常说法。", examples=[["乱倒渣土", "偷倒垃圾"]]
    )
    basis: tuple[Basis, ...] = Field(title="实施依据", description="违则与罚则，精确到款、项。", min_length=1)
    penalties: tuple[Penalty, ...] = Field((), title="处罚", description="按种类、对象、情形逐条写。")
    orders: tuple[Text, ...] = Field(
        (), title="责令事项", description="责令改正等，不属处罚种类。", examples=[["责令限期改正"]]
    )
    coercion: tuple[Coercion, ...] = Field((), title="行政强制", description="可采取的强制措施与执行方式。")
    authority: Text | None = Field(
        None, title="法定执法机关", description="法条写明的机关；未写明则不写。", examples=["市容环境卫生主管部门"]
    )
    levels: tuple[Level, ...] = Field((), title="行使层级", description="可行使的层级。", examples=[["市级", "县级"]])
    implements: MatterId | None = Field(None, title="上位事项", description="本事项是对哪一上位法事项的具体规定。")
    transfer: Transfer | None = Field(None, title="划转", description="综合行政执法承接的范围。")
    in_name_of: Literal["部门", "镇街"] | None = Field(
        None, title="以谁名义", description="固定以谁的名义行使；随清单而定时不写。"
    )
    procedure: Procedure | None = Field(None, title="办理程序", description="简易、听证、审核等。")
    tags: tuple[Tag, ...] = Field((), title="标签", description="三高、三易等判断。", examples=[["高频率", "易发现"]])
    valid_from: Day | None = Field(None, title="起", description="从哪一天起成立；不写则随依据施行。")
    valid_until: Day | None = Field(None, title="止", description="到哪一天（不含）为止；现行则不写。")
    ended_as: Literal["已划出", "已收回", "已取消", "已合并", "已拆分"] | None = Field(
        None, title="终止方式", description="valid_until 之后的状态。"
    )
    successor: MatterId | None = Field(None, title="承继事项", description="合并或改立后的事项。")
    formers: tuple[Former, ...] = Field((), title="前值", description="历次实质修改前的内容。")
    review: Review = Field(title="核对", description="对照原文的状态。")

    @property
    def called(self) -> str:
        """The name in everyday words, or, where nobody has given one yet, the official title without its frame."""
        return self.plain_title or self.title.removeprefix("对").removesuffix("的行政处罚")

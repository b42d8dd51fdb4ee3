"""部门、执法主体、队伍: an organ or team, its legal capacity and what became of it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.fields import BodyId, Day, DomainId, JurisdictionId, Part, Record, Text

BodyKind = Literal[
    "人民政府", "综合执法部门", "专业执法部门", "业务主管部门", "执法队伍", "镇街执法队伍", "指导机构", "司法行政部门",
    "机构编制部门", "指挥中心", "公安机关", "社会组织", "其他",
]  # fmt: skip


class PublicNotice(Part):
    """公示要素：职责、依据、程序与投诉电话，法律要求公开。"""

    duties: Text = Field(title="职责范围", description="管什么。")
    procedure: Text | None = Field(None, title="执法程序", description="程序及其公开位置。")
    complaint_phone: Text | None = Field(
        None, title="投诉举报电话", description="对外公布的号码，不确知不写。", examples=["12345"]
    )
    address: Text | None = Field(None, title="办公地址", description="对外公布的地址。")
    hours: Text | None = Field(None, title="办公时间", description="对外公布的时间。")


class Succession(Part):
    """承继：并入、更名或拆分到哪个主体。"""

    into: BodyId = Field(title="承继主体", description="并入或更名后的主体。")
    how: Literal["并入", "更名", "拆分", "撤销"] = Field(title="方式", description="承继方式。")
    date: Day | None = Field(None, title="日期", description="来源未写明则不写。")


class Body(Record):
    """部门、执法主体或队伍：谁在什么资格下行使职权。"""

    jurisdiction: JurisdictionId = Field(title="所属行政区", description="六位代码。")
    short: Text | None = Field(None, title="简称", description="页面上用的短名。", examples=["市综合执法局"])
    kind: BodyKind = Field(title="机构类别", description="在执法体系里的角色。")
    legal_capacity: Literal[
        "行政机关", "法律法规授权组织", "派出机关", "受委托组织", "内设机构", "派出机构", "非主体"
    ] = Field(
        title="主体资格", description="行政处罚法第十七、十九、二十一条意义上的资格；队伍以部门名义执法的写“内设机构”。"
    )
    parent: BodyId | None = Field(None, title="上级机构", description="队伍所属部门。")
    domains: tuple[DomainId, ...] = Field((), title="领域", description="负责的执法领域。")
    uscc: Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")] | None = Field(
        None, title="统一社会信用代码", description="18 位；确知才写。"
    )
    public: PublicNotice | None = Field(None, title="公示要素", description="向社会公示的内容。")
    succession: Succession | None = Field(None, title="承继", description="并入、更名后去向。")
    valid_from: Day | None = Field(None, title="起", description="设立日期。")
    valid_until: Day | None = Field(None, title="止", description="撤销日期（不含）。")

"""行政区: a province, city or county, with its own town types and statutory parameters."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.fields import Flag, JurisdictionId, Parameter, Part, Record, RecordId, Source, Text


class TownType(Part):
    """镇街类型：本行政区划分的一类镇街。"""

    id: RecordId = Field(title="类型编号", description="在本行政区内唯一。", examples=["urban-subdistrict"])
    title: Text = Field(title="类型名称", description="文件所用名称。", examples=["城区街道"])
    description: Text | None = Field(None, title="说明", description="什么样的镇街属于这一类。")


class Event(Part):
    """沿革：设立、撤并等事件。"""

    date: Text = Field(
        title="时间", description="年月日；来源只写到月则写到月，来源缺失的部分写“原文缺”。", examples=["2019-09-25"]
    )
    what: Text = Field(title="事件", description="发生了什么。", examples=["撤镇设市"])
    source: Source | None = Field(None, title="来源", description="载明该事件的文件。")


class ApprovalStep(Part):
    """审批环节：清单调整须依次经过的一级。"""

    step: RecordId = Field(title="环节编号", description="决定记录以此对应。", examples=["county-meeting"])
    title: Text = Field(title="环节", description="会议或批准机关。", examples=["区政府常务会议"])


class Remedy(Part):
    """救济渠道：不服处罚向谁申请复议、向哪里起诉、期限多长。"""

    reconsideration: Text = Field(title="行政复议", description="复议机关。", examples=["余姚市人民政府"])
    litigation: Text = Field(title="行政诉讼", description="有管辖权的法院。", examples=["有管辖权的人民法院"])
    reconsideration_days: Annotated[int, Field(strict=True, ge=1)] = Field(
        title="复议期限（日）", description="自知道处罚决定之日起。"
    )
    litigation_months: Annotated[int, Field(strict=True, ge=1)] = Field(
        title="起诉期限（月）", description="自知道处罚决定之日起。"
    )
    basis: Text = Field(
        title="依据", description="规定期限的条款。", examples=["行政复议法第二十条、行政诉讼法第四十六条"]
    )


class Jurisdiction(Record):
    """行政区：GB/T 2260 代码、层级、镇街类型、审批链与法定参数。"""

    id: JurisdictionId = Field(
        title="行政区划代码", description="GB/T 2260 六位代码；全国用 100000。", examples=["330281"]
    )
    short: Text = Field(title="简称", description="页面上用的短名。", examples=["余姚"])
    level: Literal["国家", "省", "设区市", "县", "县级市", "市辖区"] = Field(title="层级", description="行政层级。")
    parent: JurisdictionId | None = Field(None, title="上级", description="上一级行政区代码。", examples=["330200"])
    tenant: Flag = Field(False, title="是否入驻", description="本库是否发布这个行政区的清单页面。")
    has_towns: Flag = Field(True, title="有无镇街", description="龙港市不设乡镇、街道，写 false。")
    scheme: Text | None = Field(None, title="体系", description="队伍架构的说法。", examples=["1+6"])
    events: tuple[Event, ...] = Field((), title="沿革", description="设立、改革等事件。")
    town_types: tuple[TownType, ...] = Field((), title="镇街类型", description="本行政区的分类；下级可沿用。")
    approval_chain: tuple[ApprovalStep, ...] = Field((), title="审批链", description="清单调整依次经过的环节。")
    list_issuer: Text | None = Field(
        None, title="镇街清单公布机关", description="应为县（市、区）人民政府。", examples=["余姚市人民政府"]
    )
    team_name_pattern: Text | None = Field(
        None, title="队伍名称规范", description="正则表达式。", examples=["^义乌市.+行政执法队$"]
    )
    remedy: Remedy | None = Field(None, title="救济渠道", description="本行政区处罚决定的复议与诉讼。")
    parameters: tuple[Parameter, ...] = Field((), title="参数", description="规则据以判断的数值，下级可覆盖上级。")

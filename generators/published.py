"""The published shapes, version 1: a contract with readers; it grows but never changes, whatever the records become."""

import datetime as dt
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Published(BaseModel):
    """Common to all: frozen, nothing beyond what is declared; a shape that a build never fills costs it nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def words(self) -> str:
        """Return this part in one line of a spreadsheet cell."""
        return self.model_dump_json()


class Thing(Published):
    """编号与名称：凡单独发布的都有。"""

    id: str = Field(title="编号")
    title: str = Field(title="名称")


class Named(Thing):
    """编号与名称，作为引用。"""

    def words(self) -> str:
        """Return the title."""
        return self.title


class CitationV1(Published):
    """法条引用。"""

    role: str = Field(title="作用")
    law: Named = Field(title="法规")
    version: date = Field(title="版本日期")
    article: int = Field(title="条")
    sub: int | None = Field(title="条之几")
    paragraph: int | None = Field(title="款")
    item: int | None = Field(title="项")
    text: str = Field(title="引用文字", description="如“第六十五条第一款”。")

    def words(self) -> str:
        """Return the citation: 罚则：《…条例》第六十五条."""
        return f"{self.role}：《{self.law.title}》{self.text}"


class GroundV1(Published):
    """依据：法规的一条、款、项。"""

    law: Named = Field(title="法规")
    version: date = Field(title="版本日期")
    article: int = Field(title="条")
    sub: int | None = Field(title="条之几")
    paragraph: int | None = Field(title="款")
    item: int | None = Field(title="项")
    text: str = Field(title="引用文字", description="如“第六十五条第一款”。")

    def words(self) -> str:
        """Return the citation: 《…条例》第六十五条."""
        return f"《{self.law.title}》{self.text}"


class PenaltyV1(Published):
    """处罚。"""

    kind: str = Field(title="处罚种类")
    target: str = Field(title="处罚对象")
    condition: str | None = Field(title="情形")
    min: float | None = Field(title="下限")
    max: float | None = Field(title="上限")
    unit: str | None = Field(title="单位")
    base: str | None = Field(title="计算基数")
    per: str | None = Field(title="计量单位")
    may: bool = Field(title="可以处罚")
    text: str = Field(title="文字")

    def words(self) -> str:
        """Return the penalty with whom and when it meets."""
        return "，".join(filter(None, (self.target, self.condition, self.text)))


class CoercionV1(Published):
    """行政强制。"""

    kind: str = Field(title="类别")
    form: str = Field(title="方式")
    object: str | None = Field(title="对象")
    law: str = Field(title="依据法规编号")
    text: str = Field(title="依据条款")

    def words(self) -> str:
        """Return the measure and its ground."""
        return f"{self.kind}：{self.form}{self.object or ''}（{self.law} {self.text}）"


class MatterV1(Thing):
    """执法事项。"""

    plain_title: str | None = Field(title="白话名称", description="机器起草而未读过的事项还没有。")
    aliases: list[str] = Field(title="别名")
    official_code: str | None = Field(title="事项代码")
    power_type: str = Field(title="权力类型")
    domain: Named = Field(title="执法领域")
    basis: list[CitationV1] = Field(title="实施依据")
    penalties: list[PenaltyV1] = Field(title="处罚")
    orders: list[str] = Field(title="责令事项")
    coercion: list[CoercionV1] = Field(title="行政强制")
    authority: str | None = Field(title="法定执法机关")
    levels: list[str] = Field(title="行使层级")
    tags: list[str] = Field(title="标签")
    status: Literal["现行", "尚未生效", "已终止"] = Field(title="状态")
    valid_from: date | None = Field(title="起")
    valid_until: date | None = Field(title="止")
    successor: str | None = Field(title="承继事项")
    lists: list[str] = Field(title="所在清单", description="数据基准日所在清单的编号。")
    towns: list[str] = Field(title="赋权镇街", description="数据基准日行使本事项的镇街代码。")
    review: str = Field(title="核对状态")
    doubts: list[str] = Field(title="存疑")
    provenance: str = Field(title="数据来源类别")


class TownV1(Thing):
    """镇街。"""

    jurisdiction: Named = Field(title="所属县（市、区）")
    form: str = Field(title="建制")
    type: str | None = Field(title="镇街类型")
    type_provenance: str | None = Field(title="类型出处类别")
    mode: str | None = Field(title="执法模式")
    in_name_of: str | None = Field(title="以谁名义")
    common: list[str] = Field(title="共性事项")
    individual: list[str] = Field(title="个性事项")
    provenance: str = Field(title="数据来源类别")


class ChangeV1(Published):
    """清单变动。"""

    act: str = Field(title="决定编号")
    effective_on: date = Field(title="施行日期")
    add: list[str] = Field(title="增加")
    remove: list[str] = Field(title="移出")

    def words(self) -> str:
        """Return the change in numbers."""
        return f"{self.effective_on} {self.act} 增{len(self.add)} 减{len(self.remove)}"


class ListV1(Thing):
    """清单。"""

    kind: str = Field(title="清单种类")
    jurisdiction: Named = Field(title="行政区")
    town_type: str | None = Field(title="镇街类型")
    town: str | None = Field(title="镇街")
    holder: str | None = Field(title="行使主体")
    members_known: bool = Field(title="条目已知")
    declared_count: int | None = Field(title="声明条数")
    count: int | None = Field(title="条数", description="数据基准日的条数；条目未知则为空。")
    members: list[str] = Field(title="事项", description="数据基准日的事项编号。")
    changes: list[ChangeV1] = Field(title="变动")
    provenance: str = Field(title="数据来源类别")


class BodyV1(Thing):
    """部门、执法主体或队伍。"""

    kind: str = Field(title="机构类别")
    legal_capacity: str = Field(title="主体资格")
    jurisdiction: Named = Field(title="行政区")
    parent: str | None = Field(title="上级机构")
    domains: list[str] = Field(title="领域")
    complaint_phone: str | None = Field(title="投诉举报电话")
    successor: str | None = Field(title="承继主体")
    provenance: str = Field(title="数据来源类别")


class VersionV1(Published):
    """法规版本。"""

    date: dt.date = Field(title="版本日期")
    effective: dt.date = Field(title="施行日期")
    until: dt.date | None = Field(title="失效日期")
    article_count: int = Field(title="条数")

    def words(self) -> str:
        """Return the version with its span: 2019-08-20（2019-10-01 至今）."""
        return f"{self.date}（{self.effective} 至 {self.until or '今'}）"


class LawV1(Thing):
    """法规源。"""

    level: str = Field(title="效力级别")
    region: Named = Field(title="适用地域")
    issuer: str | None = Field(title="制定机关")
    versions: list[VersionV1] = Field(title="版本")
    repealed_on: date | None = Field(title="废止日期")
    as_of: date = Field(title="核对基准日")
    matters: list[str] = Field(title="以它为依据的事项")
    provenance: str = Field(title="数据来源类别")


class ActV1(Thing):
    """决定。"""

    kind: str = Field(title="种类")
    jurisdiction: Named = Field(title="行政区")
    doc_no: str | None = Field(title="发文字号")
    signed_on: date | None = Field(title="成文日期")
    published_on: date | None = Field(title="公布日期")
    effective_on: date | None = Field(title="施行日期")
    in_force: bool = Field(title="数据基准日已施行")
    lists: list[str] = Field(title="变动的清单")
    discrepancies: list[str] = Field(title="来源自身的矛盾")
    provenance: str = Field(title="数据来源类别")


class FigureV1(Thing):
    """声明数字。"""

    jurisdiction: Named = Field(title="行政区")
    statement: str = Field(title="原文所述")
    value: float | None = Field(title="声明值")
    value_max: float | None = Field(title="声明区间上限")
    unit: str = Field(title="单位")
    bound: str = Field(title="性质")
    blank: bool = Field(title="原文缺数")
    computed: float | None = Field(title="按来源推算")
    held: float | None = Field(title="本库实有")
    discrepancy: str | None = Field(title="差异说明")
    provenance: str = Field(title="数据来源类别")

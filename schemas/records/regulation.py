"""制度规范: one of the institutional regulations, its articles and its machine-checked parameters."""

from typing import Annotated, Literal

from pydantic import Field, StrictInt

from schemas.fields import Flag, JurisdictionId, Parameter, Part, Record, Text


class Article(Part):
    """条文：一条及其各款。"""

    number: Annotated[StrictInt, Field(ge=1)] = Field(title="条", description="条号。")
    chapter: Text | None = Field(None, title="章", description="所在章名。")
    paragraphs: tuple[Text, ...] = Field(title="款", description="每款一段。", min_length=1)


class Regulation(Record):
    """制度规范：十三项制度之一；其参数由规则读取。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="制度所属行政区。")
    number: Annotated[StrictInt, Field(ge=1)] = Field(title="序号", description="第几项。")
    group: Literal["职责管理", "编制管理", "运行机制", "推定"] = Field(title="分组", description="来源所分的组。")
    named_in_source: Flag = Field(title="来源点名", description="来源是否写出名称；推定的写 false。")
    status: Literal["名称见于来源", "推定", "示范文本", "施行"] = Field(title="状态", description="文本状态。")
    purpose: Text = Field(title="目的", description="一句话说明。")
    articles: tuple[Article, ...] = Field((), title="条文", description="未取得文本则为空并在 gaps 说明。")
    parameters: tuple[Parameter, ...] = Field((), title="参数", description="由规则读取的数值。")

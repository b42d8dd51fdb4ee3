"""制度规范: one of the institutional regulations, its articles and its machine-checked parameters."""

from typing import Annotated, Literal

from pydantic import Field, StrictInt

from schemas.fields import Citation, Flag, JurisdictionId, Parameter, Part, Record, Text


class Paragraph(Part):
    """款：一段文字，可以分项。"""

    text: Text = Field(title="文字", description="项之前的文字，以冒号结尾。参数的值写 {参数名}，从参数取。")
    items: tuple[Text, ...] = Field(title="项", description="每项一句，不写（一）（二）。", min_length=1)


class Article(Part):
    """条文：一条及其各款，和执行它的规则。"""

    number: Annotated[StrictInt, Field(ge=1)] = Field(title="条", description="条号。")
    chapter: Text | None = Field(None, title="章", description="一章的第一条写章名，不写“第几章”。", examples=["总则"])
    heading: Text | None = Field(None, title="条旨", description="这一条讲什么，几个字。", examples=["受理"])
    paragraphs: tuple[Text | Paragraph, ...] = Field(
        title="款", description="每款一段；分项的写 text 和 items。参数的值写 {参数名}。", min_length=1
    )
    basis: tuple[Citation, ...] = Field((), title="上位法依据", description="这一条据以作出规定的法条。")
    rules: tuple[Text, ...] = Field((), title="规则", description="照这一条核对登记库的规则名。")


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

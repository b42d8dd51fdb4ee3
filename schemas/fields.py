"""Field types that several kinds of record share, and what each accepts."""

import re
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
DOC_NO_PATTERN = r"^.+〔[0-9]{4}〕[0-9]+号$"
TEXT_PATTERN = r"^\S([\s\S]*\S)?$"


class Ref(NamedTuple):
    """Marks a field as the id of a record of another kind; the reference rule resolves it."""

    kind: str


def _iso_date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(DATE_PATTERN, value):
        raise PydanticCustomError("iso_date", "日期须写成 2024-01-31 这样的“年-月-日”")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no_such_date", "日历上没有这一天") from None


RecordId = Annotated[str, StringConstraints(strict=True, pattern=ID_PATTERN, max_length=80)]
Text = Annotated[str, StringConstraints(strict=True, min_length=1, pattern=TEXT_PATTERN)]
Day = Annotated[date, BeforeValidator(_iso_date)]
Flag = StrictBool
Count = Annotated[StrictInt, Field(ge=0)]
Number = StrictInt | StrictFloat
Amount = Annotated[StrictInt | StrictFloat, Field(ge=0)]

JurisdictionId = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]{6}$"), Ref("jurisdictions")]
TownId = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]{9}$"), Ref("towns")]
BodyId = Annotated[RecordId, Ref("bodies")]
DomainId = Annotated[RecordId, Ref("domains")]
LawId = Annotated[RecordId, Ref("laws")]
MatterId = Annotated[RecordId, Ref("matters")]
ListId = Annotated[RecordId, Ref("lists")]
ActId = Annotated[RecordId, Ref("acts")]
FigureId = Annotated[RecordId, Ref("figures")]
BoundaryId = Annotated[RecordId, Ref("boundaries")]
DisputeId = Annotated[RecordId, Ref("disputes")]

Provenance = Literal["statute", "reported", "official", "demonstration"]
"""Where a record comes from: 法条汇编, 文献载明, 官方公布, 演示数据."""


class Part(BaseModel):
    """A frozen part of a record; unknown keys are findings."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Part):
    """来源：记录所依据的文件与位置。"""

    document: Text = Field(
        title="来源文件", description="文件、文章或公开资料的名称。", examples=["宁波市委编办改革经验材料"]
    )
    locator: Text | None = Field(
        None, title="位置", description="章节、段落、页码或栏目。", examples=["第二部分第一段"]
    )
    retrieved_on: Day | None = Field(
        None, title="取得日期", description="取得或核对该来源的日期。", examples=["2026-11-22"]
    )


class Gap(Part):
    """缺口：来源没有写明、因而留空的内容。"""

    field: Text = Field(title="缺少的字段", description="留空字段的键名，可用点号连接。", examples=["classification"])
    reason: Text = Field(
        title="原因", description="为什么缺，向谁可以补到。", examples=["宁波 156 个镇街的类型归属未公开"]
    )


class Citation(Part):
    """法条引用：法规、版本与条、款、项。"""

    law: LawId = Field(title="法规", description="法规源记录的编号。", examples=["nb-srhhjwsgltl"])
    version: Day = Field(
        title="版本", description="所引文本版本的日期，须是该法规记录中的一个版本。", examples=["2019-08-20"]
    )
    article: Annotated[StrictInt, Field(ge=1)] = Field(title="条", description="第几条，写数字。", examples=[65])
    sub: Annotated[StrictInt, Field(ge=1)] | None = Field(
        None, title="条之几", description="“第一百二十条之一”的“一”。", examples=[1]
    )
    paragraph: Annotated[StrictInt, Field(ge=1)] | None = Field(
        None, title="款", description="第几款；只有一款时不写。", examples=[2]
    )
    item: Annotated[StrictInt, Field(ge=1)] | None = Field(None, title="项", description="第几项。", examples=[3])


class Parameter(Part):
    """参数：由规则读取的法定或约定数值，规则代码里不写数值。"""

    key: Annotated[str, StringConstraints(strict=True, pattern=ID_PATTERN)] = Field(
        title="参数名", description="规则据以取值的名称。", examples=["government-rule-fine-cap"]
    )
    title: Text = Field(title="名称", description="参数的中文名称。", examples=["政府规章罚款限额"])
    value: StrictBool | Number | Text | tuple[Text, ...] = Field(
        title="值", description="数值、是否或枚举。", examples=[30000]
    )
    unit: Text | None = Field(None, title="单位", description="值的单位。", examples=["元"])
    origin: Literal["法定", "来源文件", "外地实例", "建议"] = Field(
        title="出处类别", description="该值是法定、来源文件载明、外地实例还是本项目建议。"
    )
    basis: Text = Field(
        title="依据",
        description="载明该值的条款或文件。",
        examples=["浙江省人大常委会关于政府规章设定罚款限额的规定第三条"],
    )
    article: Annotated[StrictInt, Field(ge=1)] | None = Field(
        None, title="条", description="在本制度的第几条；行政区自己的参数不写。", examples=[12]
    )
    effective_from: Day | None = Field(None, title="起用日期", description="从哪一天起用该值。")
    effective_until: Day | None = Field(None, title="停用日期", description="到哪一天（不含）停用该值。")
    act: ActId | None = Field(
        None,
        title="决定",
        description="哪份决定改成该值；最初的值和法律规定的值不写。",
        examples=["yy-2027-adjustment"],
    )


class Record(Part):
    """公共头：每条记录都有的字段。"""

    id: RecordId = Field(
        title="编号", description="稳定编号，与文件名相同，永不复用。", examples=["nb-srhhjwsgltl-65-1"]
    )
    title: Text = Field(title="名称", description="正式名称。")
    provenance: Provenance = Field(
        title="数据来源类别",
        description="statute 依法条汇编；reported 文献载明；official 录自官方公布；demonstration 演示数据。",
    )
    source: tuple[Source, ...] = Field((), title="来源", description="载明本记录内容的文件与位置。")
    gaps: tuple[Gap, ...] = Field((), title="缺口", description="来源未写明而留空的字段，网站“数据质量”页会列出。")
    notes: Text | None = Field(None, title="备注", description="给编辑和读者的说明。")

    def admits(self, field: str) -> bool:
        """Tell whether the record declares among its gaps that the source leaves a field, or what holds it, blank."""
        return any(field == gap.field or field.startswith(f"{gap.field}.") for gap in self.gaps)


def span_holds(start: date | None, end: date | None, day: date) -> bool:
    """Tell whether ``day`` lies in the half-open span ``[start, end)``; ``None`` means unbounded."""
    return (start is None or start <= day) and (end is None or day < end)

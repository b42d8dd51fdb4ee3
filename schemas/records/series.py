"""历次数字: declared figures of one thing in order of time, with the places where a number is not known."""

from typing import Annotated

from pydantic import Field, StringConstraints

from schemas.fields import TEXT_PATTERN, Day, FigureId, JurisdictionId, ListId, Part, Record, Text

Label = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=6, pattern=TEXT_PATTERN)]


class Point(Part):
    """时点：先后排列中的一处，不写 figure 的就是数字不知道的。"""

    label: Label = Field(title="时点", description="图上写的短名，六个字以内。", examples=["最高"])
    on: Day | None = Field(None, title="日期", description="这个数字所说的日子，或者载明它的来源的日期；不知道则不写。")
    figure: FigureId | None = Field(None, title="声明数字", description="声明数字的编号；未公布的不写，绝不推算。")
    note: Text | None = Field(None, title="说明", description="缺什么，或者这个数字说的是哪一天。")


class Series(Record):
    """历次数字：同一个数前后几次的声明值，缺的照样留空。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="数字所说的行政区。")
    list: ListId | None = Field(None, title="清单", description="说的是哪份清单的条数；不是清单的条数则不写。")
    points: tuple[Point, ...] = Field(title="时点", description="从先到后。", min_length=2)

"""不编入的法规: a group of statutes whose penalties stay out of the catalogue, and why."""

from pydantic import Field

from schemas.fields import Count, Day, Part, Record, Text


class LeftOut(Part):
    """一部不编入的法规。"""

    title: Text = Field(title="名称", description="法规全称。", examples=["中华人民共和国商业银行法"])
    version: Day = Field(title="版本", description="据以判断的文本的版本日期。")
    clauses: Count = Field(title="罚则条数", description="文本里设定处罚的条数。", examples=[10])
    note: Text | None = Field(None, title="说明", description="只属于这一部的理由。")


class Exclusion(Record):
    """不编入的法规：一组法规、不编入的理由和法律依据。"""

    reason: Text = Field(title="理由", description="为什么不编入，用一两句话写。")
    ground: Text | None = Field(None, title="依据", description="支持这个理由的条款或者材料。")
    statutes: tuple[LeftOut, ...] = Field(title="法规", description="逐部列出。", min_length=1)
    order: int = Field(100, title="排序", description="页面上的先后，小的在前。", strict=True)

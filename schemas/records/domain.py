"""执法领域: a field of enforcement and the department in charge of it."""

from typing import Literal

from pydantic import Field

from schemas.fields import Flag, Record, Text


class Domain(Record):
    """执法领域：事项按领域归类，每个领域有主管部门。"""

    department: Text = Field(title="主管部门", description="法条通称的主管部门。", examples=["市容环境卫生主管部门"])
    also_called: tuple[Text, ...] = Field(
        (),
        title="法条别称",
        description="法条对同一主管部门的其他叫法。",
        examples=[["环境保护主管部门"]],
    )
    group: Literal["综合", "专业", "未纳入"] = Field(
        title="类别", description="综合执法领域、保留专业队伍的领域，或未纳入。"
    )
    key_area: Flag = Field(False, title="重点领域", description="食品药品、安全生产等重点领域。")
    description: Text | None = Field(None, title="说明", description="包含什么，用白话写。")
    order: int = Field(100, title="排序", description="页面上的先后，小的在前。", strict=True)

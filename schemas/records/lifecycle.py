"""事项流程: how far a matter has come in a jurisdiction, from 梳理 to 反馈评价, with who, when and on what evidence."""

from typing import Literal

from pydantic import Field

from schemas.fields import BodyId, Day, DisputeId, JurisdictionId, MatterId, Part, Record, Text

Phase = Literal["梳理", "认领", "调整", "争议处置", "履职监督", "反馈评价"]


class Move(Part):
    """迁移：哪一天、由谁、凭什么进入一个阶段。"""

    phase: Phase = Field(title="阶段", description="进入的阶段。")
    on: Day = Field(title="日期", description="进入的日子。")
    by: BodyId = Field(title="由谁", description="办理的部门。")
    evidence: Text = Field(title="凭据", description="凭什么：文号、记录、评估报告。")
    dispute: DisputeId | None = Field(None, title="争议", description="进入争议处置的，写争议记录的编号。")


class Lifecycle(Record):
    """事项流程：一个事项在一个行政区的全过程管理。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="在哪里管理。")
    matter: MatterId = Field(title="事项", description="管理的是哪一项。")
    moves: tuple[Move, ...] = Field(title="经过", description="从先到后。", min_length=1)

"""清单: one kind for every list; a list is the history of its own changes."""

from typing import Literal

from pydantic import Field

from schemas.fields import (
    ActId,
    BodyId,
    Count,
    Flag,
    JurisdictionId,
    ListId,
    MatterId,
    Part,
    Record,
    RecordId,
    Text,
    TownId,
)  # fmt: skip

ListKind = Literal[
    "总目录", "省统一目录", "市扩展目录", "综合行政执法事项清单", "省镇街指导目录", "赋权指导目录", "共性清单",
    "个性清单", "镇街赋权清单", "权力清单", "责任清单", "巡查事项清单", "一体化事项清单", "一件事清单",
    "柔性执法清单", "监督管理事项目录",
]  # fmt: skip


class Change(Part):
    """变动：一个决定对本清单的增减。"""

    act: ActId = Field(title="决定", description="作出变动的决定。")
    add: tuple[MatterId, ...] = Field((), title="增加", description="列入的事项编号。")
    remove: tuple[MatterId, ...] = Field((), title="移出", description="移出的事项编号。")


class Criterion(Part):
    """入选标准：事项因何列入。"""

    title: Text = Field(title="标准", description="标准名称。", examples=["易发现"])
    test: Text = Field(title="判断方法", description="怎样判断符合。")


class Listing(Record):
    """清单：哪些事项由谁行使，只能通过决定变动。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="清单属于哪个行政区。")
    kind: ListKind = Field(title="清单种类", description="目录或清单的种类。")
    town_type: RecordId | None = Field(None, title="镇街类型", description="共性清单适用的镇街类型。")
    town: TownId | None = Field(None, title="镇街", description="个性清单所属镇街。")
    holder: BodyId | None = Field(
        None, title="行使主体", description="综合清单等由哪个主体行使；共性、个性清单由镇街行使，不写。"
    )
    draws_from: tuple[ListId, ...] = Field((), title="来源目录", description="条目须来自这些目录的并集。")
    computed: Flag = Field(False, title="由事项推算", description="总目录不列举，由事项记录推算时写 true。")
    members_known: Flag = Field(True, title="条目已知", description="来源只提到清单而未公布条目时写 false。")
    declared_count: Count | None = Field(None, title="声明条数", description="公布文件写明的条数。")
    approval: Text | None = Field(None, title="批准文件", description="批准本目录的机关与文件。")
    criteria: tuple[Criterion, ...] = Field((), title="入选标准", description="事项列入本清单的标准。")
    changes: tuple[Change, ...] = Field((), title="变动", description="按决定的先后排列，清单现状由此推出。")

"""The published shape of the 变动记录, version 1: a contract like the shapes of the records."""

from datetime import date

from pydantic import Field

from generators.published import Named, Thing


class LogEntryV1(Thing):
    """变动记录的一条：一个决定对一份清单的增减，或一个事项的修改、设立、终止。"""

    what: str = Field(title="类别", description="清单变动、决定、事项修改、事项设立、事项终止。")
    effective_on: date = Field(title="施行日期")
    published_on: date = Field(title="公布日期")
    upcoming: bool = Field(title="将要施行", description="数据基准日尚未施行。")
    act: Named | None = Field(title="决定")
    list: Named | None = Field(title="清单")
    matter: Named | None = Field(title="事项")
    before: int | None = Field(title="原有", description="变动前的条数；只有清单变动才有。")
    added: tuple[str, ...] = Field(title="增加", description="列入的事项编号。")
    removed: tuple[str, ...] = Field(title="移出", description="移出的事项编号。")
    after: int | None = Field(title="现有", description="变动后的条数；原有加增加减移出等于现有。")
    told: tuple[str, ...] = Field(title="说明", description="事项的哪些内容怎样变了。")
    towns: tuple[str, ...] = Field(title="涉及镇街")
    jurisdictions: tuple[str, ...] = Field(title="行政区")
    domains: tuple[str, ...] = Field(title="执法领域")
    laws: tuple[str, ...] = Field(title="依据的法规")
    page: str = Field(title="网页", description="本条在网站上的地址，从网站根目录起。")
    provenance: str = Field(title="数据来源类别")

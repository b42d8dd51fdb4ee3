"""法规源: a statute with its versions, and which of its articles are cited here."""

import re
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, PlainSerializer, PlainValidator, StrictInt, WithJsonSchema
from pydantic_core import PydanticCustomError

from schemas.fields import Day, Flag, JurisdictionId, LawId, Part, Record, Text

LawLevel = Literal[
    "法律", "行政法规", "地方性法规", "自治条例和单行条例", "部门规章", "地方政府规章", "规范性文件", "标准"
]

FACTS_PATTERN = r"^([1-9][0-9]{0,3})(?:-([1-9][0-9]?))? ([0-9]+(?:,[0-9]+)*)(?: ([0-9a-f]{64}))?$"


class ArticleFacts(NamedTuple):
    """被引条文：条号、条之几、各款项数，以及去掉空白后条文全文的 SHA-256，可对照任何副本核验。

    Written in one line, ``65 0,3 9f86…``: there are thousands of them, and the check must stay fast.
    """

    article: int
    sub: int | None
    items: tuple[int, ...]
    sha256: str | None = None

    @classmethod
    def written(cls, line: object) -> "ArticleFacts":
        """Read a line: article (``120-1`` for 之一), items of each paragraph, and, where known, the digest.

        Raises PydanticCustomError where it is not so written.
        """
        found = re.fullmatch(FACTS_PATTERN, line) if isinstance(line, str) else None
        if found is None:
            raise PydanticCustomError("article_facts", "写成“65 0,3 摘要”：条号、各款项数（用英文逗号隔开）、SHA-256")
        article, sub, items, digest = found.groups()
        return cls(int(article), int(sub) if sub else None, tuple(map(int, items.split(","))), digest)

    def __str__(self) -> str:
        sub = f"-{self.sub}" if self.sub else ""
        return " ".join(filter(None, (f"{self.article}{sub}", ",".join(map(str, self.items)), self.sha256)))


FactsLine = Annotated[
    ArticleFacts,
    PlainValidator(ArticleFacts.written),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": FACTS_PATTERN, "examples": ["65 0,3"]}),
]
"""被引条文 as a record writes it."""


class Version(Part):
    """版本：一次公布或修改后的文本。"""

    date: Day = Field(
        title="版本日期", description="本版文本公布或修改的日期，引用时以此指明版本。", examples=["2019-08-20"]
    )
    effective: Day = Field(title="施行日期", description="本版起施行的日期。")
    effective_note: Text | None = Field(None, title="施行日期说明", description="施行日期由何推定。")
    until: Day | None = Field(None, title="失效日期", description="被新版本代替或废止的日期（不含）；现行则不写。")
    carrier: Text | None = Field(None, title="公布载体", description="公布机关与文件，或取得文本的公开数据库。")
    article_count: Annotated[StrictInt, Field(ge=1)] = Field(title="条数", description="条文总数。")
    missing: tuple[StrictInt, ...] = Field((), title="所得文本缺的条", description="手头文本中缺失的条号。")
    truncated_after: StrictInt | None = Field(
        None, title="所得文本止于", description="手头文本在第几条之后中断；完整则不写。"
    )
    articles: tuple[FactsLine, ...] = Field(
        (),
        title="被引条文",
        description="本库事项和制度引用到的条，每条一行：条号、各款项数、条文摘要；“0,3”表示两款，第二款有三项。",
        examples=[["65 0,3"]],
    )


class Law(Record):
    """法规源：法律、法规、规章，及其版本沿革。"""

    level: LawLevel = Field(title="效力级别", description="法律、行政法规、地方性法规、规章等。")
    region: JurisdictionId = Field(
        title="适用地域", description="适用的行政区代码；全国为 100000。", examples=["330200"]
    )
    issuer: Text | None = Field(None, title="制定机关", description="通过或公布的机关；所得文本未载则不写。")
    adopted: Day | None = Field(None, title="首次通过日期", description="首次通过或公布的日期。")
    versions: tuple[Version, ...] = Field(title="版本", description="按日期先后排列。", min_length=1)
    repealed_on: Day | None = Field(None, title="废止日期", description="整部废止的日期。")
    repealed_by: LawId | None = Field(None, title="被何法废止", description="废止本法的法规。")
    as_of: Day = Field(
        title="核对基准日", description="以上事实核对到哪一天；此后的修改本库可能未知。", examples=["2025-04-19"]
    )
    newer_known: Text | None = Field(
        None, title="已知更新", description="已知有而手头没有的更新版本，写明名称与日期来源。"
    )
    complete: Flag = Field(True, title="文本完整", description="手头文本是否完整。")

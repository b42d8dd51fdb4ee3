"""The published shapes of 制度规范, 规则 and 公告, version 1: a contract like the shapes of the other records."""

from datetime import date
from typing import Literal

from pydantic import Field

from generators.published import GroundV1, Named, Published, Thing
from schemas.numerals import numeral


class ProvisionV1(Published):
    """款：数据基准日的读法，参数的值已经写在文字里。"""

    text: str = Field(title="文字")
    items: list[str] = Field(title="项")

    def words(self) -> str:
        """Return the paragraph with its items."""
        return "".join((self.text, *self.items))


class ArticleV1(Published):
    """条文。"""

    number: int = Field(title="条")
    chapter: str | None = Field(title="章", description="一章的第一条写章名。")
    heading: str | None = Field(title="条旨")
    paragraphs: list[ProvisionV1] = Field(title="款")
    basis: list[GroundV1] = Field(title="上位法依据")
    rules: list[str] = Field(title="规则", description="照这一条核对登记库的规则。")

    def words(self) -> str:
        """Return the article with its number: 第三条 …."""
        return f"第{numeral(self.number)}条 {''.join(each.words() for each in self.paragraphs)}"


class ParameterV1(Published):
    """参数：规则读取的数值；改过的，每个值一项，起用和停用的日子写明。"""

    key: str = Field(title="参数名")
    title: str = Field(title="名称")
    value: bool | int | float | str | list[str] = Field(title="值")
    unit: str | None = Field(title="单位")
    text: str = Field(title="文字", description="值和单位，如“三个工作日”。")
    origin: str = Field(title="出处类别")
    basis: str = Field(title="依据")
    article: int | None = Field(title="条", description="在本制度的第几条。")
    effective_from: date | None = Field(title="起用日期")
    effective_until: date | None = Field(title="停用日期", description="到哪一天（不含）停用。")
    act: str | None = Field(title="决定", description="哪份决定改成该值；最初的值空着。")

    def words(self) -> str:
        """Return the name and the value: 受理期限：三个工作日."""
        return f"{self.title}：{self.text}"


class RegulationV1(Thing):
    """制度规范。"""

    jurisdiction: Named = Field(title="行政区")
    number: int = Field(title="序号")
    group: str = Field(title="分组")
    named_in_source: bool = Field(title="来源点名")
    status: str = Field(title="状态", description="示范文本未经任何机关通过。")
    purpose: str = Field(title="目的")
    articles: list[ArticleV1] = Field(title="条文")
    parameters: list[ParameterV1] = Field(title="参数")
    provenance: str = Field(title="数据来源类别")


class CommandV1(Published):
    """规则所照的条文。"""

    regulation: Named = Field(title="制度")
    article: int = Field(title="条")

    def words(self) -> str:
        """Return the article: 《…办法》第九条."""
        return f"《{self.regulation.title}》第{numeral(self.article)}条"


class RuleV1(Thing):
    """规则：登记库的每次修改都照它核对。"""

    severity: Literal["错误", "提醒"] = Field(title="严重程度", description="错误阻断合并，提醒供复核。")
    what: str = Field(title="查什么")
    why: str = Field(title="为什么")
    grounds: list[str] = Field(title="法律依据", description="“为什么”所引的法条；本库自己的约定空着。")
    fails: str = Field(title="不合格")
    passes: str = Field(title="合格")
    remedy: str = Field(title="怎么改")
    parameters: list[str] = Field(title="读取的参数")
    articles: list[CommandV1] = Field(title="所照的条文")


class NoticeAnnexV1(Published):
    """公告的附件。"""

    title: str = Field(title="附件名称")
    file: str = Field(title="文件", description="表格在网站上的地址，从网站根目录起。")

    def words(self) -> str:
        """Return the title."""
        return self.title


class NoticeV1(Thing):
    """公告：公布时的文本，公布后不再改动。"""

    act: str = Field(title="决定")
    genre: str = Field(title="文种")
    organ: str = Field(title="发文机关")
    number: str | None = Field(title="发文字号")
    recipients: str | None = Field(title="主送机关")
    signature: str = Field(title="署名")
    signed_on: date = Field(title="成文日期")
    published_on: date = Field(title="发布日期")
    mark: str | None = Field(title="标识", description="没有法律效力的文件每页都显示的话。")
    text: str = Field(title="正文", description="Markdown。")
    interpretation: str | None = Field(title="政策解读", description="Markdown。")
    annexes: list[NoticeAnnexV1] = Field(title="附件")
    page: str = Field(title="网页", description="在网站上的地址，从网站根目录起。")
    provenance: str = Field(title="数据来源类别")

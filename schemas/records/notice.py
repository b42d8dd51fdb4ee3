"""公告: the issued text of a decision with its annexes, frozen: what was published is never edited."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schemas.fields import ActId, Count, Day, ListId, Part, Record, Text

FileName = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9-]+\.(md|csv)$", max_length=60)]
Sha256 = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{64}$")]


class Enclosure(Part):
    """文件：公告文件夹里的一个文件及其校验值。"""

    file: FileName = Field(title="文件名", description="与本记录同一文件夹里的文件。", examples=["notice.md"])
    sha256: Sha256 = Field(title="校验值", description="文件全部字节的 SHA-256。")


class Portion(Part):
    """附件中的一段：依次若干行，说的是一份清单的列入、移出或者现有事项。"""

    list: ListId = Field(title="清单", description="清单编号。")
    change: Literal["列入", "移出", "现有"] = Field(title="变化", description="这些行是列入、移出还是变动后的现有。")
    rows: Count = Field(title="行数", description="附件表格里依次占多少行。")


class AnnexFile(Enclosure):
    """附件：一张表格，逐段对应清单的变动。"""

    title: Text = Field(title="附件名称", description="印在附件上的名称。")
    portions: tuple[Portion, ...] = Field(title="分段", description="按表格行的次序。", min_length=1)


class Statement(Part):
    """所述：正文或者解读说到的一项决定内容，发布时定下。"""

    field: Text = Field(title="字段", description="决定里的键名，用点号连接。", examples=["takeover.start"])
    said: Text = Field(title="所述", description="发布时决定所写。", examples=["2027-01-01"])


class Notice(Record):
    """公告：决定公布时的文本与附件，公布后不再改动。"""

    act: ActId = Field(title="决定", description="所公布的决定。")
    genre: Literal["公告", "通告", "通知", "决定"] = Field(title="文种", description="公告、通告、通知或者决定。")
    organ: Text = Field(title="发文机关标志", description="版头上的机关名称。", examples=["余姚市人民政府"])
    number: Text | None = Field(None, title="发文字号", description="没有编号的不写。", examples=["演示〔2026〕8号"])
    recipients: Text | None = Field(None, title="主送机关", description="公告、通告一般不写。")
    signature: Text = Field(title="署名", description="发文机关署名。")
    signed_on: Day = Field(title="成文日期", description="署名下的日期。")
    published_on: Day = Field(title="发布日期", description="向社会公布的日期。")
    remark: Text | None = Field(None, title="附注", description="括号里的话。", examples=["此件公开发布"])
    mark: Text | None = Field(None, title="标识", description="没有法律效力的文件每页都要显示的话。")
    states: tuple[Statement, ...] = Field(
        title="所述",
        description="正文和解读说到的施行日期、承接、在办案件、会议和程序，由 quanze issue 写。",
        min_length=1,
    )
    text: Enclosure = Field(title="正文", description="公告正文，Markdown。")
    interpretation: Enclosure | None = Field(None, title="政策解读", description="同步公布的解读，Markdown。")
    annexes: tuple[AnnexFile, ...] = Field((), title="附件", description="按附件序号排列。")

    @property
    def enclosures(self) -> tuple[Enclosure, ...]:
        """全部文件：正文、解读和附件."""
        return (self.text, *((self.interpretation,) if self.interpretation else ()), *self.annexes)

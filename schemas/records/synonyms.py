"""检索用语: what people say, and the words of the registry that it means to the search."""

from typing import Literal

from pydantic import Field

from schemas.fields import Part, Record, Text


class Meaning(Part):
    """一个说法和它指的词。"""

    said: Text = Field(title="说法", description="人们说的话，不带标点。", examples=["遛狗"])
    means: tuple[Text, ...] = Field(
        (),
        title="指的词",
        description="登记库里真有的词，一个以上时任一即可；略去的词不写。",
        examples=[["携犬", "犬只"]],
    )


class Synonyms(Record):
    """检索用语：一组说法，指向登记库里的词；只影响检索的先后，不改变任何事项。"""

    nature: Literal["近义", "宽泛", "机构", "法规", "略去"] = Field(
        title="性质",
        description="近义、宽泛的词出自事项名称（宽泛的权重低），机构的词出自部门和法条写明的机关，法规的词出自法规名称；"
        "略去的是问话里不指任何事的词。",
    )
    entries: tuple[Meaning, ...] = Field(title="说法", description="逐条列出。", min_length=1)

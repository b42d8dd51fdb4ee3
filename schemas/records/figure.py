"""声明数字: a number that a source states, how the registry computes it, and how the two differ."""

from typing import Literal

from pydantic import Field

from schemas.fields import FigureId, Flag, JurisdictionId, Number, Part, Record, Text

Operation = Literal[
    "ratio-percent", "ratio", "sum", "difference", "product", "decline-percent",
    "percent-of", "complement-percent",
    "count-matters", "count-list", "count-domains", "count-towns", "count-town-type", "count-bodies",
    "count-bodies-ever", "count-regulations", "share-of-domains", "constant",
]  # fmt: skip


class Computation(Part):
    """计算：用哪些数、怎样算出同一个量。"""

    operation: Operation = Field(
        title="算法",
        description="ratio-percent 为前者除以后者的百分数；decline-percent 为降幅；percent-of 为前者的百分之几；"
        "complement-percent 为一百减各数；count-… 在登记库里数；constant 取对象里写的数。",
    )
    figures: tuple[FigureId, ...] = Field((), title="所用数字", description="其他声明数字的编号，按算式次序。")
    of: Text | None = Field(
        None,
        title="对象",
        description="count-… 所数的对象编号：清单；行政区；行政区/镇街类型；行政区/机构类别。",
        examples=["330782/pilot-town"],
    )
    explanation: Text = Field(title="说明", description="算式用白话写。", examples=["综合清单条数 ÷ 总目录条数"])


class FigureDiscrepancy(Part):
    """差异：声明与计算不符时的说明，照登不改。"""

    explanation: Text = Field(title="说明", description="差在哪里，可能的原因。")
    kind: Literal["来源自相矛盾", "语序疑误", "分母待核", "口径待核", "术语不一"] = Field(
        title="类别", description="差异类别。"
    )


class Figure(Record):
    """声明数字：来源写明的总数、份额或比值。"""

    jurisdiction: JurisdictionId = Field(title="行政区", description="数字所说的行政区。")
    statement: Text = Field(
        title="原文所述", description="用一句短语写原文说了什么。", examples=["综合清单占总量 32.8%"]
    )
    value: Number | None = Field(
        None, title="声明值", description="来源缺数则不写，并把 blank 写 true。", examples=[32.8]
    )
    value_max: Number | None = Field(None, title="声明区间上限", description="“30%～50%”写 30 与 50。")
    blank: Flag = Field(False, title="原文缺数", description="来源该处数字缺失。")
    unit: Text = Field(title="单位", description="项、%、个、倍等。", examples=["%"])
    bound: Literal["等于", "不少于", "多于", "约"] = Field(
        "等于", title="性质", description="“以上”是不少于，“余”“多”是多于。"
    )
    computation: Computation | None = Field(None, title="算术核对", description="由同一来源的其他数字推算。")
    held: Computation | None = Field(None, title="本库实有", description="登记库里实际数得多少。")
    held_note: Text | None = Field(None, title="实有说明", description="实有与声明为什么不同（如样本未全）。")
    discrepancy: FigureDiscrepancy | None = Field(None, title="差异", description="不符时的说明。")

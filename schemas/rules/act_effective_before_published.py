"""决定先施行后公布

查什么：
决定的施行日不早于公布日；已到施行日的决定有公布日期（来源没有载明的，在 gaps 里写明 published_on）。

为什么：
行政处罚法第二十四条第一款：赋权的“决定应当公布”；浙江省综合行政执法条例第九条第二款：清单“向社会公布后组织实施”。
先施行的决定在本库里不生效，清单不会变。

不合格：
published_on: 2025-03-01，effective_on: 2025-02-01

合格：
published_on: 2025-01-10，effective_on: 2025-02-01

怎么改：
核对两个日期；决定确实先施行的，报请重新确定施行日并公布，在此之前不要把变动写成已生效。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act takes effect before it is published, or has taken effect unpublished."""
    if act.effective_on is None:
        return
    target = Target("acts", act.id, ("effective_on",))
    if act.published_on and act.effective_on < act.published_on:
        related = (Target("acts", act.id, ("published_on",), "公布日期"),)
        yield Breach(target, f"{act.effective_on} 施行，{act.published_on} 才公布", related)
    elif act.published_on is None and act.effective_on <= today and not act.admits("published_on"):
        yield Breach(target, f"{act.effective_on} 已施行，没有公布日期")

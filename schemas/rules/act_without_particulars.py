"""改变清单的决定要素不全

查什么：
改变清单的决定，写明了公布日期或者施行日期的，也要写明制发机关、成文日期、公布日期和施行日期；来源缺少的在 gaps 说明。

为什么：
决定应当公布（行政处罚法第二十四条第一款）；没有公布日期的决定不会生效，清单会悄悄不变。还没有公布的草案，两个日期都不写。

不合格：
effective_on: 2026-12-01
published_on 和 issuer 没有写

合格：
issuer: yuyao-government
signed_on: 2026-11-02
published_on: 2026-11-10
effective_on: 2026-12-01

怎么改：
补上缺少的要素；公布日期还没有定的，把施行日期也先删去，公布时一并写上。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
NEEDED = ("issuer", "signed_on", "published_on", "effective_on")


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each particular that a dated act which changes a list lacks."""
    if act.id not in registry.changing or not (act.published_on or act.effective_on):
        return
    titles = type(act).model_fields
    for key in NEEDED:
        if getattr(act, key) is None and not act.admits(key):
            yield Breach(Target("acts", act.id, (key,)), f"改变清单的决定没有写{titles[key].title}（{key}）")

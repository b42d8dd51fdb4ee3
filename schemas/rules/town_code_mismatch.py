"""镇街代码与行政区或建制不符

查什么：
九位代码的前六位是所属县（市、区）代码；后三位与建制相符：001—099 街道，100—199 镇，200—399 乡、民族乡。

为什么：
GB/T 10114 与国家统计局统计用区划代码的编法。代码错了，清单会挂到别的镇街名下；
后三位 400 以上是功能区，不能承接行政处罚权（行政处罚法第二十四条第一款只及乡镇人民政府、街道办事处）。

不合格：
id: '330281101'，form: 街道

合格：
id: '330281101'，form: 镇

怎么改：
对照国家统计局统计用区划代码改正代码、建制或所属行政区。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.town import Town
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"
SEGMENTS = {"街道": range(1, 100), "镇": range(100, 200), "乡": range(200, 400), "民族乡": range(200, 400)}


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each part of a town's code that does not fit its county or its form."""
    target, segment = Target("towns", town.id, ("id",)), int(town.id[6:])
    if not town.id.startswith(town.jurisdiction):
        yield Breach(target, f"代码前六位是 {town.id[:6]}，所属行政区是 {town.jurisdiction}")
    if segment not in SEGMENTS[town.form]:
        span = SEGMENTS[town.form]
        yield Breach(target, f"代码后三位是 {segment:03}，{town.form}应在 {span.start:03}—{span.stop - 1} 之间")

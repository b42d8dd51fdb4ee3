"""依据没有公布

查什么：
法规源的每个版本都写明公布载体，公布（修改）日期不晚于施行日期。

为什么：
行政处罚法第五条第三款：对违法行为给予行政处罚的规定必须公布；未经公布的，不得作为行政处罚的依据。

不合格：
versions:
  - {date: 2018-09-01, effective: 2018-07-01, article_count: 50}

合格：
versions:
  - {date: 2018-05-01, effective: 2018-07-01, carrier: 省人大常委会公告第 3 号, article_count: 50}

怎么改：
补写 carrier（公布机关与文件，或者取得文本的公开数据库）；
日期颠倒的，对照公布文件改正 date 或者 effective。查不到公布载体的文件不能作依据。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.law import Law
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "laws"


def check(law: Law, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield a breach for each version that names no carrier and for each that took effect before it was published."""
    for index, version in enumerate(law.versions):
        place = ("versions", index)
        if version.carrier is None:
            yield Breach(Target("laws", law.id, place), f"{version.date} 版没有写公布载体")
        if version.effective < version.date:
            message = f"施行日期 {version.effective} 早于公布日期 {version.date}"
            yield Breach(Target("laws", law.id, (*place, "effective")), message)

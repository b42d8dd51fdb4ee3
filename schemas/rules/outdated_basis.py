"""依据已有新版本

查什么：
在用事项所引的版本，是该法规今天有效的最新版本。

为什么：
浙江省综合行政执法条例第十条：执法依据变动的，应当对目录进行动态调整；条号、款项和数额常随修改而变。

不合格：
basis:
  - {role: 罚则, law: cn-sfl, version: 2010-01-01, article: 20}    # 2020-01-01 版已施行

合格：
basis:
  - {role: 罚则, law: cn-sfl, version: 2020-01-01, article: 20}

怎么改：
对照新版本逐条核对行为、条款、处罚，改 version；
内容有实质变化的，把原内容记入 formers（until 写新版施行日）；新版本不再处罚的，终止本事项。
"""

from collections.abc import Iterator
from datetime import date

from schemas.fields import Citation, span_holds
from schemas.finding import Breach, Severity, Target
from schemas.grounds import citations
from schemas.records.law import Law
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each citation of a version that a newer one, in force today, has replaced."""
    if not span_holds(matter.valid_from, matter.valid_until, today):
        return
    for route, citation in citations(matter):
        law = registry.laws.get(citation.law)
        newest = _newest(law, citation, today) if law else None
        if law and newest is not None:
            version = law.versions[newest]
            yield Breach(
                Target("matters", matter.id, (*route, "version")),
                f"《{law.title}》已有 {version.date} 版（{version.effective} 起施行），仍引 {citation.version} 版",
                (Target("laws", law.id, ("versions", newest), "现行版本"),),
            )


def _newest(law: Law, citation: Citation, today: date) -> int | None:
    """Return the index of the newest version in force today if it is later than the one cited."""
    if law.repealed_on and law.repealed_on <= today:
        return None
    newer = [
        index
        for index, version in enumerate(law.versions)
        if version.date > citation.version and span_holds(version.effective, version.until, today)
    ]
    return max(newer, key=lambda index: law.versions[index].date, default=None)

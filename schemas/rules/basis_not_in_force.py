"""依据尚未施行或者已经失效

查什么：
在用事项所引的版本，在事项起始日（修改过依据的，自修改之日；没有写起始日的，以今天计）已经施行；
所引法规没有废止，所引版本没有无后续版本而失效。

为什么：
行政处罚法第三十七条：适用违法行为发生时的规定，规定已被修改或者废止的另有从轻；第三十八条第一款：没有依据的处罚无效。
浙江省综合行政执法条例第十条：执法依据变动的，对目录动态调整。

不合格：
valid_from: 2018-01-01
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 40}    # 2018-07-01 起施行

合格：
valid_from: 2018-07-01
basis:
  - {role: 罚则, law: sp-sl, version: 2018-05-01, article: 40}

怎么改：
尚未施行的，把 valid_from 写为施行日；只是换引新版本的，把原依据记入 formers；
已废止的，写 valid_until 和 ended_as，从清单移出，有新法接续的另立事项并写 successor。
"""

from collections.abc import Iterator
from datetime import date

from schemas.fields import Citation, span_holds
from schemas.finding import Breach, Severity, Target
from schemas.grounds import citations
from schemas.records.law import Law, Version
from schemas.records.matter import Matter
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "matters"


def check(matter: Matter, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each basis not in force when the matter began, or gone while the matter is still in use."""
    since = max((former.until for former in matter.formers if former.basis is not None), default=matter.valid_from)
    in_use = span_holds(matter.valid_from, matter.valid_until, today)
    for route, citation in citations(matter):
        law = registry.laws.get(citation.law)
        version = registry.version(citation.law, citation.version)
        if law and version:
            fault = _too_early(version, since or today) or (_gone(law, version, today) if in_use else None)
            if fault:
                note = Target("laws", law.id, ("versions", law.versions.index(version)), "所引版本")
                yield Breach(Target("matters", matter.id, (*route, _key(citation, law, today))), fault, (note,))


def _too_early(version: Version, since: date) -> str | None:
    if version.effective <= since:
        return None
    return f"所引 {version.date} 版自 {version.effective} 起施行，晚于事项适用之日 {since}"


def _gone(law: Law, version: Version, today: date) -> str | None:
    if law.repealed_on and law.repealed_on <= today:
        return f"《{law.title}》已于 {law.repealed_on} 废止，事项仍在用"
    followed = any(each.date > version.date for each in law.versions)
    if version.until and version.until <= today and not followed:
        return f"《{law.title}》{version.date} 版已于 {version.until} 失效，没有登记接续的版本"
    return None


def _key(citation: Citation, law: Law, today: date) -> str:
    return "law" if law.repealed_on and law.repealed_on <= today else "version"

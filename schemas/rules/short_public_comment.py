"""公开征求意见期限过短

查什么：
公开征求意见首尾两日都算，不少于参数 comment-days（三十日）；少于的，写明理由（comment_short_reason）。
参数以征求意见首日有效的为准。

为什么：
重大行政决策程序暂行条例第十五条第一款：“公开征求意见的期限一般不少于30日；因情况紧急等原因需要缩短期限的，
公开征求意见时应当予以说明”。

不合格：
comment: {start: 2026-09-01, end: 2026-09-15}

合格：
comment: {start: 2026-09-01, end: 2026-09-15}
comment_short_reason: 汛期将至，须在九月底前明确河道执法主体，公告已说明。

怎么改：
核对起止日期；确实缩短的，把当时公告的理由写进 comment_short_reason；当时没有说明的，延长期限或者重新征求。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"
PARAMETERS = ("comment-days",)


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the public had fewer days to comment than the law asks for, and nobody says why."""
    procedure = act.procedure
    if procedure is None or procedure.comment is None or procedure.comment_short_reason:
        return
    start, end = procedure.comment.start, procedure.comment.end
    least, days = registry.threshold("comment-days", act.jurisdiction, start), (end - start).days + 1
    if least is not None and 0 < days < least:
        message = f"公开征求意见 {start} 至 {end}，共 {days} 日，一般不少于 {least:g} 日，没有说明为何缩短"
        yield Breach(Target("acts", act.id, ("procedure", "comment")), message)

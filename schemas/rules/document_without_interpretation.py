"""规范性文件没有同步解读

查什么：
有行政规范性文件统一编号（head.reg_no）、主动公开而且已公布的决定，写明政策解读（interpretation）；
来源没有载明的，在 gaps 里写明。

为什么：
重大行政决策程序暂行条例第三十二条：社会公众普遍关心或者专业性、技术性较强的决策，应当说明意见采纳情况，进行宣传解读。
与文件同步解读是浙江各县公布镇街清单时的做法（外地公告）和本库约定。

不合格：
head: {reg_no: GPAD00-2025-0005}，没有 interpretation

合格：
interpretation: 《关于调整镇街综合行政执法事项的通告》政策解读

怎么改：
写上同步发布的解读的名称；还没有解读的，起草后与文件一并发布。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a published normative document comes without a word of explanation."""
    head, published = act.head, act.published_on is not None and act.published_on <= today
    explained = act.interpretation is not None or act.admits("interpretation")
    if head and head.reg_no and head.openness == "主动公开" and published and not explained:
        yield Breach(Target("acts", act.id, ("head", "reg_no")), "行政规范性文件没有写政策解读（interpretation）")

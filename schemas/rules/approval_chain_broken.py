"""审批缺级或倒序

查什么：
改变镇街清单的赋权、调整、收回决定，按行政区审批链（approval_chain）逐级经过，环节不缺、不多、先后不颠倒。
行政区没有写审批链，或决定在 gaps 里写明 approvals 的，不查。

为什么：
浙江省综合行政执法条例第九条第二款把镇街清单的决定权给县（市、区）人民政府，目录之外的报省批准；
缺一级的决定没有权限（刘峰、吴国玖《推动基层治理从“行政末梢”向“治理枢纽”转变》，南报网：
区、市、省三级常务会议依次审议）。审批链由各行政区写明。

不合格：
审批链为区、市、省三级，决定只有区一级。

合格：
approvals:
  - {step: district-meeting, date: 2026-03-02}
  - {step: city-meeting, date: 2026-04-15}
  - {step: province-meeting, date: 2026-06-20}

怎么改：
补上缺的一级及日期；日期颠倒的，核对会议纪要；确未经过的，补办后再公布。
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from schemas.finding import Breach, Severity, Target
from schemas.listings import changes_town_list
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
KINDS = {"赋权", "调整", "收回"}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each step of approval that is missing, unknown, or earlier than the one before it."""
    jurisdiction = registry.jurisdictions.get(act.jurisdiction)
    chain = {each.step: each.title for each in jurisdiction.approval_chain} if jurisdiction else {}
    if not chain or act.kind not in KINDS or act.admits("approvals") or not changes_town_list(act, registry):
        return
    passed = {approval.step for approval in act.approvals}
    for step, title in chain.items():
        if step not in passed:
            yield Breach(Target("acts", act.id, ("approvals",)), f"审批缺一级：{title}（{step}）")
    for index, approval in enumerate(act.approvals):
        if approval.step not in chain:
            place = Target("acts", act.id, ("approvals", index, "step"))
            steps = "、".join(f"{step}（{title}）" for step, title in chain.items())
            yield Breach(place, f"审批链没有“{approval.step}”这一级", hint=f"本行政区的审批环节有：{steps}。")
    yield from _reversed(act, chain)


def _reversed(act: Act, chain: dict[str, str]) -> Iterator[Breach]:
    """Yield one breach for each approval that stands, or is dated, before the one it must follow."""
    order = list(chain)
    known = [(index, each) for index, each in enumerate(act.approvals) if each.step in chain]
    for (_, earlier), (index, later) in pairwise(known):
        if order.index(later.step) <= order.index(earlier.step) or later.date < earlier.date:
            message = f"审批倒序：{chain[later.step]} {later.date} 排在{chain[earlier.step]} {earlier.date} 之后"
            yield Breach(Target("acts", act.id, ("approvals", index)), message)

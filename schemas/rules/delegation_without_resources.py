"""赋权没有人员或经费随之下沉

查什么：
赋权的决定，以及往镇街清单增加事项的决定，写明随权下沉的人员和经费（resources），都多于制度规定的准入下限
（参数 admission-staff-min、admission-fund-min）。没有规定准入下限的行政区不查。

为什么：
行政处罚法第二十四条第一款：交由“能够有效承接”的镇街行使；没有人员、经费同步下沉就放权，基层接不住
（刘峰、吴国玖《推动基层治理从“行政末梢”向“治理枢纽”转变》，南报网：权限准入制）。下限由本行政区的制度规定。

不合格：
resources: {staff: 0, fund: 200000}

合格：
resources: {staff: 4, fund: 200000}

怎么改：
落实编制、经费以后再公布，并写进 resources；来源没有载明的，在 gaps 里写明；
确须先行赋权的，写豁免，说明理由和补足的期限。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import town_additions
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
PARAMETERS = ("admission-fund-min", "admission-staff-min")
RESOURCES = {"staff": ("admission-staff-min", "人员"), "fund": ("admission-fund-min", "经费（元）")}


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each resource that does not come along with a delegation as the regulations demand."""
    if act.admits("resources") or not (act.kind == "赋权" or town_additions(act, registry)):
        return
    made = act.signed_on or today
    if act.resources is None:
        if any(registry.threshold(key, act.jurisdiction, made) is not None for key in PARAMETERS):
            yield Breach(Target("acts", act.id, ("kind",)), "没有写随赋权下沉的人员和经费（resources）")
        return
    for name, (key, title) in RESOURCES.items():
        least = registry.threshold(key, act.jurisdiction, made)
        given = getattr(act.resources, name)
        if least is not None and given <= least:
            yield Breach(
                Target("acts", act.id, ("resources", name)), f"赋权随之下沉的{title}为 {given}，须多于 {least:g}"
            )

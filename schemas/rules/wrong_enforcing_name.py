"""执法名义与执法模式不符

查什么：
镇街写明执法模式和名义的：赋权以镇街名义，派驻、委托以部门名义；混合模式不限。

为什么：
行政处罚法第二十四条：赋权后由乡镇人民政府、街道办事处行使；第二十条第四款：受委托的以委托行政机关名义实施。
浙江省综合行政执法条例第九条第四款：暂不具备承接能力的由部门派驻队伍执法。名义写错，当事人会告错机关。

不合格：
mode: 派驻
in_name_of: 镇街

合格：
mode: 派驻
in_name_of: 部门

怎么改：
核对赋权决定：有赋权决定的，mode 写赋权、in_name_of 写镇街；没有的，in_name_of 写部门。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.town import Town
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "towns"
NAMES = {"赋权": "镇街", "派驻": "部门", "委托": "部门"}


def check(town: Town, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a town enforces in a name that its mode does not allow."""
    name = NAMES.get(town.mode or "")
    if name and town.in_name_of and town.in_name_of != name:
        message = f"{town.mode}模式应以{name}名义执法，写的是{town.in_name_of}"
        yield Breach(Target("towns", town.id, ("in_name_of",)), message)

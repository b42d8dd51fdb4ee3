"""参数没有人用

查什么：
有条文的制度，每个参数或者由规则、页面取用，或者写在条文里；行政区自己的参数由规则、页面取用。

为什么：
没有人用的参数改了也没有后果，读的人却以为它在管事（本库约定：制度的参数决定怎样核对）。

不合格：
参数 expert-panel: true，条文没有提到，也没有规则取用

合格：
条文写“设{expert-count}专家”，或者由规则取用

怎么改：
删去参数，或者写进条文；要由机器核对的，先有规则。
"""

from collections.abc import Iterator
from datetime import date

from schemas.asked import ASKED
from schemas.finding import Breach, Severity, Target
from schemas.provisions import named
from schemas.records.regulation import Regulation
from schemas.registry import Registry

SEVERITY: Severity = "warning"
SCOPE = "registry"
KIND = "regulations"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each parameter, of a regulation or a jurisdiction, that nothing asks for or names."""
    for regulation in registry.regulations.values():
        yield from _of_regulation(regulation)
    for jurisdiction in registry.jurisdictions.values():
        for place, parameter in enumerate(jurisdiction.parameters):
            if parameter.key not in ASKED:
                message = f"参数“{parameter.title}”没有规则取用"
                yield Breach(Target("jurisdictions", jurisdiction.id, ("parameters", place, "key")), message)


def _of_regulation(regulation: Regulation) -> Iterator[Breach]:
    written = {key for _, _, key in named(regulation)}
    for place, parameter in enumerate(regulation.parameters):
        if regulation.articles and parameter.key not in ASKED | written:
            message = f"参数“{parameter.title}”没有规则取用，条文里也没有"
            yield Breach(Target("regulations", regulation.id, ("parameters", place, "key")), message)

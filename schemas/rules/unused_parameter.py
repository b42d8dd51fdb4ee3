"""参数没有人用

查什么：
有条文的制度，每个参数或者由规则取用，或者写在条文里；是否的参数，它那一条写明由哪条规则核对。

为什么：
没有人用的参数改了也没有后果，读的人却以为它在管事（本库约定：制度的参数决定怎样核对）。

不合格：
参数 expert-panel: true，条文没有提到，也没有规则取用

合格：
写明它在第几条，那一条的 rules 写上核对它的规则

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
SCOPE = "record"
KIND = "regulations"


def check(regulation: Regulation, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each parameter that no rule asks for and no sentence names."""
    written = {key for _, _, key in named(regulation)}
    kept = {article.number for article in regulation.articles if article.rules}
    for place, parameter in enumerate(regulation.parameters):
        used = parameter.key in ASKED | written or (isinstance(parameter.value, bool) and parameter.article in kept)
        if regulation.articles and not used:
            message = f"参数“{parameter.title}”没有规则取用，条文里也没有"
            yield Breach(Target("regulations", regulation.id, ("parameters", place, "key")), message)

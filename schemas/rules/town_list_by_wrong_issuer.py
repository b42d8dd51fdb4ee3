"""镇街清单不是由县级人民政府公布

查什么：
改变镇街清单的决定，制发机关就是清单所属行政区写明的镇街清单公布机关（list_issuer）。
制发机关或公布机关没有写的不报。

为什么：
浙江省综合行政执法条例第九条第二款：“县（市、区）人民政府应当编制乡镇、街道具体实施的综合行政执法事项目录清单，
向社会公布后组织实施”。指导办、执法局、镇街自己都无权公布或收回。

不合格：
余姚市综合行政执法指导办公室发通知，收回街道的事项。

合格：
余姚市人民政府发通告，收回街道的事项。

怎么改：
对照原文核对制发机关；确由其他机关制发的，报请县（市、区）人民政府公布，改录政府的文件。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.listings import town_changes
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if an act that changes lists of towns is not issued by the government that must issue them."""
    issuer = registry.bodies.get(act.issuer or "")
    owners = (listing.jurisdiction for listing, _ in town_changes(act, registry)) if issuer else ()
    for owner in dict.fromkeys(owners):
        jurisdiction = registry.jurisdictions.get(owner)
        wanted = jurisdiction.list_issuer if jurisdiction else None
        if issuer and wanted and wanted != issuer.title:
            yield Breach(Target("acts", act.id, ("issuer",)), f"镇街清单应由{wanted}公布，本决定由{issuer.title}制发")

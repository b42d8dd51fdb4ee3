"""发文字号与发文机关不符

查什么：
元数据的发文机关是办公室、办公厅的，发文字号的机关代字里有“办”；代字里有“办”的，发文机关名称里也有“办”。
演示字号不查。

为什么：
机关代字表明文件由谁制发：“义政发”是市政府的，“义政办发”才是市政府办公室的（公文格式通例，本库约定）。
政府信息公开条例第六条第一款要求公开的信息准确。

不合格：
issuer: 义乌市人民政府办公室，doc_no: 义政发〔2022〕35号

合格：
issuer: 义乌市人民政府，doc_no: 义政发〔2022〕35号

怎么改：
先核对录入。原文就是这样矛盾的，照登不改，在 discrepancies 里写明各处说法，rules 写 act-number-mismatch，
并向制发机关提出更正。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
OFFICES = ("办公室", "办公厅")
DEMONSTRATION = "演示"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if the organ word of the document number belongs to another issuer than the head names."""
    if act.head is None or not act.head.doc_no or not act.head.issuer:
        return
    word, issuer = act.head.doc_no.partition("〔")[0], act.head.issuer
    of_office = any(office in issuer for office in OFFICES)
    if word != DEMONSTRATION and ((of_office and "办" not in word) or ("办" in word and "办" not in issuer)):
        related = (Target("acts", act.id, ("head", "issuer"), "元数据所写的发文机关"),)
        yield Breach(Target("acts", act.id, ("head", "doc_no")), f"字号“{word}”不是“{issuer}”的", related)

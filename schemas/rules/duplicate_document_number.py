"""两份决定用同一个发文字号

查什么：
同一行政区的决定，发文字号各不相同。

为什么：
发文字号由机关代字、年份和顺序号组成（党政机关公文处理工作条例第九条第五项），一号一文；
重复的字号使人引用时不知道指哪一份，政府信息公开条例第六条第一款要求公开的信息准确。

不合格：
两份决定都写 doc_no: 演示〔2026〕8号。

合格：
每份决定一个字号。

怎么改：
还没有公布的一份，换成下一个顺序号；都公布了的，对照原件改正录错的一份；同一份文件录了两次的，合并成一份。
原件确实重号的，在后一份的 discrepancies 里写明，
rules 写 duplicate-document-number。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "acts"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each act whose document number one published or signed before it in its jurisdiction has."""
    first: dict[tuple[str, str], str] = {}
    for act in sorted(registry.acts.values(), key=lambda each: _seniority(each, today)):
        number = act.head.doc_no if act.head else None
        other = first.setdefault((act.jurisdiction, number), act.id) if number else act.id
        if other != act.id:
            message = f"发文字号 {number} 已属于“{registry.acts[other].title}”（{other}）"
            related = (Target("acts", other, ("head", "doc_no"), "已用此字号的决定"),)
            yield Breach(Target("acts", act.id, ("head", "doc_no")), message, related)


def _seniority(act: Act, today: date) -> tuple[bool, date, str]:
    """Return what puts the act first that had its number first: published, then signed earlier."""
    public = act.published_on is not None and act.published_on <= today
    return not public, act.signed_on or date.max, act.id

"""演示文件用了真文件的字号

查什么：
演示记录（provenance: demonstration）的发文字号以“演示〔”开头；不是演示的不以它开头。

为什么：
演示的决定会生成公告样式的页面，字号像真的就会被当成真文件引用。政府信息公开条例第六条要求准确公开，并澄清虚假信息；
字号的写法是本库约定。

不合格：
provenance: demonstration，doc_no: 余政发〔2026〕1号

合格：
provenance: demonstration，doc_no: 演示〔2026〕1号

怎么改：
演示的改成“演示〔年份〕序号号”；确是真文件的，改 provenance 并写明 source。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
PREFIX = "演示〔"


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach if a demonstration has a real-looking number, or a real document a demonstration's."""
    number = act.head.doc_no if act.head else None
    if number is None or number.startswith(PREFIX) == (act.provenance == "demonstration"):
        return
    state = "不是演示记录，字号不得用“演示〔”" if number.startswith(PREFIX) else "演示记录的字号须以“演示〔”开头"
    yield Breach(Target("acts", act.id, ("head", "doc_no")), f"{state}，现在是 {number}")

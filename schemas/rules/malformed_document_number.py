"""发文字号写法不合规范

查什么：
发文字号的序号不编虚位（1 不写成 01），机关代字不含空格、数字、括号和“第”字，年份就是成文的年份。
六角括号、年份四位和“号”字，由字段格式检查。

为什么：
党政机关公文处理工作条例第九条第五项：发文字号由发文机关代字、年份、发文顺序号组成；党政机关公文格式（GB/T 9704—2012）
第 7.2.5 条：年份应标全称，用六角括号“〔〕”括入，发文顺序号不加“第”字，不编虚位。写法不一，同一文件就查不到、对不上。

不合格：
doc_no: 余政发〔2026〕08号

合格：
doc_no: 余政发〔2026〕8号

怎么改：
对照原件改正；原件就是这样写的，照登不改，在 discrepancies 里写明，rules 写 malformed-document-number。
"""

import re
from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "record"
KIND = "acts"
WORD = re.compile(r"[\s0-9第\[\]()（）【】〔〕]")
"""What the organ word of a number never holds."""


def check(act: Act, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each fault in how a document number is written."""
    number = act.head.doc_no if act.head else None
    if number is None:
        return
    word, _, rest = number.rpartition("〔")
    year, _, running = rest.partition("〕")
    target = Target("acts", act.id, ("head", "doc_no"))
    if WORD.search(word):
        yield Breach(target, f"机关代字“{word}”里不应有空格、数字、括号和“第”字")
    if running.startswith("0"):
        yield Breach(target, f"序号编了虚位：{running}")
    if act.signed_on and int(year) != act.signed_on.year:
        related = (Target("acts", act.id, ("signed_on",), "成文日期"),)
        yield Breach(target, f"字号的年份是 {year}，成文日期是 {act.signed_on}", related)

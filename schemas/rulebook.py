"""The page of every rule, cut from its docstring, and the pages of what reading itself can find."""

import inspect
import re
from collections.abc import Mapping
from typing import NamedTuple

from schemas.finding import Severity
from schemas.ruleset import RULES, Rule, name

HEADINGS = ("查什么", "为什么", "不合格", "合格", "怎么改")


class Page(NamedTuple):
    """One rule as an editor reads it: 查什么, 为什么, 不合格, 合格, 怎么改."""

    rule: str
    title: str
    severity: Severity
    what: str
    why: str
    fails: str
    passes: str
    remedy: str


def page(rule: Rule) -> Page:
    """Cut the docstring of a rule module into its page.

    Raises ValueError if a heading is missing or out of order.
    """
    return cut(name(rule), rule.SEVERITY, rule.__doc__ or "")


def cut(rule: str, severity: Severity, docstring: str) -> Page:
    """Cut one docstring: a title line, then the five headings, each on a line of its own followed by its text."""
    title, _, rest = inspect.cleandoc(docstring).partition("\n")
    parts = re.split(rf"^({'|'.join(HEADINGS)})：[ ]*$\n?", rest, flags=re.MULTILINE)
    if tuple(parts[1::2]) != HEADINGS:
        raise ValueError(f"{rule}: headings must be {HEADINGS}, are {tuple(parts[1::2])}")
    return Page(rule, title, severity, *(inspect.cleandoc("\n" + part).strip() for part in parts[2::2]))


_READING = {
    "invalid-encoding": """文字编码不对
        查什么：
        文件须是不带 BOM 的 UTF-8 文字，不含特殊换行等不可见字符。
        为什么：
        同一份文件在不同电脑上须读出同样的文字。
        不合格：
        用“记事本”另存为 ANSI 或“带 BOM 的 UTF-8”的文件。
        合格：
        编码为 UTF-8、换行为 LF 的文件。
        怎么改：
        多半是存成了 ANSI（GBK）：用原来的编码打开，文字正常后再“另存为 → UTF-8（无 BOM）”；不要在乱码时保存。
        """,
    "oversized-file": """文件过大
        查什么：
        单个文件不超过 4 MB。
        为什么：
        一条记录不会这么大，多半是放错了文件；过大的文件也会拖垮检查。
        不合格：
        把整本目录的附件改名为 .yaml。
        合格：
        一个文件一条记录。
        怎么改：
        把内容拆成一条记录一个文件；附件不要放进登记库。
        """,
    "invalid-yaml": """不符合 YAML 语法
        查什么：
        每个文件是一份语法正确的 YAML。
        为什么：
        读不懂的文件无法核对，也无法公布。
        不合格：
        title：对……的行政处罚
        合格：
        title: 对……的行政处罚
        怎么改：
        检查该行及上一行：冒号须是英文“: ”，缩进只用空格，引号、括号成对。
        """,
    "forbidden-yaml": """用了不允许的 YAML 写法
        查什么：
        不用锚点、别名、标签、合并键、非文字的键，嵌套不超过 24 层。
        为什么：
        这些写法使同一内容有多种读法，审阅时看不出后果。
        不合格：
        penalties: *same
        合格：
        把内容逐条写出。
        怎么改：
        把引用的内容原样写在这里；以 & 或 * 开头的文字加引号。
        """,
    "duplicate-key": """键重复
        查什么：
        同一层里每个键只出现一次。
        为什么：
        重复的键会使前一处的内容悄悄失效。
        不合格：
        title: 甲
        title: 乙
        合格：
        title: 甲
        怎么改：
        保留一处，删去另一处。
        """,
    "unknown-key": """没有这个键
        查什么：
        记录里只用规定的键。
        为什么：
        写错的键等于没有写，内容不会公布。
        不合格：
        titel: 对……的行政处罚
        合格：
        title: 对……的行政处罚
        怎么改：
        改正键名，或删去它。
        """,
    "missing-key": """缺少必填的键
        查什么：
        每种记录的必填内容都要有。
        为什么：
        缺了必填内容，公布的事项就不完整。
        不合格：
        没有 title 的事项。
        合格：
        写全 title、provenance、domain、basis 的事项。
        怎么改：
        补上这一键；来源没有写明的，选填键可以不写，并在 gaps 里说明。
        """,
    "wrong-value": """值不合要求
        查什么：
        每个值的类型、写法与取值范围。
        为什么：
        数字写成文字、日期不存在、种类不在法定范围内，都会使公布的内容出错。
        不合格：
        max: 五千
        合格：
        max: 5000
        怎么改：
        按提示改正；可用 quanze explain 查看说明。
        """,
    "file-name": """编号与文件名不同
        查什么：
        文件名须是编号加 .yaml。
        为什么：
        由编号就能找到文件，由文件就知道编号。
        不合格：
        文件 a-1.yaml 里写 id: a-2
        合格：
        文件 a-1.yaml 里写 id: a-1
        怎么改：
        改文件名或改编号；已公布的编号不改。
        """,
    "duplicate-id": """编号重复
        查什么：
        同一种类里编号唯一。
        为什么：
        编号是永久地址，两条记录不能共用。
        不合格：
        两个文件夹里各有一个 a-1.yaml。
        合格：
        每个编号一个文件。
        怎么改：
        给后加的一条换一个没有用过的编号。
        """,
    "misplaced-file": """文件放错位置
        查什么：
        登记库里只有各种类文件夹，文件夹里只有 .yaml 记录（.md 说明除外）。
        为什么：
        放错位置的文件不会被读取，内容会悄悄丢失。
        不合格：
        registry/事项.xlsx
        合格：
        registry/matters/nb-x/nb-x-1-1.yaml
        怎么改：
        移到对应种类的文件夹，或移出登记库。
        """,
    "citation-not-in-text": """条文与文本不符
        查什么：
        quanze verify 对照所给的法条文本：登记的条存在，各款项数与文字摘要相同。
        为什么：
        公布的依据须能与任何一份正式文本逐条核对（政府信息公开条例第六条：准确）。
        不合格：
        登记第六十五条有两款，文本里只有一款。
        合格：
        条、款、项和文字摘要都与文本一致。
        怎么改：
        先看文本是否就是登记的版本；是的，按文本改正条、款、项；文本是新版本的，登记新版本并复核依据它的事项。
        """,
    "amount-not-in-text": """罚款数额不在条文里
        查什么：
        quanze verify 对照所给的法条文本：事项写的每个数额、倍数、百分比都在其罚则条文里出现。
        为什么：
        罚款幅度须与法条一致（行政处罚法第四条、第十六条）。
        不合格：
        条文写“五百元以上五千元以下”，事项写上限 50000。
        合格：
        事项写下限 500、上限 5000。
        怎么改：
        对照条文改正数额；数额出自另一条的，把那一条也作为罚则写入依据。
        """,
    "useless-waiver": """多余的豁免
        查什么：
        豁免所指的规则存在，且该记录确实仍违反它；矛盾登记同理。
        为什么：
        豁免只能变少或有新理由，不能沉积。
        不合格：
        已改正的记录仍留着豁免。
        合格：
        改正记录时一并删去豁免。
        怎么改：
        删去这条豁免（或矛盾登记里的规则名）。
        """,
    "expired-waiver": """过期的豁免
        查什么：
        豁免的到期日在今天之后。
        为什么：
        暂不适用须有期限，到期须重新判断。
        不合格：
        expires_on: 2020-01-01
        合格：
        尚未到期的豁免。
        怎么改：
        改正记录后删去豁免；确需延长的，写明新理由并经批准后改日期。
        """,
}

PAGES: Mapping[str, Page] = {
    **{rule: cut(rule, "error", text) for rule, text in _READING.items()},
    **{name(rule): page(rule) for rule in RULES},
}

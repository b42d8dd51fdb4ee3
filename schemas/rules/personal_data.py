"""公开的文字里有个人信息

查什么：
任何记录的文字里没有：校验码正确的十八位身份证号、十一位手机号、带门牌号的个人住址。
编号、统一社会信用代码、事项代码、索引号、发文字号等代码不查。

为什么：
政府信息公开条例第十五条：涉及个人隐私、公开会损害第三方合法权益的政府信息不得公开；
行政处罚法第五十条：对个人隐私应当保密。登记库的全部内容都会公布。

不合格：
notes: 联系人电话 13800000000

合格：
notes: 联系电话见部门公开栏

怎么改：
删去该内容，改用单位对外公布的座机或岗位名称。已经提交的，告诉管理员从版本历史中清除。
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from schemas.fields import TEXT_PATTERN
from schemas.finding import Breach, Route, Severity, Target
from schemas.parts import parts
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "registry"
KIND = "bodies"
ID_CARD = re.compile(r"(?<![0-9A-Za-z-])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])")
MOBILE = re.compile(r"(?<![0-9A-Za-z-])1[3-9]\d{9}(?![0-9A-Za-z])")
HOME = re.compile(r"(?:住址|现住|家住|户籍)[^，。；、]{0,40}?\d+[^，。；、]{0,8}?(?:号|弄|幢|栋|单元|室)")
SIGNS = (re.compile(r"1[3-9]\d{9}", re.ASCII), re.compile(r"20\d{9}", re.ASCII))
"""A phone number, or the year of birth and what follows it; patterns that open with fixed signs are found fast."""
WORDS = ("住", "户籍", "\\")
"""What a home is written with, and the sign by which YAML could hide digits."""
CODES = {"index_no", "reg_no"}
"""Codes whose fields do not themselves say so by a pattern."""
CHECK_DIGITS = "10X98765432"


def check(registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each text, of any record, that looks like personal data; the message does not repeat it."""
    for kind, record in registry:
        if _suspect(registry.text(kind, record.id)):  # one quick look at the file; hardly any has more to see
            for route, text in _texts(record):
                for what in _found(text):
                    yield Breach(Target(kind, record.id, route), f"疑似{what}")


def _suspect(whole: str | None) -> bool:
    if whole is None:
        return True
    return any(word in whole for word in WORDS) or any(sign.search(whole) for sign in SIGNS)


def _texts(record: BaseModel) -> Iterator[tuple[Route, str]]:
    """Yield (route, text) of every text in a record that is not a code."""
    for route, part in parts(record):
        for name in _plan(type(part)):
            value = getattr(part, name)
            if isinstance(value, str):
                yield (*route, name), value
            elif isinstance(value, tuple):
                yield from (((*route, name, index), each) for index, each in enumerate(value) if isinstance(each, str))


@cache
def _plan(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model that can hold free text: not codes, ids or words from a fixed set."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in CODES and not _patterned(field.metadata) and _free(field.annotation)
    )


def _free(annotation: Any) -> bool:
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation is str or (issubclass(annotation, BaseModel) and bool(_plan(annotation)))
    coded = get_origin(annotation) is Literal or _patterned(getattr(annotation, "__metadata__", ()))
    return not coded and any(map(_free, get_args(annotation)))


def _patterned(marks: Iterable[Any]) -> bool:
    return any(getattr(mark, "pattern", None) not in (None, TEXT_PATTERN) for mark in marks)


def _found(text: str) -> Iterator[str]:
    if any(_is_id_card(number) for number in ID_CARD.findall(text)):
        yield "身份证号"
    if MOBILE.search(text):
        yield "手机号"
    if HOME.search(text):
        yield "个人住址"


def _is_id_card(number: str) -> bool:
    """Tell whether the check digit is right (GB 11643, ISO 7064 MOD 11-2)."""
    remainder = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(number[:17])) % 11
    return CHECK_DIGITS[remainder] == number[17].upper()

"""Reads amounts of fines: 五百元以上五千元以下, 违法所得一倍以上三倍以下, 货值金额百分之五十以下, 每平方米二百元."""

import re
from typing import NamedTuple

from schemas.numerals import WRITTEN, number

_N = WRITTEN[:-1]  # the class without its plus, to be counted here
_NUM = (
    r"(?:[百千]分之[零〇○一二两三四五六七八九十百千0-9.点]+|"
    r"[零〇○一二两三四五六七八九十百千万亿0-9０-９.．]+(?:点[零一二三四五六七八九]+)?%?)"
)
_UNIT = r"(?:元|倍|%)"
_PER = re.compile(
    r"每(?:(?:非法|违法)?[\u4e00-\u9fff]{0,4})一(?:人|名|辆|株|件|台|只|次|个|户|批|艘)|每(?:招用|"
    r"使用|介绍|非法介绍|违法建设|超过|延误|逾期)?一?[^，。；、处罚每]{1,9}?(?=处|罚|"
    r"[零〇一二两三四五六七八九十百千万0-9])"
)
_FORMS = (
    re.compile(
        rf"(?P<low>{_NUM})(?P<u1>{_UNIT}?)(?:的)?以上[，、]?(?:至)?(?P<high>{_NUM})(?P<u2>{_UNIT}?)(?:的)?(?:以下|"
        rf"以内)"
    ),
    re.compile(rf"(?P<low>{_NUM})(?P<u1>{_UNIT}?)(?:至|到|—|－|-|～)(?P<high>{_NUM})(?P<u2>{_UNIT}?)"),
    re.compile(rf"(?:不超过|最高不超过|不高于)(?P<high>{_NUM})(?P<u2>{_UNIT}?)"),
    re.compile(rf"(?P<high>{_NUM})(?P<u2>{_UNIT}?)(?:的)?(?:以下|以内)"),
    re.compile(rf"(?P<low>{_NUM})(?P<u1>{_UNIT}?)(?:的)?以上"),
    re.compile(rf"(?P<same>{_NUM})(?P<u1>{_UNIT})"),
)


class Fine(NamedTuple):
    """One amount: bounds in ``unit`` (元, 倍 or %), what a multiple is of, and what it is counted per."""

    low: float | None
    high: float | None
    unit: str | None
    base: str | None = None
    per: str | None = None


def fine(text: str) -> Fine:
    """Return the amount in ``text``, the words from 处 to 罚款; all None where the statute states none."""
    plain = text.replace("等值以上", "1倍以上").replace("等值以下", "1倍以下").replace("等值", "1倍")
    plain = plain.replace("罚款", "", 1) if plain.startswith(("罚款", "处罚款", "处以罚款", "并处罚款")) else plain
    for form in _FORMS:
        match = form.search(plain)
        if match:
            return _read(match, plain)
    return Fine(None, None, None)


def per_before(text: str) -> str | None:
    """Return what a fine is counted per where that stands before its verb: 每雇用一人处一千元罚款."""
    found = re.search(r"(?P<per>每[^，。；处]{1,10})处(?:以)?[零〇一二两三四五六七八九十百千万0-9][^，处]*$", text)
    return found["per"] if found else None


def _read(match: re.Match[str], text: str) -> Fine:
    groups = match.groupdict()
    low, high = groups.get("low") or groups.get("same"), groups.get("high") or groups.get("same")
    units = [_unit(value, sign) for value, sign in ((low, groups.get("u1")), (high, groups.get("u2"))) if value]
    unit = next((each for each in reversed(units) if each), None)
    values = [_value(low), _value(high)]
    if set(units) == {"%", "倍"}:  # 百分之五十以上一倍以下: one scale for both
        values = [value and (value / 100 if each == "%" else value) for value, each in zip(values, units, strict=True)]
        unit = "倍"
    if (
        unit == "元"
        and values[0]
        and values[1]
        and values[0] < values[1] / 1000
        and low
        and low[-1] not in "万亿千百十"
    ):
        values[0] = _scaled(values[0], low, high)
    per = _PER.search(text)
    base = _base(text[: match.start()]) if unit in ("倍", "%") else None
    return Fine(values[0], values[1], unit or "元", base, per[0] if per and unit == "元" else None)


def _scaled(value: float, low: str, high: str | None) -> float:
    """二以上五万元以下 means 二万: a lower bound without its 万 takes that of the upper."""
    return value * 10_000 if high and high.endswith("万") and number(low) and (number(low) or 0) < 10 else value


def _unit(value: str, sign: str | None) -> str | None:
    return "%" if value.startswith(("百分之", "千分之")) or value.endswith("%") else sign or None


def _value(text: str | None) -> float | None:
    if text is None:
        return None
    if text.startswith("千分之"):
        thousandth = _value(text.removeprefix("千分之"))
        return None if thousandth is None else thousandth / 10
    plain = text.removeprefix("百分之").removesuffix("%")
    whole, point, rest = plain.partition("点")
    if point:  # 零点五: digits after the point are read one by one
        digits = "".join(f"{number(each) or 0:g}" for each in rest)
        return float(f"{number(whole) or 0:g}.{digits}")
    return number(plain)


def _base(text: str) -> str | None:
    """Return what stands before a multiple, without the verb: 并处违法所得一倍 → 违法所得."""
    words = re.sub(r"^.*?(?:处以|处|按照?|以)", "", text) if re.search("处|按|以", text) else text
    words = re.sub(r"^(?:其|该|相当于|应当|违法单位|罚款|可|并|以)+", "", words)
    words = words.removeprefix("与").strip("的，").removesuffix("总额的").strip()
    return words or None

"""Chinese numerals of the size that statutes use, both ways."""

import re
from functools import cache

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９〇○两", "0123456789零零二")
WRITTEN = "[零〇○一二两三四五六七八九十百千万亿0-9０-９.．]+"
"""What a number in a statute can be written with, for use in patterns."""


@cache
def numeral(number: int) -> str:
    """Return a whole number from 0 to 9999 in Chinese numerals: 65 → 六十五, 110 → 一百一十, 105 → 一百零五."""
    if number < 10:
        return _DIGITS[number]
    parts, pending_zero = [], False
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, size)
        if digit:
            parts.append(("零" if pending_zero else "") + _DIGITS[digit] + unit)
        pending_zero = digit == 0 and bool(parts)
    return "".join(parts).removeprefix("一") if parts[0] == "一十" else "".join(parts)


def number(text: str) -> float | None:
    """Return the number that a text writes in Chinese or Arabic numerals, with 万 and 亿, or None: 一万五千 → 15000."""
    plain = text.translate(_FULL_WIDTH).replace("．", ".").replace(",", "").replace("，", "")
    total = 0.0
    for unit, size in (("亿", 100_000_000), ("万", 10_000)):
        head, found, plain = plain.partition(unit) if unit in plain else ("", "", plain)
        if found:
            part = _below_ten_thousand(head)
            if part is None:
                return None
            total += part * size
    rest = _below_ten_thousand(plain) if plain else 0
    return None if rest is None or not text else total + rest


def _below_ten_thousand(text: str) -> float | None:
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text)
    mixed = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千])", text)  # 5千元
    if mixed:
        return float(mixed[1]) * _UNITS[mixed[2]]
    total = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS.index(sign)
        elif sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            return None
    return total + digit if text else None

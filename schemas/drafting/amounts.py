"""Finds the amount that belongs to a fine or a detention in the words around it, as keys of a penalty."""

import re

from schemas.drafting.fines import Fine, fine, per_before

Values = dict[str, object]


def of_fine(text: str, match: re.Match[str], announced: str) -> list[Values]:
    """Return the amounts of the fine that ``match`` found in a chunk: one, or two that are alternatives.

    ``announced`` is an earlier chunk that stated the rate: 按照每人一百元的标准计算，处以罚款.
    """
    found = _of(text, match)
    return [_values(fine(announced))] if announced and found == [{}] else found


def of_detention(before: str, after: str) -> Values:
    """Return the days of a detention, which stand before or after its word: 五日以上十日以下拘留."""
    days = fine(_days(before) or _days(after))
    return _values(days._replace(unit="日")) if days.unit else {}


def _of(text: str, match: re.Match[str]) -> list[Values]:
    before = text[: match.start()].rsplit("罚款", 1)[-1]
    verb = re.split("处以?", before)[-1]
    before = verb if re.search("[0-9一二两三四五六七八九十百千万]", verb) else before
    parts = re.split("或者|或", before)
    if len(parts) == 2 and all(
        re.search(r"[一二两三四五六七八九十百千万0-9](?:元|倍|%)|百分之", part) for part in parts
    ):
        return [_values(fine(part)) for part in parts]
    after = re.match(r"(?:人民币)?[^，。；处]{0,24}", text[match.end() :])
    amount = fine(before)
    if amount.unit == "元" and amount.per is None:
        amount = amount._replace(per=per_before(text[: match.start()]))
    if (
        amount.unit is None
        and after
        and re.match(r"(?:人民币|每|金额为|数额为)?[零〇一二两三四五六七八九十百千万0-9违货]", after[0])
    ):
        amount = fine(after[0])
    return [_values(amount)]


def _values(amount: Fine) -> Values:
    low, high = _plain(amount.low), _plain(amount.high)
    found = {"min": low, "max": high, "unit": amount.unit, "base": amount.base, "per": amount.per}
    return {key: value for key, value in found.items() if value is not None}


def _plain(value: float | None) -> float | int | None:
    return None if value is None else int(value) if value == int(value) else round(value, 6)


def _days(text: str) -> str:
    words = re.findall(
        r"[零一二三四五六七八九十0-9]+日以上[零一二三四五六七八九十0-9]+日以下|"
        r"[零一二三四五六七八九十0-9]+日以下|[零一二三四五六七八九十0-9]+日",
        text,
    )
    return str(words[-1]).replace("日", "元") if words else ""

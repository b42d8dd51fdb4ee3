"""Values in Chinese words: dates, sums, citations, penalties."""

import unicodedata
from datetime import date
from typing import get_args

from pydantic import BaseModel

from schemas.fields import Citation, Record
from schemas.numerals import numeral
from schemas.records.matter import Penalty

PROVENANCES = {
    "statute": "依法条汇编",
    "reported": "文献载明",
    "official": "官方公布",
    "demonstration": "演示数据",
}


def day(value: date | None) -> str:
    """Return a date as 2026年11月22日, or 未载明."""
    return f"{value.year}年{value.month}月{value.day}日" if value else "未载明"


def span_of_days(start: date, last: date | None) -> str:
    """Return a span of days, both ends counted: 2026年7月1日至2026年10月19日, or 2026年7月1日起."""
    return f"{day(start)}至{day(last)}" if last else f"{day(start)}起"


def citation(basis: Citation) -> str:
    """Return the place within a law: 第六十五条第一款第（二）项."""
    sub = f"之{numeral(basis.sub)}" if basis.sub else ""
    paragraph = f"第{numeral(basis.paragraph)}款" if basis.paragraph else ""
    item = f"第（{numeral(basis.item)}）项" if basis.item else ""
    return f"第{numeral(basis.article)}条{sub}{paragraph}{item}"


def field_title(record: Record, dotted: str) -> str:
    """Return the Chinese title of a field of a record, ``public.complaint_phone`` → 公示要素的投诉举报电话."""
    titles: list[str] = []
    model: type[BaseModel] | None = type(record)
    for key in dotted.split("."):
        field = model.model_fields.get(key) if model else None
        if field is None:
            return dotted
        titles.append(field.title or key)
        models = (each for each in (field.annotation, *get_args(field.annotation)) if isinstance(each, type))
        model = next((each for each in models if issubclass(each, BaseModel)), None)
    return "的".join(titles)


def plain(text: str) -> str:
    """Return a text as it is compared with what people type: full-width signs made narrow, in small letters."""
    return unicodedata.normalize("NFKC", text).lower()


def amount(value: float) -> str:
    """Return a sum of yuan with 万 where it is whole: 50000 → 5万, 5500 → 5,500."""
    if value >= 10000 and value % 1000 == 0:
        return f"{_number(value / 10000)}万"
    return _number(value)


def _number(value: float) -> str:
    return f"{int(value) if value == int(value) else value:,}"


def span(penalty: Penalty) -> str:
    """Return the range of a fine or detention in words: 500元以上5,000元以下, 违法所得的1倍以上3倍以下."""
    unit = penalty.unit or ""
    base = f"{penalty.base}的" if penalty.base else ""
    low = None if penalty.min is None else amount(penalty.min) + unit
    high = None if penalty.max is None else amount(penalty.max) + unit
    if low and low == high:
        return f"{base}{low}"
    return base + "".join(part + word for part, word in ((low, "以上"), (high, "以下")) if part)


def penalty(value: Penalty) -> str:
    """Return one penalty in a line: 罚款：每平方米 500元以上5,000元以下."""
    kind = value.name or value.kind
    per = f"{value.per} " if value.per else ""
    extent = span(value)
    may = "（可以处）" if value.may else ""
    return f"{kind}：{per}{extent}{may}" if extent else f"{kind}{may}"

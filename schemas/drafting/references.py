"""Which rules a penalty clause says are broken: 违反本条例第十五条第二款、第十八条规定."""

import re
from typing import NamedTuple

from schemas.numerals import number

_N = "[零〇一二两三四五六七八九十百千0-9０-９]+"
_LAW = r"(?:本(?:法|条例|办法|规定|细则|规则|实施办法|决定|章程))"
_ONE = rf"第{_N}条(?:之{_N})?(?:第{_N}款)?(?:第?[（(]?{_N}[）)]?项)?"
_MORE = rf"(?:(?:、|和|或者|以及|及|至|，)(?:{_ONE}|第{_N}款(?:第?[（(]?{_N}[）)]?项)?|第?[（(]?{_N}[）)]?项))*"
BROKEN = re.compile(
    rf"违反(?P<law>{_LAW})?(?:的)?(?P<refs>{_ONE}{_MORE})?(?:(?:的|中|有关|"
    rf"关于)?(?P<topic>[^，。；]{{0,30}}?))规定(?:的)?"
)
_PIECE = re.compile(
    rf"(?:第(?P<article>{_N})条(?:之(?P<sub>{_N}))?)?(?:第(?P<paragraph>{_N})款)?(?:第?[（(]?(?P<item>{_N})[）)]?项)?"
)


_SEVERAL = re.compile(rf"第?((?:[（(]{_N}[）)][、和])+[（(]{_N}[）)])项")


class Reference(NamedTuple):
    """A place in the same statute: article, 之几, paragraph, item; None where the text names none."""

    article: int
    sub: int | None = None
    paragraph: int | None = None
    item: int | None = None


def references(text: str) -> tuple[Reference, ...]:
    """Return the places that a text such as 第十五条第一款、第二款和第十八条 names, in order."""
    text = _SEVERAL.sub(lambda match: re.sub("[（(]", "第（", re.sub("[）)]", "）项", match[1])), text)
    found: list[Reference] = []
    through = False
    for match in re.finditer(
        rf"(?P<to>至)?(?P<one>{_ONE}|第{_N}款(?:第?[（(]?{_N}[）)]?项)?|第?[（(]?{_N}[）)]?项)", text
    ):
        through = bool(match["to"])
        place = _place(match["one"], found[-1] if found else None)
        if place is None:
            continue
        if through and found:
            found += _between(found[-1], place)
        found.append(place)
    return tuple(dict.fromkeys(found))


def _place(text: str, last: Reference | None) -> Reference | None:
    match = _PIECE.match(text)
    if match is None or not (match["article"] or last):
        return None
    value = {key: _whole(match[key]) for key in ("article", "sub", "paragraph", "item")}
    if value["article"]:
        return Reference(value["article"], value["sub"], value["paragraph"], value["item"])
    if last is None:
        return None
    if value["paragraph"]:
        return last._replace(paragraph=value["paragraph"], item=value["item"])
    return last._replace(item=value["item"])


def _between(first: Reference, last: Reference) -> list[Reference]:
    """Return the places strictly between two that 至 joins."""
    for key in ("item", "paragraph", "article"):
        low, high = getattr(first, key), getattr(last, key)
        if low is not None and high is not None and low < high <= low + 30:
            return [first._replace(**{key: each}) for each in range(low + 1, high)]
    return []


def _whole(text: str | None) -> int | None:
    value = number(text) if text else None
    return int(value) if value else None

"""Allocates ids, readable and never reused: nb-srhhjwsgltl for a law, nb-srhhjwsgltl-65-1 for a matter."""

import re
from collections.abc import Collection

from schemas.records.law import LawLevel
from schemas.registry import Registry

_LONGEST = 16
_PLACE = re.compile(r"[\u4e00-\u9fff]{2,7}?(?:省|自治区|自治州|自治县|市|县)(?!政|场|容|区|政府|级)")
NATIONAL = "100000"


def region_of(title: str, registry: Registry) -> str:
    """Return the jurisdiction whose name opens the title, the longest first; 全国 where none does."""
    named = [each for each in registry.jurisdictions.values() if each.id != NATIONAL and title.startswith(each.title)]
    return max(named, key=lambda each: len(each.title)).id if named else NATIONAL


def stranger(title: str, registry: Registry) -> str | None:
    """Return the place that opens a title and is not on record, such as 丽水市; None where there is none."""
    place = _PLACE.match(title)
    known = region_of(title, registry) != NATIONAL
    return place[0] if place and not known and not title.startswith("中华人民共和国") else None


def level_of(title: str, region: str) -> LawLevel | None:
    """Return the level that a title tells; None where only its issuer would: 办法, 规定 and 细则 without a place."""
    if region != NATIONAL:
        return "地方性法规" if re.search("条例|规定$", title) else None
    if title.startswith("中华人民共和国") and title.endswith("法"):
        return "法律"
    return "行政法规" if re.search(r"条例(?:（.*）)?$", title) else None


def law_id(title: str, level: LawLevel, region: str, registry: Registry, taken: Collection[str] = ()) -> str:
    """Return the id of the law of that title on record, or the next free one: region, then initials in pinyin.

    ``taken`` holds ids given out a moment ago that are not on record yet.

    Two branches that add different laws with the same initials write the same file, so git lets only one in.
    """
    known = next((law.id for law in registry.laws.values() if law.title == title), None)
    if known:
        return known
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 -- its tables take 100 ms that only a new law need spend

    place = registry.jurisdictions[region].title if region in registry.jurisdictions else ""
    core = title.removeprefix("中华人民共和国").removeprefix(place)
    core = re.sub(r"[^\u4e00-\u9fff]", "", re.sub(r"[（(].*?[）)]", "", core))
    initials = "".join(lazy_pinyin(core, style=Style.FIRST_LETTER))[:_LONGEST]
    base = f"{_prefix(level, region, registry)}-{initials}"
    names = [base, *(f"{base}-{count}" for count in range(2, 100))]
    return next(each for each in names if each not in registry.laws and each not in taken)


def _prefix(level: LawLevel, region: str, registry: Registry) -> str:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 -- as above

    if region == NATIONAL:
        return "bm" if level == "部门规章" else "cn"
    place = registry.jurisdictions[region]
    return "".join(lazy_pinyin(place.short or place.title, style=Style.FIRST_LETTER))


def matter_ids(law: str, registry: Registry) -> dict[int, int]:
    """Return the highest number given out for each article of a law; ended matters keep theirs."""
    found: dict[int, int] = {}
    for each in registry.matters:
        match = re.fullmatch(rf"{re.escape(law)}-(\d+)-(\d+)", each)
        if match:
            article, number = int(match[1]), int(match[2])
            found[article] = max(found.get(article, 0), number)
    return found

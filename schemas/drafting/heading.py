"""Reads the head of a statute's text: its title, the date of the version, since when it holds; and its faults."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from schemas.finding import Finding, Location, Severity
from schemas.numerals import numeral
from schemas.statute import Article, articles

_NAMED = re.compile(r"^(?P<title>.+?)[_(（](?P<date>\d{4}-\d\d-\d\d)[)）]?$")
_DAY = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_FROM = re.compile(r"自\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起\s*(?:施行|实施|生效)")
_STATUTE = re.compile("(?:法|条例|办法|规定|细则|规则)(?:（[^）]*）)?$")
_HEAD_LINES = 40
_INLINE = re.compile(r"[；：]\s*[（(][二三四五][）)]")
_TABLE = re.compile(r"^\s*\|.*\|\s*$|<table|\t.*\t")
_CLOSING = re.compile("施行|实施|生效|废止")


class Statute(NamedTuple):
    """A statute's text as handed in: ``effective_note`` says how a date was inferred that the text does not state."""

    path: str
    title: str
    version: date
    adopted: date | None
    effective: date
    effective_note: str | None
    articles: tuple[Article, ...]
    missing: tuple[int, ...]
    complete: bool


def read(path: str, raw: bytes, version: date | None = None) -> tuple[Statute | None, tuple[Finding, ...]]:
    """Read a text; ``path`` names it in findings and may hold title and date (``标题_2019-08-20.md``).

    Returns None beside at least one error where no draft can be made of it; never raises on content.
    """
    text, fault = _decoded(path, raw)
    if text is None:
        return None, (fault,) if fault else ()
    lines = text.splitlines()
    found = articles(text)
    name = re.sub(r"\.[A-Za-z]+$", "", path.replace("\\", "/").rpartition("/")[2])
    named = _NAMED.match(name)
    title = named["title"] if named else _title(lines)
    head = _head(lines)
    days = _days("\n".join(head))
    dated = version or (_iso(named["date"]) if named else None) or (max(days) if days else None)
    faults = [*_faults(path, lines, found, title, dated)]
    if title is None or dated is None or any(each.severity == "error" for each in faults):
        return None, tuple(faults)
    adopted = min(days) if days else None
    effective, note = _effective(found, dated, adopted)
    return Statute(
        path, _full(title, lines), dated, adopted if adopted and adopted <= dated else None, effective, note, found,
        _missing(found), bool(_CLOSING.search(found[-1].text)),
    ), tuple(faults)  # fmt: skip


def _decoded(path: str, raw: bytes) -> tuple[str | None, Finding | None]:
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "是 PDF，不是文字" if raw.startswith(b"%PDF") else "不是 UTF-8 文字（多半是 GBK，或者混了两种编码）"
        return None, Finding(Location(path, line), "statute-encoding", message)


def _title(lines: list[str]) -> str | None:
    """Return the first line that is neither blank nor an article: a text begins with its title."""
    first = next((line.strip("# \u3000") for line in lines if line.strip("# \u3000")), None)
    return first if first and not re.match(r"第.+[条章]", first) and len(first) <= 60 else None


def _full(title: str, lines: list[str]) -> str:
    """Return the title with 中华人民共和国 where the text, though not the file's name, has it."""
    first = _title(lines)
    return first if first and first.endswith(title) else title


def _head(lines: list[str]) -> list[str]:
    end = next((place for place, line in enumerate(lines) if re.match(r"第[一1１]条\s", line.strip())), _HEAD_LINES)
    return lines[: min(end, _HEAD_LINES)]


def _days(text: str) -> list[date]:
    """Return the days of a note under the title, without those from which the statute holds."""
    return [day for found in _DAY.findall(_FROM.sub("", text)) if (day := _day(*map(int, found)))]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> date | None:
    return _day(*map(int, text.split("-")))


def _effective(found: tuple[Article, ...], version: date, adopted: date | None) -> tuple[date, str | None]:
    """Return since when the version holds: as its last article says, unless that speaks of the first version."""
    days = [day for each in found[-3:] for part in _FROM.findall(each.text) if (day := _day(*map(int, part)))]
    if days and days[-1] >= version:
        return days[-1], None
    if days and (adopted is None or adopted >= version):
        return days[-1], None
    return version, "文本没有写明本版的施行日期，暂以版本日期代"


def _missing(found: tuple[Article, ...]) -> tuple[int, ...]:
    held = {each.number for each in found}
    return tuple(number for number in range(1, max(held) + 1) if number not in held)


def _faults(
    path: str, lines: list[str], found: tuple[Article, ...], title: str | None, dated: date | None
) -> Iterator[Finding]:
    if not found:
        yield _finding(path, 1, "statute-without-articles", "文本里没有“第…条”开头的条文")
        return
    if title is None:
        yield _finding(path, 1, "statute-untitled", "看不出法规名称：文件名和第一行都不像名称")
    first = _title(lines)
    if title and first and _STATUTE.search(first) and not first.endswith(title):
        yield _finding(path, 1, "statute-title-mismatch", f"文件名说是《{title}》，文本里写的是《{first}》")
    if dated is None:
        yield _finding(path, 1, "statute-undated", "看不出这一版的日期：文件名和题注里都没有")
    yield from _numbering(path, lines, found)
    yield from _shapes(path, lines)


def _numbering(path: str, lines: list[str], found: tuple[Article, ...]) -> Iterator[Finding]:
    seen: set[tuple[int, int | None]] = set()
    for article in found:
        place = (article.number, article.sub)
        if place in seen:
            yield _finding(
                path, _line(lines, article), "statute-article-twice", f"第{numeral(article.number)}条出现了两次"
            )
        seen.add(place)
    gaps = _missing(found)
    if gaps:
        named = "、".join(f"第{numeral(each)}条" for each in gaps[:8]) + ("等" if len(gaps) > 8 else "")
        yield _finding(path, 1, "statute-article-missing", f"缺 {len(gaps)} 条：{named}", "warning")
    if not _CLOSING.search(found[-1].text):
        what = f"文本止于第{numeral(found[-1].number)}条，没有写施行日期的末条，可能不完整"
        yield _finding(path, _line(lines, found[-1]), "statute-truncated", what, "warning")


def _shapes(path: str, lines: list[str]) -> Iterator[Finding]:
    for number, line in enumerate(lines, 1):
        if _INLINE.search(line):
            yield _finding(path, number, "statute-items-in-line", "几项写在同一行，分不出项号", "warning")
        if _TABLE.search(line):
            yield _finding(path, number, "statute-table", "条文里有表格，表里的内容读不出", "warning")


def _line(lines: list[str], article: Article) -> int:
    opening = article.text.split("\n")[0]
    return next((number for number, line in enumerate(lines, 1) if line.strip() == opening), 1)


def _finding(path: str, line: int, rule: str, message: str, severity: Severity = "error") -> Finding:
    return Finding(Location(path, line), rule, message, severity)

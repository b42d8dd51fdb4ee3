"""A statute's text, cut into articles (条), paragraphs (款) and items (项), to hold citations against."""

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from schemas.numerals import number

_ARTICLE = re.compile(r"第([零〇一二两三四五六七八九十百千0-9０-９]+)条(?:之([一二三四五六七八九十]+))?(?=[\s\u3000])")
_RUN_ON = re.compile(r"(?<=[。；）])\s+(?=第[零〇一二两三四五六七八九十百千]+条[\s\u3000])")
_ITEM = re.compile(r"[（(]([一二三四五六七八九十百]+)[）)]")
_SUBITEM = re.compile(r"(?:[0-9０-９]+[.．、]|[（(][0-9０-９]+[）)])")
_ANNEX = re.compile(r"(?:附件|附录|附表|附图|附[:：]|附$)")
_DIVISION = re.compile(r"#*\s*第.+[章节编]")
_CHAPTER = re.compile(r"#*\s*第.+?章")
_HEADING = re.compile(r"第[零〇一二三四五六七八九十百]+[编章节][\s\u3000]\S{0,28}$")
_CLOSING = re.compile("施行|实施|生效")


class Paragraph(NamedTuple):
    """款: its opening words and its items, in order."""

    text: str
    items: tuple[str, ...] = ()


class Article(NamedTuple):
    """条: number, 之几 (None where there is none), paragraphs, and the heading (章节) that it stands under."""

    number: int
    sub: int | None
    paragraphs: tuple[Paragraph, ...]
    text: str
    chapter: str = ""

    @property
    def shape(self) -> tuple[int, ...]:
        """Number of items of each paragraph; one that the copy lost still counts by the numbers of those after it."""
        return tuple(_count(paragraph.items) for paragraph in self.paragraphs)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the text without white space, which copies of a statute differ in."""
        return hashlib.sha256(re.sub(r"\s", "", self.text).encode("utf-8")).hexdigest()


def articles(text: str) -> tuple[Article, ...]:
    """Cut a text, plain or Markdown, into its articles; headings, notes before the first and annexes are left out."""
    return tuple(_article(lines, chapter) for lines, chapter in _groups(text))


def _groups(text: str) -> Iterator[tuple[list[str], str]]:
    """Yield the lines of each article with its chapter."""
    group: list[str] = []
    chapter, coming, in_heading = "", "", False
    for line in _lines(text):
        if _ARTICLE.match(line):
            if group:
                yield group, chapter
            group, chapter, in_heading = [line], coming, False
        elif line.startswith("#") or _HEADING.match(line):
            if group and _CLOSING.search(group[0]) and not _DIVISION.match(line):
                break
            in_heading = True
            coming = line.strip("# ") if _CHAPTER.match(line) or not _DIVISION.match(line) else coming
        elif group and _CLOSING.search(group[0]) and _ANNEX.match(line):
            break
        elif group and not in_heading:
            group.append(line)
    if group:
        yield group, chapter


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith("<!--"):
            yield from filter(None, map(str.strip, _RUN_ON.split(stripped)))


def _article(lines: list[str], chapter: str) -> Article:
    head = _ARTICLE.match(lines[0])
    if head is None:
        raise ValueError("a group of lines begins with its article")
    sub = number(head[2]) if head[2] else None
    return Article(
        int(number(head[1]) or 0), int(sub) if sub else None, _paragraphs(lines, head.end()), "\n".join(lines), chapter
    )


def _paragraphs(lines: list[str], start: int) -> tuple[Paragraph, ...]:
    paragraphs = [Paragraph(lines[0][start:].strip())]
    for line in lines[1:]:
        last = paragraphs[-1]
        if _ITEM.match(line):
            paragraphs[-1] = last._replace(items=(*last.items, line))
        elif _SUBITEM.match(line) and last.items:
            paragraphs[-1] = last._replace(items=(*last.items[:-1], f"{last.items[-1]}\n{line}"))
        elif not _SUBITEM.match(line):
            paragraphs.append(Paragraph(line))
    return tuple(paragraphs)


def _count(items: tuple[str, ...]) -> int:
    numbered = [int(number(found[1]) or 0) for item in items if (found := _ITEM.match(item))]
    return max([len(items), *numbered], default=0)

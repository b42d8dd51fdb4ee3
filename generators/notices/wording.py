"""The words of a notice: a template for each kind of decision, filled from data, as Markdown and back as blocks."""

import re
from collections.abc import Iterator

from generators.documents.model import Block, Level
from generators.notices.annexes import Table
from generators.notices.phrasing import Phrases
from generators.notices.subject import Subject
from generators.render import render
from schemas.numerals import numeral

TEMPLATES = {
    "赋权": "delegation",
    "调整": "adjustment",
    "收回": "adjustment",
    "划转": "transfer",
    "目录公布": "catalogue",
}
"""Kind of decision → template; other kinds have no notice of lists."""
GENRES = {"划转": "公告"}
"""文种 where the head does not say: 通告, but for these."""


_SPACED = re.compile(r"(?<=[^\x00-\x7f]) +(?=[^#])|(?<=[0-9]) +(?=[^\x00-\x7f])")
"""Spaces beside Chinese signs: templates are easier to read with them, documents have none."""


def text(subject: Subject, tables: tuple[Table, ...]) -> str:
    """Return the notice as Markdown: its title, then paragraphs and numbered headings."""
    return _numbered(_filled(TEMPLATES[subject.act.kind], subject, tables))


def interpretation(subject: Subject, tables: tuple[Table, ...]) -> str:
    """Return the 政策解读 of a notice as Markdown."""
    return _numbered(_filled("interpretation", subject, tables))


def genre(subject: Subject) -> str:
    """Return the 文种: as the head of the decision says, else the usual one of its kind."""
    said = subject.act.head.genre if subject.act.head else None
    return said if said in ("公告", "通告", "通知", "决定") else GENRES.get(subject.act.kind, "通告")


def _filled(template: str, subject: Subject, tables: tuple[Table, ...]) -> str:
    return render(
        f"notices/{template}.md",
        subject=subject, act=subject.act, annexes=[table.annex for table in tables], genre=genre(subject),
        phrases=Phrases(subject, tables),
    )  # fmt: skip


def _numbered(markdown: str) -> str:
    """Return the text with headings 一、 and entries （一） numbered, so that a template may leave a section out."""
    return "\n\n".join(_paragraphs(markdown)) + "\n"


def _paragraphs(markdown: str) -> Iterator[str]:
    first = second = 0
    for line in filter(None, (_SPACED.sub("", each).strip() for each in markdown.splitlines())):
        if line.startswith("- "):
            second += 1
            yield f"（{numeral(second)}）{line[2:]}"
        elif line.startswith("## "):
            first, second = first + 1, 0
            yield f"## {numeral(first)}、{line[3:]}"
        else:
            yield line


def blocks(markdown: str) -> tuple[str, tuple[Block, ...]]:
    """Return title and blocks of a frozen text, which ``text`` or ``interpretation`` once gave."""
    lines = [line.strip() for line in markdown.splitlines() if line.strip()]
    title = next((line[2:] for line in lines if line.startswith("# ")), "")
    return title, tuple(_block(line) for line in lines if not line.startswith("# "))


def _block(line: str) -> Block:
    levels: tuple[tuple[str, Level], ...] = (("### ", 2), ("## ", 1))
    found = next(((mark, level) for mark, level in levels if line.startswith(mark)), ("", 0))
    return Block(found[1], line[len(found[0]) :])

"""The review comment of a pull request: a summary that fits a phone, what to look at twice, then folded detail."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generators.effects import Effect
from generators.notices import wording
from generators.notices.annexes import tables
from generators.notices.frozen import document
from generators.notices.issuing import hindrances
from generators.notices.subject import Subject
from generators.reports import handing
from generators.reports.difference import Shown, headline, reckoned, summary
from schemas.changes import ChangeSet, RecordChange
from schemas.enclosures import enclosed
from schemas.kinds import TITLES
from schemas.records.act import Act
from schemas.records.notice import Notice
from schemas.registry import Registry

LONGEST = 60_000
"""Characters of a comment: a forge takes 65,536, and the rest leaves room for the frame around it."""
_MORE = "\n\n……内容太长，其余略去；"
_RISKS = 10
"""Lines to look at twice that stand open; more would push everything else off a phone's screen."""
_PAGES = 40
"""Addresses of pages that a comment lists; the others are counted."""


class Draft(NamedTuple):
    """The text of a notice that a pull request brings, or that its decision would get."""

    title: str
    text: str
    rows: int
    issued: bool


def drafts(changes: ChangeSet, new: Registry) -> tuple[Draft, ...]:
    """Return the notices that a difference adds, and those that its new decisions still lack."""
    added = [change.new for change in changes if change.what == "新增"]
    notices = [_issued(each, new) for each in added if isinstance(each, Notice)]
    lacking = [each for each in added if isinstance(each, Act) and not any(hindrances(each, new))]
    return (*notices, *(_drafted(each, new) for each in lacking))


def _issued(notice: Notice, new: Registry) -> Draft:
    text = enclosed(new, notice).get(notice.text.file, b"").decode("utf-8", "replace")
    return Draft(notice.title, text, sum(len(each.rows) for each in document(new, notice).annexes), issued=True)


def _drafted(act: Act, new: Registry) -> Draft:
    subject = Subject(act, new)
    made = tables(subject)
    return Draft(act.title, wording.text(subject, made), sum(len(each.annex.rows) for each in made), issued=False)


def markdown(
    shown: Shown, notices: Iterable[Draft] = (), pages: tuple[str, ...] = (), *, site: str = "", report: str = ""
) -> str:
    """Return the comment; ``site`` is the address of the site, ``report`` that of the whole report, where known."""
    parts = [f"### 登记库的变化\n\n{summary(shown)}"]
    if shown.risks:
        parts += _risks([f"- ⚠ {_plain(each)}" for each in shown.risks])
    parts += handing.sections(shown.moves, _plain, folded)
    parts += [_notice(each) for each in notices]
    if shown.towns:
        parts.append(_counts("镇街的条数", shown.towns))
    if pages:
        parts.append(folded("网站上要变的页面", _addresses(pages, site), len(pages)))
    parts += handing.names(shown.moves, _plain, folded)
    parts += _kinds(shown)
    return _trimmed("\n\n".join(parts) + "\n", report)


def _risks(lines: list[str]) -> Iterator[str]:
    yield "**请留意**\n\n" + "\n".join(lines[:_RISKS])
    if rest := lines[_RISKS:]:
        yield folded("还有要留意的", rest, len(rest))


def _notice(draft: Draft) -> str:
    state = "随本次修改发布" if draft.issued else "尚未发布，下面是照数据拟的；合并前运行 quanze issue"
    lines = [f"> {_line(each)}".rstrip() for each in draft.text.splitlines()]
    title = f"公告：{_plain(draft.title)}（附件 {draft.rows} 行；{state}）"
    return f"<details><summary>{title}</summary>\n\n" + "\n".join(lines) + "\n\n</details>"


def _line(line: str) -> str:
    """Return a line of a notice; its headings are bold, for real ones would tower over those of the comment."""
    return f"**{_plain(line.lstrip('# '))}**" if line.startswith("#") else _plain(line)


def _counts(title: str, rows: Iterable[Effect]) -> str:
    lines = [f"- {_plain(each.title)}：{reckoned(each)}" for each in rows]
    return folded(title, lines, len(lines))


def _kinds(shown: Shown) -> Iterator[str]:
    for kind in dict.fromkeys(change.kind for change in shown.changes):
        pairs = [each for each in zip(shown.changes, shown.told, strict=True) if each[0].kind == kind]
        yield folded(TITLES[kind], [line for change, told in pairs for line in _bullets(change, told)], len(pairs))


def _addresses(changed: tuple[str, ...], site: str) -> list[str]:
    shown = [f"- <{site}{each}>" if site else f"- `{each}`" for each in changed[:_PAGES]]
    rest = len(changed) - len(shown)
    return [*shown, *([f"- 另有 {rest} 页"] if rest else [])]


def folded(title: str, lines: list[str], number: int) -> str:
    """Return lines of Markdown behind a title with their number."""
    body = "\n".join(lines)
    return f"<details><summary>{title}（{number}）</summary>\n\n{body}\n\n</details>"


def _bullets(change: RecordChange, told: tuple[str, ...]) -> Iterator[str]:
    yield f"- {_plain(headline(change), keep='**')}"
    yield from (f"  - {_plain(each)}" for each in told)


_SAFE = {sign: f"&#{ord(sign)};" for sign in "&<>\\`*_[]|!~$"} | {"@": "@\u2060", "#": "&#35;\u2060", "\n": " "}
"""Signs that Markdown or HTML would read; as entities they are plain in text and within a summary alike. A forge makes
links of @name and #1 in the finished text, so these are held apart."""


def _plain(words: str, keep: str = "") -> str:
    """Keep what a record says from being read as Markdown or HTML; ``keep`` wraps the first word, 新增 and the like."""
    safe = "".join(_SAFE.get(sign, sign) for sign in words)
    first, _, rest = safe.partition(" ")
    return f"{keep}{first}{keep} {rest}" if keep else safe


def _trimmed(whole: str, report: str) -> str:
    """Cut a comment that is too long at the end of a line, and close what is open."""
    if len(whole) <= LONGEST:
        return whole
    cut = whole[:LONGEST].rpartition("\n")[0]
    closing = "\n\n</details>" if cut.count("<details>") > cut.count("</details>") else ""
    return cut + closing + _MORE + (f"[完整的差异]({report})。\n" if report else "完整的差异用 `quanze diff` 查看。\n")

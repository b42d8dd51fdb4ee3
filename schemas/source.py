"""Text to plain data, strictly: the only module that reads YAML, and the one that knows lines and columns.

The dialect is a small part of YAML 1.2: mappings with plain text keys, sequences, and scalars that are text, integers,
decimals, ``true``/``false`` or ``null``. Dates stay text; anchors, aliases, tags, merge keys, duplicate keys, several
documents and deep nesting are refused, each with its place.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from sys import intern
from typing import Any, NamedTuple
from unicodedata import is_normalized

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from schemas.finding import Route
from schemas.yamlwords import PROBLEMS

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 24
MAX_CHARACTERS = 20  # so many faults of characters are reported; a binary file would have millions

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN_CHARACTERS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_WIDE_COLON = re.compile(r" *(?:- +)*[a-z_]+：").match
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})").fullmatch
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}").fullmatch
_NUMERIC_START = frozenset("-0123456789")


class Fault(NamedTuple):
    """What is wrong with a text, before anything is known of its meaning; line and column count from 1."""

    rule: str
    message: str
    line: int = 1
    column: int = 1


class Parsed(NamedTuple):
    """The data of a text, or the faults that kept it from being read."""

    data: Any
    faults: tuple[Fault, ...] = ()


def decode(raw: bytes) -> Parsed:
    """Turn bytes into text; ``data`` is the text, or the faults say why it is not one."""
    if len(raw) > MAX_BYTES:
        return Parsed(None, (Fault("oversized-file", f"文件有 {len(raw) / 2**20:.1f} MB，上限 {MAX_BYTES >> 20} MB"),))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Parsed(None, (Fault("invalid-encoding", f"第 {error.start + 1} 个字节不是 UTF-8 文字", line, column),))
    return Parsed(text, tuple(islice(_character_faults(text), MAX_CHARACTERS)))


def _character_faults(text: str) -> Iterator[Fault]:
    for match in _FORBIDDEN_CHARACTERS.finditer(text):
        start = match.start()
        if not text.startswith("\r\n", start):
            name = "文件开头有 BOM" if (start, match[0]) == (0, "\ufeff") else f"含不可见字符 U+{ord(match[0]):04X}"
            yield Fault("invalid-encoding", name, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    if not is_normalized("NFC", text):
        line = next(number for number, each in enumerate(text.split("\n"), 1) if not is_normalized("NFC", each))
        yield Fault("invalid-encoding", "文字不是 Unicode NFC 形式；运行 quanze fmt 自动改正", line)


def parse(text: str) -> Parsed:
    """Read one document in a single pass over libyaml's events; never raises on a text that ``decode`` gave.

    Building from events rather than through a loader is twice as fast and does not recurse, so no text is too deep.
    """
    faults: list[Fault] = []
    try:
        data = _build(_PARSER(text), faults)
    except yaml.YAMLError as error:
        return Parsed(None, (*faults, _syntax_fault(error, text)))
    return Parsed(None, tuple(faults)) if faults else Parsed(data)


def _build(parser: Any, faults: list[Fault]) -> Any:  # noqa: C901, PLR0912, PLR0915 -- one hot loop, see below
    """Return the data of the only document; what the dialect refuses is added to ``faults``.

    Half a million events pass through this loop for a city of 5,337 matters: calls and attributes are what they cost,
    so it stays in one piece and keeps its state in local names.
    """
    read = parser.get_event
    read()  # the start of the stream
    if read().__class__ is StreamEndEvent:
        return None
    root: Any = None
    target: Any = None  # the mapping or sequence being filled
    key: str | None = None  # the key that waits for its value
    outer: list[tuple[Any, str | None, dict[str, Any]]] = []
    seen: dict[str, Any] = {}  # the keys of the mapping being filled, with their events
    while True:
        event = read()
        kind = event.__class__
        if kind is ScalarEvent:
            if event.anchor or event.tag:
                faults.append(_forbidden(event))
            value = event.value
            if key is None and target.__class__ is dict:
                key = intern(value)  # a handful of words, hundreds of thousands of times
                if value in seen or value in _WORDS or not value.isidentifier():
                    faults += _key_faults(event, seen)
                seen[value] = event
                continue
            if not event.style:
                value = _plain(value) if value in _WORDS or value[0] in _NUMERIC_START else value
            elif event.style == '"' and (_FORBIDDEN_CHARACTERS.search(value) or not is_normalized("NFC", value)):
                faults.append(_fault_at(event, "invalid-encoding", "反斜杠转义写出了不可见或非 NFC 的字符"))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor or event.tag:
                faults.append(_forbidden(event))
            if target.__class__ is dict and key is None:
                faults.append(_fault_at(event, "forbidden-yaml", "键须是文字，不能是结构"))
            if len(outer) == MAX_DEPTH:
                faults.append(_fault_at(event, "forbidden-yaml", f"嵌套超过 {MAX_DEPTH} 层"))
                return None
            outer.append((target, key, seen))
            target, key, seen = ({} if kind is MappingStartEvent else []), None, {}
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value = target
            target, key, seen = outer.pop()
            if target.__class__ is dict and key is None:  # the structure stood where a key must
                key = ""
                continue
        elif kind is yaml.AliasEvent:
            faults.append(_fault_at(event, "forbidden-yaml", "用了 YAML 别名（*）"))
            value = ""
            if target.__class__ is dict and key is None:
                key = ""
                continue
        else:  # the end of the document; a second one raises
            _expect_end(read())
            return root
        if target is None:
            root = value
        elif target.__class__ is dict:
            target[key] = value
            key = None
        else:
            target.append(value)


def _plain(value: str) -> Any:
    if value in _WORDS:
        return _WORDS[value]
    if value[0] in _NUMERIC_START:
        if _INTEGER(value):
            return int(value)
        if _DECIMAL(value):
            return float(value)
    return value


def _key_faults(event: Any, seen: dict[str, Any]) -> Iterator[Fault]:
    key: str = event.value
    if key == "<<" and not event.style:
        yield _fault_at(event, "forbidden-yaml", "用了 YAML 合并键 <<")
    elif not event.style and not isinstance(_plain(key), str):
        yield _fault_at(event, "forbidden-yaml", "键须是文字，不能是数字、真假值或空值")
    elif key in seen:
        yield _fault_at(event, "duplicate-key", f"键“{key}”重复，前一处在第 {seen[key].start_mark.line + 1} 行")


def _forbidden(event: Any) -> Fault:
    what = f"类型标签 {event.tag}" if event.tag else f"锚点 &{event.anchor}"
    return _fault_at(event, "forbidden-yaml", f"用了 YAML {what}")


def _fault_at(event: Any, rule: str, message: str) -> Fault:
    return Fault(rule, message, event.start_mark.line + 1, event.start_mark.column + 1)


def _expect_end(event: Any) -> None:
    if event.__class__ is not StreamEndEvent:
        raise yaml.composer.ComposerError(None, None, "but found another document", event.start_mark)


_SEEN_TOO_LATE = ("could not find expected ':'", "found unexpected end of stream")  # the place is where it began


_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)  # how git begins a place that two branches changed


def _syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    if conflict := _CONFLICT.search(text):
        what = "还留着合并冲突的标记：两个分支改了同一处；留下该留的行，再删去 <<<<<<<、=======、>>>>>>> 三行"
        return Fault("invalid-yaml", what, text.count("\n", 0, conflict.start()) + 1)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "context_mark" if said in _SEEN_TOO_LATE else "problem_mark", None)
    lines = text.rstrip().split("\n")
    line, column = min((mark.line + 1, mark.column + 1), (len(lines), len(lines[-1]) + 1)) if mark else (1, 1)
    while line > 1 and _WIDE_COLON(lines[line - 2]):  # YAML reads such lines as one text with the next
        line -= 1
    if wide := _WIDE_COLON(lines[line - 1]):
        return Fault("invalid-yaml", "键后的冒号是全角“：”，须用英文冒号加空格", line, wide.end())
    message = next((chinese for english, chinese in PROBLEMS if english in said), f"不符合 YAML 语法（{said}）")
    return Fault("invalid-yaml", message, line, column)


def locate(text: str, route: Route) -> tuple[int, int]:
    """Return line and column of the value that ``route`` leads to, or of its nearest parent that exists.

    For a missing key that is the key of the mapping which lacks it: the place where an editor must add it.
    Positions are not kept while reading, which would double its time: a text that has findings is composed again.
    """
    node = _composed(text)
    mark = node.start_mark if node else None
    for step in route:
        found = _child(node, step)
        if found is None:
            break
        mark, node = found
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


@lru_cache(maxsize=16)  # the findings of one file are looked up one after the other, and again while it is edited
def _composed(text: str) -> Any:
    return None if parse(text).faults else yaml.compose(text, _PARSER)  # recurses: the text must not be too deep


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                scalar = isinstance(value, yaml.ScalarNode) and value.value != ""
                return (value if scalar else key).start_mark, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None

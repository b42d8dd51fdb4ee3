"""Text to plain data, strictly: the only module that reads YAML, and the one that knows lines and columns.

The dialect is a small part of YAML 1.2: mappings with plain text keys, sequences, and scalars that are text, integers,
decimals, ``true``/``false`` or ``null``. Dates stay text; anchors, aliases, tags, merge keys, duplicate keys, several
documents and deep nesting are refused, each with its place.

Positions are not kept while reading, which would double its time: the few texts that have findings are composed again.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from schemas.finding import Route

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 24

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN_CHARACTERS = re.compile("[\ufeff\x85\u2028\u2029]")
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
        size = f"{len(raw) / 1048576:.1f} MB"
        return Parsed(None, (Fault("oversized-file", f"文件大小 {size}，超过上限 {MAX_BYTES // 1048576} MB"),))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Parsed(None, (Fault("invalid-encoding", f"第 {error.start + 1} 个字节不是 UTF-8 文字", line, column),))
    return Parsed(text, tuple(_character_faults(text)))


def _character_faults(text: str) -> Iterator[Fault]:
    for match in _FORBIDDEN_CHARACTERS.finditer(text):
        name = (
            "文件开头有 BOM（字节顺序标记）"
            if match.start() == 0 and match[0] == "\ufeff"
            else f"含不可见字符 U+{ord(match[0]):04X}"
        )
        before = text[: match.start()]
        yield Fault("invalid-encoding", name, before.count("\n") + 1, len(before) - before.rfind("\n"))


def parse(text: str) -> Parsed:
    """Read one document in a single pass over libyaml's events; never raises on any text.

    Building from events rather than through a loader is twice as fast and does not recurse, so no text is too deep.
    """
    faults: list[Fault] = []
    try:
        data = _build(_PARSER(text), faults)
    except yaml.YAMLError as error:
        return Parsed(None, (*faults, _syntax_fault(error)))
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
                key = value
                if value in seen or value in _WORDS or not value.isidentifier():
                    faults += _key_faults(event, seen)
                seen[value] = event
                continue
            if not event.style:
                value = _plain(value)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor or event.tag:
                faults.append(_forbidden(event))
            if target.__class__ is dict and key is None:
                faults.append(_fault_at(event, "forbidden-yaml", "键须是文字，不能是结构"))
                key = ""
            if len(outer) == MAX_DEPTH:
                faults.append(_fault_at(event, "forbidden-yaml", f"嵌套超过 {MAX_DEPTH} 层"))
                return None
            outer.append((target, key, seen))
            target, key, seen = ({} if kind is MappingStartEvent else []), None, {}
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value = target
            target, key, seen = outer.pop()
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


_PROBLEMS = (
    ("found character that cannot start any token", "此处的字符不能开始一个值（常见原因：用了制表符 Tab 缩进）"),
    ("could not find expected ':'", "上一行缺少英文冒号加空格"),
    ("mapping values are not allowed", "此处不应出现冒号；含“: ”的文字须加引号"),
    ("did not find expected key", "此处应是一个键；检查缩进和引号"),
    ("did not find expected '-' indicator", "此处应是以“- ”开头的一项；检查缩进"),
    ("did not find expected ',' or ']'", "方括号没有配对，或少了英文逗号"),
    ("did not find expected ',' or '}'", "花括号没有配对，或少了英文逗号"),
    ("found unexpected end of stream", "引号没有配对"),
    ("but found another document", "一个文件只能有一份数据，不能有第二个“---”"),
    ("found unknown escape character", "双引号文字里有不认识的反斜杠转义"),
    ("control characters are not allowed", "含控制字符"),
    ("unacceptable character", "含不允许的字符"),
)


def _syntax_fault(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    message = next((chinese for english, chinese in _PROBLEMS if english in said), f"不符合 YAML 语法（{said}）")
    return Fault("invalid-yaml", message, *((mark.line + 1, mark.column + 1) if mark else (1, 1)))


def locate(text: str, route: Route) -> tuple[int, int]:
    """Return line and column of the value that ``route`` leads to, or of its nearest parent that exists.

    For a missing key that is the key of the mapping which lacks it: the place where an editor must add it.
    """
    node = _composed(text)
    mark = node.start_mark if node else None
    for step in route:
        found = _child(node, step)
        if found is None:
            break
        mark, node = found
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


@lru_cache(maxsize=4)  # the findings of one file are looked up one after the other
def _composed(text: str) -> Any:
    try:
        return yaml.compose(text, _PARSER)
    except yaml.YAMLError:
        return None


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                scalar = isinstance(value, yaml.ScalarNode) and value.value != ""
                return (value if scalar else key).start_mark, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None

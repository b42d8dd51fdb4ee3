"""The strict dialect: what is read, as what, and what is refused, where."""

import pytest

from schemas.source import MAX_BYTES, MAX_CHARACTERS, MAX_DEPTH, decode, locate, parse

BLOCKS = "".join(f"{'  ' * depth}a:\n" for depth in range(40))


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("# only a comment\n", None, id="only a comment"),
        pytest.param("---\na: 1\n...\n", {"a": 1}, id="document marks"),
        pytest.param("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}, id="CRLF"),
        pytest.param("a:\t1\n", {"a": 1}, id="a tab between key and value"),
        pytest.param("编号: 甲\n", {"编号": "甲"}, id="Chinese keys"),
        pytest.param("a: {b: [1, {c: 2}]}\n", {"a": {"b": [1, {"c": 2}]}}, id="flow style"),
        pytest.param("a:\n- b: 1\n  c: 2\n- d\n", {"a": [{"b": 1, "c": 2}, "d"]}, id="block style"),
        pytest.param("a: |\n  x\n  y\nb: >\n  x\n  y\n", {"a": "x\ny\n", "b": "x y\n"}, id="block texts"),
        pytest.param(
            "a: ''\nb: 'null'\nc: \"true\"\nd: '1'\n", {"a": "", "b": "null", "c": "true", "d": "1"}, id="quoted"
        ),
        pytest.param("'1': a\n'true': b\n'<<': c\n", {"1": "a", "true": "b", "<<": "c"}, id="quoted keys"),
        pytest.param("a: {b, c}\n", {"a": {"b": None, "c": None}}, id="keys without values"),
        pytest.param("a: 2024-01-31：见附件\n", {"a": "2024-01-31：见附件"}, id="full-width colon within a text"),
        pytest.param("[" * MAX_DEPTH + "]" * MAX_DEPTH, None, id="as deep as may be"),
    ],
)
def test_plain_documents_are_read(text: str, data: object) -> None:
    """A document in the dialect gives its data and no fault."""
    parsed = parse(text)
    assert parsed.faults == ()
    assert data is None or parsed.data == data


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("1", 1), ("0", 0), ("-5", -5), ("1.5", 1.5), ("-0.25", -0.25), ("32.80", 32.8),
        ("9" * 18, 10**18 - 1), ("true", True), ("false", False), ("null", None), ("~", None), ("", None),
    ],
)  # fmt: skip
def test_numbers_truth_and_null_are_read(scalar: str, value: object) -> None:
    """The few plain scalars that are not text have one spelling each."""
    data = parse(f"a: {scalar}\n").data
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


@pytest.mark.parametrize(
    "scalar",
    [
        "2024-01-31", "2024-13-45", "2024-01-31T08:00:00Z", "0777", "0o17", "0x1F", "1_000", "1,000", "+1", "1e3", ".5",
        "1.", "1:30", ".inf", "-.inf", ".nan", "yes", "no", "on", "off", "y", "Yes", "True", "TRUE", "Null", "NULL",
        "９", "五千", "9" * 19, "9" * 5000, "1." + "3" * 18,
    ],
)  # fmt: skip
def test_everything_else_stays_text(scalar: str) -> None:
    """Dates, octal-like and huge numbers, yes and no are text: nothing is guessed."""
    assert parse(f"a: {scalar}\n").data == {"a": scalar}


REFUSED = [
    pytest.param("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1, "第 1 行", id="duplicate key"),
    pytest.param("a: {x: 1, x: 2}\n", "duplicate-key", 1, 11, "“x”", id="duplicate key in flow style"),
    pytest.param("a: 1\n'a': 2\n", "duplicate-key", 2, 1, "“a”", id="duplicate key in quotes"),
    pytest.param("a: &x 1\n", "forbidden-yaml", 1, 4, "锚点 &x", id="anchor"),
    pytest.param("a: &x {b: 1}\n", "forbidden-yaml", 1, 4, "锚点 &x", id="anchor of a mapping"),
    pytest.param("a: *x\n", "forbidden-yaml", 1, 4, "别名", id="alias"),
    pytest.param("*x : 1\n", "forbidden-yaml", 1, 1, "别名", id="alias as key"),
    pytest.param("a: !!str 1\n", "forbidden-yaml", 1, 4, "类型标签", id="tag of YAML"),
    pytest.param("b: 1\na: !python/object {b: 1}\n", "forbidden-yaml", 2, 4, "类型标签", id="own tag"),
    pytest.param("<<: {a: 1}\n", "forbidden-yaml", 1, 1, "合并键", id="merge key"),
    pytest.param("a: 1\n2: b\n", "forbidden-yaml", 2, 1, "键须是文字", id="number as key"),
    pytest.param("true: 1\n", "forbidden-yaml", 1, 1, "键须是文字", id="truth as key"),
    pytest.param("~: 1\n", "forbidden-yaml", 1, 1, "键须是文字", id="null as key"),
    pytest.param("? [a]\n: 1\n", "forbidden-yaml", 1, 3, "不能是结构", id="sequence as key"),
    pytest.param("{a: 1}: {b: 2}\n", "forbidden-yaml", 1, 1, "不能是结构", id="mapping as key"),
    pytest.param("[" * 25 + "]" * 25, "forbidden-yaml", 1, 25, "嵌套", id="a level too deep"),
    pytest.param("[" * 1_000_000, "forbidden-yaml", 1, 25, "嵌套", id="a million levels of flow style"),
    pytest.param(BLOCKS, "forbidden-yaml", 25, 49, "嵌套", id="forty levels of block style"),
    pytest.param("- " * 100 + "a", "forbidden-yaml", 1, 49, "嵌套", id="a hundred levels of items"),
    pytest.param("a:\n\tb: 1\n", "invalid-yaml", 2, 1, "Tab", id="tab as indentation"),
    pytest.param("a: 1\n---\nb: 2\n", "invalid-yaml", 2, 1, "一份数据", id="several documents"),
    pytest.param("id: x\ntitle：x\n", "invalid-yaml", 2, 6, "全角", id="full-width colon at the end"),
    pytest.param("title：x\nid: x\n", "invalid-yaml", 1, 6, "全角", id="full-width colon at the start"),
    pytest.param("id: x\ntitle：x\nkind：y\nlevel: z\n", "invalid-yaml", 2, 6, "全角", id="full-width colons in a row"),
    pytest.param("a:\n  - b：1\n    c: 2\n", "invalid-yaml", 2, 6, "全角", id="full-width colon in an item"),
    pytest.param("a: b: c\n", "invalid-yaml", 1, 5, "引号", id="colon within a text"),
    pytest.param("id: x\ntitle\nb: 1\n", "invalid-yaml", 2, 1, "英文冒号", id="no colon"),
    pytest.param("{title:, b: 1}\n", "invalid-yaml", 1, 7, "冒号", id="no space after a colon"),
    pytest.param("a: 'x\nb: 1\n", "invalid-yaml", 1, 4, "引号没有配对", id="quotation not closed"),
    pytest.param("a: [1, 2\nb: 3\n", "invalid-yaml", 2, 2, "括号没有配对", id="bracket not closed"),
    pytest.param("a: [1, 2\n\n", "invalid-yaml", 1, 9, "括号没有配对", id="bracket not closed at the end"),
    pytest.param("a: {b: 1\n", "invalid-yaml", 1, 9, "括号没有配对", id="brace not closed"),
    pytest.param("a: 1\n  b: 2\n", "invalid-yaml", 2, 4, "冒号", id="indentation out of line"),
    pytest.param("a:\n  - 1\n  b: 2\n", "invalid-yaml", 3, 3, "一项", id="a key among items"),
    pytest.param("a: 1\n- b\n", "invalid-yaml", 2, 1, "应是一个键", id="an item among keys"),
    pytest.param("a: - b\n", "invalid-yaml", 1, 4, "另起一行", id="an item on the line of its key"),
    pytest.param('a: "\\q"\n', "invalid-yaml", 1, 5, "转义", id="unknown escape"),
    pytest.param("a: @x\n", "invalid-yaml", 1, 4, "不能开始", id="a reserved sign"),
    pytest.param("a: *\n", "invalid-yaml", 1, 5, "引号", id="a star alone"),
    pytest.param("a: ]\n", "invalid-yaml", 1, 4, "YAML 语法", id="a bracket too many"),
    pytest.param('a: "\\e[31m"\n', "invalid-encoding", 1, 4, "转义", id="an escape that writes a control character"),
    pytest.param('a: "caf\\u0065\\u0301"\n', "invalid-encoding", 1, 4, "NFC", id="an escape that writes no NFC"),
    pytest.param('a: "\\N\\u202e"\n', "invalid-encoding", 1, 4, "转义", id="an escape that writes a NEL"),
    pytest.param("%FOO\n---\na: 1\n", "invalid-yaml", 1, 5, "YAML 语法", id="a rare fault, in the words of libyaml"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "line", "column", "words"), REFUSED)
def test_what_the_dialect_refuses_has_its_place(text: str, rule: str, line: int, column: int, words: str) -> None:
    """What is refused is one fault with its rule, line, column and Chinese words, and gives no data."""
    parsed = parse(text)
    assert [fault[:1] + fault[2:] for fault in parsed.faults] == [(rule, line, column)]
    assert words in parsed.faults[0].message
    assert parsed.data is None


def test_all_faults_of_a_text_are_found_at_once() -> None:
    """One pass finds every fault, also those before the one that ends the reading."""
    faults = parse("a: &x 1\nb: *x\na: 2\n<<: 3\nc: 'open\n").faults
    assert [(fault.line, fault.rule) for fault in faults] == [
        (1, "forbidden-yaml"),
        (2, "forbidden-yaml"),
        (3, "duplicate-key"),
        (4, "forbidden-yaml"),
        (5, "invalid-yaml"),
    ]


@pytest.mark.parametrize(
    ("raw", "rule", "line", "column", "words"),
    [
        pytest.param(b"\xef\xbb\xbfa: 1\n", "invalid-encoding", 1, 1, "BOM", id="BOM"),
        pytest.param("a: 1\nb: \ufeff2\n".encode(), "invalid-encoding", 2, 4, "U+FEFF", id="BOM within"),
        pytest.param("a: 甲\x85b: 2\n".encode(), "invalid-encoding", 1, 5, "U+0085", id="NEL"),
        pytest.param("a: 1\nb: 甲\u2028乙\n".encode(), "invalid-encoding", 2, 5, "U+2028", id="line separator"),
        pytest.param(b"a: 1\nb: x\x00y\n", "invalid-encoding", 2, 5, "U+0000", id="NUL"),
        pytest.param(b"a: 1\r\nb: x\x1by\r\n", "invalid-encoding", 2, 5, "U+001B", id="escape, after CRLF"),
        pytest.param("a: 甲\u202e乙\n".encode(), "invalid-encoding", 1, 5, "U+202E", id="right to left"),
        pytest.param("a: 1\nb: 甲\u200b\n".encode(), "invalid-encoding", 2, 5, "U+200B", id="no width"),
        pytest.param("a: 1\nb: cafe\u0301\n".encode(), "invalid-encoding", 2, 1, "NFC", id="decomposed character"),
        pytest.param(b"a: 1\rb: 2\r", "invalid-encoding", 1, 5, "U+000D", id="carriage return alone"),
        pytest.param(b"a: 1\nb: \xff\n", "invalid-encoding", 2, 4, "第 9 个字节", id="no UTF-8"),
        pytest.param("a: 1\nb: 甲".encode()[:-1], "invalid-encoding", 2, 4, "第 9 个字节", id="cut within a character"),
        pytest.param("a: 行政\nb: 处罚\n".encode("gbk"), "invalid-encoding", 1, 4, "第 4 个字节", id="GBK"),
        pytest.param("a: 1\n".encode("utf-16"), "invalid-encoding", 1, 1, "第 1 个字节", id="UTF-16"),
        pytest.param(b"a: \xed\xa0\x80\n", "invalid-encoding", 1, 4, "第 4 个字节", id="surrogate"),
        pytest.param(b"a: " + b"x" * 10 * 1024 * 1024, "oversized-file", 1, 1, "10.0 MB", id="10 MB"),
    ],
)
def test_bytes_that_are_no_text_have_their_place(raw: bytes, rule: str, line: int, column: int, words: str) -> None:
    """The first fault of bytes that are no clean text says what it is and where, counting characters."""
    fault = decode(raw).faults[0]
    assert (fault.rule, fault.line, fault.column) == (rule, line, column)
    assert words in fault.message


def test_the_largest_file_is_still_read() -> None:
    """A file as large as may be is a text; one byte more is not."""
    assert decode(b"a" * MAX_BYTES).faults == ()
    assert decode(b"a" * (MAX_BYTES + 1)).data is None


def test_a_binary_file_is_reported_in_short() -> None:
    """A file full of invisible characters gives a few faults, not millions."""
    assert len(decode(b"\x00" * MAX_BYTES).faults) == MAX_CHARACTERS


TEXT = """\
# a comment
id: x
title:
penalties:
  - {kind: 警告, max: 5}
  -   kind: 罚款
      min: 1
'basis': [{law: a}, {law: b}]
source: {}
"""


@pytest.mark.parametrize(
    ("route", "place"),
    [
        pytest.param((), (2, 1), id="the whole record: its first key"),
        pytest.param(("id",), (2, 5), id="a value: where it begins"),
        pytest.param(("title",), (3, 1), id="an empty value: its key"),
        pytest.param(("penalties",), (4, 1), id="a structure: its key"),
        pytest.param(("penalties", 0), (5, 5), id="an item"),
        pytest.param(("penalties", 0, "max"), (5, 21), id="a value within a flow mapping"),
        pytest.param(("penalties", 1, "min"), (7, 12), id="a value within a block mapping"),
        pytest.param(("basis", 1, "law"), (8, 27), id="a value below a quoted key"),
        pytest.param(("provenance",), (2, 1), id="a missing key: the record"),
        pytest.param(("penalties", 1, "unit"), (6, 7), id="a missing key of an item: the item"),
        pytest.param(("penalties", 9, "unit"), (4, 1), id="a missing item: its list"),
        pytest.param(("source", "document"), (9, 1), id="a missing key of an empty mapping: the mapping's key"),
        pytest.param(("id", "x", 0), (2, 5), id="a route beyond a value"),
        pytest.param(("penalties", "kind"), (4, 1), id="a key of a list"),
    ],
)
def test_locate_leads_to_the_value_or_its_nearest_parent(route: tuple[str | int, ...], place: tuple[int, int]) -> None:
    """A route leads to its value; where that is missing, to what should have it."""
    assert locate(TEXT, route) == place


@pytest.mark.parametrize("text", ["", "# c\n", "a: [", "[" * 1_000_000, "a: 1\na: 2\n", "just text"])
def test_locate_finds_a_place_in_any_text(text: str) -> None:
    """A text without the route, or without any data, gives its beginning."""
    assert locate(text, ("a", 0)) == (1, 1)

"""Laws of reading: nothing crashes, every finding has a place, data comes back, layout keeps it."""

import json
import unicodedata
from typing import Any

import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from schemas import source
from schemas.check import Verdict, check
from schemas.layout import tidy
from tests.golden_files import TODAY, golden

GOLDEN = golden()
PATHS = sorted(GOLDEN)
RECORDS = [path for path in PATHS if path.endswith(".yaml")]
LOST = "\u200b\u200e\u200f\u2028\u2029\ufeff\ufffe\uffff"
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn"], exclude_characters=LOST), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
NUMBERS = st.integers(1 - 10**18, 10**18 - 1) | st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda number: source.parse(f"{number!r}").data == number  # those that are not written with an exponent
)
PLAIN_DATA = st.none() | st.booleans() | NUMBERS | TEXTS
DATA = st.recursive(PLAIN_DATA, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4))
MAPPINGS = st.dictionaries(TEXTS, DATA, max_size=5)
QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _dumped(data: Any, quote: str | None = None, **style: Any) -> str:
    """Write data as YAML: every value in full, without anchors, texts in quotes of one kind where they may be."""

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, _: object) -> bool:
            return True

    Dumper.add_representer(str, lambda to, text: to.represent_scalar("tag:yaml.org,2002:str", text, style=quote))
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, **style)


STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "quote": st.sampled_from([None, None, "'", '"']),
        "indent": st.integers(2, 6),
        "width": st.sampled_from([20, 80, 100_000]),
    }
)


@st.composite
def _mangled(draw: st.DrawFn) -> bytes:
    """Return a golden file with some of its bytes cut, doubled or replaced."""
    raw = GOLDEN[draw(st.sampled_from(PATHS))]
    start = draw(st.integers(0, len(raw)))
    end = draw(st.integers(start, min(len(raw), start + 30)))
    scrap = st.sampled_from([b"", b"\t", b": ", b"\n", b"  ", b"- ", b"&a ", b"*a", b"[", b"'", b"\xff", "：".encode()])
    return raw[:start] + draw(scrap | st.binary(max_size=6)) * draw(st.integers(1, 40)) + raw[end:]


@st.composite
def _altered(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a golden record in which one value is any other data."""
    path = draw(st.sampled_from(RECORDS))
    data = source.parse(GOLDEN[path].decode()).data
    at = data
    while True:
        step = draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        if not (isinstance(at[step], dict | list) and at[step]) or draw(st.booleans()):
            break
        at = at[step]
    others = [
        1,
        -1,
        0,
        10**17,
        1.5,
        "",
        "x",
        "2024-13-45",
        "0001-01-01",
        "9999-12-31",
        [],
        {},
        None,
        True,
        ["x", "x"],
        "[",
    ]
    at[step] = draw(st.sampled_from(others) | DATA)
    return path, _dumped(data).encode()


def _assert_sound(judged: Verdict, files: dict[str, bytes]) -> None:
    """Assert that no rule crashed and that every finding points into its file."""
    for finding in judged.findings:
        assert "自身出错" not in finding.message, finding
        for location in (finding.location, *(other.location for other in finding.related)):
            assert location.path in files, finding
            lines = files[location.path].decode("utf-8", "replace").rstrip("\n").split("\n")
            assert 1 <= location.line <= len(lines), finding
            assert 1 <= location.column <= len(lines[location.line - 1]) + 1, finding


@QUICK
@given(
    st.dictionaries(st.sampled_from(PATHS) | st.just("laws/new.yaml"), st.binary() | _mangled(), min_size=1, max_size=3)
)
def test_no_bytes_stop_the_check(changes: dict[str, bytes]) -> None:
    """Whatever the bytes of some files, all files are judged and every finding has its place."""
    _assert_sound(check(GOLDEN | changes, TODAY), GOLDEN | changes)


@settings(QUICK, max_examples=150)
@given(_altered())
def test_no_value_stops_a_rule(change: tuple[str, bytes]) -> None:
    """Whatever the value of a key, no rule crashes and every finding has its place."""
    files = GOLDEN | dict([change])
    _assert_sound(check(files, TODAY), files)


@QUICK
@given(st.text() | st.text("ab:-[]{}'\"&*!|>#%@,? \n\t0：\\"))
@example("a: 'x\n")
@example("[" * 3000)
@example("? [a]\n: b\n")
def test_any_text_is_data_or_faults_within_it(text: str) -> None:
    """Parsing gives data or faults, never both and never an exception, and each fault has a place in the text."""
    decoded = source.decode(text.encode("utf-8", "replace"))
    parsed = source.parse(decoded.data)
    lines = decoded.data.rstrip("\n").split("\n")
    assert not (parsed.faults and parsed.data is not None)
    for fault in parsed.faults:
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@QUICK
@given(DATA, STYLES)
def test_data_comes_back(data: Any, style: dict[str, Any]) -> None:
    """Data written as YAML in any style, or as JSON, is read back as it was."""
    assert source.parse(_dumped(data, **style)) == (data, ())
    assert source.parse(json.dumps(data, ensure_ascii=False)) == (data, ())


@QUICK
@given(st.permutations(PATHS), st.dictionaries(st.sampled_from(PATHS), _mangled(), max_size=3))
def test_the_order_of_files_does_not_matter(order: list[str], changes: dict[str, bytes]) -> None:
    """The same files in another order have the same findings."""
    files = GOLDEN | changes
    found = check(files, TODAY).findings
    assume(not any(each.rule == "duplicate-id" for each in found))  # of two files with one id, the first is kept
    assert check({path: files[path] for path in order}, TODAY).findings == found


def _normal(data: Any) -> Any:
    """Return data with all its text in NFC."""
    if isinstance(data, dict):
        return {_normal(key): _normal(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_normal(value) for value in data]
    return unicodedata.normalize("NFC", data) if isinstance(data, str) else data


@QUICK
@given(MAPPINGS, STYLES, st.sampled_from(["", "# a comment\n", "---\n", "\n\n"]))
def test_layout_keeps_the_data(data: dict[str, Any], style: dict[str, Any], start: str) -> None:
    """A record in the house layout has the data that it had, and laying it out again changes nothing."""
    tidied = tidy(start + _dumped(data, **style))
    assert source.parse(tidied).data == data
    assert tidy(tidied) == tidied
    assert start.strip("-\n") in tidied


@QUICK
@given(_mangled())
def test_layout_leaves_alone_what_it_cannot_read(raw: bytes) -> None:
    """A broken text stays as it is; any other keeps its data, and its layout does not change twice."""
    text = raw.decode("utf-8", "replace")
    tidied = tidy(text)
    before = source.parse(text)
    assert tidied == text if before.faults else source.parse(tidied).data == _normal(before.data)
    assert tidy(tidied) == tidied


WORDS = st.text("甲乙丙abcxyz（）。，/()", min_size=1, max_size=8)
SCALARS = st.one_of(
    WORDS,
    st.integers(-(10**17), 10**17).map(str),
    st.decimals(-1000, 1000, places=2).map(str),
    st.sampled_from(
        ["true", "false", "null", "~", "", "'1'", '"true"', "'it''s'", '"a\\tb"', "a b", "a:b", "a#b", "-x"]
    ),
)


@st.composite
def _records(draw: st.DrawFn) -> str:
    """Return the text of a mapping as an editor would write it."""
    keys = draw(st.lists(st.text("abcdefgh_", min_size=1, max_size=5), unique=True, max_size=5))
    lines = []
    for key in keys:
        value, comment = draw(SCALARS), draw(st.sampled_from(["", "  # 注"]))
        block = f"{key}:\n  - {value}{comment}\n  - x: {value}\n    y: {value}"
        flow = f"{key}: [{', '.join(draw(st.lists(WORDS, max_size=3)))}]{comment}"
        lines.append(draw(st.sampled_from([f"{key}: {value}{comment}", block, flow, f"{key}: |\n  甲\n\n  乙"])))
    return "\n".join([*lines, ""])


@QUICK
@given(_records())
def test_another_reader_of_yaml_agrees(text: str) -> None:
    """What the dialect accepts is what ruamel.yaml reads as YAML 1.2, in its own implementation of the language."""
    parsed = source.parse(text)
    assume(not parsed.faults)
    assert parsed.data == YAML(typ="safe", pure=True).load(text)

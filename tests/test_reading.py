"""Reading with a helper process gives what reading alone gives."""

import pytest

from schemas import source
from schemas.reading import ENOUGH, Read, Reading
from tests.golden_files import golden

FILES = {
    **golden(),
    **{f"domains/copy-{number}.yaml": f"id: copy-{number}\norder: {number}\n".encode() for number in range(ENOUGH)},
    "domains/bad-utf8.yaml": b"\xff",
    "domains/bom.yaml": b"\xef\xbb\xbfa: 1\n",
    "domains/deep.yaml": b"[" * 100_000,
    "domains/empty.yaml": b"",
    "domains/numbers.yaml": b"a: 999999999999999999\nb: -1.5\nc: true\nd:\ne: '\\ud800'\n",
}


def _as_read(path: str, read: Read) -> Read:
    return read


def test_a_helper_changes_nothing() -> None:
    """Texts, data and faults are the same with and without the second process, in the order of the files."""
    alone, helped = Reading(FILES, alone=True).finish(_as_read), Reading(FILES).finish(_as_read)
    assert list(helped.items()) == list(alone.items())
    assert list(alone) == list(FILES)
    assert {path: read.data["order"] for path, read in helped.items() if "/copy-" in path} == {
        f"domains/copy-{number}.yaml": number for number in range(ENOUGH)
    }


@pytest.mark.parametrize(
    ("raw", "text", "rule"),
    [
        pytest.param(b"\xff", None, "invalid-encoding", id="no text"),
        pytest.param(b"a: \x00\n", "a: \x00\n", "invalid-encoding", id="a text with invisible characters"),
        pytest.param(b"a: [\n", "a: [\n", "invalid-yaml", id="a text that does not parse"),
    ],
)
def test_a_broken_file_has_faults_and_no_data(raw: bytes, text: str | None, rule: str) -> None:
    """The text is kept wherever there is one, so that a report can show its lines."""
    read = Reading({"a.yaml": raw}).finish(_as_read)["a.yaml"]
    assert (read.text, read.data, [fault.rule for fault in read.faults]) == (text, None, [rule])


def test_a_sound_file_has_text_and_data() -> None:
    """A file that can be read has its text, its data and no faults."""
    read = Reading({"a.yaml": b"a: 1\n"}).finish(_as_read)["a.yaml"]
    assert read == ("a: 1\n", {"a": 1}, ())


def test_no_files_are_no_work() -> None:
    """An empty registry is read."""
    assert Reading({}).finish(_as_read) == {}


def test_every_fault_survives_the_way_from_the_helper() -> None:
    """Faults come back as faults, not as bare tuples."""
    faults = [fault for read in Reading(FILES).finish(_as_read).values() for fault in read.faults]
    assert faults
    assert all(isinstance(fault, source.Fault) for fault in faults)

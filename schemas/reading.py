"""Bytes to data for many files at once, begun before the rest of the program is imported.

Parsing YAML is half of a check and uses one core, and importing the models takes half as long again. So the reading is
begun first, in a helper process, and finished with both.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from schemas import source
from schemas.together import MOST_JOBS, Together
from schemas.tree import Files

BLOCK = 100
"""Files in a job, unless there are more files than jobs can hold."""
ENOUGH = 400
"""Files below which a second process costs more than it saves."""

Parsed = tuple[Any, tuple[source.Fault, ...]]
Made = TypeVar("Made")


class Read(NamedTuple):
    """One file as read: its text (None if the bytes are no text), its data, and what was wrong."""

    text: str | None
    data: Any
    faults: tuple[source.Fault, ...]


class Reading:
    """The reading of a set of files, begun when made and finished when asked for."""

    def __init__(self, files: Files, *, alone: bool = False) -> None:
        """Begin to read; ``alone`` keeps it to this process."""
        self.files = files
        contents = list(files.items())
        size = max(BLOCK, len(contents) // MOST_JOBS + 1)
        self._blocks = [contents[start : start + size] for start in range(0, len(contents), size)]

        def parse_block(number: int) -> list[Parsed]:
            return [_parse(raw) if path.endswith(".yaml") else (None, ()) for path, raw in self._blocks[number]]

        self._work = Together(parse_block, len(self._blocks), alone=alone or len(contents) < ENOUGH)

    def finish(self, make: Callable[[str, Read], Made]) -> Mapping[str, Made]:
        """Return what ``make`` makes of every file's path and what it gave, by path, in the order of the files."""

        def make_block(number: int, parsed: list[Parsed]) -> list[tuple[str, Made]]:
            return [
                (path, make(path, Read(decoded(raw), data, faults)))
                for (path, raw), (data, faults) in zip(self._blocks[number], parsed, strict=True)
            ]

        return dict(each for block in self._work.finish(make_block) for each in block)


def _parse(raw: bytes) -> Parsed:
    text = source.decode(raw)
    parsed = text if text.faults else source.parse(text.data)
    return (None if parsed.faults else parsed.data), parsed.faults


def decoded(raw: bytes) -> str | None:
    """Return the text that bytes are, good or bad; None where ``source.decode`` would find none."""
    try:
        return raw.decode("utf-8") if len(raw) <= source.MAX_BYTES else None
    except UnicodeDecodeError:
        return None

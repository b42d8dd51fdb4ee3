"""A reading that remembers across processes: a file whose bytes were parsed once is not parsed again.

What a record means is judged every time; only the way from YAML to plain data, half of a check, is spared.
"""

import hashlib
import marshal
from collections.abc import Callable, Mapping
from typing import Any

from schemas.reading import Made, Read, Reading, decoded
from schemas.tree import Files


class Remembered(Reading):
    """The reading of a set of files of which those in a ``memory`` are taken from there.

    A memory is what an earlier reading gave as its own, by the same code and the same Python; it holds the data of
    sound files by the digest of their bytes.
    """

    def __init__(self, files: Files, memory: bytes | None) -> None:
        """Begin to read what is not remembered."""
        known: dict[bytes, Any] = marshal.loads(memory) if memory else {}  # noqa: S302 -- written by ourselves
        self._digests = {path: hashlib.sha256(raw).digest() for path, raw in files.items() if path.endswith(".yaml")}
        self._kept = {path: known[each] for path, each in self._digests.items() if each in known}
        super().__init__({path: raw for path, raw in files.items() if path not in self._kept})
        self.files = files
        self.memory: bytes | None = None

    def finish(self, make: Callable[[str, Read], Made]) -> Mapping[str, Made]:
        """Return what ``make`` makes of every file, in order; afterwards ``memory`` is new, or None if nothing is."""
        learnt: dict[bytes, Any] = {}

        def learn(path: str, read: Read) -> Made:
            if path in self._digests and read.data is not None and not read.faults:
                learnt[self._digests[path]] = read.data
            return make(path, read)

        fresh = super().finish(learn)
        if learnt:
            self.memory = marshal.dumps({**learnt, **{self._digests[path]: data for path, data in self._kept.items()}})
        return {path: fresh[path] if path in fresh else make(path, self._remembered(path)) for path in self.files}

    def _remembered(self, path: str) -> Read:
        return Read(decoded(self.files[path]), self._kept[path], ())

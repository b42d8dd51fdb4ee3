"""A reading that knows an earlier one: only files whose bytes changed are read again."""

from collections.abc import Callable, Mapping
from typing import Any

from schemas.reading import Made, Read, Reading
from schemas.tree import Files


class Resumed(Reading):
    """The reading of a set of files, of which those that an ``earlier`` one had are taken from there.

    What a file gives depends on its path and its bytes alone, so that both give the same as a reading of all. It is
    kept by whoever reads the same folder again and again, always with the same ``make``.
    """

    def __init__(self, files: Files, earlier: "Resumed | None" = None) -> None:
        """Begin to read what is new; after the first time that is little, and done in this process."""
        known = earlier.known.items() if earlier else ()
        self._kept = {path: made for path, made in known if earlier and _same(earlier, files, path)}
        self.known: dict[str, Any] = {}
        super().__init__({path: raw for path, raw in files.items() if path not in self._kept}, alone=bool(earlier))
        self.files = files

    def finish(self, make: Callable[[str, Read], Made]) -> Mapping[str, Made]:
        """Return what ``make`` makes, or made, of every file, in the order of the files."""
        fresh = super().finish(make)
        self.known = {path: fresh[path] if path in fresh else self._kept[path] for path in self.files}
        return self.known


def _same(earlier: Reading, files: Files, path: str) -> bool:
    return path in files and files[path] == earlier.files.get(path)

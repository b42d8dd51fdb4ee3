"""What docs/editors.md tells editors to write passes the check as it stands."""

import re
from datetime import date
from pathlib import Path

from schemas.check import check
from schemas.tree import read_folder
from tests.built import REAL

PAGE = Path(__file__).parent.parent / "docs" / "editors.md"
ACT = "yuyao-2027-example"
_BLOCK = re.compile(r"```yaml\n# registry/(\S+)([^\n]*)\n(.*?)```", re.DOTALL)


def _example() -> dict[str, bytes]:
    """Return the files of the example by path, the list with its new change at the end."""
    files = dict(read_folder(REAL))
    written = {}
    for path, more, text in _BLOCK.findall(PAGE.read_text("utf-8")):
        (place,) = (each for each in files if each.endswith(path.rpartition("/")[2])) if more else (path,)
        written[place] = (files[place] if more else b"") + text.encode()
    return written


def test_the_example_of_a_decision_passes_the_check() -> None:
    """The act and the change of the list, copied from the page into the registry, cause no finding, not even a hint."""
    files = dict(read_folder(REAL))
    before = set(check(files, date(2026, 12, 9)).findings)
    example = _example()
    assert len(example) == 2
    after = check({**files, **example}, date(2026, 12, 9))
    assert ACT in after.registry.acts
    assert [each for each in after.findings if each not in before] == []
    assert after.registry.changing[ACT] == ("yy-individual-330281001",)

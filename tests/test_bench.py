"""The made-up city that the figures are measured on."""

from pathlib import Path

from schemas.check import check
from schemas.tree import read_folder
from tests.bench.city import write_city
from tests.golden_files import TODAY


def test_the_city_is_free_of_errors(tmp_path: Path) -> None:
    """A small city of the same making passes every rule, or the figures would be those of a broken registry."""
    write_city(tmp_path, 300, 12)
    assert [each for each in check(read_folder(tmp_path), TODAY).findings if each.severity == "error"] == []

"""What is kept between builds: it comes back as it was, and goes when nobody asks for it any more."""

import os
import time
from pathlib import Path

from generators.store import UNUSED, Store
from tests.built import build

DAY = 24 * 60 * 60


def _aged(path: Path, days: float) -> None:
    when = time.time() - days * DAY
    os.utime(path, (when, when))


def test_what_nobody_asks_for_any_more_goes(tmp_path: Path) -> None:
    """A file and a folder that were last used long ago go; what was made lately, or only asked for, stays."""
    store = Store(tmp_path)
    for name in ("rows/old", "rows/asked", "rows/new", "frames/old/page.html", "frames/used/page.html"):
        store.keep(name, name.encode())
    for name in ("rows/old", "rows/asked", "frames/old", "frames/used"):
        _aged(tmp_path / name, UNUSED + 1)
    _aged(tmp_path / "rows/new", UNUSED - 1)
    assert store.get("rows/asked") == b"rows/asked"
    store.used("frames/used")
    store.sweep()
    assert {each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*") if each.is_file()} == {
        "rows/asked", "rows/new", "frames/used/page.html",
    }  # fmt: skip


def test_a_thing_that_nobody_kept_is_none(tmp_path: Path) -> None:
    """A store without a folder has nothing, and nothing to remove."""
    store = Store(tmp_path / "none")
    store.sweep()
    assert store.get("rows/x") is None


def test_a_build_sweeps_and_its_own_things_stay(tmp_path: Path) -> None:
    """Of two builds a year apart the second removes what it has no use for, and takes the rest."""
    cache = tmp_path / "cache"
    assert build(tmp_path / "site", "--cache", str(cache)) == 0
    kept = sorted(each for each in cache.glob("*/*"))
    stale = cache / "rows" / "of-older-code"
    stale.write_bytes(b"")
    for each in (*kept, stale):
        _aged(each, 365)
    assert build(tmp_path / "site", "--cache", str(cache)) == 0
    assert not stale.exists()
    assert {each.parent.name for each in cache.glob("*/*")} >= {"frames", "sites", "reading"}

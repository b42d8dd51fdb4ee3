"""What one saved record costs: until the site is built again, and until the preview shows it."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.measuring import ROOT, Cost, best, cost, mark, quanze, show, words

SITE = "site"
BUDGET = 2.0
SETTLED = 5
"""Seconds in which a preview has taken over that the record before was put back."""
EDITS = {
    "一项的罚款": ("matters/*/*.yaml", "max: ", "max: 1"),
    "一项的名称": ("matters/*/*.yaml", "plain_title: ", "plain_title: 擅自"),
    "一份个性清单的名称": ("lists/*individual*.yaml", "title: 合成", "title: 新合成"),
    "一个镇街的名称": ("towns/*.yaml", "title: 合成", "title: 新合成"),
    "一个部门的名称": ("bodies/*department.yaml", "title: 合成", "title: 新合成"),
}
"""What an editor changes in one record: which files, of which the first is taken, and what is replaced by what."""


def built(city: Path, place: Path) -> None:
    """Build a city's site below ``place``, and keep there what the next build need not make again."""
    quanze(city, "build", "--output", str(place / SITE), "--cache", str(place / "cache"))


def rebuild(city: Path, place: Path) -> None:
    """Measure builds of a site that stands below ``place``: after no change, and each after one changed record."""
    show("再 build，什么也没有改", best(lambda: built(city, place), 2), "")
    for name, edit in EDITS.items():
        taken = min(_rebuilt(city, place, edit) for _ in range(2))
        show(f"再 build，改了{name}", taken, f"{mark(taken.wall <= BUDGET)} ≤ {BUDGET:.0f} s（力求 0.6）")


def _rebuilt(city: Path, place: Path, edit: tuple[str, str, str]) -> Cost:
    """Return what a build took after an edit, and build once more without it."""
    with _edited(city, *edit):
        taken = cost(lambda: built(city, place))
    built(city, place)
    return taken


def live(city: Path) -> None:
    """Measure how long after a record is saved the preview has told its browser and given it the new page."""
    with _serving(city) as host:
        for name, edit in EDITS.items():
            record = _first(city, edit[0])
            page = f"{host}{record.relative_to(city).parts[0]}/{record.stem}/"
            time.sleep(SETTLED)
            old, shown = _version(host, ""), _get(page)
            started = time.perf_counter()
            with _edited(city, *edit):
                _version(host, old)
                changed = _get(page) != shown
                taken = time.perf_counter() - started
            print(
                f"serve，存盘改了{name}，到新页面出来：{taken:.2f} s  {mark(changed and taken <= BUDGET)} ≤ {BUDGET:.0f} s"
            )


def _first(city: Path, files: str) -> Path:
    return min(city.glob(files))


@contextmanager
def _edited(city: Path, files: str, old: str, new: str) -> Iterator[None]:
    """Change one record for as long as the block takes."""
    record = _first(city, files)
    text = record.read_text("utf-8")
    if old not in text:
        raise ValueError(f"{record}: no {old!r}")
    record.write_text(text.replace(old, new, 1), "utf-8")
    try:
        yield
    finally:
        record.write_text(text, "utf-8")


@contextmanager
def _serving(city: Path) -> Iterator[str]:
    """Give the address of a preview that is ready."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen(words(city, "serve", "--address", address), cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        try:
            while not _answers(f"http://{address}/"):
                time.sleep(0.2)
            yield f"http://{address}/"
        finally:
            process.terminate()


def _answers(address: str) -> bool:
    try:
        return bool(_get(address))
    except (URLError, ConnectionError):
        return False


def _get(address: str) -> bytes:
    with urlopen(address, timeout=60) as answer:  # noqa: S310 -- our own server
        return bytes(answer.read())


def _version(host: str, after: str) -> str:
    return str(json.loads(_get(f"{host}_quanze/wait?after={after}"))["version"])

"""How a figure is taken, and how it is printed beside its budget."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"
QUANZE = [sys.executable, "-m", "generators"]


class Cost(NamedTuple):
    """Wall and CPU seconds of a process and its children, and the peak memory of the largest of them in MB."""

    wall: float
    cpu: float
    memory: float


def mark(met: bool) -> str:
    """Return a sign for a budget that is met or missed."""
    return "✓" if met else "✗"


def words(registry: Path, *more: str) -> list[str]:
    """Return the command that runs ``quanze`` on a registry on the day of all figures."""
    return [*QUANZE, "--registry", str(registry), "--today", TODAY, *more]


def quanze(registry: Path, *more: str) -> None:
    """Run ``quanze`` on a registry in a process of its own, silently."""
    subprocess.run(words(registry, *more), cwd=ROOT, check=True, capture_output=True)


def best(action: Callable[[], None], times: int) -> Cost:
    """Return the cost of the fastest of several runs: the one that other work on the machine disturbed least."""
    return min(cost(action) for _ in range(times))


def cost(action: Callable[[], None]) -> Cost:
    """Return what one run of processes costs; its memory is the most that any child of ours has had so far."""
    before, started = os.times(), time.perf_counter()
    action()
    wall, after = time.perf_counter() - started, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def show(what: str, taken: Cost, budget: str) -> None:
    """Print one line of the table."""
    print(f"{what}：{taken.wall:.2f} s，CPU {taken.cpu:.2f} s  {budget}", flush=True)

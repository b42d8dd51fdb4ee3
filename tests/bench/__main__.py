"""Prints what the budgets of the design say and what this machine gives, with ratios to rivals measured in the same run."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.bench.city import write_city
from tests.bench.rivals import check_jsonschema, markdown_site
from tests.bench.searching import first_searches
from tests.repositories import commit, long_history

BIN = Path(sys.executable).parent
ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"
MATTERS, TOWNS = 5337, 156
COMMITS = 10_000
MARKDOWN_PAGES = 1000
"""Pages of the rival site that is measured; its time grows in proportion, so the full size is reckoned from it."""


class Cost(NamedTuple):
    """Wall and CPU seconds of a process and its children, and the peak memory of the largest of them in MB."""

    wall: float
    cpu: float
    memory: float


def main() -> int:
    """Measure and print a table; returns 0: a figure on a busy machine is no verdict."""
    with tempfile.TemporaryDirectory() as folder:
        city, large, small = (Path(folder) / each for each in ("city", "large", "small"))
        write_city(city, MATTERS, TOWNS)
        write_city(large, MATTERS * 10, TOWNS)
        write_city(small, 1, 1)
        load = os.getloadavg()[0]
        print(f"开始时的系统负载 {load:.1f}（{os.cpu_count()} 核）；负载高时看 CPU 时间和倍数。", flush=True)
        judge(city, large)
        build(city, Path(folder))
        search(Path(folder))
        history(Path(folder) / "history")
        differ(city)
    return 0


def judge(city: Path, large: Path) -> None:
    """Measure ``quanze check`` and its rivals."""
    cold = best(lambda: quanze(city, "check"), 5)
    show("check，5,337 项 + 156 镇街，整个进程", cold, "≤ 1.5 s（力求 0.8）")
    print(
        f"    {mark(cold.wall <= 1.5)} 时间，{mark(cold.memory <= 250)} 峰值内存 {cold.memory:.0f} MB（≤ 250，力求 150）"
    )
    rival = best(lambda: check_jsonschema(city), 1)
    show("check-jsonschema，同样的文件和模式", rival, "")
    print(f"    {mark(rival.wall >= 8 * cold.wall)} 倍数 {rival.wall / cold.wall:.1f}（≥ 8，力求 20）")
    tenfold = best(lambda: quanze(large, "check"), 1)
    show("check，十倍大小", tenfold, "")
    print(f"    {mark(tenfold.wall <= 11 * cold.wall)} 倍数 {tenfold.wall / cold.wall:.1f}（≤ 11，力求 10）")


def build(city: Path, folder: Path) -> None:
    """Measure ``quanze build`` and mkdocs-material rendering every matter as Markdown."""
    clean = best(lambda: quanze(city, "build", "--output", str(folder / "site")), 3)
    show("build，整站，每事项一页", clean, "≤ 10 s（力求 4）")
    page = max((folder / "site" / "matters").glob("*/index.html"), key=lambda each: each.stat().st_size)
    size = page.stat().st_size / 1024
    print(f"    {mark(clean.wall <= 10)} 时间，{mark(size <= 30)} 最大的事项页 {size:.1f} KB（≤ 30，力求 15）")
    rival = best(lambda: markdown_site(folder / "rival", MARKDOWN_PAGES), 1)
    whole = rival.wall * MATTERS / MARKDOWN_PAGES
    show(f"mkdocs-material，{MARKDOWN_PAGES} 页 Markdown，不进导航，带搜索", rival, "")
    print(
        f"    {mark(whole >= 2 * clean.wall)} 折合 {MATTERS} 页约 {whole:.0f} s，倍数 {whole / clean.wall:.1f}（≥ 2，力求 5）"
    )


def search(folder: Path) -> None:
    """Measure first searches of the real registry on a slow phone."""
    site = folder / "real"
    quanze(ROOT / "registry", "build", "--output", str(site))
    size = sum(each.stat().st_size for each in (site / "find").rglob("*.json")) / 1e6
    print(f"搜索，真实登记库，索引共 {size:.1f} MB（未压缩）；慢 4G（1.6 Mbit/s、150 ms）、CPU 慢 4 倍：")
    for each in first_searches(site):
        fast, small = mark(each.typed <= 1.5), mark(each.data <= 400_000)
        print(
            f"    {each.words}：输入后 {fast} {each.typed:.2f} s（≤ 1.5），{small} {each.data / 1024:.0f} KB（≤ 400，力求 200）；"
            f"从空白打开结果页 {each.opened:.2f} s，搜索页本身 {each.page / 1024:.0f} KB"
        )


def history(folder: Path) -> None:
    """Measure the log of merges of a long history, in one pass over git."""
    registry = long_history(folder, COMMITS, MATTERS)
    log = best(lambda: quanze(registry, "changelog", "--since", f"main~{COMMITS - 1}"), 3)
    show(f"changelog，{COMMITS:,} 次合并，整个进程", log, "≤ 5 s")
    print(f"    {mark(log.wall <= 5)} 时间")


def differ(city: Path) -> None:
    """Measure what differs between two revisions of the city, 400 fines of which were raised in the second."""
    commit(city, {}, "前")
    for path in sorted((city / "matters").glob("*/*.yaml"))[::13]:
        path.write_text(path.read_text("utf-8").replace("max: ", "max: 1"), "utf-8")
    commit(city, {}, "后")
    cost = best(lambda: quanze(city, "diff", "main~1", "main"), 3)
    show("diff，两个版本的 5,337 项，改了 411 项，整个进程", cost, "≤ 2 s")
    print(f"    {mark(cost.wall <= 2)} 时间")


def mark(met: bool) -> str:
    """Return a sign for a budget that is met or missed."""
    return "✓" if met else "✗"


def quanze(registry: Path, *words: str) -> None:
    """Run ``quanze`` on a registry in a process of its own, silently."""
    command = [str(BIN / "quanze"), "--registry", str(registry), "--today", TODAY, *words]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def best(action: Callable[[], None], times: int) -> Cost:
    """Return the cost of the fastest of several runs: the one that other work on the machine disturbed least."""
    return min(_cost(action) for _ in range(times))


def _cost(action: Callable[[], None]) -> Cost:
    before, started = os.times(), time.perf_counter()
    action()
    wall, after = time.perf_counter() - started, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def show(what: str, cost: Cost, budget: str) -> None:
    """Print one line of the table."""
    print(f"{what}：{cost.wall:.2f} s，CPU {cost.cpu:.2f} s  {budget}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

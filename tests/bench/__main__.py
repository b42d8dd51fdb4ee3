"""Prints what the budgets of the design say and what this machine gives, with ratios to rivals measured in the same run."""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.bench.city import write_city
from tests.bench.measuring import ROOT, best, cost, mark, quanze, show
from tests.bench.rebuilding import SITE, built, live, rebuild
from tests.bench.rivals import NAVIGATED, check_jsonschema, markdown_site
from tests.bench.scale import scale
from tests.bench.searching import first_searches
from tests.bench.weighing import weigh
from tests.repositories import commit, long_history

MATTERS, TOWNS = 5337, 156
COMMITS = 10_000
MARKDOWN_PAGES = 1000
"""Pages of the rival site that is measured; its time grows in proportion, so the full size is reckoned from it."""
NAVIGATED_PAGES = (250, 500)
"""Pages of the rival with its default navigation, whose time grows as their square: 5,337 would take most of an hour."""


def main(asked: list[str]) -> int:
    """Measure and print a table, or with ``--scale`` that of a province; returns 0: a figure is no verdict."""
    with tempfile.TemporaryDirectory() as folder:
        load = os.getloadavg()[0]
        print(f"开始时的系统负载 {load:.1f}（{os.cpu_count()} 核）；负载高时看 CPU 时间和倍数。", flush=True)
        if asked == ["--scale"]:
            scale(Path(folder))
            return 0
        city, large = (Path(folder) / each for each in ("city", "large"))
        write_city(city, MATTERS, TOWNS)
        write_city(large, MATTERS * 10, TOWNS)
        judge(city, large)
        build(city, Path(folder))
        rebuild(city, Path(folder) / "0")
        live(city)
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
    clean = min(cost(partial(built, city, folder / str(number))) for number in range(3))
    show("build，整站，每事项一页，什么也没有存", clean, "≤ 10 s（力求 4）")
    print(f"    {mark(clean.wall <= 10)} 时间")
    weigh(folder / "0" / SITE)
    rival = best(lambda: markdown_site(folder / "rival", MARKDOWN_PAGES), 1)
    whole = rival.wall * MATTERS / MARKDOWN_PAGES
    show(f"mkdocs-material，{MARKDOWN_PAGES} 页 Markdown，不进导航，带搜索", rival, "")
    print(
        f"    {mark(whole >= 2 * clean.wall)} 折合 {MATTERS} 页约 {whole:.0f} s，倍数 {whole / clean.wall:.1f}（≥ 2，力求 5）"
    )
    _navigated(folder, clean.wall)


def _navigated(folder: Path, ours: float) -> None:
    """Measure the same with the default navigation at small sizes, and reckon the rest by its measured growth."""
    few, many = NAVIGATED_PAGES
    none, some, more = (
        best(lambda size=size: markdown_site(folder / f"navigated-{size}", size, NAVIGATED), 1).wall  # type: ignore[misc]
        for size in (1, few, many)
    )
    square = ((more - none) / many - (some - none) / few) / (many - few)
    each = (some - none) / few - square * few
    whole = none + each * MATTERS + square * MATTERS**2
    print(f"mkdocs-material，默认导航：1 页 {none:.1f} s，{few} 页 {some:.1f} s，{many} 页 {more:.1f} s")
    print(
        f"    照这三点（固定、每页、每页的平方）推算 {MATTERS} 页约 {whole:,.0f} s；只按每页不变算，至少 {more / many * MATTERS:,.0f} s"
    )
    print(f"    {mark(whole >= 30 * ours)} 推算倍数 {whole / ours:.0f}（≥ 30，力求 60）", flush=True)


def search(folder: Path) -> None:
    """Measure first searches of the real registry on a slow phone."""
    site = folder / "real"
    quanze(ROOT / "registry", "build", "--output", str(site))
    print("真实登记库：")
    weigh(site)
    print("首次搜索，慢 4G（1.6 Mbit/s、150 ms）、CPU 慢 4 倍：")
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

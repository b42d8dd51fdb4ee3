"""A province in one registry: 50,000 matters and 1,400 towns, far above what one city has. ``--scale`` asks for it."""

from pathlib import Path

from tests.bench.city import write_city
from tests.bench.measuring import cost, mark, show
from tests.bench.rebuilding import SITE, built
from tests.bench.searching import first_searches
from tests.bench.weighing import weigh

MATTERS, TOWNS = 50_000, 1_400
WORDS = ("占用道路", "集贸市场张贴广告", "情形40000")


def scale(folder: Path) -> None:
    """Measure a build of the province from nothing, its peak memory and first searches in it."""
    registry, place = folder / "province", folder / "built"
    write_city(registry, MATTERS, TOWNS)
    print(f"一省一库：{MATTERS:,} 项，{TOWNS:,} 个镇街", flush=True)
    taken = cost(lambda: built(registry, place))
    show("build，整站", taken, "")
    print(f"    {mark(taken.memory <= 4096)} 最大一个进程的峰值内存 {taken.memory:,.0f} MB（≤ 4,096）")
    weigh(place / SITE)
    for each in first_searches(place / SITE, WORDS):
        print(f"    {mark(each.data <= 400_000)} 首次搜索“{each.words}”：{each.data / 1024:.0f} KB（≤ 400，力求 200）")

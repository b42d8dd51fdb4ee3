"""What a site weighs: in all, its matter pages, its search."""

import gzip
from pathlib import Path
from statistics import median

from tests.bench.measuring import mark


def weigh(site: Path) -> None:
    """Print the size of a built site, of its matter pages and of its search, as they lie there and compressed."""
    files = [each for each in site.rglob("*") if each.is_file()]
    pages = sorted(each.stat().st_size / 1024 for each in (site / "matters").glob("*/index.html"))
    search = list((site / "find").rglob("*.json"))
    print(f"整站 {len(files):,} 个文件，共 {_mb(files):,.0f} MB；其中网页 {_mb(list(site.rglob('*.html'))):,.0f} MB")
    print(
        f"    {mark(pages[-1] <= 30)} 事项页 {len(pages):,} 个，中位 {median(pages):.1f} KB，最大 {pages[-1]:.1f} KB（≤ 30，力求 15）"
    )
    sent = sum(len(gzip.compress(each.read_bytes())) for each in search) / 1e6
    print(
        f"    搜索 {len(search):,} 个文件，共 {_mb(search):.1f} MB，压缩后 {sent:.1f} MB；一次搜索只取其中几个",
        flush=True,
    )


def _mb(files: list[Path]) -> float:
    return sum(each.stat().st_size for each in files) / 1e6

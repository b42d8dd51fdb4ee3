"""``quanze build``: check, then write the whole public site; on an error nothing is touched."""

import argparse
import gc
import sys
import time
from datetime import date
from pathlib import Path

from generators import site
from generators.content import Terms, from_verdict, history_of
from generators.day import today
from generators.pouring import Site
from generators.progress import progress
from generators.render import remember
from generators.renewing import renewing
from generators.reports import text
from generators.store import Store, digest, of_files, of_libraries
from schemas import source
from schemas.check import Verdict, check
from schemas.remembering import Remembered
from schemas.tree import EnvironmentFault, read_folder

CACHE = ".cache"
"""Where what never changes is kept between builds, beside the configuration."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``build``."""
    parser.add_argument("--output", type=Path, default=Path("site"), metavar="DIR", help="写到哪个文件夹（默认 site/）")
    parser.add_argument("--without", choices=["demonstration"], help="不发布某一来源类别的记录")
    parser.add_argument("--base-url", default="", metavar="URL", help="网站的完整地址，写入规范链接、网站地图和订阅源")
    parser.add_argument(
        "--cache", type=Path, metavar="DIR", help="不再变化的成品存在哪里，下次不必重做（默认配置旁的 .cache/）"
    )
    parser.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="MkDocs 配置（默认 mkdocs.yml）"
    )


def run(options: argparse.Namespace) -> int:
    """Build the site; return 1 and write nothing if the registry has errors."""
    if not options.config.is_file():
        raise EnvironmentFault(f"没有网站配置 {options.config}；请在仓库根目录运行")
    started, when = time.perf_counter(), today(options.today)
    gc.disable()  # until pages are made, all that is made stays to the end: a collector would only walk it
    store = Store(options.cache or options.config.parent / CACHE)
    remember(store)
    verdict = _judged(options.registry, when, store)
    if verdict.errors:
        sys.stderr.write(text.render(verdict, prefix=f"{options.registry.as_posix()}/"))
        return 1
    _say(f"核对完毕：{verdict.records} 条记录，没有错误，{verdict.warnings} 个提醒")
    base_url = _with_slash(options.base_url)
    content = from_verdict(
        verdict, when, Terms(options.without, base_url, history_of(options.registry), store, spare=True)
    )
    with renewing(options.output) as renewal, progress("生成网页") as told:
        place = Site(renewal.folder, renewal.site, base_url)
        tally = site.build(options.config, place, content, store, told)
        renewal.kept = tally.kept
    store.sweep()
    taken = time.perf_counter() - started
    _say(f"网站已写到 {options.output}/：{tally.files} 个文件，其中 {tally.changed} 个有变化，用时 {taken:.1f} 秒")
    return 0


def _judged(registry: Path, when: date, store: Store) -> Verdict:
    """Judge a registry; files that were parsed for an earlier build are not parsed again."""
    root = Path(source.__file__).parent
    name = f"reading/{digest(of_files(root, root / 'source.py'), of_libraries('PyYAML'), sys.version)}"
    reading = Remembered(read_folder(registry), store.get(name))
    verdict = check(reading, when)
    if reading.memory:
        store.keep(name, reading.memory)
    return verdict


def _with_slash(url: str) -> str:
    return url if not url or url.endswith("/") else f"{url}/"


def _say(message: str) -> None:
    print(message, file=sys.stderr)

"""``quanze serve``: the site, live; saving a record shows its consequence."""

import argparse
import sys
import time
from pathlib import Path
from threading import Thread

from generators.commands.build import CACHE
from generators.preview import Place, Preview
from generators.server import server
from generators.store import Store
from generators.watching import watching
from schemas.tree import EnvironmentFault

SETTLED = 0.05
"""Seconds within which the events of one saving come."""
MOST = 20
"""Findings that are told in the terminal; the page tells as many."""
THEME = ("docs", "generators/theme", "generators/templates")
"""What else a page is made of, beside the configuration."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``serve``."""
    parser.add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="监听地址（默认 127.0.0.1:8000）"
    )
    parser.add_argument("--cache", type=Path, metavar="DIR", help="不再变化的成品存在哪里（默认配置旁的 .cache/）")
    parser.add_argument(
        "--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE", help="MkDocs 配置（默认 mkdocs.yml）"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; while the registry has errors, the last good state stays on show beside them."""
    if not options.config.is_file():
        raise EnvironmentFault(f"没有网站配置 {options.config}；请在仓库根目录运行")
    root = options.config.resolve().parent
    host, port = _address(options.address)
    store = Store((options.cache or root / CACHE).resolve())
    started = time.perf_counter()
    preview = Preview(Place(options.registry, options.config, options.today, store))
    watched = [options.registry, *(root / each for each in THEME if (root / each).is_dir())]
    with server(preview, host, port) as serving, watching(watched) as changed:
        Thread(target=serving.serve_forever, daemon=True).start()
        _tell(preview, time.perf_counter() - started)
        print(f"在 http://{host}:{serving.server_port}/ 预览，按 Ctrl-C 停止。", file=sys.stderr, flush=True)
        while changed.wait():
            time.sleep(SETTLED)
            changed.clear()
            started = time.perf_counter()
            if preview.refresh():
                _tell(preview, time.perf_counter() - started)
    return 0


def _tell(preview: Preview, seconds: float) -> None:
    for finding in preview.findings[:MOST]:
        place = finding.location
        print(f"{place.path}:{place.line}:{place.column}: {finding.message}", file=sys.stderr)
    errors = f"{len(preview.findings)} 个错误，仍显示上一次的内容" if preview.findings else ""
    print(f"{preview.fault or errors or '已更新'}（{seconds:.1f} 秒）", file=sys.stderr, flush=True)


def _address(written: str) -> tuple[str, int]:
    host, _, port = written.rpartition(":")
    if not port.isdecimal() or int(port) > 65535:
        raise EnvironmentFault(f"监听地址“{written}”须写成 127.0.0.1:8000 的样子")
    return host or "127.0.0.1", int(port)

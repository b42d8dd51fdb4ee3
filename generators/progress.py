"""How far a long work has come, on one line of a terminal; nothing is said where nobody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Give what is told how many parts are done, of how many; the line vanishes in the end, however that comes."""
    shown = sys.stderr.isatty()

    def told(done: int, of: int) -> None:
        if shown:
            sys.stderr.write(f"\r{what} {done:,} / {of:,}（{done * 100 // max(of, 1)}%）\033[K")
            sys.stderr.flush()

    try:
        yield told
    finally:
        if shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()

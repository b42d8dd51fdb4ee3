"""``python -m generators`` is ``quanze``."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from generators.cli import main


def run() -> NoReturn:
    """Run ``quanze`` and end the process at once: to take a registry apart would take a third of a second."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # the reader left, which ``main`` has told by the code
            stream.flush()
    os._exit(code)


if __name__ == "__main__":  # a process that was begun to share the work imports this again
    run()

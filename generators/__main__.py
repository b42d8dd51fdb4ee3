"""``python -m generators`` is ``quanze``."""

import sys

from generators.cli import main

if __name__ == "__main__":  # a process that was begun to share the work imports this again
    sys.exit(main())

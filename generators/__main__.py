"""``python -m generators`` is ``quanze``."""

import sys

from generators.cli import main

sys.exit(main())

"""Options and settings of the whole suite."""

import pytest
from hypothesis import settings

from tests.visiting import browser, host, visit

__all__ = ["browser", "host", "visit"]

settings.register_profile("suite", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--bless``, which rewrites the golden reports instead of comparing with them."""
    parser.addoption("--bless", action="store_true", help="rewrite the golden files from what the code gives now")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be rewritten."""
    return bool(request.config.getoption("--bless"))

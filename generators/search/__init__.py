"""The index that the search box reads: small files, of which a question needs a few."""

from generators.search.publishing import recipe

__all__ = ["recipe"]

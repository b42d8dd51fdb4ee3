"""Two states of the files read together: what did not change between them is read but once."""

from typing import NamedTuple

from schemas.fields import Record
from schemas.finding import Finding
from schemas.loader import load
from schemas.reading import Reading
from schemas.registry import Registry
from schemas.tree import Files


class Pair(NamedTuple):
    """The registries of an old and a new state, and what could not be read in either."""

    old: Registry
    new: Registry
    findings: tuple[Finding, ...]


def load_pair(old: Files, new: Files) -> Pair:
    """Read two states; a file with the same bytes in both gives one and the same record object in both."""
    later = load(Reading(new))
    kept = {path for path, raw in new.items() if old.get(path) == raw}
    earlier = load(Reading({path: raw for path, raw in old.items() if path not in kept}))
    tables: dict[str, dict[str, Record]] = {}
    paths: dict[tuple[str, str], str] = {}
    texts = dict(earlier.texts)
    for registry, wanted in ((later.registry, kept), (earlier.registry, None)):
        for kind, record in registry:
            path = registry.path(kind, record.id)
            if wanted is None or path in wanted:
                tables.setdefault(kind, {})[record.id] = record
                paths[kind, record.id] = path
    texts |= {path: text for path, text in later.texts.items() if path in kept}
    return Pair(Registry(tables, paths, texts=texts), later.registry, (*earlier.findings, *later.findings))

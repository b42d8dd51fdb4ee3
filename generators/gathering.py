"""Makes one registry of those of several cities: what they share must be the same in all of them, byte for byte."""

from collections.abc import Mapping
from typing import NamedTuple

from schemas.tree import Files


class Clash(NamedTuple):
    """A record that two registries have in different words: where it stands in the one, and where in the other."""

    one: str
    other: str


def gathered(registries: Mapping[str, Files]) -> tuple[Files, tuple[Clash, ...]]:
    """Return the files of registries, by name, as those of one, and what cannot be told apart there.

    A record is known by its kind and id, in whatever folder of its kind it lies: the laws and catalogues of a province
    that every city has are taken once.
    """
    found: dict[tuple[str, str], tuple[str, str, bytes]] = {}
    clashes: list[Clash] = []
    for name, files in registries.items():
        for path, content in files.items():
            had = found.setdefault(_known_as(path), (name, path, content))
            if had[2] != content:
                clashes.append(Clash(f"{had[0]}/{had[1]}", f"{name}/{path}"))
    return dict(sorted((path, content) for _, path, content in found.values())), tuple(clashes)


def _known_as(path: str) -> tuple[str, str]:
    kind, _, rest = path.partition("/")
    return kind, rest.rpartition("/")[2] if path.endswith(".yaml") else rest

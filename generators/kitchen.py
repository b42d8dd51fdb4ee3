"""Makes the files of a site, and leaves out what stands already: by its recipe without making it, else by its bytes."""

import hashlib
from collections.abc import Iterable, Iterator

from generators.artifact import Artifact, Bundle, Kept
from generators.frames import Frame
from generators.page import Draft
from generators.recipe import Keys
from generators.standing import Standing

Files = Iterator[Artifact | Kept]
Noted = list[tuple[str, str]]
"""Paths of files and the keys of what they were made of."""


class Kitchen:
    """Makes pages and bundles for one site; without a ``standing`` it makes everything."""

    def __init__(self, frame: Frame, standing: Standing | None) -> None:
        """Take the theme that pages are poured into, and what is known of the site that stands."""
        self._frame, self._standing, self._keys = frame, standing, Keys()

    def pages(self, drafts: Iterable[Draft], noted: Noted) -> Files:
        """Yield the files of pages and note their keys."""
        for draft in drafts:
            if draft.recipe is None or self._standing is None:
                yield from self.files([self._frame.poured(draft.make())], noted)
                continue
            recipe, path = draft.recipe(), f"{draft.address}index.html"
            noted.append((path, self._keys.of(recipe.facts)))
            yield Kept(path) if self._standing.same(*noted[-1]) else self._frame.poured(recipe.made())

    def bundle(self, bundle: Bundle, noted: Noted) -> Files:
        """Yield the files of a bundle and note their keys."""
        if bundle.recipe is None or self._standing is None:
            yield from self.files(bundle.make(), noted)
            return
        recipe = bundle.recipe()
        key = self._keys.of(recipe.facts)
        kept = self._standing.group(key)
        for file in map(Kept, kept) if kept else recipe.made():
            noted.append((file.path, key))
            yield file

    def files(self, made: Iterable[Artifact], noted: Noted) -> Files:
        """Yield files that are made, noting their bytes as the key of each: those that stand need not be read."""
        for file in made:
            if self._standing is None:
                yield file
                continue
            noted.append((file.path, file.sha256 or hashlib.sha256(file.content).hexdigest()))
            yield Kept(file.path) if self._standing.same(*noted[-1]) else file

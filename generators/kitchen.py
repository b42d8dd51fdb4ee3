"""Makes the files of a site, and leaves out what stands already: by its recipe without making it, else by its bytes."""

import hashlib
from collections.abc import Iterable, Iterator

from generators.artifact import Bundle, File, Kept
from generators.frames import Frame
from generators.page import Draft
from generators.recipe import Keys
from generators.standing import Note, Standing

Files = Iterator[File | Kept]
Noted = list[Note]


class Kitchen:
    """Makes pages and bundles for one site; without a ``standing`` it makes everything."""

    def __init__(self, frame: Frame, standing: Standing | None) -> None:
        """Take the theme that pages are poured into, and what is known of the site that stands."""
        self._frame, self._standing, self._keys = frame, standing, Keys()

    def kept(self, inputs: str, noted: Noted) -> tuple[Kept, ...]:
        """Return the files that came from the same and stand as they were, and note them; none if one is not so."""
        found = self._standing.come_from(inputs) if self._standing else ()
        noted += found
        return tuple(Kept(each.path) for each in found)

    def pages(self, drafts: Iterable[Draft], noted: Noted) -> Files:
        """Yield the files of pages and note what they are made of."""
        for draft in drafts:
            if draft.recipe is None or self._standing is None:
                yield from self.files([self._frame.poured(draft.make())], noted, draft.inputs)
                continue
            recipe = draft.recipe()
            note = Note(f"{draft.address}index.html", self._keys.of(recipe.facts), draft.inputs)
            noted.append(note)
            yield Kept(note.path) if self._standing.same(note.path, note.key) else self._frame.poured(recipe.made())

    def bundle(self, bundle: Bundle, noted: Noted) -> Files:
        """Yield the files of a bundle and note what they are made of."""
        if bundle.recipe is None or self._standing is None:
            yield from self.files(bundle.make(), noted, bundle.inputs)
            return
        recipe = bundle.recipe()
        key = self._keys.of(recipe.facts)
        kept = self._standing.group(key)
        for file in map(Kept, kept) if kept else recipe.made():
            noted.append(Note(file.path, key, bundle.inputs))
            yield file

    def files(self, made: Iterable[File], noted: Noted, inputs: str = "") -> Files:
        """Yield files that are made, noting their bytes as the key of each: those that stand need not be read."""
        for file in made:
            note = Note(file.path, _checksum(file) if self._standing else "", inputs)
            noted.append(note)
            yield Kept(file.path) if self._standing and self._standing.same(note.path, note.key) else file


def _checksum(file: File) -> str:
    return file.sha256 or hashlib.sha256(file.content).hexdigest()

"""All that is put into the theme, most of it still to be made."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from generators.artifact import Bundle, File
from generators.page import Draft, Page, Shelf


@dataclass(frozen=True)
class Content:
    """For one state of the registry: drafts of overviews, shelves of all other pages, and bundles of other files."""

    leading: tuple[Draft, ...]
    shelves: tuple[Shelf, ...]
    bundles: tuple[Bundle, ...]

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts of all pages that are no overviews."""
        return tuple(chain.from_iterable(shelf.drafts() for shelf in self.shelves))

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the overview pages; these stand in the navigation."""
        return tuple(each.address for each in self.leading)

    @cached_property
    def overviews(self) -> Mapping[str, Page]:
        """Overview pages by address, made and kept."""
        return {each.address: each.make() for each in self.leading}

    @cached_property
    def records(self) -> tuple[Page, ...]:
        """All other pages, made and kept: for whoever needs them all at once."""
        return tuple(draft.make() for draft in self.drafts)

    @cached_property
    def files(self) -> tuple[File, ...]:
        """All other files, made and kept."""
        return tuple(file for bundle in self.bundles for file in bundle.make())

    def draft(self, address: str) -> Draft | None:
        """Return the draft of a page, None where there is none; no shelf behind the one it stands on is looked at."""
        for each in self.leading:
            if each.address == address:
                return each
        for number, shelf in enumerate(self.shelves):
            if number not in self._shelved:
                self._shelved[number] = {each.address: each for each in shelf.drafts()}
            if address in self._shelved[number]:
                return self._shelved[number][address]
        return None

    @cached_property
    def _shelved(self) -> dict[int, Mapping[str, Draft]]:
        return {}

    @cached_property
    def _made(self) -> dict[int, Mapping[str, bytes]]:
        return {}

    def file(self, path: str) -> bytes | None:
        """Return one of the other files, None where there is none; only the bundle that may hold it is made, once."""
        for number, (start, make, *_) in enumerate(self.bundles):
            if path.startswith(start):
                if number not in self._made:
                    self._made[number] = {file.path: file.content for file in make()}
                if path in self._made[number]:
                    return self._made[number][path]
        return None

"""The files of public notices (PDF, DOCX, a workbook of the annexes, each annex as CSV) and of regulations."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from generators import links, regulationpapers
from generators.artifact import Artifact
from generators.documents.model import Document, printed
from generators.notices.frozen import document, public
from generators.view import View
from schemas.records.notice import Notice
from schemas.records.regulation import Regulation

_KEPT = 64
"""Documents that a preview keeps in memory; a frozen notice never changes."""


def artifacts(view: View) -> Iterator[Artifact]:
    """Yield the files of every public notice and every regulation.

    Threads make them: the typesetter lets others run meanwhile. A forked helper would wait for ever for the threads
    that the typesetter keeps, for those stay behind.
    """
    with ThreadPoolExecutor(2) as pool:
        for made in pool.map(lambda notice: list(_files(view, notice)), public(view)):
            yield from made
        texts = [each for each in view.whole.regulations.values() if each.articles]
        for made in pool.map(_texts, texts):
            yield from made


def _texts(regulation: Regulation) -> list[Artifact]:
    folder, shown = links.record("regulations", regulation.id), regulationpapers.document(regulation)
    return [Artifact(f"{folder}{regulation.id}.{form}", made(shown, form)) for form in ("pdf", "docx")]


def _files(view: View, notice: Notice) -> Iterator[Artifact]:
    folder, shown = links.record("notices", notice.id), document(view.whole, notice)
    for form in FORMS:
        if form != "xlsx" or shown.annexes:
            yield Artifact(f"{folder}{notice.id}.{form}", made(shown, form))
    for annex in shown.annexes:
        from generators.documents import sheets  # noqa: PLC0415 -- as below

        yield Artifact(f"{folder}{annex.name}.csv", sheets.csv(annex))


@lru_cache(maxsize=_KEPT)
def made(shown: Document, form: str) -> bytes:
    """Return a document in one of ``FORMS``."""
    return FORMS[form](shown)


def _pdf(shown: Document) -> bytes:
    from generators.documents import typeset  # noqa: PLC0415 -- these libraries are slow to import, and few verbs need one

    return typeset.pdf(printed(shown))


def _docx(shown: Document) -> bytes:
    from generators.documents import word  # noqa: PLC0415

    return word.docx(printed(shown))


def _xlsx(shown: Document) -> bytes:
    from generators.documents import sheets  # noqa: PLC0415

    return sheets.xlsx(shown.annexes, shown.mark)


FORMS: Mapping[str, Callable[[Document], bytes]] = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx}
"""File ending → how it is made."""

"""The files of public notices (PDF, DOCX, a workbook of the annexes, each annex as CSV) and of regulations."""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from generators import links, regulationpapers
from generators.artifact import Artifact
from generators.documents import forms
from generators.documents.model import Document
from generators.notices.frozen import document, public
from generators.store import Store, digest
from generators.view import View
from schemas.records.notice import Notice

Wanted = tuple[Document, str]
"""A document and one of its forms."""


def of_notices(view: View, store: Store | None = None) -> Iterator[Artifact]:
    """Yield the files of every public notice; with a store a document that was made before is not made again."""
    shown = [(notice, document(view.whole, notice)) for notice in public(view)]
    made = _made([(each, form) for _, each in shown for form in _forms(each)], store)
    for notice, each in shown:
        yield from _files(notice, each, made)


def of_regulations(view: View, store: Store | None = None) -> Iterator[Artifact]:
    """Yield the files of every regulation whose text is known."""
    texts = [each for each in view.whole.regulations.values() if each.articles]
    shown = {each.id: regulationpapers.document(each, view.today) for each in texts}
    made = _made([(each, form) for each in shown.values() for form in ("pdf", "docx")], store)
    for regulation, each in shown.items():
        folder = links.record("regulations", regulation)
        yield from (Artifact(f"{folder}{regulation}.{form}", made[each, form]) for form in ("pdf", "docx"))


def _forms(shown: Document) -> tuple[str, ...]:
    return tuple(form for form in forms.FORMS if form != "xlsx" or shown.annexes)


def _files(notice: Notice, shown: Document, made: Mapping[Wanted, bytes]) -> Iterator[Artifact]:
    from generators.documents import sheets  # noqa: PLC0415 -- its libraries are slow to import, and few verbs need them

    folder = links.record("notices", notice.id)
    for form in _forms(shown):
        yield Artifact(f"{folder}{notice.id}.{form}", made[shown, form])
    for annex in shown.annexes:
        yield Artifact(f"{folder}{annex.name}.csv", sheets.csv(annex))


def _made(wanted: Sequence[Wanted], store: Store | None) -> Mapping[Wanted, bytes]:
    """Return each form of each document: kept ones as they are, the others made now and kept."""
    if store is None:
        return dict(zip(wanted, _make(wanted), strict=True))
    by = forms.made_by() if wanted else ""
    names = {each: f"papers/{digest(by, repr(each[0]))}.{each[1]}" for each in wanted}
    found = {each: store.get(names[each]) for each in wanted}
    missing = [each for each in wanted if found[each] is None]
    for each, content in zip(missing, _make(missing), strict=True):
        store.keep(names[each], content)
        found[each] = content
    return {each: content for each, content in found.items() if content is not None}


def _make(wanted: Sequence[Wanted]) -> list[bytes]:
    """Make forms of documents in processes of their own, begun afresh and ended with the work.

    The typesetter keeps threads that no fork takes along: a process in which it ran could never fork again, and a build
    and a preview both do.
    """
    if not wanted:
        return []
    documents, names = zip(*wanted, strict=True)
    with ProcessPoolExecutor(min(len(wanted), os.cpu_count() or 1, 4), mp_context=get_context("spawn")) as pool:
        return list(pool.map(forms.make, documents, names))

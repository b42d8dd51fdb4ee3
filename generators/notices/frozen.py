"""From a frozen notice back to a document, without any template: what was published is shown as it was published."""

from generators.documents.model import Annex, Block, Document
from generators.notices.wording import blocks
from generators.view import View
from schemas.enclosures import enclosed, table
from schemas.records.notice import AnnexFile, Notice
from schemas.registry import Registry


def document(registry: Registry, notice: Notice) -> Document:
    """Return a notice of ``registry`` as a document; what was altered since is a finding of the check, not of this."""
    files = enclosed(registry, notice)
    title, found = _text(files.get(notice.text.file, b""))
    return Document(
        organ=notice.organ,
        number=notice.number,
        title=title or notice.title,
        recipients=notice.recipients,
        blocks=found,
        annexes=tuple(_annex(each, files.get(each.file, b"")) for each in notice.annexes),
        signature=notice.signature,
        signed_on=notice.signed_on,
        remark=notice.remark,
        mark=notice.mark,
    )


def interpretation(registry: Registry, notice: Notice) -> tuple[str, tuple[Block, ...]]:
    """Return title and paragraphs of the 政策解读; empty where there is none."""
    files = enclosed(registry, notice)
    return _text(files.get(notice.interpretation.file, b"")) if notice.interpretation else ("", ())


def _text(raw: bytes) -> tuple[str, tuple[Block, ...]]:
    return blocks(raw.decode("utf-8", "replace"))


def _annex(annex: AnnexFile, raw: bytes) -> Annex:
    head, *rows = table(raw) or ((),)
    cells = tuple((*row, *("" for _ in head))[: len(head)] for row in rows if row)
    return Annex(annex.file.removesuffix(".csv"), annex.title, head, cells)


def public(view: View) -> tuple[Notice, ...]:
    """Return the notices that are public on the day of the view."""
    return tuple(
        each for each in view.whole.notices.values() if each.published_on <= view.today and each.act in view.whole.acts
    )

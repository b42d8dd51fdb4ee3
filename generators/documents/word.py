"""公文 as DOCX that an office goes on writing in: named styles, official typefaces, GB/T 9704—2012."""

import io
from datetime import datetime, time
from typing import TYPE_CHECKING

from generators.documents import paper
from generators.documents.archive import fixed
from generators.documents.characters import cleaned
from generators.documents.columns import across
from generators.documents.headline import lines
from generators.documents.model import Document
from generators.documents.phrases import NOTES_TOGETHER, notes, number_of, recipients, remark, signing
from generators.documents.wordmarkup import (
    END,
    NAMESPACES,
    field,
    indented,
    mm,
    paragraph,
    run,
    section,
    table,
    text_of,
    twips,
)
from generators.documents.wordparts import fonts, settings, styles

if TYPE_CHECKING:
    from docx.document import Document as Word

_STYLES = ("Text", "Heading1", "Heading2")
_BLANK = paragraph("Normal")
_BALLAST = ("thumbnail", "customXml", "stylesWithEffects", "numbering", "theme", "webSettings")
"""Parts of python-docx's own template that these documents do not use."""
_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/extended-properties"><Application>Quanze</Application></Properties>'
)


def docx(document: Document) -> bytes:
    """Return a document as DOCX; the same document is the same bytes, and nobody's name is in it but the organ's."""
    from docx import Document as new  # noqa: N813 -- its own name is that of our model

    whole, word = cleaned(document), new()
    _lighten(word)
    _describe(word, whole)
    _frame(word, whole.mark)
    _fill(word, whole)
    buffer = io.BytesIO()
    word.save(buffer)
    parts = {"word/styles.xml": styles(), "word/fontTable.xml": fonts(), "word/settings.xml": settings()}
    return fixed(buffer.getvalue(), {**parts, "docProps/app.xml": _APPLICATION})


def _lighten(word: "Word") -> None:
    for relations in (word.part.package.rels, word.part.rels):
        for key in [key for key, each in relations.items() if each.reltype.rpartition("/")[2] in _BALLAST]:
            del relations[key]


def _describe(word: "Word", document: Document) -> None:
    """Write the properties of the file: no user of a machine, no moment but the day it was signed."""
    about, day = word.core_properties, datetime.combine(document.signed_on, time())
    about.title, about.author, about.last_modified_by = document.title[:255], document.signature[:255], ""
    about.created = about.modified = day
    about.language, about.comments, about.keywords, about.subject = "zh-CN", "", "", (document.mark or "")[:255]
    about.revision = 1


def _frame(word: "Word", mark: str | None) -> None:
    """Write headers with the mark and footers with the number of the page: odd right, even left."""
    from docx.oxml import parse_xml

    first = word.sections[0]
    boxed = paragraph("Header", mark or "", more='<w:bdr w:val="single" w:sz="6" w:space="4" w:color="auto"/>')
    number = run("— ") + field("PAGE") + run(" —")
    ends = [indented(**{side: 1.0}) + f'<w:jc w:val="{side}"/>' for side in ("right", "left")]
    odd, even = (paragraph("Footer", properties=end).replace("</w:p>", f"{number}</w:p>") for end in ends)
    parts = (
        (first.header, boxed),
        (first.even_page_header, boxed),
        (first.footer, odd),
        (first.even_page_footer, even),
    )
    for part, made in parts:
        part.is_linked_to_previous = False
        part.paragraphs[0]._p.getparent().replace(part.paragraphs[0]._p, parse_xml(_rooted(made)))  # noqa: SLF001


def _fill(word: "Word", document: Document) -> None:
    """Write the text and each annex, all of them sections of their own with the same headers and footers."""
    from docx.oxml import parse_xml

    references = _references(word)
    parts = [(_text(document), False)]
    parts += [(_annex(document, at), across(annex)) for at, annex in enumerate(document.annexes)]
    made = [_ended(part, section(references, flipped=flipped)) for part, flipped in parts[:-1]]
    last, flipped = parts[-1]
    inner = f"{''.join(made)}{last}{section(references, flipped=flipped)}"
    old = word.element.body
    old.getparent().replace(old, parse_xml(f"<w:body {NAMESPACES}>{inner}</w:body>"))


def _references(word: "Word") -> str:
    """Return where the section that python-docx made finds its headers and footers."""
    from docx.oxml.ns import qn

    return "".join(
        f'<w:{part}Reference w:type="{each.get(qn("w:type"))}" r:id="{each.get(qn("r:id"))}"/>'
        for part in ("header", "footer")
        for each in word.element.body.sectPr.findall(qn(f"w:{part}Reference"))
    )


def _ended(part: str, sheet: str) -> str:
    """Return a part whose last paragraph ends its section."""
    before, properties, after = part.rpartition("</w:pPr>")
    return before + sheet + properties + after


def _text(document: Document) -> str:
    asked = recipients(document)
    made = [*_head(document), _titled("Title", document.title), _BLANK]
    made += [paragraph("Recipients", asked)] if asked else []
    texts = [text_of(_STYLES[block.level], block.text) for block in document.blocks]
    if not document.annexes:
        texts[-1:] = [_kept(each) for each in texts[-1:]]  # no page has 落款 alone
    return "".join([*made, *texts, *_notes(document), *_signing(document)])


def _head(document: Document) -> list[str]:
    """Return the 版头: the mark of the organ, the number, the red line."""
    if not document.organ and not document.number:
        return []
    size = paper.head_size(document.organ)
    line = f'w:before="{mm(paper.HEAD_ABOVE)}" w:line="{twips(size * 1.1)}" w:lineRule="exact"'
    above = f'<w:snapToGrid w:val="0"/><w:spacing {line}/>'
    small = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    organ = paragraph("Organ", document.organ, above, small)
    return [organ, _BLANK, _BLANK, paragraph("Number", document.number or ""), _BLANK, _BLANK]


def _titled(style: str, title: str) -> str:
    return paragraph(style, "\n".join(lines(title, paper.title_characters())))


def _kept(made: str) -> str:
    """Return a paragraph whose end stays on the page of what follows."""
    return made.replace('"/>', '"/><w:keepNext/>', 1)


def _notes(document: Document) -> list[str]:
    """Return the 附件说明, each title beginning below the one above it."""
    made, listed = [_kept(_BLANK)], notes(document)
    together = len(listed) <= NOTES_TOGETHER
    for at, (number, title) in enumerate(listed):
        before = len(number) / 2
        begin = "附件：" if at == 0 else ""
        indent = indented(left=5 + before, hanging=before + len(begin))
        note = paragraph("Note", begin + number + title, indent)
        made.append(_kept(note) if together or at == len(listed) - 1 else note)
    return made if listed else []


def _signing(document: Document) -> list[str]:
    if not document.signature:
        return []
    signed = signing(document)
    name = _kept(paragraph("Signing", signed.signature, indented(right=signed.signature_free)))
    date = paragraph("Signing", signed.date, indented(right=signed.date_free))
    said = remark(document)
    ending = [_kept(date), text_of("Text", said)] if said else [date]
    return [_kept(_BLANK), _kept(_BLANK), name, *ending]


def _annex(document: Document, at: int) -> str:
    annex = document.annexes[at]
    head = paragraph("AnnexNumber", number_of(document, at)) + _BLANK + _titled("AnnexTitle", annex.title) + _BLANK
    return head + (table(annex) if annex.columns else "") + END


def _rooted(made: str) -> str:
    return made.replace("<w:p>", f"<w:p {NAMESPACES}>", 1)

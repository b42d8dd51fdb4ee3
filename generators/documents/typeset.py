"""公文 as PDF, set by typst with typefaces that come as a package: the same bytes on every machine."""

import json
import os
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from generators.documents import paper
from generators.documents.characters import breakable, cleaned
from generators.documents.columns import across, centred, limits, tall, type_size, widths
from generators.documents.headline import lines
from generators.documents.model import Document
from generators.documents.phrases import NOTES_TOGETHER, notes, number_of, recipients, remark, signing

if TYPE_CHECKING:
    from typst import Compiler

_HERE = os.path.dirname(os.path.abspath(__file__))
_ONE_AT_A_TIME = Lock()
"""The compiler serves one caller at a time, on as many cores as it likes; other threads go on meanwhile."""


def pdf(document: Document) -> bytes:
    """Return a document as PDF: A4, typefaces embedded, text that can be copied, the mark on every page."""
    data = json.dumps(_data(cleaned(document)), ensure_ascii=False)
    with _ONE_AT_A_TIME:
        made = _compiler().compile(format="pdf", sys_inputs={"document": data})
    if not isinstance(made, bytes):
        raise TypeError("typst returned no PDF")
    return made


@cache
def _compiler() -> "Compiler":
    """Return the one compiler: it keeps typefaces and the template, and does not look at the machine's own."""
    from pylopdf_fonts_zh_cn import serif_path
    from typst import Compiler

    fonts: list[str] = [str(serif_path().parent)]
    return Compiler(os.path.join(_HERE, "notice.typ"), root=_HERE, font_paths=fonts, ignore_system_fonts=True)


def _data(document: Document) -> dict[str, Any]:
    """Return what the template shows, as plain values."""
    signed = signing(document)
    return {
        "paper": _paper(),
        "organ": breakable(document.organ, paper.title_characters()),
        "organ-size": paper.head_size(document.organ),
        "number": _broken(document.number),
        "title": _title(document.title),
        "recipients": _broken(recipients(document)),
        "blocks": [{"level": block.level, "text": _broken(block.text)} for block in document.blocks],
        "notes": [(number, _broken(title)) for number, title in notes(document)],
        "together": NOTES_TOGETHER,
        "signature": _broken(signed.signature),
        "author": document.signature,
        "name": document.title,
        "signature-free": signed.signature_free,
        "signed": signed.date,
        "date-free": signed.date_free,
        "date": (document.signed_on.year, document.signed_on.month, document.signed_on.day),
        "remark": _broken(remark(document)),
        "mark": _broken(document.mark),
        "annexes": [_annex(document, at) for at in range(len(document.annexes))],
    }


def _paper() -> dict[str, float | str]:
    sheet = {
        "width": paper.TYPE_AREA[0],
        "top": paper.TOP,
        "bottom": paper.BOTTOM,
        "left": paper.LEFT,
        "right": paper.RIGHT,
    }
    type_ = {"line": paper.LINE, "pitch": paper.PITCH, "text": paper.TEXT_SIZE, "title": paper.TITLE_SIZE}
    places = {
        "head": paper.HEAD_ABOVE,
        "rule": paper.RULE_ABOVE,
        "footer": paper.FOOTER_BELOW,
        "mark": paper.MARK_ABOVE,
    }
    return {**sheet, **type_, **places, "number": paper.NUMBER_SIZE, "red": paper.RED}


def _title(title: str) -> list[str]:
    return [breakable(line, paper.title_characters()) for line in lines(title, paper.title_characters())]


def _annex(document: Document, at: int) -> dict[str, Any]:
    annex = document.annexes[at]
    sizes = widths(annex, paper.TYPE_AREA[across(annex)] * paper.POINT)
    room = limits(annex, sizes)
    return {
        "number": number_of(document, at),
        "title": _title(annex.title),
        "size": type_size(annex),
        "across": across(annex),
        "widths": sizes,
        "centred": centred(annex),
        "columns": _cells(annex.columns, room),
        "rows": [{"tall": tall(row, room), "cells": _cells(row, room)} for row in annex.rows],
    }


def _cells(row: tuple[str, ...], room: tuple[float, ...]) -> list[str]:
    return [breakable(cell, limit) for cell, limit in zip(row, room, strict=True)]


def _broken(text: str | None) -> str | None:
    return None if text is None else breakable(text, paper.CHARACTERS)

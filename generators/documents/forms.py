"""The forms in which a document is given out, and what the bytes of one depend on beside the document."""

import sys
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from generators.documents.model import Document, printed
from generators.store import of_files, of_libraries

CODE = ("documents", "cells.py", "width.py", "words.py")
"""What the forms are made by, within ``generators``."""
LIBRARIES = ("typst", "pylopdf-fonts-zh-cn", "python-docx", "lxml", "XlsxWriter")


def make(document: Document, form: str) -> bytes:
    """Return a document in one of ``FORMS``."""
    return FORMS[form](document)


def _pdf(document: Document) -> bytes:
    from generators.documents import typeset  # these libraries are slow to import, and few verbs need one

    return typeset.pdf(printed(document))


def _docx(document: Document) -> bytes:
    from generators.documents import word

    return word.docx(printed(document))


def _xlsx(document: Document) -> bytes:
    from generators.documents import sheets

    return sheets.xlsx(document.annexes, document.mark)


FORMS: Mapping[str, Callable[[Document], bytes]] = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx}
"""File ending → how it is made."""


def made_by() -> str:
    """Return what makes the forms: a digest of the code and templates, and the versions of the libraries."""
    root = Path(__file__).parent.parent
    code = of_files(root, *(root / each for each in CODE))
    return f"{code} {of_libraries(*LIBRARIES)} {zlib.ZLIB_RUNTIME_VERSION} {sys.version_info[:2]}"

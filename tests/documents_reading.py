"""What a reader finds in a document, for the tests of its forms: texts, pages, parts."""

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from generators.documents.forms import FORMS
from generators.documents.model import Document

BLANK = dict.fromkeys(map(ord, " \t\n\r\f\u200b\u3000\xa0"))


def close(text: str) -> str:
    """Return a text without its blanks and line ends, which a page has elsewhere."""
    return text.translate(BLANK)


@lru_cache(maxsize=16)
def made(document: Document, form: str) -> bytes:
    """Return a document in a form, made once for all tests that read it."""
    return FORMS[form](document)


@lru_cache(maxsize=16)
def reader(document: Document) -> PdfReader:
    """Return a document as a PDF that can be read."""
    return PdfReader(io.BytesIO(made(document, "pdf")))


@lru_cache(maxsize=16)
def pages(document: Document) -> tuple[tuple[str, ...], ...]:
    """Return the lines of each page of a document's PDF."""
    texts = [page.extract_text() for page in reader(document).pages]
    return tuple(tuple(line.strip() for line in text.split("\n") if line.strip()) for text in texts)


def body(page: tuple[str, ...], mark: str) -> list[str]:
    """Return the lines of a page without the mark above and the number below."""
    return [line for line in page if line != mark and not line.startswith("—")]


def typefaces(document: Document) -> Iterator[DictionaryObject]:
    """Yield the descriptors of the typefaces on the pages of a document's PDF."""
    for page in reader(document).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            yield inner["/FontDescriptor"].get_object()


def part(content: bytes, name: str) -> str:
    """Return a part of a DOCX or XLSX."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode("utf-8")


def names(content: bytes) -> list[str]:
    """Return the names of the parts of a DOCX or XLSX."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()

"""PDF by Qt, with the same bytes each time and a recipe inside."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape, unescape

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPdfWriter

POINTS = 72 / 96
"""Points per logical pixel."""
_DATE = re.compile(rb"\(D:\d{14}(?:Z|[+-]\d{2}'\d{2}')\)")
_LETTERS = re.compile(rb"\[(?:<[0-9A-F]{4,}> ?)+\]")
"""What the glyphs of a font mean, in its map to letters; Qt takes the blank for a tabulator."""
_RECIPE = re.compile(rb"<milepost:recipe>([^<]*)</milepost:recipe>")
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:milepost="urn:milepost:picture">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>Milepost</xmp:CreatorTool>
<milepost:recipe>{recipe}</milepost:recipe>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@contextmanager
def steady_order() -> Iterator[None]:
    """While it lasts, what Qt keeps in hash tables is written in the same order every time."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def writer(buffer: QBuffer, width: float, height: float, title: str, recipe: str) -> QPdfWriter:
    """A writer of one sheet, `width` by `height` logical pixels, without margins."""
    made = QPdfWriter(buffer)
    made.setCreator("Milepost")
    made.setTitle(title)
    made.setDocumentId(QUuid())
    made.setPageSize(
        QPageSize(
            QSizeF(width * POINTS, height * POINTS), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
        )
    )
    made.setPageMargins(QMarginsF(0, 0, 0, 0))
    made.setResolution(96)
    made.setDocumentXmpMetadata(QByteArray(_XMP.format(title=escape(title), recipe=escape(recipe)).encode("utf-8")))
    return made


def finished(drawn: bytes) -> bytes:
    """The PDF without the moment of its making, and with blanks between its words."""
    drawn = _LETTERS.sub(lambda match: match[0].replace(b"<0009>", b"<0020>"), drawn)
    return _DATE.sub(lambda match: b"(D:20000101000000Z" + b" " * (len(match[0]) - 19) + b")", drawn)


def recipe_in(content: bytes) -> str:
    """The recipe inside a PDF picture, or nothing."""
    match = _RECIPE.search(content)
    return unescape(match[1].decode("utf-8", "replace")) if match else ""

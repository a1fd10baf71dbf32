"""Reads the text of a PDF that Qt wrote, as any reader does: by the map to letters inside each font."""

import re
import zlib

_STREAM = re.compile(rb"(\d+) 0 obj\n<<((?:(?!endobj).)*?)>>\nstream\n(.*?)\nendstream", re.DOTALL)
_FONT = re.compile(rb"(\d+) 0 obj\n<< /Type /Font\n/Subtype /Type0(?:(?!endobj).)*?/ToUnicode (\d+) 0 R", re.DOTALL)
_NAMED = re.compile(rb"/F(\d+) (\d+) 0 R")
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>\s*Tj|\[((?:<[0-9a-fA-F]*>|[\s\d.\-+])*)\]\s*TJ")
_RANGE = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]{4})> (?:<([0-9a-f]+)>|\[(.*?)\])", re.IGNORECASE | re.DOTALL)
_HEX = re.compile(rb"<([0-9a-fA-F]*)>")


def text_of(pdf: bytes) -> str:
    """All text, one piece after another."""
    streams = {int(number): _plain(head, body) for number, head, body in _STREAM.findall(pdf)}
    maps = {int(font): _letters(streams[int(to_unicode)]) for font, to_unicode in _FONT.findall(pdf)}
    fonts = {int(name): maps[int(number)] for name, number in _NAMED.findall(pdf) if int(number) in maps}
    return "".join(_shown(content, fonts) for content in streams.values())


def _plain(head: bytes, body: bytes) -> bytes:
    return zlib.decompress(body) if b"FlateDecode" in head else body


def _letters(to_unicode: bytes) -> dict[int, str]:
    letters = {}
    for first, last, start, several in _RANGE.findall(to_unicode):
        codes = range(int(first, 16), int(last, 16) + 1)
        texts = _HEX.findall(several) if several else [b"%04x" % (int(start, 16) + at) for at in range(len(codes))]
        letters |= {
            code: bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in zip(codes, texts, strict=False)
        }
    return letters


def _shown(content: bytes, fonts: dict[int, dict[int, str]]) -> str:
    lines: list[str] = []
    letters: dict[int, str] = {}
    for name, one, several in _SHOWN.findall(content):
        if name:
            letters = fonts.get(int(name), {})
            continue
        glyphs = one or b"".join(_HEX.findall(several))
        lines.append("".join(letters.get(int(glyphs[at : at + 4], 16), "?") for at in range(0, len(glyphs), 4)))
    return "".join(lines)

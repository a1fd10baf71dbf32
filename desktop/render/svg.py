"""What Qt's SVG drawing lacks: clipping, the glyphs of its texts, and a recipe."""

import base64
import re
from functools import lru_cache
from html import escape, unescape
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from desktop.paths import RESOURCES
from desktop.render.ink import CLIP_MARK, TEXT_MARK

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 forbids or advises against."""
_HEAD = re.compile(r"<svg .*?<title>.*?</desc>\n", re.DOTALL)
_MARK = re.compile(r"<text [^>]*>" + CLIP_MARK + r"([^<]*)</text>")
_WORDS = re.compile(TEXT_MARK + "([0-9a-f]*)")
_GROUP = re.compile(r"<g ([^>]*)>")
_TEXT = re.compile(r'<text [^>]*font-weight="(\d+)"[^>]*>([^<]*)</text>')
_RECIPE = re.compile(rb'<metadata id="recipe">([^<]*)</metadata>')

_FACES = (
    ("Inter", 400, "Inter-Regular.ttf"),
    ("Inter", 600, "Inter-SemiBold.ttf"),
    ("Inter", 700, "Inter-Bold.ttf"),
    ("Noto Sans JP", 400, "NotoSansJP-Regular.otf"),
    ("Noto Sans JP", 700, "NotoSansJP-Bold.otf"),
)
"""Family, weight and file of the bundled fonts that a picture can use, the first that has a letter before others."""


def finished(drawn: bytes, width: int, height: int, title: str, recipe: str) -> bytes:
    """The drawing of a QSvgGenerator, made whole and well-formed."""
    text = drawn.decode("utf-8")
    body = _HEAD.sub("", text[text.index("<svg ") :], count=1)
    body, clips = _clipped(body)
    body = _WORDS.sub(lambda words: escape(_without_control(bytes.fromhex(words[1]).decode("utf-8"))), body)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">\n'
        f"<title>{escape(_without_control(title))}</title>\n"
        f'<metadata id="recipe">{escape(_without_control(recipe))}</metadata>\n'
        f"<style>\n{_font_faces(body)}</style>\n"
        f"<defs>\n{clips}</defs>\n"
    )
    return (head + body).encode("utf-8")


def _without_control(text: str) -> str:
    return _CONTROL.sub("", text)


def _clipped(body: str) -> tuple[str, str]:
    """The body with the clip marks turned into groups that are clipped, and the shapes that clip them.

    Every mark stands in a group of its pen: there that group ends, and a new one of the same pen begins.
    """
    shapes: list[str] = []
    parts: list[str] = []
    end = 0
    for mark in _MARK.finditer(body):
        parts.append(body[end : mark.start()])
        pen_group = _GROUP.findall(body, 0, mark.start())[-1]
        # Groups of pens are never nested, so the last one opened is the one that the mark stands in.
        if mark[1]:
            shapes.append(_clip_shape(len(shapes), mark[1]))
            parts.append(f'</g>\n<g clip-path="url(#clip{len(shapes) - 1})">\n<g {pen_group}>')
        else:
            parts.append(f"</g>\n</g>\n<g {pen_group}>")
        end = mark.end()
    return "".join([*parts, body[end:]]), "".join(shapes)


def _clip_shape(number: int, mark: str) -> str:
    x, y, width, height = (float(part) for part in mark.split(" "))
    return f'<clipPath id="clip{number}"><rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"/></clipPath>\n'


def _font_faces(body: str) -> str:
    """The rules that embed the glyphs of all texts."""
    used: dict[int, set[str]] = {}
    for weight, text in _TEXT.findall(body):
        used.setdefault(int(weight), set()).update(unescape(text))
    return "".join(_face(family, weight, file, used) for family, weight, file in _FACES)


def _face(family: str, weight: int, file: str, used: dict[int, set[str]]) -> str:
    served = {600, 700} if family != "Inter" and weight == 700 else {weight}
    wanted = set().union(*(letters for each, letters in used.items() if each in served))
    if family != "Inter":
        wanted -= _letters_of("Inter-Regular.ttf")
    letters = "".join(sorted(wanted & _letters_of(file)))
    if not letters:
        return ""
    glyphs = base64.b64encode(_subset(file, letters)).decode("ascii")
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; '
        f'src: url("data:font/woff2;base64,{glyphs}") format("woff2"); }}\n'
    )


def _path(file: str) -> Path:
    return RESOURCES / "fonts" / file


@lru_cache(maxsize=len(_FACES))
def _letters_of(file: str) -> frozenset[str]:
    with TTFont(_path(file), lazy=True) as face:
        return frozenset(map(chr, face.getBestCmap()))


@lru_cache(maxsize=32)
def _subset(file: str, letters: str) -> bytes:
    """A font with the glyphs of these letters only, as WOFF2."""
    options = subset.Options(flavor="woff2", layout_features=["kern", "calt", "ccmp", "mark"], notdef_outline=True)
    with TTFont(_path(file), lazy=True, recalcTimestamp=False) as face:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=letters)
        subsetter.subset(face)
        face.flavor = "woff2"
        written = BytesIO()
        face.save(written)
    return written.getvalue()


def recipe_in(content: bytes) -> str:
    """The recipe inside an SVG picture, or nothing."""
    match = _RECIPE.search(content)
    return unescape(match[1].decode("utf-8", "replace")) if match else ""

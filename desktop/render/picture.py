"""Pictures: a page as pixels, PNG, SVG or PDF, each with its recipe inside, and written so that no file is ever cut."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSaveFile, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.dataset.reader import Dataset
from desktop.model.text import Translate
from desktop.render import pdf, svg
from desktop.render.language import translate
from desktop.render.matrix_page import compose_matrix
from desktop.render.page import Page, compose
from desktop.render.png import png
from desktop.render.recipe import (
    LONGEST_SIDE,
    MOST_PIXELS,
    SIZES,
    SMALLEST_SIDE,
    Recipe,
    Size,
    as_json,
    from_json,
    size_named,
)  # fmt: skip
from desktop.render.sheet import Sheet
from desktop.render.subject import Subject, subject
from desktop.render.trends_page import compose_trends

__all__ = [
    "FORMATS",
    "SIZES",
    "Page",
    "PictureError",
    "Recipe",
    "Size",
    "Subject",
    "check_size",
    "compose",
    "compose_checked",
    "page_of",
    "picture",
    "recipe_of",
    "render",
    "render_image",
    "render_pdf",
    "render_png",
    "render_svg",
    "size_named",
    "subject",
    "write_file",
]  # fmt: skip

Made = TypeVar("Made", bound=Sheet)


class PictureError(Exception):
    """A picture that cannot be made or written; `sentence` tells the user why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def picture(dataset: Dataset, recipe: Recipe, file_format: str, translate: Translate = translate) -> bytes:
    """The file that a recipe makes of a dataset: gathered, laid out and drawn. The format is png, svg or pdf.

    Raises:
        PictureError: when the picture would be too large or too small.
    """
    signed = replace(recipe, data=recipe.data or f"{dataset.about.version} {dataset.content_hash}")
    return render(page_of(dataset, signed, translate), signed, file_format)


def page_of(dataset: Dataset, recipe: Recipe, translate: Translate = translate) -> Sheet:
    """The page of a picture of whatever view the recipe shows.

    Raises:
        PictureError: when the picture would be too large or too small.
    """
    if recipe.view.view == "matrix":
        return _checked(recipe, lambda: compose_matrix(dataset, recipe, translate), translate)
    if recipe.view.view == "trends":
        return _checked(recipe, lambda: compose_trends(dataset, recipe, translate), translate)
    return compose_checked(subject(dataset, recipe, translate), recipe, translate)


def compose_checked(about: Subject, recipe: Recipe, translate: Translate = translate) -> Page:
    """The page of a picture, if its size can be drawn at all.

    Raises:
        PictureError: when the picture would be too large or too small.
    """
    return _checked(recipe, lambda: compose(about, recipe, translate), translate)


def _checked(recipe: Recipe, made: Callable[[], Made], translate: Translate) -> Made:
    if recipe.size.width < SMALLEST_SIDE or 0 < recipe.size.height < SMALLEST_SIDE:
        raise PictureError(
            translate("Picture", "This picture is too small: {least} pixels a side are the least.").format(
                least=SMALLEST_SIDE
            )
        )
    check_size(recipe.size.width, recipe.size.height, recipe.size.scale, translate)
    page = made()
    check_size(page.width * page.zoom, page.height * page.zoom, recipe.size.scale, translate)
    return page


def check_size(width: float, height: float, scale: float, translate: Translate = translate) -> None:
    """See that a picture of this size can be drawn and read by others.

    Raises:
        PictureError: when it has more than 100 million pixels, or more than 32,767 on a side.
    """
    across, down = width * scale, height * scale
    if across * down > MOST_PIXELS or max(across, down) > LONGEST_SIDE:
        raise PictureError(
            translate(
                "Picture",
                "This picture is too large ({across} × {down} pixels): choose a smaller size or scale, up to "
                "100 million pixels and 32,767 a side.",
            ).format(across=round(across), down=round(down))
        )


def render(page: Sheet, recipe: Recipe, file_format: str) -> bytes:
    """A page as the bytes of a file; the format is png, svg or pdf."""
    return FORMATS[file_format](page, recipe)


def render_image(page: Sheet, scale: float) -> QImage:
    """A page as pixels, `scale` of them per logical pixel: for the clipboard, a preview, a PNG."""
    size = QSize(round(page.width * page.zoom * scale), round(page.height * page.zoom * scale))
    opaque = page.opaque
    image = QImage(size, QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(0)
    with QPainter(image) as painter:
        page.paint(painter)
    return image


def render_png(page: Sheet, recipe: Recipe) -> bytes:
    """A page as PNG."""
    image = render_image(page, recipe.size.scale)
    dots_per_metre = round(recipe.size.scale * 96 / 0.0254)
    return png(image, dots_per_metre, (("Recipe", as_json(recipe)), ("Software", "Milepost")))


def render_svg(page: Sheet, recipe: Recipe) -> bytes:
    """A page as SVG 1.1: text is text, and the glyphs that it uses are inside."""
    width, height = page.width * page.zoom, page.height * page.zoom
    buffer = _open_buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRect(0, 0, round(width), round(height)))
    with QPainter(generator) as painter:
        page.paint(painter)
    return svg.finished(bytes(buffer.data().data()), round(width), round(height), page.title, as_json(recipe))


def render_pdf(page: Sheet, recipe: Recipe) -> bytes:
    """A page as PDF with one sheet of the picture's size: text is text."""
    buffer = _open_buffer()
    with pdf.steady_order():
        writer = pdf.writer(buffer, page.width * page.zoom, page.height * page.zoom, page.title, as_json(recipe))
        with QPainter(writer) as painter:
            page.paint(painter)
    return pdf.finished(bytes(buffer.data().data()))


FORMATS: dict[str, Callable[[Sheet, Recipe], bytes]] = {"png": render_png, "svg": render_svg, "pdf": render_pdf}


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def recipe_of(content: bytes) -> Recipe | None:
    """The recipe inside the bytes of a picture that Milepost made, or None where there is none that can be read."""
    text = svg.recipe_in(content) or pdf.recipe_in(content) or _recipe_in_png(content)
    try:
        return from_json(text) if text else None
    except ValueError:
        return None


def _recipe_in_png(content: bytes) -> str:
    if not re.match(rb"\x89PNG\r\n", content):
        return ""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"png")).text("Recipe")


def write_file(path: Path, content: bytes, translate: Translate = translate) -> None:
    """Write a file whole or not at all: what was there before stays until the last byte is safe.

    Raises:
        PictureError: when the file cannot be written.
    """
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(False)
    reason = ""
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        if file.write(QByteArray(content)) == len(content):
            if file.commit():
                return
        else:
            file.flush()
            reason = file.errorString()  # before it becomes that of cancelling
            file.cancelWriting()
    raise PictureError(
        translate(
            "Picture",
            "{name} could not be written in {folder}: {reason}. Choose another folder or make room, then try again.",
        ).format(name=path.name, folder=path.parent, reason=(reason or file.errorString()).rstrip("."))
    )

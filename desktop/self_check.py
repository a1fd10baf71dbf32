"""Whether this installation is whole: `milepost --self-check`. Needs no screen and changes nothing."""

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import numpy
import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QRawFont

from desktop import __version__
from desktop.dataset.engine import sqlite_version
from desktop.dataset.errors import DatasetError
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import ViewState
from desktop.paths import BUILT_IN_DATASET, RESOURCES
from desktop.render.chart import period_of
from desktop.render.fonts import load_fonts
from desktop.render.language import set_language, translate
from desktop.render.picture import FORMATS, PictureError, picture, recipe_of, size_named, write_file
from desktop.render.recipe import Recipe

PICTURE_FORMATS = ("png", "svg", "jpeg")
"""What Qt must be able to read: our drawings are SVG, pictures are PNG."""
SIZE = "1600x900"


class CheckError(Exception):
    """Something is missing or broken; the text says what."""


def main() -> int:
    """Check all that a package can lack, a line each; the exit code is 0 when it is whole, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # whatever a session asks for its windows
    application = QGuiApplication.instance() or QGuiApplication(["milepost"])
    _say(f"Milepost {__version__}, Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}, "
         f"NumPy {numpy.__version__}, SQLite {sqlite_version()}, {platform.platform()}")  # fmt: skip
    faults = 0
    for name, check in _checks():
        try:
            _say(f"ok    {name}: {check()}")
        except CheckError as error:
            faults += 1
            _say(f"FAULT {name}: {error}")
    _say("This installation is whole." if not faults else "Something is broken: install Milepost again.")
    del application
    return 1 if faults else 0


def _say(text: str) -> None:
    if sys.stdout is not None:
        # Where nobody can be told, the exit code still tells.
        with suppress(OSError):
            sys.stdout.buffer.write(text.encode() + b"\n")
            sys.stdout.flush()


def _checks() -> Iterator[tuple[str, Callable[[], str]]]:
    yield "fonts", _fonts
    yield "formats that Qt reads", _formats
    try:
        dataset = open_dataset(BUILT_IN_DATASET, translate=translate)
    except DatasetError as error:
        sentence = error.sentence(translate)
        yield "built-in dataset", partial(_fail, sentence)
        return
    yield "built-in dataset", partial(_dataset, dataset)
    for language in LANGUAGES:
        yield f"language {language}", partial(_language, dataset, language)
    set_language("en")
    with tempfile.TemporaryDirectory() as folder:
        for file_format in FORMATS:
            out = Path(folder) / f"picture.{file_format}"
            yield f"picture as {file_format}", partial(_picture, dataset, out)


def _fail(text: str) -> str:
    raise CheckError(text)


def _fonts() -> str:
    try:
        load_fonts()
    except RuntimeError as error:
        raise CheckError(str(error)) from error
    return f"{len(list((RESOURCES / 'fonts').glob('*.[ot]tf')))} files"


def _formats() -> str:
    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    missing = [name for name in PICTURE_FORMATS if name not in known]
    return ", ".join(PICTURE_FORMATS) if not missing else _fail(f"{', '.join(missing)} cannot be read")


def _dataset(dataset: Dataset) -> str:
    if dataset.fault_count:
        raise CheckError(dataset.faults[0])
    return f"{len(dataset.columns.ids)} events, version {dataset.about.version}, content {dataset.content_hash}"


def _language(dataset: Dataset, language: Language) -> str:
    """Its translations are there, and every sign of every title has a glyph in the bundled fonts."""
    set_language(language)
    close = translate("About", "Close")
    if (close == "Close") is not (language == "en"):
        raise CheckError("the translation of the interface is missing")
    texts = [close, *dataset.labels(language), *(event.title.to(language) for event in dataset.events())]
    signs = {sign for text in texts for sign in text if not sign.isspace()}
    faces = [QRawFont(str(path), 12) for path in sorted((RESOURCES / "fonts").glob("*-Regular.?tf"))]
    missing = sorted(sign for sign in signs if not any(face.supportsCharacter(ord(sign)) for face in faces))
    if missing:
        raise CheckError(f"no glyph for {' '.join(missing)}")
    return f"{len(signs)} signs, each with a glyph"


def _picture(dataset: Dataset, out: Path) -> str:
    size = size_named(SIZE)
    assert size is not None
    period = period_of(dataset)
    recipe = Recipe(view=ViewState(period, dataset.about.perspective), size=size, theme="light", language="en")
    file_format = out.suffix[1:]
    try:
        write_file(out, picture(dataset, recipe, file_format))
    except PictureError as error:
        raise CheckError(error.sentence) from error
    content = out.read_bytes()
    if recipe_of(content) is None:
        raise CheckError("what was written cannot be read back")
    if file_format == "png" and QImage(str(out)).width() != size.width:
        raise CheckError("the picture has another size than was asked for")
    return f"{len(content)} bytes"

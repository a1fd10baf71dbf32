"""Measures one dataset at one scale, in a process of its own: frames, hover, a filter, pictures, floors.

`python -m tests.bench.canvas_run --events 1000 --scale 1 [--file made.sqlite] [--seed 1] [--frames 120]`
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from desktop.model.span import Span
from desktop.render.chart import whole_time
from desktop.render.picture import SIZES, picture, write_file
from desktop.render.recipe import Recipe
from desktop.render.theme import LIGHT
from tests.bench.figures import Laps, laps, tell
from tests.bench.scene import SIZE, Scene, application, dataset_of, scene, show, whole_window

PANS = {"pan_full": None, "pan_5y": 5 * 365.25, "pan_90d": 90.0}
"""How many days are in sight; None is all of the period."""
CLOSEST = 30.0
PICTURES = {
    "export_png_1080p": ("png", "slide"),
    "export_png_4k": ("png", "4k"),
    "export_svg": ("svg", "slide"),
    "export_pdf": ("pdf", "slide"),
}


@dataclass(frozen=True)
class Run:
    """What is measured on, and how often."""

    scene: Scene
    frames: int

    def take(self, name: str, act: Callable[[int], object], times: int) -> None:
        """Measure something, and tell."""
        self.tell(name, laps(act, times))

    def tell(self, name: str, taken: Laps) -> None:
        """Tell what was measured."""
        tell(taken.figure(name, self.scene.events, self.scene.scale))


def main() -> None:
    """Measure, and tell figure by figure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--frames", type=int, default=120)
    asked = parser.parse_args()
    running = application()
    dataset = dataset_of(asked.file, asked.events, asked.seed)
    first = Laps([], [])
    with first.lap():
        run = Run(scene(dataset, asked.scale), asked.frames)
        run.scene.view.viewport().repaint()
    run.tell("first_frame", first)
    _measure_frames(run)
    if asked.scale == 1:
        _measure_all_open(run)
        _measure_hover(run)
        _measure_pictures(run)
    _measure_floors(run)
    run.scene.view.hide()
    if asked.scale == 1:
        _measure_toggling(run)
    running.quit()


# Frames


def _measure_frames(run: Run, suffix: str = "") -> None:
    whole = whole_time(run.scene.dataset)
    for name, days in PANS.items():
        spans = _pan(run.scene, whole if days is None else _around_crowd(run.scene, days), run.frames)
        _take_frames(run, name + suffix, spans)
    _take_frames(run, "zoom" + suffix, _zoom(run.scene, whole, run.frames))


def _take_frames(run: Run, name: str, spans: list[Span]) -> None:
    run.scene.frame(span=spans[-1])  # what must be done once for this view is not a frame
    run.take(name, lambda number: run.scene.frame(span=spans[number]), len(spans))


def _around_crowd(scene: Scene, days: float) -> Span:
    """So many days about the moment that half of the events come before: it is crowded there."""
    middle = float(np.median(scene.dataset.columns.first))
    return Span(middle - days / 2, middle + days / 2)


def _pan(scene: Scene, span: Span, frames: int) -> list[Span]:
    """There and back again, 7 pixels a frame, no two frames alike."""
    step = 7 * span.days / SIZE.width()
    half = frames // 2
    return [span.shifted(step * (number if number < half else frames - number - 0.5)) for number in range(frames)]


def _zoom(scene: Scene, whole: Span, frames: int) -> list[Span]:
    """From all of the period to thirty days and back, by even steps, about the crowd."""
    closest = _around_crowd(scene, CLOSEST)
    half = max(1, frames // 2)

    def at(share: float) -> Span:
        days = whole.days * (closest.days / whole.days) ** share
        start = whole.start + (closest.start - whole.start) * (whole.days - days) / (whole.days - closest.days)
        return Span(start, start + days)

    return [at(step / half) for step in (*range(1, half + 1), *range(half - 1, -1, -1))]


def _measure_all_open(run: Run) -> None:
    """The same with every lane open, where it is not measured so anyway."""
    state = run.scene.store.state
    keys = set(run.scene.view.canvas.lane_keys())
    flipped = frozenset(keys.difference(run.scene.dataset.about.pinned))
    if state.flipped != flipped:
        run.scene.store.go(flipped=flipped)
        whole = whole_time(run.scene.dataset)
        _take_frames(run, "pan_full_all_open", _pan(run.scene, whole, run.frames))
        run.scene.store.go(flipped=state.flipped)


# Hover


def _measure_hover(run: Run) -> None:
    """The mouse crosses the canvas: what lies under it is found. Painting the answer is measured apart."""
    view = run.scene.view
    run.scene.frame(span=whole_time(run.scene.dataset))
    run.take("hover", lambda number: _move_mouse(view, number), run.frames * 2)

    def with_paint(number: int) -> None:
        _move_mouse(view, number)
        view.viewport().repaint()

    run.take("hover_with_repaint", with_paint, run.frames)
    view.leaveEvent(QEvent(QEvent.Type.Leave))


def _move_mouse(view: QWidget, number: int) -> None:
    """Along a path that comes by everywhere."""
    viewport = view.viewport()  # type: ignore[attr-defined]
    place = QPointF(260 + number * 53.7 % (SIZE.width() - 280), 45 + number * 17.3 % (SIZE.height() - 60))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(viewport, event)


# A filter, in the whole window


def _measure_toggling(run: Run) -> None:
    """A country is ticked or unticked in the panel; every count and all that is in sight is painted anew.

    No state is seen twice: nothing can be remembered.
    """
    with TemporaryDirectory() as folder:
        window, workspace, store = whole_window(run.scene.dataset, Path(folder))
        partners = sorted(store.state.filters.partners or ())
        states = [frozenset(partners[place:]) for place in range(1, len(partners))]
        states += [frozenset(partners[:place]) for place in range(2, len(partners))]

        def toggle(number: int) -> None:
            filters = store.state.filters
            store.go(filters=replace(filters, partners=states[number]))
            workspace.timeline.viewport().repaint()  # and with it whatever else of the window must be painted

        run.take("toggle_country", toggle, len(states))
        store.go(filters=replace(store.state.filters, partners=frozenset(partners)))
        spans = _pan(run.scene, whole_time(run.scene.dataset), run.frames)

        def pan(number: int) -> None:
            store.go("bench", span=spans[number])
            workspace.timeline.viewport().repaint()

        run.take("pan_full_whole_window", pan, len(spans))
        window.close()


# Pictures


def _measure_pictures(run: Run) -> None:
    """From the state to the file on the disk."""
    view = replace(run.scene.store.state, span=whole_time(run.scene.dataset))
    with TemporaryDirectory() as folder:
        for name, (file_format, size) in PICTURES.items():
            recipe = Recipe(view, SIZES[size])
            path = Path(folder) / f"picture.{file_format}"

            def export(_number: int, recipe: Recipe = recipe, path: Path = path, form: str = file_format) -> None:
                write_file(path, picture(run.scene.dataset, recipe, form))

            run.take(name, export, 7)


# What Qt takes by itself


class _Blit(QWidget):
    """A window that copies one finished frame."""

    def __init__(self, frame: QImage) -> None:
        super().__init__()
        self._frame = frame
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawImage(0, 0, self._frame)


class _BareItem(pg.GraphicsObject):  # type: ignore[misc]
    """An item that fills the view with one colour."""

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, SIZE.width(), SIZE.height())

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.fillRect(self.boundingRect(), QColor("white"))


def _measure_floors(run: Run) -> None:
    """What a frame costs that only copies a finished picture, and what a view with one empty item costs."""
    blit = _Blit(run.scene.view.image())
    show(blit)
    run.take("floor_blit", lambda _number: blit.repaint(), run.frames)
    blit.close()
    view = pg.GraphicsView(background=LIGHT.paper)
    view.setCentralItem(pg.ViewBox(enableMouse=False, enableMenu=False))
    view.scene().addItem(_BareItem())
    view.resize(SIZE)
    show(view)
    run.take("floor_bare_item", lambda _number: view.viewport().repaint(), run.frames)
    view.hide()


if __name__ == "__main__":
    main()

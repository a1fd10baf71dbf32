from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.dataset.reader import Dataset
from desktop.layout.chart import Chart
from desktop.layout.packing import pack
from desktop.layout.shapes import TimelineLayout
from desktop.layout.style import STYLE
from desktop.layout.timeline import lay_out
from desktop.model.span import Span, fitted
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters, Selection, ViewState
from desktop.render.chart import chart, period_of, wish
from desktop.render.recipe import SIZES, Size
from desktop.ui.export_choices import (
    OWN,
    WINDOW,
    Choices,
    file_name,
    lane_at_top,
    recipe,
    remember,
    remembered,
    size_of,
)
from desktop.ui.settings import Settings


@dataclass
class Wall:
    """A canvas of 1,000 by 600 pixels, scrolled down by some."""

    dataset: Dataset
    scroll: float = 0.0
    filters: Filters = NO_FILTER

    def chart_now(self) -> Chart:
        return chart(self.dataset, wish(state(self.dataset, filters=self.filters), "en"), untranslated)

    def layout_now(self) -> TimelineLayout:
        def ruler(text: str, _role: object) -> float:
            return 6.5 * len(text)

        shown = self.chart_now()
        return lay_out(
            shown, pack(shown, 1000, STYLE, ruler), Span(17_000, 18_000), 1000, 600, self.scroll, STYLE, ruler
        )


def state(dataset: Dataset, **changes: object) -> ViewState:
    return replace(ViewState(period_of(dataset), "JP"), **changes)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def test_choices_are_remembered(settings: Settings) -> None:
    choices = Choices("pdf", "period", "all", OWN, 2000, 0, 150, "print", title=False, key=False, background=False)
    remember(settings, choices)
    assert remembered(settings) == choices


def test_at_first_a_slide_of_this_view(settings: Settings) -> None:
    assert remembered(settings) == Choices(format="png", time="view", lanes="sight", size="slide", theme="light")


@pytest.mark.parametrize("name", ["format", "time", "lanes", "size", "width", "height", "scale", "theme", "title"])
def test_settings_that_make_no_sense_are_passed_over(settings: Settings, name: str) -> None:
    settings.put(f"export/{name}", "-7 of something")
    assert remembered(settings) == Choices()


def test_a_height_between_nothing_and_the_least_is_as_tall_as_needed(settings: Settings) -> None:
    settings.put("export/height", 17)
    assert remembered(settings).height == 0


def test_sizes(record: Dataset) -> None:
    wall = Wall(record)
    assert size_of(Choices(size=WINDOW, scale=200), wall) == Size(1000, 600, 2)
    assert size_of(Choices(size=OWN, width=640, height=480, scale=50), wall) == Size(640, 480, 0.5)
    assert size_of(Choices(size="a4"), wall) == SIZES["a4"]


def test_the_recipe_keeps_what_is_looked_at(record: Dataset) -> None:
    seen = state(record, span=Span(18_000, 18_100), filters=Filters(text="ACSA"), selection=Selection("event", "x"))
    made = recipe(Choices(theme="print", sources=False), record, seen, Wall(record), "de")
    assert made.view == seen
    assert (made.theme, made.language, made.sources, made.title) == ("print", "de", False, True)


def test_the_recipe_keeps_the_axis_and_the_day_that_everything_follows(record: Dataset) -> None:
    seen = state(record, axis="fiscal", eras=True, as_of=18_000, filters=Filters(known=18_000), row_scale=2.0)
    assert recipe(Choices(size=WINDOW), record, seen, Wall(record), "ja").view == seen
    assert recipe(Choices(size="slide"), record, seen, Wall(record), "ja").view == replace(seen, row_scale=1.0)


def test_the_whole_period_leaves_a_little_air(record: Dataset) -> None:
    made = recipe(Choices(time="period"), record, state(record, span=Span(18_000, 18_100)), Wall(record), "en")
    period = period_of(record)
    assert made.view.span == fitted(period.start, period.end)


def test_the_lane_at_the_top_of_the_view(record: Dataset) -> None:
    assert lane_at_top(Wall(record)) == ("DE", 0.0)
    key, offset = lane_at_top(Wall(record, scroll=50))
    assert (key, offset) == ("DE", pytest.approx(50))


def test_with_no_lanes_there_is_none_at_the_top(record: Dataset) -> None:
    assert lane_at_top(Wall(record, filters=Filters(text="no such words"))) == ("", 0.0)


@pytest.mark.parametrize(
    ("filters", "name"),
    [
        (Filters(), "Milepost Japan.png"),
        (Filters(countries=frozenset({"DE"}), kinds=frozenset({"acsa"})), "Milepost Japan Germany ACSA.png"),
        (Filters(text='../a:b "c"'), "Milepost Japan .. a b c.png"),
        (Filters(countries=frozenset({"DE", "FR", "IT", "GB"})), "Milepost Japan.png"),
    ],
)
def test_the_name_of_the_file_tells_what_is_in_it(record: Dataset, filters: Filters, name: str) -> None:
    assert file_name(record, state(record, filters=filters), "png", "en") == name


def test_the_name_of_the_file_is_never_too_long(record: Dataset) -> None:
    name = file_name(record, state(record, filters=Filters(text="x" * 500)), "svg", "en")
    assert len(name) < 90
    assert name.endswith(".svg")

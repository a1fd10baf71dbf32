"""The matrix in words, its colours, and pictures of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.dataset.build import build
from desktop.dataset.reader import Dataset, open_dataset
from desktop.layout.matrix import fit, lay_out_matrix
from desktop.layout.matrix_shapes import MATRIX_STYLE, Spot
from desktop.layout.matrix_table import Form, MatrixCell
from desktop.model.moment import parse
from desktop.model.text import LANGUAGES, untranslated
from desktop.model.view_state import Filters, MatrixForm, Selection, ViewState
from desktop.model.vocabulary import Stage
from desktop.render.chart import period_of
from desktop.render.fonts import ruler
from desktop.render.matrix_page import MatrixPage, compose_matrix, publishers_of
from desktop.render.matrix_table import (
    Told,
    cell_lines,
    chosen_spots,
    filter_words,
    head_lines,
    matrix_wish,
    sorted_by,
    told,
)
from desktop.render.page_frame import MARGIN
from desktop.render.paint_matrix import TINT, MatrixLook, ground_of, paint_matrix, said_on
from desktop.render.picture import page_of, picture, recipe_of, render_image
from desktop.render.recipe import SIZES, Recipe, Size
from desktop.render.tokens import THEMES, Theme, contrast, kind_colours

DATA = Path(__file__).parents[2] / "data"
GROUPS = tuple(group for group, _ in THEMES["light"].kinds)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    file = tmp_path_factory.mktemp("matrix") / "record.sqlite"
    build(DATA, file)
    return open_dataset(file)


def a_state(dataset: Dataset, **changes: object) -> ViewState:
    return replace(ViewState(period_of(dataset), "JP", view="matrix"), **changes)  # type: ignore[arg-type]


def shown(dataset: Dataset, **changes: object) -> Told:
    return told(dataset, matrix_wish(a_state(dataset, **changes), "en"), untranslated)


def cell(now: Told, partner: str, kind: str) -> MatrixCell | None:
    return now.table.rows[now.partners.index(partner)].cells[now.matrix.kinds.index(kind)]


def day(date: str) -> int:
    return parse(date).last


# In words


def test_a_cell_says_how_far_since_when_and_in_which_place(record: Dataset) -> None:
    found = cell(shown(record), "DE", "acsa")
    assert found is not None
    assert (found.form, found.stage, found.top, found.dates[0], found.place) == (
        "filled",
        Stage.IN_FORCE,
        "in force",
        "12 Jul 2024",
        "7",
    )


@pytest.mark.parametrize(
    ("as_of", "form", "top"),
    [
        ("2023-10", "dashed", "in negotiation"),
        ("2023-12", "dashed", "agreed in substance"),
        ("2024-02", "outlined", "signed"),
        ("2024-08", "filled", "in force"),
    ],
)
def test_each_stage_is_drawn_in_its_own_way(record: Dataset, as_of: str, form: Form, top: str) -> None:
    found = cell(shown(record, as_of=day(as_of)), "DE", "acsa")
    assert found is not None
    assert (found.form, found.top) == (form, top)


def test_what_is_from_before_the_period_and_a_successor_are_told(record: Dataset) -> None:
    early = cell(shown(record, as_of=day("2017-02")), "US", "acsa")
    assert early is not None
    assert (early.earlier, early.beside, early.dates[0]) == (True, Stage.SIGNED, "Oct 1996")


def test_meetings_have_words_of_their_own(record: Dataset) -> None:
    found = cell(shown(record), "DE", "two_plus_two")
    assert found is not None
    assert (found.form, found.top, found.dates[0], found.place) == ("held", "latest", "3 Nov 2022", "2×")


def test_several_agreements_show_their_number(record: Dataset) -> None:
    found = cell(shown(record, matrix=MatrixForm(("osa",))), "PH", "osa")
    assert found is not None
    assert (found.place, found.dates[0]) == ("2×", "5 Dec 2024")


def test_all_of_a_cell_is_told_on_hover(record: Dataset) -> None:
    now = shown(record)
    lines = cell_lines(record, now, now.partners.index("US"), 0, "en", untranslated).split("\n")
    assert lines[0] == "United States · Acquisition and Cross-Servicing Agreement (ACSA)"
    assert "In force 25 Apr 2017 · signed 26 Sep 2016" in lines
    assert "A first text was signed on 15 Apr 1996; it is counted once, by that" in lines
    assert "1st to sign with Japan" in lines
    empty = cell_lines(record, now, now.partners.index("DE"), 1, "en", untranslated)
    assert empty.endswith("Nothing by this day")


def test_where_no_order_is_told_the_reason_is(record: Dataset) -> None:
    now = shown(record, perspective="DE")
    reason = "No order: the dataset does not say that its list of Germany is complete"
    assert reason in cell_lines(record, now, now.partners.index("JP"), 0, "en", untranslated)
    assert reason in head_lines(record, now.matrix, "acsa", "en", untranslated)
    assert "by the end of 2024" in head_lines(record, shown(record).matrix, "acsa", "en", untranslated)


def test_it_says_which_filters_narrow_it_and_which_do_not(record: Dataset) -> None:
    def said(filters: Filters) -> str:
        return filter_words(record, matrix_wish(a_state(record, filters=filters), "en"), untranslated)

    assert said(Filters()) == ""
    assert said(Filters(partners=frozenset({"DE"}))) == "Filtered: Japan with Germany"
    assert said(Filters(text="ship")) == "Search, stage, role and period do not narrow it"
    narrowed = shown(record, filters=Filters(partners=frozenset({"DE"}), kinds=frozenset({"raa", "visit"})))
    assert (narrowed.partners, narrowed.matrix.kinds) == ((), ("raa",))
    assert narrowed.table.message == "The filters leave nothing of this matrix."


def test_a_head_sorts_and_sorts_the_other_way_round(record: Dataset) -> None:
    found = shown(record).matrix
    once = sorted_by(record, found, MatrixForm(), "detta")
    assert once == MatrixForm(sort="order:detta")
    assert sorted_by(record, found, once, "detta") == MatrixForm(sort="order:detta", descending=True)
    assert sorted_by(record, found, MatrixForm(), "two_plus_two") == MatrixForm(sort="date:two_plus_two")
    assert sorted_by(record, found, MatrixForm(), "acsa") == MatrixForm(sort="order:acsa", descending=True)


def test_what_is_selected_lights_its_cell(record: Dataset) -> None:
    now = shown(record)
    germany = now.partners.index("DE")
    assert chosen_spots(record, now, Selection("agreement", "jp-de-acsa")) == {Spot(germany, 0)}
    assert chosen_spots(record, now, Selection("event", "de-20240129-acsa-signed")) == {Spot(germany, 0)}
    assert chosen_spots(record, now, Selection("event", "de-20210413-2plus2-1")) == {Spot(germany, 4)}
    assert chosen_spots(record, now, Selection("agreement", "jp-us-acsa-1996")) == {Spot(now.partners.index("US"), 0)}
    assert chosen_spots(record, now, None) == frozenset()


# Colours


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("form", TINT)
@pytest.mark.parametrize("lit", [False, True])
def test_words_and_signs_can_be_read_on_every_ground(theme: Theme, form: Form, lit: bool) -> None:
    for kind in (*kind_colours(theme, GROUPS), *theme.family):
        ground = ground_of(theme, kind, form, lit=lit)
        assert contrast(theme.ink, ground) >= 4.5
        assert contrast(said_on(theme), ground) >= 4.5
        assert contrast(kind, ground) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_number_can_be_read_on_its_pill(theme: Theme) -> None:
    assert min(contrast(kind, theme.panel) for kind in kind_colours(theme, GROUPS)) >= 4.5


# Painting


def painted(dataset: Dataset, scale: float = 1, scroll: float = 0, **look: object) -> QImage:
    now = shown(dataset)
    layout = lay_out_matrix(fit(now.table, 900, MATRIX_STYLE, ruler()), 500, (0, scroll), ruler())
    groups = dataset.groups
    image = QImage(round(900 * scale), round(500 * scale), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        signs = tuple(group.sign for group in groups.values())
        paint_matrix(painter, layout, replace(MatrixLook(THEMES["light"], tuple(groups), signs), **look))  # type: ignore[arg-type]
    return image


def test_focus_hover_and_selection_are_each_to_be_seen(record: Dataset) -> None:
    plain = painted(record)
    for look in (
        {"focused": Spot(3, 2)},
        {"focused": Spot(-1, 0)},
        {"focused": Spot(2, -2)},
        {"hovered": Spot(0, 0)},
        {"hovered": Spot(3, 1)},
        {"selected": frozenset({Spot(6, 0)})},
    ):
        assert painted(record, **look) != plain


def test_the_ground_of_a_cell_has_the_colour_of_its_kind(record: Dataset) -> None:
    now = shown(record)
    layout = lay_out_matrix(fit(now.table, 900, MATRIX_STYLE, ruler()), 500, (0, 0), ruler())
    laid = next(one for one in layout.cells if one.spot == Spot(6, 0))
    image = painted(record)
    light = THEMES["light"]
    wanted = ground_of(light, dict(light.kinds)["acsa"], "filled")
    x, y = round(laid.box.x + laid.box.width * 0.7), round(laid.box.y + 3)
    assert image.pixelColor(x, y).name().upper() == wanted


def test_the_row_that_the_lower_edge_cuts_fades_out_while_more_follow(record: Dataset) -> None:
    style, names = MATRIX_STYLE, shown(record).partners
    scroll = style.head + (names.index("PH") + 0.5) * style.row - 500  # its middle lies on the edge
    ground = QColor(THEMES["light"].panel).lightness()
    image = painted(record, scroll=scroll)

    def contrast(y: int) -> int:
        """How far a line of pixels stands out from the ground, at most."""
        return max(ground - image.pixelColor(x, y).lightness() for x in range(0, 900, 3))

    assert 0 < contrast(499) < 0.25 * contrast(482)


# Pictures


def a_recipe(dataset: Dataset, width: float = 1200, height: float = 900, **changes: object) -> Recipe:
    view = changes.pop("view", a_state(dataset))
    return replace(Recipe(view, Size(width, height)), **changes)  # type: ignore[arg-type]


def page(dataset: Dataset, **changes: object) -> MatrixPage:
    return compose_matrix(dataset, a_recipe(dataset, **changes), untranslated)  # type: ignore[arg-type]


def said(made: MatrixPage) -> list[str]:
    return [words.text for words, _ in made.words]


def test_a_page_has_title_day_key_and_sources(record: Dataset) -> None:
    lines = said(page(record, view=a_state(record, as_of=day("2020-06"))))
    assert lines[:2] == ["Which partner has signed what with Japan", "As of 30 June 2020"]
    assert any(line.startswith("Sources: Ministry of Foreign Affairs of Japan") for line in lines)
    assert [item.text for item in page(record).key][:3] == ["Announced", "In negotiation", "Agreed in substance"]


@pytest.mark.parametrize("size", [(1920, 1080), (1123, 794), (794, 1123), (600, 400), (320, 240), (1200, 0)])
def test_nothing_on_a_page_leaves_it_and_rows_are_whole(record: Dataset, size: tuple[float, float]) -> None:
    made = page(record, width=size[0], height=size[1])
    assert made.width * made.zoom == pytest.approx(size[0])
    bottom = made.at[1] + made.layout.height
    assert bottom <= made.height
    assert all(row.box.bottom <= made.layout.height + 0.01 for row in made.layout.rows)
    for words, _ in made.words:
        assert words.x + words.width <= made.width
        assert 0 < words.y < made.height
    for item in made.key:
        assert bottom <= item.y < made.height


@pytest.mark.parametrize("name", ["slide", "4k", "a4", "letter", "a4-upright"])
def test_the_matrix_is_as_wide_as_the_words_around_it(record: Dataset, name: str) -> None:
    made = page(record, size=SIZES[name])
    assert max(cell.box.right for cell in made.layout.cells) + made.at[0] == pytest.approx(made.width - MARGIN, abs=1)


def test_all_partners_are_on_a_tall_page_and_the_rest_is_counted_on_a_low_one(record: Dataset) -> None:
    every = len(shown(record).partners)
    tall = page(record, height=0)
    assert len(tall.layout.rows) == every
    low = page(record, width=900, height=400)
    assert low.left_out == every - len(low.layout.rows) > 0
    assert f"and {low.left_out} more partner(s)" in said(low)


def test_a_picture_of_those_in_sight_begins_with_the_first_of_them(record: Dataset) -> None:
    made = page(
        record, lanes="sight", first_lane="IT", view=a_state(record, selection=Selection("agreement", "jp-it-acsa"))
    )
    assert made.layout.fitted.table.rows[0].key == "IT"
    assert made.look.selected == {Spot(0, 0)}


def test_a_bare_picture_is_what_the_window_shows(record: Dataset) -> None:
    recipe = a_recipe(
        record, 900, 500, title=False, key=False, sources=False, lanes="sight", first_lane="AU", lane_offset=5.0
    )
    image = render_image(page_of(record, recipe, untranslated), 1)
    now = shown(record)
    layout = lay_out_matrix(fit(now.table, 900, MATRIX_STYLE, ruler()), 500, (0, 53), ruler())
    window = QImage(900, 500, QImage.Format.Format_RGB32)
    groups = record.groups
    with QPainter(window) as painter:
        signs = tuple(group.sign for group in groups.values())
        paint_matrix(painter, layout, MatrixLook(THEMES["light"], tuple(groups), signs))
    assert image == window


@pytest.mark.parametrize("file_format", ["png", "svg", "pdf"])
def test_the_recipe_inside_makes_the_same_picture_again(record: Dataset, file_format: str) -> None:
    view = a_state(record, as_of=day("2021"), matrix=MatrixForm(("acsa", "osa"), "name", descending=True))
    first = picture(record, a_recipe(record, view=view), file_format, untranslated)
    recipe = recipe_of(first)
    assert recipe is not None
    assert (recipe.view.view, recipe.view.as_of, recipe.view.matrix) == ("matrix", day("2021"), view.matrix)
    assert picture(record, recipe, file_format, untranslated) == first


def test_text_is_text(record: Dataset) -> None:
    drawn = picture(record, a_recipe(record), "svg", untranslated).decode()
    for text in ("Germany", "12 Jul 2024", "in force", "Place in the order of signing"):
        assert f">{text}</text>" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
def test_pictures_in_every_language_and_text_size(record: Dataset, language: str, scale: float) -> None:
    made = page(record, language=language, text_scale=scale)
    for laid in made.layout.cells:
        for words in (laid.top, laid.date):
            if words is not None:
                assert words.x + words.width <= (laid.pill.x if laid.pill else laid.box.right)


def test_publishers_are_those_of_what_is_shown(record: Dataset) -> None:
    only = shown(record, filters=Filters(partners=frozenset({"DE"}), kinds=frozenset({"detta"})))
    assert set(publishers_of(record, only)) < set(publishers_of(record, shown(record)))
    assert publishers_of(record, only)

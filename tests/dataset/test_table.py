"""The cells of a table as text."""

import csv
import io

from desktop.dataset.table import LONGEST, as_rows, cell_text, cell_told, column_title, group_title
from desktop.dataset.table_order import COLUMNS
from desktop.model.text import Text, untranslated
from desktop.model.vocabulary import Grade, Stage
from tests.dataset.a_dataset import MadeDataset, a_source, a_step, an_agreement, an_event

EVENT = an_event(
    "signing",
    "2024-01",
    "JP DE",
    end="2024-02-03",
    kind="acsa",
    stage=Stage.SIGNED,
    title=Text("ACSA signed", "署名", "ACSA unterzeichnet"),
    place=Text("Tokyo", "東京", "Tokio"),
    agreements=["x"],
    sources=[a_source("p", publisher="Press", grade=Grade.PRESS), a_source("m", publisher="Ministry")],
)
MADE = MadeDataset(EVENT, agreements=[an_agreement("x", a_step(Stage.SIGNED, "2024-01", "signing"))])


def test_cells_speak_the_language_and_its_dates() -> None:
    german = {column: cell_text(MADE, EVENT, column, "de", untranslated) for column in COLUMNS}
    assert german == {
        "date": "Jan. 2024",
        "end": "3. Feb. 2024",
        "kind": "ACSA",
        "stage": "Signed",
        "title": "ACSA unterzeichnet",
        "label": "signing",
        "parties": "Japan, Deutschland",
        "place": "Tokio",
        "agreement": "ACSA",
        "grade": "Official",
        "source": "Ministry",
        "weight": "3",
        "id": "signing",
    }
    assert cell_text(MADE, EVENT, "date", "ja", untranslated) == "2024年1月"


def test_in_full_a_cell_says_what_it_had_no_room_for() -> None:
    assert cell_told(MADE, EVENT, "kind", "en", untranslated) == "Acquisition and Cross-Servicing Agreement"
    assert cell_told(MADE, EVENT, "end", "en", untranslated) == "3 February 2024"


def test_a_long_or_crooked_text_is_cut_and_shown_plain() -> None:
    event = an_event("x", title=Text("A\nB\u202e" + "c" * 500))
    cell = cell_text(MADE, event, "title", "en", untranslated)
    assert (len(cell), cell[:4], cell[-1]) == (LONGEST, "A Bc", "…")


def test_copied_rows_come_back_cell_by_cell_from_a_spreadsheet_s_reading() -> None:
    made = MadeDataset(an_event("a", "2024-01-29", title=Text('=1+1 "and"\tmore\nlines')), EVENT)
    text = as_rows(made, [1, 0], ("date", "title", "end"), "en", untranslated)
    head, first, second = csv.reader(io.StringIO(text), delimiter="\t")
    assert head == ["Date", "Title", "End"]
    assert first == ["2024-01-29", '\'=1+1 "and" more lines', ""]
    assert second == ["2024-01", "ACSA signed", "2024-02-03"]


def test_every_column_has_a_head_of_its_own() -> None:
    assert len({column_title(column, untranslated) for column in COLUMNS}) == len(COLUMNS)


def test_a_group_is_headed_by_its_agreement() -> None:
    assert group_title(MADE, 0, "en", untranslated) == "Title of x"
    assert group_title(MADE, 1, "en", untranslated) == "Without an agreement"

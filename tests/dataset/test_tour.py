"""The tour in a dataset: what is read of it, and what is told of its faults."""

from pathlib import Path

import pytest

from desktop.dataset.build import BuildError, build
from desktop.dataset.check import check
from desktop.dataset.reader import open_dataset
from desktop.dataset.tour import ids_in
from desktop.model.moment import parse
from desktop.model.text import Text
from tests.dataset.a_folder import built, changed, run, write


def test_steps_are_read_in_their_order(tmp_path: Path) -> None:
    call, agreement = open_dataset(built(tmp_path)).tour
    assert (call.title, call.view) == (Text("A call", "寄港"), "timeline")
    assert (call.first, call.last) == (parse("2021-10-01").first, parse("2021-12-31").last)
    assert (call.lanes, call.countries, call.kinds) == (("DE", "NATO"), ("DE",), ("visit",))
    assert (call.event, call.agreement) == ("visit", "")
    assert (agreement.view, agreement.as_of, agreement.agreement) == ("matrix", parse("2024-12-31").last, "de-acsa")
    assert (agreement.first, agreement.last, agreement.lanes) == (None, None, ())


def test_ids_stand_apart_by_commas() -> None:
    assert ids_in(" DE,FR ,, DE") == ("DE", "FR")
    assert ids_in("") == ()


def test_a_file_from_before_there_were_tours_opens_without_a_fault(tmp_path: Path) -> None:
    file = built(tmp_path)
    run(file, "DROP TABLE tour_step")
    dataset = open_dataset(file)
    assert dataset.tour == ()
    assert (dataset.faults, check(file)) == ((), [])


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"lanes": "DE, XX"}, "tour_step.csv, line 3, lanes: “XX” is not in the table party"),
        ({"countries": "XX"}, "tour_step.csv, line 3, countries: “XX” is not in the table party"),
        ({"kinds": "visit,nothing"}, "tour_step.csv, line 3, kinds: “nothing” is not in the table kind"),
        ({"event": "nowhere"}, "tour_step.csv, line 3, event: “nowhere” is not in the table event"),
        ({"agreement": "de-acsa"}, "a step selects an event or an agreement, not both"),
        ({"view": "map"}, "tour_step.csv, line 3, view: “map” is not one of timeline"),
        ({"as_of": "soon"}, "tour_step.csv, line 3, as_of: “soon” is not a date"),
        ({"period_end": ""}, "tour_step.csv, line 3, period_end: a span needs its start and its end, in this order"),
        ({"period_end": "2020"}, "tour_step.csv, line 3, period_end: a span needs its start and its end"),
        ({"position": "2"}, "tour_step.csv, line 3, position: “2” is there twice"),
        ({"title_en": ""}, "tour_step.csv, line 3, title_en: this must not be empty"),
    ],
)
def test_what_is_wrong_with_a_step_is_told_with_its_place(tmp_path: Path, wrong: dict[str, str], told: str) -> None:
    folder = write(tmp_path / "tables", changed("tour_step", 1, **wrong))
    with pytest.raises(BuildError) as error:
        build(folder, tmp_path / "out.sqlite")
    assert any(told in line for line in error.value.lines())


def test_what_cannot_be_used_of_a_step_is_left_out_of_its_view(tmp_path: Path) -> None:
    file = built(tmp_path)
    run(file, "UPDATE tour_step SET lanes = 'DE,XX', kinds = 'XX', period_end = 'x', as_of = 'y' WHERE position = 1")
    dataset = open_dataset(file)
    step = dataset.tour[0]
    assert (step.lanes, step.kinds, step.first, step.last, step.as_of) == (("DE",), (), None, None, None)
    assert dataset.fault_count == 4
    run(file, "PRAGMA ignore_check_constraints = ON", "UPDATE tour_step SET agreement = 'de-acsa' WHERE position = 1")
    assert open_dataset(file).tour[0].agreement == ""

"""The matrix of a few made agreements and of the record."""

import csv
import io
import json
from pathlib import Path

import pytest

from desktop.dataset.build import build
from desktop.dataset.insight import NoPlace, Ordinal, ordinal
from desktop.dataset.matrix import (
    Cell,
    Entry,
    Matrix,
    columns_of,
    matrix,
    narrowed,
    offered_kinds,
    usual_kinds,
)
from desktop.dataset.matrix_order import concluded, in_order
from desktop.dataset.matrix_text import as_csv, as_json, as_text
from desktop.dataset.ranking import Place
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.moment import parse
from desktop.model.record import Agreement
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters, MatrixForm
from desktop.model.vocabulary import Stage
from tests.dataset.a_dataset import MadeDataset, a_step, an_agreement, an_event, signed

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    file = tmp_path_factory.mktemp("matrix") / "record.sqlite"
    build(DATA, file)
    return open_dataset(file)


def day(date: str) -> int:
    return parse(date).last


def made(*agreements: Agreement, complete: bool = True) -> MadeDataset:
    return MadeDataset(agreements=agreements, complete=[("JP", "acsa")] if complete else [])


def of(dataset: Dataset, as_of: str = "", kinds: tuple[str, ...] = ("acsa",)) -> Matrix:
    return matrix(dataset, "JP", day(as_of) if as_of else None, kinds)


def entry(dataset: Dataset, partner: str = "DE", as_of: str = "") -> Entry:
    cell = of(dataset, as_of).cell(partner, "acsa")
    assert cell is not None
    (only,) = cell.entries
    return only


def dates(one: Entry) -> tuple[str | None, ...]:
    moments = (one.text.moment, one.text.signed, one.text.in_force, one.first_signed)
    return tuple(moment.text if moment else None for moment in moments)


LIFE = an_agreement(
    "x",
    a_step(Stage.NEGOTIATION_STARTED, "2023-09-29"),
    a_step(Stage.AGREED_IN_SUBSTANCE, "2023-12-02"),
    a_step(Stage.SIGNED, "2024-01-29"),
    a_step(Stage.APPROVED, "2024-06-12"),
    a_step(Stage.IN_FORCE, "2024-07"),
)


@pytest.mark.parametrize(
    ("as_of", "stage"),
    [
        ("2023-09-29", Stage.NEGOTIATION_STARTED),
        ("2024-01-28", Stage.AGREED_IN_SUBSTANCE),
        ("2024-01-29", Stage.SIGNED),
        ("2024-06-30", Stage.SIGNED),
        ("2024-07-30", Stage.SIGNED),
        ("2024-07-31", Stage.IN_FORCE),
        ("", Stage.IN_FORCE),
    ],
)
def test_a_cell_says_how_far_it_had_come_and_a_month_counts_from_its_last_day(as_of: str, stage: Stage) -> None:
    assert entry(made(LIFE), as_of=as_of).text.stage is stage


def test_before_the_first_step_the_cell_is_empty_but_the_partner_has_its_row() -> None:
    found = of(made(LIFE), "2023-09-28")
    assert (found.cell("DE", "acsa"), found.partners) == (None, ("DE",))


def test_what_was_not_reached_by_the_day_has_no_date_and_no_place() -> None:
    early = entry(made(LIFE), as_of="2024-06-30")
    assert dates(early) == ("2024-01-29", "2024-01-29", None, "2024-01-29")
    assert (early.order_signed, early.order_in_force) == (Place(1, 1), NoPlace.NOT_REACHED)


OLD = an_agreement(
    "old",
    a_step(Stage.SIGNED, "1996-04-15"),
    a_step(Stage.IN_FORCE, "1996-10-22"),
    parties="JP US",
    replaced_by="new",
)
NEW = an_agreement(
    "new",
    a_step(Stage.SIGNED, "2016-09-26"),
    a_step(Stage.IN_FORCE, "2017-04-25"),
    parties="JP US",
    replaces="old",
)
OTHER = an_agreement("au", a_step(Stage.SIGNED, "2010-05-19"), parties="JP AU")


def test_a_replaced_text_is_counted_once_by_the_first() -> None:
    dataset = made(NEW, OLD, OTHER)
    now = entry(dataset, "US")
    assert (now.text.agreement, now.replaces, now.successor) == ("new", "old", None)
    assert dates(now) == ("2017-04-25", "2016-09-26", "2017-04-25", "1996-04-15")
    assert (now.order_signed, now.order_in_force) == (Place(1, 1), Place(1, 1))
    assert concluded(of(dataset), "US") == 1


def test_a_signed_successor_stands_beside_the_text_in_force() -> None:
    between = entry(made(OLD, NEW), "US", "2017-01-31")
    assert between.successor is not None
    assert (between.text.agreement, between.text.stage) == ("old", Stage.IN_FORCE)
    assert (between.successor.agreement, between.successor.stage) == ("new", Stage.SIGNED)
    assert (between.replaces, between.before_period) == ("", True)


def test_an_agreement_that_ended_says_so() -> None:
    ended = made(
        an_agreement("x", a_step(Stage.SIGNED, "2018"), a_step(Stage.IN_FORCE, "2019"), a_step(Stage.ENDED, "2022-03"))
    )
    assert (entry(ended).text.stage, entry(ended).text.moment.text) == (Stage.ENDED, "2022-03")
    assert entry(ended, as_of="2022-03-30").text.stage is Stage.IN_FORCE


def test_texts_that_replace_one_another_in_a_circle_are_read_all_the_same() -> None:
    circle = made(
        signed("a", "DE", "2019", replaces="b", replaced_by="b"),
        signed("b", "DE", "2020", replaces="a", replaced_by="a"),
    )
    cell = of(circle).cell("DE", "acsa")
    assert cell is not None
    assert {one.text.agreement for one in cell.entries} == {"a", "b"}


def test_several_agreements_of_a_kind_stand_in_one_cell_the_first_first() -> None:
    several = made(signed("later", "DE", "2020"), signed("earlier", "DE", "2018"), complete=False)
    cell = of(several).cell("DE", "acsa")
    assert cell is not None
    assert [one.text.agreement for one in cell.entries] == ["earlier", "later"]


def test_no_order_where_the_list_is_not_said_to_be_complete() -> None:
    one = entry(made(LIFE, complete=False))
    assert (one.order_signed, one.order_in_force) == (NoPlace.NO_COMPLETE_LIST, NoPlace.NO_COMPLETE_LIST)


def test_no_order_for_an_agreement_of_several() -> None:
    many = made(an_agreement("x", a_step(Stage.SIGNED, "2023"), parties="JP GB FR"))
    assert {entry(many, partner).order_signed for partner in ("GB", "FR")} == {NoPlace.SEVERAL_PARTNERS}


def test_where_precision_leaves_the_order_open_there_is_no_number() -> None:
    dataset = made(signed("a", "AU", "2015"), signed("b", "FR", "2015-03"), signed("c", "GB", "2015-03-13"))
    places = {partner: entry(dataset, partner).order_signed for partner in ("AU", "FR", "GB")}
    assert places == {"AU": Place(1, 3), "FR": Place(1, 3), "GB": Place(1, 3)}
    assert Place(1, 3).number is None


def test_what_came_later_leaves_no_order_open() -> None:
    dataset = MadeDataset(
        agreements=[signed("au", "AU", "2016-06-05"), signed("gb", "GB", "2016-06")], complete=[("JP", "acsa")]
    )

    def place(date: str) -> object:
        cell = matrix(dataset, "JP", parse(date).last, ("acsa",)).cell("AU", "acsa")
        assert cell is not None
        return cell.entries[0].order_signed

    assert place("2016-06-10") == Place(1, 1)
    assert place("2016-06-30") == Place(1, 2)


def test_the_places_are_those_that_an_agreement_is_told_by_itself(record: Dataset) -> None:
    found = matrix(record, "JP", None, ("acsa", "raa", "isa", "detta"))
    compared = 0
    for cell in found.cells.values():
        for one in cell.entries:
            for stage, place in ((Stage.SIGNED, one.order_signed), (Stage.IN_FORCE, one.order_in_force)):
                told = ordinal(record, "JP", one.text.agreement, stage)
                if isinstance(told, Ordinal):
                    assert place == Place(told.first, told.last)
                    compared += 1
                else:
                    assert place == told.value
    assert compared > 60


def test_meetings_say_first_latest_and_how_many_were_held() -> None:
    dataset = MadeDataset(
        an_event("a", "2021-04-13"),
        an_event("b", "2022-11"),
        an_event("planned", "2023-01-01", stage=Stage.ANNOUNCED),
        an_event("else", "2023-01-01", "JP FR"),
    )
    meetings = of(dataset, kinds=("visit",)).cells["DE", "visit"].meetings
    assert meetings is not None
    assert (meetings.first.text, meetings.latest.text, meetings.held, meetings.event) == (
        "2021-04-13",
        "2022-11",
        2,
        "b",
    )
    earlier = of(dataset, "2022-11-29", ("visit",)).cells["DE", "visit"].meetings
    assert earlier is not None
    assert (earlier.latest.text, earlier.held) == ("2021-04-13", 1)
    assert of(dataset, "2021-04-12", ("visit",)).cell("DE", "visit") is None


def test_meetings_from_before_the_period_count_though_they_have_no_event(record: Dataset) -> None:
    found = matrix(record, "JP", None, ("two_plus_two",))
    france = found.cells["FR", "two_plus_two"].meetings
    russia = found.cells["RU", "two_plus_two"].meetings
    assert france is not None
    assert russia is not None
    assert (france.first.text, france.latest.text, france.held) == ("2014-01-09", "2023-05-09", 6)
    assert (russia.held, russia.event) == (1, "")
    # Its founding is no meeting.
    america = found.cells["US", "two_plus_two"].meetings
    assert america is not None
    assert america.first.text == "2017-08-17"


def test_the_usual_columns_come_first_and_every_kind_of_agreement_is_offered(record: Dataset) -> None:
    assert usual_kinds(record) == ("acsa", "raa", "isa", "detta", "two_plus_two")
    assert offered_kinds(record)[:7] == (*usual_kinds(record), "osa", "treaty_other")
    assert columns_of(record, MatrixForm(("osa", "acsa")), NO_FILTER) == ("acsa", "osa")
    assert columns_of(record, MatrixForm(), Filters(kinds=frozenset({"raa", "visit"}))) == ("raa",)


def test_filters_of_partners_leave_their_rows(record: Dataset) -> None:
    whole = matrix(record, "JP", None, ("acsa",))
    assert narrowed(whole, NO_FILTER) == whole
    two = narrowed(whole, Filters(partners=frozenset({"DE", "FR"})))
    assert (set(two.partners), set(two.cells)) == ({"DE", "FR"}, {("DE", "acsa"), ("FR", "acsa")})
    assert narrowed(whole, Filters(countries=frozenset({"DE"}))).partners == ("DE",)
    assert narrowed(whole, Filters(countries=frozenset({"JP"}))).partners == whole.partners


# Order


def rows(record: Dataset, sort: str = "", as_of: str = "", *, descending: bool = False) -> tuple[str, ...]:
    found = matrix(record, "JP", day(as_of) if as_of else None, usual_kinds(record))
    return in_order(record, found, MatrixForm(sort=sort, descending=descending), "en")


def test_rows_follow_the_order_of_signing_of_the_first_column(record: Dataset) -> None:
    usual = rows(record)
    assert usual[:9] == ("US", "AU", "GB", "CA", "FR", "IN", "DE", "IT", "NZ")
    assert usual == rows(record, "order:acsa")


def test_no_row_moves_while_the_day_does(record: Dataset) -> None:
    for sort in ("order:acsa", "order:detta", "name"):
        assert len({rows(record, sort, date) for date in ("1990", "2012", "2018", "2021-06", "")}) == 1


def test_rows_follow_name_number_and_date_either_way_and_the_empty_stay_last(record: Dataset) -> None:
    names = [record.parties[code].name.en for code in rows(record, "name")]
    assert names == sorted(names)
    assert rows(record, "name", descending=True) == rows(record, "name")[::-1]
    assert rows(record, "number")[:2] == ("AU", "GB")
    assert rows(record, "date:raa")[:4] == ("AU", "GB", "FR", "PH")
    assert rows(record, "date:raa", descending=True)[:4] == ("PH", "FR", "GB", "AU")
    assert set(rows(record, "date:raa", descending=True)) == set(rows(record))


def test_a_column_that_is_not_there_leaves_the_rows_by_name(record: Dataset) -> None:
    assert rows(record, "order:osa") == rows(record, "name")


# As text


def objects(record: Dataset, as_of: str = "") -> dict[tuple[str, str], dict[str, object]]:
    found = matrix(record, "JP", day(as_of) if as_of else None, usual_kinds(record))
    listed = json.loads(as_json(found, found.partners))
    return {(one["partner"], one["kind"]): one for one in listed}


def test_a_cell_as_json(record: Dataset) -> None:
    assert objects(record)["AU", "acsa"] == {
        "partner": "AU",
        "kind": "acsa",
        "agreement": "jp-au-acsa-2017",
        "stage": "in_force",
        "signed": "2017-01-14",
        "in_force": "2017-09-06",
        "first_signed": "2010-05-19",
        "replaces": "jp-au-acsa-2010",
        "order_signed": 2,
        "order_in_force": 2,
    }


def test_an_order_that_is_open_is_null(record: Dataset) -> None:
    """France came into force on 1 December 2016, India some day in 2016."""
    cells = objects(record)
    assert (cells["FR", "detta"]["order_signed"], cells["FR", "detta"]["order_in_force"]) == (3, None)


def test_as_of_a_day_before_the_period(record: Dataset) -> None:
    cells = objects(record, "2010-12-31")
    assert {key for key in cells if key[1] != "two_plus_two"} == {
        ("US", "acsa"),
        ("AU", "acsa"),
        ("US", "isa"),
        ("NATO", "isa"),
    }
    assert (cells["AU", "acsa"]["stage"], cells["AU", "acsa"]["in_force"]) == ("signed", None)


def test_csv_has_the_same_cells(record: Dataset) -> None:
    found = matrix(record, "JP", None, usual_kinds(record))
    read = list(csv.DictReader(io.StringIO(as_csv(found, found.partners), newline="")))
    listed = json.loads(as_json(found, found.partners))
    assert len(read) == len(listed)
    assert all(
        {name: "" if one.get(name) is None else str(one[name]) for name in row} == row
        for one, row in zip(listed, read, strict=True)
    )


def test_text_says_it_in_words(record: Dataset) -> None:
    found = matrix(record, "JP", None, usual_kinds(record))
    lines = as_text(record, found, ("DE", "NZ"), "en", untranslated).splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "Germany ACSA in force 12 Jul 2024 7th jp-de-acsa",
        "Germany ISA in force 22 Mar 2021 9th jp-de-isa",
        "Germany DETTA in force 17 Jul 2017 7th jp-de-detta",
        "Germany 2+2 2 held on record, first 13 Apr 2021, latest 3 Nov 2022",
        "New Zealand ACSA announced 19 Jun 2024 jp-nz-acsa",
        "New Zealand ISA agreed in substance 19 Jun 2024 jp-nz-isa",
    ]


def test_five_hundred_partners_are_borne(record: Dataset) -> None:
    names = [f"P{number}" for number in range(500)]
    many = MadeDataset(
        agreements=[signed(name, name, f"{1500 + place}") for place, name in enumerate(names)],
        complete=[("JP", "acsa")],
        more_parties=names,
    )
    found = of(many)
    assert len(in_order(many, found, MatrixForm(), "en")) == len(found.cells) == 500
    assert isinstance(found.cells["P499", "acsa"], Cell)
    assert found.cells["P499", "acsa"].entries[0].order_signed == Place(500, 500)

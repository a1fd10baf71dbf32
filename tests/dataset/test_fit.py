from desktop.dataset.fit import fitted_to
from desktop.model.moment import day_from
from desktop.model.span import Span
from desktop.model.view_state import Filters, MatrixForm, Selection, ViewState
from tests.dataset.a_dataset import MadeDataset, an_event

IN_PERIOD = Span(float(day_from(2020, 1, 1)), float(day_from(2021, 1, 1)))


def a_dataset() -> MadeDataset:
    return MadeDataset(an_event("a"))


def test_what_the_dataset_has_stays() -> None:
    state = ViewState(
        IN_PERIOD,
        "JP",
        Filters(partners=frozenset({"DE"}), kinds=frozenset({"acsa"}), grades=frozenset({"official"})),
        lens="mofa",
        selection=Selection("event", "a"),
    )
    assert fitted_to(a_dataset(), state).state == state
    assert fitted_to(a_dataset(), state).missing == ()


def test_what_the_dataset_does_not_have_is_left_out_and_named() -> None:
    state = ViewState(
        IN_PERIOD,
        "ZZ",
        Filters(partners=frozenset({"DE", "YY"}), kinds=frozenset({"magic"}), sources=frozenset({"nobody"})),
        lens="nobody",
        matrix=MatrixForm(("acsa", "magic")),
        selection=Selection("agreement", "gone"),
    )
    fitted = fitted_to(a_dataset(), state)
    assert fitted.missing == ("ZZ", "nobody", "YY", "magic", "gone")
    assert fitted.state.perspective == "JP"
    assert fitted.state.filters == Filters(partners=frozenset({"DE"}))
    assert fitted.state.matrix == MatrixForm(("acsa",))
    assert (fitted.state.lens, fitted.state.selection) == ("", None)


def test_a_choice_of_nothing_stays_one() -> None:
    state = ViewState(IN_PERIOD, "JP", Filters(kinds=frozenset(), without=frozenset()))
    assert fitted_to(a_dataset(), state).state == state


def test_a_time_outside_of_the_period_becomes_the_whole_period() -> None:
    dataset = a_dataset()
    fitted = fitted_to(dataset, ViewState(Span(-100_000.0, -90_000.0), "JP")).state.span
    assert fitted.start <= dataset.about.first_day
    assert fitted.end >= dataset.about.last_day

"""Events by what a party does in them."""

from desktop.dataset.filters import facets, kept, sentence
from desktop.dataset.fit import fitted_to
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.source_facets import role_counts
from desktop.model.span import Span
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters, ViewState
from desktop.model.vocabulary import Role
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_dataset import MadeDataset, an_event

HOSTS = frozenset((Role.HOSTS.value,))


def some_events() -> MadeDataset:
    acts, hosts, concerned = Role.ACTS, Role.HOSTS, Role.CONCERNED
    return MadeDataset(
        an_event("in-berlin", "2020-01-01", "JP DE", roles=[acts, hosts]),
        an_event("in-tokyo", "2021-01-01", "JP DE", roles=[hosts, acts]),
        an_event("in-paris", "2022-01-01", "JP DE FR", roles=[acts, acts, hosts]),
        an_event("told-of", "2023-01-01", "JP DE", roles=[acts, concerned]),
    )


def left(dataset: Dataset, perspective: str = "JP", **chosen: object) -> list[str]:
    flags = kept(dataset, Filters(**chosen), perspective)  # type: ignore[arg-type]
    return [dataset.columns.ids[row] for row in flags.nonzero()[0]]


def said(**chosen: object) -> str:
    return sentence(some_events(), Filters(**chosen), "JP", "en", untranslated)  # type: ignore[arg-type]


def test_any_partner_may_have_the_role() -> None:
    assert left(some_events(), roles=HOSTS) == ["in-berlin", "in-paris"]
    assert left(some_events(), "DE", roles=HOSTS) == ["in-tokyo", "in-paris"]


def test_or_the_one_that_is_named() -> None:
    dataset = some_events()
    assert left(dataset, roles=HOSTS, role_of="DE") == ["in-berlin"]
    assert left(dataset, roles=HOSTS, role_of="JP") == ["in-tokyo"]
    assert left(dataset, roles=frozenset(("hosts", "concerned")), role_of="DE") == ["in-berlin", "told-of"]
    assert left(dataset, roles=frozenset()) == []
    assert left(dataset, roles=HOSTS, role_of="XX") == []


def test_it_holds_together_with_the_others() -> None:
    dataset, filters = some_events(), Filters(roles=HOSTS, partners=frozenset(("FR",)))
    assert left(dataset, roles=HOSTS, partners=frozenset(("FR",))) == ["in-paris"]
    assert facets(dataset, filters, "JP").shown == 1
    assert facets(dataset, filters, "JP").partners["DE"] == 2  # what a tick would leave: both that a partner hosts


def test_the_counts_of_the_choices_do_not_count_themselves() -> None:
    assert role_counts(some_events(), Filters(roles=HOSTS, role_of="DE"), "JP") == {
        "acts": 2, "hosts": 1, "concerned": 1,
    }  # fmt: skip


def test_in_words() -> None:
    assert said(roles=HOSTS) == "a partner hosts"
    assert said(roles=frozenset(("hosts", "concerned")), role_of="DE") == "Germany hosts or is concerned"
    assert said(roles=frozenset()) == "no role"
    assert said(role_of="DE") == "no filter"


def test_a_party_that_another_dataset_lacks_takes_its_role_with_it() -> None:
    state = ViewState(Span(0.0, 10.0), "JP", Filters(roles=HOSTS, role_of="ZZ"))
    fitted = fitted_to(some_events(), state)
    assert (fitted.state.filters, fitted.missing) == (NO_FILTER, ("ZZ",))
    strange = ViewState(Span(0.0, 10.0), "JP", Filters(roles=frozenset(("hosts", "pays"))))
    assert fitted_to(some_events(), strange).state.filters.roles == HOSTS


def test_in_the_record_each_event_says_so_itself() -> None:
    dataset = open_dataset(BUILT_IN_DATASET)
    by_event = [
        event.id
        for event in dataset.events()
        if any(one.party == "DE" and one.role is Role.HOSTS for one in event.participants)
    ]
    assert left(dataset, roles=HOSTS, role_of="DE") == by_event
    assert len(by_event) == 20

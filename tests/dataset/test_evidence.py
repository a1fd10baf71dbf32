import csv
import io
from dataclasses import replace

from desktop.dataset.evidence import (
    claims_of,
    from_sources,
    graded,
    lit_agreements,
    lit_rows,
    published,
    resting_on,
    texts_with_claims,
)
from desktop.dataset.filters import kept, sentence
from desktop.dataset.source_facets import grade_counts, publisher_counts, standing_counts
from desktop.dataset.sources import as_csv, as_json, found, in_order, source_rows
from desktop.model.moment import parse
from desktop.model.record import Claim
from desktop.model.text import Text, untranslated
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Grade, PublisherNature, Stage, Verdict
from tests.dataset.a_dataset import MadeDataset, a_series, a_source, a_step, an_agreement, an_event

OFFICIAL = a_source("mofa")
MEDIA = a_source(
    "daily", publisher="Daily", nature=PublisherNature.STATE_MEDIA, grade=Grade.PRESS, title="Ein Münster", date="2024"
)
BLOG = a_source("blog", publisher="A blog", nature=PublisherNature.OTHER, grade=Grade.COPY, date="")


def a_claim_of(source: str, *, events: str = "", agreements: str = "", series: str = "") -> Claim:
    named = (tuple(names.split()) for names in (events, agreements, series))
    return Claim(f"c-{source}-{events}{agreements}{series}", source, Verdict.OPINION, "", Text("x"), Text(""), *named)


def some_events() -> MadeDataset:
    signing = a_step(Stage.SIGNED, "2020", "signed")
    return MadeDataset(
        an_event("signed", "2020-01-01", kind="acsa", stage=Stage.SIGNED, sources=[OFFICIAL], agreements=["deal"]),
        an_event("visit", "2021-01-01", "JP DE FR", sources=[OFFICIAL, MEDIA]),
        an_event("rumour", "2022-01-01", "JP US", sources=[BLOG]),
        an_event("member", "2023-01-01", "JP FR", sources=[MEDIA]),
        an_event("nobody", "2024-01-01", sources=[]),
        agreements=[an_agreement("deal", signing), an_agreement("old", a_step(Stage.IN_FORCE, "2011"))],
        series=[a_series("talks", a_step(Stage.HELD, "2023", "member"))],
        claims=[a_claim_of("blog", agreements="deal old"), a_claim_of("blog", series="talks")],
    )


def left(filters: Filters) -> list[str]:
    dataset = some_events()
    return [dataset.columns.ids[row] for row in kept(dataset, filters, "JP").nonzero()[0]]


def test_events_are_kept_by_the_grade_of_their_best_source() -> None:
    assert left(Filters(grades=frozenset(("official",)))) == ["signed", "visit"]
    assert left(Filters(grades=frozenset(("press", "memory")))) == ["member", "nobody"]


def test_events_are_kept_by_any_kind_of_publisher_among_their_sources() -> None:
    assert left(Filters(publishers=frozenset(("state_media",)))) == ["visit", "member"]
    assert left(Filters(publishers=frozenset(("state_media", "other")))) == ["visit", "rumour", "member"]
    assert left(Filters(publishers=frozenset())) == []


def test_events_are_kept_by_source_or_by_what_its_claims_tell_of() -> None:
    assert left(Filters(sources=frozenset(("daily",)))) == ["visit", "member"]
    assert left(Filters(sources=frozenset(("blog",)))) == ["signed", "rumour", "member"]
    assert left(Filters(sources=frozenset(("nowhere",)))) == []


def test_every_filter_of_events_holds_together_with_the_others() -> None:
    both = Filters(publishers=frozenset(("state_media",)), grades=frozenset(("official",)))
    assert left(both) == ["visit"]


def test_counts_are_what_a_choice_leaves() -> None:
    dataset = some_events()
    narrowed = (
        NO_FILTER,
        Filters(partners=frozenset(("FR",))),
        Filters(grades=frozenset(("official",))),
        Filters(publishers=frozenset(("state_media", "other"))),
        Filters(text="e", kinds=frozenset(("visit",))),
    )
    for filters in narrowed:
        for grade, count in grade_counts(dataset, filters, "JP").items():
            chosen = replace(filters, grades=frozenset((grade,)))
            assert int(kept(dataset, chosen, "JP").sum()) == count
        for nature, count in publisher_counts(dataset, filters, "JP").items():
            chosen = replace(filters, publishers=frozenset((nature,)))
            assert int(kept(dataset, chosen, "JP").sum()) == count
        for stage, count in standing_counts(dataset, filters, "JP").items():
            chosen = replace(filters, standing=frozenset((stage,)))
            assert int(kept(dataset, chosen, "JP").sum()) == count


def test_what_a_lens_lights() -> None:
    dataset = some_events()
    assert resting_on(dataset, "blog").tolist() == [0, 2, 3]
    assert lit_rows(dataset, "mofa") == {0, 1}
    assert lit_agreements(dataset, "mofa") == {"deal"}
    assert lit_agreements(dataset, "blog") == {"deal", "old"}
    assert lit_rows(dataset, "nowhere") == frozenset()


def test_texts_with_claims_come_with_their_claims_in_order() -> None:
    dataset = some_events()
    assert texts_with_claims(dataset) == ("blog",)
    assert [claim.agreements for claim in claims_of(dataset, "blog")] == [("deal", "old"), ()]


def test_sources_are_listed_with_their_events_and_claims() -> None:
    rows = source_rows(some_events())
    assert [(row.source.id, row.events, row.claims) for row in rows] == [
        ("blog", 3, 2),
        ("daily", 2, 0),
        ("mofa", 2, 0),
    ]


def test_sources_are_sorted_with_empty_cells_last() -> None:
    rows = source_rows(some_events())
    assert [row.source.id for row in in_order(rows, "date")] == ["daily", "mofa", "blog"]
    assert [row.source.id for row in in_order(rows, "date", descending=True)] == ["mofa", "daily", "blog"]
    assert [row.source.id for row in in_order(rows, "events", descending=True)] == ["blog", "daily", "mofa"]
    assert [row.source.id for row in in_order(rows, "grade")] == ["mofa", "daily", "blog"]


def test_sources_are_found_whatever_their_accents() -> None:
    rows = source_rows(some_events())
    assert [row.source.id for row in found(rows, "munster")] == ["daily"]
    assert [row.source.id for row in found(rows, "muenster daily")] == ["daily"]
    assert found(rows, "munster blog") == []


def test_sources_as_text() -> None:
    rows = source_rows(some_events())
    assert '"publisher_nature": "state_media"' in as_json(rows)
    assert as_csv(rows).splitlines()[0].startswith("id,publisher,publisher_nature,title")
    assert len(as_csv(rows).splitlines()) == 4


def test_a_source_starts_no_formula_in_a_spreadsheet() -> None:
    rows = source_rows(MadeDataset(an_event("a", sources=[a_source("bad", publisher="=1+1", title="@home")])))
    (read,) = csv.DictReader(io.StringIO(as_csv(rows), newline=""))
    assert (read["publisher"], read["title"], read["events"]) == ("'=1+1", "'@home", "1")


def test_agreements_are_kept_by_how_far_they_stand_by_a_date() -> None:
    assert left(Filters(standing=frozenset(("signed",)))) == ["signed"]
    assert left(Filters(standing=frozenset(("signed",)), as_of=parse("2019").last)) == []
    assert left(Filters(standing=frozenset(("in_force",)))) == []


def test_the_filters_in_words() -> None:
    dataset = some_events()

    def words(filters: Filters) -> str:
        return sentence(dataset, filters, "JP", "en", untranslated)

    assert words(Filters(grades=frozenset(("official",)))) == "confirmed by an official page"
    assert words(Filters(grades=frozenset(("press", "copy")))) == "best source: press or copy of a report"
    assert words(Filters(publishers=frozenset(("state_media",)))) == "published by: state media"
    assert words(Filters(sources=frozenset(("daily",)))) == "resting on Daily, 2024"
    assert words(Filters(parties_all=frozenset(("JP", "DE", "FR")))) == "Germany, Japan and France together"
    assert words(Filters(without=frozenset(("FR", "US")))) == "without France or United States"
    assert words(Filters(without_kinds=frozenset(("visit",)))) == "without Visits"
    by = Filters(standing=frozenset(("in_force", "signed")), as_of=parse("2024-02-08").first)
    assert words(by) == "agreements signed or in force by 8 Feb 2024"
    assert words(Filters(text="acsa", marks_only=True)) == "“acsa” marked"
    assert words(Filters(parties_all=frozenset(), without=frozenset())) == "no filter"


def test_all_and_not_of_countries() -> None:
    assert left(Filters(parties_all=frozenset(("JP", "DE", "FR")))) == ["visit"]
    assert left(Filters(without=frozenset(("FR", "US")))) == ["signed", "nobody"]
    assert left(Filters(parties_all=frozenset(), without=frozenset())) == left(NO_FILTER)
    assert left(Filters(without_kinds=frozenset(("acsa",)))) == ["visit", "rumour", "member", "nobody"]
    assert left(Filters(parties_all=frozenset(("XX",)))) == []


def test_masks_are_whole() -> None:
    dataset = some_events()
    assert graded(dataset, frozenset(("official",))).tolist() == [True, True, False, False, False]
    assert published(dataset, frozenset(("government",))).tolist() == [True, True, False, False, False]
    assert from_sources(dataset, frozenset(("mofa", "daily"))).tolist() == [True, True, False, True, False]

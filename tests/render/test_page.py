from dataclasses import replace
from typing import Any

import pytest

from desktop.layout.words import elided
from desktop.model.dates import Calendar
from desktop.model.span import Span
from desktop.model.text import Language, Text, untranslated
from desktop.model.view_state import Filters, Selection
from desktop.render.fonts import ruler
from desktop.render.page import compose, rows_shown
from desktop.render.page_frame import MARGIN, MOST_SOURCE_LINES, wrapped
from desktop.render.subject import span_text, subject
from tests.dataset.a_dataset import MadeDataset, a_source, an_event
from tests.render.a_picture import a_page, a_recipe, a_record, a_view, span, told

EMPTY = {"title": False, "key": False, "sources": False}
MANY = [an_event(f"visit-{number:03}", f"20{17 + number % 8}-0{1 + number % 9}-11") for number in range(300)]
ELSEWHERE = [an_event(f"call-{code}", "2020-05-05", f"JP {code}") for code in ("AU", "FR", "GB", "IN", "NATO")]


def test_a_page_says_what_it_shows_and_where_it_comes_from() -> None:
    page = a_page(a_recipe())
    title, subtitle, sources, footer = told(page)
    assert title == "Made"
    assert subtitle == "2017 – 2024 · 5 event(s) · no filter"
    assert sources == "Sources: Ministry of Foreign Affairs of Japan; A newspaper"
    assert footer.startswith("Data: Made, version")


def test_filters_stand_in_the_subtitle() -> None:
    page = a_page(a_recipe(view=a_view(filters=Filters(text="Tokyo"))))
    assert "“Tokyo”" in told(page)[1]


def test_from_another_side_the_title_says_so() -> None:
    assert told(a_page(a_recipe(view=a_view(perspective="DE"))))[0] == "Made, seen from Germany"
    assert told(a_page(a_recipe(view=a_view(perspective="DE", lane_mode="kind"))))[0] == "Made"


def test_the_title_speaks_the_language_of_the_recipe() -> None:
    assert told(a_page(a_recipe(language="ja")))[1].startswith("2017年～2024年")


def test_bare_the_page_is_the_timeline() -> None:
    page = a_page(a_recipe(**EMPTY, lanes="sight"))
    assert page.words == page.key == ()
    assert page.at == (0, 0)
    assert (page.timeline.width, page.timeline.height) == (900, 700)


def test_nothing_reaches_over_the_edge_of_the_page() -> None:
    page = a_page(a_recipe(400, 600))
    lines = [words for words, _ in page.words] + [item.words(1) for item in page.key]
    assert all(words.x >= 0 and words.x + words.width <= page.width for words in lines)
    assert all(0 < words.y < page.height for words in lines)


def test_nothing_on_the_page_lies_over_anything_else() -> None:
    page = a_page(a_recipe(1200, 800))
    bottom = page.at[1] + page.timeline.height
    heights = [*(item.y for item in page.key), *(words.y for words, _ in page.words[2:])]
    assert page.words[1][0].y < page.at[1]
    assert all(height > bottom for height in heights)
    assert max(item.y for item in page.key) < min(words.y for words, _ in page.words[2:])


def test_the_key_explains_what_is_there_and_nothing_else() -> None:
    texts = {item.text for item in a_page(a_recipe()).key}
    assert {"Visits", "Logistics", "signed", "entered into force", "in force", "day not known"} <= texts
    assert texts.isdisjoint({"Deployments", "ended", "several events"})


def test_kinds_that_are_only_counted_have_a_key_too() -> None:
    crowd = a_record(*MANY)
    page = a_page(a_recipe(700, 1400), crowd)
    assert page.timeline.counts
    assert {"several events", "Visits"} <= {item.text for item in page.key}


def test_a_page_without_sources_has_none() -> None:
    assert not any(line.startswith("Sources") for line in told(a_page(a_recipe(sources=False))))


def test_an_empty_record_has_no_key_and_no_sources() -> None:
    nothing = a_page(a_recipe(view=a_view(filters=Filters(text="nothing has this word"))))
    assert nothing.key == ()
    assert not any(line.startswith("Sources") for line in told(nothing))


def test_many_publishers_are_cut_to_what_has_room_and_the_rest_is_counted() -> None:
    press = [
        an_event(
            f"p{number}", "2020-05-05", sources=[a_source(f"s{number}", publisher=f"The Daily Newspaper {number}")]
        )
        for number in range(80)
    ]
    lines = told(a_page(a_recipe(), a_record(*press)))
    assert sum(line.startswith("Sources") for line in lines) == 1
    assert any(line.endswith(" more") for line in lines)


def test_lanes_without_a_place_are_counted() -> None:
    page = a_page(a_recipe(900, 460), a_record(*ELSEWHERE))
    assert 0 < len(page.timeline.heads) < 7
    assert f"and {7 - len(page.timeline.heads)} more lane(s)" in told(page)
    assert all(head.box.bottom <= page.timeline.body.bottom + 1 for head in page.timeline.heads)


def test_a_tall_picture_has_every_lane_whole() -> None:
    page = a_page(a_recipe(900, 0), a_record(*ELSEWHERE, *MANY))
    assert len(page.timeline.heads) == 7
    assert page.timeline.body.height == pytest.approx(page.timeline.content_height)


def test_a_lane_that_is_too_tall_is_drawn_smaller() -> None:
    crowd = a_record(*MANY)
    assert a_page(a_recipe(900, 700), crowd).zoom < a_page(a_recipe(900, 2000), crowd).zoom == 1


def test_the_open_lanes_can_be_chosen_alone() -> None:
    page = a_page(a_recipe(lanes="open", view=a_view(flipped=frozenset({"US"}))))
    assert [head.title.text for head in page.timeline.heads if not head.open] == []
    assert "United States" in {head.title.text for head in page.timeline.heads}


def test_this_view_begins_with_the_lane_that_was_on_top() -> None:
    view = a_recipe(700, 200, lanes="sight", first_lane="FR", lane_offset=5, **EMPTY)
    page = a_page(view, a_record(*ELSEWHERE, *MANY))
    assert page.timeline.heads[0].title.text == "France"
    assert page.timeline.heads[0].box.y == pytest.approx(page.timeline.body.y - 5)


@pytest.mark.parametrize(
    ("height", "kept"), [(700, "title sources key"), (360, "title sources"), (310, "title"), (200, "")]
)
def test_on_a_small_page_the_timeline_comes_first(height: float, kept: str) -> None:
    page = a_page(a_recipe(900, height, lanes="sight"))
    words = [line.text for line, _ in page.words]
    seen = {
        "title": "Made" in words,
        "sources": any(line.startswith("Sources") for line in words),
        "key": bool(page.key),
    }
    assert " ".join(part for part, there in seen.items() if there) == kept
    assert page.timeline.height >= 100
    assert page.height == height


def test_a_lane_that_is_gone_is_no_beginning() -> None:
    assert a_page(a_recipe(lanes="sight", first_lane="XX")).timeline.scroll == 0


def test_what_is_selected_is_so_in_the_picture() -> None:
    record = a_record()
    event = a_page(a_recipe(view=a_view(selection=Selection("event", "visit"))), record)
    agreement = a_page(a_recipe(view=a_view(selection=Selection("agreement", "acsa-de"))), record)
    assert event.look.selected_row == record.row("visit")
    assert agreement.look.selected_agreement == "acsa-de"


def test_the_events_shown_are_signs_marks_and_counts() -> None:
    record = a_record()
    assert rows_shown(a_page(a_recipe(), record).timeline) == set(range(5))


@pytest.mark.parametrize(
    ("language", "first", "last", "words"),
    [
        ("en", "2017-01-01", "2025-01-01", "2017 – 2024"),
        ("de", "2020-01-01", "2021-01-01", "2020"),
        ("ja", "2020-01-01", "2022-01-01", "2020年～2021年"),
        ("en", "2021-02-03", "2021-02-10", "3 Feb 2021 – 9 Feb 2021"),
        ("en", "2021-02-03", "2021-02-04", "3 Feb 2021"),
        ("en", "2010-01-01", "2018-01-01", "2017"),
        ("en", "2030-01-01", "2031-01-01", "2030"),
    ],
)
def test_the_time_in_words(language: Language, first: str, last: str, words: str) -> None:
    assert span_text(span(first, last), span("2017-01-01", "2025-01-01"), language) == words


def test_the_time_in_words_by_era() -> None:
    years, period = span("2019-01-01", "2022-01-01"), span("2017-01-01", "2025-01-01")
    assert span_text(years, period, Calendar("ja", eras=True)) == "平成31年/令和元年～令和3年"


@pytest.mark.parametrize(
    ("choice", "year"),
    [({"axis": "fiscal"}, "2021年度"), ({"eras": True}, "令和3年"), ({"axis": "fiscal", "eras": True}, "令和3年度")],
)
def test_a_picture_has_the_axis_of_its_view(choice: dict[str, Any], year: str) -> None:
    page = a_page(a_recipe(1400, language="ja", view=replace(a_view(), **choice)), a_record())
    assert year in [tick.words.text for tick in page.timeline.ticks if tick.words and tick.major]
    subtitle = next(words.text for words, _ in page.words if words.role == "subtitle")
    assert subtitle.startswith("平成29年" if choice.get("eras") else "2017年")


def test_less_than_a_day_outside_of_the_period_is_that_day() -> None:
    assert span_text(Span(0.1, 0.4), span("2017-01-01", "2025-01-01"), "en") == "1 Jan 1970"


def test_a_text_with_room_stays_whole_and_another_is_cut() -> None:
    width = ruler()("Japan’s security", "title")
    assert elided("Japan’s security", width, "title", ruler()) == "Japan’s security"
    cut = elided("Japan’s security partnerships", width, "title", ruler())
    assert cut.endswith("…")
    assert ruler()(cut, "title") <= width


def _letters(text: str, role: str) -> float:
    return len(text)


def test_words_flow_onto_lines_and_a_long_one_stands_alone() -> None:
    assert wrapped("a bb ccc", 3, "source", _letters) == ["a", "bb", "ccc"]
    assert wrapped("a bb", 4, "source", _letters) == ["a bb"]


def test_the_words_of_the_record_are_plain_text() -> None:
    labels = {sign.label.text for sign in a_page(a_recipe()).timeline.signs if sign.label}
    assert Text("Suga & <Merkel>").en in labels


@pytest.mark.parametrize("height", [0, 150, 250, 700])
@pytest.mark.parametrize("lanes", ["all", "open", "sight"])
def test_a_page_of_nothing_says_that_nothing_is_left(height: float, lanes: str) -> None:
    recipe = a_recipe(900, height, lanes=lanes)
    about = subject(a_record(), replace(recipe, view=a_view(filters=Filters(text="nothing has this"))), untranslated)
    emptied = replace(about, chart=replace(about.chart, empty_message="Nothing is left"))

    page = compose(emptied, recipe, untranslated)

    assert page.timeline.message is not None
    assert page.timeline.message.text == "Nothing is left"
    assert page.timeline.body.y < page.timeline.message.y < page.timeline.body.bottom
    assert page.at[1] + page.timeline.height <= page.height


def test_all_publishers_are_named_where_they_have_room() -> None:
    """To say “and 1 more” may take a line more than to name it: how many are named does not only add lines."""
    names = [*(f"The Daily Newspaper number {number:02}" for number in range(14)), "ZZ"]
    press = MadeDataset(*(an_event(name, "2020-05-05", sources=[a_source(name, publisher=name)]) for name in names))
    every = "Sources: " + "; ".join(names)

    for width in range(760, 920, 4):
        lines = wrapped(every, width - 2 * MARGIN, "source", ruler())
        shown = told(a_page(a_recipe(width, lanes="sight"), press))
        assert any(line.endswith(" more") for line in shown) == (len(lines) > MOST_SOURCE_LINES)

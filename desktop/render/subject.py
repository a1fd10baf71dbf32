"""What a picture shows and says, gathered from a dataset by a recipe."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial

from desktop import __version__
from desktop.dataset.filter_words import lens_words
from desktop.dataset.filters import kept, sentence
from desktop.dataset.reader import Dataset
from desktop.dataset.words import stage_name
from desktop.layout.chart import Chart
from desktop.model.dates import Written, calendar_of, day_text, joined, year_text
from desktop.model.moment import civil
from desktop.model.span import Span
from desktop.model.text import Language, Translate
from desktop.model.view_state import ViewState
from desktop.model.vocabulary import Stage
from desktop.render.chart import chart, chart_of_lanes, links_of, period_of, wish
from desktop.render.emphasis import Emphasis, emphasis
from desktop.render.recipe import Recipe


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What a picture shows and says, in its language.

    groups: (id, name, sign) of the kind groups, in the order of the chart's looks. subtitle: period, number of events
    and filters in words, for so many events drawn. publishers: those of some rows, the most cited first. footer: the
    data and its licence. stages: their names. selected_row, selected_agreement, links: as in a Look.
    emphasis: what stays bright and what is marked.
    """

    chart: Chart
    span: Span
    groups: tuple[tuple[str, str, str], ...]
    title: str
    subtitle: Callable[[int], str]
    publishers: Callable[[Collection[int]], tuple[str, ...]]
    footer: str
    stages: dict[Stage, str]
    selected_row: int = -1
    selected_agreement: str = ""
    links: tuple[tuple[int, int, bool], ...] = ()
    emphasis: Emphasis = field(default_factory=Emphasis)


def subject(dataset: Dataset, recipe: Recipe, translate: Translate) -> Subject:
    """Gather what a recipe asks for. `translate` speaks the language of the recipe."""
    view, language = recipe.view, recipe.language
    whole = chart(dataset, wish(view, language), translate)
    open_ones = [lane.key for lane in whole.lanes if lane.open]
    selection = view.selection
    row = dataset.row_of(selection)
    return Subject(
        chart=chart_of_lanes(whole, open_ones) if recipe.lanes == "open" else whole,
        span=view.span,
        groups=tuple((group.id, group.name.to(language), group.sign) for group in dataset.groups.values()),
        title=_title(dataset, view, language, translate),
        subtitle=partial(_subtitle, dataset, view, language, translate),
        publishers=partial(_publishers, dataset),
        footer=footer(dataset, language, translate),
        stages={stage: stage_name(stage, translate) for stage in Stage},
        selected_row=-1 if row is None else row,
        selected_agreement=selection.id if selection and selection.what == "agreement" else "",
        links=links_of(dataset, selection, view.filters.known),
        emphasis=emphasis(dataset, view),
    )


def _title(dataset: Dataset, view: ViewState, language: Language, translate: Translate) -> str:
    title = dataset.about.title.to(language)
    if view.lane_mode != "partner" or view.perspective == dataset.about.perspective:
        return title
    country = dataset.parties[view.perspective].name.to(language)
    return translate("Picture", "{title}, seen from {country}").format(title=title, country=country)


def _subtitle(dataset: Dataset, view: ViewState, language: Language, translate: Translate, drawn: int) -> str:
    left = int(kept(dataset, view.filters, view.perspective).sum())
    events = translate("Lanes", "%n event(s)", "", left)
    if drawn < left:
        events = translate("Picture", "{drawn} of %n event(s)", "", left).format(drawn=drawn)
    chosen = view.filters.period
    told_by_filter = chosen is not None and view.span.start <= chosen[0] and chosen[1] < view.span.end
    calendar = calendar_of(view, language)
    time = "" if told_by_filter else span_text(view.span, period_of(dataset), calendar)
    filters = sentence(dataset, view.filters, view.perspective, language, translate, eras=view.eras)
    lens = lens_words(dataset, view.lens, calendar, translate)
    return " · ".join(part for part in (time, events, filters, lens) if part)


def span_text(span: Span, period: Span, written: Written) -> str:
    """The time shown, in words, as far as the period reaches: years where they are whole, else days."""
    first, last = round(max(span.start, period.start)), round(min(span.end, period.end)) - 1
    if last < first:
        first, last = round(span.start), max(round(span.start), round(span.end) - 1)
    start, end, after = civil(first), civil(last), civil(last + 1)
    if (start.month, start.day, after.month, after.day) == (1, 1, 1, 1):
        ends = [year_text(start.year, written), year_text(end.year, written)]
    else:
        ends = [day_text(first, written, short=True), day_text(last, written, short=True)]
    return ends[0] if ends[0] == ends[1] else joined(ends[0], ends[1], written)


def _publishers(dataset: Dataset, rows: Collection[int]) -> tuple[str, ...]:
    """The publishers of the sources of some events, the most cited first."""
    cited = Counter(
        publisher for row in rows for publisher in {source.publisher for source in dataset.event(row).sources}
    )
    return most_cited(cited)


def most_cited(cited: Counter[str]) -> tuple[str, ...]:
    """Publishers by how often they are cited, the most cited first; those cited alike by name."""
    return tuple(sorted(cited, key=lambda publisher: (-cited[publisher], publisher)))


def footer(dataset: Dataset, language: Language, translate: Translate) -> str:
    """The data and its licence, and what drew the picture."""
    about = dataset.about
    data = translate("Picture", "Data: {title}, version {version}").format(
        title=about.title.to(language), version=about.version
    )
    made = translate("Picture", "drawn by Milepost {version}").format(version=__version__)
    return " · ".join(part for part in (data, about.licence, made) if part)

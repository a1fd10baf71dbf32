"""From the record and what the user wants to see to the matrix as words: its table, and what each cell tells."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.dataset.filters import is_set, sentence
from desktop.dataset.insight import NoPlace
from desktop.dataset.matrix import Cell, Entry, Matrix, Text, columns_of, matrix, narrowed
from desktop.dataset.matrix_order import concluded, in_order, usual_sort
from desktop.dataset.matrix_text import meetings_words, order_words, stage_words
from desktop.dataset.ranking import Place
from desktop.dataset.reader import Dataset
from desktop.dataset.words import stage_name
from desktop.layout.matrix_shapes import Spot
from desktop.layout.matrix_table import Arrow, Form, MatrixCell, MatrixColumn, MatrixRow, MatrixTable
from desktop.model.dates import day_text, moment_text, month_text, year_text
from desktop.model.moment import Day, Moment, Precision, civil
from desktop.model.record import Kind, Ordinal
from desktop.model.text import Language, Translate, capital
from desktop.model.view_state import Filters, MatrixForm, Selection, ViewState
from desktop.model.vocabulary import KindNature, Stage

_FORMS: dict[Stage, Form] = {
    Stage.ANNOUNCED: "dashed",
    Stage.NEGOTIATION_STARTED: "dashed",
    Stage.AGREED_IN_SUBSTANCE: "dashed",
    Stage.SIGNED: "outlined",
    Stage.PROVISIONALLY_APPLIED: "filled",
    Stage.IN_FORCE: "filled",
    Stage.ENDED: "ended",
}
NARROWING = ("partners", "countries", "kinds")
"""The filters that narrow the matrix; the others are about events."""


@dataclass(frozen=True, slots=True)
class MatrixWish:
    """The fields of a view state that decide the matrix: equal wishes give the same one."""

    filters: Filters
    perspective: str
    as_of: Day | None
    form: MatrixForm
    language: Language


def matrix_wish(state: ViewState, language: Language) -> MatrixWish:
    """What of a state decides the matrix."""
    return MatrixWish(state.filters, state.perspective, state.day_told, state.matrix, language)


@dataclass(frozen=True, slots=True)
class Told:
    """A matrix with the order of its rows, and its table."""

    matrix: Matrix
    partners: tuple[str, ...]
    table: MatrixTable

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell at a place of the table, or None where it is empty."""
        return self.matrix.cell(self.partners[row], self.matrix.kinds[column])


def told(dataset: Dataset, wanted: MatrixWish, translate: Translate) -> Told:
    """The matrix that is asked for, in words."""
    kinds = columns_of(dataset, wanted.form, wanted.filters)
    found = narrowed(matrix(dataset, wanted.perspective, wanted.as_of, kinds), wanted.filters)
    partners = in_order(dataset, found, wanted.form, wanted.language)
    return Told(found, partners, _table(dataset, found, partners, wanted, translate))


def _table(
    dataset: Dataset, found: Matrix, partners: tuple[str, ...], wanted: MatrixWish, translate: Translate
) -> MatrixTable:
    arrow: Arrow = "down" if wanted.form.descending else "up"
    followed, _, kind = (wanted.form.sort or usual_sort(dataset, found)).partition(":")
    number_arrow: Arrow = "up" if wanted.form.descending else "down"
    return MatrixTable(
        columns=tuple(_column(dataset, name, arrow if name == kind else "", wanted.language) for name in found.kinds),
        rows=tuple(_row(dataset, found, partner, wanted.language, translate) for partner in partners),
        name_title=translate("Matrix", "Partner"),
        number_title=translate("Matrix", "Signed"),
        name_arrow=arrow if followed == "name" else "",
        number_arrow=number_arrow if followed == "number" else "",
        foot=_foot(dataset, found, wanted, translate),
        message=_message(found, wanted, translate),
    )


def _column(dataset: Dataset, kind: str, arrow: Arrow, language: Language) -> MatrixColumn:
    known = dataset.kinds[kind]
    title = known.short.to(language)
    subtitle = _subtitle(dataset, known, title, language)
    return MatrixColumn(title, subtitle, list(dataset.groups).index(known.group), arrow)


def _subtitle(dataset: Dataset, kind: Kind, title: str, language: Language) -> str:
    """What the short name stands for: the group of the kind where it is alone in it, without the short name."""
    alone = sum(other.group == kind.group for other in dataset.kinds.values()) == 1
    name = (dataset.groups[kind.group] if alone else kind).name.to(language)
    for said in (f"({title})", f"({title})", title):
        name = name.replace(said, "")
    return name.strip(" -–")


def _row(dataset: Dataset, found: Matrix, partner: str, language: Language, translate: Translate) -> MatrixRow:
    number = concluded(found, partner)
    return MatrixRow(
        key=partner,
        badge=partner,
        name=dataset.parties[partner].name.to(language),
        number=str(number) if number else "",
        cells=tuple(_cell(found.cell(partner, kind), language, translate) for kind in found.kinds),
        strong=partner in dataset.about.pinned,
    )


def _cell(cell: Cell | None, language: Language, translate: Translate) -> MatrixCell | None:
    if cell is None:
        return None
    if cell.meetings is not None:
        dates = _date_forms(cell.meetings.latest, language)
        times = _times(cell.meetings.held, translate)
        return MatrixCell("held", None, translate("Matrix", "latest"), dates, place=times)
    if len(cell.entries) > 1:
        return _several(cell.entries, language, translate)
    (entry,) = cell.entries
    return MatrixCell(
        form=_FORMS.get(entry.text.stage, "dashed"),
        stage=entry.text.stage,
        top=stage_words(entry.text.stage, translate),
        dates=_date_forms(entry.text.moment, language),
        short=_short_stage(entry.text.stage, translate),
        place=_short_place(entry.order_signed),
        beside=entry.successor.stage if entry.successor else None,
        earlier=entry.before_period,
    )


def _short_stage(stage: Stage, translate: Translate) -> str:
    """How far, where the cell is too narrow for the usual words."""
    return {
        Stage.NEGOTIATION_STARTED: translate("MatrixShort", "in talks"),
        Stage.AGREED_IN_SUBSTANCE: translate("MatrixShort", "agreed"),
        Stage.SIGNED: translate("MatrixShort", "signed"),
        Stage.PROVISIONALLY_APPLIED: translate("MatrixShort", "provisional"),
    }.get(stage, "")


def _several(entries: tuple[Entry, ...], language: Language, translate: Translate) -> MatrixCell:
    """Of several agreements their number, and the latest date."""
    latest = max(entries, key=lambda entry: entry.text.moment.last)
    return MatrixCell(
        form=_FORMS.get(latest.text.stage, "dashed"),
        stage=latest.text.stage,
        top=translate("Matrix", "%n agreement(s)", "", len(entries)),
        dates=_date_forms(latest.text.moment, language),
        place=_times(len(entries), translate),
    )


def _times(number: int, translate: Translate) -> str:
    return translate("Matrix", "{number}×").format(number=number)


def _short_place(place: Place | NoPlace) -> str:
    if isinstance(place, NoPlace):
        return ""
    return str(place.first) if place.first == place.last else f"{place.first}–{place.last}"


def _date_forms(moment: Moment, language: Language) -> tuple[str, ...]:
    """A date in four forms: as exactly as it is known, to the month by name and by number, to the year."""
    year, month, _ = civil(moment.first)
    exact, short = moment_text(moment, language, short=True), year_text(year, language)
    if moment.precision is Precision.YEAR:
        return (short,)
    return exact, month_text(year, month, language, short=True), f"{year:04d}-{month:02d}", short


def _foot(dataset: Dataset, found: Matrix, wanted: MatrixWish, translate: Translate) -> str:
    """How many partners have no row."""
    if not found.others or is_narrowed(wanted.filters):
        return ""
    return translate("Matrix", "%n more partner(s) of {country} without any of these", "", found.others).format(
        country=dataset.parties[wanted.perspective].name.to(wanted.language)
    )


def _message(found: Matrix, wanted: MatrixWish, translate: Translate) -> str:
    if is_narrowed(wanted.filters):
        return translate("Matrix", "The filters leave nothing of this matrix.")
    if not found.kinds:
        return translate("Matrix", "No column is chosen.")
    return translate("Matrix", "The record has no agreement or meeting of these kinds here.")


# What is said beside it


def is_narrowed(filters: Filters) -> bool:
    """Whether any filter narrows the matrix."""
    return any(is_set(key, filters) for key in NARROWING)


def title(dataset: Dataset, perspective: str, language: Language, translate: Translate) -> str:
    """The question that the matrix answers."""
    country = dataset.parties[perspective].name.to(language)
    return translate("Matrix", "Which partner has signed what with {country}").format(country=country)


def brief_title(dataset: Dataset, perspective: str, language: Language, translate: Translate) -> str:
    """The same where there is little room."""
    country = dataset.parties[perspective].name.to(language)
    return translate("Matrix", "Signed with {country}").format(country=country)


def as_of_words(dataset: Dataset, as_of: Day | None, language: Language, translate: Translate) -> str:
    """As of which day: of the last one of the record where none is asked for."""
    day = dataset.about.last_day if as_of is None else as_of
    return translate("Matrix", "As of {date}").format(date=day_text(day, language))


def filter_words(dataset: Dataset, wanted: MatrixWish, translate: Translate) -> str:
    """Which filters narrow the matrix, and that others do not; empty where none is set."""
    filters = wanted.filters
    narrowing = Filters(partners=filters.partners, countries=filters.countries, kinds=filters.kinds)
    parts = []
    if is_narrowed(filters):
        said = sentence(dataset, narrowing, wanted.perspective, wanted.language, translate)
        parts.append(translate("Matrix", "Filtered: {filters}").format(filters=said))
    if any(is_set(key, filters) for key in ("text", "stages", "period", "roles")):
        parts.append(translate("Matrix", "Search, stage, role and period do not narrow it"))
    return " · ".join(parts)


def selections_of(cell: Cell | None) -> tuple[Selection, ...]:
    """What a cell leads to: its agreements, or the latest meeting."""
    if cell is None:
        return ()
    if cell.meetings is not None:
        return (Selection("event", cell.meetings.event),) if cell.meetings.event else ()
    return tuple(Selection("agreement", entry.text.agreement) for entry in cell.entries)


def agreements_of(cell: Cell | None) -> frozenset[str]:
    """The agreements that a cell tells of, those beside and replaced too."""
    entries = cell.entries if cell else ()
    names = ((one.text.agreement, one.successor.agreement if one.successor else "", one.replaces) for one in entries)
    return frozenset(name for group in names for name in group if name)


def chosen_spots(dataset: Dataset, told: Told, selection: Selection | None) -> frozenset[Spot]:
    """The cells that tell of what is selected: an agreement, an event of its life, or a meeting."""
    if selection is None:
        return frozenset()
    agreements, kind, parties = frozenset({selection.id}), "", frozenset[str]()
    row = dataset.row_of(selection)
    if selection.what == "event":
        if row is None:
            return frozenset()
        event = dataset.columns.ids[row]
        agreements = frozenset(dataset.named("agreements", event))
        if not agreements:
            found = dataset.event(row)
            kind, parties = found.kind, frozenset(found.parties)
    places = {name: place for place, name in enumerate(told.partners)}
    return frozenset(
        Spot(places[partner], told.matrix.kinds.index(column))
        for (partner, column), cell in told.matrix.cells.items()
        if agreements & agreements_of(cell) or (column == kind and cell.meetings and partner in parties)
    )


def sorted_by(dataset: Dataset, found: Matrix, form: MatrixForm, name: str) -> MatrixForm:
    """How the matrix is set out once a head was clicked: "name", "number" or a kind; again is the other way round.

    A column with an order of partners follows that, another its dates.
    """
    ordered = (found.perspective, name) in dataset.complete_lists
    sort = name if name in ("name", "number") else f"{'order' if ordered else 'date'}:{name}"
    now = form.sort or usual_sort(dataset, found)
    same = now.partition(":")[2] == name if ":" in now else now == name
    return replace(form, sort=now if same else sort, descending=same and not form.descending)


def row_lines(dataset: Dataset, told: Told, row: int, language: Language, translate: Translate) -> str:
    """What the head of a row tells."""
    partner = told.partners[row]
    number = concluded(told.matrix, partner)
    return "\n".join(
        (
            dataset.parties[partner].name.to(language),
            translate("Matrix", "%n agreement(s) signed, in these columns", "", number),
        )
    )


def cell_lines(dataset: Dataset, told: Told, row: int, column: int, language: Language, translate: Translate) -> str:
    """All that a cell tells, line by line: for hover and for who can't see it."""
    kind, cell = dataset.kinds[told.matrix.kinds[column]], told.cell(row, column)
    party = dataset.parties[told.partners[row]].name.to(language)
    head = translate("Matrix", "{partner} · {kind}").format(partner=party, kind=kind.name.to(language))
    return "\n".join((head, *_cell_told(dataset, told.matrix, cell, language, translate)))


def _cell_told(
    dataset: Dataset, found: Matrix, cell: Cell | None, language: Language, translate: Translate
) -> Iterator[str]:
    if cell is None:
        yield translate("Matrix", "Nothing by this day")
    elif cell.meetings is not None:
        yield meetings_words(cell.meetings, language, translate)
    else:
        for entry in cell.entries:
            yield from _entry_lines(dataset, found, entry, language, translate)


def _entry_lines(
    dataset: Dataset, found: Matrix, entry: Entry, language: Language, translate: Translate
) -> Iterator[str]:
    text = entry.text
    yield dataset.agreements[text.agreement].title.to(language)
    yield _text_line(text, language, translate)
    if entry.first_signed and text.signed and entry.first_signed != text.signed:
        date = moment_text(entry.first_signed, language, short=True)
        yield translate("Matrix", "A first text was signed on {date}; it is counted once, by that").format(date=date)
    if entry.successor is not None:
        said = _text_line(entry.successor, language, translate)
        yield translate("Matrix", "Its successor: {told}").format(told=said)
    if entry.before_period:
        year = civil(dataset.about.first_day).year
        yield translate("Matrix", "From before {year}: told by its dates, without events").format(year=year)
    yield from _place_lines(dataset, found, entry, language, translate)


def _text_line(text: Text, language: Language, translate: Translate) -> str:
    """How far, since when, and when it was signed."""
    date = moment_text(text.moment, language, short=True)
    said = translate("Matrix", "{stage} {date}").format(stage=stage_words(text.stage, translate), date=date)
    parts = [capital(said)]
    if text.signed is not None and text.stage is not Stage.SIGNED:
        signed = moment_text(text.signed, language, short=True)
        name = stage_name(Stage.SIGNED, translate)
        parts.append(translate("Matrix", "{stage} {date}").format(stage=name, date=signed))
    return " · ".join(parts)


def _place_lines(
    dataset: Dataset, found: Matrix, entry: Entry, language: Language, translate: Translate
) -> Iterator[str]:
    country = dataset.parties[found.perspective].name.to(language)
    if reason := why_no_place(entry.order_signed, country, translate):
        yield reason
    signed, in_force = (order_words(place, language, translate) for place in (entry.order_signed, entry.order_in_force))
    if signed:
        yield translate("Matrix", "{place} to sign with {country}").format(place=signed, country=country)
    if in_force:
        yield translate("Matrix", "{place} to come into force").format(place=in_force)


def why_no_place(place: Place | Ordinal | NoPlace, country: str, translate: Translate) -> str:
    """Why a text takes no place in the order of a country's partners; empty where it takes one, or may take it yet."""
    if place is NoPlace.NO_COMPLETE_LIST:
        return _no_order(country, translate)
    return translate("Matrix", "No order: it has more than two parties") if place is NoPlace.SEVERAL_PARTNERS else ""


def _no_order(country: str, translate: Translate) -> str:
    return translate("Matrix", "No order: the dataset does not say that its list of {country} is complete").format(
        country=country
    )


def head_lines(dataset: Dataset, found: Matrix, kind: str, language: Language, translate: Translate) -> str:
    """What the head of a column tells: its full name, and what its order rests on."""
    known = dataset.kinds[kind]
    lines = [known.name.to(language)]
    if known.nature is not KindNature.AGREEMENT:
        lines.append(translate("Matrix", "Meetings that the record has; they have no order"))
    elif note := dataset.complete_lists.get((found.perspective, kind)):
        lines += [translate("Matrix", "The number is the place in the order of signing"), note.to(language)]
    else:
        lines.append(_no_order(dataset.parties[found.perspective].name.to(language), translate))
    lines.append(translate("Matrix", "Click: sort the rows by this column, and the other way round"))
    return "\n".join(lines)

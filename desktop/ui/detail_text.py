"""The content of the detail pane as plain text, to be copied."""

from collections.abc import Iterable, Iterator

from desktop.render.language import translate
from desktop.ui.detail_lines import Content, LinkLine


def as_text(content: Content) -> str:
    """Everything shown, section by section, with empty lines between."""
    return "\n\n".join("\n".join(part) for part in _parts(content) if part) + "\n"


def _parts(content: Content) -> Iterator[list[str]]:
    parties = "; ".join(f"{party.name} ({party.role})" if party.role else party.name for party in content.parties)
    chips = " · ".join(chip.text for chip in content.chips)
    yield _filled([content.title, chips, content.under_title, content.notice, parties])
    yield [_joined(place.place, place.noun, place.after) for place in content.places]
    for block in content.lives:
        yield [block.title, *(_joined(row.date, row.text, row.note.replace("\n", ", ")) for row in block.rows)]
    yield [_joined(lag.what, lag.days, lag.against) for lag in content.lags]
    yield _filled([content.summary])
    yield [_joined(one.value, one.note, one.url) for one in content.readings]
    yield [
        _joined(one.title, one.under, ", ".join(chip.text for chip in one.chips), one.url) for one in content.sources
    ]
    yield [_joined(one.heading, one.claim, one.record, one.whose) for one in content.said]
    for title, links in (
        (translate("Detail", "Replaces"), content.replaces),
        (translate("Detail", "Replaced by"), content.replaced_by),
        (translate("Detail", "Builds on"), content.builds_on),
        (translate("Detail", "Built on by"), content.built_on_by),
        *((series.title, series.members) for series in content.series),
    ):
        yield [title, *_linked(links)] if links else []


def _linked(links: Iterable[LinkLine]) -> Iterator[str]:
    return (_joined(link.date, link.title) for link in links)


def _joined(*parts: str) -> str:
    return " · ".join(_filled(parts))


def _filled(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part]

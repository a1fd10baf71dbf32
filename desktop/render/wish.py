"""What of the view state decides the chart."""

from dataclasses import dataclass

from desktop.model.dates import Calendar, calendar_of
from desktop.model.text import Language
from desktop.model.view_state import AxisForm, Filters, LaneMode, LaneOrder, ViewState


@dataclass(frozen=True, slots=True)
class Wish:
    """The fields of a view state that decide the chart: equal wishes give the same chart."""

    filters: Filters
    perspective: str
    order: LaneOrder
    flipped: frozenset[str]
    language: Language
    mode: LaneMode = "partner"
    pins: frozenset[str] = frozenset()
    axis: AxisForm = "quarter"
    eras: bool = False

    @property
    def calendar(self) -> Calendar:
        """How dates are written."""
        return Calendar(self.language, self.axis, self.eras)


def wish(state: ViewState, language: Language) -> Wish:
    """What of a state decides the chart."""
    return Wish(
        filters=state.filters,
        perspective=state.perspective,
        order=state.lane_order,
        flipped=state.flipped,
        language=language,
        mode=state.lane_mode,
        pins=state.pins,
        axis=state.axis,
        eras=calendar_of(state, language).eras,
    )

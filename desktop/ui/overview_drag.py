"""What a drag on the overview makes of the span in view: plain arithmetic."""

from desktop.layout.overview import Part
from desktop.model.span import MIN_DAYS, Span


def dragged(held: Part, span: Span, pressed: float, now: float, period: Span) -> Span:
    """The span after a drag from one day to another; `span` is the one when the drag began.

    An edge that is drawn past the other one goes on beyond it; a window drawn anew is a day long at least.
    """
    if held == "window":
        return span.shifted(now - pressed).clamped(period)
    if held == "beside":
        return _between(pressed, now, period)
    moved = now - pressed
    if held == "left":
        return _between(span.end, span.start + moved, period)
    return _between(span.start, span.end + moved, period)


def _between(fixed: float, moving: float, period: Span) -> Span:
    """From a fixed side to a moving one, in either order, within the limits of looking."""
    reach = period.days / 2
    moving = min(max(moving, period.start - reach), period.end + reach)
    if abs(moving - fixed) < MIN_DAYS:
        moving = fixed + MIN_DAYS if moving >= fixed else fixed - MIN_DAYS
    return Span(min(fixed, moving), max(fixed, moving)).clamped(period)

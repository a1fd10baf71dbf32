"""What ticking and unticking does to a set of choices: None is every choice, so that nothing is filtered."""

from collections.abc import Collection

Chosen = frozenset[str] | None


def is_chosen(chosen: Chosen, code: str) -> bool:
    """Whether a choice is ticked."""
    return chosen is None or code in chosen


def how_many(chosen: Chosen, codes: Collection[str]) -> int:
    """How many of these choices are ticked."""
    return sum(is_chosen(chosen, code) for code in codes)


def toggled(chosen: Chosen, codes: Collection[str], every: Collection[str]) -> Chosen:
    """After a click on what stands for these codes, out of every code there is: all ticked, or all unticked."""
    now = frozenset(every) if chosen is None else chosen
    after = now - frozenset(codes) if how_many(chosen, codes) == len(codes) else now | frozenset(codes)
    return None if after >= frozenset(every) else after


def only(codes: Collection[str], every: Collection[str]) -> Chosen:
    """These and no others."""
    return None if frozenset(codes) >= frozenset(every) else frozenset(codes)

"""Which lanes there are now, in which order, open or folded, pinned or not."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import added_up
from desktop.dataset.filters import kept, left
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.layout.events import LaneEvents
from desktop.render.lane_members import Members, Rows, members, nested
from desktop.render.lane_titles import name_of
from desktop.render.lane_topics import Topic
from desktop.render.lives import lives_left
from desktop.render.wish import Wish

MOST_LANES = 600
"""So many lanes, and so many within one that is opened, are shown; what further ones hold goes into one more."""
_NAMES_NO_PARTIES = ("without", "group", "kind", "every", "gathering", "others")
"""In lanes of these a bar must say between whom it is."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A lane where it stands now.

    whole: all its events, whatever the filters leave. events: how many of them are left. agreements: the
    places in the dataset of those shown in it. parted: it is open to the lanes below it, which hold its events.
    depth: how many lanes it is nested in.
    """

    topic: Topic
    whole: LaneEvents
    events: int
    agreements: tuple[int, ...]
    open: bool
    pinned: bool
    parted: bool = False
    depth: int = 0

    @property
    def rows(self) -> Rows:
        """The rows of all its events, by start."""
        return self.whole.rows

    @property
    def key(self) -> str:
        """The key of the lane."""
        return self.topic.key

    @property
    def can_be_pinned(self) -> bool:
        """Whether it always holds the same: not the one for all that there is no room for."""
        return self.topic.nature != "others"

    @property
    def names_no_parties(self) -> bool:
        """Whether it leaves open between whom its agreements are."""
        return self.topic.nature in _NAMES_NO_PARTIES


@once_per_dataset(8)
def places(dataset: Dataset, wanted: Wish) -> tuple[Place, ...]:
    """The lanes that hold anything of what the filters leave, from above to below."""
    found: list[Place] = []
    for place in _level(dataset, wanted, members(dataset, wanted.mode, wanted.perspective)):
        within = nested(dataset, place.topic, wanted.perspective) if place.open else None
        if within is None:
            found.append(place)
        else:
            found.append(replace(place, parted=True))
            found += [replace(inner, depth=1) for inner in _level(dataset, wanted, within)]
    return tuple(found)


def place_of(dataset: Dataset, wanted: Wish, key: str) -> Place | None:
    """The lane of a key, or None where there is none now."""
    return next((place for place in places(dataset, wanted) if place.key == key), None)


def rows_of_lane(dataset: Dataset, wanted: Wish, key: str) -> Rows:
    """The rows of all events that the filters leave in a lane, those on its bars too, in order of time."""
    place = place_of(dataset, wanted, key)
    if place is None:
        return np.zeros(0, np.int32)
    return place.rows[kept(dataset, wanted.filters, wanted.perspective)[place.rows]]


def is_pinned(dataset: Dataset, topic: Topic, wanted: Wish) -> bool:
    """Whether a lane is among the first: by the dataset's word or against it."""
    return _is_pinned_by_dataset(dataset, topic, wanted.perspective) != (topic.key in wanted.pins)


def is_open(dataset: Dataset, topic: Topic, wanted: Wish) -> bool:
    """Whether a lane is open: those that the dataset pins are, and the only one; others when the user opened them."""
    return _is_usually_open(dataset, topic, wanted) != (topic.key in wanted.flipped)


def all_flipped(dataset: Dataset, wanted: Wish, *, to_open: bool) -> frozenset[str]:
    """The lanes that must be flipped for all of this way to make lanes to be open, or folded; others as they are."""
    within = members(dataset, wanted.mode, wanted.perspective)
    parents = {topic for topic in within.topics if nested(dataset, topic, wanted.perspective) is not None}
    keys = {topic.key for topic in parents if not is_open(dataset, topic, wanted)}
    topics = [place.topic for place in places(dataset, replace(wanted, flipped=wanted.flipped | keys))]
    against = {topic.key for topic in topics if _is_usually_open(dataset, topic, wanted) != to_open}
    return (wanted.flipped - {topic.key for topic in topics}) | against


def _is_usually_open(dataset: Dataset, topic: Topic, wanted: Wish) -> bool:
    return topic.nature == "every" or _is_pinned_by_dataset(dataset, topic, wanted.perspective)


def _is_pinned_by_dataset(dataset: Dataset, topic: Topic, perspective: str) -> bool:
    return not topic.within and _pinned_party(topic, perspective) in dataset.about.pinned


def _pinned_party(topic: Topic, perspective: str) -> str:
    """The partner that a lane is of, if it is of one."""
    if topic.nature == "partner":
        return topic.parties[0]
    if topic.nature == "pair" and topic.parties[0] == perspective:
        return topic.parties[1]
    return ""


# The lanes of one level


def _level(dataset: Dataset, wanted: Wish, within: Members) -> list[Place]:
    """The lanes of one level that hold anything, in order."""
    events, agreements = _events(dataset, wanted, within), _agreements(dataset, wanted, within)
    holding = events > 0
    holding[list(agreements)] = True
    numbers = np.flatnonzero(holding & _asked_for(dataset, wanted, within))
    pins = _pins(dataset, wanted, within)
    comes_last = (numbers >= len(within.topics) - within.last) & ~np.isin(numbers, list(pins))
    ordered = _in_order(dataset, wanted, within, numbers[~comes_last], pins)

    def place(number: int) -> Place:
        topic = within.topics[number]
        return Place(
            topic=topic,
            whole=within.events_of(number),
            events=int(events[number]),
            agreements=tuple(agreements.get(number, ())),
            open=is_open(dataset, topic, wanted),
            pinned=is_pinned(dataset, topic, wanted),
        )

    shown = [place(number) for number in ordered[:MOST_LANES].tolist()]
    if len(ordered) > MOST_LANES:
        shown.append(_together(dataset, wanted, within, ordered[MOST_LANES:], agreements))
    return shown + [place(number) for number in numbers[comes_last].tolist()]


def _together(
    dataset: Dataset, wanted: Wish, within: Members, further: Numbers, agreements: dict[int, list[int]]
) -> Place:
    """One lane for what further ones hold."""
    is_further = np.zeros(len(within.topics), np.bool_)
    is_further[further] = True
    flags = kept(dataset, wanted.filters, wanted.perspective)
    stand = np.zeros(len(flags), np.bool_)
    stand[within.rows[np.repeat(is_further, within.sizes)]] = True
    topic = Topic("others", code=str(len(further)), within=within.topics[further[0]].within)
    return Place(
        topic=topic,
        whole=LaneEvents(np.flatnonzero(stand).astype(np.int32), within.start, within.end),
        events=int(np.count_nonzero(stand & flags)),
        agreements=tuple(
            sorted({one for lane, all_of_it in agreements.items() if is_further[lane] for one in all_of_it})
        ),
        open=is_open(dataset, topic, wanted),
        pinned=False,
    )


def _events(dataset: Dataset, wanted: Wish, within: Members) -> Numbers:
    """How many events each lane has of those left."""
    if within.combinations is None:
        return _per_lane(within, kept(dataset, wanted.filters, wanted.perspective)[within.rows], np.add)
    lane, combination = within.combinations
    events = left(dataset, wanted.filters, wanted.perspective)
    return added_up(events[combination], lane, len(within.topics)).astype(np.int64)


def _latest(dataset: Dataset, wanted: Wish, within: Members) -> Numbers:
    """The last row of each lane among the events left, or -1."""
    flags = kept(dataset, wanted.filters, wanted.perspective)
    return _per_lane(within, np.where(flags[within.rows], within.rows, -1), np.maximum)


def _per_lane(within: Members, values: NDArray[Any], gathered: np.ufunc) -> Numbers:
    """The values of the rows of each lane, put together; 0 for a lane without rows."""
    found = np.zeros(len(within.topics), np.int64)
    filled = within.sizes > 0
    if filled.any():
        found[filled] = gathered.reduceat(values, within.edges[:-1][filled], dtype=np.int64)
    return found


def _agreements(dataset: Dataset, wanted: Wish, within: Members) -> dict[int, list[int]]:
    """The agreements that are shown in each lane that has any."""
    flags = kept(dataset, wanted.filters, wanted.perspective)
    shown = lives_left(dataset, flags, wanted.filters, wanted.perspective)[within.agreements.what]
    found: dict[int, list[int]] = {}
    for lane, agreement in zip(*(part[shown].tolist() for part in within.agreements), strict=True):
        found.setdefault(lane, []).append(agreement)
    return found


def _asked_for(dataset: Dataset, wanted: Wish, within: Members) -> NDArray[np.bool_]:
    """Which lanes are of nobody that the filter of partners leaves out."""
    asked = wanted.filters.partners
    if asked is None:
        return np.ones(len(within.topics), np.bool_)
    named = [party in asked or party == wanted.perspective for party in dataset.parties]
    shown: NDArray[np.bool_] = np.array([*named, True])  # -1 is the last one: nobody
    return shown[within.parties[:, 0]] & shown[within.parties[:, 1]]


def _in_order(dataset: Dataset, wanted: Wish, within: Members, numbers: Numbers, pins: dict[int, int]) -> Numbers:
    """Pinned lanes first, then as asked; the numbers of lanes are in the order of their English names."""
    rank = np.full(len(within.topics), len(pins))
    rank[list(pins)] = list(pins.values())
    if wanted.order == "name":
        by = _by_name(dataset, wanted, within, numbers)
    else:
        by = -(_latest(dataset, wanted, within) if wanted.order == "latest" else within.sizes)
    return numbers[np.lexsort((numbers, by[numbers], rank[numbers]))]


def _by_name(dataset: Dataset, wanted: Wish, within: Members, numbers: Numbers) -> Numbers:
    """The place of each of these lanes in the order of their names."""
    named = [(name_of(dataset, within.topics[number], wanted.language), number) for number in numbers.tolist()]
    by = np.zeros(len(within.topics), np.int64)
    by[[number for _, number in sorted(named)]] = np.arange(len(named))
    return by


def _pins(dataset: Dataset, wanted: Wish, within: Members) -> dict[int, int]:
    """The numbers of the lanes that are pinned, and their ranks: as the dataset says, then those of the user alike."""
    by_dataset = [
        topic.key
        for party in dataset.about.pinned
        for topic in (Topic("partner", (party,)), Topic("pair", (wanted.perspective, party)))
        if topic.key not in wanted.pins and topic.key in within.numbers
    ]
    ranks = {within.numbers[key]: rank for rank, key in enumerate(by_dataset)}
    by_user = (within.numbers[key] for key in wanted.pins if key in within.numbers)
    return ranks | {number: len(ranks) for number in by_user if is_pinned(dataset, within.topics[number], wanted)}

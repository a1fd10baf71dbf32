"""Events made up by chance: any number of them, the same for the same seed.

40 parties, 10 kinds, a third of the events lasting, crowded in time as real ones are. Twelve partners of Japan have
most of them. `python -m tests.bench.made OUT.sqlite --events 100000 --seed 1` writes a dataset to try things with.
"""

import argparse
import csv
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.model.moment import day_from
from desktop.model.vocabulary import Stage

DATA = Path(__file__).parents[2] / "data"
PERSPECTIVE = "JP"
MOST_PARTNERS = ("DE", "AU", "US", "GB", "FR", "IN", "IT", "KR", "PH", "ID", "VN", "CA")
"""The partners that have most of the events, the busiest first."""
PARTIES = 40
KINDS = ("acsa", "raa", "isa", "detta", "two_plus_two", "declaration", "visit", "deployment", "exercise", "equipment")
AGREEMENT_KINDS = KINDS[:4]
FIRST_DAY, LAST_DAY = day_from(2017, 1, 1), day_from(2024, 12, 31)
PRECISIONS = ("day", "month", "year")
STEPS = (Stage.NEGOTIATION_STARTED, Stage.AGREED_IN_SUBSTANCE, Stage.SIGNED, Stage.APPROVED, Stage.IN_FORCE)
"""The life of an agreement that is made up."""
NOBODY = 255

_KIND_SHARES = (0.05, 0.03, 0.04, 0.04, 0.06, 0.13, 0.32, 0.09, 0.14, 0.10)
_LASTING_SHARES = (0, 0, 0, 0, 0.1, 0.05, 0.36, 0.95, 0.80, 0.09)
"""How many of the events of each kind last: a third of all."""
_WEIGHT_SHARES = (0.25, 0.35, 0.28, 0.10, 0.02)
_PRECISION_SHARES = (0.92, 0.07, 0.01)
_PARTNER_SHARES = np.array([1 / (place + 2) for place in range(len(MOST_PARTNERS))])
_WITH_OTHERS, _WITHOUT, _ALONE = 0.03, 0.02, 0.01
"""Shares of the events that Japan has with another partner, has no part in, or has with nobody."""
_THIRD_PARTY = 0.25
_IN_BURSTS = 0.7
_MOST_AGREEMENTS = 300

Numbers = NDArray[np.int64]


def known_rows(table: str) -> list[dict[str, str]]:
    """A table of the built-in dataset, as it is written: made-up events have real parties and kinds."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def party_codes() -> tuple[str, ...]:
    """The parties: Japan, those that have most of the events, and others, by id."""
    first = (PERSPECTIVE, *MOST_PARTNERS)
    others = [row["id"] for row in known_rows("party") if row["id"] not in first]
    return tuple(sorted((*first, *others[: PARTIES - len(first)])))


@dataclass(frozen=True, eq=False)
class Made:
    """n events as arrays of length n, in the order of a dataset's rows: by (first, id).

    parties: the codes; ours, partner, third: uint8, indexes into them or NOBODY. first, last, end_first, end_last:
    int32 days; without an end those of the date. lasting: bool. precision: uint8, index into PRECISIONS (ends are known
    to the day). kind: uint8, index into KINDS. stage: uint8, index into tuple(Stage). weight: uint8, 1 to 5.
    agreements: the rows of the steps of each, in order.
    """

    seed: int
    parties: tuple[str, ...]
    ours: NDArray[np.uint8]
    partner: NDArray[np.uint8]
    third: NDArray[np.uint8]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    end_first: NDArray[np.int32]
    end_last: NDArray[np.int32]
    lasting: NDArray[np.bool_]
    precision: NDArray[np.uint8]
    kind: NDArray[np.uint8]
    stage: NDArray[np.uint8]
    weight: NDArray[np.uint8]
    agreements: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.first)

    @cached_property
    def sources(self) -> int:
        """How many sources there are to be the first of an event; one more is there to be the second."""
        return min(max(len(self) // 5, 1), 2_000)

    @cached_property
    def links(self) -> int:
        """How many events build upon an earlier one."""
        return min(len(self) // 10, 20_000)


def make(events: int, seed: int = 1) -> Made:
    """That many events, the same for the same seed."""
    chance = np.random.default_rng(seed)
    codes = party_codes()
    kind = chance.choice(len(KINDS), events, p=_KIND_SHARES).astype(np.uint8)
    precision = chance.choice(3, events, p=_PRECISION_SHARES).astype(np.uint8)
    first, last = _dates(_days(events, chance), precision)
    ours, partner, third = _company(events, codes, chance)
    lasting = chance.random(events, np.float32) < np.array(_LASTING_SHARES, np.float32)[kind]
    length = np.minimum(np.exp(chance.normal(2.3, 1.3, events)), 1_500).astype(np.int32) + 1
    end = np.where(lasting, last + length, last).astype(np.int32)
    named_by = np.where(partner == NOBODY, ours, partner)
    order = np.lexsort((named_by, first))
    sorted_kind = kind[order]
    stage = _stages(sorted_kind, chance)
    agreements = _agreements(sorted_kind, ours[order], partner[order], codes, chance)
    third, lasting, end_first, end_last = third[order], lasting[order], end[order], end[order]
    first, last, precision = first[order], last[order], precision[order]
    for steps in agreements:
        rows = list(steps)
        stage[rows] = [list(Stage).index(step) for step in STEPS]
        third[rows], lasting[rows] = NOBODY, False
    end_first, end_last = np.where(lasting, end_first, first), np.where(lasting, end_last, last)
    weight = chance.choice(np.arange(1, 6, dtype=np.uint8), events, p=_WEIGHT_SHARES)
    return Made(
        seed=seed,
        parties=codes,
        ours=ours[order],
        partner=partner[order],
        third=third,
        first=first,
        last=last,
        end_first=end_first,
        end_last=end_last,
        lasting=lasting,
        precision=precision,
        kind=sorted_kind,
        stage=stage,
        weight=weight,
        agreements=agreements,
    )


def _days(events: int, chance: np.random.Generator) -> NDArray[np.int32]:
    """Days of the period: most of them in bursts of a few weeks, the others anywhere."""
    bursts = int(np.clip(events // 100, 8, 150))
    middles = chance.uniform(FIRST_DAY, LAST_DAY, bursts)
    widths = chance.uniform(2, 20, bursts)
    sizes = 1 / np.arange(1, bursts + 1)
    burst = chance.choice(bursts, events, p=sizes / sizes.sum())
    crowded = chance.normal(middles[burst], widths[burst])
    anywhere = chance.uniform(FIRST_DAY, LAST_DAY, events)
    days = np.where(chance.random(events, np.float32) < _IN_BURSTS, crowded, anywhere)
    return np.clip(days, FIRST_DAY, LAST_DAY).astype(np.int32)


def _dates(days: NDArray[np.int32], precision: NDArray[np.uint8]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """First and last possible day of dates known to the day, the month or the year."""
    starts = {1: "M", 2: "Y"}
    first, last = days.copy(), days.copy()
    for number, unit in starts.items():
        vague = precision == number
        whole = days[vague].astype("datetime64[D]").astype(f"datetime64[{unit}]")
        first[vague] = whole.astype("datetime64[D]").astype(np.int32)
        last[vague] = (whole + 1).astype("datetime64[D]").astype(np.int32) - 1
    return first, last


def _company(events: int, codes: tuple[str, ...], chance: np.random.Generator) -> tuple[NDArray[np.uint8], ...]:
    """The parties of each event: Japan or nobody, a partner or nobody, a third party or nobody."""
    busiest = np.array([codes.index(code) for code in MOST_PARTNERS], np.uint8)
    others = np.array(
        [number for number, code in enumerate(codes) if code not in (PERSPECTIVE, *MOST_PARTNERS)], np.uint8
    )
    partner = chance.choice(busiest, events, p=_PARTNER_SHARES / _PARTNER_SHARES.sum())
    lot = chance.random(events, np.float32)
    among_others = lot < _WITH_OTHERS + _WITHOUT
    partner[among_others] = chance.choice(others, int(among_others.sum()))
    ours = np.full(events, codes.index(PERSPECTIVE), np.uint8)
    ours[(lot >= _WITH_OTHERS) & (lot < _WITH_OTHERS + _WITHOUT)] = NOBODY
    third = chance.integers(0, len(codes), events, np.uint8)
    alone = lot > 1 - _ALONE
    partner[alone] = NOBODY
    joins = (chance.random(events, np.float32) < _THIRD_PARTY) | (ours == NOBODY)
    third[~joins | alone | (third == partner) | (third == codes.index(PERSPECTIVE))] = NOBODY
    third[(ours == NOBODY) & (third == NOBODY)] = busiest[0]  # without Japan there are two
    return ours, partner, third


def _stages(kind: NDArray[np.uint8], chance: np.random.Generator) -> NDArray[np.uint8]:
    """Steps of agreements for kinds of agreement, else held, announced or completed."""
    stages = list(Stage)
    of_agreements = np.array([stages.index(stage) for stage in STEPS], np.uint8)
    of_others = np.array([stages.index(stage) for stage in (Stage.HELD, Stage.ANNOUNCED, Stage.COMPLETED)], np.uint8)
    chosen = chance.choice(of_others, len(kind), p=(0.7, 0.2, 0.1))
    steps = kind < len(AGREEMENT_KINDS)
    chosen[steps] = chance.choice(of_agreements, int(steps.sum()))
    return chosen


def _agreements(
    kind: NDArray[np.uint8],
    ours: NDArray[np.uint8],
    partner: NDArray[np.uint8],
    codes: tuple[str, ...],
    chance: np.random.Generator,
) -> tuple[tuple[int, ...], ...]:
    """Rows that are the steps of agreements of Japan with a partner: all of the same kind, in order of time."""
    wanted = min(_MOST_AGREEMENTS, max(1, len(kind) // 50))
    pools = [
        np.flatnonzero((kind == number) & (partner == codes.index(code)) & (ours != NOBODY))
        for code in MOST_PARTNERS
        for number in range(len(AGREEMENT_KINDS))
    ]
    found: list[tuple[int, ...]] = []
    for pool in pools:
        share = min(-(-wanted // len(pools)), len(pool) // len(STEPS))
        rows = chance.choice(pool, (share, len(STEPS)), replace=False) if share else np.zeros((0, len(STEPS)), int)
        found += [tuple(map(int, sorted(steps))) for steps in rows]
    return tuple(found[:wanted])


def main() -> int:
    """Write a made-up dataset."""
    from tests.bench.made_file import write  # noqa: PLC0415 (it imports this module)

    parser = argparse.ArgumentParser(prog="python -m tests.bench.made", description="Write a made-up dataset.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write(make(asked.events, asked.seed), asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())

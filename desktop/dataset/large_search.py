"""Full text over a large dataset: the same words are found in the same events as in a small one.

A word never reaches over a space. So it is looked for in the words that occur, each of them once, and every such word
leads to its events: one index finds beginnings, parts of words and single Japanese signs alike. What parties, sources
and agreements are called is looked up beside it, and leads to the events over them. The index is built once, by
`build_search_index`, and lies in the store; until it is there, the texts themselves are read through.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.garbage import give_back_memory, no_full_search
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.runs import numbers_of_runs
from desktop.dataset.scan import KEPT
from desktop.dataset.search import SHORT_WORD, spellings
from desktop.dataset.store import FIELDS, NoRoomError, Segment, Store

Mask = NDArray[np.bool_]
Rows = NDArray[np.int64]
FILE = "search"
SEGMENT = 32_000
"""Rows whose words are gathered together: so much is in memory while the index is built."""
_CHUNK = 2_000
"""Rows whose texts are read at once: some 10 ms of work."""
_FEW = 100
"""Of so many words the rows are read one by one, of more all rows of a part of the index."""
_AT_ONCE = 4
"""So many signs of a word are looked for everywhere, the others only where these stand."""
_GOES_ON = np.array([bytes((sign,)).isalnum() for sign in range(256)])
"""Whether a word goes on after a sign, where only a beginning is looked for."""
_SCARCE = 8
"""Where fewer than one of so many rows are wanted, their places are listed; else all are looked through."""
_SPACE, _LINE = 32, 10
_SAID = (KEPT.index("id"), *range(KEPT.index("end_date") + 1, FIELDS))
"""The texts by which an event is found: all but its dates."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Folded texts, a line each, in UTF-8. starts: where each begins."""

    text: bytes
    starts: NDArray[np.integer]

    def with_word(self, word: str) -> Rows:
        """The lines that hold a word in any of its spellings."""
        # A half of a sign, as a broken paste brings it, is looked for like any other and found nowhere.
        words = [spelling.encode(errors="surrogatepass") for spelling in spellings(word)]
        found = np.zeros(len(self.starts), np.bool_)
        for spelling in words:
            found[np.searchsorted(self.starts, self._places_of(spelling), "right") - 1] = True
        return np.flatnonzero(found)

    def _places_of(self, word: bytes) -> Rows:
        """Where the word stands, wherever it does; a short Latin word has to begin a word."""
        signs = np.frombuffer(self.text, np.uint8)
        end = len(signs) - len(word) + 1
        if not word or end <= 0:
            return np.zeros(0, np.int64)
        begins = signs[:end] == word[0]
        for place in range(1, min(len(word), _AT_ONCE)):
            begins &= signs[place : end + place] == word[place]
        places = np.flatnonzero(begins)
        for place in range(_AT_ONCE, len(word)):
            places = places[signs[places + place] == word[place]]
        if len(word) <= SHORT_WORD and word.isalnum():
            places = places[(places == 0) | ~_GOES_ON[signs[places - 1]]]
        return places


def lines_of(texts: Iterable[str]) -> Lines:
    """Texts, folded in all their spellings, a line each."""
    folded = [_folded(text).encode() for text in texts]
    starts = np.cumsum([0, *(len(line) + 1 for line in folded)])[:-1]
    return Lines(b"\n".join(folded), starts)


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else " ".join(" ".join(spellings(text)).split())


def rows_with(dataset: Dataset, store: Store, word: str) -> Mask:
    """(n,) Which events of a large dataset have a word."""
    result = np.zeros(len(dataset.columns.ids), np.bool_)
    found: Iterator[NDArray[np.integer]] = _indexed(store, word) if store.segments else _read_through(store, word)
    for rows in found:
        result[rows] = True
    return result | _with_party(dataset, word) | _with_source(dataset, store, word) | _with_other(dataset, word)


def _read_through(store: Store, word: str) -> Iterator[Rows]:
    for rows, texts in _own_texts(store):
        yield rows[lines_of(texts).with_word(word)]


def _indexed(store: Store, word: str) -> Iterator[NDArray[np.uint32]]:
    for segment in store.segments:
        words = Lines(store.stretch(FILE, segment.words), store.numbers(FILE, segment.starts))
        yield from _rows_of_words(store, segment, words.with_word(word))


def _rows_of_words(store: Store, segment: Segment, words: Rows) -> Iterator[NDArray[np.uint32]]:
    """The rows of some words, by their lines; of few words no others are read."""
    ends: Rows = np.concatenate((np.zeros(1, np.int64), store.numbers(FILE, segment.ends)))
    first, last = ends[words], ends[words + 1]
    if len(words) <= _FEW:
        for start, end in zip(first.tolist(), last.tolist(), strict=True):
            yield store.numbers(FILE, segment.rows, start, end)
        return
    rows = store.numbers(FILE, segment.rows)
    counts = last - first
    if int(counts.sum()) * _SCARCE < len(rows):
        yield rows[numbers_of_runs(first, counts)]
        return
    steps = np.zeros(len(rows) + 1, np.int8)  # 1 where what is wanted begins, -1 where it ends, 0 where it goes on
    steps[first] += 1
    steps[last] -= 1
    yield rows[np.cumsum(steps[:-1], dtype=np.int8).view(np.bool_)]


# What lies beside the events


@once_per_dataset(1)
def _party_lines(dataset: Dataset) -> Lines:
    return lines_of(" ".join(party.name) for party in dataset.parties.values())


def _with_party(dataset: Dataset, word: str) -> Mask:
    masks = dataset.columns.parties
    wanted = np.zeros(masks.shape[1], np.uint64)
    for party in _party_lines(dataset).with_word(word).tolist():
        wanted[party // 64] |= np.uint64(1 << party % 64)
    flags = np.zeros(len(masks), np.bool_)
    for place in np.flatnonzero(wanted).tolist():
        flags |= (masks[:, place] & wanted[place]) != 0
    return flags


@once_per_dataset(1)
def _source_lines(dataset: Dataset) -> Lines:
    return lines_of(f"{source.publisher} {source.title}" for source in dataset.sources.values())


def _with_source(dataset: Dataset, store: Store, word: str) -> Mask:
    """By the sources of events: each event has some entries, one behind the other."""
    result = np.zeros(len(dataset.columns.ids), np.bool_)
    found = _source_lines(dataset).with_word(word)
    if not len(found):
        return result
    wanted = np.zeros(len(dataset.sources), np.bool_)
    wanted[found] = True
    entries = np.concatenate(([0], np.cumsum(wanted[store.whole("source_code")])))
    first = store.whole("source_start").astype(np.int64)
    flags: Mask = entries[first + store.whole("source_count")] > entries[first]
    return flags


def _with_other(dataset: Dataset, word: str) -> Mask:
    """By other names of events, and by the titles of their agreements."""
    result = np.zeros(len(dataset.columns.ids), np.bool_)
    lines, rows = _beside(dataset)
    result[rows[lines.with_word(word)]] = True
    return result


@once_per_dataset(1)
def _beside(dataset: Dataset) -> tuple[Lines, Rows]:
    """What else events are found by, a line each, and the row of the event."""
    texts, rows = [], []
    for row, event in dataset.named_events():
        said = [*dataset.named("aliases", event)]
        for agreement in dataset.named("agreements", event):
            said += dataset.agreements[agreement].title
        if said:
            texts.append(" ".join(said))
            rows.append(row)
    return lines_of(texts), np.array(rows, np.int64)


# The texts of the events themselves


def _own_texts(store: Store) -> Iterator[tuple[Rows, list[str]]]:
    """What is said of events, a line each, and their rows, some thousand at a time, as they lie in the store."""
    starts = np.concatenate([np.zeros(0, np.uint32), *(part["start"] for _first, part in store.parts("where"))])
    order = np.argsort(starts, kind="stable").astype(np.int32)
    for first in range(0, len(order), SEGMENT):
        ahead = order[first : first + SEGMENT]
        where = store.entries("where", ahead)
        for begin in range(0, len(ahead), _CHUNK):
            rows = ahead[begin : begin + _CHUNK].astype(np.int64)
            yield rows, _texts_at(store, where[begin : begin + _CHUNK])


def _texts_at(store: Store, where: NDArray[np.void]) -> list[str]:
    """One line per row; where: (m,) in order of place."""
    lengths = where["lengths"].astype(np.int64)
    starts = where["start"].astype(np.int64)[:, None] + np.cumsum(lengths, axis=1) - lengths
    base, end = int(starts[0, 0]), int(starts[-1, -1] + lengths[-1, -1])
    texts = np.frombuffer(store.blob(base, end), np.uint8).copy()
    texts[texts == _LINE] = _SPACE
    said = starts[:, _SAID] - base
    stops = said + lengths[:, _SAID]
    cuts = np.stack((said, stops), axis=2).reshape(-1)
    wanted = np.repeat(np.arange(len(cuts) + 1) % 2 == 1, np.diff(cuts, prepend=0, append=len(texts)))
    ends = np.cumsum(lengths[:, _SAID])  # each text is followed by a space, the last of a row by a line break
    marks = np.full(ends.shape, _SPACE, np.uint8)
    marks[len(_SAID) - 1 :: len(_SAID)] = _LINE
    return str(np.insert(texts[wanted], ends, marks).data, "utf-8", "replace").split("\n")[:-1]


# The index


def build_search_index(
    dataset: Dataset,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = lambda _share: None,
) -> bool:
    """Makes searching a large dataset quick, in some ten seconds for a million events; whether it is quick now.

    To be called off the GUI thread once the dataset is shown. It is quick again at once when the index was built
    before, and where it was called off or found no room nothing is left. A small dataset needs none.
    """
    store = dataset.store
    if store is None or store.segments or store.take_segments(FILE):
        return True
    try:
        with no_full_search():
            return _built(dataset, store, cancelled, progress) and store.take_segments(FILE)
    except NoRoomError:
        return False  # searching goes on as before


def _built(dataset: Dataset, store: Store, cancelled: Callable[[], bool], progress: Callable[[float], None]) -> bool:
    with store.addition(FILE) as writer:
        gathered = _Gathered()
        done, number = 0, len(dataset.columns.ids)
        for rows, texts in _own_texts(store):
            if cancelled():
                return False
            gathered.add(rows, texts)
            done += len(rows)
            progress(done / number)
            if gathered.size >= SEGMENT or done == number:
                writer.add_segment(*gathered.arrays())
                gathered = _Gathered()
                give_back_memory()  # else each segment may take its room from another place
        writer.finish()
    return True


class _Gathered:
    """The words of some rows."""

    def __init__(self) -> None:
        self.size = 0
        self._numbers: dict[str, int] = {}
        self._entries: list[NDArray[np.uint64]] = []

    def add(self, rows: Rows, texts: list[str]) -> None:
        """The words of more rows."""
        words = [set(text.split()) for text in texts]
        known = self._numbers
        numbers = [known.setdefault(word, len(known)) for said in words for word in said]
        rows_of_words = np.repeat(rows, [len(said) for said in words]).astype(np.uint64)
        self._entries.append(np.array(numbers, np.uint64) << np.uint64(32) | rows_of_words)
        self.size += len(rows)

    def arrays(self) -> tuple[bytes, NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint32]]:
        """The words, folded, a line each; where each begins; where the rows of each end; the rows."""
        lines = lines_of(self._numbers)
        entries = np.concatenate([np.zeros(0, np.uint64), *self._entries])
        self._entries.clear()
        entries.sort()
        following = np.arange(1, len(self._numbers) + 1, dtype=np.uint64) << np.uint64(32)
        ends = np.searchsorted(entries, following).astype(np.uint32)
        return lines.text, lines.starts.astype(np.uint32), ends, entries.astype(np.uint32)

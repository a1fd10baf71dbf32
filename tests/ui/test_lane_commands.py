"""What can be done with lanes, by command and by the menu of a lane."""

import pytest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from desktop.dataset.filters import rows_left
from desktop.dataset.reader import Dataset
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters
from desktop.render.chart import chart, wish
from desktop.render.lane_topics import WITHOUT, Topic
from desktop.render.lanes import places, rows_of_lane
from desktop.ui.commands import Commands
from desktop.ui.lane_commands import MODES, LaneCommands, only
from desktop.ui.store import Store


class Focus:
    """The lane that the keys are in."""

    lane = ""


@pytest.fixture
def focus() -> Focus:
    return Focus()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def commands(window: QMainWindow) -> Commands:
    return Commands(window)


@pytest.fixture
def lanes(record: Dataset, store: Store, commands: Commands, focus: Focus, window: QMainWindow) -> LaneCommands:
    made = LaneCommands(record, store, commands, lambda: focus.lane, window)
    store.changed.connect(lambda _old, new: made.refresh(new))
    made.refresh(store.state)
    return made


def entries(menu: QMenu) -> list[str]:
    return [entry.text() for entry in menu.actions() if not entry.isSeparator()]


def choose(menu: QMenu | None, name: str) -> None:
    assert menu is not None
    next(entry for entry in menu.actions() if entry.text() == name).trigger()


def titles(record: Dataset, store: Store) -> list[str]:
    return [lane.title for lane in chart(record, wish(store.state, "en"), untranslated).lanes]


def test_the_menu_says_how_lanes_are_made(lanes: LaneCommands, commands: Commands, store: Store) -> None:
    for mode in MODES:
        commands.action(f"lanes_{mode}").trigger()
        assert store.state.lane_mode == mode
        assert [key for key in MODES if commands.checked(f"lanes_{key}")] == [mode]
    for _ in MODES[1:]:
        store.back()
    assert commands.checked("lanes_partner")
    assert lanes is not None


def test_the_menu_orders_lanes(lanes: LaneCommands, commands: Commands, store: Store, record: Dataset) -> None:
    commands.action("order_name").trigger()
    assert titles(record, store)[:3] == ["Germany", "Australia", "Bangladesh"]
    assert commands.checked("order_name")
    lanes.look_from("DE")
    assert titles(record, store)[0] == "Japan"


def test_all_lanes_open_and_fold(lanes: LaneCommands, commands: Commands, store: Store, record: Dataset) -> None:
    commands.action("open_lanes").trigger()
    assert all(place.open for place in places(record, wish(store.state, "en")))
    commands.action("fold_lanes").trigger()
    assert not any(place.open for place in places(record, wish(store.state, "en")))
    assert len(titles(record, store)) == 37
    assert lanes is not None


def test_the_lane_with_the_keys_is_pinned(
    lanes: LaneCommands, commands: Commands, store: Store, record: Dataset, focus: Focus
) -> None:
    assert not commands.action("pin_lane").isEnabled()
    focus.lane = "NO"
    lanes.refresh(store.state)
    assert commands.action("pin_lane").isEnabled()
    commands.action("pin_lane").trigger()
    assert titles(record, store)[:2] == ["Germany", "Norway"]
    assert commands.checked("pin_lane")
    commands.action("pin_lane").trigger()
    assert not store.state.pins
    assert not commands.checked("pin_lane")


def test_the_menu_of_a_partner(lanes: LaneCommands, store: Store, record: Dataset) -> None:
    menu = lanes.menu("US")
    assert menu is not None
    assert entries(menu) == [
        "Open the lane", "Pin the lane", "Only this", "Perspective: United States", "Open all lanes", "Fold all lanes",
    ]  # fmt: skip
    choose(lanes.menu("US"), "Open the lane")
    assert "Fold the lane" in entries(lanes.menu("US") or QMenu())
    choose(lanes.menu("US"), "Pin the lane")
    assert titles(record, store)[1] == "United States"
    choose(lanes.menu("US"), "Only this")
    assert titles(record, store) == ["United States"]
    assert not store.state.filters.kinds
    choose(lanes.menu("US"), "Perspective: United States")
    assert (store.state.perspective, store.state.filters) == ("US", NO_FILTER)


def test_a_lane_of_no_one_thing_has_no_filter(lanes: LaneCommands) -> None:
    menu = lanes.menu(WITHOUT)
    assert menu is not None
    assert entries(menu) == ["Open the lane", "Pin the lane", "Open all lanes", "Fold all lanes"]


def test_there_is_no_menu_of_a_lane_that_is_not_there(lanes: LaneCommands) -> None:
    assert lanes.menu("nobody") is None
    assert lanes.menu("") is None


def test_a_pair_offers_both_sides(lanes: LaneCommands, store: Store) -> None:
    store.go(lane_mode="pair")
    assert "Perspective: Germany" in entries(lanes.menu("pair:DE+JP") or QMenu())
    both = entries(lanes.menu("pair:DE+FR") or QMenu())
    assert both.index("Perspective: Germany") < both.index("Perspective: France")


@pytest.mark.parametrize(
    "topic",
    [
        Topic("partner", ("FR",)),
        Topic("pair", ("JP", "FR")),
        Topic("pair", ("DE", "FR")),
        Topic("group", code="deployment"),
        Topic("kind", code="exercise", within="group:deployment"),
    ],
)
def test_only_this_leaves_just_what_was_in_the_lane(record: Dataset, store: Store, topic: Topic) -> None:
    mode = {"partner": "partner", "pair": "pair"}.get(topic.nature, "kind")
    store.go(lane_mode=mode, flipped=frozenset({topic.within}) - {""})
    rows = rows_of_lane(record, wish(store.state, "en"), topic.key).tolist()
    store.go(**only(record, store.state, topic))
    assert rows_left(record, store.state.filters, store.state.perspective).tolist() == rows
    assert rows


def test_only_this_leaves_the_other_filters_as_they_are(record: Dataset, store: Store) -> None:
    store.go(filters=Filters(text="Tokyo", countries=frozenset({"FR"})))
    changes = only(record, store.state, Topic("partner", ("FR",)))
    assert changes["filters"] == Filters(text="Tokyo", countries=frozenset({"FR"}), partners=frozenset({"FR"}))


def test_names_of_a_dataset_never_make_a_shortcut(
    lanes: LaneCommands, monkeypatch: pytest.MonkeyPatch, record: Dataset
) -> None:
    party = record.parties["US"]
    monkeypatch.setitem(record.parties, "US", type(party)("US", party.name._replace(en="A & B"), False, "", party.name))
    menu = lanes.menu("US")
    assert menu is not None
    assert "Perspective: A && B" in entries(menu)


def test_perspectives_are_offered_by_name(lanes: LaneCommands, commands: Commands) -> None:
    named = [entry.text() for entry in commands.action("perspective").menu().actions()]
    assert {"Japan", "Germany"} <= set(named)
    assert named == sorted(named)
    assert lanes is not None


def test_beside_another_view_lanes_are_left_alone_but_not_from_whose_side_one_looks(
    commands: Commands, lanes: LaneCommands, store: Store
) -> None:
    of_lanes = ("lanes_pair", "order_name", "open_lanes", "fold_lanes")

    store.go(view="trends")
    assert not any(commands.action(key).isEnabled() for key in of_lanes)
    assert commands.action("perspective").isEnabled()

    store.go(view="timeline")
    assert all(commands.action(key).isEnabled() for key in of_lanes)

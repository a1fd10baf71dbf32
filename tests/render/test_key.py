import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.dataset.reader import Dataset
from desktop.model.text import untranslated
from desktop.model.view_state import Selection
from desktop.model.vocabulary import Grade, Stage
from desktop.render.key import STAGES, KeyItem, draw_key, key_of
from desktop.render.tokens import LIGHT
from tests.dataset.a_dataset import MadeDataset, a_source, a_step, an_agreement, an_event
from tests.render.a_picture import a_page, a_recipe, a_record, a_view
from tests.render.samples import SIGNS

ITEMS = [
    *(KeyItem("sign", sign, sign=sign, group="acsa", x=20, y=20) for sign in sorted(set(SIGNS))),
    *(KeyItem("mark", stage.value, stage=stage, x=20, y=20) for stage in STAGES),
    KeyItem("tint", "in force", x=20, y=20),
    KeyItem("soft", "day not known", x=20, y=20),
    KeyItem("hollow", "not confirmed", sign="circle", x=20, y=20),
    KeyItem("count", "several events", x=20, y=20),
    KeyItem("strip", "how many events", x=20, y=20),
    KeyItem("link", "later builds on earlier", x=20, y=20),
]


def drawn(item: KeyItem, scale: float = 1.0) -> QImage:
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_key(painter, item, LIGHT, scale)
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != 0xFFFFFFFF}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.text)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_sign_of_the_key_stays_left_of_its_words(item: KeyItem, scale: float) -> None:
    marked = inked(drawn(item, scale))
    assert marked
    assert all(item.x - 1 <= x < item.words(scale).x for x, _ in marked)


def test_no_two_signs_of_the_key_look_alike() -> None:
    pictures = [drawn(item) for item in ITEMS]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_a_stage_that_has_no_mark_is_not_in_the_key() -> None:
    assert Stage.ANNOUNCED not in STAGES


# What a dataset's key explains


def explained(dataset: Dataset) -> list[tuple[str, str]]:
    return [(item.what, item.text) for item in key_of(dataset, "en", untranslated)]


def test_the_key_of_a_dataset_has_only_what_occurs_in_it() -> None:
    plain = MadeDataset(an_event("visit", "2020-02-03", kind="visit"))
    kinds = [group.name.en for group in plain.groups.values() if group.id == plain.kinds["visit"].group]
    assert explained(plain) == [("sign", name) for name in kinds]


def test_the_key_of_a_dataset_has_the_marks_of_its_lives_and_all_other_signs_that_can_be_met() -> None:
    told = explained(a_record())
    marks = [text for what, text in told if what == "mark"]
    assert marks == ["negotiations started", "signed", "entered into force"]
    assert {what for what, _ in told} == {"sign", "mark", "tint", "soft", "count"}


def test_a_replaced_agreement_ends_in_the_key_too() -> None:
    steps = a_step(Stage.SIGNED, "2010-01-01")
    old, new = an_agreement("old", steps, replaced_by="new"), an_agreement("new", steps)
    assert ("mark", "ended") in explained(MadeDataset(an_event("visit", "2020-02-03"), agreements=[old, new]))


def test_what_nobody_confirmed_has_its_sign_in_the_key() -> None:
    rumour = an_event("visit", "2020-02-03", sources=[a_source("rumour", grade=Grade.NAMED)])
    assert ("hollow", "not confirmed") in explained(MadeDataset(rumour))


def test_what_builds_on_something_has_its_curve_in_the_key() -> None:
    first, second = an_event("first", "2020-02-03"), an_event("second", "2021-02-03", builds_on=["first"])

    assert ("link", "later builds on earlier") in explained(MadeDataset(first, second))
    assert "link" not in {what for what, _ in explained(MadeDataset(first))}


def test_a_picture_explains_the_curve_only_where_one_is_to_be_seen() -> None:
    first, second = an_event("first", "2020-02-03"), an_event("second", "2021-02-03", builds_on=["first"])
    record = MadeDataset(first, second)
    chosen, nothing = (
        a_page(a_recipe(view=a_view(selection=selection)), record) for selection in (Selection("event", "second"), None)
    )

    assert "link" in {item.what for item in chosen.key}
    assert "link" not in {item.what for item in nothing.key}

import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.model.vocabulary import Stage
from desktop.render.key import STAGES, KeyItem, draw_key
from desktop.render.tokens import LIGHT
from tests.render.samples import SIGNS

ITEMS = [
    *(KeyItem("sign", sign, sign=sign, group="acsa", x=20, y=20) for sign in sorted(set(SIGNS))),
    *(KeyItem("mark", stage.value, stage=stage, x=20, y=20) for stage in STAGES),
    KeyItem("tint", "in force", x=20, y=20),
    KeyItem("soft", "day not known", x=20, y=20),
    KeyItem("hollow", "not confirmed", sign="circle", x=20, y=20),
    KeyItem("count", "several events", x=20, y=20),
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

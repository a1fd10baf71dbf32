from desktop.layout.shapes import Box


def test_a_box_holds_what_lies_inside() -> None:
    box = Box(10, 20, 30, 40)

    assert (box.right, box.bottom) == (40, 60)
    assert box.holds(10, 20)
    assert not box.holds(40, 20)
    assert not box.holds(10, 60)


def test_boxes_meet_where_they_share_an_area() -> None:
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 10, 10))
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 10, 10))
    assert not Box(0, 0, 10, 10).meets(Box(0, 10, 10, 10))

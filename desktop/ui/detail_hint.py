"""What the detail pane shows while nothing is selected: what to do, and what the dataset says of itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.dataset.reader import Dataset
from desktop.model.dates import day_text
from desktop.render.language import language, translate, written
from desktop.ui.detail_content import cut
from desktop.ui.detail_parts import column, words


def hint(dataset: Dataset, start_tour: Callable[[], object]) -> QWidget:
    """The calm beginning; where the dataset has a tour, a button that starts it."""
    holder = QWidget()
    holder.setObjectName("detail_body")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(16, 20, 14, 20)
    layout.setSpacing(18)
    layout.addLayout(
        column(
            [
                words(translate("Detail", "Nothing is selected"), "detail_strong"),
                words(
                    translate(
                        "Detail", "Click a sign or a bar to read what happened, who says so, and what it built upon."
                    ),
                    "detail_muted",
                ),
                words(translate("Detail", "The keys ← and → step from event to event."), "detail_muted"),
            ],
            spacing=6,
        )
    )
    layout.addLayout(column([words(text, name) for text, name in told(dataset) if text], spacing=6))
    if dataset.tour:
        button = QPushButton(translate("Detail", "Take the tour"))
        button.setObjectName("start_tour")
        button.clicked.connect(start_tour)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    layout.addStretch(1)
    holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return holder


def told(dataset: Dataset) -> tuple[tuple[str, str], ...]:
    """What a dataset says of itself: each text with the name of its style."""
    about = dataset.about
    period = translate("Detail", "{start} to {end}").format(
        start=day_text(about.first_day, written()), end=day_text(about.last_day, written())
    )
    version = translate("Detail", "Version {version}").format(version=about.version)
    licence = translate("Detail", "Licence {licence}").format(licence=about.licence) if about.licence else ""
    return (
        (cut(about.title.to(language())), "detail_strong"),
        (cut(about.about.to(language())), ""),
        (period, "detail_muted"),
        (" · ".join(part for part in (version, licence) if part), "detail_muted"),
    )

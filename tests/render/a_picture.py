"""Pictures set up in one line."""

from dataclasses import replace

from desktop.dataset.reader import Dataset
from desktop.model.moment import parse
from desktop.model.span import Span
from desktop.model.text import Text, untranslated
from desktop.model.view_state import ViewState
from desktop.model.vocabulary import Stage
from desktop.render.page import Page
from desktop.render.picture import compose_checked
from desktop.render.recipe import Recipe, Size
from desktop.render.subject import subject
from tests.dataset.a_dataset import MadeDataset, a_source, a_step, an_agreement, an_event


def span(start: str, end: str) -> Span:
    return Span(float(parse(start).first), float(parse(end).first))


def a_view(**changes: object) -> ViewState:
    return replace(ViewState(span("2017-01-01", "2025-01-01"), "JP"), **changes)  # type: ignore[arg-type]


def a_recipe(width: float = 900, height: float = 700, scale: float = 1, **changes: object) -> Recipe:
    return replace(Recipe(a_view(), Size(width, height, scale)), **changes)  # type: ignore[arg-type]


def a_record(*more: object) -> Dataset:
    """A record with an agreement, a visit, a call in some month and a deployment, in English and Japanese."""
    return MadeDataset(
        an_event("signed", "2024-01-29", kind="acsa", stage=Stage.SIGNED, agreements=["acsa-de"]),
        an_event("visit", "2022-04-28", label=Text("Scholz in Tokyo", "ショルツ首相訪日")),
        an_event("call", "2021-05", label=Text("Suga & <Merkel>")),
        an_event("cruise", "2021-08-02", end="2022-02-18", kind="visit", label=Text("Bayern at sea")),
        an_event("us-visit", "2020-02-03", "JP US", sources=[a_source("press", publisher="A newspaper")]),
        *more,  # type: ignore[arg-type]
        agreements=[
            an_agreement(
                "acsa-de",
                a_step(Stage.NEGOTIATION_STARTED, "2023-09-29"),
                a_step(Stage.SIGNED, "2024-01-29", "signed"),
                a_step(Stage.IN_FORCE, "2024-07-12"),
            )
        ],
    )


def a_page(recipe: Recipe, dataset: Dataset | None = None) -> Page:
    return compose_checked(subject(dataset or a_record(), recipe, untranslated), recipe, untranslated)


def told(page: Page) -> list[str]:
    """All lines that a page says around its timeline."""
    return [words.text for words, _ in page.words]

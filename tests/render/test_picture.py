import re
import subprocess
import sys
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.layout.packing import pack
from desktop.layout.style import STYLE
from desktop.layout.timeline import lay_out
from desktop.model.text import Text, untranslated
from desktop.model.view_state import Filters
from desktop.render import svg
from desktop.render.fonts import ruler
from desktop.render.ink import CLIP_MARK
from desktop.render.paint import paint
from desktop.render.picture import (
    FORMATS,
    PictureError,
    compose_checked,
    picture,
    recipe_of,
    render,
    render_image,
    subject,
    write_file,
)  # fmt: skip
from desktop.render.recipe import SIZES, Size
from desktop.render.tokens import LIGHT, THEMES
from tests.dataset.a_dataset import an_event
from tests.render.a_picture import a_page, a_recipe, a_record, a_view
from tests.render.pdf_text import text_of

SVG = "{http://www.w3.org/2000/svg}"
EMPTY = {"title": False, "key": False, "sources": False}
EACH_FORMAT = pytest.mark.parametrize("file_format", FORMATS)


def file(file_format: str, *events: object, **recipe: object) -> bytes:
    return picture(a_record(*events), a_recipe(**recipe), file_format)


def root_of(svg_file: bytes) -> Element:
    return fromstring(svg_file)  # noqa: S314 (our own file)


def svg_texts(content: bytes) -> list[str]:
    return [text.text or "" for text in root_of(content).iter(f"{SVG}text")]


def image(content: bytes) -> QImage:
    return QImage.fromData(content)


@EACH_FORMAT
def test_the_same_recipe_gives_the_same_bytes(file_format: str) -> None:
    assert file(file_format) == file(file_format)


@EACH_FORMAT
def test_another_run_gives_the_same_bytes(file_format: str) -> None:
    told = (
        "import hashlib; from PySide6.QtGui import QGuiApplication; application = QGuiApplication([]);"
        "from tests.render.a_picture import *; from desktop.render.picture import picture;"
        f"print(hashlib.sha256(picture(a_record(), a_recipe(), '{file_format}')).hexdigest())"
    )
    runs = {
        subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout for _ in "12"
    }
    assert len(runs) == 1


@EACH_FORMAT
def test_the_recipe_is_inside(file_format: str) -> None:
    asked = a_recipe(view=a_view(filters=Filters(text="<Suga> & \"Merkel\" '日本'")), theme="dark")
    found = recipe_of(picture(a_record(), asked, file_format))
    assert found is not None
    assert replace(found, data="") == asked
    assert found.data.endswith(a_record().content_hash)


@EACH_FORMAT
def test_a_recipe_found_makes_the_same_picture_again(file_format: str) -> None:
    first = file(file_format)
    found = recipe_of(first)
    assert found is not None
    assert picture(a_record(), found, file_format) == first


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b'<metadata id="recipe">{}</metadata>'])
def test_other_files_have_no_recipe(content: bytes) -> None:
    assert recipe_of(content) is None


def test_a_png_has_the_size_asked_for_and_says_how_fine_it_is() -> None:
    made = image(file("png", size=Size(400, 300, 2.5)))
    assert (made.width(), made.height()) == (1000, 750)
    assert made.dotsPerMeterX() == round(2.5 * 96 / 0.0254)


@pytest.mark.parametrize("name", ["a4", "a4-upright"])
def test_paper_whose_size_is_no_whole_number_of_pixels_is_covered_up_to_its_edges(name: str) -> None:
    shown = render_image(a_page(a_recipe(size=SIZES[name])), SIZES[name].scale)
    right, bottom = shown.width() - 1, shown.height() - 1
    assert all(shown.pixelColor(x, bottom) == QColor(LIGHT.panel) for x in range(0, right, 50))
    assert all(shown.pixelColor(right, y) == QColor(LIGHT.panel) for y in range(0, bottom, 50))


def test_bare_at_the_window_s_size_a_picture_is_the_window_pixel_by_pixel() -> None:
    recipe = a_recipe(900, 700, **EMPTY, lanes="sight")
    about = subject(a_record(), recipe, untranslated)
    measure = ruler()
    packing = pack(about.chart, 900, STYLE, measure)
    window = QImage(900, 700, QImage.Format.Format_RGB32)
    with QPainter(window) as painter:
        layout = lay_out(about.chart, packing, about.span, 900, 700, 0, STYLE, measure)
        paint(painter, layout, a_page(recipe).look)
    assert image(picture(a_record(), recipe, "png", untranslated)).convertToFormat(QImage.Format.Format_RGB32) == window


def test_without_a_background_the_paper_shines_through() -> None:
    made = image(file("png", background=False))
    assert made.pixelColor(2, 2).alpha() == 0
    assert image(file("png")).pixelColor(2, 2) == QColor(LIGHT.panel)


@pytest.mark.parametrize("name", THEMES)
def test_a_picture_has_the_colours_of_its_theme(name: str) -> None:
    assert image(file("png", theme=name)).pixelColor(2, 2) == QColor(THEMES[name].panel)  # type: ignore[index]


def test_text_is_text_in_svg() -> None:
    texts = svg_texts(file("svg"))
    assert {"Made", "Germany", "Scholz in Tokyo", "Suga & <Merkel>", "2021"} <= set(texts)


def test_text_is_text_in_pdf() -> None:
    text = text_of(file("pdf"))
    for words in ("Made", "Germany", "Scholz in Tokyo", "Suga & <Merkel>", "2017 – 2024"):
        assert words in text


def test_japanese_is_text_too() -> None:
    assert "ショルツ首相訪日" in svg_texts(file("svg", language="ja"))
    assert "ショルツ首相訪日" in text_of(file("pdf", language="ja"))


def test_an_svg_brings_the_glyphs_of_all_its_texts() -> None:
    content = file("svg", language="ja").decode()
    faces = re.findall(
        r'font-family: "([^"]+)"; font-weight: (\d+); src: url\("data:font/woff2;base64,([^"]+)"', content
    )
    letters: dict[str, set[int]] = {}
    for family, _, coded in faces:
        with TTFont(BytesIO(b64decode(coded))) as face:
            letters.setdefault(family, set()).update(face.getBestCmap())
    used = {ord(letter) for text in svg_texts(content.encode()) for letter in text}
    assert used <= letters["Inter"] | letters["Noto Sans JP"]
    assert ord("訪") in letters["Noto Sans JP"]
    assert len(letters["Noto Sans JP"]) < 60


def test_an_svg_without_japanese_brings_one_family_only() -> None:
    assert b'@font-face { font-family: "Noto Sans JP"' not in file("svg")


def test_an_svg_is_clipped_where_the_window_is() -> None:
    root = root_of(file("svg"))
    shapes = {shape.get("id") for shape in root.iter(f"{SVG}clipPath")}
    used = {group.get("clip-path") for group in root.iter(f"{SVG}g") if group.get("clip-path")}
    assert used == {f"url(#{name})" for name in shapes}
    assert len(shapes) == 6  # the timeline, and in it grid, ground, heads, events and axis


def test_an_svg_has_its_size_and_no_words_of_its_maker() -> None:
    root = root_of(file("svg", size=Size(640, 480, 3)))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("640", "480", "0 0 640 480")
    assert root.findtext(f"{SVG}title") == "Made"
    assert root.find(f"{SVG}desc") is None


@EACH_FORMAT
def test_signs_that_no_file_may_hold_do_no_harm(file_format: str) -> None:
    wicked = an_event("wicked", "2019-05-05", label=Text(f"A\x00\x08\x1f\ufffe{CLIP_MARK}1 2 3 4]]>--><script>"))
    content = file(file_format, wicked)
    assert recipe_of(content) is not None
    if file_format == "svg":
        assert root_of(content).find(f".//{SVG}script") is None


@pytest.mark.parametrize("code", ["\x00", "\x1f", "\ufffe", "\x9f"])
def test_what_xml_forbids_is_left_out(code: str) -> None:
    assert svg._without_control(f"a{code}b") == "ab"


@pytest.mark.parametrize("text", ["a\tb\nc\r", "\xa0", "日本", "\U0001f600"])
def test_what_xml_allows_stays(text: str) -> None:
    assert svg._without_control(text) == text


def test_a_pdf_has_one_sheet_of_its_size_in_points() -> None:
    content = file("pdf", size=SIZES["a4"])
    assert re.search(rb"/MediaBox \[0 0 84[12][.\d]* 595[.\d]*\]", content)
    assert content.count(b"/Type /Page\n") == 1


def test_a_pdf_has_a_title_and_no_time_of_day() -> None:
    content = file("pdf")
    assert b"/CreationDate (D:20000101000000Z)" in content
    assert "Made".encode("utf-16-be") in content


def test_the_preview_is_the_picture_smaller() -> None:
    page = a_page(a_recipe(800, 600))
    assert (render_image(page, 0.5).width(), render_image(page, 0.5).height()) == (400, 300)


@EACH_FORMAT
def test_every_theme_and_language_can_be_drawn_in_every_format(file_format: str) -> None:
    for theme, language in (("print", "de"), ("dark", "ja")):
        page = a_page(recipe := a_recipe(theme=theme, language=language, text_scale=1.3))
        assert render(page, recipe, file_format)


@pytest.mark.parametrize("size", [Size(40000, 200), Size(200, 40000), Size(20000, 20000), Size(8000, 8000, 2)])
def test_a_picture_that_nobody_could_open_is_refused_in_one_sentence(size: Size) -> None:
    with pytest.raises(PictureError) as refused:
        file("png", size=size)
    assert "too large" in refused.value.sentence
    assert "100 million pixels" in refused.value.sentence


@pytest.mark.parametrize("size", [Size(10, 500), Size(500, 10), Size(0, 0)])
def test_a_picture_too_small_is_refused_in_one_sentence(size: Size) -> None:
    with pytest.raises(PictureError, match="too small"):
        file("png", size=size)


def test_a_picture_that_grows_too_tall_is_refused_when_it_is_known() -> None:
    recipe = a_recipe(size=Size(900, 0, 30))
    with pytest.raises(PictureError, match="too large"):
        compose_checked(subject(a_record(), recipe, untranslated), recipe)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "picture.png", b"new")
    assert (tmp_path / "picture.png").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]


def test_where_there_is_no_folder_the_user_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(PictureError) as refused:
        write_file(tmp_path / "gone" / "picture.png", b"new")
    assert refused.value.sentence.startswith("picture.png could not be written in")
    assert refused.value.sentence.endswith("then try again.")


def test_on_a_full_disk_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"old")
    # A limit on the size of files is what a full disk is to the program that writes: the write comes back short.
    told = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from pathlib import Path; from desktop.render.picture import PictureError, write_file\n"
        f"try:\n    write_file(Path({str(tmp_path / 'picture.png')!r}), b'x' * 100_000)\n"
        "except PictureError as error:\n    print(error.sentence)"
    )
    answer = subprocess.run(
        [sys.executable, "-B", "-c", told], capture_output=True, text=True, check=True
    )  # fmt: skip
    assert answer.stdout.startswith("picture.png could not be written in")
    assert "cancel" not in answer.stdout
    assert (tmp_path / "picture.png").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]

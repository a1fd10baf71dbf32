"""The scripts that gather texts and see to system libraries, run as they are run by hand."""

import subprocess
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from shutil import which
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    loader = SourceFileLoader("translations", str(ROOT / "packaging" / "translations"))
    spec = spec_from_loader("translations", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_every_text_of_the_code_is_said_so_that_it_is_found(translations: ModuleType) -> None:
    assert translations.unseen() == []


@pytest.mark.parametrize("source", ["This picture is too small: {least} pixels a side are the least.", "Pictures"])
def test_what_pictures_say_is_found(translations: ModuleType, source: str) -> None:
    assert source in {message.source for message in translations.messages()}


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("def f(speak: Translate): speak('Picture', 'Too small')", "speak must be called translate"),
        ("def f(text): return translate('Picture', text)", "literals"),
        ("def f(text): return QT_TRANSLATE_NOOP(text)", "literals"),
    ],
)
def test_a_text_that_would_not_be_found_is_a_fault(
    translations: ModuleType, tmp_path: Path, code: str, told: str
) -> None:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "new.py").write_text(code)

    (fault,) = translations.unseen(tmp_path)

    assert fault.startswith("desktop/new.py:1: ")
    assert told in fault


def test_moving_a_painter_says_nothing(translations: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "new.py").write_text("painter.translate(3, 4)")

    assert translations.unseen(tmp_path) == []


@pytest.mark.parametrize(
    ("use", "wanted", "not_wanted"),
    [("test", {"xdotool"}, {"imagemagick"}), ("picture", {"xdotool", "imagemagick"}, set())],
)
def test_each_use_asks_for_what_it_needs(tmp_path: Path, use: str, wanted: set[str], not_wanted: set[str]) -> None:
    for name in ("dirname", "id"):
        found = which(name)
        assert found is not None
        (tmp_path / name).symlink_to(found)

    told = subprocess.run(
        ["/bin/sh", ROOT / "packaging" / "linux" / "system-libraries", use],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode == 1
    assert wanted <= set(told.stderr.split())
    assert not not_wanted & set(told.stderr.split())

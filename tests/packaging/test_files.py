"""What the packages are made of, as far as it can be told without making one."""

import re
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from desktop import __version__
from desktop.dataset.tables import APPLICATION_ID

ROOT = Path(__file__).parents[2]
FILES = ROOT / "packaging" / "linux" / "files"
ICONS = ROOT / "resources" / "icons"


def script(path: Path) -> ModuleType:
    loader = SourceFileLoader(path.name.replace("-", "_"), str(path))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    sys.modules[loader.name] = module  # its dataclasses look there for their module
    loader.exec_module(module)
    return module


def test_the_committed_icons_are_those_of_the_drawing(qapp) -> None:
    icons = script(ROOT / "packaging" / "icons")
    for size in icons.PNG_SIZES:
        assert QImage.fromData(icons.png(size)) == QImage(str(ICONS / "app" / f"milepost-{size}.png")), size
    assert (ICONS / "app" / "milepost.ico").read_bytes()[:6] == b"\0\0\1\0" + bytes([len(icons.ICO_SIZES), 0])
    assert (ICONS / "app" / "milepost.icns").read_bytes()[:4] == b"icns"


@pytest.mark.parametrize("paper", [(255, 255, 255), (30, 31, 34)])
def test_the_icon_can_be_read_at_its_smallest_on_light_and_dark(qapp, paper: tuple[int, int, int]) -> None:
    image = QImage(str(ICONS / "app" / "milepost-16.png"))
    ground, sign = image.pixelColor(3, 13), image.pixelColor(6, 4)

    def light(colour: tuple[int, int, int]) -> float:
        parts = [(c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4) for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
        dark, bright = sorted((light(one), light(other)))
        return (bright + 0.05) / (dark + 0.05)

    rgb = (ground.red(), ground.green(), ground.blue())
    assert contrast(rgb, (sign.red(), sign.green(), sign.blue())) > 4.5
    assert contrast(rgb, paper) > 2.5


def test_a_dataset_is_known_by_its_number_and_by_its_own_extension() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    root = ElementTree.parse(FILES / "milepost-mime.xml").getroot()  # noqa: S314 (our own file)
    (inner,) = (match for match in root.iter(f"{space}match") if match.get("type") == "big32")
    assert (inner.get("offset"), int(inner.get("value", "0"), 16)) == ("68", APPLICATION_ID)
    content = (ROOT / "data" / "milestones.sqlite").read_bytes()
    assert int.from_bytes(content[68:72], "big") == APPLICATION_ID
    assert {glob.get("pattern") for glob in root.iter(f"{space}glob")} == {"*.milepost"}


def test_every_option_of_the_window_is_in_the_manual() -> None:
    helped = subprocess.run(
        [sys.executable, "-m", "desktop", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    manual = (FILES / "milepost.1").read_text("utf-8").replace("\\-", "-")
    wanted = set(re.findall(r"--[a-z-]+", helped)) | set(re.findall(r"^    ([a-z]+) ", helped, re.MULTILINE))
    assert {"--self-check", "events"} <= wanted
    assert [word for word in sorted(wanted) if word not in manual] == []


def test_the_changelog_of_the_package_is_that_of_the_project() -> None:
    texts = script(ROOT / "packaging" / "linux" / "debian-texts")
    told = texts.changelog((ROOT / "CHANGELOG.md").read_text("utf-8"), __version__, "2026-11-26")
    assert told.startswith(f"milepost ({__version__}) stable; urgency=low\n\n  ")
    assert told.endswith("Thu, 26 Nov 2026 00:00:00 +0000\n")
    with pytest.raises(SystemExit, match="no part on"):
        texts.changelog("## 0.1.0\n\n- All.\n", "9.9", "2026-11-26")


def test_a_part_without_a_licence_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notices = script(ROOT / "packaging" / "notices")
    for name in ("PYZ-00.toc", "COLLECT-00.toc"):
        (tmp_path / name).write_text("([],)")
    bare = notices.Part("bare", "1", "pkg:generic/bare@1", "MIT", {})
    monkeypatch.setattr(notices, "own_parts", lambda: iter([bare]))
    assert notices.main([str(tmp_path), str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()


def test_too_old_a_system_is_told_in_one_sentence(tmp_path: Path) -> None:
    launcher = tmp_path / "milepost"
    launcher.write_text((FILES / "launcher").read_text().replace("@GLIBC@", "99.1").replace("@BUNDLE@", "bundle"))
    done = subprocess.run(
        ["/bin/sh", launcher], env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("milepost: Milepost needs a Linux with glibc 99.1 or newer")
    assert done.stderr.count("\n") == 1


def test_the_installer_takes_away_all_that_it_brought(tmp_path: Path) -> None:
    unpacked, home = tmp_path / "unpacked", tmp_path / "home"
    for folder in ("bundle", "licences", "share/applications", "share/icons/hicolor/16x16/apps", "share/mime/packages"):
        (unpacked / folder).mkdir(parents=True)
    (unpacked / "bundle" / "milepost").write_text("#!/bin/sh\necho started\n")
    (unpacked / "bundle" / "milepost").chmod(0o755)
    (unpacked / "share/applications/milepost.desktop").write_text(
        (FILES / "milepost.desktop").read_text("utf-8"), "utf-8"
    )
    (unpacked / "share/mime/packages/milepost.xml").write_text("<mime-info/>")
    (unpacked / "share/icons/hicolor/16x16/apps/milepost.png").write_bytes(b"")
    launcher = (FILES / "launcher").read_text().replace("@GLIBC@", "2.0").replace("@BUNDLE@", "bundle")
    (unpacked / "milepost").write_text(launcher)
    (unpacked / "install").write_text((FILES / "install").read_text())
    for name in ("milepost", "install"):
        (unpacked / name).chmod(0o755)
    (home / ".config" / "Milepost").mkdir(parents=True)
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    def install(*arguments: str) -> None:
        script = home / ".local/lib/milepost/install" if arguments else unpacked / "install"
        subprocess.run([script, *arguments], env=environment, check=True, capture_output=True)

    install()
    install()
    done = subprocess.run([home / ".local/bin/milepost"], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "started\n"
    menu = (home / ".local/share/applications/milepost.desktop").read_text("utf-8")
    assert f'Exec="{home}/.local/bin/milepost" %f' in menu
    install("--remove", "--all")
    left = [
        path
        for path in home.rglob("*")
        if not path.is_dir() and "mime" not in path.parts and "mimeinfo" not in path.name
    ]
    assert left == []
    assert not (home / ".config" / "Milepost").exists()

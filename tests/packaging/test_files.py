"""What the packages are made of, as far as it can be told without making one."""

import os
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
from desktop.model.text import LANGUAGES
from desktop.ui.open_file import VIEW_SUFFIX

ROOT = Path(__file__).parents[2]
FILES = ROOT / "packaging" / "linux" / "files"
ICONS = ROOT / "resources" / "icons"
ID = "alt.milepost.milepost"


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
    assert {glob.get("pattern") for glob in root.iter(f"{space}glob")} == {"*.milepost", f"*{VIEW_SUFFIX}"}


def test_every_file_of_ours_is_known_to_every_desktop() -> None:
    kinds = re.findall(r'<mime-type type="(.+)"', (FILES / "milepost-mime.xml").read_text("utf-8"))
    entry = (FILES / "milepost.desktop").read_text("utf-8")
    assert f"MimeType={';'.join(kinds)};\n" in entry
    described = (FILES / f"{ID}.metainfo.xml").read_text("utf-8")
    spec = (ROOT / "packaging" / "milepost.spec").read_text("utf-8")
    windows = (ROOT / "packaging" / "windows" / "milepost.iss").read_text("utf-8-sig")
    for kind in kinds:
        assert f"<mediatype>{kind}</mediatype>" in described
        assert f'"{kind}"' in spec
    for ending in ("milepost", VIEW_SUFFIX[1:]):
        assert f'"public.filename-extension": ["{ending}"]' in spec
        assert rf'"Software\Classes\.{ending}"' in windows


def test_the_scripts_that_make_packages_can_be_read() -> None:
    scripts = [path for path in (ROOT / "packaging").rglob("*") if path.is_file() and path.read_bytes()[:2] == b"#!"]
    in_shell = [path for path in scripts if path.read_text("utf-8").startswith("#!/bin/sh\n")]
    assert len(in_shell) > 10
    for path in in_shell:
        subprocess.run(["/bin/sh", "-n", path], check=True)
    for path in [*(set(scripts) - set(in_shell)), ROOT / "packaging" / "milepost.spec"]:
        compile(path.read_text("utf-8"), path, "exec")
    assert all(os.access(path, os.X_OK) for path in scripts if path.name not in {"launcher", "install"})


def test_what_is_left_out_of_numpy_is_used_nowhere() -> None:
    spec = (ROOT / "packaging" / "milepost.spec").read_text("utf-8")
    left_out = [name for name in re.findall(r'"numpy\.(\w+)"', spec) if not name.startswith("_")]
    assert {"random", "fft"} <= set(left_out)
    use = re.compile(rf"\b(np|numpy)\.({'|'.join(left_out)})\b|from numpy import .*\b({'|'.join(left_out)})\b")
    assert [path for path in (ROOT / "desktop").rglob("*.py") if use.search(path.read_text("utf-8"))] == []


def test_nothing_claims_an_address_that_is_not_ours() -> None:
    files = [path for path in (ROOT / "packaging").rglob("*") if path.is_file() and path.parent.name != "licences"]
    files += (ROOT / ".github" / "workflows").iterdir()
    texts = [path.read_bytes() for path in files if path.suffix != ".png"]
    for claimed in (
        rb"@localhost",
        rb"example\.(org|com)",
        rb"org\.milepost",
        rb"(?<!raw/)milepost\.(org|com|net|io|app)",
    ):
        assert not any(re.search(claimed, text) for text in texts), claimed


def test_the_menu_entry_has_all_that_menus_ask_for() -> None:
    lines = (FILES / "milepost.desktop").read_text("utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    entry = dict(line.split("=", 1) for line in lines[1:])
    assert {"Type", "Name", "Comment", "Exec", "Icon", "Categories", "MimeType"} <= set(entry)
    for name in ("GenericName", "Comment", "Keywords"):
        assert {f"{name}[{language}]" for language in LANGUAGES if language != "en"} <= set(entry)
    assert all(entry[name].endswith(";") for name in entry if name.startswith(("Keywords", "Categories", "MimeType")))


def test_the_description_for_software_centres_is_well_formed_with_an_address_and_without() -> None:
    text = (FILES / f"{ID}.metainfo.xml").read_text("utf-8")
    more = (FILES / "metainfo-web.xml").read_text("utf-8").replace("@ADDRESS@", "https://here")
    for web in ("", more):
        root = ElementTree.fromstring(text.replace("@WEB@", web))  # noqa: S314 (our own file)
        assert root.findtext("id") == ID
        assert len(root.findall("url")) == len(root.findall("screenshots/screenshot/image")) * 2 == 2 * bool(web)
    picture = root.findtext("screenshots/screenshot/image") or ""
    assert (ROOT / picture.split("/raw/v@VERSION@/")[1]).is_file()


def test_icons_have_the_sizes_of_their_names() -> None:
    sizes = {int(path.stem.split("-")[1]) for path in (ICONS / "app").glob("*.png")}
    assert {16, 22, 24, 32, 48, 64, 128, 256, 512} <= sizes
    for size in sizes:
        image = QImage(str(ICONS / "app" / f"milepost-{size}.png"))
        assert (image.width(), image.height(), image.hasAlphaChannel()) == (size, size, True)


def test_the_licence_texts_that_wheels_lack_are_here_whole() -> None:
    texts = {path.name: path.read_text("utf-8") for path in (ROOT / "packaging" / "licences").iterdir()}
    assert "Version 3, 29 June 2007" in texts["LGPL-3.0.txt"]
    assert texts["LGPL-3.0.txt"].rstrip().endswith("Library.")
    assert "Version 3, 29 June 2007" in texts["GPL-3.0.txt"]
    assert texts["GPL-3.0.txt"].count("\n") > 600
    assert {"Qt-base.txt", "Qt-svg.txt", "Qt-wayland.txt"} <= set(texts)


def test_what_packs_is_pinned_with_hashes_and_names_no_registry() -> None:
    lock = (ROOT / "requirements-package.lock").read_text("utf-8")
    assert re.search(r"^pyinstaller==\d", lock, re.MULTILINE)
    pinned = re.split(r"\n(?=\S)", lock.strip())
    assert [part for part in pinned if "--hash=sha256:" not in part] == []
    assert "http" not in lock
    app = re.search(r"^pyside6-essentials==\S+", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    assert app is not None
    assert app[0] in lock  # what is packed is what was tested


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
    assert max(map(len, told.splitlines())) <= 80
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


def test_a_text_that_a_licence_only_refers_to_comes_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notices = script(ROOT / "packaging" / "notices")
    monkeypatch.setattr(notices, "COMMON", tmp_path / "common")
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / "LGPL-2.1").write_text("all of it")
    told = f"On Debian systems, see {tmp_path}/common/LGPL-2.1."
    library = notices.Part("lib", "1", "pkg:deb/debian/lib@1", "see its text", {"copyright": told})
    notices.write([library], tmp_path / "out")
    assert (tmp_path / "out" / "licences" / "LGPL-2.1.txt").read_text() == "all of it"
    assert "LGPL-2.1.txt" in (tmp_path / "out" / "licences" / "README.txt").read_text("utf-8")
    (tmp_path / "common" / "LGPL-2.1").unlink()
    with pytest.raises(SystemExit, match=r"LGPL-2\.1"):
        notices.write([library], tmp_path / "out")


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

"""The commands: events, export, matrix, sources, build, check."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.command_line import asked
from desktop.command_line.arguments import argument_parser
from desktop.command_line.asked import UsageError, opened
from desktop.command_line.output import (
    BAD_INPUT,
    CANNOT_WRITE,
    DONE,
    OutputError,
    complain,
    drop,
    flush,
    replace_unknown_signs,
    say,
)
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import NO_FILTER, MatrixForm
from desktop.paths import BUILT_IN_DATASET


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code is 0 done, 1 cannot write, 2 wrong usage or bad dataset."""
    replace_unknown_signs()
    try:
        code = _run(arguments)
        flush()
    except UsageError as error:
        return complain(str(error), BAD_INPUT)
    except OutputError as error:
        drop(sys.stdout)
        return complain(f"the output can't be written ({error}); choose another place", CANNOT_WRITE)
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing is wrong.
        drop(sys.stdout)
        return DONE
    return code


def _run(arguments: Sequence[str]) -> int:
    parser = argument_parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit:
        # The help or the version was printed, but perhaps not written yet.
        flush()
        raise
    if options.reset_settings:
        parser.error("--reset-settings is for the window; a command has no settings")
    if options.new_window or options.self_check:
        parser.error("--new-window and --self-check go with no command")
    _speak(options.lang or _system_language())
    run: dict[str, Callable[[argparse.Namespace], int]] = {
        "events": _events,
        "export": _export,
        "matrix": _matrix,
        "sources": _sources,
        "build": _build,
        "check": _check,
    }
    return run[options.command](options)


def _speak(chosen: Language) -> None:
    from desktop.render.language import set_language  # noqa: PLC0415 (Qt only where a command runs)

    set_language(chosen)


def _system_language() -> Language:
    """The language that the system's settings ask for, or English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return next((code for code in LANGUAGES if value.startswith(code)), "en")
    return "en"


def _events(options: argparse.Namespace) -> int:
    from desktop.dataset.data_file import as_text  # noqa: PLC0415
    from desktop.dataset.export import as_table  # noqa: PLC0415
    from desktop.dataset.filters import kept  # noqa: PLC0415
    from desktop.dataset.stood import as_it_stood  # noqa: PLC0415
    from desktop.render.language import language, translate  # noqa: PLC0415

    dataset = opened(options.dataset)
    chosen = asked.filters(options, dataset)
    rows = kept(dataset, chosen, asked.perspective(options, dataset)).nonzero()[0]
    dataset = as_it_stood(dataset, chosen.known)
    if options.format == "table":
        say(as_table(dataset, rows, language(), translate))
    else:
        say(as_text(dataset, rows, options.format, language(), translate), for_programs=True)
    return DONE


def _matrix(options: argparse.Namespace) -> int:
    from desktop.dataset.matrix import columns_of, matrix, offered_kinds  # noqa: PLC0415 (see above)
    from desktop.dataset.matrix_order import in_order  # noqa: PLC0415
    from desktop.dataset.matrix_text import as_csv, as_json, as_text  # noqa: PLC0415
    from desktop.render.language import language, translate  # noqa: PLC0415

    dataset = opened(options.dataset)
    kinds = asked.codes(options.kinds, offered_kinds(dataset), "column")
    form = MatrixForm(kinds=None if kinds is None else tuple(kinds))
    columns = columns_of(dataset, form, NO_FILTER)
    found = matrix(dataset, asked.perspective(options, dataset), asked.day_of(options.as_of), columns)
    partners = in_order(dataset, found, form, language())
    if options.format == "json":
        say(as_json(found, partners), for_programs=True)
    elif options.format == "csv":
        say(as_csv(found, partners), for_programs=True)
    else:
        say(as_text(dataset, found, partners, language(), translate))
    return DONE


def _sources(options: argparse.Namespace) -> int:
    from desktop.dataset.sources import as_csv, as_json, as_table, found, source_rows  # noqa: PLC0415 (see above)

    rows = found(source_rows(opened(options.dataset)), options.search)
    if options.format == "table":
        say(as_table(rows))
    else:
        say(as_json(rows) if options.format == "json" else as_csv(rows), for_programs=True)
    return DONE


def _build(options: argparse.Namespace) -> int:
    from desktop.dataset.build import build  # noqa: PLC0415 (numpy only where a command needs it)
    from desktop.dataset.errors import BuildError, DatasetError, UnwritableError  # noqa: PLC0415
    from desktop.render.language import translate  # noqa: PLC0415

    try:
        report = build(options.folder, options.out)
    except BuildError as error:
        return complain("\n".join(error.lines(translate)), BAD_INPUT)
    except UnwritableError as error:
        return complain(error.sentence(translate), CANNOT_WRITE)
    except DatasetError as error:
        return complain(error.sentence(translate), BAD_INPUT)
    say("\n".join(report.lines(translate)))
    return DONE


def _check(options: argparse.Namespace) -> int:
    from desktop.dataset.check import check  # noqa: PLC0415 (numpy only where a command needs it)
    from desktop.render.language import translate  # noqa: PLC0415

    faults = check(options.file, translate)
    if faults:
        return complain("\n".join(faults), BAD_INPUT)
    say(translate("CommandLine", "{file}: nothing is wrong with this dataset").format(file=options.file))
    return DONE


def _export(options: argparse.Namespace) -> int:
    file_format = options.out.suffix.lower().lstrip(".")
    if file_format not in ("png", "svg", "pdf"):
        raise UsageError(f"the name of the picture must end in .png, .svg or .pdf, not “{options.out.name}”")
    if _same_file(options.out, options.dataset or BUILT_IN_DATASET):
        raise UsageError(f"“{options.out.name}” is the dataset itself; choose another name for the picture")
    # Read by Qt when the first picture is drawn: no display is needed, whatever a session asks for its windows.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 (only pictures need Qt)

    from desktop.render.picture import PictureError, picture, write_file  # noqa: PLC0415
    from desktop.render.theme import load_fonts  # noqa: PLC0415

    dataset = opened(options.dataset)
    recipe = asked.recipe(options, dataset)
    application = QGuiApplication.instance() or QGuiApplication(["milepost"])
    load_fonts()
    try:
        content = picture(dataset, recipe, file_format)
    except PictureError as error:
        raise UsageError(error.sentence) from error
    try:
        write_file(options.out, content)
    except PictureError as error:
        return complain(error.sentence, CANNOT_WRITE)
    finally:
        del application
    return DONE


def _same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file; not where either leads to none."""
    try:
        return one.samefile(other)
    except OSError:
        return False

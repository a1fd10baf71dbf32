"""The command line without a window: events, export, matrix, build, check."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from desktop import __version__
from desktop.model.moment import Day, parse
from desktop.model.span import fitted
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import NO_FILTER, Filters, MatrixForm, ViewState
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET

if TYPE_CHECKING:
    from desktop.dataset.reader import Dataset
    from desktop.render.recipe import Recipe

DONE, CANNOT_WRITE, BAD_INPUT = 0, 1, 2
TOLD_FAULTS = 20
"""So many faults of a dataset are told one by one."""


class UsageError(Exception):
    """Something on the command line does not fit; the text is the sentence for the user."""


class OutputError(Exception):
    """What was asked for could not be printed; the text is the reason."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="milepost",
        description="Explore how states came to work together. Without a command it opens the window.",
        epilog="milepost [FILE] opens the window, with a dataset of your own if you name one.",
    )
    parser.add_argument("--version", action="version", version=f"Milepost {__version__}")
    parser.add_argument(
        "--reset-settings", action="store_true", help="open the window as on the first day (language, look, layout)"
    )
    parser.add_argument(
        "--new-window", action="store_true", help="open a window of its own, even if Milepost runs already"
    )
    parser.add_argument(
        "--self-check", action="store_true", help="tell whether this installation is whole, and all versions"
    )
    parser.set_defaults(lang=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_events(commands.add_parser("events", help="print the events that the filters leave"))
    _add_export(commands.add_parser("export", help="draw the timeline or the matrix into a PNG, SVG or PDF file"))
    _add_matrix(commands.add_parser("matrix", help="print how far each partner has come with each kind of agreement"))
    build = commands.add_parser("build", help="build a dataset from a folder of tables")
    build.add_argument("folder", type=Path, metavar="FOLDER")
    build.add_argument("out", type=Path, metavar="OUT")
    check = commands.add_parser("check", help="tell what is wrong with a dataset")
    check.add_argument("file", type=Path, metavar="FILE")
    return parser


def _add_dataset(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dataset", type=Path, metavar="FILE", help="a dataset of your own instead of the built-in one"
    )
    parser.add_argument("--perspective", metavar="XX", help="the country whose partners are shown (else the dataset's)")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of titles and words (else the system's)")


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="DATE", help="as it stood at the end of this day, month or year (else of the whole record)"
    )


def _add_matrix(parser: argparse.ArgumentParser) -> None:
    _add_dataset(parser)
    _add_as_of(parser)
    parser.add_argument(
        "--kinds", action="append", default=[], metavar="X",
        help="the columns (acsa, raa, two_plus_two, …; else the usual ones); repeat it or use commas",
    )  # fmt: skip
    parser.add_argument("--format", choices=("text", "csv", "json"), default="text")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    def several(flag: str, told: str) -> None:
        parser.add_argument(flag, action="append", default=[], metavar="X", help=f"{told}; repeat it or use commas")

    _add_dataset(parser)
    several("--partner", "keep events that have this party and the country in perspective among their parties")
    several("--country", "keep events that have this party among their parties")
    several("--kind", "keep events of this kind (acsa, raa, two_plus_two, …)")
    several("--stage", "keep events of this stage (signed, in_force, held, …)")
    parser.add_argument("--from", dest="start", metavar="DATE", help="first day: 2020, 2020-03 or 2020-03-15")
    parser.add_argument("--to", dest="end", metavar="DATE", help="last day; a year or month means all of it")
    parser.add_argument("--certain", action="store_true", help="keep only what lies in the range for sure")
    parser.add_argument("--search", default="", metavar="WORDS", help="keep events in whose texts all words occur")


def _add_events(parser: argparse.ArgumentParser) -> None:
    _add_filters(parser)
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="a file that ends in .png, .svg or .pdf")
    _add_filters(parser)
    parser.add_argument("--view", choices=("timeline", "matrix"), default="timeline", help="what is drawn")
    _add_as_of(parser)
    parser.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    parser.add_argument(
        "--size", default="1920x1080", metavar="SIZE",
        help="WIDTHxHEIGHT, slide, a4, a4-upright, letter, letter-upright or 4k",
    )  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit code is 0 done, 1 cannot write, 2 wrong usage or bad dataset."""
    _replace_unknown_signs()
    try:
        code = _run(arguments)
        _flush()
    except UsageError as error:
        return _complain(str(error), BAD_INPUT)
    except OutputError as error:
        _drop(sys.stdout)
        return _complain(f"the output can't be written ({error}); choose another place", CANNOT_WRITE)
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing is wrong.
        _drop(sys.stdout)
        return DONE
    return code


def _run(arguments: Sequence[str]) -> int:
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit:
        # The help or the version was printed, but perhaps not written yet.
        _flush()
        raise
    if options.reset_settings:
        parser.error("--reset-settings is for the window; a command has no settings")
    if options.new_window or options.self_check:
        parser.error("--new-window and --self-check go with no command")
    _speak(options.lang or system_language())
    run: dict[str, Callable[[argparse.Namespace], int]] = {
        "events": _events,
        "export": _export,
        "matrix": _matrix,
        "build": _build,
        "check": _check,
    }
    return run[options.command](options)


def _replace_unknown_signs() -> None:
    """A terminal that lacks a sign shows “?” in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _complain(sentence: str, code: int) -> int:
    # Python has no stderr where it was closed. Where nobody can be told, the exit code still tells.
    if sys.stderr is not None:
        try:
            print(f"milepost: {sentence}", file=sys.stderr)  # noqa: T201 (a command line speaks so)
        except OSError:
            _drop(sys.stderr)
    return code


def _say(text: str, *, for_programs: bool = False) -> None:
    """Prints a text: for people in the encoding of their terminal, for programs always in UTF-8."""
    if sys.stdout is None:
        raise OutputError("it is closed")
    if for_programs and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        print(text)  # noqa: T201 (a command line speaks so)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error
    _flush()


def _flush() -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error


def _drop(stream: TextIO) -> None:
    """Python must not try to write what is left again at exit."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _opened(path: Path | None) -> "Dataset":
    from desktop.dataset.errors import DatasetError, more_faults  # noqa: PLC0415 (numpy only where a command needs it)
    from desktop.dataset.reader import open_dataset  # noqa: PLC0415
    from desktop.render.language import translate  # noqa: PLC0415

    try:
        dataset = open_dataset(path or BUILT_IN_DATASET, translate=translate)
    except DatasetError as error:
        raise UsageError(error.sentence(translate)) from error
    for fault in dataset.faults[:TOLD_FAULTS]:
        _complain(fault, DONE)
    if dataset.fault_count > TOLD_FAULTS:
        _complain(more_faults(dataset.fault_count - TOLD_FAULTS, translate), DONE)
    return dataset


def _speak(chosen: Language) -> None:
    from desktop.render.language import set_language  # noqa: PLC0415 (Qt only where a command runs)

    set_language(chosen)


def system_language() -> Language:
    """The language that the system's settings ask for, or English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return next((code for code in LANGUAGES if value.startswith(code)), "en")
    return "en"


def _codes(given: Sequence[str], known: Sequence[str], what: str) -> frozenset[str] | None:
    """The codes given, whatever their case; None when none was given."""
    by_lower = {code.lower(): code for code in known}
    codes = [code.strip() for text in given for code in text.split(",") if code.strip()]
    for code in codes:
        if code.lower() not in by_lower:
            raise UsageError(f"there is no {what} “{code}” in this dataset; there are: {', '.join(known)}")
    return frozenset(by_lower[code.lower()] for code in codes) if codes else None


def _period(options: argparse.Namespace) -> tuple[Day, Day] | None:
    from desktop.dataset.filters import EARLIEST, LATEST  # noqa: PLC0415 (numpy only where a command needs it)

    if options.start is None and options.end is None:
        if options.certain:
            raise UsageError("--certain needs a range: add --from or --to")
        return None
    try:
        first = parse(options.start).first if options.start is not None else EARLIEST
        last = parse(options.end).last if options.end is not None else LATEST
    except ValueError as error:
        raise UsageError(str(error)) from error
    if first > last:
        raise UsageError(f"the range ends ({options.end}) before it starts ({options.start})")
    return first, last


def _filters(options: argparse.Namespace, dataset: "Dataset") -> Filters:
    parties = tuple(dataset.parties)
    return Filters(
        text=options.search,
        partners=_codes(options.partner, parties, "party"),
        countries=_codes(options.country, parties, "party"),
        kinds=_codes(options.kind, tuple(dataset.kinds), "kind"),
        stages=_codes(options.stage, tuple(Stage), "stage"),
        period=_period(options),
        certain=options.certain,
    )


def _perspective(options: argparse.Namespace, dataset: "Dataset") -> str:
    given = _codes([options.perspective or ""], tuple(dataset.parties), "party")
    if given is not None and len(given) > 1:
        raise UsageError("--perspective takes one country")
    return next(iter(given)) if given else dataset.about.perspective


def _events(options: argparse.Namespace) -> int:
    from desktop.dataset.export import as_csv, as_json, as_table  # noqa: PLC0415
    from desktop.dataset.filters import kept  # noqa: PLC0415
    from desktop.render.language import language, translate  # noqa: PLC0415

    dataset = _opened(options.dataset)
    rows = kept(dataset, _filters(options, dataset), _perspective(options, dataset)).nonzero()[0]
    if options.format == "json":
        _say(as_json(dataset, rows), for_programs=True)
    elif options.format == "csv":
        _say(as_csv(dataset, rows, language(), translate).rstrip("\r\n"), for_programs=True)
    else:
        _say(as_table(dataset, rows, language(), translate))
    return DONE


def _as_of(options: argparse.Namespace) -> Day | None:
    try:
        return None if options.as_of is None else parse(options.as_of).last
    except ValueError as error:
        raise UsageError(str(error)) from error


def _matrix(options: argparse.Namespace) -> int:
    from desktop.dataset.matrix import columns_of, matrix, offered_kinds  # noqa: PLC0415 (see above)
    from desktop.dataset.matrix_order import in_order  # noqa: PLC0415
    from desktop.dataset.matrix_text import as_csv, as_json, as_text  # noqa: PLC0415
    from desktop.render.language import language, translate  # noqa: PLC0415

    dataset = _opened(options.dataset)
    kinds = _codes(options.kinds, offered_kinds(dataset), "column")
    form = MatrixForm(kinds=None if kinds is None else tuple(kinds))
    columns = columns_of(dataset, form, NO_FILTER)
    found = matrix(dataset, _perspective(options, dataset), _as_of(options), columns)
    partners = in_order(dataset, found, form, language())
    if options.format == "json":
        _say(as_json(found, partners), for_programs=True)
    elif options.format == "csv":
        _say(as_csv(found, partners).rstrip("\r\n"), for_programs=True)
    else:
        _say(as_text(dataset, found, partners, language(), translate))
    return DONE


def _build(options: argparse.Namespace) -> int:
    from desktop.dataset.build import build  # noqa: PLC0415 (numpy only where a command needs it)
    from desktop.dataset.errors import BuildError, DatasetError, UnwritableError  # noqa: PLC0415
    from desktop.render.language import translate  # noqa: PLC0415

    try:
        report = build(options.folder, options.out)
    except BuildError as error:
        return _complain("\n".join(error.lines(translate)), BAD_INPUT)
    except UnwritableError as error:
        return _complain(error.sentence(translate), CANNOT_WRITE)
    except DatasetError as error:
        return _complain(error.sentence(translate), BAD_INPUT)
    _say("\n".join(report.lines(translate)))
    return DONE


def _check(options: argparse.Namespace) -> int:
    from desktop.dataset.check import check  # noqa: PLC0415 (numpy only where a command needs it)
    from desktop.render.language import translate  # noqa: PLC0415

    faults = check(options.file, translate)
    if faults:
        return _complain("\n".join(faults), BAD_INPUT)
    _say(translate("CommandLine", "{file}: nothing is wrong with this dataset").format(file=options.file))
    return DONE


def _export(options: argparse.Namespace) -> int:
    file_format = options.out.suffix.lower().lstrip(".")
    if file_format not in ("png", "svg", "pdf"):
        raise UsageError(f"the name of the picture must end in .png, .svg or .pdf, not “{options.out.name}”")
    if _same_file(options.out, options.dataset or BUILT_IN_DATASET):
        raise UsageError(f"“{options.out.name}” is the dataset itself; choose another name for the picture")
    # Read by Qt when the first picture is drawn: no display is needed.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 (only pictures need Qt)

    from desktop.render.picture import PictureError, picture, write_file  # noqa: PLC0415
    from desktop.render.theme import load_fonts  # noqa: PLC0415

    dataset = _opened(options.dataset)
    recipe = _recipe(options, dataset)
    application = QGuiApplication.instance() or QGuiApplication(["milepost"])
    load_fonts()
    try:
        content = picture(dataset, recipe, file_format)
    except PictureError as error:
        raise UsageError(error.sentence) from error
    try:
        write_file(options.out, content)
    except PictureError as error:
        return _complain(error.sentence, CANNOT_WRITE)
    finally:
        del application
    return DONE


def _same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file; not where either leads to none."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _recipe(options: argparse.Namespace, dataset: "Dataset") -> "Recipe":
    from desktop.render.chart import period_of  # noqa: PLC0415 (only pictures need it)
    from desktop.render.language import language  # noqa: PLC0415
    from desktop.render.recipe import Recipe, size_named  # noqa: PLC0415

    filters = _filters(options, dataset)
    size = size_named(options.size)
    if size is None:
        raise UsageError(
            f"“{options.size}” is no size: give WIDTHxHEIGHT, slide, a4, a4-upright, letter, letter-upright or 4k"
        )
    period = period_of(dataset)
    first, end = period.start, period.end
    if filters.period is not None:
        first, end = max(first, filters.period[0]), min(end, filters.period[1] + 1)
    if first >= end:
        raise UsageError("the range lies outside of the period of this dataset")
    return Recipe(
        view=ViewState(
            fitted(first, end), _perspective(options, dataset), filters, view=options.view, as_of=_as_of(options)
        ),
        size=size,
        theme=options.theme,
        language=language(),
    )

"""The arguments of the command line: which commands there are, and what can be asked of each."""

import argparse
from pathlib import Path
from typing import get_args

from desktop import __version__
from desktop.model.text import LANGUAGES
from desktop.model.view_state import AxisForm, LaneMode

EVENT_FORMATS = ("csv", "json", "icalendar", "footnote", "bibtex", "csl", "ris")
"""Named here too: the help must not wait for what makes them."""


def argument_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
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
    _add_export(commands.add_parser("export", help="draw timeline, matrix or trends into a PNG, SVG or PDF file"))
    _add_matrix(commands.add_parser("matrix", help="print how far each partner has come with each kind of agreement"))
    _add_sources(commands.add_parser("sources", help="list the sources, with how many events rest on each"))
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


def _add_several(parser: argparse.ArgumentParser, flag: str, told: str) -> None:
    parser.add_argument(flag, action="append", default=[], metavar="X", help=f"{told}; repeat it or use commas")


def _add_side(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--perspective", metavar="XX", help="the country whose partners are shown (else the dataset's)")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of titles and words (else the system's)")


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="DATE", help="as it stood at the end of this day, month or year (else of the whole record)"
    )


def _add_matrix(parser: argparse.ArgumentParser) -> None:
    _add_dataset(parser)
    _add_side(parser)
    _add_as_of(parser)
    _add_several(parser, "--kinds", "the columns (acsa, raa, two_plus_two, …; else the usual ones)")
    parser.add_argument("--format", choices=("text", "csv", "json"), default="text")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    _add_dataset(parser)
    _add_side(parser)
    _add_several(
        parser, "--partner", "keep events that have this party and the country in perspective among their parties"
    )
    _add_several(parser, "--country", "keep events that have this party among their parties")
    _add_several(parser, "--kind", "keep events of this kind (acsa, raa, two_plus_two, …)")
    _add_several(parser, "--stage", "keep events of this stage (signed, in_force, held, …)")
    parser.add_argument("--from", dest="start", metavar="DATE", help="first day: 2020, 2020-03 or 2020-03-15")
    parser.add_argument("--to", dest="end", metavar="DATE", help="last day; a year or month means all of it")
    parser.add_argument("--certain", action="store_true", help="keep only what lies in the range for sure")
    parser.add_argument("--search", default="", metavar="WORDS", help="keep events in whose texts all words occur")
    _add_filters_by_source(parser)


def _add_filters_by_source(parser: argparse.ArgumentParser) -> None:
    _add_several(parser, "--role", "keep events in which a partner does this (acts, hosts, concerned)")
    parser.add_argument("--role-of", metavar="XX", help="… or in which this party does")
    _add_several(parser, "--all-of", "keep events that have all of these parties")
    _add_several(parser, "--not-country", "leave out events that have this party")
    _add_several(parser, "--not-kind", "leave out events of this kind")
    _add_several(parser, "--grade", "keep events whose best source is of this grade (official, mirror, press, …)")
    _add_several(
        parser, "--publisher", "keep events with a source by this kind of publisher (government, state_media, …)"
    )
    _add_several(parser, "--source", "keep events that rest on this source, by its id")
    _add_several(
        parser, "--standing", "keep steps of agreements whose furthest stage is this one (signed, in_force, ended, …)"
    )
    parser.add_argument("--standing-as-of", metavar="DATE", help="… by the end of this day, month or year")


def _add_sources(parser: argparse.ArgumentParser) -> None:
    _add_dataset(parser)
    parser.add_argument("--search", default="", metavar="WORDS", help="only sources in which all words occur")
    parser.add_argument("--format", choices=("table", "csv", "json"), default="table")


def _add_events(parser: argparse.ArgumentParser) -> None:
    _add_filters(parser)
    _add_as_of(parser)
    parser.add_argument(
        "--format", choices=("table", *EVENT_FORMATS), default="table",
        help="a table to read, data (csv, json, icalendar), or the sources as citations (footnote, bibtex, csl, ris)",
    )  # fmt: skip


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="a file that ends in .png, .svg or .pdf")
    _add_filters(parser)
    parser.add_argument("--lens", default="", metavar="ID", help="let only what this source tells of stay bright")
    parser.add_argument("--view", choices=("timeline", "matrix", "trends"), default="timeline", help="what is drawn")
    _add_as_of(parser)
    parser.add_argument("--theme", choices=("light", "dark", "print"), default="light")
    parser.add_argument("--lanes", choices=get_args(LaneMode), default="partner", help="how lanes are made")
    parser.add_argument(
        "--size", default="1920x1080", metavar="SIZE",
        help="WIDTHxHEIGHT, slide, a4, a4-upright, letter, letter-upright or 4k",
    )  # fmt: skip
    parser.add_argument(
        "--axis",
        choices=get_args(AxisForm),
        default="quarter",
        help="what the time axis counts: quarters, weeks by number, or fiscal years of Japan",
    )
    parser.add_argument("--eras", action="store_true", help="tell years by Japanese era (in Japanese only)")

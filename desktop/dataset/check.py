"""Tells what is wrong with a dataset file, or with a folder of tables, without making anything."""

from pathlib import Path

from desktop.dataset.build import sound_tables
from desktop.dataset.errors import BuildError, DatasetError, Faults
from desktop.dataset.reader import sound
from desktop.dataset.safe_file import is_folder
from desktop.dataset.safe_reading import read_file
from desktop.model.text import Translate, untranslated


def check(path: Path, translate: Translate = untranslated) -> list[str]:
    """What is wrong, a sentence each; nothing when all is well. Never raises for what lies in the file."""
    faults = Faults()
    try:
        if is_folder(path):
            sound_tables(path)
        else:
            sound(read_file(path, faults, lambda: False).sheets, path.name, faults)
    except BuildError as error:
        return error.lines(translate)
    except DatasetError as error:
        return [*faults.sentences(translate), error.sentence(translate)]
    return list(faults.sentences(translate))

"""The dataset that comes with Milepost: whether it is still as it was packed."""

from desktop.dataset.errors import QT_TRANSLATE_NOOP, DatasetError
from desktop.dataset.safe_file import content_hash
from desktop.paths import BUILT_IN_DATASET


def refuse_damaged() -> None:
    """See that the built-in dataset has the bytes that were packed; a checkout has no hash beside it and passes.

    Raises:
        DatasetError: when it is missing or has changed.
    """
    checksum = BUILT_IN_DATASET.with_name(f"{BUILT_IN_DATASET.name}.sha256")
    if not checksum.exists():
        return
    try:
        whole = content_hash(BUILT_IN_DATASET, lambda: False) == checksum.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        whole = False
    if not whole:
        text = QT_TRANSLATE_NOOP(
            "Dataset",
            "The dataset that comes with Milepost is damaged; install Milepost again.",
        )
        raise DatasetError(text)

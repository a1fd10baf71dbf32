import hashlib
from pathlib import Path

import pytest

from desktop.dataset import built_in
from desktop.dataset.errors import DatasetError


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    dataset = tmp_path / "milestones.sqlite"
    dataset.write_bytes(b"as it was packed")
    (tmp_path / "milestones.sqlite.sha256").write_text(hashlib.sha256(dataset.read_bytes()).hexdigest() + "\n")
    monkeypatch.setattr(built_in, "BUILT_IN_DATASET", dataset)
    return dataset


def test_a_dataset_as_it_was_packed_passes(packed: Path) -> None:
    built_in.refuse_damaged()


def test_a_changed_or_missing_one_is_refused(packed: Path) -> None:
    packed.write_bytes(b"as it was packee")
    with pytest.raises(DatasetError, match="damaged"):
        built_in.refuse_damaged()
    packed.unlink()
    with pytest.raises(DatasetError, match="damaged"):
        built_in.refuse_damaged()


def test_a_checkout_has_no_hash_and_passes(packed: Path) -> None:
    packed.with_name("milestones.sqlite.sha256").unlink()
    packed.write_bytes(b"somebody works on it")
    built_in.refuse_damaged()

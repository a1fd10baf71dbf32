"""Files are opened in both ways: as small ones, and as large ones however small they are."""

import pytest

from desktop.dataset import cache, large_reading, reader

BOTH_WAYS = ("test_reader", "test_safe_opening", "test_memory")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.module.__name__.rpartition(".")[2] in BOTH_WAYS:
        metafunc.parametrize("way", ("small", "large"), indirect=True)


@pytest.fixture(autouse=True)
def way(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """How files are opened: small, or large."""
    chosen = getattr(request, "param", "small")
    monkeypatch.setenv("MILEPOST_CACHE", str(tmp_path_factory.mktemp("cache")))
    if chosen == "large":
        monkeypatch.setattr(reader, "LARGE_FILE", 0)
        monkeypatch.setattr(large_reading, "FEW_ROWS", 0)
        monkeypatch.setattr(cache, "find", lambda _file: None)  # each time as if it were the first
    return str(chosen)

"""What the terminal opens: never more than may be loaded, and in words where the system refuses."""

import pytest

from data_access.files.limits import Limits
from data_access.files.opening import bytes_of
from data_access.findings import FileRefused


@pytest.mark.parametrize(("size", "refused"), [(9, False), (10, False), (11, True), (2 << 30, True)])
def test_a_file_beyond_the_limit_is_not_read(tmp_path, size, refused):
    """One byte less, the limit, one more; and two gigabytes that take no room on the disk."""
    path = tmp_path / "sparse.csv"
    with path.open("wb") as file:
        file.truncate(size)
    if not refused:
        assert len(bytes_of(path, Limits(block_file_bytes=10))) == size
        return
    with pytest.raises(FileRefused) as found:
        bytes_of(path, Limits(block_file_bytes=10))
    assert (found.value.finding.code, found.value.finding.file) == ("FILE-SIZE", "sparse.csv")


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_what_cannot_be_opened_is_a_sentence(tmp_path, name):
    with pytest.raises(FileRefused) as found:
        bytes_of(tmp_path / name)
    assert found.value.finding.code == "FILE-UNREADABLE"


def test_a_device_without_an_end_is_read_to_the_limit_only():
    """It shows a size of nothing."""
    from pathlib import Path

    if not Path("/dev/zero").exists():
        pytest.skip("this system has no device that gives zeros")
    with pytest.raises(FileRefused) as found:
        bytes_of(Path("/dev/zero"), Limits(block_file_bytes=1000))
    assert found.value.finding.code == "FILE-SIZE"

"""A workbook with a label that encrypts it has no password to clear: both causes are named, and what to do of each."""

from data_access.storage import store
from tests.hostile.files import HOSTILE
from tests.integration.loads.files import handed_in
from tests.published_files import case_files


def test_the_file_of_the_case_and_one_with_a_password(database):
    files = [(path.name, path.read_bytes()) for path in case_files("22")]
    for name, content in [*files, HOSTILE["encrypted xlsx"]()]:
        (said,) = handed_in(content, name, database).findings
        assert said.code == "FILE-ENCRYPTED"
        for words in ("password", "sensitivity label", "without encryption"):
            assert words in said.sentence()
    assert store.batches(database) == ()

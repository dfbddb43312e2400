"""The fuzzer's targets take the files it begins with, so that they still fit the readers."""

import pytest

from tests.fuzzing.targets import TARGETS, try_bytes


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_reads_its_first_files(name):
    for content in TARGETS[name][1]:
        try_bytes(name, content)
        try_bytes(name, content[: len(content) // 2])
        try_bytes(name, content + b"\x00\xff")

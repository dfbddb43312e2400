"""Several text files as one content: an archive, and what its parts are called.

The process that parses asks here too: no pandas.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from itertools import takewhile
from pathlib import PurePath

from data_access.identifiers.unseen import without_unseen

TEXTS = (".csv", ".tsv", ".txt")
"""What the name of a text file ends with."""
_PARTED = " _.-"
_WORD = re.compile(rf"[^{_PARTED}]*[{_PARTED}]")
_LONGEST_NAME = 80
_DAY_0 = (1980, 1, 1, 0, 0, 0)


def packed(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Named files as one content, the same for the same files in whatever order they come.

    Files of one name are told apart by a number; the same file twice is taken once.
    """
    packet, taken = io.BytesIO(), set()
    with zipfile.ZipFile(packet, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(dict.fromkeys(files)):
            own, number = name, 1
            while own in taken:
                number += 1
                own = f"{PurePath(name).stem} ({number}){PurePath(name).suffix}"
            taken.add(own)
            archive.writestr(zipfile.ZipInfo(own, _DAY_0), content)
    return packet.getvalue()


def packet_name(names: Sequence[str]) -> str:
    """What files are called together: how the names of several begin, and how many they are; one keeps its own."""
    if len(names) == 1:
        return names[0]
    begins = _begins_alike([PurePath(name).stem for name in names]).rstrip(_PARTED)
    return f"{begins}, {len(names)} files" if begins else f"{len(names)} files"


def sheet_names(names: Sequence[str]) -> list[str]:
    """What each file is called as a sheet: its name without its ending, and without how all of them begin."""
    stems = [PurePath(name).stem for name in names]
    begins = _begins_alike(stems)
    made: list[str] = []
    for stem in stems:
        own, number = without_unseen(stem[len(begins) :])[:_LONGEST_NAME], 1
        while (shown := own if number == 1 else f"{own} ({number})") in made:
            number += 1
        made.append(shown)
    return made


def _begins_alike(stems: Sequence[str]) -> str:
    """The words with which several names begin, the sign behind them included; "" where one would have no name left."""
    if len(stems) == 1:
        return ""
    words = zip(*(_WORD.findall(stem) for stem in stems), strict=False)
    begins = "".join(first for first, *_ in takewhile(lambda alike: len(set(alike)) == 1, words))
    return "" if any(stem == begins for stem in stems) else begins

"""``python -m sample_data [--out FOLDER] [--summary]``: writes Larkmoor's files, or prints its figures."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from metrics.base.root import ROOT
from sample_data.larkmoor.calibration import summary
from sample_data.larkmoor.council import CENSUS
from sample_data.larkmoor.lives import known_by
from sample_data.workbooks.absence.attendance import write_attendance
from sample_data.workbooks.messy import write_messy
from sample_data.workbooks.public_register import write_public_register
from sample_data.workbooks.registers import SHEETS, write_registers
from sample_data.workbooks.sen2_return import write_sen2
from sample_data.workbooks.tidy import write_tidy


def write_all(folder: Path) -> list[Path]:
    """The workbooks and the return, in this order."""
    register = known_by()
    made = [write_tidy(register, folder), write_messy(register, folder), write_sen2(known_by(CENSUS), folder)]
    made += [write_attendance(register, folder), write_public_register(folder)]
    return [*made, write_registers(register, folder)] if SHEETS else made


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the command line and does it."""
    parser = argparse.ArgumentParser(prog="python -m sample_data", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "sample_data", metavar="FOLDER", help="where to write")
    parser.add_argument("--summary", action="store_true", help="print the calibration figures and write nothing")
    chosen = parser.parse_args(arguments)
    if chosen.summary:
        sys.stdout.write(summary(known_by()) + "\n")
        return
    chosen.out.mkdir(parents=True, exist_ok=True)
    for written in write_all(chosen.out):
        sys.stdout.write(f"{written}  {written.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()

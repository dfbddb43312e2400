"""``python -m tests.fuzzing``: a minute of a coverage-guided fuzzer (Atheris) over all readers of bytes.

``--seconds 60`` is the time for all together, ``--only NAME`` takes one of them, ``--again FILE`` gives it the bytes
that were found. It goes the same way every time, so that a change of the code is judged and not luck; ``--seed 2``
goes another. Exit status 1 where a reader raised anything but a refusal: the bytes are kept in a file that is named.
What is found is mended, and becomes a case in ``tests/hostile``.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_LONGEST = 20
_MEGABYTES = 3_000


def main() -> int:
    """Run the fuzzer; the exit status."""
    asked = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--only", default="")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--again", type=Path)
    asked.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = asked.parse_args()
    try:
        import atheris  # noqa: F401
    except ImportError:
        _say("Nothing was tried: the fuzzer is not installed (pip install atheris, where there is one for this Python)")
        return 0
    if options.folder:
        return _fuzz(options.only, options.seconds, options.seed, options.folder)
    from tests.fuzzing.targets import TARGETS, try_bytes

    if options.again:
        try_bytes(options.only, options.again.read_bytes())
        return 0
    names = [options.only] if options.only else list(TARGETS)
    each = max(options.seconds // len(names), 1)
    failed = [name for name in names if _in_a_process(name, each, options.seed)]
    _say(f"Readers that raised: {', '.join(failed)}." if failed else "No reader raised anything but a refusal.")
    return bool(failed)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _in_a_process(name: str, seconds: int, seed: int) -> int:
    """The exit status of one target's run: the fuzzer ends the process that it runs in."""
    _say(f"--- {name}")
    folder = tempfile.mkdtemp(prefix="fuzzing-")
    command = [sys.executable, "-m", "tests.fuzzing", "--folder", folder, "--only", name]
    command += ["--seconds", str(seconds), "--seed", str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    lines = done.stderr.splitlines() + done.stdout.splitlines()
    _say("\n".join(lines[-40:] if done.returncode else lines[-1:]))
    if not done.returncode:  # else what was found lies in it
        shutil.rmtree(folder)
    return done.returncode


def _fuzz(name: str, seconds: int, seed: int, files: Path) -> int:
    import atheris

    with atheris.instrument_imports(include=["data_access"]):
        from tests.fuzzing.targets import TARGETS, try_bytes
    for number, content in enumerate(TARGETS[name][1]):
        (files / str(number)).write_bytes(content)
    found = f"-artifact_prefix={files}/found-"
    limits = [
        f"-seed={seed}",
        f"-max_total_time={seconds}",
        f"-timeout={_LONGEST}",
        f"-rss_limit_mb={_MEGABYTES}",
        "-max_len=20000",
    ]
    atheris.Setup([sys.argv[0], str(files), found, "-print_final_stats=0", *limits], lambda data: try_bytes(name, data))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())

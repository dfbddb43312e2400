"""What is wrong with kinds in lists and formats: ``python -m tests.corpus.matrix [list:format,…] [words of kinds]``."""

import sys

from tests.corpus.lists import LISTS
from tests.corpus.matrix.every import KINDS
from tests.corpus.matrix.outcome import wrong
from tests.corpus.matrix.writers import FORMATS
from tests.reading_here import read_here

if __name__ == "__main__":
    tried, pairs = 0, [one for one in sys.argv[1:] if ":" in one]
    words = [one for one in sys.argv[1:] if ":" not in one]
    wanted = [one.split(":") for one in pairs] or [(about, ",".join(FORMATS)) for about in LISTS]
    with read_here():
        for name, kind in KINDS.items():
            if words and not any(word in name for word in words):
                continue
            for about, forms in wanted:
                faults = {}
                for form in forms.split(","):
                    if about in kind.lists and form not in kind.never:
                        tried += 1
                        for fault in wrong(kind, about, form):
                            faults.setdefault(fault, []).append(form)
                for fault, of in faults.items():
                    sys.stdout.write(f"{name} | {about} | {' '.join(of)} | {fault}\n")
    sys.stdout.write(f"{tried} tried\n")

"""SENDboard's terminal program: ``python sendboard.py --help``. Its commands stand in ``terminal/``."""

from terminal.program import app, main

__all__ = ["app", "main"]

if __name__ == "__main__":
    main()

"""SENDboard's terminal program: ``python sendboard.py --help``. Its commands stand in ``terminal/``."""

from terminal.program import app

if __name__ == "__main__":
    app()

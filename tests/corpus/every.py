"""All habits, in the order in which they are listed."""

from tests.corpus.habit import Habit
from tests.corpus.habits.cells import CELLS
from tests.corpus.habits.days import DAYS
from tests.corpus.habits.formats import FORMATS
from tests.corpus.habits.registers import REGISTERS
from tests.corpus.habits.reports import REPORTS
from tests.corpus.habits.sheets import SHEETS
from tests.corpus.habits.systems import SYSTEMS
from tests.corpus.habits.tables import TABLES
from tests.corpus.habits.words import WORDS

BY_SUBJECT: dict[str, tuple[Habit, ...]] = {
    "Systems and what they call their columns": SYSTEMS,
    "Databases, shared pages and forms": TABLES,
    "Kinds of files": FORMATS,
    "Days": DAYS,
    "Words, codes and flags": WORDS,
    "Cells": CELLS,
    "Reports": REPORTS,
    "Sheets": SHEETS,
    "Registers and attendance": REGISTERS,
}
HABITS: tuple[Habit, ...] = tuple(habit for habits in BY_SUBJECT.values() for habit in habits)

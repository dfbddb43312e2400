"""How outcomes, flags, places and needs are said."""

from data_access.layouts.corrections import Corrections
from tests.corpus.council import PLAIN, Case, Rows, told, without
from tests.corpus.files import text, xlsx
from tests.corpus.habit import Files, Habit

_LETTERS = "abcdefgh"
_NEEDS = {
    "SEMH": "Social, emotional and mental health", "ASD": "Autistic spectrum disorder",
    "MLD": "Moderate learning difficulty",
    "SLCN": "Speech, language and communication needs", "SPLD": "Specific learning difficulty",
}  # fmt: skip


def _words(**said: str | None) -> dict[str | None, str | None]:
    words = {"agreed": "Y", "refused": "N", "withdrawn": "W"}
    return {words.get(name): word for name, word in ({"none": None} | said).items()}


def _file(**how) -> Files:
    return [("cases.xlsx", xlsx(told(**how)))]


def _needs_in_words() -> Rows:
    return told(extra={"need": lambda case: _NEEDS[case.need]})


def _lettered(case: Case) -> str:
    return f"{_LETTERS[sorted(_NEEDS).index(case.need)]}) {case.need}"


def _untidy_place(case: Case) -> str:
    number = int(case.ref[-3:])
    return {0: case.locality.upper(), 1: f"{case.locality.lower()} "}.get(number % 7, case.locality)


def _status(case: Case) -> str:
    if case.issued:
        return "Plan issued"
    return {"Y": "In assessment", "N": "Refused", "W": "Withdrawn", None: "Awaiting decision"}[case.outcome]


def _yes_or_no() -> Rows:
    """Whether it was agreed to assess."""
    headings = {**without("outcome"), "outcome": "Agreed to assess?"}
    return told(headings, words=_words(agreed="Yes", refused="No", withdrawn="Withdrawn"))


WORDS = (
    Habit(name="Codes of the return", who="An officer who keeps the codes of the SEN2 return.",
          made=lambda: _file(words=_words(agreed="Y", refused="N", withdrawn="W", none="A"), yes=1, no=0)),
    Habit(name="True and False", who="A database export: Booleans for exceptions.",
          made=lambda: _file(yes=True, no=False)),
    Habit(name="Ticks", who="A shared workbook in which exceptions are ticked, and blank otherwise.",
          made=lambda: _file(yes="\u2713", no=None)),
    Habit(name="Y and a blank", who="A log in which only exceptions are marked.", made=lambda: _file(yes="Y", no=None)),
    Habit(name="Sentences for outcomes", who="A panel that writes what it decided.",
          made=lambda: _file(words=_words(agreed="Agreed to assess", refused="Not agreed to assess",
                                          withdrawn="Withdrawn by parent", none="Awaiting decision"))),
    Habit(name="Yes and no for outcomes", who="A tracker that asks whether it was agreed to assess.",
          made=lambda: [("cases.xlsx", xlsx(_yes_or_no()))]),
    Habit(name="Dashes for blanks", who="A report that shows a dash where nothing is.", made=lambda: _file(blank="-")),
    Habit(name="N/A for blanks", who="An officer who fills every cell.", made=lambda: _file(blank="N/A")),
    Habit(name="Shorthand for blanks", who="An analyst who follows the guidance for accessible spreadsheets: [z], and "
          "notes in headings.",
          made=lambda: _file(headings={**PLAIN, "decided": "Request outcome date [note 1]"}, blank="[z]")),
    Habit(name="Letters before answers", who="A list made for inspectors, who ask for \"e) SEMH\".",
          made=lambda: _file(extra={"need": _lettered})),
    Habit(name="Needs in words", who="A system that shows the words of the types of need.",
          made=lambda: [("cases.csv", text(_needs_in_words()))]),
    Habit(name="Codes and words together", who="A system that shows a code and its words in one cell.",
          made=lambda: _file(words=_words(agreed="Y - Agreed", refused="N - Not agreed", withdrawn="W - Withdrawn"),
                             extra={"need": lambda case: f"{case.need} - {_NEEDS[case.need]}"})),
    Habit(name="Places in all spellings", who="Many officers who type the locality: NORTH, north, North.",
          made=lambda: _file(extra={"locality": _untidy_place})),
    Habit(name="Outcomes by letters", asked="CELL-CODE",
          who="A panel with its own letters: A for agreed, D for declined, X for withdrawn.",
          made=lambda: _file(words=_words(agreed="P1", refused="P2", withdrawn="P3")),
          corrections=Corrections(values={"cases": {"request_outcome": {"P1": "Y", "P2": "N", "P3": "W"}}}),
          why="Nobody but the panel knows its codes; the officer says once what each stands for."),
    Habit(name="A status for an outcome", asked="MAP-NO-OUTCOME",
          who="A tracker with one status that goes on from request to plan.",
          made=lambda: _file(headings={**without("outcome"), "status": "Position"}, extra={"status": _status}),
          corrections=Corrections(
              columns={"cases": {"Position": "request_outcome"}},
              values={"cases": {"request_outcome": {"Plan issued": "Y", "In assessment": "Y"}}}),
          why="The status says how far a case is, not what was decided; the officer chooses it for the outcome, and "
              "what two of its words stand for."),
    Habit(name="Headings of one's own", asked="MAP-NO-PLAN-DAY",
          who="A tracker whose headings are those of a team's own steps.",
          made=lambda: _file(headings={**PLAIN, "issued": "Gate 5", "decided": "Gate 2"}),
          corrections=Corrections(columns={"cases": {"Gate 5": "start_date", "Gate 2": "request_outcome_date"}}),
          why="No word of the headings says what the days are; the officer chooses the two columns."),
)  # fmt: skip

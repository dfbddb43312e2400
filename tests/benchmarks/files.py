"""The files that are read: a council's workbook of 25 columns and a SEN2 return. Nobody in them exists."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import xlsxwriter

from tests.benchmarks import population

DAY_0 = np.datetime64("1899-12-30", "D")
_PHASES = ("Early years", "Primary", "Secondary", "Post-16")
_GROUNDS = ("School closed for 4 weeks", "Exceptional personal circumstances", "Away from the area")


def workbook(path: Path, rows: int) -> Path:
    """Cases as a council's case system exports them, real dates as Excel keeps them. Written once."""
    if path.exists():
        return path
    made = council_columns(rows)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("EHC cases (fictional)")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, list(made))
        columns = [_excel_values(column) for column in made.values()]
        dated = [column.dtype.kind == "M" for column in made.values()]
        for number, row in enumerate(zip(*columns, strict=True), start=1):
            for position, value in enumerate(row):
                if value is None:
                    continue
                if isinstance(value, str):
                    sheet.write_string(number, position, value)
                else:
                    sheet.write_number(number, position, value, day if dated[position] else None)
    return path


def council_columns(rows: int) -> dict[str, pd.Series]:
    """The 25 columns under headings that councils use."""
    rng = np.random.default_rng(population.SEED)
    cases = population.cases(rows, localities=6)
    number = np.arange(rows)
    born = np.datetime64("2005-01-01") + rng.integers(0, 15 * 365, rows)
    draft = cases["start_date"] - pd.Timedelta(days=20)
    excused = cases["exception_applies"]
    return {
        "Case reference": _numbered("EX-{:06d}", number),
        "Name": _numbered("Example Child {:06d}", number),
        "Date of birth": pd.Series(born.astype("datetime64[s]")),
        "UPN": _numbered("Z998{:09d}", number),
        "Postcode": pd.Series(["ZZ99 9ZZ"] * rows),
        "Gender": _chosen(rng, ("Female", "Male"), rows),
        "Ethnicity": _chosen(rng, ("WBRI", "APKN", "BAFR", "CHNE", "MWAS"), rows),
        "Locality": cases["locality"].astype("object"),
        "Team": _chosen(rng, [f"Team {one}" for one in range(1, 13)], rows),
        "School": _chosen(rng, [f"Example School {one:03d}" for one in range(1, 121)], rows),
        "Phase": _chosen(rng, _PHASES, rows),
        "NCY": pd.Series(rng.integers(0, 14, rows)),
        "Date request received": cases["received_date"],
        "Source of request": _chosen(rng, ("Parent", "School", "Health", "Social care"), rows),
        "Decision to assess": cases["request_outcome"].map({"Y": "Agreed", "N": "Refused", "A": "Pending"}),
        "Date of decision to assess": cases["request_outcome_date"],
        "Request mediation": _yes_no(cases["request_mediation"]),
        "Request tribunal": _yes_no(cases["request_tribunal"]),
        "Decision to issue": cases["assessment_outcome"].map({"Y": "Issue", "N": "Not issued", "A": "Pending"}),
        "Decision to issue date": cases["assessment_outcome_date"],
        "20 week exception": _yes_no(excused),
        "Exception reason": _chosen(rng, _GROUNDS, rows).where(excused.fillna(False).astype(bool), None),
        "Draft plan issued": draft,
        "Final plan issued": cases["start_date"],
        "Primary need": cases["primary_need"].astype("object"),
    }


def sen2_return(path: Path, children: int) -> Path:
    """A SEN2 return in DfE's nesting with so many children, one request each. Written once."""
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in _sen2_lines(children))
    return path


def _sen2_lines(children: int) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield "<Message>"
    yield " <Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year>"
    yield "  <ReferenceDate>2026-01-15</ReferenceDate></CollectionDetails>"
    yield "  <Source><SourceLevel>L</SourceLevel><LEA>998</LEA></Source></Header>"
    yield " <Persons>"
    cases = population.cases(children)
    for number, row in enumerate(cases.itertuples()):
        yield from _child(number, row)
    yield " </Persons>"
    yield "</Message>"


def _child(number: int, row: object) -> Iterator[str]:
    yield "  <Person>"
    yield from _elements(3, Surname=f"Example-{number:06d}", Forename="Example Child", PersonBirthDate="2014-05-06",
                         Sex="M", Ethnicity="WBRI", PostCode="ZZ99 9ZZ", UPN=f"Z998{number:09d}")  # fmt: skip
    yield "   <Requests>"
    yield from _elements(4, ReceivedDate=row.received_date, RequestSource="1",
                         RequestOutcomeDate=row.request_outcome_date, RequestOutcome=row.request_outcome,
                         RequestMediation="0", RequestTribunal="0")  # fmt: skip
    if isinstance(row.assessment_outcome, str):
        yield "    <Assessment>"
        yield from _elements(5, AssessmentOutcome=row.assessment_outcome,
                             AssessmentOutcomeDate=row.assessment_outcome_date, Week20="0")  # fmt: skip
        if row.start_date is not pd.NaT:
            yield "     <NamedPlan>"
            yield from _elements(6, StartDate=row.start_date)
            yield "      <PlanDetail><URN>990001</URN><PlacementRank>1</PlacementRank></PlanDetail>"
            yield from _elements(6, PB="0")
            yield "     </NamedPlan>"
        yield "    </Assessment>"
    if row.start_date is not pd.NaT:
        yield "    <ActivePlans>"
        yield "     <PlacementDetail><URN>990001</URN><PlacementRank>1</PlacementRank></PlacementDetail>"
        yield f"     <SENneed><SENtype>{row.primary_need}</SENtype><SENtypeRank>1</SENtypeRank></SENneed>"
        yield "    </ActivePlans>"
    yield "   </Requests>"
    yield "  </Person>"


def _elements(depth: int, **texts: object) -> Iterator[str]:
    for name, value in texts.items():
        if value is not pd.NaT:
            text = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else value
            yield f"{' ' * depth}<{name}>{text}</{name}>"


def _excel_values(column: pd.Series) -> list:
    if column.dtype.kind == "M":
        serials = (column.to_numpy().astype("datetime64[D]") - DAY_0).astype("float64")
        column = pd.Series(np.where(column.isna(), np.nan, serials))
    plain = column.astype("object")
    return plain.where(plain.notna(), None).tolist()


def _numbered(form: str, numbers: np.ndarray) -> pd.Series:
    return pd.Series([form.format(number) for number in numbers], dtype="object")


def _chosen(rng: np.random.Generator, words: tuple[str, ...] | list[str], rows: int) -> pd.Series:
    return pd.Series(np.array(words, dtype="object")[rng.integers(0, len(words), rows)])


def _yes_no(flags: pd.Series) -> pd.Series:
    return flags.astype("object").map({True: "Yes", False: "No"})

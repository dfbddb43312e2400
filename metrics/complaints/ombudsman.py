"""What does the Ombudsman find, and do we do what it asks? From the council's register of its decisions."""

import pandas as pd

from metrics.base.days import is_judged
from metrics.complaints.themes import by_theme, split_themes
from metrics.counting.registers import Register

ROLLING_MONTHS = 24
"""How far back a theme is looked for to be called repeated: the rolling two years proposed in our study of the
domain; no published rule says so."""


def decided(register: Register) -> pd.Series:
    """Decisions of the Ombudsman about the council, of every kind."""
    return register.rows["decision_date"].notna()


def investigated(register: Register) -> pd.Series:
    """Investigations that ended upheld or not upheld, leaving out what was premature, invalid, answered with advice,
    or closed after initial enquiries."""
    return register.rows["was_investigated"].astype(bool)


def upheld(register: Register) -> pd.Series:
    """Those upheld for whatever reason: the Ombudsman found fault, or the council had put it right early enough."""
    return register.rows["was_upheld"].astype(bool)


def upheld_decisions(register: Register) -> pd.Series:
    """Decisions upheld, for whatever reason."""
    return upheld(register)


def remedied_before(register: Register) -> pd.Series:
    """Those in which the council had offered a satisfactory remedy before the complaint reached the Ombudsman."""
    return register.rows["satisfactory_remedy"].fillna(False).astype(bool)


def still_with_the_ombudsman(register: Register) -> pd.Series:
    """Complaints with the Ombudsman on the day that it has not decided."""
    return register.rows["decision_date"].isna() & register.rows["decision"].isna()


def compliance_known(register: Register) -> pd.Series:
    """The Ombudsman's cases with agreed remedies that are all done, or whose latest target day has passed, by the day
    on which that could be told."""
    return register.rows["compliance_date"].notna()


def every_remedy_done(register: Register) -> pd.Series:
    """Those in which every remedy is done, however late."""
    return register.rows["remedies_done"]


def compliance_dated(register: Register) -> pd.Series:
    """The Ombudsman's cases with agreed remedies that are all done, or whose latest target day has passed, leaving out
    cases in which no remedy has a target day."""
    return compliance_known(register) & register.rows["remedies_dated"]


def every_remedy_on_time(register: Register) -> pd.Series:
    """Those in which every remedy is done, and each that has a target day was done by it. One done on an unknown day
    is not shown to be in time."""
    return register.rows["remedies_on_time"]


def upheld_lately_with_theme(register: Register) -> pd.Series:
    """Decisions upheld in the 24 months to the day that have a theme on record."""
    rows = register.rows
    lately = rows["decision_date"] + pd.DateOffset(months=ROLLING_MONTHS) > pd.Timestamp(register.as_at)
    return upheld(register) & lately & rows["themes"].notna()


def theme_repeats(register: Register) -> pd.Series:
    """Those with a theme that at least one other of them has too."""
    lines = _themes_of(register)
    again = lines.groupby("theme")["row"].transform("nunique") > 1
    return pd.Series(register.rows.index.isin(lines.loc[again, "row"]), register.rows.index)


def repeated_themes(register: Register) -> pd.DataFrame:
    """Every theme of the decisions upheld in the 24 months to the day, as ``by_theme`` has them; repeated from two
    ``rows`` on."""
    return by_theme(_cells_with_themes(register))


def fault_after_fix_known(register: Register) -> pd.Series:
    """Decisions upheld about a theme for which a service improvement has been completed, where the fault's own dates
    say on which side of that day it lay."""
    return upheld(register) & register.rows["fixed_theme"]


def came_back(register: Register) -> pd.Series:
    """Those whose fault began after the first improvement about the theme was completed. The day of the decision says
    nothing: it may come years after the fault."""
    return register.rows["recurred"]


def upheld_with_fault_dates(register: Register) -> pd.Series:
    """Decisions upheld for which it is recorded when the fault was."""
    return upheld(register) & register.rows["fault_known"]


def from_earlier_years(register: Register) -> pd.Series:
    """Those whose fault was over before the 1 April that began the Ombudsman's year in which it decided."""
    return register.rows["from_earlier_years"]


def days_since_fault(register: Register) -> pd.Series:
    """Days from the beginning of the fault to the decision; half of the decisions took longer."""
    return register.rows["days_since_fault"]


def public_reports(register: Register) -> pd.Series:
    """Public interest reports received."""
    return register.rows["public_report"].fillna(False).astype(bool)


def notice_due(register: Register) -> pd.Series:
    """Public interest reports whose public notice was due, or was given before."""
    return public_reports(register) & _due_or_done(register, "notice_due", "notice_date")


def notice_in_time(register: Register) -> pd.Series:
    """Those whose public notice was given within 14 days of receiving the report, or as many as the settings say."""
    rows = register.rows
    return rows["notice_date"].notna() & (rows["notice_date"] <= rows["notice_due"])


def reply_due(register: Register) -> pd.Series:
    """Public interest reports whose reply to the Ombudsman was due, or was sent before."""
    return public_reports(register) & _due_or_done(register, "report_reply_due", "reply_date")


def reply_in_time(register: Register) -> pd.Series:
    """Those answered within 3 months of receiving the report, or by the later day that it agreed to in writing."""
    rows = register.rows
    return rows["reply_date"].notna() & (rows["reply_date"] <= rows["report_reply_due"])


def decided_and_linked(register: Register) -> pd.Series:
    """Decisions upheld that could be linked to a child's case."""
    return upheld(register) & register.rows["case_found"]


def waited_over_a_year(register: Register) -> pd.Series:
    """Those of families whose request, the latest before they went to the Ombudsman, has taken more than 52 weeks to a
    plan, to another end, or so far."""
    return register.rows["waited_over_52_weeks"]


def _themes_of(register: Register) -> pd.DataFrame:
    return split_themes(_cells_with_themes(register))


def _cells_with_themes(register: Register) -> pd.Series:
    return register.rows["themes"][upheld_lately_with_theme(register)]


def _due_or_done(register: Register, due: str, done: str) -> pd.Series:
    rows = register.rows
    return is_judged(rows[due], rows[done].notna(), register.as_at)

"""What schools' and councils' systems call the columns of attendance, parted by semicolons. Data only."""

from metrics.attendance.enrolments import COLUMN_OF_MARK

_MARKS: dict[str, str] = {
    name: f"{mark}; code {mark}; reason {mark}; {mark} sessions" for mark, name in COLUMN_OF_MARK.items()
}
ATTENDANCE_HEADINGS: dict[str, str] = {
    "urn": "urn; school urn; establishment urn; urn of school; dfe urn",
    "school": "school name; establishment; school or setting; establishment name",
    "sen_status": "sen; sen provision; sen need status; send status; sen status code; sen code",
    "primary_need": "primary sen need; sen primary need; primary sen type; sen type",
    "year_group": "year; nc year; ncy; national curriculum year; year group ncy",
    "starts": (
        "week; week beginning; w c; wc; week start; week starting; date; attendance date; session date; day; "
        "mark date; term start; w c date"
    ),
    "has_plan": "ehcp; ehcp y n; ehc plan y n; has ehcp; ehcp yes no; has plan",
    "school_year": "academic year; time period; acad year",
    "percent": (
        "attendance percentage; percentage attendance; percent attendance; attendance percent; attended percent; "
        "attendance pct"
    ),
    "marks": "marks; week marks; marks string; register marks; attendance marks; marks for week",
    "term": "school term; half term; term name",
    "possible": "possible; sessions possible; poss; total possible sessions; possible marks; sess possible",
    "present": "present; present sessions; presents; present marks",
    "elsewhere": "aea; approved educational activity; approved ed activity; aea sessions; educated off site",
    "attended": "attended; attendances; sessions attended; attend; total attended; attendance sessions",
    "authorised": (
        "authorised; auth; authorised absences; authorised absence; auth abs; authorised sessions; "
        "sessions authorised; sess authorised"
    ),
    "unauthorised": (
        "unauthorised; unauth; unauthorised absences; unauthorised absence; unauth abs; unauthorised sessions; "
        "sess unauthorised"
    ),
    **_MARKS,
    "mark_i": f"{_MARKS['mark_i']}; illness; ill; illness sessions; sessions illness",
    "mark_m": f"{_MARKS['mark_m']}; medical; medical appointment; appointments",
    "mark_e": f"{_MARKS['mark_e']}; excluded; suspended; suspension",
    "mark_c2": f"{_MARKS['mark_c2']}; part time timetable; part time",
    "mark_o": f"{_MARKS['mark_o']}; unauthorised other",
    "am": "am; am code; am mark; morning; am session",
    "pm": "pm; pm code; pm mark; afternoon; pm session",
}

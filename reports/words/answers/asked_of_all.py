"""Requests under the Freedom of Information Act that went to every council, and what councils are asked most often.

The two that went to all councils are numbers 12342 (moves) and 12254 (timeliness) of one council's list of answers.
They are told here in our words, from notes on them; which question stood in which of the two is inferred.
"""

from reports.words.answers.question import Over, Question, QuestionSet, Wanted

_FOI = "A request for information under the Freedom of Information Act"
_ALL_COUNCILS = f"{_FOI}, as it was sent to all councils"
_LATEST_MOVE = (
    "Of each child the latest deadline on record is held. A child who has moved on since counts in the later year "
    "alone, so a year without cases is one that later deadlines have replaced, or that was never recorded. It does not "
    "say that no child moved."
)
_EARLIER = (
    "An earlier year can be answered from a list of that year: load it with the day on which it was true, and make "
    "these answers as known on that day. Without one, look in the archive of the case system, or in the council's own "
    "SEN2 return for that year (items 5.6a and 5.6b), which has asked for this only lately."
)
_THAT_VERY_DAY = "Moves whose deadline is recorded as this very day are counted, also those without a final plan."
_CANNOT_SAY = "SENDboard holds cases, and no staff."


def _moves(over: Over, day: str, which: str) -> Question:
    return Question(
        f"Due by {day}",
        f"In each year, how many children with an EHC plan were to move to another phase of education with {day} as "
        f"the deadline{which}, and how many had their final amended plan by then?",
        (Wanted("phase_transfers_on_time", over),),
        (_THAT_VERY_DAY, _LATEST_MOVE),
        (_EARLIER,),
    )


MOVES = QuestionSet(
    "Moves to the next phase of education",
    "Moves to the next phase: due and done by 15 February and 31 March",
    _ALL_COUNCILS,
    (
        _moves(Over.BY_15_FEBRUARY, "15 February", ""),
        _moves(Over.BY_31_MARCH, "31 March", ", that of moves from school to a post-16 institution"),
    ),
    years_before=5,
)
TIMELINESS = QuestionSet(
    "EHC plans in time, psychologists' advice and mediation",
    "Plans within 20 weeks regardless of exceptions, psychologists, mediation",
    _ALL_COUNCILS,
    (
        Question(
            "Within 20 weeks",
            "How many EHC plans were issued, and how many of them within 20 weeks of the request, regardless of "
            "exceptions?",
            (
                Wanted("plans_issued_within_20_weeks_including_exceptions"),
                Wanted("plans_issued_within_20_weeks"),
                Wanted("plans_issued_within_20_weeks_including_exceptions", Over.MONTHS),
            ),
            (
                "The first table answers the question: plans count whether or not an exception was claimed. The second "
                "leaves out those with an exception, as the figure does that DfE publishes first.",
            ),
        ),
        Question(
            "Psychologists' advice",
            "How many pieces of advice did educational psychologists give for assessments, how many of them within 6 "
            "weeks, and how many are awaited?",
            (Wanted("advice_within_6_weeks_psychology"), Wanted("advice_outstanding_psychology")),
            ("Advice counts in the year in which it came. Advice that was asked for and has not come is told by day.",),
            (
                "Whether the psychologist was of the council's own service, of an agency or on their own account: look "
                "with the principal educational psychologist, or in the contracts.",
            ),
        ),
        Question(
            "Psychologists employed",
            "How many educational psychologists does the council employ, in full-time posts and in people, and how "
            "many posts are vacant?",
            missing=(
                f"{_CANNOT_SAY} Look in the establishment list and the payroll, which personnel keeps, or ask the "
                "principal educational psychologist. What is bought from outside stands in contracts and invoices.",
            ),
        ),
        Question(
            "Mediation",
            "How many mediations were held, how many of those that were asked for within 30 days, and how many were "
            "followed by an appeal?",
            (
                Wanted("mediations_held"),
                Wanted("mediations_arranged_in_30_days"),
                Wanted("mediations_followed_by_appeal"),
            ),
            missing=("What mediation cost: look in the contract with the mediation service and its invoices.",),
        ),
    ),
    years_before=3,
)
NUMBERS = QuestionSet(
    "EHC plans: requests, refusals, plans, waits and appeals",
    "Numbers that are asked for most often: requests, refusals, plans, waits, appeals",
    _FOI,
    (
        Question(
            "Requests and refusals",
            "How many requests for an EHC needs assessment were received, and how many were refused?",
            (Wanted("requests_received"), Wanted("requests_refused")),
        ),
        Question(
            "Plans",
            "How many new EHC plans were issued, and how many were in force at the end of each year?",
            (Wanted("plans_issued"), Wanted("plans_maintained")),
        ),
        Question(
            "Overdue",
            "How many children were waiting longer than 20 weeks for a plan, and how many of those whose 20 weeks "
            "ended had it?",
            (Wanted("assessments_open_past_20_weeks"), Wanted("plans_due_issued_on_time")),
            ("Exceptions excuse in neither of these: a child with an exception waits all the same.",),
        ),
        Question(
            "Appeals",
            "How many appeals were registered with the Tribunal, and how many of those that it decided were decided "
            "for the family?",
            (Wanted("appeals_registered"), Wanted("appeals_decided_for_appellant")),
            missing=("What appeals cost, and who represented the council: look with legal services and in invoices.",),
        ),
        Question(
            "Complaints",
            "How many complaints about special educational needs were received, and what did the Ombudsman uphold?",
            (Wanted("complaints_received"), Wanted("ombudsman_upheld_rate")),
        ),
    ),
    years_before=3,
)

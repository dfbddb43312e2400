"""The words councils use in their logs of appeals and mediations, by code and parted by semicolons. Data only.

"Upheld" without a word on who won is read as not clear, and ``appeal_outcomes`` asks.
"""

import re

from data_access.layouts.code_words import CodeWords
from metrics.tribunal.code_lists import APPEAL_OUTCOME, APPEAL_STATUS, APPEAL_TYPE, MEDIATION_OUTCOME, ORDER_TYPE

APPEAL_TYPES = CodeWords(
    APPEAL_TYPE,
    {
        "RTA": (
            "refuse to assess; refused to assess; refusal to secure an ehc needs assessment; "
            "refusal to secure an assessment; refusal to secure assessment; refusal to conduct ehcna; "
            "refusal to carry out an assessment; refusal to assess ehcna; no to assess; ehcna refused; "
            "refusal to assess rta; decision not to assess; refusal to undertake an assessment"
        ),
        "RTI": (
            "refusal to issue; refuse to issue; refused to issue; refusal to issue ehcp; refusal to issue plan; "
            "refusal to issue an ehc plan; decision not to issue; refusal to issue rti; no plan; "
            "refusal to make a plan; refusal to issue ehc plan"
        ),
        "CON_B": "section b; b; needs",
        "CON_F": (
            "section f; f; provision; section b and f; sections b and f; b and f; b f; bf; b and f only; section b f; "
            "sections b f"
        ),
        "CON_I": (
            "section i; i; placement; section i only; i only; placement only; section i placement; school named; "
            "named placement; school placement"
        ),
        "CON": (
            "contents; content; contents of plan; content of plan; contents of ehcp; content of ehcp; "
            "contents of ehc plan; content of ehc plan; against contents; plan contents; contents appeal; "
            "contents of the plan; content of the plan; contents and placement; placement and contents"
        ),
        "RTR": "refuse to reassess; refused to reassess; refusal to re assess; refusal to carry out a reassessment",
        "RTAM": (
            "refusal to amend; refuse to amend; refused to amend; refusal to amend after annual review; "
            "refusal to amend ehcp; refusal to amend plan; not to amend; refusal to amend following review"
        ),
        "CTM": (
            "cease to maintain; cease; ceasing to maintain; decision to cease; cease to maintain plan; "
            "ceasing the plan; cease plan; cease to maintain ehcp"
        ),
        "DD": (
            "disability discrimination; dd claim; discrimination claim; disability claim; "
            "disability discrimination claim against school; equality act claim"
        ),
    },
)

_FAMILY = r"(?:the )?(?:parents?|parental|family|familys|families|appellants?|young persons?|young person or parents?)"
_COUNCIL = r"(?:the )?(?:las?|leas?|councils?|local authoritys?|authoritys?)"
_BEFORE = r"(?:(?:the )?tribunal )?(?:(?:named|ordered|upheld|in favour of|found for) )?"
_PLACE = r"(?:school|setting|placement|college)"
_NAMED = r"(?:(?:the )?tribunal )?(?:named|ordered)"
_WISH = (
    rf"(?:(?:preference|preferences|prefs?|preferred|choice|first choice)(?: of)?(?: {_PLACE})?"
    rf"|{_PLACE}(?= named| ordered))"
)
_AFTER = r"(?: (?:was |is )?(?:upheld|named|ordered|allowed|confirmed|agreed by tribunal))?"
_AT_HEARING = r"(?:at|during|in|on the day of|on day of)(?: the)?(?: tribunal| final)? hearing"
_WITH_FAMILY = rf"(?: (?:with|to) {_FAMILY}(?: preference| placement| school)?)?"
_GAVE_WAY = r"(?:agreed|agreement|agrees|conceded|concedes|concession|settled|settles|settlement)"
_PLACEMENTS = (
    ("parent_preference", re.compile(rf"{_BEFORE}{_FAMILY} {_WISH}{_AFTER}|{_NAMED} {_FAMILY} {_PLACE}")),
    ("council_preference", re.compile(rf"{_BEFORE}{_COUNCIL} {_WISH}{_AFTER}|{_NAMED} {_COUNCIL} {_PLACE}")),
    (
        "agreed_at_hearing",
        re.compile(rf"(?:{_COUNCIL} )?{_GAVE_WAY}(?: by {_COUNCIL})?{_WITH_FAMILY} {_AT_HEARING}(?: by {_COUNCIL})?"),
    ),
)


def placement_in(plain: str) -> str | None:
    """Whose school or setting was named, by plain words that say nothing else."""
    return next((code for code, words in _PLACEMENTS if words.fullmatch(plain)), None)


def _who_won(plain: str) -> str | None:
    """Who won, by whose school or setting was named."""
    code = placement_in(plain)
    return code and ("decided_la" if code == "council_preference" else "decided_appellant")


APPEAL_OUTCOMES = CodeWords(
    APPEAL_OUTCOME,
    {
        "decided_appellant": (
            "allowed; appeal allowed; allowed in full; allowed in part; partially allowed; partly allowed; "
            "part allowed; appeal allowed in part; appeal partially allowed; upheld in favour of parent; "
            "upheld in favour of parents; upheld in favour of appellant; upheld in favour of family; "
            "upheld for parent; upheld for appellant; in favour of parent; in favour of parents; "
            "in favour of appellant; in favour of family; found for parent; found in favour of parent; "
            "found in favour of appellant; decided for parent; decided for appellant; parent won; "
            "appeal allowed by tribunal; partially in favour of parent; partly in favour of parent; allowed partially; "
            "partially in favour of appellant; appeal succeeded; appeal successful"
        ),
        "decided_la": (
            "dismissed; appeal dismissed; refused; appeal refused; la decision upheld; la decision stands; "
            "la decision stood; council decision upheld; upheld in favour of la; upheld for la; in favour of la; "
            "in favour of council; found for la; found in favour of la; decided for la; decided for council; "
            "decision of la upheld; upheld in favour of council; la won; not allowed; appeal not allowed"
        ),
        "conceded": (
            "conceded by la; la conceded; conceded by council; not opposed; unopposed; appeal not opposed; "
            "appeal conceded; la not opposing; not opposing; conceded reg 45; unopposed reg 45; not defended; "
            "conceded prior to hearing; conceded before hearing"
        ),
        "conceded_consent": (
            "consent order; consent order agreed; consent order issued; settled by consent; resolved by consent order; "
            "conceded consent order; agreed by consent order"
        ),
        "withdrawn": (
            "withdrawn by parent; withdrawn by parents; withdrawn by appellant; withdrawn by family; "
            "withdrawn following negotiation; withdrawn following agreement; withdrawn after agreement; "
            "withdrawn following mediation; appeal withdrawn; withdrawn by agreement; parent withdrew; "
            "withdrawn agreement reached; withdrawn negotiated; withdrawn after negotiation"
        ),
        "other_closed": (
            "struck out; strike out; appeal struck out; lapsed; appeal lapsed; transferred to another la; "
            "transferred to another council; moved to another la; moved la; transferred; out of jurisdiction; "
            "not registered; rejected by tribunal"
        ),
        "not_clear": (
            "unclear; not known who won; upheld; appeal upheld; part upheld; partially upheld; partly upheld; "
            "upheld in part; upheld in full; not upheld; decision upheld; upheld by tribunal"
        ),
    },
    pattern=_who_won,
)

APPEAL_STATES = CodeWords(
    APPEAL_STATUS,
    {
        "registered": "new; open; lodged; active; live; ongoing; in progress; current",
        "evidence": (
            "evidence gathering; case management; evidence stage; awaiting evidence; evidence; working document; "
            "response submitted; awaiting response; response due; negotiating"
        ),
        "listed": "listed; hearing date set; awaiting hearing; hearing fixed; relisted; re listed",
        "stayed": "stayed; adjourned; on hold; part heard; hearing adjourned; stay agreed",
        "awaiting": (
            "awaiting decision; decision awaited; awaiting outcome; heard awaiting decision; hearing held; "
            "awaiting order; awaiting tribunal decision; decision pending"
        ),
        "closed": "concluded; complete; completed; finished; resolved; ended",
    },
)

ORDER_TYPES = CodeWords(
    ORDER_TYPE,
    {
        "assess": (
            "to assess; assess; assessment; order to assess; carry out assessment; reassess; to reassess; "
            "order to reassess; ehcna; carry out an ehc needs assessment; assess or reassess"
        ),
        "make_plan": (
            "make plan; make a plan; issue plan; issue a plan; to issue; order to issue; make and maintain a plan; "
            "make and maintain plan; issue ehcp"
        ),
        "amend": (
            "amend; amend plan; amend the plan; contents; amend contents; amend ehcp; section b and f; "
            "amend sections b and f; amend sections b f and i; amended plan"
        ),
        "section_i": (
            "section i; section i only; placement; name school; change school; amend section i; change school named; "
            "change the school named"
        ),
        "maintain": "maintain; continue to maintain; maintain plan; keep plan; continue to maintain plan",
        "cease": "cease; plan may cease; may cease; cease plan",
        "refer_back": "refer back; remitted; reconsider; remit to la; referred back",
        "non_appealable": "non appealable; non appealable action; not appealable",
    },
)

MEDIATION_OUTCOMES = CodeWords(
    MEDIATION_OUTCOME,
    {
        "agreed": "agreement; agreement reached; full agreement; agreed in full; resolved; yes; settled",
        "partial": "partial agreement; partially agreed; part agreed; partial; partly agreed",
        "none": "no agreement reached; not agreed; not resolved; no; unresolved; none",
    },
)

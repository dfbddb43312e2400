"""What councils call the columns of their registers of complaints and of the Ombudsman's decisions. Data only.

Parted by semicolons.
"""

_CASE = "case ref; ehcp ref; ehcp reference; ehc case ref; sen case ref; child case ref; sen ref"
_TEAM = (
    "service; service area; department; directorate; team responsible; responsible team; team area; "
    "investigating team; service team"
)
_LOCALITY = "area; patch; area team; district"
_THEMES = (
    "theme; theme s; themes s; subject; issue; issues; nature of complaint; reason for complaint; complaint about; "
    "complaint theme; complaint themes; complaint category; theme of complaint; main theme; themes of complaint; "
    "subject of complaint; topic; category of complaint"
)
_COUNCIL_REFERENCE = (
    "council ref; our ref; council reference; complaint ref; complaint number; complaint no; "
    "corporate complaint ref; complaint id; council complaint ref"
)
_OMBUDSMAN_REFERENCE = (
    "lgsco ref; lgo ref; ombudsman ref; lgsco number; lgo number; lgsco case ref; lgsco case number; lgsco id; "
    "ombudsman case ref; ombudsman number; ombudsman reference number"
)

COMPLAINTS: dict[str, str] = {
    "complaint_reference": (
        f"ref; unique ref; file ref; reference number; icasework ref; respond ref; {_COUNCIL_REFERENCE}"
    ),
    "case_reference": _CASE,
    "record_type": (
        "type; record type; contact type; type of contact; feedback type; complaint or compliment; type of feedback"
    ),
    "procedure": (
        "complaint procedure; complaints procedure; process; complaint type; type of complaint; "
        "statutory or corporate; corporate or statutory; stat or corp"
    ),
    "stage": "complaint stage; current stage; stage of complaint; complaint stage number",
    "team": _TEAM,
    "locality": _LOCALITY,
    "themes": f"category; {_THEMES}",
    "received_date": (
        "received; date received; date complaint received; date of receipt; date logged; logged; date of complaint; "
        "complaint date; date complaint made; complaint made"
    ),
    "acknowledged_date": (
        "acknowledged; date acknowledged; acknowledgement sent; ack; ack sent; ack date; acknowledgement; "
        "acknowledgement date; date ack sent; acknowledgment sent; acknowledgment date"
    ),
    "due_date": (
        "due; due date; response due; target date; deadline; response due date; response deadline; "
        "target response date; reply due"
    ),
    "extended": "extended; extension; extended y n; extension agreed y n",
    "extended_to": (
        "extension date; new due date; revised due date; extended until; extension to; extension agreed to; "
        "extended due date; extended deadline"
    ),
    "panel_date": "panel held; panel date; review panel held; review panel date; date of panel",
    "panel_report_date": "panel report; panel report date; report of panel; panel reported on",
    "responded_date": (
        "responded; response sent; date responded; response date; date response sent; date of response; replied; "
        "reply sent; final response; final response sent; answered; date answered; date of reply"
    ),
    "closed_date": "closed; date closed; closed date; closure date",
    "outcome": "outcome; complaint outcome; finding; findings; upheld y n; decision",
    "escalated": "escalated; escalated to stage 2; escalated y n; went to stage 2; stage 2 requested y n",
    "escalated_date": (
        "date escalated; stage 2 requested; stage 2 request date; date of stage 2 request; escalation date; "
        "date escalated to stage 2; escalated to stage 2 on"
    ),
    "ombudsman_reference": _OMBUDSMAN_REFERENCE,
    "ombudsman_date": (
        "lgsco date; referred to lgsco; referred to ombudsman; date to ombudsman; date to lgsco; went to lgsco on; "
        "lgsco referral date; date referred to lgsco"
    ),
    "remedy": "remedies; redress; remedy offered; action taken",
    "amount": (
        "amount; compensation; financial remedy; amount paid; gbp; payment made; payment amount; remedy gbp; "
        "financial redress"
    ),
    "learning": "lessons learnt; lessons learned; learning identified; learning points; service learning",
}

OMBUDSMAN: dict[str, str] = {
    "ombudsman_reference": f"ref; lgsco; {_OMBUDSMAN_REFERENCE}",
    "complaint_reference": _COUNCIL_REFERENCE,
    "case_reference": _CASE,
    "team": _TEAM,
    "locality": _LOCALITY,
    "category": "category; lgsco category; subject area; ombudsman category",
    "themes": _THEMES,
    "received_date": (
        "received; date received; received by lgsco; complaint received; notified; date notified; lgsco received; "
        "first contact; date of first contact"
    ),
    "enquiry_due": "enquiry due; enquiries due; response to enquiries due; enquiry response due",
    "enquiry_answered": (
        "enquiry sent; enquiries answered; response to enquiries sent; enquiry response sent; "
        "enquiries response sent; response sent"
    ),
    "draft_date": "draft; draft decision; draft received; draft decision date; date of draft",
    "decision_date": (
        "decision date; date of decision; decided; date decided; final decision date; date of final decision; "
        "lgsco decision date"
    ),
    "decision": (
        "decision; outcome; final decision; lgsco decision; finding; lgsco outcome; decided as; ombudsman decision; "
        "decision category; decision outcome"
    ),
    "satisfactory_remedy": (
        "satisfactory remedy; remedy before; remedied before; remedy offered before; satisfactory remedy y n; "
        "satisfactory remedy before lgsco; council already remedied"
    ),
    "fault_from": "fault period from; fault began; start of fault; fault start; period of fault from",
    "fault_to": "fault to; fault period to; fault ended; end of fault; fault end; period of fault to",
    "fault_period": "period of fault; dates of fault",
    "public_report": (
        "public report; report y n; s30 report; report or statement; public report y n; public interest report y n; "
        "statement or report; report"
    ),
    "report_received": "date report received; report date; date of report; public report received",
    "notice_date": (
        "notice published; public notice; notice date; public notice date; notice given; public notice published"
    ),
    "reply_due": "response to report due; reply due; formal response due; reply to report due",
    "reply_date": (
        "reply sent; reply to ombudsman; response to report; council reply; formal response sent; reply to report; "
        "response to report sent; reply to ombudsman sent"
    ),
    "considered_date": (
        "considered by cabinet; considered by members; cabinet date; full council date; committee date; "
        "reported to members; considered by council; cabinet"
    ),
}

"""What councils call the columns of their logs of appeals and mediations, parted by semicolons. Data only."""

from data_access.layouts.case_headings import ALIASES

_STEPS: dict[str, str] = {
    "order_exempt": (
        "exempt from time limit; order exemption; exception to order; time limit exception; exception applies to order"
    ),
    "informed_date": (
        "family told; date family told; parent told it will assess; parent told of assessment; "
        "date parent notified; parent notified; date notified of assessment; told will assess"
    ),
    "no_plan_date": "no plan decision date; date decided no plan; decision not to issue after order; no plan decided",
    "draft_date": "draft plan date; date draft plan issued; draft plan issued; draft issued; draft ehcp issued",
    "final_date": (
        "final plan date; amended plan date; date amended plan issued; amended plan issued; amended plan sent; "
        "final plan issued; date final plan issued; final or amended plan; final ehcp issued; order complied with; "
        "date order complied with; date order completed; order completed; plan amended; date plan amended"
    ),
    "case_reference": ALIASES["case_reference"],
    "locality": ALIASES["locality"],
    "primary_need": ALIASES["primary_need"],
}

APPEALS: dict[str, str] = {
    **_STEPS,
    "appeal_reference": (
        "appeal ref; appeal number; appeal no; appeal id; sendist number; sendist no; sendist ref; "
        "sendist reference; tribunal ref; tribunal reference; tribunal number; tribunal case number; "
        "tribunal appeal number; send tribunal ref; ftt ref; ftt number; hmcts ref; hmcts reference"
    ),
    "lodged_date": (
        "date lodged; appeal lodged; date appeal lodged; date appeal submitted; lodged on; lodged date; "
        "date of appeal; appeal date"
    ),
    "registered_date": (
        "date registered; appeal registered; date appeal registered; registration date; registered on; "
        "registered date; date received from tribunal; date registered by tribunal; appeal received; "
        "date appeal received; date of registration"
    ),
    "appeal_type": (
        "appeal type; type of appeal; grounds; grounds of appeal; appeal grounds; ground of appeal; appeal against; "
        "nature of appeal; appeal reason; reason for appeal; type of appeal grounds"
    ),
    "sections": (
        "sections; sections appealed; sections under appeal; section appealed; plan sections; sections in dispute; "
        "which sections"
    ),
    "extended": (
        "extended appeal; extended; extended health social; national trial; extended powers; health or social care; "
        "single route of redress"
    ),
    "phase_transfer": "phase transfer; phase transfer y n; phase transfer appeal",
    "decision_date": (
        "date of decision appealed; decision appealed date; decision appealed; date of la decision; "
        "la decision date; decision letter date; date of decision letter; date of decision being appealed; "
        "date of refusal or final plan"
    ),
    "certificate_date": (
        "mediation certificate date; mediation cert date; certificate date; mediation cert; "
        "date of mediation certificate; mediation certificate dated"
    ),
    "response_due": (
        "la response due; r1 due; response deadline; la response deadline; response due date; date response due"
    ),
    "response_sent": (
        "la response sent; r1 sent; la response date; date response sent; response submitted; "
        "date response submitted; la response submitted; response filed"
    ),
    "hearing_date": "hearing date; hd; date of hearing; final hearing date; hearing listed for",
    "paper_hearing": "paper hearing; hearing on papers; on the papers",
    "status": "appeal status; current status; case status",
    "outcome": (
        "appeal outcome; tribunal outcome; outcome of appeal; result; appeal result; tribunal decision; final outcome"
    ),
    "placement_outcome": (
        "placement outcome; section i outcome; outcome of section i; outcome for section i; placement decision; "
        "whose preference; preference named; whose preference was named; school preference outcome; placement result; "
        "outcome placement; outcome section i; school named; whose school was named; placement named; setting named"
    ),
    "outcome_date": (
        "outcome date; date of outcome; date closed; closed date; date concluded; date appeal concluded; "
        "tribunal decision date; date of tribunal decision; date of final outcome"
    ),
    "notice_date": (
        "date la told tribunal it will not oppose; date told tribunal not opposing; date not opposed; "
        "unopposed date; date unopposed; date conceded; concession date; date of concession; "
        "date la notified tribunal; notified tribunal not opposing"
    ),
    "order_date": "order date; date of order; tribunal order date; date order issued; order issued; consent order date",
    "order_type": "order type; type of order; what was ordered; order made; ordered to",
    "directed_date": (
        "date set by tribunal; day set by tribunal; directed date; tribunal set date; "
        "compliance date set by tribunal; date directed by tribunal; order compliance date"
    ),
    "outcome_partial": "partial; allowed in part",
    "outcome_agreed": "withdrawn following agreement",
}

MEDIATIONS: dict[str, str] = {
    **_STEPS,
    "final_date": (
        f"{_STEPS['final_date']}; date done; action completed; agreed action completed; date agreement carried out; "
        "agreement completed"
    ),
    "mediation_reference": "mediation ref; mediation number; mediation no; mediation id; mediation case ref",
    "mediation_about": (
        "decision type; type of decision; decision in dispute; mediation type; mediation about; type of mediation; "
        "reason for mediation; subject of mediation"
    ),
    "decision_date": "decision date; date of decision; date of la decision; la decision date; decision letter date",
    "told_date": (
        "date la told; la told; date la informed; date la notified; mediation requested; date mediation requested; "
        "mediation request date; date told family wants mediation; date council told; request for mediation received"
    ),
    "held_date": (
        "mediation held; date mediation held; date held; mediation date; date of mediation; mediation meeting date; "
        "held on"
    ),
    "failed_date": (
        "date adviser told; adviser told; adviser told of failure; date adviser told not arranged; "
        "adviser told not arranged in time; could not be arranged date"
    ),
    "certificate_date": (
        "mediation certificate; mediation certificate date; certificate date; certificate issued; "
        "date certificate issued"
    ),
    "provider": "provider; mediator; mediation service; mediation company",
    "mediation_outcome": (
        "mediation outcome; outcome of mediation; outcome agreed; outcome agreed partial none; agreement reached; "
        "mediation result"
    ),
    "agreement_date": "agreement date; date of agreement; date agreed; mediation agreement date",
    "order_type": "what was agreed; agreed action type; agreement type; type of agreement",
    "agreed_by": (
        "agreed deadline; written agreed date; different date agreed in writing; date agreed in writing; "
        "agreed timescale; agreed to be done by"
    ),
    "appealed": (
        "appealed after; appeal after mediation; went to appeal; followed by appeal; appeal lodged after; "
        "appealed afterwards"
    ),
}

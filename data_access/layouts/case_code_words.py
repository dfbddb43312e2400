"""The words councils use for SEN2's codes, beside those of the code lists themselves. Data only.

By code list and code, parted by semicolons. Compared without case and punctuation. Words that could stand for two codes
are not here.
"""

_AWAITING = (
    "awaiting outcome; decision pending; pending decision; not decided; no decision yet; waiting; to be decided; "
    "tbd; outstanding; under consideration; with panel"
)
_WITHDRAWN = (
    "withdrew; parent withdrew; family withdrew; withdrawn by parents; withdrawn by school; parental withdrawal; "
    "closed withdrawn; request cancelled; request ceased"
)

CASE_WORDS: dict[str, dict[str, str]] = {
    "request_outcome": {
        "Y": (
            "agree; assess agreed; agreed at panel; panel agreed; request agreed; request accepted; "
            "proceed to ehcna; proceed to assess; progress to assessment; decision to assess; will assess; "
            "accepted for assessment; yes to assessment; yes agreed"
        ),
        "N": (
            "rta; refusal; request refused; request declined; request rejected; request not agreed; "
            "not agreed to assess; not agreed at panel; decision not to assess; no assessment; declined to assess; "
            "ehcna declined; ehcna not agreed; assessment declined; assessment not agreed; not to proceed; "
            "do not proceed; turned down; panel refused"
        ),
        "A": f"{_AWAITING}; awaiting decision to assess; awaiting 6 week decision; request received",
        "W": f"{_WITHDRAWN}; application withdrawn",
    },
    "assessment_outcome": {
        "Y": (
            "agree; agree to issue plan; agreed to issue plan; agreed to issue ehcp; plan to be issued; "
            "ehcp to be issued; issue ehcp; issue ehc plan; issue a plan; ehcp agreed; ehc plan agreed; "
            "plan finalised; ehcp finalised; final issued; decision to issue plan; yes plan issued"
        ),
        "N": (
            "rti; refusal; refusal to issue plan; no ehcp; no ehc plan; ehcp not issued; ehcp refused; not agreed; "
            "not agreed to issue; plan not agreed; decision not to issue plan; no plan to be issued; "
            "refused to issue plan; decision not to issue ehcp; not issue; do not issue; not to issue; "
            "decision not to issue; no plan; will not issue"
        ),
        "A": f"{_AWAITING}; assessing; under assessment; being assessed; assessment in progress",
        "W": f"{_WITHDRAWN}; assessment ceased; assessment cancelled",
    },
    "request_source": {
        "1": (
            "parent request; parental request; parents carers; parent or young person; mother; father; carer; self; "
            "yp; parent led; parent guardian"
        ),
        "2": (
            "school request; setting request; educational setting; education provider; academy; "
            "school nursery college; early years provider; sixth form; fe college; school led"
        ),
        "3": "gp; paediatrician; health visitor; nhs",
        "4": "social services; childrens services",
    },
    "sen_type": {
        "SPLD": "dyslexia",
        "SEMH": "social emotional mental health needs",
        "SLCN": "speech and language; speech language and communication difficulties",
        "HI": "hearing",
        "VI": "vision; visual",
        "PD": "physical",
        "ASD": "autism spectrum; autistic spectrum",
    },
    "cease_reason": {
        "1": "maximum age; maximum age reached; reached 25",
        "2": "needs met; no longer required needs met",
        "3": "higher education; university",
        "4": "paid employment; employment",
        "5": "transferred to another la; moved to another la; transferred out; moved la",
        "6": "no longer engaging",
        "7": "moved out of england",
        "8": "deceased; death",
    },
    "review_outcome": {
        "A": "amended",
        "C": "ceased",
        "M": "maintained; no changes; no amendments",
    },
}

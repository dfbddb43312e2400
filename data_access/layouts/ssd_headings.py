"""What the Standard Safeguarding Dataset calls the columns of its tables on EHC plans. Data only.

Source: Data to Insight, ssd-data-model, ``ssd_ehcp_*``, ``ssd_send``, ``ssd_sen_need`` and ``ssd_person``, in the
spellings of its versions. Parted by semicolons.
"""

SSD_HEADINGS: dict[str, str] = {
    "person_id": "send person id; pers person id",
    "send_id": "ehcr send table id",
    "upn": "send upn",
    "uln": "send uln",
    "nhs_number": "pers common child id",
    "birth_date": "pers dob",
    "surname": "pers surname",
    "forename": "pers forename",
    "sex": "pers sex",
    "ethnicity": "pers ethnicity",
    "request_id": "ehcr ehcp request id; ehca ehcp request id; ehcp ehcp request id",
    "received_date": "ehcr ehcp req date",
    "request_outcome_date": "ehcr ehcp req outcome date",
    "request_outcome": "ehcr ehcp req outcome",
    "assessment_id": "ehca ehcp assessment id; ehca ehcp asmt id; ehcn ehcp asmt id",
    "assessment_outcome_date": "ehca ehcp assessment outcome date; ehca ehcp asmt outcome date",
    "assessment_outcome": "ehca ehcp assessment outcome; ehca ehcp asmt outcome",
    "exception_applies": "ehca ehcp assessment exceptions; ehca ehcp asmt exceptions",
    "named_plan_id": "ehcn named plan id",
    "start_date": "ehcn named plan start date",
    "cease_date": "ehcn named plan ceased date; ehcn named plan cease date",
    "cease_reason": "ehcn named plan ceased reason; ehcn named plan cease reason",
    "active_plan_id": "ehcp active ehcp id; senn active ehcp id",
    "last_review": "ehcp active ehcp last review date",
    "primary_need": "senn active ehcp need type",
    "need_rank": "senn active ehcp need rank",
}
"""By field: a column of the cases, a key, or a personal detail."""

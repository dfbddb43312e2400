"""What councils, their systems and DfE's own files call each column. Data only.

Headings are compared without case, punctuation and filler words, whatever the order of the words; so one entry
stands for many headings. A word that changes the meaning (due, within, amended, by) is never ignored. An alias
stands for one field (tested).

Aliases are parted by semicolons.
"""

ALIASES: dict[str, str] = {
    "case_reference": (
        "case ref; case number; case no; case id; reference; reference number; ehc case reference; local reference; "
        "system id; system reference; case reference number; ehcp reference; ref; ehcna reference; unique case id; "
        "record reference; sen ref; sen case ref; send ref; send id; send case id; our ref; assessment ref; "
        "unique case reference"
    ),
    "sex": "gender; gender current; GenderCurrent; person sex",
    "ethnicity": "ethnic origin; ethnic group; ethnicity code",
    "age_at_request": "age at referral; age when requested; age on request",
    "age_at_plan": "age when plan started; age at plan start; age at plan",
    "locality": (
        "area; district; locality area; locality name; locality team; neighbourhood; cluster; locality / area; "
        "area name; area team; quadrant; patch; region; hub; geographical area"
    ),
    "team": "casework team; send team; team name; case team; sen team",
    "school": (
        "school or setting; setting; school name; current school; setting name; school setting; current setting; "
        "establishment; school attended; educational establishment; education setting; placement; base school; "
        "attending school; provision; provision name; educational placement; establishment name; educational setting"
    ),
    "school_phase": "phase; phase of education; education phase; key phase; school type phase",
    "year_group": "ncy; national curriculum year; year; nc year; ncyear; nc year group; school year; curriculum year",
    "setting_urn": (
        "URN; school urn; setting urn; establishment urn; placement urn; urn of school; urn of setting; "
        "urn of placement; school urn number; urn number; urn unique reference number; main education establishment urn"
    ),
    "setting_ukprn": "UKPRN; setting ukprn; placement ukprn; ukprn of setting; provider ukprn",
    "setting_code": (
        "SENSetting; sen setting; setting code; sen setting code; placement code; sen setting establishment type; "
        "establishment type sen setting"
    ),
    "sen_unit": "SENunitIndicator; sen unit indicator; sen unit; sen unit placement; in sen unit; unit placement",
    "resourced_provision": (
        "ResourcedProvisionIndicator; resourced provision indicator; resourced provision; rp indicator; "
        "in resourced provision; resourced provision placement; resource base"
    ),
    "placement_from": (
        "EntryDate; entry date; placement start date; placement entry date; date placement started; placement started; "
        "setting start date; start date at setting; date started at setting; school start date"
    ),
    "placement_to": (
        "LeavingDate; leaving date; placement end date; placement leaving date; date placement ended; "
        "setting end date; school leaving date; date left setting"
    ),
    "received_date": (
        "ReceivedDate; date request received; request received date; date request was received; date of request; "
        "request date; date received; request received on; ehcna request date; ehcna request received; "
        "date ehcna request received; assessment request date; referral date; date of referral; "
        "needs assessment request date; start of 20 weeks; clock start; week 0; date of ehcna request; "
        "initial request date; ehcna request received date; date assessment requested; request received; "
        "received on; requested date; request for assessment received; date request for assessment received; "
        "ehc needs assessment request date; date initial request received; 20 week start date; 20 week clock start; "
        "date received by la; request received by la; date request received by la; referral received; "
        "application received; initial request received; sa request date; ra received; request for assessment date; "
        "date of request for assessment; ehcna requested; ehcp request; ehcp request received; date of ehcp request"
    ),
    "request_source": (
        "RequestSource; rquestsource; source of request; requested by; request made by; source; referrer; "
        "source of request for an ehc needs assessment; referral source; who requested; request by; requester; "
        "requestor; origin of request; request from; referred by; referrer type; who made the request; "
        "request origin"
    ),
    "youth_accommodation": (
        "RYA; initial request whilst in rya; in relevant youth accommodation; request whilst in rya; in rya; "
        "relevant youth accommodation"
    ),
    "request_outcome_date": (
        "RequestOutcomeDate; request outcome date; date of request outcome; request decision date; "
        "decision to assess date; date of decision to assess; date decision to assess; 6 week decision date; "
        "six week decision date; date decided; decision date; date of 6 week decision; "
        "date of decision whether to assess; decision whether to assess date; yes no to assess date; "
        "date of decision; ehcna decision date; panel decision date; date request outcome; initial decision date; "
        "6 week decision letter sent; decision letter date; decision letter sent; date decision made; "
        "date parent informed of decision to assess; date parents notified of decision to assess; "
        "date decision to assess made"
    ),
    "request_outcome": (
        "RequestOutcome; outcome of request; request decision; decision to assess; 6 week decision; "
        "six week decision; yes no to assess; agree to assess; ehcna decision; ehcna request outcome; "
        "initial decision; assessment agreed; assess decision; decision; 6 week outcome; outcome at 6 weeks; "
        "agreed to assess; assess; assess y n; panel decision; decision to assess outcome; "
        "decision to assess or not; decision to assess not assess; assess or not assess; 6 week decision outcome; "
        "initial request outcome; ehcna request decision"
    ),
    "request_mediation": (
        "RequestMediation; mediation request; mediation about the request; mediation refusal to assess; rta mediation"
    ),
    "request_tribunal": (
        "RequestTribunal; tribunal request; tribunal about the request; tribunal refusal to assess; "
        "appeal refusal to assess; rta appeal; rta tribunal"
    ),
    "exported": (
        "Exported; exported child or young person moves out of la before assessment is completed; moved to la; "
        "moved out to la; exported to la; moved to council; moved out of area to; transferred out to la; "
        "transferred to la; transferred out to"
    ),
    "exported_date": (
        "date moved out; moved out date; moved out on; date moved out of area; date of move out; date left; "
        "date left area; date left la; left area on; date transferred out; transfer out date; transferred out date; "
        "date of transfer out"
    ),
    "assessment_outcome": (
        "AssessmentOutcome; assessment outcome to issue ehcp; outcome of assessment; decision to issue; "
        "issue decision; outcome of ehc needs assessment; decision to issue plan; plan decision; 16 week decision; "
        "decision to issue ehcp; assessment result; ehcna outcome; assessment outcome decision to issue ehc plan; "
        "agree to issue; agreed to issue; decision whether to issue; issue plan; issue y n; plan to be issued; "
        "issue or not issue; 16 week outcome"
    ),
    "assessment_outcome_date": (
        "AssessmentOutcomeDate; assessment outcome date; date of assessment outcome; decision to issue date; "
        "date of decision to issue; 16 week decision date; issue decision date; date decision to issue; "
        "plan decision date; date of decision to issue plan; date assessment outcome; decision not to issue date; "
        "date of decision not to issue; no plan decision date"
    ),
    "assessment_mediation": "AssessmentMediation; mediation assessment; mediation refusal to issue; rti mediation",
    "assessment_tribunal": (
        "AssessmentTribunal; tribunal assessment; tribunal refusal to issue; appeal refusal to issue; rti appeal; "
        "rti tribunal"
    ),
    "other_mediation": "OtherMediation; mediation other",
    "other_tribunal": "OtherTribunal; tribunal other",
    "exception_applies": (
        "Week20; week 20; 20 week exception; exception; exceptions apply; exception applies; "
        "twenty weeks time limit exceptions apply; twenty week time limit exceptions apply; "
        "20 week exception applies; 20 week exceptions apply; 20 week exception apply; 20 weeks exception; "
        "20 week time limit exceptions apply; exception flag; statutory exception; exempt; exemption; "
        "exemption applies; 20 week exemption; 20 weeks exceptions; exception applied; exceptions; "
        "exception to timescales; exception to 20 weeks; exception to 20 week timescale; legal exception; "
        "valid exception; timescale exception; 20 week exception applied; exempt from 20 weeks; 20 week exempt; "
        "20 weeks exempt; exempted; exempt from 20 week timescale; exceptional circumstances; reg 13 exception; "
        "regulation 13 exception; exception applies to 20 weeks timescale; exceptional circumstances apply"
    ),
    "exception_ground": (
        "exception reason; reason for exception; exception grounds; ground for exception; exemption reason; "
        "ground of exception; exception type; exception code; reason exception applies; exception description"
    ),
    "education_advice_asked": (
        "education advice requested; school advice requested; date education advice requested; "
        "educational advice requested"
    ),
    "education_advice_received": (
        "education advice received; school advice received; educational advice received; date education advice received"
    ),
    "psychology_advice_asked": (
        "ep advice requested; educational psychologist advice requested; ep requested; date ep advice requested; "
        "ep advice requested date"
    ),
    "psychology_advice_received": (
        "ep advice received; educational psychologist advice received; ep report received; date ep advice received; "
        "ep advice received date; ep report date"
    ),
    "health_advice_asked": "health advice requested; medical advice requested; date health advice requested",
    "health_advice_received": "health advice received; medical advice received; date health advice received",
    "social_care_advice_asked": "social care advice requested; date social care advice requested",
    "social_care_advice_received": "social care advice received; date social care advice received",
    "draft_date": (
        "draft plan issued; draft issued; draft plan date; date draft issued; draft date; draft ehcp issued; "
        "date draft plan issued; draft issued date; date of draft plan; date draft plan sent; draft sent; "
        "draft plan issued date; draft ehcp date; proposed plan date; draft plan sent; draft plan sent to parents; "
        "proposed plan issued; draft sent to parents"
    ),
    "tribunal_order_date": "date of tribunal order; tribunal order; order date; date of order; tribunal decision date",
    "mediation_agreement_date": "date of mediation agreement; mediation agreement; mediation agreed date",
    "unopposed_date": (
        "date la told tribunal it will not oppose; unopposed; date conceded; unopposed appeal date; "
        "date la notified tribunal it does not oppose; conceded date; date not opposed; date unopposed; "
        "la notice to tribunal date"
    ),
    "replacement_duty": "order type; order requires; type of order; agreement requires; order to",
    "start_date": (
        "StartDate; ehc plan start date; plan start date; date final plan issued; final plan issued; plan issued; "
        "date plan issued; final plan date; plan issued date; ehcp issued; ehcp issue date; date ehcp issued; "
        "final ehcp issued; final plan issued date; date of final plan; plan date; date final ehcp issued; "
        "ehcp start date; final issued; date plan finalised; plan finalised; finalised date; final ehcp date; "
        "date initial ehc plan issued; ehc plan issued; final date; date ehc plan issued; ehc plan issued date; "
        "final plan; issue date; plan issue date; date issued; final plan sent; date final plan sent; "
        "ehcp issued date; date of issue; final ehc plan issued; date final ehc plan issued; ehcp final date; "
        "final issue date; plan final date; final plan sent to parents; first plan issued; first plan issue date; "
        "original plan date; original plan issued; initial plan issued; final plan issue; finalised"
    ),
    "plan_residential": "PlanRes; residential settings; residential",
    "plan_work_based": "PlanWBP; worked based learning activity; work based learning activity; PlanWPB",
    "personal_budget": "PB; personal budget taken up",
    "organised_arrangements": "OA; personal budget organised arrangements; organised arrangements",
    "direct_payment": "DP; personal budget direct payments; direct payments",
    "cease_date": (
        "CeaseDate; date ehc plan ceased; date plan ceased; ceased date; plan ceased; plan end date; date ceased; "
        "plan ceased date; ceased on; plan ceased on; cease date"
    ),
    "cease_reason": (
        "CeaseReason; reason ehc plan ceased; reason plan ceased; ceased reason; reason ceased; reason for cease; "
        "reason for ceasing; reason for ceasing plan"
    ),
    "transfer_la": (
        "TransferLA; ehc plan transfer; ehc plan transferred in from another la during calendar year; "
        "transferred in from la; transferred from la; transfer in from la; previous la; transferred in from; "
        "moved in from la; ehc plan transfer from la; transfer from other la; transferring la; transferred from; "
        "moved in from; originating la; transfer la"
    ),
    "transfer_date": (
        "date transferred in; transfer in date; date of transfer in; transferred in date; transfer date; "
        "date of transfer; date moved in; moved in date; moved in on; date of move in; date moved into area"
    ),
    "review_meeting": (
        "ReviewMeeting; annual review meeting date; review meeting date; annual review meeting; "
        "date of annual review meeting"
    ),
    "review_outcome": "ReviewOutcome; annual review outcome; review decision",
    "review_draft": (
        "ReviewDraft; draft amended plan; draft amended plan issued; date draft amended plan issued; "
        "annual review date draft amended ehc plan issued"
    ),
    "last_review": (
        "LastReview; ehc plan review decisions date; ehcp review decisions date; annual review decision date; "
        "review decision date; date ehc plan last reviewed; last review date; date of last review"
    ),
    "amended_plan_date": (
        "date updated ehc plan issued; amended plan issued; final amended plan issued; amended plan date; "
        "date amended plan issued; final amended plan date; amended final plan issued; updated plan issued; "
        "date of amended plan"
    ),
    "phase_transfer_due_date": (
        "PhaseTransferDueDate; phase transfer due date; phase transfer review due date for any amended plan"
    ),
    "phase_transfer_final_date": (
        "PhaseTransferFinalDate; phase transfer final date; phase transfer final plan date; "
        "phase transfer final plan issued; phase transfer review final plan date"
    ),
    "post_16_move_date": (
        "post 16 move date; date of post 16 move; post 16 transfer date; date of move between post 16 institutions; "
        "date of transfer between post 16 institutions; moves to another post 16 institution on"
    ),
    "post_16_move_final_date": (
        "post 16 move final date; post 16 move final plan date; post 16 transfer final date; "
        "post 16 transfer final plan date"
    ),
    "reassessment_date": "date reassessment agreed; reassessment notified; reassessment agreed date; reassessment date",
    "primary_need": (
        "SENtype; sen type; sen primary need; primary sen; need; primary sen need; primary need code; main need; "
        "sen need; primary type of need; type of need; sen type rank 1; sen type of need; category of need; "
        "area of need; primary area of need; main area of need; primary category of need; main category of need; "
        "sen need type; primary need type; sen category; primary need category"
    ),
    "secondary_need": "SENtype2; secondary sen; sen secondary need; secondary need code; second need",
}

KEYS: dict[str, str] = {
    "person_id": (
        "person id; personid; child id; pupil id; persontableid; person record id; person key; client id; "
        "person reference; child reference; young person id; unique id; child unique id; mosaic id; lcs id; "
        "liquidlogic id; capita id; capita one id; synergy id; student id; person number; pupil number; stud id; "
        "base id; one id; ehm id; cyp id; client number"
    ),
    "send_id": "send table id",
    "request_id": (
        "requests record id; request records id; request record id; request id; requestid; requeststableid; "
        "requests table id; RecordId; record id; request reference; ehcna id"
    ),
    "assessment_id": "assessment record id; assessmenttableid; assessment id; assessments record id",
    "named_plan_id": "named plan record id; namedplantableid; named plan id; plan id",
    "active_plan_id": "active plans record id; activeplanstableid; active plan record id; active plan id",
    "placement_rank": (
        "PlacementRank; placement rank; placement rank 1 primary 2 secondary; rank of placement; setting rank"
    ),
    "need_rank": (
        "SENtypeRank; sen type rank; rank; need rank; sen type rank 1 primary 2 secondary; senneed rank; "
        "rank of need; sen type of need rank"
    ),
}

PERSONAL: dict[str, str] = {
    "birth_date": (
        "PersonBirthDate; date of birth; dob; birth date; d o b; dob ccyy mm dd; born; birthdate; person birth date"
    ),
    "surname": "surname; last name; family name",
    "forename": (
        "forename; first name; given name; forenames; preferred name; middle name; middle names; known as; "
        "chosen first name; preferred first name; initials"
    ),
    "full_name": (
        "name; child name; full name; pupil name; young person; child s name; childs name; name of child; "
        "young person name; student name; person name; child; pupil; student; cyp; client; child or young person; "
        "name of young person"
    ),
    "postcode": "PostCode; post code; home postcode; address postcode",
    "address": (
        "address; home address; address line 1; address line 2; address line 3; town; address 1; address 2; street; "
        "address line 4; county; house number; house name; flat"
    ),
    "upn": "UPN; upn unique pupil number; unique pupil number; upn number; former upn",
    "uln": "UniqueLearnerNumber; uln young persons unique learner number; uln; unique learner number",
    "nhs_number": "nhs number; nhs no",
    "contact": (
        "email; e mail; phone; telephone; mobile; parent name; parent carer name; parent email; carer name; "
        "contact details; parent contact; email address; parent; parents; parent carer; carer; parent 1; "
        "parent 1 name; parent 2; parent 2 name; mother; father; mother name; father name; home phone; next of kin"
    ),
}

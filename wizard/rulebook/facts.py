"""The facts, each declared once: what the rules may read about a person, and the words it is asked in.

The order is the order of the interview. Facts marked "worked out" are not asked: the pages and the command line
derive them from a country, a commune or a date (`derive.py`). Names follow `nationality_group`, `residence_permit`…:
the terms of the field.
"""

from __future__ import annotations

from wizard.rulebook.logic import Expr, any_of
from wizard.rulebook.vocabulary import Choice, ChoiceFact, CountFact, Fact, FactTable, YesNoFact
from wizard.rulebook.words import _

# ---------------------------------------------------------------------------------------------- who you are

PROFILE = ChoiceFact(
    "profile",
    _("What describes you best?"),
    (
        Choice("employee", _("I have a job, or I am about to start one"), french="salarié"),
        Choice(
            "self_employed",
            _("I work for myself"),
            _("Freelancer, micro-entrepreneur, farmer, liberal profession"),
            "travailleur indépendant",
        ),
        Choice("student", _("I study"), french="étudiant"),
        Choice("intern", _("I am an intern"), _("An internship under an agreement with a school"), "stagiaire"),
        Choice("au_pair", _("I am an au pair"), french="jeune au pair"),
        Choice("job_seeker", _("I am looking for work"), french="demandeur d’emploi"),
        Choice("retiree", _("I am retired"), _("You receive a pension from any country"), "retraité"),
        Choice("family", _("I am joining my family, or I am asking for a child"), french="membre de famille"),
        Choice("returnee", _("I lived in France before and I am coming back"), french="de retour en France"),
        Choice(
            "inactive",
            _("I live in France without working"),
            _("Living on savings, a career break, a visitor visa…"),
            "sans activité",
        ),
        Choice(
            "asylum", _("I am an asylum seeker, a refugee or otherwise protected"), french="demandeur d’asile, réfugié"
        ),
    ),
    hint=_("If several fit, choose the first that fits. We ask about the others next."),
)
EMPLOYEE = PROFILE.is_("employee")
SELF_EMPLOYED = PROFILE.is_("self_employed")
STUDENT = PROFILE.is_("student")
FAMILY = PROFILE.is_("family")
RETIREE = PROFILE.is_("retiree")
JOB_SEEKER = PROFILE.is_("job_seeker")
INACTIVE = PROFILE.is_("inactive")
RETURNEE = PROFILE.is_("returnee")
ASYLUM = PROFILE.is_("asylum")
INTERN = PROFILE.is_("intern")
AU_PAIR = PROFILE.is_("au_pair")

FAMILY_LINK = ChoiceFact(
    "family_link",
    _("Are you joining a relative who is insured in France?"),
    (
        Choice("none", _("No"), offered=~FAMILY),
        Choice("spouse", _("My husband or wife"), french="conjoint"),
        Choice("partner", _("My partner: PACS, or we live as a couple"), french="partenaire de PACS, concubin"),
        Choice("minor_child", _("I am asking for my child under 18"), french="enfant mineur", offered=FAMILY | ASYLUM),
        Choice(
            "adopted_child",
            _("I am asking for a child I adopted or took in (kafala)"),
            french="enfant adopté ou recueilli",
            offered=FAMILY,
        ),
        Choice(
            "child_in_care",
            _("The child is alone in France, or in the care of child protection"),
            french="mineur non accompagné, ASE",
            offered=FAMILY | ASYLUM,
        ),
        Choice("parent", _("My son or daughter: I am the parent"), french="ascendant"),
        Choice("other_adult", _("Another relative, or I am an adult child"), french="autre membre de famille"),
    ),
    applies=any_of(FAMILY, JOB_SEEKER, INACTIVE, RETIREE, RETURNEE, ASYLUM),
    hint=_("Every adult is insured in their own name. Joining a relative can remove the three-month wait."),
)
CHILD_REQUEST = FAMILY_LINK.is_("minor_child", "adopted_child")
CHILD_IN_CARE = FAMILY_LINK.is_("child_in_care")
ADULT_JOINING = FAMILY_LINK.is_("spouse", "partner")
OTHER_RELATIVE = FAMILY_LINK.is_("parent", "other_adult")

SPONSOR_COVER = ChoiceFact(
    "sponsor_cover",
    _("How is that relative insured?"),
    (
        Choice(
            "french", _("By French health insurance, with a definitive number"), french="assuré du régime français"
        ),
        Choice(
            "french_pending",
            _("By French health insurance, with a provisional number or a request under way"),
            french="numéro d’attente",
        ),
        Choice("s1", _("By another country, with an S1 form registered in France"), french="formulaire S1"),
        Choice("asylum_seeker", _("They are an asylum seeker"), french="demandeur d’asile"),
        Choice(
            "international", _("By an international organisation or an embassy"), french="organisation internationale"
        ),
        Choice("abroad", _("They live and are insured abroad")),
        Choice("none", _("They are not insured yet")),
    ),
    applies=CHILD_REQUEST | ADULT_JOINING | OTHER_RELATIVE,
    hint=_("For a child, this is about the parent."),
)

# ---------------------------------------------------------------------------------------------- where

RESIDENCE = ChoiceFact(
    "residence",
    _("Where do you live?"),
    (
        Choice("france", _("In France, overseas France included")),
        Choice("not_yet", _("Not in France yet: I am going to move there")),
        Choice(
            "abroad",
            _("Abroad, and I am staying there"),
            _("For example you cross the border to work in France, or you left France"),
        ),
        Choice("monaco", _("In Monaco")),
    ),
)
IN_FRANCE = RESIDENCE.is_("france")
NOT_YET = RESIDENCE.is_("not_yet")
STAYS_ABROAD = RESIDENCE.is_("abroad", "monaco")

TERRITORY = ChoiceFact(
    "territory",
    _("Part of France (worked out from the commune)"),
    (
        Choice("metropolitan", _("Metropolitan France")),
        Choice("overseas_department", _("Guadeloupe, Martinique, French Guiana or Réunion")),
        Choice("saint_barthelemy_saint_martin", _("Saint-Barthélemy or Saint-Martin")),
        Choice("mayotte", _("Mayotte")),
        Choice("saint_pierre_et_miquelon", _("Saint-Pierre-et-Miquelon")),
        Choice("french_polynesia", _("French Polynesia")),
        Choice("new_caledonia", _("New Caledonia")),
        Choice("wallis_and_futuna", _("Wallis and Futuna")),
    ),
    applies=~NOT_YET,
)

NATIONALITY_GROUP = ChoiceFact(
    "nationality_group",
    _("Group of nationality (worked out from the country)"),
    (
        Choice("french", _("French")),
        Choice("eu_eea_swiss", _("European Union, Iceland, Liechtenstein, Norway or Switzerland")),
        Choice("uk", _("United Kingdom")),
        Choice("monaco", _("Monaco")),
        Choice("andorra", _("Andorra")),
        Choice("other", _("Another country")),
    ),
    applies=~(FAMILY_LINK.is_("minor_child", "adopted_child", "child_in_care")),
)
FRENCH = NATIONALITY_GROUP.is_("french")
EUROPEAN = NATIONALITY_GROUP.is_("eu_eea_swiss")
THIRD_COUNTRY = NATIONALITY_GROUP.is_("uk", "monaco", "andorra", "other")

_CARDS = _("Residence cards")
_VISAS = _("Visas")
_RECEIPTS = _("Receipts and provisional papers")
_PROTECTION = _("Asylum and protection")
_NONE = _("Without a residence document")

RESIDENCE_PERMIT = ChoiceFact(
    "residence_permit",
    _("Which residence document do you hold?"),
    (
        Choice(
            "vls_ts_validated",
            _("Long-stay visa, validated online"),
            _("It says “VLS-TS” or “vaut titre de séjour”, and you have the confirmation of validation"),
            "VLS-TS validé",
            group=_VISAS,
        ),
        Choice(
            "vls_ts_unvalidated",
            _("Long-stay visa, not validated yet"),
            _("It says “VLS-TS” or “vaut titre de séjour”"),
            "VLS-TS non validé",
            group=_VISAS,
        ),
        Choice(
            "talent_vls_ts",
            _("Long-stay visa “talent” or “passeport talent”, validated online"),
            french="VLS-TS talent validé",
            group=_VISAS,
        ),
        Choice(
            "visa_card_to_request",
            _("Long-stay visa “carte de séjour à solliciter”, card not requested yet"),
            french="visa « carte de séjour à solliciter »",
            group=_VISAS,
        ),
        Choice("vls_t", _("Temporary long-stay visa, “dispense de carte de séjour”"), french="VLS-T", group=_VISAS),
        Choice("working_holiday", _("Working-holiday visa"), french="visa vacances-travail (PVT)", group=_VISAS),
        Choice("schengen_visa", _("Short-stay (Schengen) visa"), french="visa court séjour", group=_VISAS),
        Choice("visa_free", _("None: I may stay up to 90 days without a visa"), group=_NONE),
        Choice("talent_card", _("Card “talent” or “passeport talent”"), french="carte talent", group=_CARDS),
        Choice(
            "temporary_card",
            _("One-year card"),
            _("Private and family life, employee, student, seasonal…"),
            "carte de séjour temporaire",
            group=_CARDS,
        ),
        Choice("multi_year_card", _("Multi-year card"), french="carte de séjour pluriannuelle", group=_CARDS),
        Choice("visitor_card", _("Card “visitor”"), french="carte de séjour « visiteur »", group=_CARDS),
        Choice(
            "resident_card",
            _("Ten-year or permanent card, long-term EU resident"),
            french="carte de résident",
            group=_CARDS,
        ),
        Choice("retiree_card", _("Card “retired”"), french="carte « retraité »", group=_CARDS),
        Choice(
            "eu_family_card", _("Card “family member of an EU citizen”"), french="membre de famille UE", group=_CARDS
        ),
        Choice(
            "withdrawal_agreement_card",
            _("Card “Article 50 TUE” (Withdrawal Agreement)"),
            french="accord de retrait",
            offered=NATIONALITY_GROUP.is_("uk"),
            group=_CARDS,
        ),
        Choice(
            "algerian_certificate",
            _("Algerian residence certificate"),
            french="certificat de résidence algérien",
            offered=NATIONALITY_GROUP.is_("other"),
            group=_CARDS,
        ),
        Choice(
            "algerian_scientist",
            _("Algerian residence certificate “scientifique”"),
            french="certificat de résidence « scientifique »",
            offered=NATIONALITY_GROUP.is_("other"),
            group=_CARDS,
        ),
        Choice(
            "andorra_permit",
            _("Permit under the convention with Andorra"),
            french="convention Andorre",
            offered=NATIONALITY_GROUP.is_("andorra"),
            group=_CARDS,
        ),
        Choice(
            "monaco_passport",
            _("Monegasque passport with the French consul general’s mention"),
            french="passeport monégasque avec mention",
            offered=NATIONALITY_GROUP.is_("monaco"),
            group=_CARDS,
        ),
        Choice(
            "renewal_receipt",
            _("Receipt for the renewal of a card"),
            french="récépissé de renouvellement",
            group=_RECEIPTS,
        ),
        Choice(
            "first_receipt",
            _("Receipt of a first request, or an online certificate (ANEF)"),
            _(
                "“Récépissé de première demande”, “attestation de prolongation d’instruction”, “attestation de décision favorable”"
            ),
            "récépissé, attestation ANEF",
            group=_RECEIPTS,
        ),
        Choice("aps", _("Provisional residence authorisation (APS)"), french="APS", group=_RECEIPTS),
        Choice(
            "asylum_certificate",
            _("Certificate of asylum request"),
            french="attestation de demande d’asile",
            group=_PROTECTION,
        ),
        Choice(
            "refugee_receipt",
            _("Receipt “recognised refugee”"),
            french="récépissé « reconnu réfugié »",
            group=_PROTECTION,
        ),
        Choice(
            "subsidiary_receipt",
            _("Receipt “subsidiary protection”"),
            french="récépissé « protection subsidiaire »",
            group=_PROTECTION,
        ),
        Choice(
            "protection_card",
            _("Refugee, subsidiary protection or stateless person’s card"),
            french="carte réfugié, protection subsidiaire, apatride",
            group=_PROTECTION,
        ),
        Choice(
            "temporary_protection",
            _("Temporary protection (Ukraine)"),
            french="APS « protection temporaire »",
            group=_PROTECTION,
        ),
        Choice("none", _("None, or it has expired and I have no receipt"), group=_NONE),
    ),
    applies=THIRD_COUNTRY & IN_FRANCE,
    hint=_("Choose what you hold today. If your card has expired and you hold a renewal receipt, choose the receipt."),
)
PROTECTED = RESIDENCE_PERMIT.is_("refugee_receipt", "subsidiary_receipt", "protection_card", "temporary_protection")
REFUGEE_LIKE = RESIDENCE_PERMIT.is_("refugee_receipt", "subsidiary_receipt", "protection_card")
ASYLUM_SEEKER = RESIDENCE_PERMIT.is_("asylum_certificate")
TALENT = RESIDENCE_PERMIT.is_("talent_card", "talent_vls_ts")
UNDOCUMENTED = RESIDENCE_PERMIT.is_("none")
SHORT_VISIT = RESIDENCE_PERMIT.is_("schengen_visa", "visa_free")
PERMIT_IS_VISA = RESIDENCE_PERMIT.is_("vls_ts_validated", "talent_vls_ts")

BIRTH_AREA = ChoiceFact(
    "birth_area",
    _("Place of birth (worked out from the country)"),
    (
        Choice("france", _("France, overseas departments included")),
        Choice(
            "overseas_collectivity", _("Saint-Pierre-et-Miquelon, French Polynesia, New Caledonia, Wallis and Futuna")
        ),
        Choice("abroad", _("Abroad")),
    ),
)
BORN_IN_FRANCE = BIRTH_AREA.is_("france")

STUDY_AGREEMENT = YesNoFact(
    "study_agreement",
    _("Does an agreement for students cover that nationality? (worked out from the country: Québec, Andorra, Monaco)"),
    applies=STUDENT,
)

NUMBER_STATUS = ChoiceFact(
    "number_status",
    _("Do you already have a French social security number?"),
    (
        Choice("no", _("No, never")),
        Choice("unknown", _("I am not sure"), _("You studied, worked or were insured in France before, even briefly")),
        Choice("yes", _("Yes, and I know it"), _("15 digits, beginning with 1 or 2")),
        Choice("lost", _("Yes, but I do not know it any more")),
        Choice(
            "provisional",
            _("I have a provisional number"),
            _("It begins with 7 or 8, or a letter calls it “numéro provisoire” or “numéro d’attente” (NIA)"),
            "NIA",
        ),
        Choice(
            "provisional_sent",
            _("I have a provisional number and I have sent my birth certificate"),
            _("You are waiting for the definitive number"),
            "NIA",
        ),
        Choice(
            "applied_self",
            _("I have asked for one and I am waiting"),
            _("By post, at a counter or on the students’ site"),
        ),
        Choice("applied_employer", _("My employer or my school says it has asked for me")),
    ),
    hint=_("For a child: does the child have one?"),
)
NUMBER_KNOWN = NUMBER_STATUS.is_("yes", "lost")
FIRST_REQUEST = NUMBER_STATUS.is_("no", "unknown")
PROVISIONAL = NUMBER_STATUS.is_("provisional")
WAITING = NUMBER_STATUS.is_("applied_self", "applied_employer")
CONVERSION_SENT = NUMBER_STATUS.is_("provisional_sent")

FILE_SENT_WEEKS = CountFact(
    "file_sent_weeks",
    _("For how many weeks has that file been on its way? (worked out from the day it was sent)"),
    unit="weeks",
    applies=WAITING | CONVERSION_SENT,
)

GOAL = ChoiceFact(
    "goal",
    _("What do you need now?"),
    (
        Choice("open_rights", _("To be covered: I come back, or my situation changes"), french="ouvrir mes droits"),
        Choice("know_number", _("To know my number"), french="connaître mon numéro"),
        Choice(
            "update_details",
            _("I am covered: I want to change my address, my bank or my card"),
            french="mettre à jour mon dossier",
            offered=NUMBER_STATUS.is_("yes"),
        ),
    ),
    applies=(NUMBER_KNOWN | (BORN_IN_FRANCE & FIRST_REQUEST)) & ~CHILD_REQUEST,
)

# ---------------------------------------------------------------------------------------------- what you live on

PAID_WORK = ChoiceFact(
    "paid_work",
    _("Do you also have paid work, or a contract that starts soon?"),
    (
        Choice("none", _("No")),
        Choice("employee", _("Yes, with an employer"), french="salarié"),
        Choice("self_employed", _("Yes, for myself"), french="indépendant"),
    ),
    applies=any_of(STUDENT, RETIREE, RETURNEE, ASYLUM, FAMILY & ~CHILD_REQUEST & ~CHILD_IN_CARE),
)
WORKS_AS_EMPLOYEE = EMPLOYEE | PAID_WORK.is_("employee")
WORKS_FOR_ONESELF = SELF_EMPLOYED | PAID_WORK.is_("self_employed")
WORKS = WORKS_AS_EMPLOYEE | WORKS_FOR_ONESELF

WORK_SITUATION = ChoiceFact(
    "work_situation",
    _("Which kind of work is it?"),
    (
        Choice(
            "general",
            _("In France: company, association, shop, restaurant, own business…"),
            _("Apprentices and contract staff of the public service too"),
        ),
        Choice(
            "agriculture",
            _("In France: farm, vineyard, forest, garden, agricultural cooperative"),
            french="régime agricole",
        ),
        Choice(
            "household",
            _("In France: in a private household"),
            _("Nanny, cleaner, carer paid with CESU or Pajemploi"),
            "particulier employeur",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice(
            "civil_service",
            _("French civil servant"),
            _("Tenured (“titulaire”) or trainee civil servant"),
            "fonctionnaire",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice(
            "language_assistant",
            _("Language assistant in a French school, with an “arrêté de nomination”"),
            french="assistant de langue",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice(
            "researcher_no_contract",
            _("Researcher hosted in France without a French work contract"),
            _("A hosting agreement and pay or a grant from abroad"),
            "convention d’accueil",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice(
            "posted",
            _("Sent to France for a time: I stay insured in the country that sends me"),
            _("You hold an A1 or another certificate of posting; civil servants sent by their State too"),
            "détaché",
        ),
        Choice("switzerland", _("In Switzerland, and I live in France"), french="frontalier en Suisse"),
        Choice(
            "other_europe",
            _("In another EU or EEA country or the United Kingdom, and I live in France"),
            french="frontalier",
        ),
        Choice("monaco", _("In Monaco")),
        Choice(
            "international",
            _("For an international organisation or an embassy"),
            french="organisation internationale",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice("elsewhere", _("Elsewhere, or remotely for a company abroad with no French contract")),
    ),
    applies=WORKS,
)
POSTED = WORK_SITUATION.is_("posted")
AGRICULTURE = WORK_SITUATION.is_("agriculture")
WORK_IN_FRANCE = WORK_SITUATION.is_("general", "household", "language_assistant", "agriculture")

STUDENT_LEVEL = ChoiceFact(
    "student_level",
    _("What do you study?"),
    (
        Choice(
            "higher_education",
            _("Higher education: university, business or engineering school, BTS…"),
            french="enseignement supérieur",
        ),
        Choice(
            "school_or_language",
            _("School, or a language course that is not higher education"),
            french="lycée, école de langue",
        ),
    ),
    applies=STUDENT,
)
INTERN_SITUATION = ChoiceFact(
    "intern_situation",
    _("Which internship is it?"),
    (
        Choice("enrolled_in_france", _("I am enrolled at a French school or university")),
        Choice(
            "paid",
            _("My school is abroad; I am paid above the legal minimum for interns"),
            _("More than 15 % of the hourly ceiling of social security: about €4.50 an hour in 2026"),
        ),
        Choice("unpaid", _("My school is abroad; I am paid that minimum, less, or nothing")),
        Choice(
            "cooperation",
            _("I come under a cultural, technical or scientific cooperation agreement"),
            french="accord de coopération",
        ),
    ),
    applies=INTERN,
)

UNEMPLOYMENT_BENEFIT = ChoiceFact(
    "unemployment_benefit",
    _("Do you receive unemployment benefit?"),
    (
        Choice("french", _("Yes, from France Travail"), french="ARE"),
        Choice("u2", _("Yes, from another European country, exported with form U2"), french="formulaire U2"),
        Choice("none", _("No")),
    ),
    applies=JOB_SEEKER | (RETURNEE & PAID_WORK.is_("none")),
)

PENSION_SOURCE = ChoiceFact(
    "pension_source",
    _("Where your pension comes from (worked out from the countries)"),
    (
        Choice("french", _("France, alone or with other countries")),
        Choice("eu_eea", _("A country of the EU or EEA")),
        Choice("uk", _("The United Kingdom")),
        Choice("switzerland", _("Switzerland only")),
        Choice("agreement_country", _("A country whose agreement with France may cover pensioners’ care")),
        Choice("other_country", _("Another country")),
        Choice("none_yet", _("No pension yet: early retirement")),
    ),
    applies=RETIREE,
)
EUROPEAN_PENSION = PENSION_SOURCE.is_("eu_eea", "uk")
FRENCH_PENSION = PENSION_SOURCE.is_("french")

FOREIGN_COVER = ChoiceFact(
    "foreign_cover",
    _("Does another country cover your health care while you are in France?"),
    (
        Choice("none", _("No")),
        Choice(
            "ehic_whole_stay",
            _("Yes: a European card (EHIC) valid until the end of my academic year"),
            french="CEAM",
            offered=STUDENT | INTERN,
        ),
        Choice(
            "ehic_short_stay",
            _("Yes: a European card (EHIC), and I stay three months or less"),
            french="CEAM",
            offered=JOB_SEEKER | INACTIVE | RETURNEE,
        ),
        Choice(
            "ehic_kept",
            _("Yes: my former country keeps covering me with a European card (EHIC)"),
            french="CEAM",
            offered=RETURNEE,
        ),
        Choice("s1", _("Yes: I hold an S1 form"), french="formulaire S1"),
        Choice(
            "agreement_form",
            _("Yes: I hold the form of a student agreement (Québec SE 401-Q, Andorra, Monaco)"),
            french="formulaire SE 401-Q",
            offered=STUDY_AGREEMENT.yes,
        ),
    ),
    applies=any_of(
        EUROPEAN & any_of(STUDENT, JOB_SEEKER, INACTIVE, INTERN_SITUATION.is_("enrolled_in_france")),
        STUDY_AGREEMENT.yes,
        RETIREE & PENSION_SOURCE.is_("eu_eea", "uk", "switzerland"),
        (EUROPEAN | FRENCH | NATIONALITY_GROUP.is_("uk")) & RETURNEE & PAID_WORK.is_("none"),
        POSTED,
    ),
)
HAS_S1 = FOREIGN_COVER.is_("s1")
EHIC_WHOLE_STAY = FOREIGN_COVER.is_("ehic_whole_stay")

COORDINATION_FORM = ChoiceFact(
    "coordination_form",
    _("Do you bring a coordination form (SE 975, SE 980 or SE 988) from the fund of the islands you come from?"),
    (
        Choice("none", _("No")),
        Choice(
            "short_course",
            _("Yes, for a course shorter than a year, or for a stay that is not for studies"),
            french="formulaire SE",
        ),
        Choice("full_course", _("Yes, for a full course of study"), french="formulaire SE", offered=STUDENT),
    ),
    applies=BIRTH_AREA.is_("overseas_collectivity") & FRENCH & IN_FRANCE & ~WORKS,
)

MONTHS_IN_FRANCE = CountFact(
    "months_in_france",
    _("For how many whole months have you lived in France? (worked out from the day you arrived)"),
    unit="months",
    applies=IN_FRANCE,
)
THREE_MONTHS = MONTHS_IN_FRANCE.at_least(3)
FIVE_YEARS = MONTHS_IN_FRANCE.at_least(60)

WAIT_EXEMPTION = ChoiceFact(
    "wait_exemption",
    _("Is one of these true for you?"),
    (
        Choice("none", _("None of these")),
        Choice(
            "international_volunteer",
            _("I come back from international volunteering (VIE or VIA)"),
            french="volontariat international",
        ),
        Choice(
            "social_benefit",
            _("I receive family benefits, housing aid, ASPA, RSA or AAH in France"),
            french="prestations familiales, aide au logement, ASPA, RSA, AAH",
        ),
    ),
    applies=IN_FRANCE & MONTHS_IN_FRANCE.below(3),
)
WAIT_EXEMPT = WAIT_EXEMPTION.is_("international_volunteer", "social_benefit")

# ---------------------------------------------------------------------------------------------- the papers

CERTIFICATE_KIND = ChoiceFact(
    "certificate_kind",
    _("Which birth certificate do you have, or can you get?"),
    (
        Choice("full", _("A full copy"), french="copie intégrale"),
        Choice("extract_with_parents", _("An extract that names the parents"), french="extrait avec filiation"),
        Choice(
            "extract_without_parents",
            _("A short certificate that does not name the parents"),
            french="extrait sans filiation",
        ),
        Choice(
            "multilingual",
            _("A multilingual form or extract, of several languages side by side"),
            french="extrait plurilingue",
        ),
        Choice("consular", _("A document from my country’s consulate in France"), french="document consulaire"),
        Choice("none_yet", _("None yet")),
    ),
    applies=~BORN_IN_FRANCE & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
    hint=_("For a child: the child’s birth certificate."),
)
CERTIFICATE_TRANSLATION = ChoiceFact(
    "certificate_translation",
    _("Must the certificate be translated? (worked out from the country that issued it, its form and language)"),
    (
        Choice("not_needed_origin", _("No: issued in the EU, the EEA or Switzerland")),
        Choice("not_needed_french", _("No: it is in French")),
        Choice("not_needed_multilingual", _("No: it is a multilingual form")),
        Choice("needed", _("Yes, by a sworn translator")),
    ),
    applies=~BORN_IN_FRANCE & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
)
CERTIFICATE_LEGALISATION = ChoiceFact(
    "certificate_legalisation",
    _("Apostille or legalisation (worked out from the country that issued the certificate)"),
    (
        Choice("exempt", _("Exempt")),
        Choice("apostille", _("Apostille")),
        Choice("legalisation", _("Legalisation")),
    ),
    applies=~BORN_IN_FRANCE & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
)

HOUSING = ChoiceFact(
    "housing",
    _("How do you live at your address?"),
    (
        Choice("own", _("The lease or a bill is in my name")),
        Choice("hosted", _("Somebody hosts me"), french="hébergé"),
        Choice(
            "domiciled",
            _("I have no address: an association or the town’s social centre receives my post"),
            french="domiciliation",
        ),
    ),
    applies=IN_FRANCE,
)

# ---------------------------------------------------------------------- told with the identity, for the letter

CHILDREN = YesNoFact(
    "children", _("Do you have children under 18 in France who need cover?"), applies=~CHILD_REQUEST & ~CHILD_IN_CARE
)
NAME_DIFFERS = YesNoFact("name_differs", _("Is your name written differently on two of your papers?"))
CONTRACT_SIGNED_EARLY = YesNoFact(
    "contract_signed_early", _("Was your contract signed before your first working day?"), applies=WORKS_AS_EMPLOYEE
)
AGE_GROUP = ChoiceFact(
    "age_group",
    _("Age (worked out from the date of birth)"),
    (Choice("under_16", _("Under 16")), Choice("16_17", _("16 or 17")), Choice("adult", _("18 or older"))),
)
BANK = ChoiceFact(
    "bank",
    _("Which bank account do you have? (worked out from the IBAN)"),
    (
        Choice("fr_mc", _("An account in France or Monaco")),
        Choice(
            "eu_eea", _("An account in another EU or EEA country"), _("Revolut, N26, Wise… with a LT, DE or BE number")
        ),
        Choice(
            "sepa_other",
            _("An account in another country of the euro payment area (SEPA)"),
            _("Switzerland, United Kingdom…"),
        ),
        Choice("non_sepa", _("An account elsewhere")),
        Choice("none", _("No account yet")),
    ),
)
BANK_HOLDER = ChoiceFact(
    "bank_holder",
    _("Whose account is it?"),
    (
        Choice("own", _("Mine")),
        Choice("joint", _("A joint account with my name on it")),
        Choice("parent", _("A parent’s: I am under 18")),
        Choice("third_party", _("Somebody else’s")),
    ),
    applies=BANK.is_("fr_mc", "eu_eea", "sepa_other"),
)
URGENT_CARE = ChoiceFact(
    "urgent_care",
    _("Is there a medical reason to hurry?"),
    (
        Choice("none", _("No")),
        Choice("treatment", _("Yes: care or treatment that cannot wait")),
        Choice("pregnancy", _("Yes: a pregnancy")),
    ),
)

FACTS: FactTable = {
    fact.name: fact
    for fact in (
        PROFILE, FAMILY_LINK, SPONSOR_COVER, RESIDENCE, TERRITORY, NATIONALITY_GROUP, STUDY_AGREEMENT, RESIDENCE_PERMIT, BIRTH_AREA, NUMBER_STATUS,
        FILE_SENT_WEEKS, GOAL, PAID_WORK, WORK_SITUATION, STUDENT_LEVEL, INTERN_SITUATION, UNEMPLOYMENT_BENEFIT,
        PENSION_SOURCE, FOREIGN_COVER, COORDINATION_FORM, MONTHS_IN_FRANCE, WAIT_EXEMPTION, CERTIFICATE_KIND,
        CERTIFICATE_TRANSLATION, CERTIFICATE_LEGALISATION, HOUSING, CHILDREN, NAME_DIFFERS, CONTRACT_SIGNED_EARLY,
        AGE_GROUP, BANK, BANK_HOLDER, URGENT_CARE,
    )
}  # fmt: skip


def fact(name: str) -> Fact:
    """The fact of this name. Raises KeyError when no such fact is declared."""
    return FACTS[name]


__all__ = ["FACTS", "Expr", "fact"]

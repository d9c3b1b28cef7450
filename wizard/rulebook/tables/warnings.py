"""What to know before sending. A warning never stops anybody: it is read beside the papers."""

from wizard.rulebook.facts import (
    BANK,
    BANK_HOLDER,
    CERTIFICATE_KIND,
    CERTIFICATE_LEGALISATION,
    CONTRACT_SIGNED_EARLY,
    EUROPEAN,
    FOREIGN_COVER,
    NAME_DIFFERS,
    NATIONALITY_GROUP,
    REFUGEE_LIKE,
    RESIDENCE_PERMIT,
    SHORT_VISIT,
    STUDENT_LEVEL,
    TERRITORY,
    THIRD_COUNTRY,
    WAIT_EXEMPTION,
)
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import AUDITED, Trust, Warning_
from wizard.rulebook.tables.families import (
    ASKS_FOR_A_CHILD,
    ASKS_FOR_S1,
    ATTACHING,
    AWAITS_ARRIVAL,
    BIRTH_PAPER_SENT,
    BY_POST,
    BY_RESIDENCE_ONLY,
    CHOOSES,
    CONVERSION,
    EHIC_SHOWN,
    FIRST_BY_POST,
    HAS_NUMBER_OR_FILE,
    JOINING_FAMILY,
    NO_PERMIT,
    ONLINE,
    RESIDENCE_BY_POST,
    S1_IS_THE_WAY,
    SEARCHES,
    THREE_MONTH_WAIT,
    TO_AN_OFFICE,
    TRANSLATION_SENT,
    WORK_CONTRACT_SENT,
)
from wizard.rulebook.tables.warnings_in_time import WARNINGS_IN_TIME
from wizard.rulebook.words import _

WARNINGS: tuple[Warning_, ...] = (
    Warning_(
        name="validate_your_visa",
        code="W_VAL",
        when=via("validate_visa") | (AWAITS_ARRIVAL & THIRD_COUNTRY),
        short=_("A visa counts once it is validated"),
        text=_(
            "Validate a long-stay visa online within three months of arrival. Until then it does not prove that your stay is regular, and the file comes back."
        ),
        sources=("arrete_2017", "forum_students"),
    ),
    Warning_(
        name="contract_signed_early",
        code="W_PAYSLIP",
        when=CONTRACT_SIGNED_EARLY.yes & WORK_CONTRACT_SENT,
        short=_("Contract signed before the first day: add a payslip"),
        text=_(
            "Some offices accept a contract alone only if it was signed on the first working day. Add your first payslip as soon as you have it. The official page asks for the contract or a payslip."
        ),
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("ulys", "sp_f32824"),
    ),
    Warning_(
        name="translation",
        code="W_TRANS",
        when=TRANSLATION_SENT,
        short=_("The birth certificate must be translated"),
        text=_(
            "The issuing country decides, not your nationality: only certificates from the EU, the EEA and Switzerland, certificates in French and multilingual forms need no translation. Some offices have read English, Spanish, Portuguese, German, Italian and other languages without one; the law does not promise it."
        ),
        checked_on=AUDITED,
        sources=("css_r114_7", "sp_f16467", "doc_languages"),
    ),
    Warning_(
        name="legalisation",
        code="W_LEGAL",
        when=CERTIFICATE_LEGALISATION.is_("apostille", "legalisation", "unknown") & BIRTH_PAPER_SENT,
        short=_("Some offices ask for an apostille or legalisation"),
        text=_(
            "Neither the law on the number (article R. 114-7) nor ameli.fr announces it, but some offices ask. If getting it is easy in your country, get it before you leave; never wait for it before you send your file."
        ),
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("css_r114_7", "ulys"),
    ),
    Warning_(
        name="no_parents_named",
        code="W_FILIATION",
        when=CERTIFICATE_KIND.is_("extract_without_parents") & BIRTH_PAPER_SENT,
        short=_("A short certificate is refused"),
        text=_(
            "The certificate must name your parents. Ask the authority that issued it for a full copy or an extract with the parents’ names (in the United Kingdom and the United States: the long form)."
        ),
        sources=("form_s1106_en", "ulys"),
    ),
    Warning_(
        name="foreign_iban",
        code="W_RIB",
        when=BANK.is_("eu_eea") & TO_AN_OFFICE,
        short=_("An account in another EU country must be accepted"),
        text=_("No office may require a French account: article 9 of Regulation (EU) 260/2012. The letter says so."),
        sources=("regulation_260_2012", "ddd_2018_315"),
    ),
    Warning_(
        name="iban_outside_the_union",
        code="W_RIB",
        when=BANK.is_("sepa_other") & TO_AN_OFFICE,
        short=_("This account may be refused"),
        text=_(
            "Your account is in the euro payment area but outside the EU and the EEA: the office may refuse it, and no European rule protects you. A French or EU account avoids the question."
        ),
        sources=("regulation_260_2012",),
    ),
    Warning_(
        name="iban_outside_sepa",
        code="W_RIB_NONSEPA",
        when=BANK.is_("non_sepa") & TO_AN_OFFICE,
        short=_("This account cannot be used"),
        text=_(
            "Offices pay only into accounts of the euro payment area (SEPA). Send your file without bank details: nobody may refuse it for that. Send the details later."
        ),
        sources=("cass_rib",),
    ),
    Warning_(
        name="account_of_another",
        when=BANK_HOLDER.is_("third_party") & TO_AN_OFFICE,
        short=_("The account should be in your name"),
        text=_(
            "An account of somebody else is accepted only if the office agrees, with a signed authorisation of both of you."
        ),
        trust=Trust.MEMORY,
        sources=("research_memory",),
    ),
    Warning_(
        name="keep_proofs",
        code="W_3M",
        when=THREE_MONTH_WAIT,
        short=_("Keep every proof of residence from the first day"),
        text=_(
            "Lease, rent receipts, bills, hotel invoices, hosting statement: two or three that follow each other over three months. The days count from the first one you can prove."
        ),
        sources=("css_d160_2", "c2s_residence"),
    ),
    Warning_(
        name="no_second_file",
        code="W_DUP",
        when=HAS_NUMBER_OR_FILE,
        short=_("Do not ask for a second number"),
        text=_(
            "One person, one number, for life. A second file is treated as a duplicate and can delay both by months."
        ),
        sources=("guide_number", "css_r114_7"),
    ),
    Warning_(
        name="provisional_number_first",
        code="W_NIA",
        when=FIRST_BY_POST,
        short=_("You get a provisional number first"),
        text=_(
            "It begins with 7 or 8 and gives refunds, but no carte Vitale and no ameli account. It serves for nine months, while the definitive number is prepared. Give it to your employer."
        ),
        checked_on=AUDITED,
        sources=("ameli_number", "css_r114_7"),
    ),
    Warning_(
        name="united_kingdom",
        code="W_UK",
        when=NATIONALITY_GROUP.is_("uk") & (ONLINE | S1_IS_THE_WAY),
        short=_("The United Kingdom after Brexit"),
        text=_(
            "A British S1 still works; keep a photocopy before you hand it over. Students from the United Kingdom register like those from outside Europe."
        ),
        checked_on=AUDITED,
        sources=("gov_uk", "cleiss_students"),
    ),
    Warning_(
        name="never_the_consulate",
        code="W_OFPRA",
        when=REFUGEE_LIKE & TO_AN_OFFICE,
        short=_("Never ask your country’s consulate for a paper"),
        text=_(
            "OFPRA makes your civil-status certificates. Asking your consulate can cost you the protection. Until OFPRA’s certificate comes, your receipt or card is enough for a provisional number (article R. 114-7, III)."
        ),
        checked_on=AUDITED,
        sources=("css_r114_7", "css_r114_8", "gisti"),
    ),
    Warning_(
        name="case_by_case",
        code="W_EU_INACT",
        when=EUROPEAN & RESIDENCE_BY_POST,
        short=_("Decided case by case"),
        text=_(
            "For Europeans who do not work, offices look at each case: enough resources, full health insurance, no cover left in the former country. Join everything that shows it. After five years of residence this no longer applies."
        ),
        sources=("cleiss_inactive", "forum_eu", "directive_2004_38"),
    ),
    Warning_(
        name="ehic_is_not_residence",
        code="W_EHIC",
        when=EHIC_SHOWN,
        short=_("The European card has limits"),
        text=_(
            "It covers care that becomes necessary during the stay. It ends if you settle, take a paid job, or when your own country closes your rights."
        ),
        sources=("sp_f12859", "sp_f32824"),
    ),
    Warning_(
        name="working_holiday_visa",
        code="W_PVT",
        when=via("working_holiday"),
        short=_("Work is allowed, cover is refused"),
        text=_(
            "Offices usually refuse files with this visa. Canadians in their second year with a provisional residence authorisation (APS) can apply like other employees."
        ),
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("pvtistes", "arrete_2017"),
    ),
    Warning_(
        name="permit_expiry",
        code="W_EXPIRY",
        when=RESIDENCE_PERMIT.is_("renewal_receipt") & (BY_POST | ONLINE),
        short=_("Your permit is being renewed"),
        text=_(
            "The receipt is as good as the card, and your stay is judged on the day you apply. Rights do not stop on the day the card expires. The rule (article R. 111-4) changed on 1 April 2026 and we could not read the new text. Ask your office how long your rights last."
        ),
        checked_on=AUDITED,
        sources=("arrete_2017", "css_r111_3", "css_r111_4"),
    ),
    Warning_(
        name="one_file_per_adult",
        code="W_ONE_PER_ADULT",
        when=JOINING_FAMILY | via("paris_talent"),
        short=_("One file for each adult"),
        text=_(
            "Nobody is insured through a husband or wife any more: each adult sends a form of their own. Only children are attached to a parent."
        ),
        sources=("ulys", "sp_f34308"),
    ),
    Warning_(
        name="doubtful_permit",
        code="W_DOUBTFUL_PERMIT",
        when=(RESIDENCE_PERMIT.is_("first_receipt", "monaco_passport") | SHORT_VISIT) & TO_AN_OFFICE,
        short=_("The office may hesitate about your residence document"),
        text=_(
            "The list of documents (order of 10 May 2017) accepts, failing another, any valid document of the prefecture in your name that shows you are in its files. Quote it if the counter refuses. A short-stay visa is not on the list."
        ),
        sources=("arrete_2017",),
    ),
    Warning_(
        name="names_differ",
        code="W_NAME",
        when=NAME_DIFFERS.yes & TO_AN_OFFICE,
        short=_("Your name is written differently on two papers"),
        text=_(
            "Write it on the form as on the birth certificate, and join a paper that explains the difference (marriage certificate, certificate of the consulate). The letter mentions it."
        ),
        trust=Trust.PRACTICE,
        sources=("fei_guide",),
    ),
    Warning_(
        name="parents_sign",
        code="W_MINOR",
        when=ATTACHING | ASKS_FOR_A_CHILD,
        short=_("The parents sign"),
        text=_(
            "A child does not sign. Where both parents are insured here, both sign form S3705 and each sends part 1 to their own office. One parent alone may ask, at any time (article R. 161-8)."
        ),
        checked_on=AUDITED,
        sources=("css_r161_8", "form_s3705", "sp_f16620"),
    ),
    Warning_(
        name="swiss_three_months",
        code="W_3M_OPTION",
        when=CHOOSES,
        short=_("Three months to choose, once"),
        text=_(
            "The choice must be filed within three months of starting work, of moving or of the pension. Without it Swiss insurance (LAMal) applies. It can hardly be changed afterwards."
        ),
        sources=("cleiss_swiss",),
    ),
    Warning_(
        name="s1_before_leaving",
        code="W_S1_FIRST",
        when=ASKS_FOR_S1,
        short=_("Ask for the S1 before you leave"),
        text=_(
            "Only the country that pays the pension can issue it, and it takes weeks. Ask for one for each family member who depends on you."
        ),
        sources=("form_s1106_en", "sp_f12859"),
    ),
    Warning_(
        name="free_of_charge",
        code="W_FEE",
        when=SEARCHES | NO_PERMIT,
        short=_("All of this is free"),
        text=_(
            "The number, the cover and the letters cost nothing but postage. Sites that charge for them are private."
        ),
        trust=Trust.PRACTICE,
        sources=("guide_number",),
    ),
    Warning_(
        name="newer_certificate",
        code="W_DATE",
        when=CONVERSION,
        short=_("A newer certificate may be asked for"),
        text=_(
            "A birth certificate has no expiry date (article R. 113-7 of the code of relations with the administration), but the office may ask for a more recent one when it needs it to certify your identity (article R. 114-7)."
        ),
        checked_on=AUDITED,
        sources=("css_r114_7", "crpa_r113_7"),
    ),
    Warning_(
        name="overseas_fund",
        code="W_CGSS",
        when=TERRITORY.is_("overseas_department") & TO_AN_OFFICE,
        short=_("Your office is a CGSS"),
        text=_(
            "In Guadeloupe, Martinique, French Guiana and Réunion the CGSS does the work of the CPAM, and of the MSA too. The CGSS of Guadeloupe also serves Saint-Martin."
        ),
        checked_on=AUDITED,
        sources=("css_l752_4", "crpm_l781_43"),
    ),
    Warning_(
        name="older_student",
        when=STUDENT_LEVEL.is_("higher_education") & ONLINE & THIRD_COUNTRY,
        short=_("No age limit for students"),
        text=_(
            "Older pages say that students over 28 must wait for three months and use form S1106. The students’ site has no age limit. If it refuses you, send form S1106 to the CPAM."
        ),
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("ameli_students", "forum_non_eu", "ulys"),
    ),
    Warning_(
        name="exemption_to_prove",
        when=WAIT_EXEMPTION.is_("international_volunteer", "social_benefit") & BY_RESIDENCE_ONLY,
        short=_("You are exempt from the three months: prove it"),
        text=_(
            "Join the certificate of your volunteering or the notice of your benefit. The letter asks for the exemption and quotes the article."
        ),
        sources=("css_d160_2", "sp_f34308"),
    ),
    Warning_(
        name="agreement_student",
        when=FOREIGN_COVER.is_("agreement_form") & ONLINE,
        short=_("Upload your agreement form"),
        text=_(
            "Upload the form of the agreement on the students’ site with your other documents. Québec: form SE 401-Q-106 from the RAMQ. Andorra: ask for the form before you leave. Monaco: ask your university."
        ),
        trust=Trust.MEMORY,
        checked_on=AUDITED,
        sources=("ameli_students", "research_memory"),
    ),
    *WARNINGS_IN_TIME,
)

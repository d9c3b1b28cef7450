"""What to know in a situation: a provisional number, an employer abroad, cover of another country, an age."""

from wizard.rulebook.facts import (
    AGE_GROUP,
    BIRTH_AREA,
    FOREIGN_COVER,
    FRENCH,
    POSTING,
    PROVISIONAL,
    PROVISIONAL_EXPIRED,
    STUDENT_LEVEL,
    THIRD_COUNTRY,
    WAIT_EXEMPTION,
    WORK_SITUATION,
)
from wizard.rulebook.logic import ALWAYS
from wizard.rulebook.rows import Trust, Warning_
from wizard.rulebook.tables.families import (
    AWAITS_ARRIVAL,
    BIRTH_PAPER_SENT,
    BY_RESIDENCE_ONLY,
    CHILD_LETTER,
    CHILD_SERVICE,
    CONVERSION,
    ONLINE,
    ONLINE_CONVERSION,
    OPENS_COVER,
    OTHER_SCHEME,
    REQUEST_TO_MSA,
    THREE_MONTH_WAIT,
    TRANSLATION_NEEDED,
    WORK_BY_POST,
)
from wizard.rulebook.words import _

SITUATION_WARNINGS: tuple[Warning_, ...] = (
    Warning_(
        name="older_student",
        when=STUDENT_LEVEL.is_("higher_education") & ONLINE & THIRD_COUNTRY,
        short=_("No age limit for students"),
        text=_(
            "Older pages say that students over 28 must wait for three months and use form S1106. The students’ site has no age limit. If it refuses you, send form S1106 to the CPAM."
        ),
        trust=Trust.PRACTICE,
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
        sources=("ameli_students", "research_memory"),
    ),
    Warning_(
        name="provisional_number_held",
        code="W_NIA",
        when=PROVISIONAL & ~OTHER_SCHEME & ~CHILD_SERVICE,
        short=_("What a provisional number allows"),
        text=_(
            "It serves for nine months. Care is refunded on paper treatment forms (feuilles de soins). There is no carte Vitale and no ameli account yet. If the office asks for a civil-status paper and gets none, payments stop. So answer in time, and write why if you cannot get it."
        ),
        sources=("ameli_number", "css_r114_7"),
    ),
    Warning_(
        name="provisional_number_expired",
        when=PROVISIONAL_EXPIRED & (CONVERSION | ONLINE_CONVERSION),
        short=_("Your provisional number is more than nine months old"),
        text=_(
            "It may no longer be usable. Send the civil-status paper now, and ask whether your rights are still open. If you were away, cover must be asked for again with form S1106, and the definitive number with it."
        ),
        sources=("ameli_number", "css_r114_7"),
    ),
    Warning_(
        name="employer_abroad",
        when=(WORK_SITUATION.is_("foreign_employer") | POSTING.is_("none")) & OPENS_COVER,
        short=_("Your employer must register in France"),
        text=_(
            "Who works in France is insured here, even if the employer has no office here (article L. 111-2-2). The employer registers with Urssaf, as a foreign firm. The form and the papers are yours to send."
        ),
        sources=("css_l111_2_2",),
    ),
    Warning_(
        name="work_without_number",
        when=WORK_BY_POST | REQUEST_TO_MSA,
        short=_("You may start work without a number"),
        text=_(
            "The employer declares you with or without a number. Give the number as soon as you have it, the provisional one too."
        ),
        sources=("ameli_employers",),
        trust=Trust.PRACTICE,
    ),
    Warning_(
        name="no_cover_named",
        when=FOREIGN_COVER.is_("unknown") & (OPENS_COVER | THREE_MONTH_WAIT),
        short=_("Find out whether another country covers you"),
        text=_(
            "Ask your insurer at home in writing: am I still covered, until when, and with which form? In Europe it can give a card (EHIC) or an S1. Outside Europe only an agreement form or private insurance exists."
        ),
        sources=("sp_f32824", "form_s1106_en"),
    ),
    Warning_(
        name="cfe_member",
        when=FOREIGN_COVER.is_("cfe") & (OPENS_COVER | THREE_MONTH_WAIT),
        short=_("The CFE covers you for a time after your return"),
        text=_(
            "Tell the CFE that you come back. Its cover goes on for the three months before French rights open. Ask it for a certificate, and join it."
        ),
        trust=Trust.PRACTICE,
        sources=("sp_f32824",),
    ),
    Warning_(
        name="private_insurance_kept",
        when=FOREIGN_COVER.is_("private") & (OPENS_COVER | THREE_MONTH_WAIT),
        short=_("Keep your private insurance until your rights are open"),
        text=_(
            "End it only once you hold the certificate of rights (attestation de droits). Private insurance never replaces an S1."
        ),
        trust=Trust.PRACTICE,
        sources=("directive_2004_38", "forum_eu"),
    ),
    Warning_(
        name="six_months_a_year",
        when=BY_RESIDENCE_ONLY,
        short=_("Live in France for at least six months a year"),
        text=_(
            "Without work your rights last as long as France is your home, for at least six months a year. Declare it when you leave (form S1105). Urssaf may ask people without work for a contribution on other income: its first letter is no mistake. Ask Urssaf how it is counted."
        ),
        sources=("sp_f34308", "css_r111_2"),
    ),
    Warning_(
        name="students_from_the_islands",
        when=ONLINE & FRENCH & BIRTH_AREA.is_("overseas_collectivity"),
        short=_("Ask the fund of your islands before you register"),
        text=_(
            "Sources differ. Some say that your own fund (CPS, CAFAT) gives you the number or a coordination form before you leave. Others send you to the students’ site. Ask your fund and the students’ site."
        ),
        trust=Trust.PRACTICE,
        sources=("spm_students", "ameli_students"),
    ),
    Warning_(
        name="translate_after_the_apostille",
        when=TRANSLATION_NEEDED & (AWAITS_ARRIVAL | BIRTH_PAPER_SENT),
        short=_("Apostille first, then the translation"),
        text=_(
            "If your certificate gets an apostille, get it before the translation: both are translated. A translation made abroad is not taken everywhere. A translator sworn at a French court is, and in some cases one of your embassy or consulate."
        ),
        trust=Trust.PRACTICE,
        sources=("ulys", "doc_languages"),
    ),
    Warning_(
        name="own_rights_at_sixteen",
        when=AGE_GROUP.is_("16_17") & (CHILD_LETTER | OPENS_COVER),
        short=_("From 16 on: rights and a card of one’s own"),
        text=_("Young people of 16 and 17 may ask for rights and a card of their own. A parent agrees in writing."),
        sources=("sp_f16620",),
    ),
    Warning_(
        name="ask_if_unsure",
        when=ALWAYS,
        short=_("If you are unsure: whom to ask"),
        text=_(
            "Call 36 46 (from abroad +33 1 84 90 36 46, in English 09 74 75 36 46), or ask at a counter of the CPAM. Farm work: your MSA. Two countries: the Cleiss (+33 1 45 26 33 41)."
        ),
        sources=("ameli_number", "sp_f12859"),
    ),
)

"""The birth certificate and its translation."""

from wizard.rulebook.facts import ASYLUM_SEEKER, CHILD_REQUEST, CHILDREN, REFUGEE_LIKE
from wizard.rulebook.rows import AUDITED, Document
from wizard.rulebook.tables.families import (
    ASKS_FOR_A_CHILD,
    CHILD_CERTIFICATE_SENT,
    CONVERSION,
    OPENS_COVER,
    OWN_CERTIFICATE_SENT,
    TRANSLATION_SENT,
)
from wizard.rulebook.words import _

BIRTH: tuple[Document, ...] = (
    Document(
        name="birth_certificate",
        code="D_CIVIL",
        when=OWN_CERTIFICATE_SENT,
        title=_("Birth certificate that names your parents"),
        french="Acte de naissance (copie intégrale ou extrait avec filiation)",
        why=_(
            "It is needed for the definitive number, not to open your rights: send the file even if it is not ready."
        ),
        how=_(
            "Ask the authority that registered your birth for a full copy, or an extract with the parents’ names. It shows date, place, sex and parents. A legible document of your consulate will do."
        ),
        refused=_(
            "Short certificates without the parents, illegible scans, names that differ from the passport without an explanation."
        ),
        without=_(
            "Send the rest without it: you get a provisional number. If you cannot get it, write why in the letter. You have three months from the office’s notice, then three more. After that payments stop, and the office can ask for the money back. If it is impossible to get, the office can give you up to two years, or send your request on without it."
        ),
        sheets=2,
        checked_on=AUDITED,
        sources=("css_r114_7", "sp_f16467", "form_s1106_en"),
    ),
    Document(
        name="ofpra_certificate",
        when=REFUGEE_LIKE & CONVERSION & ~CHILD_REQUEST,
        title=_("OFPRA’s certificate in place of a birth certificate"),
        french="Certificat de l’Ofpra tenant lieu d’acte de naissance",
        why=_("It is the civil-status paper from which your definitive number is made."),
        how=_("OFPRA makes it and sends it to you. Never ask your country’s consulate for a paper instead."),
        essential=True,
        sources=("css_r114_8", "gisti"),
    ),
    Document(
        name="child_birth_certificate",
        code="D_CHILDCIV",
        when=CHILD_CERTIFICATE_SENT | (CHILDREN.yes & OPENS_COVER),
        title=_("The child’s birth certificate, or the family record book"),
        french="Acte de naissance de chaque enfant (ou livret de famille)",
        why=_("It shows who the parents are."),
        how=_("A full copy or an extract with the parents’ names; or a copy of the up-to-date livret de famille."),
        without=_(
            "Children of asylum seekers: send the file without it; the certificate of asylum request names the child."
        ),
        unpromised=REFUGEE_LIKE | ASYLUM_SEEKER | ASKS_FOR_A_CHILD,
        sheets=2,
        sources=("sp_f16620", "form_s3705"),
    ),
    Document(
        name="translation",
        code="D_TRANS",
        when=TRANSLATION_SENT,
        title=_("Sworn translation of the birth certificate"),
        french="Traduction de l’acte de naissance par un traducteur assermenté",
        why=_(
            "The certificate was not issued in the EU, the EEA or Switzerland, is not in French and is not a multilingual form."
        ),
        how=_(
            "By a translator on the list of a French court of appeal or of the Cour de cassation, or by an embassy or consulate. Send it with a copy of the certificate."
        ),
        refused=_("Translations by friends, by a machine or by a translator who is not sworn."),
        without=_(
            "Send the file at once and the translation later: a missing civil-status paper does not stop your rights from being opened."
        ),
        sheets=2,
        checked_on=AUDITED,
        sources=("css_r114_7", "sp_f16467", "doc_languages"),
    ),
)

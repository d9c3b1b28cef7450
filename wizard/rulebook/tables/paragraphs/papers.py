"""The permit, the civil-status papers, the home, the account."""

from wizard.rulebook.facts import (
    BANK,
    BORN_IN_FRANCE,
    CERTIFICATE_TRANSLATION,
    CHILD_REQUEST,
    CHILDREN,
    HOUSING,
    NAME_DIFFERS,
    RESIDENCE_PERMIT,
    URGENT_CARE,
)
from wizard.rulebook.rows import AUDITED, Paragraph, Trust
from wizard.rulebook.tables.families import (
    ADDRESS_TOLD,
    CERTIFICATE_LACKING,
    CHILD_CERTIFICATE_JOINED,
    CHILD_LETTER,
    CONVERSION,
    FIRST_LETTER,
    FOREIGN_FORM_SENT,
    OBJECTS,
    OPENS_COVER,
    OWN_CERTIFICATE_JOINED,
    REMINDS,
)

PAPER_PARAGRAPHS: tuple[Paragraph, ...] = (
    Paragraph(
        name="permit",
        when=(OPENS_COVER | FOREIGN_FORM_SENT) & ~RESIDENCE_PERMIT.is_("none", "visa_free", "asylum_certificate"),
        place=30,
        french="[Je suis titulaire {of_permit}[ (n° {permit_number})][, valable jusqu’au {permit_expiry}].]",
        sources=("css_r111_3", "arrete_2017"),
    ),
    Paragraph(
        name="certificate_later",
        when=(FIRST_LETTER | FOREIGN_FORM_SENT)
        & CERTIFICATE_LACKING
        & ~BORN_IN_FRANCE
        & CERTIFICATE_TRANSLATION.is_("needed"),
        place=40,
        french="Je vous transmettrai mon acte de naissance traduit dès que possible ; dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale).",
        announces=("birth_certificate", "translation"),
        checked_on=AUDITED,
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="certificate_later_untranslated",
        when=(FIRST_LETTER | FOREIGN_FORM_SENT)
        & CERTIFICATE_LACKING
        & ~BORN_IN_FRANCE
        & ~CERTIFICATE_TRANSLATION.is_("needed"),
        place=40,
        french="Je vous transmettrai mon acte de naissance dès que possible ; dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale).",
        announces=("birth_certificate", "translation"),
        checked_on=AUDITED,
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="translation_exempt",
        when=OWN_CERTIFICATE_JOINED & CERTIFICATE_TRANSLATION.is_("not_needed_origin"),
        place=42,
        french="[Mon acte de naissance, délivré par les autorités {certificate_authorities}, est dispensé de traduction (article R. 114-7 du code de la sécurité sociale).]",
        checked_on=AUDITED,
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="translation_multilingual",
        when=OWN_CERTIFICATE_JOINED & CERTIFICATE_TRANSLATION.is_("not_needed_multilingual"),
        place=42,
        french="Mon acte de naissance est un extrait plurilingue, dispensé de traduction.",
        checked_on=AUDITED,
        sources=("vienna_1976", "regulation_2016_1191"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="child_translation_exempt",
        when=CHILD_CERTIFICATE_JOINED & CERTIFICATE_TRANSLATION.is_("not_needed_origin"),
        place=42,
        french="[L’acte de naissance joint, délivré par les autorités {certificate_authorities}, est dispensé de traduction (article R. 114-7 du code de la sécurité sociale).]",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="child_translation_multilingual",
        when=CHILD_CERTIFICATE_JOINED & CERTIFICATE_TRANSLATION.is_("not_needed_multilingual"),
        place=42,
        french="L’acte de naissance joint est un extrait plurilingue, dispensé de traduction.",
        checked_on=AUDITED,
        sources=("vienna_1976", "regulation_2016_1191"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="name_differs",
        when=(OPENS_COVER | FOREIGN_FORM_SENT | CONVERSION) & ~CHILD_REQUEST & NAME_DIFFERS.yes,
        place=44,
        french="Mon nom est orthographié différemment d’un document à l’autre ; il s’agit bien de la même personne.",
        sources=("essec",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="child_name_differs",
        when=(CONVERSION | CHILD_LETTER) & CHILD_REQUEST & NAME_DIFFERS.yes,
        place=44,
        french="Un nom est orthographié différemment d’un document à l’autre ; il s’agit bien de la même personne.",
        sources=("essec",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="hosted",
        when=ADDRESS_TOLD & HOUSING.is_("hosted"),
        place=32,
        french="J’habite chez {host_name}, à l’adresse indiquée ci-dessus.",
        sources=("host_rules",),
    ),
    Paragraph(
        name="domiciled",
        when=ADDRESS_TOLD & HOUSING.is_("domiciled"),
        place=32,
        french="J’ai élu domicile auprès {of_domiciliation_body}.",
        sources=("css_l160_5",),
    ),
    Paragraph(
        name="foreign_account",
        when=(OPENS_COVER | FOREIGN_FORM_SENT | CHILD_LETTER) & BANK.is_("eu_eea"),
        place=52,
        french="Mes remboursements peuvent être versés sur le compte {iban}, conformément à l’article 9 du règlement (UE) n° 260/2012.",
        sources=("regulation_260_2012", "ddd_2018_315"),
    ),
    Paragraph(
        name="account_later",
        when=(OPENS_COVER | FOREIGN_FORM_SENT | CHILD_LETTER) & BANK.is_("none", "non_sepa"),
        place=52,
        french="Je vous transmettrai un relevé d’identité bancaire dès que j’en disposerai.",
        sources=("cass_rib",),
    ),
    Paragraph(
        name="children_too",
        when=OPENS_COVER & CHILDREN.yes,
        place=50,
        french="Je demande également, au moyen du formulaire S3705 ci-joint, le rattachement à mon dossier de {my_children}.",
        sources=("form_s3705", "sp_f16620"),
    ),
    Paragraph(
        name="urgent_treatment",
        when=(OPENS_COVER | FOREIGN_FORM_SENT | CHILD_LETTER | REMINDS | OBJECTS) & URGENT_CARE.is_("treatment"),
        place=60,
        french="Des soins qui ne peuvent attendre sont nécessaires : je vous remercie de traiter cette demande en urgence.",
        sources=("ameli_number",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="urgent_pregnancy",
        when=(OPENS_COVER | FOREIGN_FORM_SENT | CHILD_LETTER | REMINDS | OBJECTS) & URGENT_CARE.is_("pregnancy"),
        place=60,
        french="Une grossesse est en cours : je vous remercie de traiter cette demande en urgence.",
        sources=("ameli_number",),
        trust=Trust.PRACTICE,
    ),
)

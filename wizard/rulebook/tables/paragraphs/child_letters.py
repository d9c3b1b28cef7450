"""Letters about a child: the parent writes, and signs."""

from wizard.rulebook.facts import CHILD_REQUEST, SPONSOR_COVER
from wizard.rulebook.rows import Paragraph, Trust
from wizard.rulebook.tables.families import (
    ADOPTED,
    ASKS_FOR_A_CHILD,
    ATTACHING,
    ATTACHING_AT_MSA,
    CERTIFICATE_LACKING,
    CHILD_LETTER,
    CONVERSION,
    REMINDS_OF_CONVERSION,
    REMINDS_OF_REQUEST,
)

CHILD_LETTERS: tuple[Paragraph, ...] = (
    Paragraph(
        name="child",
        when=ATTACHING,
        place=10,
        french="Je sollicite le rattachement, {to_whose_file}, de {my_children}.",
        sources=("sp_f16620", "form_s3705"),
    ),
    Paragraph(
        name="child_parents",
        when=ATTACHING,
        place=20,
        french="[{parent_number_named} est le {parent_number}.][ L’autre parent est {parent2_name}[, n° {parent2_number}].]",
        sources=("form_s3705",),
    ),
    Paragraph(
        name="child_msa",
        when=ATTACHING_AT_MSA,
        place=21,
        french="Je relève du régime agricole.",
        sources=("sp_f34308",),
    ),
    Paragraph(
        name="child_parent_pending",
        when=ATTACHING & SPONSOR_COVER.is_("french_pending"),
        place=22,
        french="Ma propre demande d’ouverture de droits n’ayant pas encore abouti, mon formulaire S1106 est joint à cet envoi.",
        sources=("ameli_asylum", "asfe"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="child_asylum",
        when=ASKS_FOR_A_CHILD,
        place=10,
        french="Titulaire d’une attestation de demande d’asile, je sollicite l’ouverture des droits à la prise en charge des frais de santé de {my_children}.",
        sources=("ameli_asylum",),
    ),
    Paragraph(
        name="child_asylum_law",
        when=ASKS_FOR_A_CHILD,
        place=12,
        french="Les mineurs ne sont pas soumis au délai de trois mois de résidence (article D. 160-2, II, 1°, du code de la sécurité sociale).",
        sources=("css_d160_2", "circular_7_2020"),
    ),
    Paragraph(
        name="adoption",
        when=CHILD_LETTER & ADOPTED,
        place=30,
        french="[La décision d’adoption prononcée {adoption_decided} est reconnue de plein droit en France.]",
        sources=("adoption_agency",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="child_certificate_later",
        when=ATTACHING & CERTIFICATE_LACKING,
        place=40,
        french="Je vous transmettrai l’acte de naissance dès que possible ; dans cette attente, je vous remercie d’enregistrer cette demande et d’attribuer un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7",),
        announces=("child_birth_certificate", "translation"),
    ),
    Paragraph(
        name="child_convert",
        when=CONVERSION & CHILD_REQUEST & ~CERTIFICATE_LACKING,
        place=10,
        french="Un numéro d’identification d’attente a été attribué à {my_children}. Vous trouverez ci-joint l’acte de naissance, en vue de l’attribution du numéro de sécurité sociale définitif (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7", "ameli_number"),
    ),
    Paragraph(
        name="child_convert_without",
        when=CONVERSION & CHILD_REQUEST & CERTIFICATE_LACKING,
        place=10,
        french="Un numéro d’identification d’attente a été attribué à {my_children}. Je n’ai pas encore pu obtenir l’acte de naissance ; je vous le transmettrai dès que possible et vous remercie de maintenir les droits ouverts dans cette attente (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7", "sp_f16467"),
        announces=("child_birth_certificate", "translation"),
    ),
    Paragraph(
        name="child_reminder",
        when=REMINDS_OF_REQUEST & CHILD_REQUEST,
        place=10,
        french="{file_was_sent} une demande de prise en charge des frais de santé et d’attribution d’un numéro de sécurité sociale pour {my_children}. Elle est restée sans réponse à ce jour.",
        sources=("guide_workers",),
    ),
    Paragraph(
        name="child_convert_reminder",
        when=REMINDS_OF_CONVERSION & CHILD_REQUEST,
        place=10,
        french="Un numéro d’identification d’attente[ ({nia})] a été attribué à {my_children}. {file_was_sent} l’acte de naissance en vue de l’attribution du numéro définitif. Cet envoi est resté sans réponse à ce jour.",
        sources=("ameli_number", "css_r114_7"),
    ),
    Paragraph(
        name="child_reminder_request",
        when=REMINDS_OF_REQUEST & CHILD_REQUEST,
        place=20,
        french="Je vous remercie de m’indiquer où en est l’instruction, d’attribuer au moins un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale) et de me délivrer une attestation de droits.",
        sources=("css_r114_7",),
    ),
)

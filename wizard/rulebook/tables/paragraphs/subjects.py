"""The subject of each letter (objet): exactly one holds."""

from wizard.rulebook.facts import (
    BORN_IN_FRANCE,
    RETURNEE,
    WORKS_AS_EMPLOYEE,
)
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import Paragraph
from wizard.rulebook.tables.groups import ATTACHING
from wizard.rulebook.tables.paragraphs.letters import (
    CERTIFICATE_LACKING,
    CONVERTS,
    COVER_NOTE,
    FIRST_TO_CPAM,
    FIRST_TO_MSA,
    LOST,
    PROXY,
    REACTIVATION,
    SUBJECT,
)

SUBJECTS: tuple[Paragraph, ...] = (
    Paragraph(
        name="subject_first",
        when=FIRST_TO_CPAM,
        place=SUBJECT,
        french="Demande d’ouverture des droits à l’assurance maladie et d’attribution d’un numéro de sécurité sociale – première demande",
        sources=("css_l160_1",),
    ),
    Paragraph(
        name="subject_msa",
        when=FIRST_TO_MSA & WORKS_AS_EMPLOYEE & ~BORN_IN_FRANCE,
        place=SUBJECT,
        french="Immatriculation {of_a_farm_worker} à l’étranger et ouverture de droits",
        sources=("msa_71",),
    ),
    Paragraph(
        name="subject_msa_other",
        when=FIRST_TO_MSA & ~(WORKS_AS_EMPLOYEE & ~BORN_IN_FRANCE),
        place=SUBJECT,
        french="Demande d’immatriculation au régime agricole et d’ouverture de droits",
        sources=("msa_71",),
    ),
    Paragraph(
        name="subject_s1",
        when=via("register_s1"),
        place=SUBJECT,
        french="Enregistrement d’un document portable S1 et attribution d’un numéro de sécurité sociale",
        sources=("form_s1106_en",),
    ),
    Paragraph(
        name="subject_coordination",
        when=via("coordination_form"),
        place=SUBJECT,
        french="Enregistrement d’un formulaire de coordination",
        sources=("tntv_se980",),
    ),
    Paragraph(
        name="subject_return",
        when=REACTIVATION & RETURNEE,
        place=SUBJECT,
        french="Retour en France – réactivation de mes droits à l’assurance maladie",
        sources=("sp_f32824",),
    ),
    Paragraph(
        name="subject_reactivation",
        when=REACTIVATION & ~RETURNEE,
        place=SUBJECT,
        french="Ouverture de mes droits à l’assurance maladie avec un numéro de sécurité sociale existant",
        sources=("guide_number",),
    ),
    Paragraph(
        name="subject_child",
        when=ATTACHING,
        place=SUBJECT,
        french="Rattachement de {my_children_short} – formulaire S3705",
        sources=("form_s3705",),
    ),
    Paragraph(
        name="subject_child_asylum",
        when=via("child_of_asylum_seeker"),
        place=SUBJECT,
        french="Demande d’ouverture des droits à l’assurance maladie pour {my_children_short}",
        sources=("ameli_asylum",),
    ),
    Paragraph(
        name="subject_convert_without",
        when=CONVERTS & CERTIFICATE_LACKING,
        place=SUBJECT,
        french="Numéro d’identification d’attente {nia} – acte de naissance à venir",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="subject_convert",
        when=CONVERTS & ~CERTIFICATE_LACKING,
        place=SUBJECT,
        french="Numéro d’identification d’attente {nia} – transmission d’une pièce d’état civil en vue de l’attribution du numéro définitif",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="subject_reminder",
        when=via("reminder"),
        place=SUBJECT,
        french="{reminder_rank} – dossier du {file_sent_on} – demande d’ouverture de droits et d’attribution d’un numéro de sécurité sociale",
        sources=("guide_workers",),
    ),
    Paragraph(
        name="subject_convert_reminder",
        when=via("convert_reminder"),
        place=SUBJECT,
        french="{reminder_rank} – pièces transmises le {file_sent_on} – attribution du numéro définitif",
        sources=("ameli_number",),
    ),
    Paragraph(
        name="subject_lost",
        when=LOST,
        place=SUBJECT,
        french="Demande de communication de mon numéro de sécurité sociale",
        sources=("guide_number",),
    ),
    Paragraph(
        name="subject_procuration",
        when=PROXY,
        place=SUBJECT,
        french="Procuration pour la communication de mon numéro de sécurité sociale",
        sources=("guide_number",),
    ),
    Paragraph(
        name="subject_cover_note",
        when=COVER_NOTE,
        place=SUBJECT,
        french="Choix du système d’assurance maladie – frontaliers et pensionnés de Suisse",
        sources=("cleiss_swiss",),
    ),
)

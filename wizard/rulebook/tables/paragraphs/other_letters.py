"""Letters about a provisional number, a reminder, a lost number."""

from wizard.rulebook.facts import (
    BORN_IN_FRANCE,
    CHILD_REQUEST,
    FIRST_REQUEST,
)
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import Paragraph
from wizard.rulebook.tables.documents.home import NEVER_INSURED
from wizard.rulebook.tables.paragraphs.letters import (
    CERTIFICATE_LACKING,
    CONVERTS,
    COVER_NOTE,
    LOST,
    PROXY,
    REMINDS,
    SECOND_REMINDER,
)

OTHER_LETTERS: tuple[Paragraph, ...] = (
    Paragraph(
        name="convert",
        when=CONVERTS & ~CHILD_REQUEST & ~CERTIFICATE_LACKING,
        place=10,
        french="Un numéro d’identification d’attente m’a été attribué. Vous trouverez ci-joint ma pièce d’état civil, en vue de l’attribution de mon numéro de sécurité sociale définitif (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7", "ameli_number"),
    ),
    Paragraph(
        name="convert_without",
        when=CONVERTS & ~CHILD_REQUEST & CERTIFICATE_LACKING,
        place=10,
        french="Un numéro d’identification d’attente m’a été attribué. Je n’ai pas encore pu obtenir mon acte de naissance ; je vous le transmettrai dès que possible et vous remercie de maintenir mes droits dans cette attente (article R. 114-7 du code de la sécurité sociale).",
        announces=("birth_certificate", "translation"),
        sources=("css_r114_7", "sp_f16467"),
    ),
    Paragraph(
        name="convert_request",
        when=CONVERTS & ~CERTIFICATE_LACKING,
        place=70,
        french="Je vous remercie d’en accuser réception par écrit et de transmettre ces pièces à la Caisse nationale d’assurance vieillesse.",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="reminder",
        when=via("reminder") & ~CHILD_REQUEST,
        place=10,
        french="{file_was_sent} une demande d’ouverture de droits à l’assurance maladie et d’attribution d’un numéro de sécurité sociale. Elle est restée sans réponse à ce jour.",
        sources=("guide_workers",),
    ),
    Paragraph(
        name="convert_reminder",
        when=via("convert_reminder") & ~CHILD_REQUEST,
        place=10,
        french="Un numéro d’identification d’attente[ ({nia})] m’a été attribué. {file_was_sent} ma pièce d’état civil en vue de l’attribution du numéro définitif. Cet envoi est resté sans réponse à ce jour.",
        sources=("ameli_number", "css_r114_7"),
    ),
    Paragraph(
        name="first_reminder_unanswered",
        when=REMINDS & SECOND_REMINDER,
        place=12,
        french="[Ma relance du {reminded_on} est également restée sans réponse.]",
        sources=("css_l217_7_1",),
    ),
    Paragraph(
        name="reminder_request",
        when=via("reminder") & ~CHILD_REQUEST,
        place=20,
        french="Je vous remercie de m’indiquer où en est l’instruction, de m’attribuer au moins un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale) et de me délivrer une attestation de droits.",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="convert_reminder_request",
        when=via("convert_reminder"),
        place=20,
        french="Je vous remercie de m’indiquer où en est l’instruction et, si une pièce manque, de me préciser laquelle par écrit.",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="reminder_copies",
        when=REMINDS,
        place=30,
        french="Vous trouverez ci-joint une copie complète de cet envoi[, qui comprenait les pièces suivantes : {file_papers}].",
        encloses=("copy_of_the_file",),
        sources=("guide_workers",),
    ),
    Paragraph(
        name="reminder_mediator",
        when=REMINDS & SECOND_REMINDER,
        place=40,
        french="{mediator_announced} En cas de refus, je vous remercie de me le notifier par écrit, avec ses motifs, afin que je puisse saisir la commission de recours amiable.",
        sources=("css_l217_7_1", "css_r142_1"),
    ),
    Paragraph(
        name="lost",
        when=LOST & ~(BORN_IN_FRANCE & FIRST_REQUEST),
        place=10,
        french="Un numéro de sécurité sociale m’a été attribué par le passé, mais je ne le retrouve plus. Je vous remercie de bien vouloir me le communiquer par courrier, à l’adresse indiquée ci-dessus, plutôt que par téléphone ou par courriel.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="lost_born_in_france",
        when=LOST & BORN_IN_FRANCE & FIRST_REQUEST,
        place=16,
        french="Je vous remercie de bien vouloir me le communiquer par courrier, à l’adresse indiquée ci-dessus, plutôt que par téléphone ou par courriel.",
        sources=("sp_f16467",),
    ),
    Paragraph(
        name="parents",
        when=LOST | PROXY,
        place=20,
        french="[{parents}.]",
        sources=("guide_number",),
    ),
    Paragraph(
        name="past",
        when=LOST | PROXY,
        place=22,
        french="[Pour faciliter vos recherches, voici où j’ai vécu, étudié ou travaillé en France : {past_in_france}.]",
        sources=("guide_number",),
    ),
    Paragraph(
        name="past_office",
        when=LOST | PROXY,
        place=24,
        french="[Ma dernière caisse d’assurance maladie était {the_last_office}.]",
        sources=("guide_number",),
    ),
    Paragraph(
        name="lost_opens_rights",
        when=NEVER_INSURED,
        place=30,
        french="Je joins une demande d’ouverture de mes droits à l’assurance maladie (formulaire S1106), que je vous remercie d’instruire.",
        sources=("sp_f16467", "form_s1106"),
    ),
    Paragraph(
        name="procuration",
        when=PROXY,
        place=10,
        french="J’ai donné procuration à {proxy_name} pour demander et recevoir en mon nom la communication de mon numéro de sécurité sociale ; je vous remercie de bien vouloir le lui communiquer.",
        sources=("guide_number", "sp_f16467"),
    ),
    Paragraph(
        name="procuration_papers",
        when=PROXY,
        place=16,
        french="Vous trouverez ci-joint la procuration signée et la copie de nos deux pièces d’identité.",
        encloses=("identity", "power_of_attorney"),
        sources=("guide_number", "sp_f16467"),
    ),
    Paragraph(
        name="cover_note",
        when=COVER_NOTE,
        place=10,
        french="[En France depuis le {arrival_date}, ]je vous prie de trouver ci-joint le formulaire « Choix du système d’assurance-maladie applicable ». Je vous remercie de bien vouloir le viser et de me le retourner à l’adresse indiquée ci-dessus.",
        sources=("cleiss_swiss",),
    ),
)

"""An objection to a refusal: its sentences and the bank of arguments, each with its sources."""

from wizard.rulebook.rows import SUBJECT, Paragraph
from wizard.rulebook.tables.families import OBJECTS

OBJECTION: tuple[Paragraph, ...] = (
    Paragraph(
        name="subject_objection",
        when=OBJECTS,
        place=SUBJECT,
        french="Contestation d’un refus – dossier du {file_sent_on} – {refused_subject}",
        sources=("css_r142_1",),
    ),
    Paragraph(
        name="objection",
        when=OBJECTS,
        place=10,
        french="{file_was_sent} {refused_request}. Par votre réponse[ du {refusal_date}], vous avez refusé d’y donner suite. Je conteste cette décision pour {reasons_counted} :",
        sources=("css_r142_1",),
    ),
    Paragraph(
        name="objection_copies",
        when=OBJECTS,
        place=30,
        french="Vous trouverez ci-joint la décision contestée et une copie complète du dossier envoyé.",
        encloses=("copy_of_the_file", "refusal_letter"),
        sources=("css_r142_1",),
    ),
    Paragraph(
        name="objection_request",
        when=OBJECTS,
        place=32,
        french="Je vous remercie de revenir sur cette décision et de reprendre l’instruction du dossier. À défaut, je saisirai la commission de recours amiable dans le délai imparti, et je pourrai m’adresser au médiateur de votre organisme (article L. 217-7-1 du code de la sécurité sociale). Si votre réponse n’indique ni ses motifs ni les voies et délais de recours, je vous prie de me les notifier par écrit.",
        sources=("css_l217_7_1", "css_r142_1"),
    ),
)
"""The arguments stand between the first paragraph and the second."""

ARGUMENTS: dict[str, str] = {
    "translation": "Traduction. Un acte émanant des autorités d’un État membre de l’Union européenne, de l’Espace économique européen ou de la Suisse est dispensé de traduction (article R. 114-7 du code de la sécurité sociale).",
    "certificate_age": "Date de l’acte. Un acte de naissance vaut quelle que soit sa date de délivrance (article R. 113-7 du code des relations entre le public et l’administration). Un acte plus récent ne peut être demandé que si la certification de l’identité l’exige (article R. 114-7 du code de la sécurité sociale).",
    "no_rib": "Relevé d’identité bancaire. Il n’est pas une condition de l’affiliation : l’exiger ajoute à la loi une condition qu’elle ne contient pas (Cour de cassation, 21 juin 2018).",
    "foreign_iban": "Compte étranger. L’article 9 du règlement (UE) n° 260/2012 interdit d’exiger un compte ouvert en France plutôt que dans un autre État membre (voir aussi la décision 2018-315 du Défenseur des droits).",
    "three_months": "Délai de trois mois. Ma situation figure parmi celles auxquelles il n’est pas opposable (article D. 160-2, II, du code de la sécurité sociale).",
    "three_months_at_work": "Délai de trois mois. Il ne s’applique pas à une personne qui travaille en France (article L. 160-1 du code de la sécurité sociale).",
    "three_months_of_a_child": "Délai de trois mois. Il n’est pas opposable aux mineurs (article D. 160-2, II, 1°, du code de la sécurité sociale).",
    "permit_expired": "Titre de séjour. La régularité du séjour s’apprécie au jour de la demande, même si le titre expire pendant l’instruction (article R. 111-3, II, du code de la sécurité sociale).",
    "protected_certificate": "Acte de naissance. Pour une personne réfugiée ou bénéficiaire de la protection subsidiaire, le récépissé reconnaissant cette qualité et l’état civil reconstitué par l’Ofpra suffisent (article R. 114-8, 3°, du code de la sécurité sociale).",
    "other": "Motif du refus. Le motif que vous m’avez indiqué ne me paraît pas fondé ; je vous remercie de me préciser par écrit le texte sur lequel il repose.",
    "none_given": "Motif du refus. Aucun motif ne m’a été indiqué ; je vous remercie de me le préciser par écrit.",
}
"""By the reason given for the refusal (`refusal_reasons`); three months are argued otherwise for people who work, and for children."""

ARGUMENT_SOURCES: dict[str, tuple[str, ...]] = {
    "translation": ("css_r114_7",),
    "certificate_age": ("crpa_r113_7", "css_r114_7"),
    "no_rib": ("cass_rib",),
    "foreign_iban": ("regulation_260_2012", "ddd_2018_315"),
    "three_months": ("css_d160_2",),
    "three_months_at_work": ("css_l160_1",),
    "three_months_of_a_child": ("css_d160_2", "circular_7_2020"),
    "permit_expired": ("css_r111_3",),
    "protected_certificate": ("css_r114_8",),
    "other": (),
    "none_given": (),
}

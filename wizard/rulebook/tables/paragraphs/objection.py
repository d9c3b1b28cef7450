"""An answer to a refusal: an appeal to the commission de recours amiable, or a plain complaint to the service."""

from wizard.rulebook.rows import AUDITED, SUBJECT, Paragraph
from wizard.rulebook.tables.families import OBJECTS

APPEAL = ("objection_kind", ("", "appeal"))
COMPLAINT = ("objection_kind", ("complaint",))

OBJECTION: tuple[Paragraph, ...] = (
    Paragraph(
        name="subject_objection",
        when=OBJECTS,
        place=SUBJECT,
        french="{objection_named} – dossier du {file_sent_on} – {refused_subject}",
        sources=("css_r142_1",),
        checked_on=AUDITED,
    ),
    Paragraph(
        name="appeal",
        when=OBJECTS,
        place=10,
        french="{file_was_sent} {refused_request}. Par décision[ du {refusal_date}], votre organisme a refusé d’y donner suite. Je saisis la commission de recours amiable de la présente réclamation contre cette décision (article R. 142-1 du code de la sécurité sociale), pour {reasons_counted} :",
        told=APPEAL,
        sources=("css_r142_1",),
        checked_on=AUDITED,
    ),
    Paragraph(
        name="objection",
        when=OBJECTS,
        place=10,
        french="{file_was_sent} {refused_request}. Par votre réponse[ du {refusal_date}], vous avez refusé d’y donner suite. Je conteste cette décision pour {reasons_counted} :",
        told=COMPLAINT,
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
        name="appeal_late",
        when=OBJECTS,
        place=31,
        french="[{two_months_over}La décision ne m’est opposable, quant au délai de recours, que si elle mentionne ce délai et la voie de recours (article R. 142-1-A, III, du code de la sécurité sociale).]",
        told=APPEAL,
        sources=("css_r142_1_a",),
        checked_on=AUDITED,
    ),
    Paragraph(
        name="appeal_request",
        when=OBJECTS,
        place=32,
        french="Je demande à la commission d’annuler cette décision et de faire reprendre l’instruction du dossier. Sans réponse dans un délai de deux mois, je considérerai ma réclamation comme rejetée (article R. 142-6 du code de la sécurité sociale).",
        told=APPEAL,
        sources=("css_r142_6",),
        checked_on=AUDITED,
    ),
    Paragraph(
        name="objection_request",
        when=OBJECTS,
        place=32,
        french="Je vous remercie de revenir sur cette décision et de reprendre l’instruction du dossier. À défaut, je saisirai la commission de recours amiable (article R. 142-1 du code de la sécurité sociale). Si votre réponse n’indique ni ses motifs ni les voies et délais de recours, je vous prie de me les notifier par écrit.",
        told=COMPLAINT,
        sources=("css_r142_1",),
        checked_on=AUDITED,
    ),
)
"""The arguments (`arguments.py`) stand between the first paragraph and the second."""

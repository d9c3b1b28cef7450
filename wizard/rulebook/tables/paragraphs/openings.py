"""How a first request and a reactivation begin."""

from wizard.rulebook.facts import BORN_IN_FRANCE, FIRST_REQUEST, NUMBER_STATUS, RETURNEE
from wizard.rulebook.rows import AUDITED, Paragraph, Trust
from wizard.rulebook.tables.families import (
    COORDINATES,
    FIRST_LETTER,
    PROXY,
    QUESTION,
    REACTIVATION,
    REGISTERS_S1,
    SEARCHES_ONESELF,
)

OPENINGS: tuple[Paragraph, ...] = (
    Paragraph(
        name="open_first",
        when=FIRST_LETTER & ~QUESTION,
        place=10,
        french="[En France depuis le {arrival_date}, ]je sollicite l’ouverture de mes droits à la prise en charge de mes frais de santé et l’attribution d’un numéro de sécurité sociale.",
        sources=("css_l160_1",),
    ),
    Paragraph(
        name="open_ascendant",
        when=QUESTION,
        place=10,
        french="[En France depuis le {arrival_date}, ]je souhaite demander l’ouverture de mes droits à la prise en charge de mes frais de santé et l’attribution d’un numéro de sécurité sociale.",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="open_s1",
        when=REGISTERS_S1,
        place=10,
        french="[En France depuis le {arrival_date}, ]je sollicite l’enregistrement du document portable S1 ci-joint, délivré par {the_s1_institution} ({s1_country}), et l’attribution d’un numéro de sécurité sociale.",
        sources=("form_s1106_en", "sp_f12859"),
    ),
    Paragraph(
        name="open_coordination",
        when=COORDINATES,
        place=10,
        french="[En France depuis le {arrival_date}, ]je vous remets le formulaire de coordination ci-joint, délivré par {the_s1_institution}, qui maintient ma prise en charge. Je vous remercie de l’enregistrer.",
        sources=("tntv_se980", "cleiss_coordination"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="number_none",
        when=(FIRST_LETTER | REGISTERS_S1) & NUMBER_STATUS.is_("no"),
        place=12,
        french="À ma connaissance, aucun numéro ne m’a été attribué à ce jour.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="number_unknown",
        when=(FIRST_LETTER | REGISTERS_S1) & NUMBER_STATUS.is_("unknown"),
        place=12,
        french="J’ignore si un numéro m’a déjà été attribué ; je vous remercie de bien vouloir le vérifier.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="open_return",
        when=REACTIVATION & RETURNEE,
        place=10,
        french="De retour en France[ depuis le {arrival_date}], je sollicite la réouverture de mes droits à l’assurance maladie.",
        sources=("sp_f32824",),
    ),
    Paragraph(
        name="open_reactivation",
        when=REACTIVATION & ~RETURNEE,
        place=10,
        french="Je sollicite l’ouverture de mes droits à l’assurance maladie.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="number_for_life",
        when=REACTIVATION,
        place=12,
        french="Mon numéro de sécurité sociale[, le {nir},] étant attribué à vie, je ne demande pas de nouvelle immatriculation.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="number_mislaid",
        when=REACTIVATION & NUMBER_STATUS.is_("lost"),
        place=14,
        french="Je ne retrouve plus ce numéro et vous remercie de bien vouloir le rechercher.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="number_since_birth",
        when=(REACTIVATION | SEARCHES_ONESELF | PROXY) & BORN_IN_FRANCE & FIRST_REQUEST,
        place=14,
        french="Un numéro m’a été attribué à ma naissance en France, mais je ne le connais pas.",
        checked_on=AUDITED,
        sources=("sp_f16467",),
    ),
    Paragraph(
        name="absence",
        when=REACTIVATION & RETURNEE,
        place=16,
        french="[{absence}.]",
        sources=("sp_f32824",),
    ),
    Paragraph(
        name="new_address",
        when=REACTIVATION & RETURNEE,
        place=18,
        french="Ma nouvelle adresse est celle qui figure en tête de cette lettre.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="last_office",
        when=REACTIVATION,
        place=17,
        french="[Ma dernière caisse d’assurance maladie était {the_last_office}.]",
        sources=("guide_number",),
    ),
)

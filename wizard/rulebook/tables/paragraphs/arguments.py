"""The answers to the reasons of a refusal: each to whom it applies, each with its sources.

For a reason the first row that holds is written, so the more special one stands first and the last holds for all.
An article is quoted only to somebody it covers; else the letter asks for the text the office relies on.
"""

from dataclasses import dataclass

from wizard.rulebook.facts import (
    ADULT_JOINING,
    CHILD_REQUEST,
    INTERN_SITUATION,
    REFUGEE_OR_SUBSIDIARY,
    SPONSOR_COVER,
    STUDENT_LEVEL,
    WAIT_EXEMPTION,
)
from wizard.rulebook.logic import ALWAYS, Expr, Facts
from wizard.rulebook.tables.families import AT_WORK


@dataclass(frozen=True)
class Argument:
    """What the letter answers to one reason (`refusal_reasons`). `sources` is empty where no law is quoted."""

    reason: str
    french: str
    sources: tuple[str, ...] = ()
    when: Expr = ALWAYS


_WHICH_TEXT = "je vous remercie de me préciser par écrit le texte sur lequel repose cette exigence."
_PUPIL = STUDENT_LEVEL.is_("school_or_language") | INTERN_SITUATION.is_("cooperation")

ARGUMENTS: tuple[Argument, ...] = (
    Argument(
        "translation",
        "Traduction. Un acte émanant des autorités d’un État membre de l’Union européenne, de l’Espace économique européen ou de la Suisse est dispensé de traduction (article R. 114-7 du code de la sécurité sociale).",
        ("css_r114_7",),
    ),
    Argument(
        "certificate_age",
        "Date de l’acte. Un acte de naissance vaut quelle que soit sa date de délivrance (article R. 113-7 du code des relations entre le public et l’administration). Un acte plus récent ne peut être demandé que si la certification de l’identité l’exige (article R. 114-7 du code de la sécurité sociale).",
        ("crpa_r113_7", "css_r114_7"),
    ),
    Argument(
        "apostille",
        "Apostille ou légalisation. L’article R. 114-7 du code de la sécurité sociale, qui fixe les pièces d’état civil à produire, ne mentionne ni l’une ni l’autre pour l’attribution d’un numéro ; "
        + _WHICH_TEXT,
        ("css_r114_7",),
    ),
    Argument(
        "translated_abroad",
        "Traduction faite à l’étranger. Je vous remercie de me préciser par écrit le texte sur lequel repose ce refus.",
    ),
    Argument(
        "no_rib",
        "Relevé d’identité bancaire. Il n’est pas une condition de l’affiliation : l’exiger ajoute à la loi une condition qu’elle ne contient pas (Cour de cassation, 21 juin 2018).",
        ("cass_rib",),
    ),
    Argument(
        "foreign_iban",
        "Compte étranger. L’article 9 du règlement (UE) n° 260/2012 interdit d’exiger un compte ouvert en France plutôt que dans un autre État membre (voir aussi la décision 2018-315 du Défenseur des droits).",
        ("regulation_260_2012", "ddd_2018_315"),
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Il n’est pas opposable aux mineurs à la charge d’un demandeur d’asile (article D. 160-2, II, 1°, du code de la sécurité sociale).",
        ("css_d160_2", "circular_7_2020"),
        CHILD_REQUEST & SPONSOR_COVER.is_("asylum_seeker"),
    ),
    Argument(
        "three_months",
        "Délai de trois mois. L’article L. 160-2 du code de la sécurité sociale couvre les enfants mineurs à la charge d’une personne assurée ; il ne prévoit aucune durée de résidence.",
        ("css_l160_2",),
        CHILD_REQUEST,
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Il ne s’applique pas à une personne qui travaille en France (article L. 160-1 du code de la sécurité sociale).",
        ("css_l160_1",),
        AT_WORK,
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Il n’est pas opposable aux personnes réfugiées ou bénéficiaires de la protection subsidiaire (article D. 160-2, II, 1°, du code de la sécurité sociale).",
        ("css_d160_2",),
        REFUGEE_OR_SUBSIDIARY,
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Il n’est pas opposable à la fin d’un volontariat international (article D. 160-2, II, 2°, du code de la sécurité sociale).",
        ("css_d160_2",),
        WAIT_EXEMPTION.is_("international_volunteer"),
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Il n’est pas opposable aux membres de la famille qui rejoignent une personne assurée (article D. 160-2, II, 3°, du code de la sécurité sociale).",
        ("css_d160_2", "css_l161_1"),
        ADULT_JOINING & SPONSOR_COVER.is_("french", "french_pending"),
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Il n’est pas opposable aux personnes inscrites dans un établissement d’enseignement ou accueillies en stage dans le cadre d’un accord de coopération (article D. 160-2, II, 5°, du code de la sécurité sociale).",
        ("css_d160_2",),
        _PUPIL,
    ),
    Argument(
        "three_months",
        "Délai de trois mois. Ma situation ne me paraît pas soumise à ce délai ; " + _WHICH_TEXT,
    ),
    Argument(
        "permit_expired",
        "Titre de séjour. La régularité du séjour s’apprécie au jour de la demande, même si le titre expire pendant l’instruction (article R. 111-3, II, du code de la sécurité sociale).",
        ("css_r111_3",),
    ),
    Argument(
        "permit_not_accepted",
        "Document de séjour. L’arrêté du 10 mai 2017 fixe la liste des documents ; il admet, à défaut, tout document de la préfecture en cours de validité, à mon nom, qui atteste l’enregistrement de mon dossier. Je vous remercie d’examiner le mien à ce titre.",
        ("arrete_2017",),
    ),
    Argument(
        "s1_demanded",
        "Document portable S1. Il n’a cours qu’entre les États de l’Union européenne, de l’Espace économique européen, la Suisse et le Royaume-Uni, et je travaille en France (article L. 160-1 du code de la sécurité sociale).",
        ("css_l160_1", "regulation_883_2004"),
        AT_WORK,
    ),
    Argument(
        "s1_demanded",
        "Document portable S1. Je n’ai pas connaissance d’un organisme étranger qui doive me le délivrer ; "
        + _WHICH_TEXT,
    ),
    Argument(
        "inactive",
        "Activité. Je travaille en France : cette activité ouvre droit à la prise en charge de mes frais de santé (article L. 160-1 du code de la sécurité sociale).",
        ("css_l160_1",),
        AT_WORK,
    ),
    Argument(
        "inactive",
        "Absence d’activité. " + _WHICH_TEXT[:1].upper() + _WHICH_TEXT[1:],
    ),
    Argument(
        "residence_not_proven",
        "Résidence. Elle se prouve par tout moyen (article R. 111-2 du code de la sécurité sociale). Je vous remercie de m’indiquer ce qui manque aux justificatifs produits.",
        ("css_r111_2",),
    ),
    Argument(
        "care_before",
        "Soins antérieurs. Je vous remercie de m’indiquer par écrit la date d’ouverture de mes droits et le texte sur lequel elle repose.",
    ),
    Argument(
        "protected_certificate",
        "Acte de naissance. Pour une personne réfugiée ou bénéficiaire de la protection subsidiaire, le récépissé reconnaissant cette qualité et l’état civil reconstitué par l’Ofpra suffisent (article R. 114-8, 3°, du code de la sécurité sociale).",
        ("css_r114_8",),
        REFUGEE_OR_SUBSIDIARY,
    ),
    Argument(
        "protected_certificate",
        "Acte de naissance. Mon état civil est établi par l’Ofpra ; je ne peux demander aucun document à mon pays d’origine.",
    ),
    Argument(
        "other",
        "Autre motif. Le motif que vous m’avez indiqué ne me paraît pas fondé ; je vous remercie de me préciser par écrit le texte sur lequel il repose.",
    ),
    Argument(
        "none_given", "Motif du refus. Aucun motif ne m’a été indiqué ; je vous remercie de me le préciser par écrit."
    ),
)


def argument(reason: str, facts: Facts) -> Argument:
    """The answer to this reason for somebody with these facts. Raises KeyError for a reason nobody answers."""
    for row in ARGUMENTS:
        if row.reason == reason and row.when.value(facts) is True:
            return row
    raise KeyError(reason)

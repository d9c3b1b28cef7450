"""The statements to sign: who says what, in words that agree with whoever signs."""

import pytest

from tests.dossier.factories import make_case
from wizard.dossier.content.case import Case
from wizard.dossier.content.plain_text import part_text
from wizard.dossier.content.statements import statements

HOSTED = {"housing": "hosted"}
PARTNER = {"family_link": "partner"}


def said(case: Case) -> str:
    return " ".join(part_text(part) for part in statements(case)).replace("\u00a0", " ").replace("\n", " ")


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (
            make_case("work", facts=HOSTED, host_sex="female"),
            "Je soussignée, Karim Benali, née le 3 février 1985 au Mans",
        ),
        (
            make_case("work", facts=HOSTED),
            "atteste sur l’honneur héberger à mon domicile Samira BENALI, née le 1er mai 1990",
        ),
        (make_case("work", facts=HOSTED, host_sex="unstated"), "La personne soussignée, Karim Benali, née le"),
        (
            make_case("work", facts=HOSTED, host_sex="unstated"),
            "La personne soussignée sait qu’une fausse attestation",
        ),
        (
            make_case("residence", sex="male"),
            "Je soussigné, Samira BENALI, né le 1er mai 1990 à Rabat (Maroc), atteste",
        ),
        (make_case("residence", sex="unstated"), "La personne soussignée, Samira BENALI, née le 1er mai 1990"),
        (make_case("family", facts=PARTNER), "Nous soussignés, Samira BENALI"),
        (make_case("family", facts=PARTNER, sponsor_sex="female"), "Nous soussignées, Samira BENALI"),
        (make_case("family", facts=PARTNER, sex="unstated"), "Les personnes soussignées, Samira BENALI"),
        (
            make_case("lost_number_abroad"),
            "demander et recevoir en mon nom, auprès de la CPAM du Rhône, la communication",
        ),
        (make_case("lost_number_abroad", office=None), "auprès de la CPAM du Nord, la communication de mon numéro"),
        (
            make_case("lost_number_abroad", office=None, last_office=None),
            "auprès de la caisse d’assurance maladie compétente",
        ),
        (
            make_case("lost_number_abroad", sex="unstated"),
            "en son nom, auprès de la CPAM du Rhône, la communication de son",
        ),
    ],
)
def test_who_signs_and_what(case: Case, sentence: str) -> None:
    assert sentence in " ".join(said(case).split())


def test_a_mandate_is_signed_by_both() -> None:
    mandate = said(make_case("lost_number_abroad"))
    assert "« Bon pour pouvoir »" in mandate
    assert "« Bon pour acceptation »" in mandate


def test_a_person_back_in_france_signs_the_couple_s_statement_too() -> None:
    facts = {"paid_work": "none", "unemployment_benefit": "none", "foreign_cover": "none", **PARTNER}
    case = make_case("reactivate", facts={**facts, "sponsor_cover": "french", "months_in_france": 1})
    assert "vivre ensemble en couple depuis le 1er janvier 2024" in said(case)

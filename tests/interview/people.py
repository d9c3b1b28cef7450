"""People as the tests know them: what each types, page by page. Everything is invented."""

from collections.abc import Mapping

from tests.interview.visitor import Typed

Pages = Mapping[str, Typed]


def day(name: str, value: str) -> dict[str, str]:
    """A date typed in three boxes: `day("birth_date", "1990-05-03")`."""
    year, month, number = value.split("-")
    return {f"{name}_day": str(int(number)), f"{name}_month": str(int(month)), f"{name}_year": year}


def place(commune: str = "Lille", code: str = "") -> dict[str, str]:
    return {"residence": "france", "commune_text": commune, "commune": code}


def origin(nationality: str = "MA", birth_country: str = "") -> dict[str, str]:
    return {"nationality": nationality, "birth_country": birth_country or nationality}


MOROCCAN_CERTIFICATE = {"certificate_country": "MA", "certificate_kind": "full", "certificate_language": "other"}

SITUATION: Pages = {
    "profile": {"profile": "employee"},
    "place": place(),
    "origin": origin(),
    "permit": {"residence_permit": "vls_ts_validated"},
    "number": {"number_status": "no", "request_status": "none"},
    "rights": {"rights": "ended", **day("provisional_since", "2026-10-01")},
    "change": {"change": "address"},
    "paid_work": {"paid_work": "none"},
    "work": {"work_situation": "general"},
    "posting": {"posting": "agreement"},
    "studies": {"student_level": "higher_education"},
    "benefit": {"unemployment_benefit": "none"},
    "cover": {"foreign_cover": "none"},
    "joining": {"family_link": "none"},
    "pension": {"pension_countries_0": "none"},
    "arrival": day("arrival_date", "2026-01-10"),
    "exemption": {"wait_exemption": "none"},
    "certificate": MOROCCAN_CERTIFICATE,
    "housing": {"housing": "own"},
}
"""A Moroccan with a validated visa in Lille since January 2026, who has never had a number."""

DETAILS: Pages = {
    "identity": {
        "birth_name": "El Amrani",
        "given_names": "Yasmine",
        "sex": "female",
        "birth_town": "Fès",
        "name_differs": "no",
        **day("birth_date", "1990-05-03"),
    },
    "contact": {"street": "12 rue des Lilas", "postcode": "59000", "town": "Lille", "phone": "06 12 34 56 78"},
    "numbers": {"nir": "2 90 05 99 350 012 38"},
    "permit": {"permit_number": "7503112233"},
    "work": {
        "employer_name": "Boulangerie Martin",
        "employer_town": "Lille",
        "job_title": "vendeuse",
        "contract_type": "permanent",
        "contract_signed_early": "yes",
        **day("work_start", "2026-02-02"),
    },
    "pension": {"pension_fund": "Carsat Hauts-de-France"},
    "family": {"sponsor_birth_name": "Benali", "sponsor_given_names": "Karim", "sponsor_sex": "male"},
    "children": {"children": "no"},
    "absence": {"absence_country": "CA", **day("absence_from", "2019-06-30"), **day("absence_to", "2026-01-10")},
    "s1": {"s1_institution": "INPS", "s1_country": "IT"},
    "bank": {"iban": "FR76 3000 6000 0112 3456 7890 189", "bank_holder": "own"},
    "urgency": {"urgent_care": "none"},
    "papers": {},
}
"""What the same person tells for the letter."""


def situation(**pages: Typed) -> dict[str, Typed]:
    """The usual situation, with these pages answered otherwise."""
    return {**SITUATION, **pages}


def details(**pages: Typed) -> dict[str, Typed]:
    """The usual details, with these pages answered otherwise."""
    return {**DETAILS, **pages}

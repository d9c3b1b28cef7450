"""The worked cases of the research, told in the rulebook's own facts.

`data/worked_cases.csv` holds what is expected (labels of the research); `FACTS_OF` what each person answers.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from wizard.rulebook.logic import Value

HERE = Path(__file__).parent / "data" / "worked_cases.csv"


@dataclass(frozen=True)
class WorkedCase:
    """One case: who, and what the research expects (labels such as R_CPAM_WORK, D_CIVIL)."""

    id: str
    who: str
    facts: dict[str, Value]
    route: str
    forms: frozenset[str]
    documents: frozenset[str]
    letter: str
    warnings: frozenset[str]
    office: str


IN_FRANCE: dict[str, Value] = {"residence": "france", "territory": "metropolitan"}
EU: dict[str, Value] = {
    "nationality_group": "eu_eea_swiss",
    "birth_area": "abroad",
    "certificate_translation": "not_needed_origin",
    "certificate_legalisation": "exempt",
    "certificate_kind": "full",
}
OTHER: dict[str, Value] = {
    "nationality_group": "other",
    "birth_area": "abroad",
    "certificate_translation": "needed",
    "certificate_legalisation": "apostille",
    "certificate_kind": "full",
}
IN_FRENCH: dict[str, Value] = {"certificate_translation": "not_needed_french"}
EXEMPT: dict[str, Value] = {"certificate_legalisation": "exempt"}
UK: dict[str, Value] = {**OTHER, "nationality_group": "uk"}
BORN_FRENCH: dict[str, Value] = {"nationality_group": "french", "birth_area": "france"}
NEW: dict[str, Value] = {"number_status": "no", "request_status": "none", "housing": "own"}
JOB: dict[str, Value] = {"profile": "employee", "work_situation": "general", **NEW, **IN_FRANCE}


def _permit(name: str) -> dict[str, Value]:
    return {"residence_permit": name}


def _months(count: int) -> dict[str, Value]:
    return {"months_in_france": count}


VALIDATED = _permit("vls_ts_validated")
STUDENT: dict[str, Value] = {
    "profile": "student",
    "student_level": "higher_education",
    "paid_work": "none",
    "study_agreement": False,
    **NEW,
    **IN_FRANCE,
}
NO_COVER: dict[str, Value] = {"foreign_cover": "none", "wait_exemption": "none"}

SELDOM: dict[str, Value] = {"pension_source": "none_yet", "foreign_cover": "none"}
"""What is asked of many and is so for most of them."""

FACTS_OF: dict[str, dict[str, Value]] = {
    "P001": {**JOB, **OTHER, **EXEMPT, **VALIDATED},
    "P002": {**JOB, **OTHER, **EXEMPT, **_permit("vls_ts_unvalidated")},
    "P005": {**JOB, **OTHER, **VALIDATED},
    "P006": {**JOB, **UK, **VALIDATED, "certificate_kind": "extract_without_parents"},
    "P009": {**JOB, **OTHER, **EXEMPT, **_permit("algerian_scientist")},
    "P012": {**JOB, **OTHER, **_permit("temporary_card"), "work_situation": "household"},
    "P014": {**JOB, **EU, "work_situation": "agriculture"},
    "P015": {**JOB, **EU, "work_situation": "agriculture", "number_status": "provisional", "request_status": "none", "rights": "open", "provisional_months": 2, "certificate_kind": "multilingual"},
    "P016": {**JOB, **OTHER, **_permit("talent_card"), "profile": "self_employed"},
    "P018": {**JOB, **EU, "profile": "self_employed", "work_situation": "agriculture"},
    "P020": {**IN_FRANCE, **NEW, **OTHER, **VALIDATED, "profile": "intern", "intern_situation": "enrolled_in_france"},
    "P021": {**IN_FRANCE, **NEW, **OTHER, **VALIDATED, "profile": "au_pair"},
    "P022": {**JOB, **OTHER, **_permit("working_holiday"), **_months(2)},
    "P023": {**JOB, **EU, "work_situation": "switzerland"},
    "P024": {**JOB, **BORN_FRENCH, "work_situation": "switzerland", "number_status": "yes", "request_status": "none", "rights": "ended"},
    "P028": {**JOB, **OTHER, **_permit("temporary_card"), "number_status": "no", "request_status": "sent_employer", "file_sent_weeks": 10},
    "P030": {**JOB, **OTHER, **IN_FRENCH, **EXEMPT, **_permit("renewal_receipt"), "number_status": "provisional", "request_status": "none", "rights": "open", "provisional_months": 2},
    "P031": {**JOB, **OTHER, **_permit("none"), **_months(10)},
    "P033": {**STUDENT, **OTHER, "residence": "not_yet"},
    "P034": {**STUDENT, **EU, "foreign_cover": "ehic_whole_stay"},
    "P037": {**STUDENT, **EU, "foreign_cover": "none"},
    "P038": {**STUDENT, **UK, **VALIDATED},
    "P040": {**STUDENT, **EXEMPT, **IN_FRENCH, "nationality_group": "french", "birth_area": "overseas_collectivity", "certificate_kind": "full", "coordination_form": "none"},
    "P041": {**STUDENT, **EXEMPT, **IN_FRENCH, "nationality_group": "french", "birth_area": "overseas_collectivity", "certificate_kind": "full", "coordination_form": "short_course"},
    "P042": {**STUDENT, **OTHER, **IN_FRENCH, **VALIDATED, "study_agreement": True, "foreign_cover": "agreement_form"},
    "P045": {**STUDENT, **OTHER, **IN_FRENCH, **EXEMPT, **VALIDATED, "number_status": "no", "request_status": "sent_self", "file_sent_weeks": 9},
    "P048": {**IN_FRANCE, **NEW, **EU, **NO_COVER, **_months(4), "profile": "job_seeker", "family_link": "none", "unemployment_benefit": "none"},
    "P049": {**IN_FRANCE, **NEW, **OTHER, **IN_FRENCH, **EXEMPT, **_permit("temporary_card"), **_months(30), "profile": "job_seeker", "family_link": "spouse", "sponsor_cover": "french", "unemployment_benefit": "none"},
    "P051": {**IN_FRANCE, **IN_FRENCH, **EXEMPT, **_months(2), "profile": "job_seeker", "family_link": "none", "nationality_group": "french", "birth_area": "abroad", "number_status": "yes", "request_status": "none", "rights": "ended", "unemployment_benefit": "french"},
    "P052": {**IN_FRANCE, **NEW, **UK, **_permit("visitor_card"), **_months(2), "profile": "retiree", "family_link": "none", "paid_work": "none", "pension_source": "uk", "foreign_cover": "s1"},
    "P053": {**IN_FRANCE, **NEW, **UK, **_permit("withdrawal_agreement_card"), **_months(84), "profile": "retiree", "family_link": "none", "paid_work": "none", "pension_source": "none_yet"},
    "P058": {**IN_FRANCE, **NEW, **OTHER, **VALIDATED, **_months(1), "profile": "retiree", "family_link": "none", "paid_work": "none", "pension_source": "other_country", "wait_exemption": "none"},
    "P059": {**IN_FRANCE, **NEW, **EU, **_months(1), "profile": "retiree", "family_link": "none", "paid_work": "none", "pension_source": "switzerland", "foreign_cover": "none"},
    "P060": {**IN_FRANCE, **NEW, **EU, **_months(3), "profile": "retiree", "family_link": "none", "paid_work": "none", "pension_source": "eu_eea", "foreign_cover": "none", "certificate_kind": "multilingual"},
    "P061": {**IN_FRANCE, **NEW, **OTHER, **VALIDATED, **_months(0), "profile": "family", "family_link": "spouse", "sponsor_cover": "french", "paid_work": "none"},
    "P062": {**IN_FRANCE, **OTHER, **_permit("temporary_protection"), **_months(2), "profile": "asylum", "family_link": "none", "paid_work": "none", "number_status": "no", "request_status": "none", "housing": "hosted", "children": True},
    "P063": {**IN_FRANCE, **NEW, **OTHER, "profile": "family", "family_link": "minor_child", "sponsor_cover": "french", "parent_scheme": "general"},
    "P066": {**IN_FRANCE, **NEW, **OTHER, **IN_FRENCH, **VALIDATED, **_months(1), "profile": "family", "family_link": "parent", "sponsor_cover": "french", "paid_work": "none", "wait_exemption": "none"},
    "P069": {**IN_FRANCE, **BORN_FRENCH, "profile": "returnee", "family_link": "none", "number_status": "yes", "request_status": "none", "rights": "ended", "paid_work": "employee", "work_situation": "general"},
    "P072": {**IN_FRANCE, **BORN_FRENCH, **NO_COVER, **_months(0), "profile": "returnee", "family_link": "none", "number_status": "yes", "request_status": "none", "rights": "ended", "paid_work": "none", "unemployment_benefit": "none", "wait_exemption": "international_volunteer", "housing": "own"},
    "P073": {**IN_FRANCE, **OTHER, **_permit("temporary_card"), "profile": "returnee", "family_link": "none", "number_status": "yes", "request_status": "none", "rights": "ended", "paid_work": "employee", "work_situation": "general"},
    "P075": {**IN_FRANCE, **EU, "profile": "returnee", "family_link": "none", "number_status": "lost", "request_status": "none", "rights": "unsure"},
    "P077": {**IN_FRANCE, **BORN_FRENCH, "profile": "returnee", "family_link": "none", "number_status": "yes", "request_status": "none", "rights": "changed", "change": "address"},
    "P079": {**IN_FRANCE, **VALIDATED, **_months(2), "profile": "returnee", "family_link": "none", "nationality_group": "other", "birth_area": "france", "number_status": "no", "request_status": "none", "rights": "never", "wait_exemption": "none", "paid_work": "none", "unemployment_benefit": "none"},
    "P081": {**IN_FRANCE, **NEW, **OTHER, **_permit("asylum_certificate"), **_months(1), "profile": "asylum", "family_link": "none", "paid_work": "none", "wait_exemption": "none"},
    "P083": {**IN_FRANCE, **NEW, **OTHER, **_permit("refugee_receipt"), **_months(1), "profile": "asylum", "family_link": "none", "paid_work": "none"},
    "P084": {**IN_FRANCE, **NEW, **OTHER, **_permit("protection_card"), **_months(10), "profile": "asylum", "family_link": "none", "paid_work": "employee", "work_situation": "agriculture"},
    "P086": {**IN_FRANCE, **NEW, **EU, **NO_COVER, **_months(8), "profile": "inactive", "family_link": "none"},
    "P087": {**IN_FRANCE, **NEW, **EU, **NO_COVER, **_months(70), "profile": "inactive", "family_link": "none"},
    "P090": {**IN_FRANCE, **NEW, **OTHER, **IN_FRENCH, **EXEMPT, **_permit("monaco_passport"), **_months(6), "profile": "inactive", "family_link": "none", "nationality_group": "monaco"},
    "P091": {**JOB, **OTHER, **IN_FRENCH, **_permit("temporary_card"), "territory": "mayotte"},
    "P094": {**JOB, **EU, "bank": "eu_eea"},
    "P095": {**JOB, **EU, "housing": "domiciled", "bank": "none", "certificate_kind": "multilingual"},
    "P096": {**JOB, **OTHER, **_permit("temporary_card"), "name_differs": True},
}  # fmt: skip

WORDS_FOR_CODES = {"old papers": "D_OLDNIR", "certificate VIE": "D_VIE"}


def _codes(cell: str) -> frozenset[str]:
    parts = (part.split("(")[0].strip() for part in cell.split(";"))
    return frozenset(WORDS_FOR_CODES.get(part, part) for part in parts if part not in ("", "-"))


def worked_cases() -> list[WorkedCase]:
    """Every case of the table, in its order."""
    with HERE.open(encoding="utf-8", newline="") as lines:
        return [
            WorkedCase(
                id=row["id"],
                who=f"{row['profile']}, {row['nationality']}: {row['situation']}",
                facts={**SELDOM, **FACTS_OF[row["id"]]},
                route=row["expected_route"],
                forms=_codes(row["forms"]),
                documents=_codes(row["documents"]),
                letter=row["letter"],
                warnings=_codes(row["warnings"]),
                office=row["office_type"],
            )
            for row in csv.DictReader(lines)
        ]

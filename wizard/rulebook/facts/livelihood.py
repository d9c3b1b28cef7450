"""What they live on: work, studies, benefit, pension, cover from another country."""

from wizard.rulebook.facts.person import (
    ASYLUM,
    CHILD_IN_CARE,
    CHILD_REQUEST,
    EMPLOYEE,
    FAMILY,
    INACTIVE,
    INTERN,
    JOB_SEEKER,
    RETIREE,
    RETURNEE,
    SELF_EMPLOYED,
    STUDENT,
)
from wizard.rulebook.facts.stay import BIRTH_AREA, EUROPEAN, FRENCH, IN_FRANCE, STUDY_AGREEMENT
from wizard.rulebook.logic import any_of
from wizard.rulebook.vocabulary import Choice, ChoiceFact
from wizard.rulebook.words import _

PAID_WORK = ChoiceFact(
    "paid_work",
    _("Do you also have paid work, or a contract that starts soon?"),
    (
        Choice("none", _("No")),
        Choice("employee", _("Yes, with an employer"), french="salarié"),
        Choice("self_employed", _("Yes, for myself"), french="indépendant"),
    ),
    applies=any_of(STUDENT, RETIREE, RETURNEE, (ASYLUM | FAMILY) & ~CHILD_REQUEST & ~CHILD_IN_CARE),
)


WORKS_AS_EMPLOYEE = EMPLOYEE | PAID_WORK.is_("employee")

WORKS_FOR_ONESELF = SELF_EMPLOYED | PAID_WORK.is_("self_employed")

WORKS = WORKS_AS_EMPLOYEE | WORKS_FOR_ONESELF

WORK_SITUATION = ChoiceFact(
    "work_situation",
    _("Which kind of work is it?"),
    (
        Choice(
            "general",
            _("In France: company, association, shop, restaurant, own business…"),
            _("Apprentices and contract staff of the public service too"),
        ),
        Choice(
            "agriculture",
            _("In France: farm, vineyard, forest, garden, agricultural cooperative"),
            french="régime agricole",
        ),
        Choice(
            "household",
            _("In France: in a private household"),
            _("Nanny, cleaner, carer paid with CESU or Pajemploi"),
            "particulier employeur",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice(
            "civil_service",
            _("French civil servant"),
            _("Tenured (“titulaire”) or trainee civil servant"),
            "fonctionnaire",
            offered=WORKS_AS_EMPLOYEE & ~RETIREE & ~STUDENT,
        ),
        Choice(
            "language_assistant",
            _("Language assistant in a French school, with an “arrêté de nomination”"),
            french="assistant de langue",
            offered=EMPLOYEE,
        ),
        Choice(
            "researcher_no_contract",
            _("Researcher hosted in France without a French work contract"),
            _("A hosting agreement and pay or a grant from abroad"),
            "convention d’accueil",
            offered=EMPLOYEE,
        ),
        Choice(
            "posted",
            _("Sent to France for a time by an employer abroad"),
            _("Posted workers, and civil servants sent by their State"),
            "détaché",
            offered=~RETIREE & ~STUDENT,
        ),
        Choice(
            "foreign_employer",
            _("In France, hired by a company abroad that has no office here"),
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice("switzerland", _("In Switzerland, and I live in France"), french="frontalier en Suisse"),
        Choice(
            "other_europe",
            _("In another EU or EEA country or the United Kingdom, and I live in France"),
            french="frontalier",
        ),
        Choice("monaco", _("In Monaco")),
        Choice(
            "international",
            _("For an international organisation or an embassy"),
            french="organisation internationale",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice("elsewhere", _("Elsewhere, or remotely for a company abroad with no French contract")),
    ),
    applies=WORKS,
)


POSTED = WORK_SITUATION.is_("posted")

POSTING = ChoiceFact(
    "posting",
    _("Which certificate shows that you stay insured at home?"),
    (
        Choice("a1", _("An A1"), _("From the EU, the EEA, Switzerland or the United Kingdom"), "A1"),
        Choice("agreement", _("A certificate under an agreement of another country with France")),
        Choice("none", _("None: there is no agreement, or I do not have it")),
    ),
    applies=POSTED,
)

AGRICULTURE = WORK_SITUATION.is_("agriculture")

WORK_IN_FRANCE = WORK_SITUATION.is_("general", "household", "language_assistant", "agriculture", "foreign_employer")

STUDENT_LEVEL = ChoiceFact(
    "student_level",
    _("What do you study?"),
    (
        Choice(
            "higher_education",
            _("Higher education: university, business or engineering school, BTS…"),
            french="enseignement supérieur",
        ),
        Choice(
            "school_or_language",
            _("School, or a language course that is not higher education"),
            french="lycée, école de langue",
        ),
        Choice(
            "doctoral_contract",
            _("A doctorate in France, with a work contract"),
            french="contrat doctoral",
            offered=WORKS_AS_EMPLOYEE,
        ),
        Choice(
            "enrolled_abroad",
            _("I am enrolled abroad: an exchange, or a research stay"),
            _("Your university is not in France and you pay it, not a French one"),
        ),
    ),
    applies=STUDENT,
)


INTERN_SITUATION = ChoiceFact(
    "intern_situation",
    _("Which internship is it?"),
    (
        Choice("enrolled_in_france", _("I am enrolled at a French school or university")),
        Choice(
            "paid",
            _("My school is abroad; I am paid above the legal minimum for interns"),
            # xgettext:no-python-format
            _("More than 15 % of the hourly ceiling of social security: about €4.50 an hour in 2026"),
        ),
        Choice("unpaid", _("My school is abroad; I am paid that minimum, less, or nothing")),
        Choice(
            "cooperation",
            _("I come under a cultural, technical or scientific cooperation agreement"),
            french="accord de coopération",
        ),
    ),
    applies=INTERN,
)


UNEMPLOYMENT_BENEFIT = ChoiceFact(
    "unemployment_benefit",
    _("Do you receive unemployment benefit?"),
    (
        Choice("french", _("Yes, from France Travail"), french="ARE"),
        Choice("u2", _("Yes, from another European country, exported with form U2"), french="formulaire U2"),
        Choice("none", _("No")),
    ),
    applies=JOB_SEEKER | (RETURNEE & PAID_WORK.is_("none")),
)


PENSION_SOURCE = ChoiceFact(
    "pension_source",
    _("Where your pension comes from (worked out from the countries)"),
    (
        Choice("french", _("France, alone or with other countries")),
        Choice("eu_eea", _("A country of the EU or EEA")),
        Choice("uk", _("The United Kingdom")),
        Choice("switzerland", _("Switzerland only")),
        Choice("agreement_country", _("A country whose agreement with France may cover pensioners’ care")),
        Choice("other_country", _("Another country")),
        Choice("none_yet", _("No pension")),
    ),
    applies=RETIREE | ((RETURNEE | INACTIVE) & ~WORKS) | (FAMILY & ~CHILD_REQUEST & ~CHILD_IN_CARE & ~WORKS),
)


EUROPEAN_PENSION = PENSION_SOURCE.is_("eu_eea", "uk")

FRENCH_PENSION = PENSION_SOURCE.is_("french")

FOREIGN_COVER = ChoiceFact(
    "foreign_cover",
    _("Does another country cover your health care while you are in France?"),
    (
        Choice("none", _("No")),
        Choice(
            "ehic_whole_stay",
            _("Yes: a European card (EHIC) valid until the end of my academic year"),
            french="CEAM",
            offered=STUDENT | INTERN,
        ),
        Choice(
            "ehic_short_stay",
            _("Yes: a European card (EHIC), and I stay three months or less"),
            french="CEAM",
            offered=JOB_SEEKER | INACTIVE | RETURNEE,
        ),
        Choice(
            "ehic_kept",
            _("Yes: my former country keeps covering me with a European card (EHIC)"),
            french="CEAM",
            offered=RETURNEE,
        ),
        Choice("s1", _("Yes: I hold an S1 form"), french="formulaire S1"),
        Choice("private", _("Only private or travel insurance"), french="assurance privée"),
        Choice(
            "cfe",
            _("Yes: the Caisse des Français de l’étranger (CFE)"),
            french="CFE",
            offered=RETURNEE | INACTIVE | RETIREE,
        ),
        Choice(
            "agreement_form",
            _("Yes: I hold the form of a student agreement (Québec SE 401-Q, Andorra, Monaco)"),
            french="formulaire SE 401-Q",
            offered=STUDY_AGREEMENT.yes,
        ),
        Choice("unknown", _("I do not know")),
    ),
    applies=any_of(
        EUROPEAN & any_of(STUDENT, JOB_SEEKER, INACTIVE, INTERN_SITUATION.is_("enrolled_in_france")),
        STUDY_AGREEMENT.yes,
        PENSION_SOURCE.is_("eu_eea", "uk", "switzerland"),
        RETURNEE & PAID_WORK.is_("none"),
        POSTED,
    ),
)


HAS_S1 = FOREIGN_COVER.is_("s1")

EHIC_WHOLE_STAY = FOREIGN_COVER.is_("ehic_whole_stay")

COORDINATION_FORM = ChoiceFact(
    "coordination_form",
    _("Do you bring a coordination form (SE 975, SE 980 or SE 988) from the fund of the islands you come from?"),
    (
        Choice("none", _("No")),
        Choice(
            "short_course",
            _("Yes, for a course shorter than a year, or for a stay that is not for studies"),
            french="formulaire SE",
        ),
        Choice("full_course", _("Yes, for a full course of study"), french="formulaire SE", offered=STUDENT),
        Choice("unknown", _("I do not know")),
    ),
    applies=BIRTH_AREA.is_("overseas_collectivity") & FRENCH & IN_FRANCE & ~WORKS,
)

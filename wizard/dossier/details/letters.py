"""Pages, choices, and which letters an answer belongs to."""

from wizard.dossier.details.model import Detail, Kind, Page
from wizard.rulebook.vocabulary import Choice
from wizard.rulebook.words import _

PAGES: tuple[Page, ...] = (
    Page("identity", _("Who you are"), ("name_differs",)),
    Page("contact", _("Where you can be reached")),
    Page("host", _("Who hosts you")),
    Page("numbers", _("Numbers you have")),
    Page("permit", _("Your residence document")),
    Page("work", _("Your work"), ("contract_signed_early",)),
    Page("business", _("Your business")),
    Page("pension", _("Your pension")),
    Page("family", _("Your relative"), ()),
    Page("children", _("Your children"), ("children",)),
    Page("child", _("The children to be covered")),
    Page("protection", _("Your protection")),
    Page("s1", _("The form of the other country")),
    Page("absence", _("Your time away")),
    Page("past", _("What helps to find your number")),
    Page("previous_file", _("The file you sent")),
    Page("refusal", _("The refusal")),
    Page("proxy", _("Who asks for you")),
    Page("bank", _("Where refunds are paid"), ("bank_holder",)),
    Page("urgency", _("If it is urgent"), ("urgent_care",)),
    Page("papers", _("Do you have every paper?")),
)


SEXES = (
    Choice("female", _("Female"), french="féminin"),
    Choice("male", _("Male"), french="masculin"),
    Choice("unstated", _("Not stated on my papers"), _("The letter then uses words that fit everybody")),
)
CONTRACTS = (
    Choice("permanent", _("Open-ended"), french="CDI"),
    Choice("fixed_term", _("Fixed-term"), french="CDD"),
    Choice("seasonal", _("Seasonal"), french="contrat saisonnier"),
    Choice("apprenticeship", _("Apprenticeship"), french="contrat d’apprentissage"),
    Choice("temporary", _("Through a temporary work agency"), french="intérim"),
    Choice("other", _("Another kind")),
)
PROTECTIONS = (
    Choice("refugee", _("Refugee"), french="réfugié"),
    Choice("subsidiary", _("Subsidiary protection"), french="protection subsidiaire"),
)
AUTHORITIES = (
    Choice("ofpra", _("OFPRA"), french="Ofpra"),
    Choice("cnda", _("The asylum court (CNDA)"), french="CNDA"),
)
SENDING = (
    Choice("registered", _("Registered post with acknowledgement"), french="recommandé avec avis de réception"),
    Choice("post", _("Ordinary post"), french="courrier simple"),
    Choice("counter", _("At a counter"), french="dépôt au guichet"),
    Choice("online", _("Online"), french="en ligne"),
    Choice("employer", _("My employer or my school sent it"), french="par l’employeur ou l’établissement"),
)
REFUSALS = (
    Choice("translation", _("It wants a translation of a European certificate"), french="traduction"),
    Choice("certificate_age", _("It says the certificate is too old"), french="date de l’acte"),
    Choice("no_rib", _("It wants bank details before it goes on"), french="absence de RIB"),
    Choice("foreign_iban", _("It wants a French bank account"), french="IBAN étranger"),
    Choice("three_months", _("It wants three months in France, though I am exempt"), french="délai de trois mois"),
    Choice("permit_expired", _("It says my permit has expired since I applied"), french="titre expiré depuis"),
    Choice(
        "protected_certificate",
        _("It wants a birth certificate, though I am protected by OFPRA"),
        french="état civil des personnes protégées",
    ),
    Choice("apostille", _("It wants an apostille or a legalisation"), french="apostille ou légalisation"),
    Choice(
        "translated_abroad", _("It does not accept a translation made abroad"), french="traduction faite à l’étranger"
    ),
    Choice(
        "permit_not_accepted", _("It does not accept my visa or my residence document"), french="document de séjour"
    ),
    Choice("s1_demanded", _("It wants an S1 form from another country"), french="S1 demandé"),
    Choice("inactive", _("It says that I do not work"), french="inactivité"),
    Choice("residence_not_proven", _("It says that I have not proved where I live"), french="résidence non prouvée"),
    Choice("care_before", _("It does not pay for care before my request"), french="soins antérieurs"),
    Choice("other", _("Another reason")),
    Choice("none_given", _("It gives no reason")),
)

OBJECTION_KINDS = (
    Choice(
        "appeal",
        _("The appeals commission of the office (commission de recours amiable)"),
        _("You must ask it before you can go to court. You have two months from the day you got the decision"),
        french="commission de recours amiable",
    ),
    Choice(
        "complaint",
        _("The service that refused: a simple complaint"),
        _("It does not stop the two months"),
        french="réclamation",
    ),
)
ADOPTION_KINDS = (
    Choice("adoption", _("An adoption judgment"), french="jugement d’adoption"),
    Choice("kafala", _("A kafala (recueil légal)"), french="acte de kafala (recueil légal)"),
    Choice("placement", _("A placement decision"), french="décision de placement"),
)

REFUSED_REQUESTS = (
    Choice("rights", _("My request for cover and a number")),
    Choice("certificate", _("The birth certificate I sent for my definitive number")),
)
SENT_TO = (
    Choice("residence", _("The CPAM of the commune you live in (overseas: CGSS)")),
    Choice("agriculture", _("The MSA of the commune (overseas: CGSS)")),
    Choice("paris_talent", _("The “Talents” desk of the CPAM of Paris")),
    Choice("paris_assistants", _("The language assistants’ desk of the CPAM of Paris")),
)
"""The values are those of `Recipient`."""

# In the words of the P. J.: printed one after the other.
PAPERS_SENT = (
    Choice("form", _("Form S1106 or S3705"), french="le formulaire de demande"),
    Choice("identity", _("Passport or national identity card"), french="la pièce d’identité"),
    Choice("permit", _("Residence document"), french="le titre de séjour"),
    Choice("certificate", _("Birth certificate that names your parents"), french="l’acte de naissance"),
    Choice("translation", _("Sworn translation of the birth certificate"), french="la traduction de cet acte"),
    Choice("contract", _("Work contract or first payslip"), french="le contrat de travail ou le bulletin de salaire"),
    Choice("home", _("Proof of address"), french="le justificatif de domicile"),
    Choice("bank", _("Bank details (RIB) in your name"), french="le relevé d’identité bancaire"),
    Choice("other", _("Other papers"), french="les autres justificatifs demandés"),
)
YES_NO = (Choice("yes", _("Yes")), Choice("no", _("No")))

CHILD_FIELDS: tuple[Detail, ...] = (
    Detail("birth_name", "child", Kind.TEXT, _("Last name"), french="nom de naissance"),
    Detail("given_names", "child", Kind.TEXT, _("First names"), french="prénoms", required=False),
    Detail("sex", "child", Kind.CHOICE, _("Sex on the child’s papers"), choices=SEXES),
    Detail("birth_date", "child", Kind.PAST_DATE, _("Date of birth")),
    Detail("birth_town", "child", Kind.TEXT, _("Town of birth")),
    Detail("birth_country", "child", Kind.COUNTRY, _("Country of birth")),
    Detail("arrived_on", "child", Kind.PAST_DATE, _("Day of arrival in France"), required=False),
)
MOST_CHILDREN = 8

NAME_HINT = _("As on the birth certificate, in the letters of that paper")

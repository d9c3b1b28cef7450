"""Where they live, their nationality, their residence document, where they were born."""

from wizard.rulebook.facts.person import FAMILY_LINK, STUDENT
from wizard.rulebook.vocabulary import Choice, ChoiceFact, YesNoFact
from wizard.rulebook.words import _

RESIDENCE = ChoiceFact(
    "residence",
    _("Where do you live?"),
    (
        Choice("france", _("In France, overseas France included")),
        Choice("not_yet", _("Not in France yet: I am going to move there")),
        Choice(
            "abroad",
            _("Abroad, and I am staying there"),
            _("For example you cross the border to work in France, or you left France"),
        ),
        Choice("monaco", _("In Monaco")),
    ),
)


IN_FRANCE = RESIDENCE.is_("france")

NOT_YET = RESIDENCE.is_("not_yet")

STAYS_ABROAD = RESIDENCE.is_("abroad", "monaco")

TERRITORY = ChoiceFact(
    "territory",
    _("Part of France (worked out from the commune)"),
    (
        Choice("metropolitan", _("Metropolitan France")),
        Choice("overseas_department", _("Guadeloupe, Martinique, French Guiana or Réunion")),
        Choice("saint_barthelemy_saint_martin", _("Saint-Barthélemy or Saint-Martin")),
        Choice("mayotte", _("Mayotte")),
        Choice("saint_pierre_et_miquelon", _("Saint-Pierre-et-Miquelon")),
        Choice("french_polynesia", _("French Polynesia")),
        Choice("new_caledonia", _("New Caledonia")),
        Choice("wallis_and_futuna", _("Wallis and Futuna")),
    ),
    applies=~NOT_YET,
)


NATIONALITY_GROUP = ChoiceFact(
    "nationality_group",
    _("Group of nationality (worked out from the country)"),
    (
        Choice("french", _("French")),
        Choice("eu_eea_swiss", _("European Union, Iceland, Liechtenstein, Norway or Switzerland")),
        Choice("uk", _("United Kingdom")),
        Choice("monaco", _("Monaco")),
        Choice("andorra", _("Andorra")),
        Choice("other", _("Another country")),
    ),
    applies=~(FAMILY_LINK.is_("minor_child", "adopted_child", "child_in_care")),
)


FRENCH = NATIONALITY_GROUP.is_("french")

EUROPEAN = NATIONALITY_GROUP.is_("eu_eea_swiss")

THIRD_COUNTRY = NATIONALITY_GROUP.is_("uk", "monaco", "andorra", "other")

_CARDS = _("Residence cards")

_VISAS = _("Visas")

_RECEIPTS = _("Receipts and provisional papers")

_PROTECTION = _("Asylum and protection")

_NONE = _("Without a residence document")

RESIDENCE_PERMIT = ChoiceFact(
    "residence_permit",
    _("Which residence document do you hold?"),
    (
        Choice(
            "vls_ts_validated",
            _("Long-stay visa, validated online"),
            _("It says “VLS-TS” or “vaut titre de séjour”, and you have the confirmation of validation"),
            "VLS-TS validé",
            group=_VISAS,
        ),
        Choice(
            "vls_ts_unvalidated",
            _("Long-stay visa, not validated yet"),
            _("It says “VLS-TS” or “vaut titre de séjour”"),
            "VLS-TS non validé",
            group=_VISAS,
        ),
        Choice(
            "talent_vls_ts",
            _("Long-stay visa “talent” or “passeport talent”, validated online"),
            french="VLS-TS talent validé",
            group=_VISAS,
        ),
        Choice(
            "visa_card_to_request",
            _("Long-stay visa “carte de séjour à solliciter”, card not requested yet"),
            french="visa « carte de séjour à solliciter »",
            group=_VISAS,
        ),
        Choice("vls_t", _("Temporary long-stay visa, “dispense de carte de séjour”"), french="VLS-T", group=_VISAS),
        Choice("working_holiday", _("Working-holiday visa"), french="visa vacances-travail (PVT)", group=_VISAS),
        Choice("schengen_visa", _("Short-stay (Schengen) visa"), french="visa court séjour", group=_VISAS),
        Choice("visa_free", _("None: I may stay up to 90 days without a visa"), group=_NONE),
        Choice("talent_card", _("Card “talent” or “passeport talent”"), french="carte talent", group=_CARDS),
        Choice(
            "temporary_card",
            _("One-year card"),
            _("Private and family life, employee, student, seasonal…"),
            "carte de séjour temporaire",
            group=_CARDS,
        ),
        Choice("multi_year_card", _("Multi-year card"), french="carte de séjour pluriannuelle", group=_CARDS),
        Choice("visitor_card", _("Card “visitor”"), french="carte de séjour « visiteur »", group=_CARDS),
        Choice(
            "resident_card",
            _("Ten-year or permanent card, long-term EU resident"),
            french="carte de résident",
            group=_CARDS,
        ),
        Choice("retiree_card", _("Card “retired”"), french="carte « retraité »", group=_CARDS),
        Choice(
            "eu_family_card", _("Card “family member of an EU citizen”"), french="membre de famille UE", group=_CARDS
        ),
        Choice(
            "withdrawal_agreement_card",
            _("Card “Article 50 TUE” (Withdrawal Agreement)"),
            french="accord de retrait",
            offered=NATIONALITY_GROUP.is_("uk"),
            group=_CARDS,
        ),
        Choice(
            "algerian_certificate",
            _("Algerian residence certificate"),
            french="certificat de résidence algérien",
            offered=NATIONALITY_GROUP.is_("other"),
            group=_CARDS,
        ),
        Choice(
            "algerian_scientist",
            _("Algerian residence certificate “scientifique”"),
            french="certificat de résidence « scientifique »",
            offered=NATIONALITY_GROUP.is_("other"),
            group=_CARDS,
        ),
        Choice(
            "andorra_permit",
            _("Permit under the convention with Andorra"),
            french="convention Andorre",
            offered=NATIONALITY_GROUP.is_("andorra"),
            group=_CARDS,
        ),
        Choice(
            "monaco_passport",
            _("Monegasque passport with the French consul general’s mention"),
            french="passeport monégasque avec mention",
            offered=NATIONALITY_GROUP.is_("monaco"),
            group=_CARDS,
        ),
        Choice(
            "renewal_receipt",
            _("Receipt for the renewal of a card"),
            french="récépissé de renouvellement",
            group=_RECEIPTS,
        ),
        Choice(
            "first_receipt",
            _("Receipt of a first request, or an online certificate (ANEF)"),
            _(
                "“Récépissé de première demande”, “attestation de prolongation d’instruction”, “attestation de décision favorable”"
            ),
            "récépissé, attestation ANEF",
            group=_RECEIPTS,
        ),
        Choice("aps", _("Provisional residence authorisation (APS)"), french="APS", group=_RECEIPTS),
        Choice(
            "asylum_certificate",
            _("Certificate of asylum request"),
            french="attestation de demande d’asile",
            group=_PROTECTION,
        ),
        Choice(
            "refugee_receipt",
            _("Receipt “recognised refugee”"),
            french="récépissé « reconnu réfugié »",
            group=_PROTECTION,
        ),
        Choice(
            "subsidiary_receipt",
            _("Receipt “subsidiary protection”"),
            french="récépissé « protection subsidiaire »",
            group=_PROTECTION,
        ),
        Choice(
            "protection_card",
            _("Refugee or subsidiary protection card"),
            french="carte réfugié, protection subsidiaire",
            group=_PROTECTION,
        ),
        Choice(
            "stateless_card", _("Stateless person’s card or receipt"), french="carte d’apatride", group=_PROTECTION
        ),
        Choice(
            "temporary_protection",
            _("Temporary protection (Ukraine)"),
            french="APS « protection temporaire »",
            group=_PROTECTION,
        ),
        Choice("none", _("None, or it has expired and I have no receipt"), group=_NONE),
    ),
    applies=THIRD_COUNTRY & IN_FRANCE,
    hint=_("Choose what you hold today. If your card has expired and you hold a renewal receipt, choose the receipt."),
)


STATELESS = RESIDENCE_PERMIT.is_("stateless_card")

TEMPORARY_PROTECTION = RESIDENCE_PERMIT.is_("temporary_protection")

REFUGEE_OR_SUBSIDIARY = RESIDENCE_PERMIT.is_("refugee_receipt", "subsidiary_receipt", "protection_card")
"""Those whom article D. 160-2, II, 1°, names. It names neither stateless people nor temporary protection."""


REFUGEE_LIKE = REFUGEE_OR_SUBSIDIARY | STATELESS
"""Those whose civil status OFPRA makes, and who never ask their consulate."""

PROTECTED = REFUGEE_LIKE | TEMPORARY_PROTECTION

ASYLUM_SEEKER = RESIDENCE_PERMIT.is_("asylum_certificate")

TALENT = RESIDENCE_PERMIT.is_("talent_card", "talent_vls_ts")

UNDOCUMENTED = RESIDENCE_PERMIT.is_("none")

SHORT_VISIT = RESIDENCE_PERMIT.is_("schengen_visa", "visa_free")

PERMIT_IS_VISA = RESIDENCE_PERMIT.is_("vls_ts_validated", "talent_vls_ts")

BIRTH_AREA = ChoiceFact(
    "birth_area",
    _("Place of birth (worked out from the country)"),
    (
        Choice("france", _("France, overseas departments included")),
        Choice(
            "overseas_collectivity", _("Saint-Pierre-et-Miquelon, French Polynesia, New Caledonia, Wallis and Futuna")
        ),
        Choice("abroad", _("Abroad")),
    ),
)


BORN_IN_FRANCE = BIRTH_AREA.is_("france")

STUDY_AGREEMENT = YesNoFact(
    "study_agreement",
    _("Does an agreement for students cover that nationality? (worked out from the country: Québec, Andorra, Monaco)"),
    applies=STUDENT,
)

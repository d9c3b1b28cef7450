"""The sentences of the letters, in French, each with the case in which it is written.

`{placeholders}` are filled by the dossier (`wizard/dossier/placeholders.py`). What stands in [square brackets] is left
out when one of its placeholders is empty; outside brackets an empty placeholder is an error. Rows at place 0 are
subjects: exactly one holds for each letter. Others stand in the order of their place; those of the same ten make one
paragraph. No row claims what the applicant was not asked, and law is quoted only where the route rests on it.
"""

from wizard.rulebook.facts import (
    AGRICULTURE,
    ASYLUM_SEEKER,
    AU_PAIR,
    BANK,
    BORN_IN_FRANCE,
    CERTIFICATE_KIND,
    CERTIFICATE_TRANSLATION,
    CHILDREN,
    FAMILY_LINK,
    FILE_SENT_WEEKS,
    FIRST_REQUEST,
    FRENCH_PENSION,
    HOUSING,
    INTERN_SITUATION,
    NAME_DIFFERS,
    NUMBER_STATUS,
    REFUGEE_LIKE,
    RESIDENCE_PERMIT,
    RETURNEE,
    SPONSOR_COVER,
    THREE_MONTHS,
    URGENT_CARE,
    WAIT_EXEMPTION,
    WORK_SITUATION,
    WORKS_AS_EMPLOYEE,
    WORKS_FOR_ONESELF,
)
from wizard.rulebook.logic import Expr
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import Paragraph, Trust
from wizard.rulebook.tables.groups import ADDRESS_TOLD, JOINING_FAMILY
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.routes.conditions import FRENCH_BENEFIT

SUBJECT = 0


def writes(*letters: str) -> Expr:
    """The route leads to one of these kinds of letter. Raises ValueError for a kind no route writes."""
    unknown = set(letters) - {route.letter for route in ROUTES}
    if unknown:
        raise ValueError(f"no route writes {sorted(unknown)}")
    return via(*(route.name for route in ROUTES if route.letter in letters))


FIRST_TO_CPAM = writes(
    "first_work", "first_self_employed", "first_pension", "first_residence", "first_family", "first_protection"
)
FIRST_TO_MSA = writes("msa_first")
FIRST = FIRST_TO_CPAM | FIRST_TO_MSA
S1 = writes("first_s1")
REACTIVATION = writes("reactivation")
OPENS = FIRST | REACTIVATION
CHILD = writes("child")
CONVERTS = writes("convert", "msa_convert")
REMINDS = writes("reminder")
LOST = writes("lost")
PROXY = writes("procuration")
COVER_NOTE = writes("cover_note")

HIRED = WORKS_AS_EMPLOYEE & ~WORK_SITUATION.is_("posted")
INTERN = INTERN_SITUATION.is_("paid")
WORKING = HIRED | WORKS_FOR_ONESELF | INTERN | AU_PAIR
CERTIFICATE_LACKING = CERTIFICATE_KIND.is_("none_yet", "extract_without_parents")
ADOPTED = FAMILY_LINK.is_("adopted_child")
SECOND_REMINDER = FILE_SENT_WEEKS.at_least(16)
RESIDES = REACTIVATION & ~WORKING & ~FRENCH_PENSION & ~FRENCH_BENEFIT & THREE_MONTHS

PARAGRAPHS: tuple[Paragraph, ...] = (
    # ------------------------------------------------------------------------------------------- subjects
    Paragraph(
        name="subject_first",
        when=FIRST_TO_CPAM,
        place=SUBJECT,
        french="Demande d’ouverture des droits à l’assurance maladie et d’attribution d’un numéro de sécurité sociale – première demande",
        sources=("css_l160_1",),
    ),
    Paragraph(
        name="subject_msa",
        when=FIRST_TO_MSA & WORKS_AS_EMPLOYEE & ~BORN_IN_FRANCE,
        place=SUBJECT,
        french="Immatriculation {of_a_farm_worker} à l’étranger et ouverture de droits",
        sources=("msa_71",),
    ),
    Paragraph(
        name="subject_msa_other",
        when=FIRST_TO_MSA & ~(WORKS_AS_EMPLOYEE & ~BORN_IN_FRANCE),
        place=SUBJECT,
        french="Demande d’immatriculation au régime agricole et d’ouverture de droits",
        sources=("msa_71",),
    ),
    Paragraph(
        name="subject_s1",
        when=via("register_s1"),
        place=SUBJECT,
        french="Enregistrement d’un document portable S1 et attribution d’un numéro de sécurité sociale",
        sources=("form_s1106_en",),
    ),
    Paragraph(
        name="subject_coordination",
        when=via("coordination_form"),
        place=SUBJECT,
        french="Enregistrement d’un formulaire de coordination",
        sources=("tntv_se980",),
    ),
    Paragraph(
        name="subject_return",
        when=REACTIVATION & RETURNEE,
        place=SUBJECT,
        french="Retour en France – réactivation de mes droits à l’assurance maladie",
        sources=("sp_f32824",),
    ),
    Paragraph(
        name="subject_reactivation",
        when=REACTIVATION & ~RETURNEE,
        place=SUBJECT,
        french="Ouverture de mes droits à l’assurance maladie avec un numéro de sécurité sociale existant",
        sources=("guide_number",),
    ),
    Paragraph(
        name="subject_child",
        when=via("child"),
        place=SUBJECT,
        french="Rattachement de {my_children_short} – formulaire S3705",
        sources=("form_s3705",),
    ),
    Paragraph(
        name="subject_child_asylum",
        when=via("child_of_asylum_seeker"),
        place=SUBJECT,
        french="Demande d’ouverture des droits à l’assurance maladie pour {my_children_short}",
        sources=("ameli_asylum",),
    ),
    Paragraph(
        name="subject_convert",
        when=CONVERTS,
        place=SUBJECT,
        french="Numéro d’identification d’attente {nia} – transmission d’une pièce d’état civil en vue de l’attribution du numéro définitif",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="subject_reminder",
        when=via("reminder"),
        place=SUBJECT,
        french="{reminder_rank} – dossier du {file_sent_on} – demande d’ouverture de droits et d’un numéro de sécurité sociale",
        sources=("guide_workers",),
    ),
    Paragraph(
        name="subject_convert_reminder",
        when=via("convert_reminder"),
        place=SUBJECT,
        french="{reminder_rank} – pièces transmises le {file_sent_on} – attribution du numéro définitif",
        sources=("ameli_number",),
    ),
    Paragraph(
        name="subject_lost",
        when=LOST,
        place=SUBJECT,
        french="Demande de communication de mon numéro de sécurité sociale",
        sources=("guide_number",),
    ),
    Paragraph(
        name="subject_procuration",
        when=PROXY,
        place=SUBJECT,
        french="Procuration pour la communication de mon numéro de sécurité sociale",
        sources=("guide_number",),
    ),
    Paragraph(
        name="subject_cover_note",
        when=COVER_NOTE,
        place=SUBJECT,
        french="Choix du système d’assurance maladie – frontaliers et pensionnés de Suisse",
        sources=("cleiss_swiss",),
    ),
    # ---------------------------------------------------------------------------------------- first requests
    Paragraph(
        name="open_first",
        when=FIRST & ~via("check_ascendant"),
        place=10,
        french="[Installé{e} en France depuis le {arrival_date}, ]je sollicite l’ouverture de mes droits à la prise en charge de mes frais de santé et l’attribution d’un numéro de sécurité sociale.",
        sources=("css_l160_1",),
    ),
    Paragraph(
        name="open_ascendant",
        when=via("check_ascendant"),
        place=10,
        french="[Installé{e} en France depuis le {arrival_date}, ]je souhaite demander l’ouverture de mes droits à la prise en charge de mes frais de santé et l’attribution d’un numéro de sécurité sociale.",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="open_s1",
        when=via("register_s1"),
        place=10,
        french="[Installé{e} en France depuis le {arrival_date}, ]je sollicite l’enregistrement du document portable S1 ci-joint, délivré par {s1_institution} ({s1_country}), et l’attribution d’un numéro de sécurité sociale.",
        sources=("form_s1106_en", "sp_f12859"),
    ),
    Paragraph(
        name="open_coordination",
        when=via("coordination_form"),
        place=10,
        french="[Installé{e} en France depuis le {arrival_date}, ]je vous remets le formulaire de coordination ci-joint, délivré par {s1_institution}, qui maintient ma prise en charge. Je vous remercie de l’enregistrer.",
        sources=("tntv_se980", "cleiss_coordination"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="number_none",
        when=(FIRST | via("register_s1")) & NUMBER_STATUS.is_("no"),
        place=12,
        french="À ma connaissance, aucun numéro ne m’a été attribué à ce jour.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="number_unknown",
        when=(FIRST | via("register_s1")) & NUMBER_STATUS.is_("unknown"),
        place=12,
        french="J’ignore si un numéro m’a déjà été attribué ; je vous remercie de bien vouloir le vérifier.",
        sources=("guide_number",),
    ),
    # ----------------------------------------------------------------------------------------- reactivation
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
        when=(REACTIVATION | LOST | PROXY) & BORN_IN_FRANCE & FIRST_REQUEST,
        place=14,
        french="Né{e} en France, j’ai un numéro depuis ma naissance mais je ne le connais pas.",
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
        name="last_office",
        when=REACTIVATION,
        place=17,
        french="[Ma dernière caisse d’assurance maladie était : {last_office}.]",
        sources=("guide_number",),
    ),
    # --------------------------------------------------------------------------------------------- grounds
    Paragraph(
        name="work",
        when=OPENS & HIRED,
        place=20,
        french="{works_as_employee} chez {employer_name} ({employer_town}), en qualité {of_job_title}, {contract}.",
        sources=("css_l160_1",),
    ),
    Paragraph(
        name="work_law",
        when=writes("first_work") & HIRED,
        place=22,
        french="Cette activité ouvre droit à la prise en charge de mes frais de santé (article L. 160-1 du code de la sécurité sociale).",
        sources=("css_l160_1",),
    ),
    Paragraph(
        name="hiring_declared",
        when=FIRST & HIRED,
        place=23,
        french="[La déclaration préalable à l’embauche a été effectuée par mon employeur le {hiring_declared_on}.]",
        sources=("ameli_employers",),
    ),
    Paragraph(
        name="farm_siret",
        when=OPENS & HIRED & AGRICULTURE,
        place=24,
        french="[L’exploitation est enregistrée sous le n° SIRET {employer_siret}.]",
        sources=("msa_71",),
    ),
    Paragraph(
        name="internship",
        when=OPENS & INTERN,
        place=20,
        french="{does_internship} chez {employer_name} ({employer_town})[ jusqu’au {contract_end}] ; ma gratification dépasse le montant exonéré de cotisations.",
        sources=("openfisca_gratification",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="au_pair",
        when=OPENS & AU_PAIR,
        place=20,
        french="{is_au_pair} dans la famille {employer_name} ({employer_town})[ jusqu’au {contract_end}].",
        sources=("sp_f13348", "au_pair_memo"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="self_employed",
        when=OPENS & WORKS_FOR_ONESELF,
        place=20,
        french="{works_for_oneself}[, sous le n° SIRET {siret}]. L’immatriculation a été demandée auprès du guichet unique des entreprises.",
        sources=("franco_british",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="self_employed_law",
        when=writes("first_self_employed"),
        place=22,
        french="La prise en charge de mes frais de santé relève de votre caisse (article D. 160-14, 1°, du code de la sécurité sociale).",
        sources=("css_d160_14",),
    ),
    Paragraph(
        name="msa_identity",
        when=FIRST_TO_MSA & ~BORN_IN_FRANCE & ~CERTIFICATE_LACKING & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
        place=26,
        french="Conformément aux exigences applicables aux personnes nées à l’étranger, vous trouverez ci-joint une pièce d’identité et une pièce d’état civil avec filiation.",
        sources=("msa_71", "sp_f16467"),
    ),
    Paragraph(
        name="pension",
        when=OPENS & FRENCH_PENSION,
        place=20,
        french="Je perçois une pension de retraite française servie par {pension_fund}[ depuis le {pension_since}][, sous le n° {pension_reference}].",
        sources=("css_d160_14",),
    ),
    Paragraph(
        name="pension_law",
        when=writes("first_pension"),
        place=22,
        french="Cette pension ouvre droit, sans condition de durée de résidence, à la prise en charge de mes frais de santé en France.",
        sources=("forget_2021",),
    ),
    Paragraph(
        name="unemployment_benefit",
        when=REACTIVATION & FRENCH_BENEFIT,
        place=20,
        french="Je perçois l’allocation d’aide au retour à l’emploi versée par France Travail.",
        sources=("forget_2021",),
    ),
    Paragraph(
        name="residence",
        when=writes("first_residence") & THREE_MONTHS & ~ASYLUM_SEEKER,
        place=20,
        french="Sans activité professionnelle, je réside en France de manière stable et régulière depuis plus de trois mois (articles L. 160-1, L. 160-5 et D. 160-2 du code de la sécurité sociale).",
        sources=("css_l160_1", "css_l160_5", "css_d160_2"),
    ),
    Paragraph(
        name="residence_asylum",
        when=writes("first_residence") & THREE_MONTHS & ASYLUM_SEEKER,
        place=20,
        french="Titulaire d’une attestation de demande d’asile, je réside en France depuis plus de trois mois (articles L. 160-1 et D. 160-2 du code de la sécurité sociale).",
        sources=("css_l160_1", "css_d160_2", "circular_7_2020"),
    ),
    Paragraph(
        name="residence_volunteer",
        when=writes("first_residence") & WAIT_EXEMPTION.is_("international_volunteer"),
        place=20,
        french="Ayant achevé un volontariat international, je ne suis pas soumis{e} au délai de trois mois de résidence (article D. 160-2, II, 2°, du code de la sécurité sociale).",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="residence_benefits",
        when=writes("first_residence") & WAIT_EXEMPTION.is_("social_benefit"),
        place=20,
        french="Je perçois en France une des prestations énumérées au I de l’article D. 160-2 du code de la sécurité sociale, qui établit la stabilité de ma résidence.",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="residence_again",
        when=RESIDES,
        place=20,
        french="Je réside en France de manière stable depuis plus de trois mois.",
        sources=("sp_f32824", "css_d160_2"),
    ),
    Paragraph(
        name="family",
        when=writes("first_family"),
        place=20,
        french="Je rejoins {my_relative}, {sponsor_name}, {sponsor_insured}[ sous le n° {sponsor_nir}].",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="family_law",
        when=JOINING_FAMILY,
        place=22,
        french="À ce titre, la condition de trois mois de résidence ne m’est pas opposable (article D. 160-2, II, 3°, du code de la sécurité sociale).",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="family_question",
        when=via("check_ascendant"),
        place=22,
        french="Je vous remercie de m’indiquer si la dispense du délai de trois mois, prévue par l’article D. 160-2, II, 3°, du code de la sécurité sociale, m’est applicable, et d’instruire dans ce cas le dossier ci-joint.",
        sources=("css_d160_2", "css_l161_1"),
    ),
    Paragraph(
        name="protection",
        when=writes("first_protection") & REFUGEE_LIKE,
        place=20,
        french="{recognised}[ {by_decision}], je ne suis pas soumis{e} au délai de trois mois de résidence (article D. 160-2, II, 1°, du code de la sécurité sociale).",
        sources=("css_d160_2",),
    ),
    Paragraph(
        name="protection_civil_status",
        when=writes("first_protection") & RESIDENCE_PERMIT.is_("refugee_receipt", "subsidiary_receipt"),
        place=22,
        french="Mon état civil est établi par l’Ofpra : si le certificat tenant lieu d’acte de naissance n’est pas joint, je vous le transmettrai dès sa délivrance. Le récépissé et l’état civil reconstitué par l’Ofpra tiennent lieu de pièce d’état civil (article R. 114-8, 3°, du même code). Dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente.",
        sources=("css_r114_8",),
    ),
    Paragraph(
        name="protection_card_civil_status",
        when=writes("first_protection") & RESIDENCE_PERMIT.is_("protection_card"),
        place=22,
        french="Mon état civil est établi par l’Ofpra : si le certificat tenant lieu d’acte de naissance n’est pas joint, je vous le transmettrai dès sa délivrance. Dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente.",
        sources=("css_r114_8",),
    ),
    Paragraph(
        name="temporary_protection",
        when=writes("first_protection") & RESIDENCE_PERMIT.is_("temporary_protection"),
        place=20,
        french="Bénéficiaire de la protection temporaire, je vous remercie d’ouvrir mes droits sans condition de durée de résidence.",
        sources=("ukraine", "arrete_2017"),
    ),
    # ---------------------------------------------------------------------------- permit and civil status
    Paragraph(
        name="permit",
        when=(FIRST | REACTIVATION) & ~RESIDENCE_PERMIT.is_("none", "visa_free", "asylum_certificate"),
        place=30,
        french="[Je suis titulaire {of_permit}[ n° {permit_number}][, valable jusqu’au {permit_expiry}].]",
        sources=("css_r111_3", "arrete_2017"),
    ),
    Paragraph(
        name="certificate_later",
        when=FIRST & CERTIFICATE_LACKING & ~BORN_IN_FRANCE & CERTIFICATE_TRANSLATION.is_("needed"),
        place=40,
        french="Je vous transmettrai mon acte de naissance traduit dès que possible ; dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="certificate_later_untranslated",
        when=FIRST & CERTIFICATE_LACKING & ~BORN_IN_FRANCE & ~CERTIFICATE_TRANSLATION.is_("needed"),
        place=40,
        french="Je vous transmettrai mon acte de naissance dès que possible ; dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="translation_exempt",
        when=(FIRST | CONVERTS | S1) & ~CERTIFICATE_LACKING & CERTIFICATE_TRANSLATION.is_("not_needed_origin"),
        place=42,
        french="Mon acte de naissance, délivré par les autorités {certificate_authorities}, est dispensé de traduction (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="translation_multilingual",
        when=(FIRST | CONVERTS | S1) & ~CERTIFICATE_LACKING & CERTIFICATE_TRANSLATION.is_("not_needed_multilingual"),
        place=42,
        french="Mon acte de naissance est un extrait plurilingue, dispensé de traduction.",
        sources=("vienna_1976", "regulation_2016_1191"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="name_differs",
        when=(OPENS | S1 | CONVERTS | CHILD) & NAME_DIFFERS.yes,
        place=44,
        french="Mon nom est orthographié différemment d’un document à l’autre ; il s’agit bien de la même personne.",
        sources=("essec",),
        trust=Trust.PRACTICE,
    ),
    # -------------------------------------------------------------------------------------------- the rest
    Paragraph(
        name="hosted",
        when=ADDRESS_TOLD & HOUSING.is_("hosted"),
        place=50,
        french="Je suis hébergé{e} par {host_name}, à l’adresse indiquée ci-dessus.",
        sources=("host_rules",),
    ),
    Paragraph(
        name="domiciled",
        when=ADDRESS_TOLD & HOUSING.is_("domiciled"),
        place=50,
        french="Je suis domicilié{e} auprès de l’organisme suivant : {domiciliation_body}.",
        sources=("css_l160_5",),
    ),
    Paragraph(
        name="foreign_account",
        when=(OPENS | S1 | CHILD) & BANK.is_("eu_eea"),
        place=52,
        french="Mes remboursements peuvent être versés sur le compte {iban} ; l’article 9 du règlement (UE) n° 260/2012 interdit d’exiger un compte ouvert en France.",
        sources=("regulation_260_2012", "ddd_2018_315"),
    ),
    Paragraph(
        name="account_later",
        when=(OPENS | S1 | CHILD) & BANK.is_("none", "non_sepa"),
        place=52,
        french="Je vous transmettrai un relevé d’identité bancaire dès que j’en disposerai.",
        sources=("cass_rib",),
    ),
    Paragraph(
        name="children_too",
        when=OPENS & CHILDREN.yes,
        place=54,
        french="Je demande également, au moyen du formulaire S3705 ci-joint, le rattachement à mon dossier de {my_children}.",
        sources=("form_s3705", "sp_f16620"),
    ),
    Paragraph(
        name="urgent_treatment",
        when=(OPENS | S1 | CHILD | REMINDS) & URGENT_CARE.is_("treatment"),
        place=60,
        french="Des soins qui ne peuvent attendre sont nécessaires : je vous remercie de traiter cette demande en urgence.",
        sources=("ameli_number",),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="urgent_pregnancy",
        when=(OPENS | S1 | CHILD | REMINDS) & URGENT_CARE.is_("pregnancy"),
        place=60,
        french="Une grossesse est en cours : je vous remercie de traiter cette demande en urgence.",
        sources=("ameli_number",),
        trust=Trust.PRACTICE,
    ),
    # ---------------------------------------------------------------------------------------------- children
    Paragraph(
        name="child",
        when=via("child"),
        place=10,
        french="Je sollicite le rattachement {to_whose_file} de {my_children}.",
        sources=("sp_f16620", "form_s3705"),
    ),
    Paragraph(
        name="child_parents",
        when=via("child"),
        place=20,
        french="[Mon numéro de sécurité sociale est le {parent_number}.][ L’autre parent est {parent2_name}[, n° {parent2_number}].]",
        sources=("form_s3705",),
    ),
    Paragraph(
        name="child_parent_pending",
        when=via("child") & SPONSOR_COVER.is_("french_pending"),
        place=22,
        french="Ma propre demande d’ouverture de droits est en cours ou jointe à cet envoi.",
        sources=("ameli_asylum", "asfe"),
        trust=Trust.PRACTICE,
    ),
    Paragraph(
        name="child_asylum",
        when=via("child_of_asylum_seeker"),
        place=10,
        french="Titulaire d’une attestation de demande d’asile, je sollicite l’ouverture des droits à la prise en charge des frais de santé de {my_children}.",
        sources=("ameli_asylum",),
    ),
    Paragraph(
        name="child_asylum_law",
        when=via("child_of_asylum_seeker"),
        place=12,
        french="Les mineurs ne sont pas soumis au délai de trois mois de résidence (article D. 160-2, II, 1°, du code de la sécurité sociale).",
        sources=("css_d160_2", "circular_7_2020"),
    ),
    Paragraph(
        name="adoption",
        when=CHILD & ADOPTED,
        place=30,
        french="[La décision d’adoption prononcée le {adoption_date} par {adoption_court} est reconnue de plein droit en France.]",
        sources=("adoption_agency",),
        trust=Trust.PRACTICE,
    ),
    # -------------------------------------------------------------------------------- provisional number
    Paragraph(
        name="convert",
        when=CONVERTS & ~CERTIFICATE_LACKING,
        place=10,
        french="Un numéro d’identification d’attente m’a été attribué. Vous trouverez ci-joint ma pièce d’état civil, en vue de l’attribution de mon numéro de sécurité sociale définitif (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7", "ameli_number"),
    ),
    Paragraph(
        name="convert_without",
        when=CONVERTS & CERTIFICATE_LACKING,
        place=10,
        french="Un numéro d’identification d’attente m’a été attribué. Je n’ai pas encore pu obtenir mon acte de naissance ; je vous le transmettrai dès que possible et vous remercie de maintenir mes droits dans cette attente (article R. 114-7 du code de la sécurité sociale).",
        sources=("css_r114_7", "sp_f16467"),
    ),
    Paragraph(
        name="convert_request",
        when=CONVERTS & ~CERTIFICATE_LACKING,
        place=70,
        french="Je vous remercie d’en accuser réception par écrit et de transmettre ces pièces à la Caisse nationale d’assurance vieillesse.",
        sources=("css_r114_7",),
    ),
    # --------------------------------------------------------------------------------------------- reminders
    Paragraph(
        name="reminder",
        when=via("reminder"),
        place=10,
        french="{file_was_sent} une demande d’ouverture de droits à l’assurance maladie et d’attribution d’un numéro de sécurité sociale[ (avis de réception n° {file_tracking})]. Elle est restée sans réponse à ce jour.",
        sources=("guide_workers",),
    ),
    Paragraph(
        name="convert_reminder",
        when=via("convert_reminder"),
        place=10,
        french="Un numéro d’identification d’attente m’a été attribué[ ({nia})]. {file_was_sent} ma pièce d’état civil en vue de l’attribution du numéro définitif[ (avis de réception n° {file_tracking})]. Cet envoi est resté sans réponse à ce jour.",
        sources=("ameli_number", "css_r114_7"),
    ),
    Paragraph(
        name="first_reminder_unanswered",
        when=REMINDS & SECOND_REMINDER,
        place=12,
        french="[Ma relance du {reminded_on} est également restée sans réponse.]",
        sources=("css_l217_7_1",),
    ),
    Paragraph(
        name="reminder_request",
        when=via("reminder"),
        place=20,
        french="Je vous remercie de m’indiquer où en est l’instruction, de m’attribuer au moins un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale) et de me délivrer une attestation de droits.",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="convert_reminder_request",
        when=via("convert_reminder"),
        place=20,
        french="Je vous remercie de m’indiquer où en est l’instruction et, si une pièce manque, de me préciser laquelle par écrit.",
        sources=("css_r114_7",),
    ),
    Paragraph(
        name="reminder_copies",
        when=REMINDS,
        place=30,
        french="Vous trouverez ci-joint une copie complète de cet envoi.",
        sources=("guide_workers",),
    ),
    Paragraph(
        name="reminder_mediator",
        when=REMINDS & SECOND_REMINDER,
        place=40,
        french="Sans réponse de votre part, je saisirai le médiateur de votre organisme (article L. 217-7-1 du code de la sécurité sociale), à qui j’adresse copie de la présente. En cas de refus, je vous remercie de me le notifier par écrit, avec ses motifs, afin que je puisse saisir la commission de recours amiable.",
        sources=("css_l217_7_1", "css_r142_1"),
    ),
    # ------------------------------------------------------------------------------------------- lost number
    Paragraph(
        name="lost",
        when=LOST & ~(BORN_IN_FRANCE & FIRST_REQUEST),
        place=10,
        french="Un numéro de sécurité sociale m’a été attribué par le passé, mais je ne le retrouve plus. Je vous remercie de bien vouloir me le communiquer par courrier, à l’adresse indiquée ci-dessus.",
        sources=("guide_number",),
    ),
    Paragraph(
        name="lost_born_in_france",
        when=LOST & BORN_IN_FRANCE & FIRST_REQUEST,
        place=16,
        french="Je vous remercie de bien vouloir me le communiquer par courrier, à l’adresse indiquée ci-dessus.",
        sources=("sp_f16467",),
    ),
    Paragraph(
        name="parents",
        when=LOST | PROXY,
        place=20,
        french="[{parents}.]",
        sources=("guide_number",),
    ),
    Paragraph(
        name="past",
        when=LOST | PROXY,
        place=22,
        french="[Pour faciliter vos recherches, voici mes attaches passées en France : {past_in_france}.]",
        sources=("guide_number",),
    ),
    Paragraph(
        name="procuration",
        when=PROXY,
        place=10,
        french="J’ai chargé {proxy_name} de demander et de recevoir en mon nom la communication de mon numéro de sécurité sociale. Vous trouverez ci-joint la procuration signée et la copie de nos deux pièces d’identité.",
        sources=("guide_number", "sp_f16467"),
    ),
    Paragraph(
        name="cover_note",
        when=COVER_NOTE,
        place=10,
        french="[Installé{e} en France depuis le {arrival_date}, ]je vous prie de trouver ci-joint le formulaire « Choix du système d’assurance-maladie applicable ». Je vous remercie de bien vouloir le viser et me le retourner à l’adresse indiquée ci-dessus.",
        sources=("cleiss_swiss",),
    ),
    # ------------------------------------------------------------------------------------------- politeness
    Paragraph(
        name="politeness_file",
        when=FIRST | S1 | CHILD | REACTIVATION,
        place=90,
        french="Je reste à votre disposition pour tout renseignement complémentaire et vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.",
        sources=("research_memory",),
    ),
    Paragraph(
        name="politeness_request",
        when=CONVERTS | REMINDS | LOST | PROXY | COVER_NOTE,
        place=90,
        french="Dans l’attente de votre réponse, je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.",
        sources=("research_memory",),
    ),
)

# ------------------------------------------------------------------------------- objection to a refusal

OBJECTION_SUBJECT = (
    "Contestation – dossier du {file_sent_on} – demande d’ouverture de droits et d’un numéro de sécurité sociale"
)
OBJECTION_OPENING = (
    "{file_was_sent} une demande d’ouverture de droits à l’assurance maladie et d’attribution d’un numéro de sécurité "
    "sociale[ (avis de réception n° {file_tracking})]. Par courrier[ du {refusal_date}], vous avez refusé d’y donner suite. "
    "Je conteste cette décision pour {reasons_counted}."
)
OBJECTION_REQUEST = (
    "Je vous remercie de reprendre l’instruction de mon dossier. À défaut, je vous prie de me notifier un refus écrit, "
    "avec ses motifs et les voies de recours, afin que je puisse saisir la commission de recours amiable et le médiateur "
    "de votre organisme (article L. 217-7-1 du code de la sécurité sociale)."
)
OBJECTION_POLITENESS = "Dans l’attente de votre réponse, je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées."

ARGUMENTS: dict[str, str] = {
    "translation": "Traduction. Un acte émanant des autorités d’un État membre de l’Union européenne, de l’Espace économique européen ou de la Suisse est dispensé de traduction (article R. 114-7 du code de la sécurité sociale).",
    "certificate_age": "Date de l’acte. Un acte de naissance vaut quelle que soit sa date de délivrance (article R. 113-7 du code des relations entre le public et l’administration). Un acte plus récent ne peut être demandé que si la certification de mon identité l’exige (article R. 114-7 du code de la sécurité sociale).",
    "no_rib": "Relevé d’identité bancaire. Il n’est pas une condition de l’affiliation : l’exiger ajoute à la loi une condition qu’elle ne contient pas (Cour de cassation, 21 juin 2018).",
    "foreign_iban": "Compte étranger. L’article 9 du règlement (UE) n° 260/2012 interdit d’exiger un compte ouvert en France plutôt que dans un autre État membre (voir aussi la décision 2018-315 du Défenseur des droits).",
    "three_months": "Délai de trois mois. Ma situation figure parmi celles auxquelles il n’est pas opposable (article D. 160-2, II, du code de la sécurité sociale).",
    "three_months_at_work": "Délai de trois mois. Il ne s’applique pas à une personne qui travaille en France (article L. 160-1 du code de la sécurité sociale).",
    "permit_expired": "Titre de séjour. La régularité du séjour s’apprécie au jour de la demande, même si le titre expire pendant l’instruction (article R. 111-3, II, du code de la sécurité sociale).",
    "protected_certificate": "Acte de naissance. Pour une personne réfugiée ou bénéficiaire de la protection subsidiaire, le récépissé reconnaissant cette qualité et l’état civil reconstitué par l’Ofpra suffisent (article R. 114-8, 3°, du code de la sécurité sociale).",
    "other": "Motif du refus. Aucun motif de droit ne m’a été indiqué ; je vous remercie de me le préciser par écrit.",
}
"""By the reason given for the refusal (`refusal_reasons`); `three_months_at_work` is chosen for people who work."""

ARGUMENT_SOURCES: dict[str, tuple[str, ...]] = {
    "translation": ("css_r114_7",),
    "certificate_age": ("crpa_r113_7", "css_r114_7"),
    "no_rib": ("cass_rib",),
    "foreign_iban": ("regulation_260_2012", "ddd_2018_315"),
    "three_months": ("css_d160_2",),
    "three_months_at_work": ("css_l160_1",),
    "permit_expired": ("css_r111_3",),
    "protected_certificate": ("css_r114_8",),
    "other": (),
}

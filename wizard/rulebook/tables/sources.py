"""Where each rule comes from: a law article, an official page, or somebody's experience, with the date on the page.

`tag` is the label of the research material. `dated` is the day the page shows, `note` what is known of its age where it
shows none; the day we last compared a row with its source stands on the row (`checked_on`). Sources are cited in French,
the language they are in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wizard.rulebook.words import _


class SourceKind(StrEnum):
    LAW = "law"
    OFFICIAL = "official"
    INSTITUTION = "institution"
    PRIVATE = "private"
    MEMORY = "memory"


@dataclass(frozen=True)
class Source:
    """One source. `quote` is the way to cite it in a sentence."""

    key: str
    quote: str
    kind: SourceKind
    dated: date | None = None
    note: str = ""
    url: str = ""
    tag: str = ""


_AMELI = "https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france/"
_SP = "https://www.service-public.fr/particuliers/vosdroits/"
_CSS = "Code de la sécurité sociale, article "

_ROWS = (
    # law
    Source("css_l160_1", _CSS + "L. 160-1", SourceKind.LAW, None, _("in force since 14 May 2022"), "", "L160-1"),
    Source("css_l160_1_1", _CSS + "L. 160-1-1 (loi n° 2025-1403 du 30 décembre 2025, art. 53)", SourceKind.LAW, date(2025, 12, 30), "", "", "LFSS26-53"),
    Source("css_l160_5", _CSS + "L. 160-5", SourceKind.LAW, None, _("in force since 25 December 2016"), "", "L160-5"),
    Source("css_l161_1", _CSS + "L. 161-1", SourceKind.LAW, None, _("in force since 1 January 2016"), "", "L161-1"),
    Source("css_l160_18", _CSS + "L. 160-18", SourceKind.LAW, None, _("in force since 1 September 2018"), "", "L160-18"),
    Source("css_l217_7_1", _CSS + "L. 217-7-1", SourceKind.LAW, None, _("changed on 28 May 2026; the new text was not read"), "", "L217-7-1"),
    Source("css_d160_2", _CSS + "D. 160-2", SourceKind.LAW, None, _("in force since 1 May 2021, read in full"), "", "D160-2"),
    Source("css_d160_14", _CSS + "D. 160-14", SourceKind.LAW, None, _("in force since 25 May 2020, read in full"), "", "D160-14"),
    Source("css_r111_2", _CSS + "R. 111-2", SourceKind.LAW, None, _("in force since 1 January 2025"), "", "R111-2"),
    Source("css_r111_3", _CSS + "R. 111-3", SourceKind.LAW, None, _("in force since 1 November 2019"), "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038701568", "R111-3"),
    Source("css_r111_4", _CSS + "R. 111-4", SourceKind.LAW, None, _("changed on 1 April 2026; the new text was not read"), "", "R111-4"),
    Source("css_r114_7", _CSS + "R. 114-7", SourceKind.LAW, None, _("in force since 1 March 2022"), "", "R114-7"),
    Source("css_r114_8", _CSS + "R. 114-8", SourceKind.LAW, None, _("version read in 2026"), "", "R114-8"),
    Source("css_r142_1", _CSS + "R. 142-1", SourceKind.LAW, None, _("in force since 31 March 2019"), "", "R142-1"),
    Source("css_r142_1_a", _CSS + "R. 142-1-A", SourceKind.LAW, None, _("read in the code of March 2026"), "", "R142-1-A"),
    Source("css_r142_6", _CSS + "R. 142-6", SourceKind.LAW, None, _("version of 28 December 2025"), "", "R142-6"),
    Source("css_l142_4", _CSS + "L. 142-4", SourceKind.LAW, None, _("read in the code of March 2026"), "", "L142-4"),
    Source("css_l160_2", _CSS + "L. 160-2", SourceKind.LAW, None, _("in force since 1 September 2018"), "", "L160-2"),
    Source("css_l160_17", _CSS + "L. 160-17", SourceKind.LAW, None, _("read in the code of March 2026"), "", "L160-17"),
    Source("css_l111_2_2", _CSS + "L. 111-2-2", SourceKind.LAW, None, _("read in the code of March 2026"), "", "L111-2-2"),
    Source("css_l752_4", _CSS + "L. 752-4", SourceKind.LAW, None, _("read in the code of March 2026"), "", "L752-4"),
    Source("css_r161_1", _CSS + "R. 161-1", SourceKind.LAW, None, _("in force since 1 March 2022"), "", "R161-1"),
    Source("css_r161_2", _CSS + "R. 161-2", SourceKind.LAW, None, _("read in the code of March 2026"), "", "R161-2"),
    Source("css_r161_4", _CSS + "R. 161-4", SourceKind.LAW, None, _("read in the code of March 2026"), "", "R161-4"),
    Source("css_r161_8", _CSS + "R. 161-8", SourceKind.LAW, None, _("in force since 2016"), "", "R161-8"),
    Source("css_r161_33_1", _CSS + "R. 161-33-1", SourceKind.LAW, None, _("in force since 1 January 2023"), "", "R161-33-1"),
    Source("crpm_l723_34_1", "Code rural et de la pêche maritime, article L. 723-34-1", SourceKind.LAW, None, _("changed on 28 May 2026; the new text was not read"), "", "L723-34-1"),
    Source("crpm_l781_43", "Code rural et de la pêche maritime, article L. 781-43", SourceKind.LAW, None, _("read in the code of March 2026"), "", "L781-43"),
    Source("crpm_r722_35", "Code rural et de la pêche maritime, article R. 722-35", SourceKind.LAW, None, _("read in the code of March 2026"), "", "R722-35"),
    Source("ct_r1221_2", "Code du travail, article R. 1221-2", SourceKind.LAW, None, _("in force since 1 January 2020"), "", "R1221-2"),
    Source("law_2025_797", "Loi n° 2025-797 du 11 août 2025 (Mayotte)", SourceKind.LAW, date(2025, 8, 11), _("the day it applies was not found"), "", "MAYOTTE-2025"),
    Source("decree_2020_1325", "Décret n° 2020-1325, article 2 (aide médicale de l’État)", SourceKind.LAW, None, "2020", "", "AME-2020"),
    Source("crpa_r113_7", "Code des relations entre le public et l’administration, article R. 113-7", SourceKind.LAW, None, "", "", "CRPA R.113-7"),
    Source("code_penal_441_7", "Code pénal, article 441-7", SourceKind.LAW, None, _("undated"), "", "CP441-7"),
    Source("arrete_2017", "Arrêté du 10 mai 2017 (documents de séjour)", SourceKind.LAW, None, _("last changed on 12 May 2017; copy of 19 March 2024"), "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000034677457", "ARR-2017"),
    Source("decree_2017_736", "Décret n° 2017-736 du 3 mai 2017, article 6", SourceKind.LAW, date(2017, 5, 3), "", "https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000034579945", "D160-2"),
    Source("decree_2005_1050", "Décret n° 2005-1050 (coordination avec Mayotte)", SourceKind.LAW, None, _("amended"), "", "CSSM-1050"),
    Source("circular_7_2020", "Circulaire CNAM n° 7/2020", SourceKind.OFFICIAL, None, "2020", "https://circulaires.ameli.fr/circulaire/cir-72020", "CIR-7-2020"),
    Source("regulation_883_2004", "Règlement (CE) n° 883/2004", SourceKind.LAW, None, "", "", "Reg. 883/2004"),
    Source("regulation_260_2012", "Règlement (UE) n° 260/2012, article 9", SourceKind.LAW, None, "2012", "", "Reg. 260/2012"),
    Source("regulation_2016_1191", "Règlement (UE) 2016/1191", SourceKind.LAW, None, _("applies since 16 February 2019"), "", "Reg. 2016/1191"),
    Source("directive_2004_38", "Directive 2004/38/CE", SourceKind.LAW, None, "2004", "", "CLEISS-INACT"),
    Source("cass_rib", "Cour de cassation, 21 juin 2018", SourceKind.LAW, date(2018, 6, 21), "", "", "CASS-RIB"),
    Source("ddd_2018_315", "Défenseur des droits, décision 2018-315", SourceKind.OFFICIAL, date(2018, 12, 27), "", "", "DDD-2018-315"),
    Source("vienna_1976", "Convention CIEC n° 16, Vienne, 1976 (extraits plurilingues)", SourceKind.LAW, None, _("parties as of October 2015"), "", "CIEC-16"),
    # official pages
    Source("ameli_number", "ameli.fr, « Vous êtes né à l’étranger : demander un numéro »", SourceKind.OFFICIAL, date(2025, 4, 14), "", _AMELI + "ne-etranger-demander-numero-securite-sociale", "AMELI-NIA"),
    Source("ameli_students", "ameli.fr, « Vous venez étudier en France »", SourceKind.OFFICIAL, None, _("after 2018, undated"), _AMELI + "vous-venez-etudier-en-france", "AMELI-STUD"),
    Source("ameli_asylum", "ameli.fr, « Demandeur d’asile »", SourceKind.OFFICIAL, date(2025, 2, 26), "", _AMELI + "demandeur-d-asile", "AMELI-ASILE"),
    Source("ameli_posted", "ameli.fr, « Salariés expatriés ou détachés »", SourceKind.OFFICIAL, date(2017, 10, 19), "", _AMELI + "salaries-expatries-ou-detache", "AMELI-DETACHE"),
    Source("ameli_employers", "ameli.fr entreprise, « Numéro de sécurité sociale du salarié »", SourceKind.OFFICIAL, date(2019, 8, 28), "", "https://www.ameli.fr/entreprise/vos-salaries/embaucher-salarie/numero-securite-sociale-salarie", "AMELI-EMPL"),
    Source("form_s1106", "Formulaire S1106 (cerfa 15763) et sa notice", SourceKind.OFFICIAL, None, _("2016 edition seen through service-public"), "https://www.formulaires.service-public.fr/gf/cerfa_15763.do", "S1106"),
    Source("form_s1106_en", "Formulaire S1106, édition en anglais (cerfa 15993)", SourceKind.OFFICIAL, None, _("before 2021"), "", "S1106-EN"),
    Source("form_s3705", "Formulaire S3705 (cerfa 14445)", SourceKind.OFFICIAL, None, "2022", "https://www.formulaires.service-public.fr/gf/cerfa_14445.do", "S3705"),
    Source("form_s1104", "Formulaire S1104 et service-public F23671", SourceKind.OFFICIAL, None, "2021", "", "S1104"),
    Source("sp_f16467", "service-public.fr F16467", SourceKind.OFFICIAL, None, _("8 March 2022 and newer"), _SP + "F16467", "SP-F16467"),
    Source("sp_f12859", "service-public.fr F12859", SourceKind.OFFICIAL, date(2024, 4, 2), "", _SP + "F12859", "SP-F12859"),
    Source("sp_f13842", "service-public.fr F13842", SourceKind.OFFICIAL, date(2023, 3, 13), "", _SP + "F13842", "SP-F13842"),
    Source("sp_f16620", "service-public.fr F16620", SourceKind.OFFICIAL, None, "2022", _SP + "F16620", "SP-F16620"),
    Source("sp_f32824", "service-public.fr F32824", SourceKind.OFFICIAL, None, _("about 2022"), _SP + "F32824", "SP-F32824"),
    Source("sp_f34308", "service-public.fr F34308", SourceKind.OFFICIAL, None, _("after March 2022"), _SP + "F34308", "SP-F34308"),
    Source("sp_f13348", "service-public.fr F13348", SourceKind.OFFICIAL, date(2023, 1, 1), "", _SP + "F13348", "SP-F13348"),
    Source("c2s_residence", "complementaire-sante-solidaire.gouv.fr, « Résider en France de façon stable et régulière »", SourceKind.OFFICIAL, date(2018, 12, 11), "", "https://www.complementaire-sante-solidaire.gouv.fr/resider-en-france-stable-regulier.php", "C2S"),
    Source("cleiss_students", "cleiss.fr, « Venir étudier en France »", SourceKind.OFFICIAL, None, _("undated"), "https://www.cleiss.fr/particuliers/venir/etudes/index.html", "CLEISS-ETUD"),
    Source("cleiss_inactive", "cleiss.fr, « Résider en France »", SourceKind.OFFICIAL, None, _("after November 2019"), "https://www.cleiss.fr/particuliers/venir/resider/eee_cmu.html", "CLEISS-INACT"),
    Source("cleiss_swiss", "cleiss.fr, « Droit d’option France-Suisse »", SourceKind.OFFICIAL, None, _("undated"), "https://www.cleiss.fr/faq/droit_d_option_des_frontaliers_france-suisse.html", "CLEISS-CH"),
    Source("cleiss_coordination", "cleiss.fr, coordination avec les collectivités d’outre-mer", SourceKind.OFFICIAL, None, _("undated"), "https://www.cleiss.fr", "CLEISS"),
    Source("agreements_table", "cleiss.fr, pays sous convention", SourceKind.OFFICIAL, None, _("partly from memory"), "https://www.cleiss.fr/docs/textes/", "AGREEMENTS"),
    Source("gov_uk", "gov.uk, « Healthcare in France »", SourceKind.OFFICIAL, None, _("2019 to 2021"), "https://www.gov.uk/guidance/healthcare-in-france", "GOVUK"),
    Source("welcome_to_france", "welcometofrance.com, « S’affilier »", SourceKind.OFFICIAL, None, _("undated"), "https://www.welcometofrance.com/fiche/saffilier-au-regime-social-francais", "WTF"),
    Source("openfisca_gratification", "Gratification des stagiaires : 15 % du plafond horaire, 30 € en 2026 (BOSS, article D. 136-1)", SourceKind.OFFICIAL, date(2025, 10, 21), _("amount of 2026"), "", "OPENFISCA"),
    Source("fei_guide", "France Éducation international, guide des assistants 2023-2024", SourceKind.OFFICIAL, None, "2023", "", "FEI"),
    Source("forum_eu", "forum-assures.ameli.fr 3425025 (réponse de l’Assurance maladie)", SourceKind.OFFICIAL, None, _("about 2021"), "", "FORUM-EU"),
    Source("forum_non_eu", "forum-assures.ameli.fr 3425037 (réponse de l’Assurance maladie)", SourceKind.OFFICIAL, None, _("about 2021"), "", "FORUM-NONEU"),
    Source("forum_students", "forum-assures.ameli.fr 3422902 (réponse de l’Assurance maladie)", SourceKind.OFFICIAL, None, _("about 2021"), "", "FORUM-STUD"),
    Source("forum_assistants", "forum-assures.ameli.fr 3424984 (réponse de l’Assurance maladie)", SourceKind.OFFICIAL, None, _("undated"), "", "FORUM-ASSIST"),
    Source("cpam13_asylum", "partenaires-solidaires.cpam13.fr", SourceKind.OFFICIAL, None, "2020", "", "CPAM13-ASILE"),
    # universities, associations, professions
    Source("ulys", "Université de Lyon, espace Ulys", SourceKind.INSTITUTION, None, _("2016 and later"), "", "ULYS"),
    Source("ciup", "Cité internationale universitaire de Paris", SourceKind.INSTITUTION, None, _("after 2025"), "https://access.ciup.fr/chercheurs-et-la-securite-sociale", "CIUP"),
    Source("grenoble_talents", "Université Grenoble Alpes, page « talents »", SourceKind.INSTITUTION, None, _("2021 or later"), "", "UGA"),
    Source("essec", "ESSEC, pages d’aide aux étudiants", SourceKind.INSTITUTION, None, _("undated"), "", "ESSEC"),
    Source("doc_languages", "Conseils d’inscription : langues lues sans traduction", SourceKind.INSTITUTION, None, _("about 2016"), "", "DOC-LANG"),
    Source("gisti", "Gisti, note sur la preuve de l’identité", SourceKind.INSTITUTION, None, _("January 2020"), "https://www.gisti.org/spip.php?article5939", "GISTI-ID"),
    Source("gisti_2247", "Gisti, article 2247 (outre-mer)", SourceKind.INSTITUTION, None, _("undated"), "https://www.gisti.org/spip.php?article2247", "GISTI-2247"),
    Source("ftda_msa", "France terre d’asile, affiliation à la MSA", SourceKind.INSTITUTION, None, _("2022 or later"), "", "FTDA-MSA"),
    Source("ukraine", "franceukrainenews.org, carte Vitale", SourceKind.INSTITUTION, None, _("undated"), "", "UKR"),
    Source("asfe", "alliancesolidaire.org, retour en France", SourceKind.INSTITUTION, date(2021, 11, 25), "", "", "ASFE"),
    Source("forget_2021", "J. Son-Forget, délai de carence", SourceKind.PRIVATE, date(2021, 3, 12), "", "", "FORGET"),
    Source("adoption_agency", "Agence française de l’adoption", SourceKind.OFFICIAL, None, _("undated"), "", "AGENCE-ADOPT"),
    Source("frontaliers_grandest", "Frontaliers Grand Est", SourceKind.INSTITUTION, None, _("undated"), "", "FRONTALIERS"),
    Source("msa_71", "agri71.fr, immatriculer les salariés", SourceKind.INSTITUTION, None, _("2014 to 2024"), "", "MSA71"),
    Source("host_rules", "cabinetleloup.com, attestation d’hébergement", SourceKind.PRIVATE, None, _("undated"), "", "CABLELOUP"),
    Source("employer_household", "parent-employeur-zen", SourceKind.PRIVATE, None, _("undated"), "", "PEZ"),
    Source("au_pair_memo", "Mémentos sur les jeunes au pair (sites privés)", SourceKind.PRIVATE, None, _("undated"), "", "AUPAIR"),
    Source("franco_british", "Franco-British Network", SourceKind.PRIVATE, None, _("undated"), "", "FBN"),
    Source("tntv_se980", "tntv.pf, formulaire SE 980", SourceKind.PRIVATE, None, _("undated"), "", "TNTV"),
    Source("spm_students", "secuspm.com, étudiants", SourceKind.INSTITUTION, None, _("undated"), "", "SPM"),
    Source("pvtistes", "pvtistes.net, sécurité sociale", SourceKind.PRIVATE, None, _("undated"), "https://pvtistes.net/securite-sociale-pvt/", "PVT"),
    Source("guide_workers", "« How to get your French social security number » (guide privé)", SourceKind.PRIVATE, None, _("undated"), "", "SEED2"),
    Source("guide_number", "demarchesadministratives.fr (guide privé)", SourceKind.PRIVATE, None, _("undated"), "", "SEED1"),
    Source("selectra_s3704", "Selectra, déclaration de médecin traitant (S3704, cerfa 12485)", SourceKind.PRIVATE, None, _("undated"), "", "SELECTRA"),
    Source("temporary_protection_end", "Décision du Conseil de 2025 (proposition COM(2025) 650) : protection temporaire jusqu’au 4 mars 2027", SourceKind.LAW, None, "2025", "", "TP-2027"),
    Source("research_memory", "De mémoire : aucune source ne l’a confirmé", SourceKind.MEMORY, None, "", "", "MEM"),
)  # fmt: skip

SOURCES: dict[str, Source] = {row.key: row for row in _ROWS}

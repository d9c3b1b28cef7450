"""Who the person is, and whom they join."""

from wizard.rulebook.logic import any_of
from wizard.rulebook.vocabulary import Choice, ChoiceFact
from wizard.rulebook.words import _

PROFILE = ChoiceFact(
    "profile",
    _("What describes you best?"),
    (
        Choice("employee", _("I have a job, or I am about to start one"), french="salarié"),
        Choice(
            "self_employed",
            _("I work for myself"),
            _("Freelancer, micro-entrepreneur, farmer, liberal profession"),
            "travailleur indépendant",
        ),
        Choice("student", _("I study"), french="étudiant"),
        Choice("intern", _("I am an intern"), _("An internship under an agreement with a school"), "stagiaire"),
        Choice("au_pair", _("I am an au pair"), french="jeune au pair"),
        Choice("job_seeker", _("I am looking for work"), french="demandeur d’emploi"),
        Choice("retiree", _("I am retired"), _("You receive a pension from any country"), "retraité"),
        Choice("family", _("I am joining my family, or I am asking for a child"), french="membre de famille"),
        Choice("returnee", _("I lived in France before and I am coming back"), french="de retour en France"),
        Choice(
            "inactive",
            _("I live in France without working"),
            _("Living on savings, a career break, a visitor visa…"),
            "sans activité",
        ),
        Choice(
            "asylum", _("I am an asylum seeker, a refugee or otherwise protected"), french="demandeur d’asile, réfugié"
        ),
    ),
    hint=_("If several fit, choose the first that fits. We ask about the others next."),
)


EMPLOYEE = PROFILE.is_("employee")

SELF_EMPLOYED = PROFILE.is_("self_employed")

STUDENT = PROFILE.is_("student")

FAMILY = PROFILE.is_("family")

RETIREE = PROFILE.is_("retiree")

JOB_SEEKER = PROFILE.is_("job_seeker")

INACTIVE = PROFILE.is_("inactive")

RETURNEE = PROFILE.is_("returnee")

ASYLUM = PROFILE.is_("asylum")

INTERN = PROFILE.is_("intern")

AU_PAIR = PROFILE.is_("au_pair")

FAMILY_LINK = ChoiceFact(
    "family_link",
    _("Are you joining a relative who is insured in France?"),
    (
        Choice("none", _("No"), offered=~FAMILY),
        Choice("spouse", _("My husband or wife"), french="conjoint"),
        Choice("partner", _("My partner: PACS, or we live as a couple"), french="partenaire de PACS, concubin"),
        Choice("minor_child", _("I am asking for my child under 18"), french="enfant mineur", offered=FAMILY | ASYLUM),
        Choice(
            "adopted_child",
            _("I am asking for a child I adopted"),
            french="enfant adopté",
            offered=FAMILY,
        ),
        Choice(
            "taken_in_child",
            _("I am asking for a child I took in"),
            _("Kafala, guardianship, placement"),
            "enfant recueilli",
            offered=FAMILY,
        ),
        Choice(
            "child_in_care",
            _("The child is alone in France, or in the care of child protection"),
            french="mineur non accompagné, ASE",
            offered=FAMILY | ASYLUM,
        ),
        Choice("parent", _("My son or daughter: I am the parent"), french="ascendant"),
        Choice("other_adult", _("Another relative, or I am an adult child"), french="autre membre de famille"),
    ),
    applies=any_of(FAMILY, JOB_SEEKER, INACTIVE, RETIREE, RETURNEE, ASYLUM),
    hint=_("Every adult is insured in their own name. Joining a relative can remove the three-month wait."),
)


CHILD_REQUEST = FAMILY_LINK.is_("minor_child", "adopted_child", "taken_in_child")

TAKEN_IN = FAMILY_LINK.is_("taken_in_child")

CHILD_IN_CARE = FAMILY_LINK.is_("child_in_care")

ADULT_JOINING = FAMILY_LINK.is_("spouse", "partner")

OTHER_RELATIVE = FAMILY_LINK.is_("parent", "other_adult")

SPONSOR_COVER = ChoiceFact(
    "sponsor_cover",
    _("How is that relative insured?"),
    (
        Choice(
            "french", _("By French health insurance, with a definitive number"), french="assuré du régime français"
        ),
        Choice(
            "french_pending",
            _("By French health insurance, with a provisional number or a request under way"),
            french="numéro d’attente",
        ),
        Choice("s1", _("By another country, with an S1 form registered in France"), french="formulaire S1"),
        Choice("asylum_seeker", _("They are an asylum seeker"), french="demandeur d’asile"),
        Choice(
            "international", _("By an international organisation or an embassy"), french="organisation internationale"
        ),
        Choice("abroad", _("They live and are insured abroad")),
        Choice("none", _("They are not insured yet")),
    ),
    applies=CHILD_REQUEST | ADULT_JOINING | OTHER_RELATIVE,
    hint=_("For a child, this is about the parent."),
)

"""Somebody is insured, and something has changed: what to tell whom."""

from wizard.rulebook.facts import CHANGE
from wizard.rulebook.rows import End, Ground, Route, Sends, Trust
from wizard.rulebook.words import _

CHANGES: tuple[Route, ...] = (
    Route(
        name="change_permit",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("permit"),
        title=_("Send your CPAM a copy of the new residence document"),
        reason=_(
            "You are covered, and cover goes on as long as your stay is regular. The office must see the new document, or the receipt of its renewal."
        ),
        action=_(
            "Send a copy of both sides of the card, receipt or certificate. Do not send a new request for cover."
        ),
        end=End.ASK,
        question="Voici la copie de mon nouveau titre de séjour. Mes droits sont-ils prolongés, et jusqu’à quelle date ?",
        sources=(
            "arrete_2017",
            "css_r111_3",
        ),
    ),
    Route(
        name="change_work_found",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("work_found"),
        title=_("Give your number to the employer, and tell the office"),
        reason=_(
            "You are covered already. Work in France changes the ground of your cover, not your number, and no new request is needed for the number."
        ),
        action=_(
            "Give the employer your number. Tell the office about the work with a copy of the contract or a payslip. If you go to the MSA or to another fund, the new fund asks the old one: the old one may not stop before."
        ),
        end=End.ASK,
        question="J’ai commencé un emploi. Dois-je vous envoyer mon contrat de travail ou un formulaire pour mettre mon dossier à jour ?",
        sources=(
            "css_l160_1",
            "css_l160_18",
        ),
    ),
    Route(
        name="change_farm_job",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("farm_job"),
        title=_("Ask before you change to the MSA"),
        reason=_(
            "You are covered by a fund already. By the guidance of one MSA, a short farm job does not move an insured person; no law that we read says from when it does."
        ),
        action=_(
            "Ask the MSA and your present fund who covers you during the job. Keep your number: do not send a first request."
        ),
        end=End.ASK,
        question="Je suis déjà assuré(e) par la CPAM et j’occupe un emploi agricole saisonnier. De quel organisme est-ce que je relève pendant ce contrat ?",
        trust=Trust.MEMORY,
        sources=("research_memory",),
    ),
    Route(
        name="change_work_lost",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("work_lost"),
        title=_("You stay covered while you live in France"),
        reason=_(
            "Cover does not end on the day a job ends. Who lives in France in a stable and regular way stays covered without work."
        ),
        action=_(
            "Tell the office that the job has ended. If France Travail pays you a benefit, send its notice. Send each new residence document in time."
        ),
        end=End.ASK,
        question="Mon contrat de travail a pris fin. Mes droits sont-ils maintenus au titre de la résidence, et quels justificatifs vous faut-il ?",
        sources=(
            "css_l160_1",
            "sp_f34308",
        ),
    ),
    Route(
        name="change_birth",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("birth"),
        title=_("Attach the child with form S3705"),
        reason=_("A child under 18 is covered through a parent who is insured. No three-month wait applies."),
        action=_(
            "Send form S3705 with the child’s birth certificate or the family record book (livret de famille). To print the letter, come back here and choose that you ask for a child."
        ),
        end=End.STOP,
        sources=(
            "sp_f16620",
            "form_s3705",
        ),
    ),
    Route(
        name="change_couple",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("marriage", "separation"),
        title=_("Your own cover does not change"),
        reason=_(
            "Every adult is insured in their own name. Marriage, separation and divorce neither give nor end your cover."
        ),
        action=_(
            "Tell the office the new civil status, name and address. Ask which fund covers your children if the parents part."
        ),
        end=End.ASK,
        question="Ma situation familiale a changé. Quels documents faut-il vous envoyer, et à quel parent les enfants sont-ils rattachés ?",
        sources=(
            "sp_f34308",
            "ulys",
        ),
    ),
    Route(
        name="change_death",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("death"),
        title=_("Tell the office, and ask what you are owed"),
        reason=_(
            "Every adult is insured in their own name, so your cover does not end with the death of a relative. Whether a death grant or a pension is due is not settled by what we read."
        ),
        action=_(
            "Send a copy of the death certificate to the fund of the person who died. Ask it the question below."
        ),
        end=End.ASK,
        question="Mon proche, assuré dans votre caisse, est décédé. Ai-je droit à un capital décès ou à une pension, et mes propres droits changent-ils ?",
        sources=(
            "sp_f34308",
            "research_memory",
        ),
    ),
    Route(
        name="change_leaving",
        sends=Sends.CHANGE,
        ground=Ground.RIGHTS,
        when=CHANGE.is_("leaving"),
        title=_("Tell your fund that you leave France"),
        reason=_(
            "Cover on the ground of residence lasts while you live in France for at least six months a year. Leaving must be declared."
        ),
        action=_(
            "Send form S1105 to your fund before you leave. Ask the insurer of the new country what it needs. Keep your number: it is for life."
        ),
        end=End.ASK,
        question="Je quitte la France. Jusqu’à quelle date suis-je couvert(e), et quels formulaires dois-je demander pour mon nouveau pays ?",
        sources=("sp_f34308",),
    ),
)

"""What a letter says of papers that are not in the envelope. No law but R. 114-7, and nothing that cannot be kept."""

from wizard.rulebook.facts import CERTIFICATE_TRANSLATION
from wizard.rulebook.logic import Expr
from wizard.rulebook.tables.families import FIRST_LETTER

TRANSLATION_LATER = "Je vous transmettrai la traduction de mon acte de naissance dès que possible ; dans cette attente, je vous remercie de m’attribuer un numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale)."
TRANSLATION_LATER_WHEN: Expr = FIRST_LETTER & CERTIFICATE_TRANSLATION.is_("needed")
"""The certificate is there and its translation is not: the civil-status paper is as good as missing."""

ONE_LATER = "Je vous transmettrai {also}dès que possible la pièce suivante : {papers}."
SEVERAL_LATER = "Je vous transmettrai {also}dès que possible les pièces suivantes : {papers}."

PROMISED_THOUGH_OPTIONAL = frozenset({"bank_details"})
"""Optional papers a letter passes over; of this one it says that it will follow: refunds wait for it."""

"""Stage 2: numbers are judged with a word on what is wrong, doubts are questions, children come one by one."""

import pytest

from tests.interview.people import DETAILS, SITUATION, day, details, situation
from tests.interview.visitor import Visitor

pytestmark = pytest.mark.django_db

WITH_A_NUMBER = situation(
    profile={"profile": "returnee"},
    number={"number_status": "yes", "request_status": "none"},
    paid_work={"paid_work": "employee"},
)
CHILD = {
    "child0-birth_name": "El Amrani",
    "child0-given_names": "Sami",
    "child0-sex": "male",
    "child0-birth_town": "Lille",
    "child0-birth_country": "FR",
    **day("child0-birth_date", "2020-05-03"),
}


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def at(page: str, pages=SITUATION, told=DETAILS) -> Visitor:
    """A visitor before this page of stage 2."""
    return Visitor().begin(pages["profile"]["profile"]).tell(pages).go_on_to_the_letter().until(page, told)


# ------------------------------------------------------------------------------------- social security numbers


def test_a_number_is_asked_only_of_those_who_have_one():
    assert at("numbers", WITH_A_NUMBER).heading == "Numbers you have"


def test_thirteen_digits_are_completed_and_put_to_the_person():
    visitor = at("numbers", WITH_A_NUMBER).post({"nir": "2 90 05 99 350 012"})
    assert "without its last two digits" in visitor.errors[0]
    proposed = visitor.value("nir")
    assert len(proposed.replace(" ", "")) == 15
    assert visitor.post({"nir": proposed}).page != "numbers"


@pytest.mark.parametrize(
    ("typed", "message", "marked"),
    [
        ("290059935001299", "The last two digits do not match", "99"),
        ("290159935001238", "stand for no month of birth", "15"),
        ("29005", "You typed 5", "29005"),
        ("590059935001238", "The first digit is 5", "5"),
    ],
)
def test_a_wrong_number_says_what_is_wrong_and_where(typed, message, marked):
    visitor = at("numbers", WITH_A_NUMBER).post({"nir": typed})
    assert message in visitor.errors[0]
    assert visitor.soup.mark.get_text() == marked
    assert visitor.value("nir") == typed


def test_a_number_an_employer_made_up_is_no_number():
    visitor = at("numbers", WITH_A_NUMBER).post({"nir": "1552100554AB12"})
    assert "made up by an employer" in visitor.errors[0]


def test_a_number_that_does_not_fit_the_person_is_a_question_that_stops_nobody():
    number = {"nir": "1 90 05 99 350 012 07"}
    visitor = at("numbers", WITH_A_NUMBER)
    body = number["nir"].replace(" ", "")[:13]
    number = {"nir": f"{body}{97 - int(body) % 97:02d}"}
    visitor.post(number)
    assert (visitor.page, visitor.errors) == ("numbers", [])
    assert "stands for the other sex" in visitor.text
    seen = [field["value"] for field in visitor.soup.select("input[name=seen]")]
    assert visitor.post({**number, "seen": seen}).page != "numbers"


def test_a_question_already_put_does_not_keep_the_page_from_being_saved():
    visitor = at("contact").post({**DETAILS["contact"], "postcode": "59800", "town": "Lille"})
    assert visitor.page != "contact"
    visitor = at("contact").post({**DETAILS["contact"], "postcode": "75001"})
    assert "75001 is not a usual postcode of Lille" in visitor.text
    assert visitor.draft.answers("dossier")["contact"]["postcode"] == "75001"


# ------------------------------------------------------------------------------------------------------- bank


def test_an_iban_with_a_wrong_rib_key_says_so():
    visitor = at("bank").post({"iban": "FR76 3000 6000 0112 3456 7890 188", "bank_holder": "own"})
    assert visitor.errors
    assert visitor.value("iban") == "FR76 3000 6000 0112 3456 7890 188"


def test_without_an_account_nobody_asks_whose_it_is():
    assert at("bank").post({"iban": ""}).page == "urgency"


def test_an_account_in_lithuania_is_told_about_on_the_check():
    told = details(bank={"iban": "LT121000011101001000", "bank_holder": "own"})
    visitor = at("papers", told=told).post(told["papers"])
    assert "An account in another EU country must be accepted" in visitor.text


# ----------------------------------------------------------------------------------------------------- identity


def test_a_name_in_another_script_is_asked_for_in_latin_letters_too():
    arabic = {**DETAILS["identity"], "birth_name": "الأمراني"}
    visitor = at("identity").post(arabic)
    assert "Write it in Latin letters too" in visitor.errors[0]
    assert visitor.post({**arabic, "birth_name_latin": "El Amrani"}).page == "contact"


def test_one_name_is_enough():
    assert at("identity").post({**DETAILS["identity"], "given_names": ""}).page == "contact"


def test_nobody_arrives_before_being_born():
    visitor = at("identity", situation(profile={"profile": "inactive"}))
    visitor.post({**DETAILS["identity"], **day("birth_date", "2026-05-03")})
    assert "Jan. 10, 2026" in visitor.errors[0]


def test_a_contract_does_not_end_before_it_begins():
    visitor = at("work").post({**DETAILS["work"], **day("contract_end", "2025-01-01")})
    assert "must be after the first one" in visitor.errors[0]


# ----------------------------------------------------------------------------------------------------- children


def test_children_are_asked_for_only_when_there_are_some():
    visitor = at("children").post({"children": "yes"})
    assert visitor.page == "child"
    visitor.post({"children_count": "1", **CHILD})
    assert visitor.page == "bank"


def test_another_child_is_one_more_block_and_an_empty_block_is_no_child():
    visitor = at("children").post({"children": "yes"}).post({"children_count": "1", **CHILD, "go": "add"})
    assert (visitor.page, visitor.errors) == ("child", [])
    assert len(visitor.soup.select("fieldset.child")) == 2
    assert visitor.value("child0-birth_name") == "El Amrani"
    visitor.post({"children_count": "2", **CHILD})
    assert len(visitor.draft.answers("dossier")["child"]["children"]) == 1


def test_what_is_missing_for_a_child_is_said_beside_it():
    visitor = at("children").post({"children": "yes"}).post({"children_count": "1", **CHILD, "child0-birth_town": ""})
    assert visitor.errors == ["Fill in “Town of birth”."]
    assert visitor.soup.select_one("#error-summary a")["href"] == "#id_child0-birth_town"


@pytest.mark.parametrize("count", ["0", "-1", "9999999999", "x", "١٢", ""])
def test_a_count_of_children_somebody_made_up(count):
    visitor = at("children").post({"children": "yes"}).post({"children_count": count, **CHILD})
    assert visitor.response.status_code == 200


# ----------------------------------------------------------------------------------------------------- the check


def test_the_check_shows_every_row_with_a_link_that_comes_back():
    visitor = at("papers").post(DETAILS["papers"])
    assert "12 rue des Lilas" in visitor.text and "FR76 3000 6000 0112 3456 7890 189" in visitor.text
    link = next(link["href"] for link in visitor.soup.select("dd.change a") if "contact" in link["href"])
    visitor.post({**DETAILS["contact"], "street": "1 place du Théâtre"}, link)
    assert visitor.page == "check"
    assert "1 place du Théâtre" in visitor.text


def test_the_check_shows_the_letter_as_it_will_read():
    visitor = at("papers").post(DETAILS["papers"])
    letter = visitor.soup.select_one(".letter")
    assert letter["lang"] == "fr"
    assert "Objet" in letter.get_text()
    # Blocks, not lines of a fixed width: a telephone breaks them where its own edge is.
    assert not letter.select("pre")
    assert letter.select_one(".recipient").get_text("\n").startswith("CPAM de Lille-Douai\n2 RUE")
    assert next(item.get_text()[:16] for item in letter.select("ol li")) == "Formulaire S1106"


def test_a_situation_changed_from_the_check_asks_what_the_letter_needs_now():
    visitor = at("papers").post(DETAILS["papers"])
    visitor.post({"housing": "hosted"}, f"/file/{visitor.draft_id}/question/housing/?change=1")
    visitor.open(f"/file/{visitor.draft_id}/check/")
    assert visitor.page == "host"

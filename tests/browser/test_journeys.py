"""One person of each profile, from the first page to the downloaded PDF, whose text is read."""

import re
from pathlib import Path

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.applicant import Applicant, Check
from tests.interview.people import day, details, origin, situation

LAST_YEAR = day("arrival_date", f"{timezone.localdate().year - 1}-03-10")
IN_FRENCH = {"certificate_country": "MA", "certificate_kind": "full", "certificate_language": "french"}
NUMBER = "2 90 05 99 350 012 80"

PROFILES = {
    "employee": (situation(), details(), "Demande d’ouverture des droits", "CPAM de Lille-Douai", "S1106"),
    "student": (
        situation(
            profile={"profile": "student"},
            number={"number_status": "yes", "request_status": "none"},
            rights={"rights": "ended"},
            arrival=LAST_YEAR,
        ),
        details(),
        "droits",
        "CPAM de Lille-Douai",
        "S1106",
    ),
    "job_seeker": (
        situation(profile={"profile": "job_seeker"}, arrival=LAST_YEAR),
        details(),
        "Demande d’ouverture des droits",
        "CPAM de Lille-Douai",
        "S1106",
    ),
    "retiree": (
        situation(profile={"profile": "retiree"}, pension={"pension_countries_0": "FR"}),
        details(),
        "Demande d’ouverture des droits",
        "CPAM de Lille-Douai",
        "retraite",
    ),
    "family": (
        situation(
            profile={"profile": "family"},
            family={"family_link": "spouse"},
            sponsor={"sponsor_cover": "french"},
            certificate=IN_FRENCH,
        ),
        details(),
        "Demande d’ouverture des droits",
        "CPAM de Lille-Douai",
        "S1106",
    ),
    "returnee": (
        situation(
            profile={"profile": "returnee"},
            origin=origin("FR", "CA"),
            number={"number_status": "lost", "request_status": "none"},
            rights={"rights": "ended"},
            paid_work={"paid_work": "none"},
            arrival=LAST_YEAR,
        ),
        details(),
        "droits",
        "CPAM de Lille-Douai",
        "S1106",
    ),
}


@pytest.fixture
def applicant(page: Page, site: str, axe: Check) -> Applicant:
    return Applicant(page, site, axe)


def words_of(pdf: PdfReader, page: int = 0) -> str:
    """The text of a page, spaces made one."""
    return " ".join(pdf.pages[page].extract_text().split())


@pytest.mark.parametrize("profile", PROFILES)
def test_from_the_first_page_to_the_letter(applicant: Applicant, profile: str, tmp_path: Path):
    pages, told, subject, office, enclosure = PROFILES[profile]
    told = {**told, "numbers": {"nir": valid_number(NUMBER)}}
    applicant.go_to_the_answer(pages)
    expect(applicant.page.get_by_role("heading", name="Where to send it")).to_be_visible()
    pdf = applicant.go_to_the_pdf(told, tmp_path)
    letter = words_of(pdf)
    with override("fr"):
        today = timezone.localdate()
        written_on = date_format(today, "j F Y")
        if today.day == 1:
            written_on = written_on.replace("1 ", "1er ", 1)
    assert "Yasmine EL AMRANI 12 RUE DES LILAS 59000 LILLE" in letter
    assert office in letter
    assert re.search(rf"Objet\s*: .*{subject}", letter)
    assert re.search(rf"P\. ?J\. ?: .*{enclosure}", letter)
    assert f"Lille, le {written_on}" in letter


def test_papers_ticked_with_the_keyboard_leave_the_letter(applicant: Applicant, tmp_path: Path):
    without = {"certificate_country": "MA", "certificate_kind": "none_yet", "certificate_language": "other"}
    applicant.go_to_the_answer(situation(certificate=without))
    page = applicant.page
    page.get_by_role("link", name="Write my letter").click()
    applicant.fill_in(details(), until="papers")
    expect(page.locator(".settled")).to_contain_text("Birth certificate that names your parents")
    box = page.get_by_role("checkbox", name="Residence document")
    expect(box).to_have_accessible_description(re.compile("Any valid paper of the prefecture"))
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    applicant.axe(page)
    applicant.go_on()
    expect(page.locator(".letter")).to_contain_text("la pièce suivante : titre de séjour")
    page.get_by_role("link", name="Everything is correct. Create my PDF").click()
    applicant.look("ready")
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download the PDF").click()
    file = tmp_path / "dossier.pdf"
    downloading.value.save_as(file)
    listed = words_of(PdfReader(file)).partition("P. J.")[2]
    assert "Titre de séjour" not in listed
    assert "Acte de naissance" not in listed


def valid_number(typed: str) -> str:
    """The number with its right key."""
    body = re.sub(r"\s", "", typed)[:13]
    return f"{body}{97 - int(body) % 97:02d}"


def test_a_student_without_a_number_ends_on_the_students_site(applicant: Applicant):
    applicant.go_to_the_answer(situation(profile={"profile": "student"}))
    page = applicant.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Register online, on the students’ site")
    link = page.get_by_role("link", name="Go to etudiant-etranger.ameli.fr")
    expect(link).to_have_attribute("href", "https://etudiant-etranger.ameli.fr")
    expect(page.get_by_role("link", name="Write my letter")).to_have_count(0)


def test_mistakes_take_the_focus_and_lead_to_their_field(applicant: Applicant):
    page = applicant.page
    page.goto(f"{applicant.site}/begin/")
    applicant.go_on()
    expect(page.locator("#error-summary")).to_be_focused()
    assert page.title().startswith("Error: ")
    applicant.axe(page)
    page.locator("#error-summary a").click()
    expect(page.locator("#id_profile_0")).to_be_focused()


def test_enter_goes_on_and_does_not_change_the_language(applicant: Applicant):
    page = applicant.page
    page.goto(f"{applicant.site}/begin/")
    page.check("[name=profile][value=employee]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Where do you live?")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_language_changes_and_nothing_typed_is_lost(applicant: Applicant):
    page = applicant.page
    page.goto(f"{applicant.site}/begin/")
    page.check("[name=profile][value=retiree]")
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator("[value=retiree]")).to_be_checked()
    applicant.axe(page)


def test_a_commune_is_found_while_typing(applicant: Applicant):
    page = applicant.page
    page.goto(f"{applicant.site}/begin/")
    applicant.type({"profile": "employee"})
    applicant.go_on()
    page.check("[name=residence][value=france]")
    page.get_by_role("combobox").press_sequentially("saint-denis")
    page.get_by_role("option", name="Saint-Denis (93)").click()
    applicant.go_on()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nationality and birth")


def test_a_link_to_continue_works_on_another_device(applicant: Applicant, browser, site: str):
    page = applicant.page
    page.goto(f"{applicant.site}/begin/")
    applicant.type({"profile": "employee"})
    applicant.go_on()
    page.goto(page.url.replace("question/place/", "keep/"))
    applicant.axe(page)
    link = page.locator("#id_link").input_value()
    other = browser.new_context().new_page()
    other.goto(link)
    other.locator("form .actions button").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Where do you live?")
    other.context.close()


@pytest.mark.parametrize("path", ["about/", "privacy/", "accessibility/", "continue/", "deleted/", "no-such-page/"])
def test_the_pages_about_the_site_are_accessible(applicant: Applicant, path: str):
    applicant.page.goto(f"{applicant.site}/{path}")
    applicant.axe(applicant.page)


def test_without_javascript_the_whole_situation_can_be_told(browser, site: str):
    page = browser.new_context(java_script_enabled=False, locale="en-GB").new_page()
    applicant = Applicant(page, site, lambda page: None)
    applicant.go_to_the_answer(situation())
    expect(page.get_by_role("heading", level=1)).to_have_text("Apply by post to the CPAM, because you work")
    page.context.close()


def test_whoever_uses_the_keyboard_sees_where_they_are(applicant: Applicant):
    """Each kind of control shows a frame while it has the focus of the keyboard: itself, or the box it stands in."""
    page = applicant.page
    page.goto(f"{applicant.site}/begin/")
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        kind, style = page.evaluate(
            """() => {
              const [at, box] = [document.activeElement, document.activeElement.closest('.choice')];
              return [at.type || at.localName, getComputedStyle(box || at).outlineStyle];
            }"""
        )
        seen.add(kind)
        assert style == "solid", kind
    assert {"a", "submit", "radio"} <= seen

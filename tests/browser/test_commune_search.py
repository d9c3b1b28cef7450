"""The commune search in a browser: a combobox with JavaScript, radio buttons without it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

FIND = "/offices/"


@pytest.fixture
def find(page: Page, site: str) -> Page:
    page.goto(site + FIND)
    return page


@pytest.fixture
def plain(browser: Browser, site: str) -> Page:
    """The same page in a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(site + FIND)
    return page


def test_a_commune_is_found_in_three_keystrokes_and_chosen_with_the_keyboard(
    find: Page, axe: Callable[[Page], None]
) -> None:
    search = find.get_by_role("combobox", name="Your commune")
    expect(search).to_have_attribute("aria-expanded", "false")
    search.press_sequentially("lil")
    options = find.get_by_role("option")
    expect(options.first).to_contain_text("Lille (59)")
    expect(search).to_have_attribute("aria-expanded", "true")
    expect(find.get_by_role("status").first).to_contain_text("Communes found: ")
    axe(find)

    search.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(search).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
    search.press("Enter")
    expect(find.get_by_text("Your office is CPAM de Lille-Douai (for Lille).")).to_be_visible()
    assert "commune=59350" in find.url
    axe(find)


def test_a_commune_is_chosen_with_the_pointer(find: Page) -> None:
    find.get_by_role("combobox").press_sequentially("st etienne")
    find.get_by_role("option", name="Saint-Étienne (42)").click()
    expect(find.get_by_text("Your office is CPAM de la Loire (for Saint-Étienne).")).to_be_visible()


def test_arrows_go_round_and_escape_closes_without_losing_what_was_typed(find: Page) -> None:
    search = find.get_by_role("combobox")
    search.press_sequentially("lil")
    options = find.get_by_role("option")
    expect(options.first).to_contain_text("Lille (59)")
    search.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    search.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    search.press("Escape")
    expect(find.get_by_role("listbox")).to_be_hidden()
    expect(search).to_have_value("lil")
    search.press("Alt+ArrowDown")
    expect(find.get_by_role("listbox")).to_be_visible()


def test_what_is_chosen_is_forgotten_when_the_text_changes(find: Page) -> None:
    find.get_by_role("combobox").press_sequentially("lil")
    expect(find.get_by_role("option").first).to_contain_text("Lille (59)")
    find.get_by_role("combobox").press("ArrowDown")
    find.get_by_role("combobox").press("Tab")
    chosen = find.locator("input[type=hidden][name=commune]")
    expect(chosen).to_have_value("59350")
    find.get_by_role("combobox").press_sequentially("x")
    expect(chosen).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "said"), [("qqqqqqq", "We did not find this town"), ("Москва", "Type the name in Latin letters")]
)
def test_a_search_without_result_is_said_aloud(find: Page, typed: str, said: str) -> None:
    find.get_by_role("combobox").press_sequentially(typed)
    expect(find.get_by_role("status").filter(has_text=said)).to_be_visible()


def test_without_javascript_a_search_and_radio_buttons(plain: Page) -> None:
    plain.get_by_label("Your commune").fill("cambrai")
    plain.get_by_role("button", name="Search").click()
    plain.get_by_role("radio", name="Cambrai (59) 59400").check()
    plain.get_by_role("button", name="Show the office").click()
    expect(plain.get_by_text("Your office is CPAM du Hainaut (for Cambrai).")).to_be_visible()


def test_the_page_of_an_office_is_accessible_and_takes_a_report(
    page: Page, site: str, axe: Callable[[Page], None]
) -> None:
    page.goto(f"{site}/offices/cpam-hainaut/")
    axe(page)
    page.get_by_label("What is wrong").fill("A letter prints CS 12345.")
    page.get_by_role("button", name="Tell us").click()
    expect(page.get_by_text("Thank you.")).to_be_visible()

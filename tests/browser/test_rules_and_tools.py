"""The rulebook and the small tools in a real browser: narrow and wide, with axe, with and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

PAGES = [
    "/rules/route/register_s1/",
    "/rules/fact/residence_permit/",
    "/rules/?q=ofpra",
    "/tools/",
    "/tools/number/",
    "/tools/certificate/?country=SN",
    "/tools/three-months/?arrival_day=2026-10-03&situation=none",
    "/tools/office/?commune=69123",
    "/tools/office/?commune_text=saint-denis",
]


def spills(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("path", PAGES)
def test_is_accessible_and_fits_a_phone(page: Page, site: str, axe: Callable[[Page], None], path: str) -> None:
    page.goto(site + path)
    axe(page)
    assert spills(page) == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_whole_rulebook_is_accessible_and_fits(
    page: Page, site: str, axe: Callable[[Page], None], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site + "/rules/")
    axe(page)
    assert spills(page) == 0


def test_no_word_of_the_drawing_leaves_its_box(page: Page, site: str) -> None:
    page.goto(site + "/rules/")
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.ladder svg')].flatMap((svg) => {
             const frame = svg.getBoundingClientRect();
             return [...svg.querySelectorAll('tspan, text')].filter((text) => {
               const box = text.getBoundingClientRect();
               return box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1;
             }).map((text) => text.textContent);
           })"""
    )
    assert outside == []


def test_search_as_one_types(page: Page, site: str) -> None:
    page.goto(site + "/rules/")
    page.get_by_label("Search the rulebook").fill("ofpra APATRIDE")
    expect(page.locator("#found")).to_have_text(re.compile(r"^(Rows found: \d+|No row holds all these words\.)$"))
    page.get_by_label("Search the rulebook").fill("R.114-8")
    expect(page.locator("#document-protection_decision")).to_be_visible()
    expect(page.locator("#document-bank_details")).to_be_hidden()
    expect(page.locator("#drawing")).to_be_hidden()
    page.get_by_label("Search the rulebook").fill("")
    expect(page.locator("#document-bank_details")).to_be_visible()


@pytest.mark.parametrize("query", ["ofpra", "R.114-7", "hébergé", "birth certificate", "l'ofpra"])
def test_typing_finds_what_the_server_finds(page: Page, site: str, query: str) -> None:
    page.goto(f"{site}/rules/?q={query}")
    served = page.eval_on_selector_all("[data-rule]", "rows => rows.map((row) => row.id)")
    page.goto(site + "/rules/")
    page.get_by_label("Search the rulebook").fill(query)
    expect(page.locator("#drawing")).to_be_hidden()
    typed = page.eval_on_selector_all("[data-rule]:not([hidden])", "rows => rows.map((row) => row.id)")
    assert typed == served


def test_a_branch_of_the_drawing_leads_to_its_way(page: Page, site: str) -> None:
    page.goto(site + "/rules/")
    page.locator('.ladder a[href="#route-monaco"] .title').click()
    expect(page).to_have_url(re.compile("#route-monaco$"))
    expect(page.locator("#route-monaco")).to_be_in_viewport()


def test_a_number_is_explained_and_stays_out_of_the_address(
    page: Page, site: str, axe: Callable[[Page], None]
) -> None:
    page.goto(site + "/tools/number/")
    page.get_by_label("The number").fill("7 90 05 99 350 012 80")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="A provisional number")).to_be_in_viewport()
    assert "350" not in page.url
    axe(page)


def test_changing_the_language_keeps_the_number(page: Page, site: str) -> None:
    page.goto(site + "/tools/number/")
    page.get_by_label("The number").fill("7 90 05 99 350 012 80")
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator("#id_number")).to_have_value("7 90 05 99 350 012 80")


def test_the_answer_comes_into_view_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 780}).new_page()
    page.goto(site + "/tools/three-months/")
    page.get_by_label("Day", exact=True).fill("3")
    page.get_by_label("Month", exact=True).fill("10")
    page.get_by_label("Year", exact=True).fill("2026")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("heading", name="Jan. 3, 2027")).to_be_in_viewport()
    page.context.close()

"""What is this number? Posted and forgotten."""

import logging

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.views.debug import SafeExceptionReporterFilter

from wizard.rulebook.tables.sources import SOURCES
from wizard.tools.number import MEANINGS, decode

DEFINITIVE = "1 90 05 99 350 012 89"
PROVISIONAL = "7 90 05 99 350 012 80"
OLD_PROVISIONAL = "3 90 05 99 350 012 86"
TECHNICAL = "1 552100554 ABC123"


def ask(client: Client, number: str, **more: str) -> str:
    answer = client.post(reverse("tools:number"), {"number": number, **more})
    assert answer.status_code == 200
    return str(answer.content, "utf-8")


class TestMeaning:
    @pytest.mark.parametrize(
        ("number", "title"),
        [
            (DEFINITIVE, "A definitive social security number"),
            ("2 79 09 2B 033 015 17", "A definitive social security number"),
            (PROVISIONAL, "A provisional number"),
            (OLD_PROVISIONAL, "An old provisional number"),
            (TECHNICAL, "A technical number made up by an employer"),
        ],
    )
    def test_says_what_it_is(self, client: Client, number: str, title: str) -> None:
        html = ask(client, number)
        assert title in html
        assert "What you can do with it" in html
        assert "What you cannot do with it" in html

    def test_a_provisional_number_gives_no_carte_vitale(self, client: Client) -> None:
        assert "No carte Vitale and no ameli account yet" in ask(client, PROVISIONAL)

    @pytest.mark.parametrize("kind", MEANINGS)
    def test_every_kind_names_its_sources(self, kind: str) -> None:
        assert MEANINGS[kind].cites
        assert set(MEANINGS[kind].cites) <= set(SOURCES)

    def test_what_rests_on_memory_is_marked(self, client: Client) -> None:
        assert "Not confirmed: ask your office" in ask(client, OLD_PROVISIONAL)


class TestDigits:
    def test_tells_birth_abroad(self) -> None:
        told = {one.label: one.text for one in decode(DEFINITIVE).told}
        assert told == {
            "Sex on official documents": "man",
            "Year of birth": "ends in 90",
            "Month of birth": "5",
            "Place of birth": "abroad: Morocco",
        }

    def test_a_pseudo_month_tells_no_month(self) -> None:
        told = {one.label: one.text for one in decode("1 88 20 99 212 003 17").told}
        assert told["Month of birth"] == "not shown in this number"

    def test_says_nothing_about_birth_from_a_provisional_number(self, client: Client) -> None:
        """Their digits about birth are not reliable."""
        assert decode(PROVISIONAL).told == ()
        assert "do not show your birth reliably" in ask(client, PROVISIONAL)

    def test_completes_thirteen_digits(self, client: Client) -> None:
        html = ask(client, "1900599350012")
        assert "1 90 05 99 350 012 89" in html
        assert "They would be 89" in html

    def test_never_shows_in_a_repr(self) -> None:
        assert "350" not in repr(decode(DEFINITIVE))


class TestHostileInput:
    @pytest.mark.parametrize(
        "number",
        [
            "12345",
            "1 90 05 99 350 012 88",
            "0 90 05 99 350 012 89",
            "hello",
            "<script>alert(1)</script>",
            "\x00",
            "💶" * 20,
        ],
    )
    def test_what_is_no_number_is_said_to_be_none(self, client: Client, number: str) -> None:
        html = ask(client, number)
        assert "This is not a number we know" in html or "error-summary" in html
        assert "<script>alert" not in html

    @pytest.mark.parametrize(
        ("number", "error"),
        [("", "Enter the number."), ("9" * 101, "This number is too long. A social security number has 15 digits.")],
    )
    def test_asks_again(self, client: Client, number: str, error: str) -> None:
        html = ask(client, number)
        assert error in html
        assert 'id="answer"' not in html

    def test_refuses_other_methods(self, client: Client) -> None:
        assert client.put(reverse("tools:number")).status_code == 405

    def test_needs_the_page_it_was_posted_from(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        assert strict.post(reverse("tools:number"), {"number": DEFINITIVE}).status_code == 403


class TestPrivacy:
    def test_is_never_kept_by_the_browser(self, client: Client) -> None:
        for answer in (
            client.get(reverse("tools:number")),
            client.post(reverse("tools:number"), {"number": DEFINITIVE}),
        ):
            assert "no-store" in answer["Cache-Control"]
            assert "private" in answer["Cache-Control"]

    def test_only_the_empty_tool_can_be_shared(self, client: Client) -> None:
        html = ask(client, DEFINITIVE)
        assert 'value="http://testserver/tools/number/"' in html
        assert "?number" not in html

    def test_a_number_in_the_address_is_thrown_away(self, client: Client) -> None:
        answer = client.get(reverse("tools:number"), {"number": "190059935001289"})
        assert answer.status_code == 302
        assert answer["Location"] == reverse("tools:number")

    def test_stands_in_no_cookie_and_no_log(self, client: Client, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.DEBUG):
            ask(client, DEFINITIVE)
        assert "350" not in caplog.text
        assert not any("350" in cookie.value for cookie in client.cookies.values())

    def test_stands_in_no_error_report(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(text: str) -> None:
            raise RuntimeError("broken")

        monkeypatch.setattr("wizard.tools.views.decode", fail)
        client.raise_request_exception = False
        answer = client.post(reverse("tools:number"), {"number": DEFINITIVE})
        assert answer.status_code == 500
        kept = SafeExceptionReporterFilter().get_post_parameters(answer.wsgi_request)
        monkeypatch.setattr(SafeExceptionReporterFilter, "is_active", lambda self, request: True)
        kept = SafeExceptionReporterFilter().get_post_parameters(answer.wsgi_request)
        assert DEFINITIVE not in str(kept)


class TestLanguage:
    def test_changing_it_keeps_what_was_typed(self, client: Client) -> None:
        answer: HttpResponse = client.post(reverse("tools:number"), {"number": PROVISIONAL, "language": "fr"})
        html = str(answer.content, "utf-8")
        assert '<html lang="fr"' in html
        assert PROVISIONAL in html
        assert answer["Content-Language"] == "fr"
        assert client.cookies["django_language"].value == "fr"

    def test_an_unknown_one_changes_nothing(self, client: Client) -> None:
        assert '<html lang="en"' in ask(client, PROVISIONAL, language="xx")
        assert "django_language" not in client.cookies

"""What no browser sends is refused, never a 500."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/offices/?commune=%00", "/tools/office/?commune=%00", "/rules/?q=%00"])
def test_a_nul_in_an_address_is_refused(path):
    assert Client().get(path).status_code == 400


def test_a_nul_in_a_cookie_is_refused():
    assert Client(HTTP_COOKIE="sessionid=a\x00b").get("/admin/").status_code in (302, 400)


@pytest.mark.parametrize("charset", ["zlib", "nothing", "hex", "rot13"])
def test_an_unknown_character_set_is_refused(charset):
    content_type = f"application/x-www-form-urlencoded; charset={charset}"
    assert Client().generic("POST", "/begin/", b"profile=x", content_type).status_code == 400


def test_a_known_character_set_is_taken():
    content_type = "application/x-www-form-urlencoded; charset=utf-8"
    assert Client().generic("POST", "/begin/", b"profile=employee", content_type).status_code in (200, 302)


def test_robots_are_kept_out_of_drafts():
    assert "Disallow: /file/" in Client().get("/robots.txt").content.decode()


def test_a_security_contact_is_told_where_there_is_one(settings):
    assert Client().get("/.well-known/security.txt").status_code == 404
    settings.SECURITY_CONTACT = "mailto:security@example.org"
    assert "Contact: mailto:security@example.org" in Client().get("/.well-known/security.txt").content.decode()


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/rules/?q=%00", "/static/quinze/theme.css"])
def test_every_answer_carries_the_headers(path):
    response = Client().get(path)
    assert response["Permissions-Policy"].startswith("camera=()")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_host_that_is_not_ours_gets_the_headers_too():
    response = Client(SERVER_NAME="evil.example").get("/")
    assert response.status_code == 400
    assert response["X-Frame-Options"] == "DENY"

"""Drafts: whose they are, how they lie in the database, when they end."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from tests.interview.people import SITUATION
from tests.interview.visitor import Visitor
from wizard.drafts import retention
from wizard.drafts.cookie import COOKIE, bind
from wizard.drafts.encryption import BrokenSealError, seal, unseal
from wizard.drafts.models import Draft, DraftGoneError

pytestmark = pytest.mark.django_db


def opened(draft: Draft) -> Draft:
    """The draft as another request of its owner reads it."""
    again = Draft.objects.get(pk=draft.pk)
    again.key = draft.key
    return again


def test_the_keys_of_the_site_alone_open_nothing():
    """What is deleted stays in files and back-ups for a while: without the browser's key nobody reads it."""
    draft = Visitor().begin().draft
    sealed = bytes(Draft.objects.get(pk=draft.pk).sealed)
    with pytest.raises(BrokenSealError):
        unseal(sealed)
    assert unseal(sealed, draft.key)


def test_a_draft_begun_before_keys_of_their_own_still_opens():
    content = {"answer": {"profile": {"typed": {"profile": ["student"]}, "understood": {"profile": "student"}}}}
    old = Draft.objects.create(sealed=seal(content), expires_at=timezone.now() + timedelta(hours=1))
    assert old.content == content
    visitor = Visitor()
    response = HttpResponse()
    bind(RequestFactory().get("/"), response, old)
    visitor.client.cookies[COOKIE] = response.cookies[COOKIE].value
    assert visitor.client.get(f"/file/{old.pk}/question/place/").status_code == 200


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_key_of_a_draft_is_in_no_file_of_the_database():
    draft = Visitor().begin().draft
    written = b"".join(raw_files())
    assert draft.pk.encode() in written, "the files read are not those of the database"
    assert draft.key.encode() not in written
    draft.delete()
    assert draft.key.encode() not in b"".join(raw_files())


def raw_files() -> Iterator[bytes]:
    """The files the database writes, log included. PostgreSQL writes its pages at a checkpoint."""
    if connection.vendor == "sqlite":
        name = Path(connection.settings_dict["NAME"])
        yield from (path.read_bytes() for path in name.parent.glob(f"{name.name}*"))
        return
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT current_setting('data_directory'), pg_relation_filepath('drafts_draft')")
        folder, table = cursor.fetchone()
    yield from (path.read_bytes() for path in (Path(folder) / table, *(Path(folder) / "pg_wal").glob("0*")))


def test_a_mere_visit_begins_no_draft():
    Visitor().open("/").open("/begin/").open("/privacy/")
    assert not Draft.objects.exists()


def test_an_empty_first_page_begins_no_draft():
    visitor = Visitor().open("/begin/").post({})
    assert visitor.errors == ["Choose an answer."]
    assert not Draft.objects.exists()


def test_changing_the_language_on_an_untouched_first_page_begins_no_draft():
    visitor = Visitor().open("/begin/").post({"language": "fr"})
    assert visitor.page == "begin"
    assert visitor.soup.html["lang"] == "fr"
    assert not Draft.objects.exists()


def test_a_draft_of_another_browser_is_not_found():
    begun = Visitor().begin()
    stranger = Visitor().begin("student")
    for path in ("", "question/place/", "answer/", "letter/", "check/", "pdf/", "keep/", "keep/readable/"):
        assert stranger.client.get(f"/file/{begun.draft_id}/{path}").status_code == 404
    assert stranger.client.post(f"/file/{begun.draft_id}/delete/").status_code == 404
    assert Draft.objects.filter(pk=begun.draft_id).exists()


def test_a_forged_cookie_opens_nothing():
    begun = Visitor().begin()
    stranger = Visitor()
    stranger.client.cookies[COOKIE] = f"{begun.draft_id}:1abcde:forged-signature"
    assert stranger.client.get(f"/file/{begun.draft_id}/answer/").status_code == 404


def test_two_drafts_in_one_browser_never_mix():
    visitor = Visitor()
    first = visitor.begin("employee").url
    second = visitor.begin("student").url
    assert first != second
    profiles = [visitor.open(url).draft.answers("answer")["profile"] for url in (first, second)]
    assert profiles == [{"profile": "employee"}, {"profile": "student"}]


def test_the_first_page_leads_back_to_what_was_begun():
    visitor = Visitor().begin().open("/")
    assert "You have already begun" in visitor.text


def test_nothing_typed_is_readable_in_the_database():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    visitor.post({"birth_name": "El Amrani"})
    sealed = bytes(visitor.draft.sealed)
    assert b"Amrani" not in sealed and b"employee" not in sealed


def test_a_rotated_key_still_opens_old_drafts_and_seals_new_ones(settings):
    visitor = Visitor().begin()
    new = Fernet.generate_key().decode()
    settings.DRAFT_KEYS = [new, *settings.DRAFT_KEYS]
    visitor.post(SITUATION["place"])
    assert Fernet(new).decrypt(bytes(visitor.draft.sealed))


def test_with_a_wrong_key_a_draft_is_not_gone(settings):
    """A wrong key for a minute must lose nothing: neither the draft nor the cookie."""
    visitor = Visitor().begin()
    right = settings.DRAFT_KEYS
    settings.DRAFT_KEYS = [Fernet.generate_key().decode()]
    for path in ("", "question/place/", "answer/", "letter/", "check/", "pdf/", "keep/readable/"):
        response = visitor.client.get(f"/file/{visitor.draft_id}/{path}")
        assert response.status_code == 503
        assert "Your answers are still there" in response.text
    settings.DRAFT_KEYS = right
    assert visitor.client.get(visitor.url).status_code == 200


def test_a_start_page_that_cannot_open_a_draft_says_so(settings):
    visitor = Visitor().begin()
    settings.DRAFT_KEYS = [Fernet.generate_key().decode()]
    assert visitor.client.get("/").status_code == 503


def test_drafts_are_encrypted_with_the_newest_key(settings, capsys):
    drafts = [Draft.begin({"answer": {}}) for _time in range(2)]
    new = Fernet.generate_key().decode()
    settings.DRAFT_KEYS = [new, *settings.DRAFT_KEYS]
    call_command("reencrypt_drafts")
    assert "2 drafts" in capsys.readouterr().out
    settings.DRAFT_KEYS = [new]
    assert all(opened(draft).content == {"answer": {}} for draft in drafts)


def test_a_draft_without_its_key_is_told_when_keys_change(settings):
    Draft.begin()
    settings.DRAFT_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(CommandError, match="1 drafts are opened by no key"):
        call_command("reencrypt_drafts")


def test_a_draft_lives_a_day_until_the_person_goes_on_to_the_letter():
    visitor = Visitor().begin().tell(SITUATION)
    assert visitor.draft.expires_at - timezone.now() <= retention.ANSWER_STAGE
    visitor.go_on_to_the_letter().post({"birth_name": "El Amrani"})
    left = visitor.draft.expires_at - timezone.now()
    assert retention.ANSWER_STAGE < left <= retention.DOSSIER_STAGE


def test_an_expired_draft_is_gone_before_the_purge_has_run():
    visitor = Visitor().begin()
    Draft.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    response = visitor.client.get(visitor.url)
    assert response.status_code == 410
    assert "These answers are gone" in response.text


def test_the_purge_deletes_what_has_expired_and_nothing_else(capsys):
    old, new = Draft.begin(), Draft.begin()
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now())
    call_command("purge_drafts")
    assert list(Draft.objects.all()) == [new]
    assert "1 drafts deleted" in capsys.readouterr().out


def test_a_new_draft_sweeps_expired_ones_away():
    Draft.begin()
    Draft.objects.update(expires_at=timezone.now())
    Draft.begin()
    assert Draft.objects.count() == 1


def test_delete_everything_now():
    visitor = Visitor().begin().tell(SITUATION)
    address = visitor.url
    visitor.post({}, f"/file/{visitor.draft_id}/delete/")
    assert visitor.heading == "Everything is deleted"
    assert not Draft.objects.exists()
    assert visitor.client.get(address).status_code == 404


def test_a_draft_cannot_be_deleted_by_a_link():
    visitor = Visitor().begin()
    assert visitor.client.get(f"/file/{visitor.draft_id}/delete/").status_code == 405


def test_two_tabs_saving_at_once_lose_nothing():
    draft = Draft.begin()
    tab = opened(draft)
    draft.save_page("answer", "profile", {"profile": ["employee"]}, {"profile": "employee"})
    tab.save_page("answer", "number", {"number_status": ["no"]}, {"number_status": "no"})
    assert set(opened(draft).answers("answer")) == {"profile", "number"}


def test_saving_into_a_deleted_draft_says_so():
    draft = Draft.begin()
    tab = opened(draft)
    draft.delete()
    with pytest.raises(DraftGoneError):
        tab.save_page("answer", "profile", {}, None)

"""The home page of the admin: each number is that of the list it leads to."""

import pytest
from django.test import Client
from django.urls import reverse

from cpam.models import Address, Report
from cpam.upkeep.home import home_page

pytestmark = pytest.mark.django_db


def test_each_number_leads_to_a_list_of_as_many_rows(desk: Client) -> None:
    Report.objects.create(office_id="cpam-69", message="another postcode")
    state = home_page()
    page = desk.get(reverse("admin:index")).content.decode()
    for figure in state.figures + state.ages:
        assert f'href="{figure.link}"' in page
        assert desk.get(figure.link).context["cl"].result_count == figure.count, figure.label
    assert state.figures[0].count == 1


def test_the_ages_cover_every_address_once() -> None:
    assert sum(band.count for band in home_page().ages) == Address.objects.count()


def test_the_home_page_shows_the_last_changes(desk: Client) -> None:
    desk.post(reverse("admin:cpam_office_export"), {"format": "csv"})
    for name, args in (("admin:index", []), ("admin:app_list", ["cpam"])):
        assert "office-" in desk.get(reverse(name, args=args)).content.decode()

"""An admin uploads a blank form and maps its fields once; from then on dossiers carry it filled."""

from datetime import date
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, FloatObject, NameObject, TextStringObject

from tests.dossier.factories import make_case
from tests.dossier.reading import read, text_of
from wizard.dossier.admin import FormTemplateForm
from wizard.dossier.content.official_forms import UnusableFormError, fields_of
from wizard.dossier.models import FormTemplate
from wizard.dossier.pdf import render_pdf

pytestmark = pytest.mark.django_db


def blank_form(*names: str) -> bytes:
    """A page with a text field for each name."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    fields = ArrayObject()
    for at, name in enumerate(names):
        widget = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Widget"),
                NameObject("/FT"): NameObject("/Tx"),
                NameObject("/T"): TextStringObject(name),
                NameObject("/V"): TextStringObject(""),
                NameObject("/DA"): TextStringObject("/Helv 10 Tf 0 g"),
                NameObject("/Rect"): ArrayObject(
                    FloatObject(value) for value in (50, 700 - 30 * at, 300, 720 - 30 * at)
                ),
            }
        )
        fields.append(writer._add_object(widget))  # noqa: SLF001
    page[NameObject("/Annots")] = fields
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject(  # noqa: SLF001
        {NameObject("/Fields"): fields, NameObject("/NeedAppearances"): BooleanObject(True)}
    )
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def template(**changes: object) -> FormTemplate:
    told: dict[str, object] = {
        "form": "s1106",
        "edition": "15763*02",
        "edition_date": date(2026, 1, 3),
        "pdf": blank_form("nom", "prenom"),
        "field_map": {"nom": "birth_name", "prenom": "given_names"},
        "in_use": True,
    }
    return FormTemplate.objects.create(**{**told, **changes})


def test_a_form_in_use_stands_filled_behind_the_letter() -> None:
    template()
    reader = PdfReader(BytesIO(render_pdf(make_case("work"))))
    fields = reader.get_fields()
    assert fields["nom"]["/V"] == "BENALI"
    assert fields["prenom"]["/V"] == "Samira"
    assert "/Annots" in reader.pages[1]


def test_the_sheet_to_copy_from_goes_and_the_edition_is_told() -> None:
    template()
    texts = " ".join(text_of(page) for page in read(render_pdf(make_case("work"))).pages)
    assert "what to write where" not in texts
    assert "15763*02" in texts


def test_without_a_form_the_sheet_to_copy_from_is_there() -> None:
    template(in_use=False)
    texts = " ".join(text_of(page) for page in read(render_pdf(make_case("work"))).pages)
    assert "Form S1106: what to write where" in texts


def test_a_file_that_is_no_form_is_refused() -> None:
    with pytest.raises(UnusableFormError):
        fields_of(b"hello")
    with pytest.raises(UnusableFormError):
        fields_of(blank_form())


def test_a_map_to_a_value_that_does_not_exist_is_refused() -> None:
    form = FormTemplateForm(
        {"form": "s1106", "edition": "x", "edition_date": "2026-01-03", "field_map": '{"nom": "shoe_size"}'},
        {"blank": SimpleUploadedFile("s1106.pdf", blank_form("nom"))},
    )
    assert not form.is_valid()
    assert "shoe_size" in str(form.errors["field_map"])


def test_uploading_lists_the_fields_to_map() -> None:
    admin = get_user_model().objects.create_superuser("admin", "admin@example.org", "a long password")
    client = Client()
    client.force_login(admin)
    reply = client.post(
        reverse("admin:dossier_formtemplate_add"),
        {
            "form": "s1106",
            "edition": "15763*02",
            "edition_date": "2026-01-03",
            "field_map": '{"nom": "birth_name"}',
            "blank": SimpleUploadedFile("s1106.pdf", blank_form("nom", "prenom")),
        },
    )
    assert reply.status_code == 302, reply.content
    assert FormTemplate.objects.get().field_map == {"nom": "birth_name", "prenom": ""}

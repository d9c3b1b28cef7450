"""The date sweep: tests that touch time run once today and once more on each of these days.

A module of ours that reads the clock names here the tests that reach it. `tests/test_any_day.py` fails when one is
missing. `conftest` gives every test of these files the fixture `any_day`.
"""

SWEEP = {
    "now": "",
    "leap_day": "2028-02-29T11:00:00+00:00",
    "last_minutes_of_a_year": "2026-12-31T23:57:00+00:00",  # in Paris the next year has begun
    "summer_time_begins": "2027-03-28T00:59:00+00:00",  # one minute later Paris has skipped an hour
    "summer_time_ends": "2027-10-31T00:30:00+00:00",  # in Paris this hour comes twice
    "a_year_after_the_rows_were_checked": "2027-12-15T11:00:00+00:00",
}
"""Name of a day to its instant; empty: the clock of the machine."""

READERS = {
    "wizard/interview/way.py": ("tests/interview/test_questions.py", "tests/interview/test_answer_page.py"),
    "wizard/forms/date_fields.py": ("tests/forms/test_dates.py", "tests/interview/test_questions.py"),
    "cpam/imports/importing.py": ("tests/cpam/test_admin.py",),
    "cpam/admin/export.py": ("tests/cpam/test_admin.py",),
    "cpam/imports/plan.py": ("tests/cpam/test_admin.py",),
    "cpam/models.py": ("tests/cpam/test_admin.py",),
    "cpam/upkeep/worklist.py": ("tests/cpam/test_admin.py",),
    "wizard/cli/management/commands/assess.py": ("tests/cli/test_commands.py",),
    "wizard/cli/management/commands/dossier.py": ("tests/cli/test_commands.py",),
    "wizard/cli/management/commands/rulebook.py": ("tests/rules/test_command.py",),
    "wizard/drafts/cookie.py": ("tests/drafts/test_drafts.py",),
    "wizard/drafts/models.py": ("tests/drafts/test_drafts.py",),
    "wizard/interview/detail_forms.py": ("tests/interview/test_first_page_to_pdf.py",),
    "wizard/interview/resume.py": ("tests/interview/test_resume.py",),
    "wizard/operations/management/commands/run_schedule.py": ("tests/operations/test_health.py",),
    "wizard/operations/models.py": ("tests/operations/test_health.py",),
    "wizard/operations/schedule.py": ("tests/operations/test_health.py",),
    "wizard/operations/views.py": ("tests/operations/test_health.py",),
    "wizard/rules/templatetags/rules.py": ("tests/rules/test_trust.py",),
    "wizard/rules/views.py": ("tests/rules/test_trust.py",),
    "wizard/tools/views.py": ("tests/tools/test_shared_answers.py",),
}
"""Module that reads the clock to the test files that show it right on any day."""

SWEPT = frozenset(path for paths in READERS.values() for path in paths)

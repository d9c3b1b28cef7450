"""The WSGI entry point a production server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wizard.settings")

application = get_wsgi_application()

from cpam.search.communes import warm  # noqa: E402 - models can be imported from here on only

warm()

"""People who keep the directory."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from cpam.upkeep.roles import EDITORS


@pytest.fixture
def editor(db: None) -> User:
    """A member of the directory editors, and of nothing else."""
    user = User.objects.create_user("odile", password="a long enough password", is_staff=True)
    user.groups.add(Group.objects.get(name=EDITORS))
    return user


@pytest.fixture
def desk(editor: User) -> Client:
    """The admin as a directory editor sees it."""
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def people(db: None) -> Callable[..., User]:
    def make(name: str, *, is_staff: bool = False) -> User:
        return User.objects.create_user(name, password="a long enough password", is_staff=is_staff)

    return make

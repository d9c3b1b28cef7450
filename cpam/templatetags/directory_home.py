"""The state of the directory for the home page of the admin."""

from django import template

from cpam.upkeep.home import home_page

register = template.Library()
register.simple_tag(home_page, name="directory_state")

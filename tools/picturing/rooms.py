"""The rooms that there are, in the order of the sidebar."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))


def rooms():
    with open(os.path.join(PROJECT, 'src', 'rooms', 'meson.build'), encoding='utf-8') as file:
        return re.findall(r"^subdir\('([\w-]+)'\)", file.read(), re.MULTILINE)

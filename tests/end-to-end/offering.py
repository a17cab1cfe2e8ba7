"""Another program with something on the clipboard."""
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import os
import subprocess
import sys

from driving import check_equal

CLIPBOARD = os.path.join(os.path.dirname(os.path.realpath(__file__)), 'clipboard.py')


@contextlib.contextmanager
def clipboard(desk, **forms):
    """Another program that offers these for as long."""
    arguments = []
    for name, content in forms.items():
        path = desk.path('clipboard-' + name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(content)
        arguments += [{'html': 'text/html', 'text': 'text/plain;charset=utf-8'}[name], path]
    with subprocess.Popen([sys.executable, CLIPBOARD, 'offer', *arguments], stdout=subprocess.PIPE) as owner:
        try:
            check_equal(owner.stdout.readline(), b'offered\n')
            yield
        finally:
            owner.kill()


def read_clipboard(mime_type):
    return subprocess.run([sys.executable, CLIPBOARD, 'read', mime_type], check=True, capture_output=True,
                          timeout=30).stdout.decode()

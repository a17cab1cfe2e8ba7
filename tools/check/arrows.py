"""Arrows run one way: which folder of src/ may include which."""
# SPDX-License-Identifier: GPL-3.0-or-later
import glob
import os
import re
import subprocess
import tempfile

from report import PROJECT, Step

# A folder may include itself and what stands here.
ALLOWED = {
    'core/rules': [],
    'core/store': [],
    'core/plan': ['core/store', 'core/rules'],
    'core/exchange': ['core/plan', 'core/store', 'core/rules'],
    'paper': ['core'],
    'cli': ['paper', 'core'],
    'widgets': ['paper', 'core'],
    'rooms': ['widgets', 'paper', 'core'],
    'app': ['rooms', 'widgets', 'paper', 'core'],
    '': ['app', 'cli', 'core'],
}
WITHOUT_DISPLAY = ('core', 'paper', 'cli')
DISPLAY = re.compile(r'^(gtk|gdk|gsk|adwaita|adw)[/.-]|^(gtk|adwaita)$')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def part_of(path):
    """Returns the folder of ALLOWED that a file is in; rooms are told apart."""
    folders = os.path.dirname(path).split('/')
    if folders[0] == 'core':
        return '/'.join(folders[:2])
    if folders[0] == 'rooms':
        return '/'.join(folders[:2])
    return folders[0]


def may(source, target):
    if source == target:
        return True
    kind = 'rooms' if source.startswith('rooms/') else source
    return any(target == one or target.startswith(one + '/') for one in ALLOWED.get(kind, []))


def wrong_includes(root):
    """Yields a sentence for every include under ROOT that runs against the arrows."""
    for path in sorted(glob.glob(root + '/**/*.[ch]', recursive=True)):
        name = os.path.relpath(path, root)
        source = part_of(name)
        with open(path, encoding='utf-8') as file:
            text = file.read()
        for mark, included in INCLUDE.findall(text):
            if source.split('/')[0] in WITHOUT_DISPLAY and DISPLAY.match(included):
                yield '%s includes %s, which needs a display' % (name, included)
            if mark == '<' or included == 'config.h':
                continue
            beside = os.path.normpath(os.path.join(os.path.dirname(name), included))
            target = included if os.path.exists(os.path.join(root, included)) else beside
            if not os.path.exists(os.path.join(root, target)):
                if '/' in included:
                    yield '%s includes %s, which is not there' % (name, included)
                continue
            if not may(source, part_of(target)):
                yield '%s includes %s: %s may not know %s' % (
                    name, included, source or 'main', part_of(target))


def prove(step):
    """A deliberate wrong include must be found, each kind of it."""
    wrong = {
        'core/rules/a.c': '#include "core/plan/b.h"\n',
        'core/store/a.c': '#include "core/plan/b.h"\n',
        'core/plan/a.c': '#include "core/exchange/b.h"\n',
        'core/plan/c.c': '#include <gtk/gtk.h>\n',
        'paper/a.c': '#include "cli/b.h"\n',
        'cli/a.c': '#include <adwaita.h>\n',
        'widgets/a.c': '#include "../rooms/asks/b.h"\n',
        'rooms/asks/a.c': '#include "rooms/risks/b.h"\n',
        'rooms/risks/a.c': '#include "app/b.h"\n',
        'app/a.c': '#include "cli/b.h"\n',
    }
    right = {
        'app/right.c': '#include "rooms/asks/b.h"\n#include <adwaita.h>\n',
        'core/exchange/right.c': '#include "core/plan/b.h"\n#include <gio/gio.h>\n',
    }
    with tempfile.TemporaryDirectory() as root:
        for name in ('core/plan', 'core/exchange', 'cli', 'rooms/asks', 'rooms/risks', 'app'):
            os.makedirs(os.path.join(root, name))
            open(os.path.join(root, name, 'b.h'), 'w').close()
        for name, text in {**wrong, **right}.items():
            os.makedirs(os.path.dirname(os.path.join(root, name)), exist_ok=True)
            with open(os.path.join(root, name), 'w', encoding='utf-8') as file:
                file.write(text)
        found = list(wrong_includes(root))
    for name in wrong:
        step.case('a wrong include in %s is found' % name,
                  any(one.startswith(name + ' ') for one in found), '\n'.join(found))
    step.case('a right include is let be', not any('right.c' in one for one in found), '\n'.join(found))


def needs_no_display(step):
    """What must link without GTK says so itself: the libraries' undefined names."""
    folder = os.path.join(PROJECT, 'build', 'test-gcc', 'src')
    for name in ('core', 'paper', 'cli'):
        library = os.path.join(folder, 'libplanner-%s.a' % name)
        if not os.path.exists(library):
            continue
        names = subprocess.run(['nm', '--undefined-only', library], capture_output=True,
                               text=True, check=False).stdout
        bad = sorted(set(re.findall(r' U ((?:gtk|gdk|gsk|adw)_\w+)', names)) - set(
            re.findall(r' U (gdk_pixbuf_\w+)', names)))
        step.case('planner-%s needs no GTK' % name, not bad, '\n'.join(bad))


def check(report):
    step = Step('arrows')
    prove(step)
    found = list(wrong_includes(os.path.join(PROJECT, 'src')))
    step.case('every include runs with the arrows', not found, '\n'.join(found))
    needs_no_display(step)
    report.add(step)

"""Takes a picture of every screen in every look, and prints every page."""
# SPDX-License-Identifier: GPL-3.0-or-later
import glob
import os
import subprocess
import sys
import tempfile

from rooms import PROJECT, rooms

INSTALLED = os.path.join(PROJECT, 'build', 'program', 'installed')
PROGRAM = os.path.join(INSTALLED, 'bin', 'icb-planner')
PAGES = ['overview', 'timeline', 'asks', 'risks', 'heat-map', 'interests', 'agenda', 'briefing', 'actions',
         'forward-plan', 'measures', 'money', 'report', 'pack']
SIZES = {'wide': (1280, 800), 'middle': (800, 800), 'narrow': (400, 800)}
LOOKS = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'high-contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'right-to-left': {'LANGUAGE': 'he', 'LC_ALL': 'he_IL.UTF-8'},
}


def environment(**more):
    return dict(os.environ, **{'XDG_DATA_DIRS': INSTALLED + '/share:/usr/local/share:/usr/share',
                               'LC_ALL': 'en_GB.UTF-8', 'TZ': 'Europe/London', **more})


def make_sample(folder):
    plan = os.path.join(folder, 'Sample plan.icbplan')
    subprocess.run([PROGRAM, 'new', plan, '--template', 'sample'], check=True, env=environment())
    return plan


def write_settings(folder, width, height):
    """Settings of a person who has not opened the program before, but for the size."""
    settings = os.path.join(folder, 'glib-2.0', 'settings')
    os.makedirs(settings, exist_ok=True)
    with open(os.path.join(settings, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write('[org/icb/Planner]\nwindow-width=%d\nwindow-height=%d\n'
                   "author-name='A. Officer'\n" % (width, height))
    toolkit = os.path.join(folder, 'gtk-4.0')
    os.makedirs(toolkit, exist_ok=True)
    with open(os.path.join(toolkit, 'settings.ini'), 'w', encoding='utf-8') as file:
        file.write('[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n')


def take(plan, pictures, rooms):
    """Returns how many looks could not be taken."""
    failed = 0
    for look, variables in LOOKS.items():
        for size, (width, height) in SIZES.items():
            with tempfile.TemporaryDirectory() as folder:
                write_settings(folder, width, height)
                result = subprocess.run(
                    [os.path.join(PROJECT, 'tools', 'with-display'), '--window-manager',
                     '--size', '%dx%d' % (width + 40, height + 40), sys.executable,
                     os.path.join(os.path.dirname(os.path.realpath(__file__)), 'screens.py'),
                     PROGRAM, plan, os.path.join(pictures, '%s-%s' % (size, look)), *rooms],
                    check=False,
                    env=environment(XDG_CONFIG_HOME=folder, XDG_CACHE_HOME=folder,
                                    GSETTINGS_BACKEND='keyfile', **variables))
            failed += result.returncode != 0
    return failed


def print_pages(plan, pages):
    printed = []
    for what in PAGES:
        pdf = os.path.join(pages, what + '.pdf')
        result = subprocess.run([PROGRAM, 'print', plan, what, '-o', pdf], check=False,
                                capture_output=True, env=environment())
        if result.returncode == 0 and os.path.exists(pdf):
            subprocess.run(['pdftoppm', '-png', '-r', '80', '-l', '4', pdf, pdf[:-4]], check=True)
            printed.append(what)
    return printed


def main():
    unknown = set(sys.argv[1:]) - set(rooms())
    if unknown:
        sys.exit('there is no room %s; there are %s' % (', '.join(sorted(unknown)), ', '.join(rooms())))
    pictures = os.path.join(PROJECT, 'build', 'pictures')
    pages = os.path.join(PROJECT, 'build', 'pages')
    for folder in (pictures, pages):
        os.makedirs(folder, exist_ok=True)
        for old in glob.glob(folder + '/*.p[nd][gf]'):
            os.remove(old)
    with tempfile.TemporaryDirectory() as folder:
        plan = make_sample(folder)
        printed = print_pages(plan, pages)
        failed = take(plan, pictures, sys.argv[1:])
    taken = len(glob.glob(pictures + '/*.png'))
    print('No window was opened on this display. %d pictures of the sample plan are in %s,' % (taken, pictures))
    print('printed pages (%s) in %s.' % (', '.join(printed) or 'none', pages))
    return 1 if failed or not taken or not printed else 0


sys.exit(main())

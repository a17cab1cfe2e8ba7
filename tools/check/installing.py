"""Installs into a folder and looks whether a working program is there."""
# SPDX-License-Identifier: GPL-3.0-or-later
import configparser
import glob
import os
import tempfile

import builds
from report import PROJECT, Step, run

WANTED = [
    'bin/icb-planner',
    'share/applications/org.icb.Planner.desktop',
    'share/dbus-1/services/org.icb.Planner.service',
    'share/glib-2.0/schemas/org.icb.Planner.gschema.xml',
    'share/help/C/icb-planner/index.page',
    'share/icons/hicolor/scalable/apps/org.icb.Planner.svg',
    'share/icons/hicolor/symbolic/apps/org.icb.Planner-symbolic.svg',
    'share/man/man1/icb-planner.1',
    'share/metainfo/org.icb.Planner.metainfo.xml',
    'share/mime/packages/org.icb.Planner.xml',
]


def check_folder(step, root):
    usr = os.path.join(root, 'usr')
    for name in WANTED:
        step.case(name, os.path.isfile(os.path.join(usr, name)), 'not installed')
    with open(os.path.join(PROJECT, 'po', 'LINGUAS'), encoding='utf-8') as file:
        for language in file.read().split():
            name = 'share/locale/%s/LC_MESSAGES/icb-planner.mo' % language
            step.case(name, os.path.isfile(os.path.join(usr, name)), 'not installed')
    step.command('installed desktop file',
                 ['desktop-file-validate', usr + '/share/applications/org.icb.Planner.desktop'])
    good, log = run(['appstreamcli', 'validate-tree', '--no-net', root])
    step.case('installed metainfo', 'E: ' not in log, log)
    for size in (16, 48, 128, 512):
        for icon in ('scalable/apps/org.icb.Planner', 'symbolic/apps/org.icb.Planner-symbolic'):
            step.command('%s at %d' % (icon, size),
                         ['rsvg-convert', '-w', str(size), '-o', os.path.join(root, 'icon.png'),
                          '%s/share/icons/hicolor/%s.svg' % (usr, icon)])
    step.command('icon cache', ['gtk4-update-icon-cache', '--force', '--ignore-theme-index',
                                usr + '/share/icons/hicolor'])
    step.command('settings', ['glib-compile-schemas', '--strict', usr + '/share/glib-2.0/schemas'])
    service = configparser.ConfigParser()
    service.read(usr + '/share/dbus-1/services/org.icb.Planner.service')
    step.case('service starts the program',
              service.get('D-BUS Service', 'Exec', fallback='').split()[0] == '/usr/bin/icb-planner')
    os.remove(os.path.join(root, 'icon.png'))
    strays = [one for one in glob.glob(root + '/**', recursive=True)
              if os.path.isfile(one) and not one.startswith(usr + '/')]
    step.case('nothing outside the prefix', not strays, '\n'.join(strays))


def check_program(step, root):
    usr = os.path.join(root, 'usr')
    program = os.path.join(usr, 'bin', 'icb-planner')
    environment = dict(os.environ, XDG_DATA_DIRS=usr + '/share:/usr/share', LC_ALL='C.UTF-8')
    environment.pop('DISPLAY', None)
    environment.pop('WAYLAND_DISPLAY', None)
    good, log = run([program, '--version'], env=environment)
    step.case('--version', good and log.startswith('icb-planner '), log)
    plan = os.path.join(root, 'a.icbplan')
    good, log = run([program, 'new', plan, '--template', 'sample'], env=environment)
    step.case('the sample plan is at hand', good and os.path.isfile(plan), log)
    good, log = run([os.path.join(PROJECT, 'tools', 'with-display'), 'timeout', '--preserve-status',
                     '-s', 'KILL', '60', 'python3',
                     os.path.join(PROJECT, 'tools', 'check', 'opens.py'), program, plan],
                    env=environment)
    step.case('the window opens', good, log)


def check(report):
    step = Step('install')
    if builds.build(step, *builds.GCC):
        with tempfile.TemporaryDirectory() as root:
            good = step.command('meson install',
                                ['meson', 'install', '-C', builds.folder_of('test-gcc'),
                                 '--no-rebuild', '--destdir', root])
            if good:
                check_folder(step, root)
                check_program(step, root)
    report.add(step)

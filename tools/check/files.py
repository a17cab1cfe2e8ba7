"""Files that are not compiled: each is held against its own validator."""
# SPDX-License-Identifier: GPL-3.0-or-later
import glob
import json
import os
import re
import subprocess
import tempfile

from report import PROJECT, Step, run


def listed(*patterns):
    """The project's own files, known to git or new, that match the patterns."""
    names = subprocess.run(['git', '-C', PROJECT, 'ls-files', '--cached', '--others',
                            '--exclude-standard', *patterns],
                           check=True, capture_output=True, text=True).stdout.split('\n')
    return sorted({name for name in names if name and os.path.exists(os.path.join(PROJECT, name))})


def read(name):
    with open(os.path.join(PROJECT, name), encoding='utf-8') as file:
        return file.read()


def check_style():
    step = Step('style')
    names = listed('*.c', '*.h')
    good, log = run([os.path.join(PROJECT, 'tools', 'format'), '--check'])
    bad = {first or second for first, second in
           re.findall(r'^--- (\S+)|^(\S+?):\d+: longer', log, re.MULTILINE)}
    for name in names:
        step.case(name, name not in bad, 'see below; run tools/format')
    if bad:
        print(log)
    if not good and not bad:
        step.case('tools/format', False, log)
    licensed = [name for name in names if 'SPDX-License-Identifier: GPL-3.0-or-later'
                not in read(name)[:2000]]
    step.case('every file says its licence', not licensed, '\n'.join(licensed))
    return step


def check_validators():
    step = Step('validators')
    step.command('desktop-file-validate', ['desktop-file-validate', 'org.icb.Planner.desktop'])
    good, log = run(['appstreamcli', 'validate', '--no-net', '--explain',
                     '--override=url-homepage-missing=info', 'data/org.icb.Planner.metainfo.xml.in'])
    step.case('appstreamcli validate', good, log)
    for name in listed('data/*.xml', 'data/*.xml.in', 'data/icons/*.svg', 'src/*.ui', 'src/*.svg'):
        step.command('xmllint ' + name, ['xmllint', '--noout', '--nonet', name])
    step.command('glib-compile-schemas', ['glib-compile-schemas', '--strict', '--dry-run', 'data'])
    good, log = run(['mandoc', '-Tlint', '-Wwarning', 'data/icb-planner.1'])
    step.case('mandoc', good, log)
    step.command('yelp-check validate', ['yelp-check', 'validate', 'help/C'])
    step.command('yelp-check links', ['yelp-check', 'links', 'help/C'])
    step.command('yelp-check orphans', ['yelp-check', 'orphans', 'help/C'])
    pages = {os.path.basename(name) for name in listed('help/C/*.page')}
    step.case('help/meson.build names every page',
              pages == set(re.findall(r"'([\w-]+\.page)'", read('help/meson.build'))), str(pages))
    check_file_type(step)
    return step


def check_file_type(step):
    """The file type is known by its content and by its name."""
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, 'mime', 'packages')
        os.makedirs(packages)
        for source in [os.path.join(PROJECT, 'data', 'org.icb.Planner.xml'),
                       '/usr/share/mime/packages/freedesktop.org.xml']:
            os.symlink(source, os.path.join(packages, os.path.basename(source)))
        step.command('update-mime-database', ['update-mime-database', os.path.join(folder, 'mime')])
        content = bytearray(4096)
        content[:16] = b'SQLite format 3\0'
        ours = bytearray(content)
        ours[68:72] = b'ICBP'
        for name, data, wanted in (('plan', ours, 'application/x-icb-planner'),
                                   ('other', content, 'application/vnd.sqlite3'),
                                   ('new.icbplan', b'x', 'application/x-icb-planner')):
            path = os.path.join(folder, name)
            with open(path, 'wb') as file:
                file.write(data)
            good, log = run(['gio', 'info', '-a',
                             'standard::content-type,standard::fast-content-type', path],
                            env=dict(os.environ, XDG_DATA_DIRS=folder, XDG_DATA_HOME=folder + '/none'))
            kind = 'fast-content-type' if '.' in name else 'content-type'
            step.case('%s is %s' % (name, wanted), good and ' standard::%s: %s' % (kind, wanted) in log, log)


def check_json():
    step = Step('JSON')
    for name in listed('data/*.json', 'tests/*.schema.json'):
        try:
            content = json.loads(read(name))
        except ValueError as error:
            step.case(name, False, str(error))
            continue
        step.case('%s is JSON' % name, True)
        if name.endswith('schema.json'):
            import jsonschema
            kind = jsonschema.validators.validator_for(content)
            try:
                kind.check_schema(content)
                step.case('%s is a schema' % name, True)
            except jsonschema.SchemaError as error:
                step.case('%s is a schema' % name, False, str(error))
    return step


def check(report):
    for one in (check_style, check_validators, check_json):
        report.add(one())

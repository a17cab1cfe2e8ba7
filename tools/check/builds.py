"""Builds with each compiler, warnings as errors, and runs the tests that meson knows."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import shutil
import xml.etree.ElementTree as xml

from report import PROJECT, Step, run

AREAS = ['rules', 'store', 'plan', 'exchange', 'paper', 'cli', 'display', 'end-to-end', 'fuzz-corpus']
GCC = ('test-gcc', 'gcc', ['-Dbuildtype=release'])
SANITIZED = ('test-sanitized', 'clang',
             ['-Dbuildtype=debugoptimized', '-Db_sanitize=address,undefined', '-Db_lundef=false'])


def folder_of(name):
    return os.path.join(PROJECT, 'build', name)


def built_from(folder):
    """The project's folder at the time, which may have been moved since."""
    try:
        with open(os.path.join(folder, 'built-from'), encoding='utf-8') as file:
            return file.read()
    except FileNotFoundError:
        return None


def build(step, name, compiler, options, targets=()):
    """Sets up and builds; returns whether it is there to be tested."""
    folder = folder_of(name)
    if not os.path.exists(os.path.join(folder, 'build.ninja')) or built_from(folder) != PROJECT:
        shutil.rmtree(folder, ignore_errors=True)
        environment = dict(os.environ, CC='ccache ' + compiler)
        good = step.command('configure', ['meson', 'setup', folder, PROJECT, '--prefix=/usr',
                                          '-Dwerror=true', *options], env=environment)
        if not good:
            return False
        with open(os.path.join(folder, 'built-from'), 'w', encoding='utf-8') as file:
            file.write(PROJECT)
    return step.command('build', ['ninja', '-C', folder, '-j', '2', '-k', '20', *targets])


def name_of(test):
    """The program's own name in "icb-planner:rules / bar"."""
    return test.split(' / ')[-1]


def read_logs(folder):
    """What each test program said, by its name."""
    logs = {}
    path = os.path.join(folder, 'meson-logs', 'testlog.json')
    if os.path.exists(path):
        with open(path, encoding='utf-8') as file:
            for line in file:
                one = json.loads(line)
                said = '\n'.join(line for line in one.get('stdout', '').split('\n')
                                 if 'DEBUG' not in line)
                logs[name_of(one['name'])] = said + '\n' + one.get('stderr', '')
    return logs


def add_cases(step, suite, logs):
    """Counts what the tests of one program said, one by one."""
    program = name_of(suite.get('name').split('.')[-1])
    cases = suite.findall('testcase')
    bad = [one for one in cases
           if one.find('failure') is not None or one.find('error') is not None]
    for one in cases:
        name = '%s %s' % (program, one.get('name'))
        said = ''.join(part.get('message', '') + (part.text or '')
                       for part in one if part.tag in ('failure', 'error', 'skipped'))
        if one in bad:
            step.case(name, False, '%s\n%s' % (said, logs.get(program) or logs.get(name_of(one.get('name')), '')))
        elif one.find('skipped') is not None:
            step.case(name + ' was skipped', False, said)
        else:
            step.case(name, True)
    if not bad and int(suite.get('errors', 0)) + int(suite.get('failures', 0)):
        step.case(program + ' did not end well', False, logs.get(program, ''))


def run_tests(step, folder, suites=()):
    chosen = [word for suite in suites for word in ('--suite', suite)]
    good, log = run(['meson', 'test', '-C', folder, '--no-rebuild', '--num-processes', '2',
                     '--timeout-multiplier', '3', *chosen])
    results = os.path.join(folder, 'meson-logs', 'testlog.junit.xml')
    before = step.passed, len(step.failures)
    if os.path.exists(results):
        logs = read_logs(folder)
        for suite in xml.parse(results).getroot().findall('testsuite'):
            add_cases(step, suite, logs)
    if (step.passed, len(step.failures)) == before:
        step.case('tests', False, 'No test ran.\n' + log)
    elif not good and len(step.failures) == before[1]:
        step.case('tests', False, log)


def check_all(report, label, recipe):
    """Builds once, then counts every area on its own: one without tests has failed."""
    step = Step(label + ' build')
    good = build(step, *recipe)
    report.add(step)
    if not good:
        return
    for area in AREAS:
        step = Step('%s %s' % (label, area))
        results = os.path.join(folder_of(recipe[0]), 'meson-logs', 'testlog.junit.xml')
        if os.path.exists(results):
            os.remove(results)
        run_tests(step, folder_of(recipe[0]), [area])
        report.add(step)


def check_gcc(report):
    check_all(report, 'gcc', GCC)


def check_sanitized(report):
    check_all(report, 'clang sanitized', SANITIZED)


def check_areas(report, areas):
    step = Step('gcc build')
    good = build(step, *GCC)
    report.add(step)
    for area in areas if good else []:
        step = Step('gcc ' + area)
        run_tests(step, folder_of(GCC[0]), [area])
        report.add(step)

"""What passed and what failed, told as it happens and counted at the end."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import time

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
LONGEST_LOG = 12000


def run(command, **options):
    """Runs a command from the project's folder; returns (done well, what it said)."""
    options.setdefault('cwd', PROJECT)
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                text=True, encoding='utf-8', errors='replace', **options)
    except FileNotFoundError as missing:
        return False, 'not found: %s\n' % missing.filename
    return result.returncode == 0, result.stdout


def shorten(log):
    if len(log) <= LONGEST_LOG:
        return log
    half = LONGEST_LOG // 2
    return log[:half] + '\n[… %d characters left out …]\n' % (len(log) - 2 * half) + log[-half:]


class Step:
    """A group of cases that ran together."""

    def __init__(self, name):
        self.name = name
        self.passed = 0
        self.failures = []
        self.began = time.monotonic()

    def case(self, name, good, log=''):
        if good:
            self.passed += 1
        else:
            self.failures.append((name, log))

    def command(self, name, command, **options):
        good, log = run(command, **options)
        self.case(name, good, log)
        return good


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = []
        self.began = time.monotonic()

    def add(self, step):
        seconds = time.monotonic() - step.began
        if step.passed == 0 and not step.failures:
            step.failures.append(('there is nothing to run', ''))
        self.passed += step.passed
        for name, log in step.failures:
            self.failed.append('%s: %s' % (step.name, name))
            print('\nFAILED %s: %s\n%s' % (step.name, name, shorten(log).rstrip()))
        print('%-28s %5d passed %4d failed %6.1f s'
              % (step.name, step.passed, len(step.failures), seconds), flush=True)

    def finish(self):
        print('\nIn %.0f s.' % (time.monotonic() - self.began))
        for name in self.failed:
            print('failed:', name)
        print('%d passed, %d failed' % (self.passed, len(self.failed)), flush=True)
        return 1 if self.failed else 0

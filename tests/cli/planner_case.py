# What tests of the command line share: the program, a folder of its own, and results as TAP.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ['PLANNER_PROGRAM']
SOURCE = pathlib.Path(os.environ['PLANNER_SOURCE'])

DONE, REFUSED, USAGE, AWAITS = 0, 1, 2, 3


class PlannerCase(unittest.TestCase):
    """A test in a folder of its own, which is also the user's home."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='planner-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.environment = {**os.environ, 'HOME': str(self.folder), 'XDG_STATE_HOME': str(self.folder / 'state'),
                            'XDG_CONFIG_HOME': str(self.folder / 'config'), 'ICB_PLANNER_BY': 'A. Officer'}
        for variable in ('DISPLAY', 'WAYLAND_DISPLAY'):
            self.environment.pop(variable, None)
        self.command = [PROGRAM]

    def drop_rights(self):
        """From now on verbs may read and write only what the files say, which the superuser else need not heed."""
        if os.geteuid() == 0:
            self.command = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', PROGRAM]

    def start(self, *arguments, **options):
        return subprocess.Popen([*self.command, *map(str, arguments)], cwd=self.folder, env=self.environment,
                                stdin=subprocess.DEVNULL, **options)

    def run_verb(self, *arguments):
        """Returns (exit status, standard output, standard error) as bytes."""
        process = self.start(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, messages = process.communicate(timeout=100)
        return process.returncode, output, messages

    def expect(self, status, *arguments):
        """Runs a verb, checks its status and returns what it printed."""
        found, output, messages = self.run_verb(*arguments)
        self.assertEqual(found, status, f'{arguments}: {messages.decode()}')
        if status in (REFUSED, USAGE):
            self.assertEqual(output, b'', arguments)
            self.assertRegex(messages.decode(), r'\Aicb-planner: [^\n]+\n\Z')
        else:
            self.assertEqual(messages, b'', arguments)
        return (messages if status in (REFUSED, USAGE) else output).decode()

    def do(self, *arguments):
        return self.expect(DONE, *arguments)

    def refuse(self, *arguments):
        return self.expect(REFUSED, *arguments)

    def misuse(self, *arguments):
        return self.expect(USAGE, *arguments)

    def ask(self, *arguments, status=DONE):
        """The JSON document that a verb reports."""
        return json.loads(self.expect(status, *arguments, '--json'))

    def make_plan(self, name='plan.icbplan'):
        self.do('new', name, '--title', 'Eastmere')
        return name

    def ids(self, plan, kind, *conditions):
        arguments = [word for condition in conditions for word in ('--where', condition)]
        return [record['id'] for record in self.ask('list', plan, kind, *arguments, '--today', '2026-11-22')]

    def content(self, plan):
        """All records as they are listed: what a refused edit must not change."""
        return {kind: self.ask('list', plan, kind, '--today', '2026-11-22') for kind in ('plan', 'asks', 'risks', 'people')}

    def bytes_of(self, plan):
        return (self.folder / plan).read_bytes()


class TapResult(unittest.TestResult):
    """One line for each test; what went wrong in it, or in parts of it, above."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def stopTest(self, test):
        super().stopTest(test)
        wrong = [one for one in self.failures + self.errors if one[0] is test or getattr(one[0], 'test_case', None) is test]
        for part, text in wrong:
            for line in (str(part) + '\n' + text).splitlines():
                print('# ' + line, flush=True)
        self.count += 1
        print(f'{"not ok" if wrong else "ok"} {self.count} - {test.id()}', flush=True)


def main():
    names = sys.argv[1:]
    loader = unittest.defaultTestLoader
    module = sys.modules['__main__']
    suite = loader.loadTestsFromNames(names, module) if names else loader.loadTestsFromModule(module)
    print(f'1..{suite.countTestCases()}', flush=True)
    result = TapResult()
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() else 1)

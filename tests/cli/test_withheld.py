# What is withheld of a register is in nothing that others see: every output, with a word of its own in every text of every such interest.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re
import sqlite3
import subprocess

import planner_case
from planner_case import AWAITS

TODAY = '2026-11-22'
BEFORE = '2026-10-05'  # a day after the first steps and before the others
TEXTS = ('position', 'organisation_name', 'nature', 'declared_as', 'through', 'mitigation', 'notes')
WHATS = ('overview', 'interests', 'agenda', 'briefing', 'minutes')  # what tells of interests or rulings
OTHERS = ('asks', 'timeline', 'risks', 'heat-map', 'actions', 'forward-plan')
DAYS = {'current': '2026-09-01', 'overdue': '2024-01-01', 'due': '2025-11-25', 'undated': None}

PLAN = {
    'format': 'org.icb.Planner', 'version': 1,
    'organisations': [{'id': 'o', 'name': 'Saltings Trust'}],
    'people': [{'id': 'p', 'forename': 'Ada', 'surname': 'Okafor'}, {'id': 'q', 'forename': 'Ben', 'surname': 'Quill'}],
    'boards': [{'id': 'b', 'name': 'Eastmere Board', 'quorum': 2}],
    'seats': [{'id': 's-p', 'board': 'b', 'person': 'p', 'capacity': 'chair'}, {'id': 's-q', 'board': 'b', 'person': 'q', 'capacity': 'member'}],
    'meetings': [{'id': 'm', 'title': 'Board', 'on': TODAY, 'boards': ['b'], 'chair': 'p'}],
    'agenda_items': [{'id': 'i', 'meeting': 'm', 'title': 'Beds', 'organisations': ['o']}],
}


def canary(name, text, turn=0):
    """A word that stands nowhere else, and in one piece wherever a line breaks."""
    return 'Zq%s%s%d' % (re.sub('[^a-z]', '', name), text.replace('_', '')[:5], turn)


def secrets(name, turn=0):
    return {text: canary(name, text, turn) for text in TEXTS}


def words(values):
    return [f'{field}={value}' for field, value in values.items()]


class Withheld(planner_case.PlannerCase):
    whats = WHATS

    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        self.bring({**PLAN, 'interests': [], 'rulings': []})

    def bring(self, document, status=planner_case.DONE):
        (self.folder / 'in.json').write_text(json.dumps(document), encoding='utf-8')
        return self.expect(status, 'import', self.plan, 'in.json')

    def declare(self, name, *values, turn=0, day='2026-09-01'):
        self.do('add', self.plan, 'interests', 'person=p', 'organisation=o', 'type=indirect', 'declared_on=' + (day or ''),
                *words(secrets(name, turn)), *values, '--id', name)

    def rule(self, name):
        """The chair ruled on it, with words of its own."""
        self.do('add', self.plan, 'rulings', 'agenda_item=i', 'person=p', 'interest=' + name, 'handling=withdraws', 'status=confirmed',
                'declared=' + canary(name, 'declared', 8), 'reason=' + canary(name, 'reason', 9), '--id', 'ruling-' + name)

    def age(self):
        """What was done so far was done long ago."""
        with sqlite3.connect(self.folder / self.plan) as file:
            file.execute("UPDATE _steps SET at = '2026-10-01T10:00:00.000Z'")

    def pages(self):
        for what in self.whats:
            yield what + ' pdf', ('print', self.plan, what, '-o', 'out.pdf')
        for ending in ('pdf', 'csv', 'html', 'svg'):
            for choice in ((), ('--as-at', BEFORE), ('--since', BEFORE)):
                yield 'interests %s %s' % (ending, choice), ('print', self.plan, 'interests', '-o', 'out.' + ending, *choice)

    def exports(self):
        for form in ((), ('--plain',), ('--board', 'b'), ('--kind', 'interests', '--kind', 'rulings'), ('--kind', 'rulings', '--plain')):
            yield 'export %s' % (form,), ('export', self.plan, *form)
        for kind in ('interests', 'rulings', 'people', 'organisations'):
            yield 'export csv ' + kind, ('export', self.plan, '--format', 'csv', '--kind', kind)
        yield 'export ics', ('export', self.plan, '--format', 'ics')
        yield 'conflicts', ('conflicts', self.plan, 'm', '--today', TODAY)
        yield 'conflicts --json', ('conflicts', self.plan, 'm', '--json', '--today', TODAY)

    def read_page(self, arguments):
        status, _, messages = self.run_verb(*arguments, '--today', TODAY)
        if status != planner_case.DONE:  # nothing that could be a row of cells
            self.assertIn(b'no rows', messages, arguments)
            return ''
        name = arguments[arguments.index('-o') + 1]
        if not name.endswith('.pdf'):
            return self.bytes_of(name).decode()
        return subprocess.run(['pdftotext', name, '-'], cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def outputs(self):
        """What it is, and all that it says."""
        for what, arguments in self.pages():
            yield what, self.read_page(arguments)
        for what, arguments in self.exports():
            yield what, self.expect(planner_case.DONE, *arguments)

    def leaks(self):
        """Every word of every output that is one of the words of their own."""
        return {(what, word) for what, text in self.outputs() for word in re.findall(r'Zq[a-z]+\d', text)}

    def test_from_the_beginning(self):
        self.whats = WHATS + OTHERS
        for state, day in DAYS.items():
            self.declare('sens-' + state, 'sensitive=yes', day=day)
            self.declare('refuse-' + state, 'consent=no', day=day)
            self.declare('private-' + state, 'private=yes', day=day)
        self.declare('sens-ended', 'sensitive=yes', 'to=2026-11-01')
        for name in ('sens-current', 'refuse-overdue', 'private-due', 'sens-ended'):
            self.rule(name)
        self.assertEqual(self.leaks(), set())
        for what, statement in (('interests', 'There is a sensitive interest'), ('briefing', 'A sensitive interest'),
                                ('minutes', 'An interest whose details are withheld')):
            text = self.read_page(('print', self.plan, what, '-o', 'out.pdf'))
            self.assertIn(statement, ' '.join(text.split()))
            self.assertIn('Ada Okafor', text)

    def test_later(self):
        """Neither what it says now nor what it said while it was open: of no day, and in nothing that merging needs."""
        for name in ('became-sens', 'became-refused', 'became-private'):
            self.declare(name)
            self.rule(name)
        self.age()
        for name, flag in (('became-sens', 'sensitive=yes'), ('became-refused', 'consent=no'), ('became-private', 'private=yes')):
            self.do('set', self.plan, 'interests', name, flag)
            self.do('set', self.plan, 'interests', name, *words(secrets(name, 1)))
        self.assertEqual(self.leaks(), set())

    def test_deleted(self):
        """Nor once it is deleted: by hand, with a reason, or because its declaration was undone."""
        for name in ('gone-sens', 'gone-later'):
            self.declare(name, *(('sensitive=yes',) if name == 'gone-sens' else ()))
            self.rule(name)
        self.age()
        self.do('set', self.plan, 'interests', 'gone-later', 'sensitive=yes')
        for name in ('gone-sens', 'gone-later'):
            self.do('set', self.plan, 'interests', name, 'notes=' + canary(name, 'notes', 2))
            self.do('delete', self.plan, 'interests', name)
        self.declare('undone', 'sensitive=yes')
        self.do('undo', self.plan)
        self.assertEqual(self.leaks(), set())

    def test_what_is_not_settled(self):
        """What nobody has said yet whether it is sensitive is withheld until somebody does: a value that fits no flag, and a clash."""
        self.bring({**PLAN, 'interests': [{'id': 'unfit', 'person': 'p', 'organisation': 'o', 'sensitive': 'very', 'zodiac': canary('unfit', 'zodiac'),
                                           'declared_on': '2026-09-01', **secrets('unfit')}]}, AWAITS)
        for name in ('clash-ours', 'clash-theirs'):
            self.declare(name)
            self.rule(name)
        self.age()
        (self.folder / 'theirs.icbplan').write_bytes(self.bytes_of(self.plan))
        for plan, name in ((self.plan, 'ours'), ('theirs.icbplan', 'theirs')):
            for other in ('ours', 'theirs'):
                self.do('set', plan, 'interests', 'clash-' + other, 'sensitive=' + ('yes' if other == name else 'no'))
        (self.folder / 'theirs.json').write_text(self.do('export', 'theirs.icbplan', '--include-sensitive'), encoding='utf-8')
        self.expect(AWAITS, 'import', self.plan, 'theirs.json')
        self.assertEqual(self.leaks(), set())

    def test_opened(self):
        """What was withheld then is withheld of then, also once it is open; and what a clash of deletion kept."""
        self.declare('opened', 'sensitive=yes')
        self.age()
        self.do('set', self.plan, 'interests', 'opened', 'sensitive=', *words(secrets('opened', 1)))
        self.declare('kept', 'sensitive=yes')
        (self.folder / 'theirs.icbplan').write_bytes(self.bytes_of(self.plan))
        self.do('set', 'theirs.icbplan', 'interests', 'kept', 'nature=' + canary('kept', 'nature', 1))
        self.do('delete', self.plan, 'interests', 'kept')
        (self.folder / 'theirs.json').write_text(self.do('export', 'theirs.icbplan', '--include-sensitive'), encoding='utf-8')
        self.expect(AWAITS, 'import', self.plan, 'theirs.json')
        self.assertEqual({word for _, word in self.leaks()}, set(secrets('opened', 1).values()))

    def test_would_be_seen(self):
        """The same words are seen where nothing withholds them."""
        self.declare('open-open')
        self.rule('open-open')
        self.declare('closed', 'sensitive=yes')
        said = {}
        for what, text in self.outputs():
            said.setdefault(what, set()).update(re.findall(r'Zq[a-z]+\d', text))
        shown = {canary('open-open', text) for text in TEXTS}
        self.assertLessEqual(shown, said['export ()'] & said["export ('--plain',)"] & said['export csv interests'])
        for ending in ('pdf', 'csv', 'html'):
            self.assertLessEqual(shown - {canary('open-open', 'notes')}, said[f'interests {ending} ()'])
        self.assertIn(canary('open-open', 'declared', 8), said['minutes pdf'])
        self.assertIn(canary('open-open', 'reason', 9), said['export csv rulings'])
        self.assertIn(canary('closed', 'nature'), self.do('export', self.plan, '--include-sensitive'))


planner_case.main()

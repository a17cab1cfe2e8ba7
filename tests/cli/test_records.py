# Records through verbs: add, set, move, delete, list, history, undo, redo.
# SPDX-License-Identifier: GPL-3.0-or-later
import re

import planner_case
from planner_case import DONE


class Records(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        self.do('add', self.plan, 'workstreams', 'name=Unplanned Care', 'code=UC', '--id', 'ws-uc')
        self.do('add', self.plan, 'asks', 'text=Open the hub', 'workstream=ws-uc', 'year=2018-19', '--id', 'ask-1')
        self.do('add', self.plan, 'asks', 'text=Find a building', 'parent=ask-1', '--id', 'ask-2')
        self.do('add', self.plan, 'asks', 'text=Tell the public', 'leads=p-1,p-2', '--id', 'ask-3')

    def ask_of(self, identifier):
        return next(ask for ask in self.ask('list', self.plan, 'asks') if ask['id'] == identifier)

    def test_add(self):
        printed = self.do('add', self.plan, 'asks', 'text=One more', 'status=On track', 'progress=40',
                          'start=12 July 2018', 'tags=bcf, qipp', 'private=yes')
        ask = self.ask_of(printed.strip())
        self.assertEqual(printed, ask['id'] + '\n')
        self.assertEqual((ask['status'], ask['progress'], ask['start'], ask['tags'], ask['private']),
                         ('on-track', 40, '2018-07-12', ['bcf', 'qipp'], True))
        self.assertEqual(self.ask_of('ask-1')['year'], '2018/19')
        self.assertEqual(self.ask_of('ask-3')['leads'], ['p-1', 'p-2'])
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-1', 'ask-2', 'ask-3', ask['id']])

    def test_money_is_exact(self):
        self.do('add', self.plan, 'budgets', 'name=Hub', 'annual=£1,200.50', '--id', 'b')
        printed = self.do('list', self.plan, 'budgets', '--json')
        self.assertIn('"annual": 1200.5\n', printed)

    def test_set(self):
        self.do('set', self.plan, 'asks', 'ask-1', 'status=complete', 'progress=100', 'year=')
        ask = self.ask_of('ask-1')
        self.assertEqual((ask['status'], ask['progress'], 'year' in ask), ('complete', 100, False))
        self.do('undo', self.plan)
        ask = self.ask_of('ask-1')
        self.assertEqual(('status' in ask, 'progress' in ask, ask['year']), (False, False, '2018/19'))

    def test_set_the_plan_itself(self):
        self.do('set', self.plan, 'plan', 'plan', 'title=Wrenbury', 'risk_appetite=12')
        plan, = self.ask('list', self.plan, 'plan')
        self.assertEqual((plan['title'], plan['risk_appetite']), ('Wrenbury', 12))
        self.do('set', self.plan, 'plan', plan['id'], 'title=Eastmere')
        self.refuse('delete', self.plan, 'plan', 'plan')
        self.misuse('add', self.plan, 'plan', 'title=Another')

    def test_refused_edits_change_nothing(self):
        before = self.content(self.plan)
        for arguments in (
                ('add', 'asks', 'text=x', 'progress=101'),
                ('add', 'asks', 'text=x', 'start=2018-02-30'),
                ('add', 'asks', 'text=x', '--id', 'ask-1'),
                ('add', 'asks', 'text=x', '--id', 'no id'),
                ('set', 'asks', 'ask-1', 'text=y', 'progress=much'),
                ('set', 'asks', 'ask-9', 'text=y'),
                ('set', 'asks', 'ask-1', 'text=y', 'parent=ask-2'),
                ('set', 'asks', 'ask-1', 'status=finished'),
                ('set', 'plan', 'other', 'title=y'),
                ('move', 'asks', 'ask-1', '--first', '--parent', 'ask-2'),
                ('move', 'asks', 'ask-1', '--after', 'ask-9'),
                ('move', 'asks', 'ask-1', '--after', 'ask-1'),
                ('move', 'asks', 'ask-3', '--after', 'ask-3', '--parent', 'ask-1'),
                ('move', 'asks', 'ask-1', '--after', 'ask-2', '--parent', 'ask-3'),
                ('move', 'workstreams', 'ws-uc', '--first', '--parent', 'ws-uc'),
                ('delete', 'asks', 'ask-1', 'ask-9'),
                ('redo',)):
            with self.subTest(arguments):
                self.refuse(arguments[0], self.plan, *arguments[1:])
        self.assertEqual(self.content(self.plan), before)
        self.assertEqual(self.do('undo', self.plan), 'Add Ask\n')

    def test_wrong_usage(self):
        before = self.bytes_of(self.plan)
        for arguments in (
                ('add',), ('add', self.plan), ('add', self.plan, 'asks'), ('add', self.plan, 'asks', 'text'),
                ('add', self.plan, 'asks', 'words=x'), ('add', self.plan, 'ask', 'text=x'),
                ('add', self.plan, 'asks', 'text=x', 'text=y'), ('add', self.plan, 'asks', '=x'),
                ('add', self.plan, 'asks', 'text=x', '--id'), ('add', self.plan, 'asks', 'text=x', '--json'),
                ('set', self.plan, 'asks', 'ask-1'), ('set', self.plan, 'asks', 'ask-1', 'text'),
                ('move', self.plan, 'asks', 'ask-1'), ('move', self.plan, 'asks', 'ask-1', 'ask-2', '--first'),
                ('move', self.plan, 'asks', 'ask-1', '--first', '--after', 'ask-2'),
                ('delete', self.plan, 'asks'), ('list', self.plan), ('list', self.plan, 'asks', 'risks'),
                ('list', self.plan, 'asks', '--where', 'text'), ('list', self.plan, 'asks', '--where', 'words=x'),
                ('list', self.plan, 'asks', '--where', '=band=high'), ('list', self.plan, 'asks', '--where', 'progress=x'),
                ('list', self.plan, 'asks', '--today', '12/07/2018'), ('list', self.plan, 'asks', '--today', '2018-02-30'),
                ('list', self.plan, 'asks', '--where', '=overdue=maybe'), ('list', self.plan, 'asks', '--colour'), ('history', self.plan, 'asks'), ('undo',), ('redo',),
                ('undo', self.plan, 'ask-1')):
            with self.subTest(arguments):
                self.assertIn(f'icb-planner {arguments[0]} --help', self.misuse(*arguments))
        self.assertEqual(self.bytes_of(self.plan), before)

    def test_move(self):
        self.do('move', self.plan, 'asks', 'ask-3', '--first')
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-3', 'ask-1', 'ask-2'])
        self.do('move', self.plan, 'asks', 'ask-3', '--after', 'ask-2')
        self.assertEqual(self.ask_of('ask-3')['parent'], 'ask-1')
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-1', 'ask-2', 'ask-3'])
        self.do('move', self.plan, 'asks', 'ask-3', '--first')
        self.assertEqual(self.ask_of('ask-3')['parent'], 'ask-1')
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-1', 'ask-3', 'ask-2'])
        self.do('move', self.plan, 'asks', 'ask-3', '--first', '--parent', '')
        self.assertNotIn('parent', self.ask_of('ask-3'))
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-3', 'ask-1', 'ask-2'])
        for _ in range(4):
            self.assertEqual(self.do('undo', self.plan), 'Move Ask\n')
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-1', 'ask-2', 'ask-3'])

    def test_delete(self):
        self.do('delete', self.plan, 'asks', 'ask-1', 'ask-3')
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-2'])
        self.assertEqual(self.do('undo', self.plan), 'Delete 2 Asks\n')
        self.assertEqual(self.ids(self.plan, 'asks'), ['ask-1', 'ask-2', 'ask-3'])

    def test_undo_over_processes(self):
        contents = [self.content(self.plan)]
        for arguments in (('set', 'asks', 'ask-1', 'text=Open two hubs'), ('delete', 'asks', 'ask-2'),
                          ('add', 'risks', 'description=Rain', '--id', 'r'), ('move', 'asks', 'ask-3', '--first')):
            self.do(arguments[0], self.plan, *arguments[1:])
            contents.append(self.content(self.plan))
        names = []
        for content in reversed(contents[:-1]):
            names.append(self.do('undo', self.plan))
            self.assertEqual(self.content(self.plan), content)
        self.assertEqual(names, ['Move Ask\n', 'Add Risk\n', 'Delete Ask\n', 'Edit Ask\n'])
        for content in contents[1:]:
            self.assertEqual(self.do('redo', self.plan), names.pop())
            self.assertEqual(self.content(self.plan), content)

    def test_undo_to_the_new_plan(self):
        for _ in range(4):
            self.do('undo', self.plan)
        self.assertIn('nothing to undo', self.refuse('undo', self.plan))
        self.assertEqual(self.ids(self.plan, 'asks'), [])

    def test_history(self):
        self.do('set', self.plan, 'asks', 'ask-1', 'status=on-track', '--by', 'Ben Okri, Wrenbury')
        last, first = self.ask('history', self.plan, 'asks', 'ask-1')
        self.assertEqual((last['by'], last['field'], last['old'], last['new'], last['name']),
                         ('Ben Okri, Wrenbury', 'status', None, 'on-track', 'Edit Status'))
        self.assertEqual((first['by'], first['field'], first['name']), ('A. Officer', None, 'Add Ask'))
        self.assertIn('Status: — → On track', self.do('history', self.plan, 'asks', 'ask-1'))
        self.do('delete', self.plan, 'asks', 'ask-1')
        self.assertEqual(self.ask('history', self.plan, 'asks', 'ask-1')[0]['new'], True)
        self.refuse('history', self.plan, 'asks', 'ask-9')

    def test_list_where(self):
        self.assertEqual(self.ids(self.plan, 'asks', 'workstream=ws-uc'), ['ask-1'])
        self.assertEqual(self.ids(self.plan, 'asks', 'workstream='), ['ask-2', 'ask-3'])
        self.assertEqual(self.ids(self.plan, 'asks', 'leads=p-2'), ['ask-3'])
        self.assertEqual(self.ids(self.plan, 'asks', 'leads=p-2,p-1'), ['ask-3'])
        self.assertEqual(self.ids(self.plan, 'asks', 'leads=p-2,p-3'), [])
        self.assertEqual(self.ids(self.plan, 'asks', 'workstream=', 'parent=ask-1'), ['ask-2'])
        self.assertEqual(self.ids(self.plan, 'asks', 'id=ask-3'), ['ask-3'])
        self.assertEqual(self.ids(self.plan, 'asks', 'year=2018-19'), ['ask-1'])

    def test_derived_dates(self):
        self.do('set', self.plan, 'asks', 'ask-1', 'timescale=By April 2015')
        self.do('set', self.plan, 'asks', 'ask-2', 'timescale=Quarterly', 'status=complete', 'progress=100')
        self.do('set', self.plan, 'asks', 'ask-3', 'end=2026-11-21')
        first, second, third = self.ask('list', self.plan, 'asks', '--today', '2026-11-22')
        self.assertEqual([first[name] for name in ('=start', '=end', '=precision', '=recurs', '=overdue')],
                         [None, '2015-04-30', 'month', None, True])
        self.assertEqual((first['=status'], first['=progress']), ('complete', 100))
        self.assertEqual((second['=recurs'], second['=overdue']), ('quarterly', False))
        self.assertEqual((third['=end'], third['=overdue']), ('2026-11-21', True))
        self.assertEqual(self.ids(self.plan, 'asks', '=overdue=yes'), ['ask-1', 'ask-3'])
        self.assertEqual(self.ids(self.plan, 'asks', '=end=2015-04-30'), ['ask-1'])
        third = self.ask('list', self.plan, 'asks', '--today', '2026-11-21')[2]
        self.assertFalse(third['=overdue'])

    def test_derived_scores(self):
        self.do('add', self.plan, 'risks', 'description=Rain', 'inherent_likelihood=5', 'inherent_severity=3',
                'residual_likelihood=2', 'residual_severity=3', '--id', 'r-1')
        self.do('add', self.plan, 'risks', 'description=Snow', 'inherent_likelihood=2', '--id', 'r-2')
        first, second = self.ask('list', self.plan, 'risks')
        self.assertEqual([first[name] for name in ('=inherent', '=residual', '=target', '=band', '=escalated')],
                         [15, 6, None, 'moderate', True])
        self.assertEqual([second[name] for name in ('=inherent', '=band', '=escalated')], [None, None, False])
        self.do('set', self.plan, 'plan', 'plan', 'risk_appetite=16')
        self.assertEqual(self.ids(self.plan, 'risks', '=escalated=yes'), [])

    def test_derived_actions(self):
        self.do('add', self.plan, 'actions', 'text=Write', 'due=2026-11-01', '--id', 'late')
        self.do('add', self.plan, 'actions', 'text=Read', 'due=2026-11-01', 'status=closed', '--id', 'closed')
        self.do('add', self.plan, 'actions', 'text=Think', '--id', 'undated')
        self.assertEqual(self.ids(self.plan, 'actions', '=overdue=yes'), ['late'])

    def test_list_as_table(self):
        lines = self.do('list', self.plan, 'asks').splitlines()
        self.assertEqual(lines[0].split(), ['id', 'workstream', 'year', 'leads', 'title'])
        self.assertEqual({line.index(word) for line, word in zip(lines[1:], ('Open', '  Find', 'Tell'))},
                         {lines[0].index('title')})
        self.assertIn('Unplanned Care', lines[1])
        self.assertEqual(self.do('list', self.plan, 'seats'), '')

    def test_same_bytes_after_looking(self):
        before = self.bytes_of(self.plan)
        for arguments in (('list', 'asks'), ('history', 'asks', 'ask-1'), ('check',), ('clashes',)):
            self.do(arguments[0], self.plan, *arguments[1:])
        self.assertEqual(self.bytes_of(self.plan), before)

    def test_text_is_text(self):
        text = 'R&D <b>100%s</b> \u202eabc "quoted" \\ =1+1 — naïve'
        self.do('set', self.plan, 'asks', 'ask-1', 'text=' + text)
        status, output, _ = self.run_verb('list', self.plan, 'asks')
        self.assertEqual(status, DONE)
        self.assertIn('R&D <b>100%s</b> \\u202eabc', output.decode())
        self.assertNotIn('\u202e', output.decode())
        self.assertEqual(self.ask_of('ask-1')['text'], text)
        self.refuse('set', self.plan, 'asks', 'ask-1', 'text=\x1b[2Jgone')

    def test_messages_hold_no_control_characters(self):
        for arguments in (('set', 'asks', 'ask-1\x1b[2J\x9b', 'text=x'), ('list', 'a\x1b[2J\nb'),
                          ('list', 'asks', '--where', 'text\x07=1'), ('list', 'asks', '--\x1b[2J')):
            with self.subTest(arguments):
                _, _, messages = self.run_verb(arguments[0], self.plan, *arguments[1:])
                self.assertRegex(messages.decode(), r'\Aicb-planner: [^\x00-\x1f\x7f-\x9f]+\n\Z')

    def test_any_locale(self):
        self.environment['LC_ALL'] = 'C'
        self.do('set', self.plan, 'asks', 'ask-1', 'text=Für Zoë', '--by', 'Zoë')
        self.assertEqual(self.ask_of('ask-1')['text'], 'Für Zoë')
        self.assertIn('Für Zoë', self.do('list', self.plan, 'asks'))

    def test_help_of_each(self):
        listed = [line.split()[0] for line in self.do('--help').splitlines() if line.startswith('  ') and '--' not in line][1:]
        self.assertIn('list', listed)
        for verb in listed:
            with self.subTest(verb):
                text = self.do(verb, '--help')
                self.assertRegex(text, r'Usage:\n  icb-planner ' + verb)
                self.assertRegex(text, r'Examples?:\n  icb-planner ' + verb)
                options = set(re.findall(r'^  (?:-h, |-o, )?(--[a-z-]+)', text, re.MULTILINE)) - {'--help'}
                self.assertEqual(options, self.options_in_manual(verb))
        self.assertEqual(set(re.findall(r'^\.It Cm (\w+) Ar', self.manual(), re.MULTILINE)), set(listed))

    def manual(self):
        page = (planner_case.SOURCE / 'data' / 'icb-planner.1').read_text()
        return page[page.index('.Sh VERBS'):page.index('.Sh ENVIRONMENT')]

    def options_in_manual(self, verb):
        line, = re.findall(rf'^\.It Cm {verb} Ar .*', self.manual(), re.MULTILINE)
        return {'--output' if name == 'o' else '-' + name for name in re.findall(r'Fl (\S+)', line)}

    def test_messages_are_sentences(self):
        for arguments, sentence in (
                (('list', '--where', '=overdue=maybe'), '=overdue is yes or no, not “maybe”.'),
                (('list', '--where', '=end=soon'), '=end is a date such as 2018-07-12, not “soon”.'),
                (('list', '--where', '=progress=much'), '=progress is a whole number, not “much”.'),
                (('list', '--colour'), 'Unknown option --colour.'),
                (('list', '--where'), 'Missing argument for --where.')):
            with self.subTest(arguments):
                self.assertEqual(self.misuse('list', self.plan, 'asks', *arguments[1:]),
                                 f'icb-planner: {sentence} See “icb-planner list --help”.\n')

    def test_unknown_verb(self):
        for word in ('lst', 'undo-all', 'Add', ''):
            with self.subTest(word):
                self.assertIn(f'no verb “{word}”', self.misuse(word, self.plan))


class When(planner_case.PlannerCase):
    def test_when(self):
        found = self.ask('when', 'By September/October 2015', 'Q4 2018/19', 'Quarterly', 'TBC', '--near', '2018-01-01')
        self.assertEqual([(one['start'], one['end'], one['precision'], one['recurs']) for one in found],
                         [(None, '2015-10-31', 'month', None), ('2019-01-01', '2019-03-31', 'quarter', None),
                          (None, None, None, 'quarterly'), (None, None, None, None)])

    def test_circumstances(self):
        found, = self.ask('when', 'Q1 2018/19', '--year-starts', '09-01')
        self.assertEqual((found['start'], found['end']), ('2018-09-01', '2018-11-30'))
        found, = self.ask('when', 'mid-June', '--near', '2018-02-01')
        self.assertEqual(found['start'][:7], '2018-06')
        found, = self.ask('when', 'mid-June', '--today', '2019-02-01')
        self.assertEqual(found['start'][:7], '2019-06')

    def test_text(self):
        self.assertEqual(self.do('when', 'soonish'), 'soonish  not a date\n')

    def test_wrong_usage(self):
        for arguments in ((), ('Q1', '--near', 'x'), ('Q1', '--year-starts', '13-01'), ('Q1', '--year-starts')):
            with self.subTest(arguments):
                self.misuse('when', *arguments)


if __name__ == '__main__':
    planner_case.main()

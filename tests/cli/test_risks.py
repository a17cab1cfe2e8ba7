# Risks through verbs: what is derived of them, the careful reviewer, and registers out of Word and Excel.
# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import planner_case
from planner_case import AWAITS

TODAY = ('--today', '2018-07-12')

# A register as a paper prints it: two rows of headings, cells of several lines, and what people type into them.
HEADINGS = [
    ['Risk / Event Details', '', '', '', 'Inherent Scores [pre mitigation]', '', '', 'Mitigation Plan', 'Action Taken',
     'Residual Scores [post mitigation]', '', '', 'Risk Direction since last report', 'Target Score', '', ''],
    ['Reference Number', 'Workstream / Project', 'Lead Officer', 'Risk Description (Cause-Event-Effect)', 'Likelihood',
     'Severity', 'Inherent Risk Score', 'Programme of work to mitigate this risk', 'Monthly update', 'Likelihood', 'Severity',
     'Residual Risk Score', '', 'Likelihood', 'Severity', 'Target Risk Score'],
]
ROWS = [
    ['R1', 'Care at Home', 'Ama Okri / Ben Holt', 'Too few nurses.\nWards close.', 4, 4, 16, 'Recruit;\n"Grow our own" (Ama Okri)',
     'Two began.', 3, 4, 12, '↔', 2, 4, 8],
    ['R2', 'care at home', '', 'Winter', 5, 4, 20, 'Plan', 'Planned', 5, 4, 20, '↓', 'TBC', 'TBC', 'TBC'],
    ['R3', 'Shared records', 'Finance leads', 'Late system', 3, 4, 12, 'Contract', '', 2, 4, 8, 'NEW', 3, 4, 12],
    ['R4', 'Shared records', 'Eve Lund', 'Cost', 4, 4, 15, '', 'None', 4, 5, 20, '', 1, 1, 1],
]


def write_table(path, rows, separator='\t'):
    def cell(value):
        text = str(value)
        return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in '"\n' + separator) else text
    path.write_text(''.join(separator.join(map(cell, row)) + '\n' for row in rows))


class Risks(planner_case.PlannerCase):

    def import_rows(self, rows, name='register.tsv', separator='\t', status=planner_case.DONE):
        plan = self.make_plan()
        self.do('add', plan, 'workstreams', 'code=CH', 'name=Care at home', '--id', 'ws-1')
        write_table(self.folder / name, rows, separator)
        report = self.ask('import', plan, name, '--kind', 'risks', status=status)
        return plan, report, {risk.get('ref'): risk for risk in self.ask('list', plan, 'risks', *TODAY)}

    def findings(self, plan, *options):
        return [(one['finding'], one['id']) for one in self.ask('check', plan, *(options or TODAY))['findings']]

    def test_register_of_a_paper(self):
        for separator, name in (('\t', 'register.tsv'), (',', 'register.csv')):
            with self.subTest(separator=separator):
                (self.folder / 'plan.icbplan').unlink(missing_ok=True)
                _, report, risks = self.import_rows(HEADINGS + ROWS, name, separator, AWAITS)
                self.assertEqual(list(risks), ['R1', 'R2', 'R3', 'R4'])
                for row in ROWS:
                    risk = risks[row[0]]
                    for field, value in (('lead_text', row[2]), ('description', row[3]), ('mitigation', row[7]), ('action_taken', row[8])):
                        self.assertEqual(risk.get(field) or '', value, (row[0], field))
                    for name_of, at in (('inherent', 4), ('residual', 9), ('target', 13)):
                        unknown = row[at] == 'TBC'
                        self.assertEqual((risk.get(f'{name_of}_likelihood'), risk.get(f'{name_of}_severity'), risk['=' + name_of]),
                                         (None, None, None) if unknown else (row[at], row[at + 1], row[at] * row[at + 1]))
                self.assertEqual([(risk.get('workstream'), risk.get('project')) for risk in risks.values()],
                                 [('ws-1', None), ('ws-1', None), (None, 'Shared records'), (None, 'Shared records')])
                self.assertEqual([risk['=direction'] for risk in risks.values()], ['same', 'down', 'new', None])
                self.assertEqual([risk['=band'] for risk in risks.values()], ['high', 'extreme', 'high', 'extreme'])
                self.assertEqual([risk['=escalated'] for risk in risks.values()], [True, True, False, True])
                wrong = [problem['reason'] for problem in report['problems'] if problem['id'] == risks['R4']['id']]
                self.assertEqual(len(wrong), 1)
                self.assertIn('16', wrong[0])
                self.assertIn('“15”', wrong[0])

    def test_findings_of_a_paper(self):
        plan, _, risks = self.import_rows(HEADINGS + ROWS, status=AWAITS)
        self.assertEqual({ref: risk['=findings'] for ref, risk in risks.items()},
                         {'R1': [], 'R2': ['no-lead', 'not-lowered'], 'R3': ['target-above-residual', 'no-action'],
                          'R4': ['residual-above-inherent']})
        self.assertEqual(self.findings(plan), [(finding, risk['id']) for risk in risks.values() for finding in risk['=findings']])
        self.assertIn('Nobody leads on it. Name a lead.', self.do('check', plan, *TODAY))
        self.do('set', plan, 'risks', risks['R2']['id'], 'accepted_findings=no-lead: the post is vacant until May')
        self.assertNotIn(('no-lead', risks['R2']['id']), self.findings(plan))
        self.assertIn(('not-lowered', risks['R2']['id']), self.findings(plan))
        for no_reason in ('no-lead', 'no-lead:', 'no-lead: ', 'no-lead because vacant', 'no-leads: vacant'):
            self.do('set', plan, 'risks', risks['R2']['id'], 'accepted_findings=' + no_reason)
            self.assertIn(('no-lead', risks['R2']['id']), self.findings(plan))

    def test_scores_in_one_cell(self):
        rows = [['Ref', 'Inherent score', 'Residual score', 'Target score', 'Direction'], ['R1', '4x4', '3 4 12', 'likely, minor', '▲'],
                ['R2', '16', '4 4 15', 'TBC', 'sideways']]
        _, report, risks = self.import_rows(rows, status=AWAITS)
        self.assertEqual([risks['R1'][name] for name in ('=inherent', '=residual', '=target', '=direction')], [16, 12, 8, 'up'])
        self.assertEqual([risks['R2'][name] for name in ('=inherent', '=residual', '=target', '=direction')], [None] * 4)
        self.assertEqual([problem['value'] for problem in report['problems'] if problem['id'] == risks['R2']['id']],
                         ['sideways', '16', '4 4 15'])

    def test_register_again(self):
        rows = [row[:] for row in HEADINGS + ROWS]
        rows.append(['', 'Shared records', '', 'Nobody numbered this', 2, 2, 4, 'Count', '', 1, 2, 2, '', 1, 1, 1])
        rows.append(['R1', 'Shared records', '', 'A second with the number of the first', 2, 2, 4, '', '', 1, 2, 2, '', 1, 1, 1])
        plan, _, _ = self.import_rows(rows, status=AWAITS)
        before = self.ask('list', plan, 'risks', *TODAY)
        history = [self.ask('history', plan, 'risks', risk['id']) for risk in before]
        self.assertEqual(len(before), 6)
        counts = self.ask('import', plan, 'register.tsv', '--kind', 'risks', status=AWAITS)['kinds']['risks']
        self.assertEqual((counts['added'], counts['changed'], counts['unchanged']), (0, 0, 6))
        self.assertEqual(self.ask('list', plan, 'risks', *TODAY), before)
        self.assertEqual([self.ask('history', plan, 'risks', risk['id']) for risk in before], history)

        # The next month's: what it says is taken, what it leaves open stays.
        rows[2][9], rows[2][11], rows[2][2], rows[2][8], rows[2][0] = 2, 8, '', '', ' r1 '
        write_table(self.folder / 'next.tsv', rows)
        counts = self.ask('import', plan, 'next.tsv', '--kind', 'risks', status=AWAITS)['kinds']['risks']
        self.assertEqual((counts['added'], counts['changed'], counts['unchanged']), (0, 1, 5))
        after = self.ask('list', plan, 'risks', *TODAY)
        self.assertEqual([risk['id'] for risk in after], [risk['id'] for risk in before])
        self.assertEqual([(risk['=residual'], risk['lead_text'], risk['action_taken']) for risk in after[:1]],
                         [(8, 'Ama Okri / Ben Holt', 'Two began.')])
        self.do('undo', plan)
        self.assertEqual(self.ask('list', plan, 'risks', *TODAY), before)

    def test_leads_of_the_directory(self):
        plan = self.make_plan()
        for forename, surname, name in (('Ama', 'Okri', 'p-ama'), ('Ben', 'Holt', 'p-ben'), ('Eve', 'Lund', 'p-eve'), ('Eve', 'Lund', 'p-other')):
            self.do('add', plan, 'people', 'forename=' + forename, 'surname=' + surname, '--id', name)
        write_table(self.folder / 'register.tsv', HEADINGS + ROWS)
        for _ in range(2):
            self.ask('import', plan, 'register.tsv', '--kind', 'risks', status=AWAITS)
            self.assertEqual([(risk.get('leads'), risk.get('lead_text')) for risk in self.ask('list', plan, 'risks', *TODAY)],
                             [(['p-ama', 'p-ben'], None), (None, None), (None, 'Finance leads'), (None, 'Eve Lund')])

    def test_scores_as_typed(self):
        plan = self.make_plan()
        self.do('add', plan, 'risks', 'ref=R1', 'inherent=4x5', 'residual=4 4', 'target=unlikely, major', '--id', 'r')

        def scores():
            found, = self.ask('list', plan, 'risks', *TODAY)
            return [(found.get(name + '_likelihood'), found.get(name + '_severity')) for name in ('inherent', 'residual', 'target')]
        self.assertEqual(scores(), [(4, 5), (4, 4), (2, 4)])
        self.do('set', plan, 'risks', 'r', 'residual=3 4 12', 'target=TBC', 'inherent_severity=Minor')
        self.assertEqual(scores(), [(4, 2), (3, 4), (None, None)])
        self.assertEqual(self.do('undo', plan),
                         'Edit Residual likelihood, Residual severity, Target likelihood, Target severity, Inherent severity\n')
        self.do('add', plan, 'risk_reviews', 'risk=r', 'on=2018-05-12', 'score=5 × 4', '--id', 'v')
        review, = self.ask('list', plan, 'risk_reviews')
        self.assertEqual((review['likelihood'], review['severity']), (5, 4))
        for wrong in ('residual=16', 'residual=6x1', 'residual=likely', 'residual=3 4 13', 'residual_severity=7', 'residual_severity=often'):
            self.refuse('set', plan, 'risks', 'r', 'ref=R9', wrong)
        for wrong in (('residual=4x3', 'residual_severity=2'), ('residual_likelihood=2', 'residual=4x3'), ('score=4x3',)):
            self.misuse('set', plan, 'risks', 'r', *wrong)
        self.assertEqual(scores(), [(4, 5), (4, 4), (2, 4)])

    def test_own_scale_words(self):
        plan = self.make_plan()
        root = self.ask('list', plan, 'plan')[0]['id']
        self.do('set', plan, 'plan', root, 'likelihood_words=hardly\nseldom\nperhaps\noften\nalways')
        self.do('add', plan, 'risks', 'ref=R1', 'residual=often × major', 'target_likelihood=Seldom', '--id', 'r')
        self.refuse('set', plan, 'risks', 'r', 'residual=likely, major')
        write_table(self.folder / 'words.csv', [['Ref', 'Inherent score', 'Residual likelihood', 'Residual severity'],
                                                ['R1', 'always, minor', '3 - perhaps', 'Minor (2)'], ['R2', 'rare, minor', 'likely', 'major']], ',')
        report = self.ask('import', plan, 'words.csv', '--kind', 'risks', status=AWAITS)
        self.assertEqual([problem['value'] for problem in report['problems']], ['likely', 'rare, minor'])
        first, second = self.ask('list', plan, 'risks', *TODAY)
        self.assertEqual((first['=inherent'], first['=residual'], first['target_likelihood'], second['residual_severity']), (10, 6, 2, 4))

    def test_hostile_tables(self):
        for rows in (HEADINGS, HEADINGS + [['']], HEADINGS + HEADINGS, [HEADINGS[0]], [HEADINGS[1]],
                     HEADINGS + [['R' * 501] + ['9' * 40] * 40], HEADINGS + [['<b>R1</b>', '=1+1', '%s%n', '\u202e'] + ['-1', '0', '25'] * 4]):
            with self.subTest(rows=str(rows)[-60:]):
                (self.folder / 'plan.icbplan').unlink(missing_ok=True)
                plan = self.make_plan()
                write_table(self.folder / 'bad.tsv', rows)
                status, _, messages = self.run_verb('import', plan, 'bad.tsv', '--kind', 'risks')
                self.assertIn(status, (planner_case.DONE, planner_case.REFUSED, AWAITS), messages)
                for risk in self.ask('list', plan, 'risks', *TODAY):
                    self.assertTrue(all(risk[name] is None or 1 <= risk[name] <= 25 for name in ('=inherent', '=residual', '=target')))

    def test_direction_since_a_report(self):
        plan = self.make_plan()
        self.do('add', plan, 'risks', 'ref=R1', 'residual_likelihood=3', 'residual_severity=4', '--id', 'r')
        for on, likelihood in (('2018-04-01', 5), ('2018-05-12', 3)):
            self.do('add', plan, 'risk_reviews', 'risk=r', 'on=' + on, f'likelihood={likelihood}', 'severity=4')

        def direction(*options):
            return self.ask('list', plan, 'risks', *(options or TODAY))[0]['=direction']
        self.assertEqual(direction(), 'down')  # no report: since the last review but one
        self.do('add', plan, 'meetings', 'title=Board', 'on=2018-06-01', '--id', 'm')
        self.do('add', plan, 'agenda_items', 'meeting=m', 'title=Briskly reported', '--id', 'i')
        self.assertEqual(direction(), 'down')
        self.do('set', plan, 'agenda_items', 'i', 'title=Escalated Risk Register')
        self.assertEqual(direction(), 'same')
        self.assertEqual(direction('--today', '2018-06-01'), 'down')  # the paper of that meeting
        self.do('set', plan, 'meetings', 'm', 'status=cancelled')
        self.assertEqual(direction(), 'down')

    def test_reviews_of_two_partners(self):
        # Both are kept in either order, and the later by date is the present one, whoever wrote last.
        for typed in (('ours', 'theirs'), ('theirs', 'ours')):
            for order in (('ours', 'theirs'), ('theirs', 'ours')):
                with self.subTest(typed=typed, order=order):
                    for name in ('hub', 'ours', 'theirs'):
                        (self.folder / (name + '.icbplan')).unlink(missing_ok=True)
                        self.make_plan(name + '.icbplan')
                    self.do('add', 'hub.icbplan', 'risks', 'ref=R1', 'residual=5 × 4', '--id', 'r')
                    self.do('export', 'hub.icbplan', '-o', 'hub.json')
                    for name in typed:
                        self.do('import', name + '.icbplan', 'hub.json')
                        on, score = ('2018-06-01', '3 × 4') if name == 'ours' else ('2018-07-01', '2 × 3')
                        self.do('set', name + '.icbplan', 'risks', 'r', 'residual=' + score)
                        self.do('add', name + '.icbplan', 'risk_reviews', 'risk=r', 'on=' + on, 'score=' + score)
                        self.do('export', name + '.icbplan', '-o', name + '.json')
                    for name in order:
                        self.do('import', 'hub.icbplan', name + '.json')
                    self.assertEqual(sorted((review['on'], review['likelihood']) for review in self.ask('list', 'hub.icbplan', 'risk_reviews')),
                                     [('2018-06-01', 3), ('2018-07-01', 2)])
                    risk, = self.ask('list', 'hub.icbplan', 'risks', *TODAY)
                    self.assertEqual((risk['residual_likelihood'], risk['residual_severity']), (2, 3))
                    # What went round comes back to both, and nothing is left to settle.
                    self.do('export', 'hub.icbplan', '-o', 'hub.json')
                    for name in typed:
                        self.do('import', name + '.icbplan', 'hub.json')
                        self.assertEqual(self.ask('list', name + '.icbplan', 'risks', *TODAY)[0]['=residual'], 6)

    def test_scores_without_a_review_await_a_person(self):
        for name in ('hub.icbplan', 'theirs.icbplan'):
            self.make_plan(name)
        self.do('add', 'hub.icbplan', 'risks', 'ref=R1', 'residual=5 × 4', '--id', 'r')
        self.do('export', 'hub.icbplan', '-o', 'hub.json')
        self.do('import', 'theirs.icbplan', 'hub.json')
        self.do('set', 'hub.icbplan', 'risks', 'r', 'residual_likelihood=4')
        self.do('set', 'theirs.icbplan', 'risks', 'r', 'residual_likelihood=2')
        self.do('add', 'theirs.icbplan', 'risk_reviews', 'risk=r', 'on=2018-07-01', 'score=2 × 4')
        self.do('export', 'theirs.icbplan', '-o', 'theirs.json')
        report = self.ask('import', 'hub.icbplan', 'theirs.json', status=AWAITS)
        self.assertEqual([clash['name'] for clash in report['clashes']], ['risks/r/residual_likelihood'])

    def test_own_bands(self):
        plan = self.make_plan()
        self.do('add', plan, 'risks', 'ref=R1', 'inherent_likelihood=3', 'inherent_severity=4', '--id', 'r')

        def risk():
            found, = self.ask('list', plan, 'risks', *TODAY)
            return found['=band'], found['=inherent-band'], found['=target-band'], found['=escalated']
        self.assertEqual(risk(), ('high', 'high', None, False))
        root = self.ask('list', plan, 'plan')[0]['id']
        self.do('set', plan, 'plan', root, 'risk_bands=low 1-9\nextreme 10-25', 'risk_appetite=12')
        self.assertEqual(risk(), ('extreme', 'extreme', None, True))
        self.do('set', plan, 'plan', root, 'risk_bands=nonsense')
        self.assertEqual(risk()[0], 'high')


if __name__ == '__main__':
    planner_case.main()

# Plans sent and received through verbs: import, export, clashes, settle, templates.
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import itertools
import json
import os
import re
import shutil
import stat
import subprocess

import planner_case
from planner_case import AWAITS, DONE, SOURCE

SAMPLE = SOURCE / 'data' / 'sample.json'
CASES = SOURCE / 'tests' / 'data' / 'exchange'


def by_kind(exported):
    return {kind: records for kind, records in exported.items() if isinstance(records, list)}


class Exchange(planner_case.PlannerCase):
    def send(self, source, target, *arguments):
        """Exports SOURCE in full and imports it into TARGET; returns the report."""
        self.do('export', source, '-o', 'sent.json', '--include-sensitive')
        status, output, messages = self.run_verb('import', target, 'sent.json', '--json', *arguments)
        self.assertIn(status, (DONE, AWAITS), messages)
        report = json.loads(output)
        self.assertEqual(status == AWAITS, bool(report['clashes'] or report['problems']))
        return report

    def plain(self, plan):
        return self.do('export', plan, '--plain')

    def clash_names(self, plan):
        status, output, _ = self.run_verb('clashes', plan, '--json')
        clashes = json.loads(output)
        self.assertEqual(status, AWAITS if clashes else DONE)
        return [clash['name'] for clash in clashes]

    def assert_nothing_done(self, report):
        for kind, counts in report['kinds'].items():
            self.assertEqual((kind, counts['added'], counts['changed'], counts['deleted']), (kind, 0, 0, 0))

    def make_two(self):
        """Two plans with the same three asks, the second received from the first."""
        self.do('new', 'ours.icbplan', '--title', 'Eastmere')
        self.do('new', 'theirs.icbplan')
        for number in (1, 2, 3):
            self.do('add', 'ours.icbplan', 'asks', f'text={number}', '--id', f'ask-{number}')
        self.send('ours.icbplan', 'theirs.icbplan')
        return 'ours.icbplan', 'theirs.icbplan'

    def test_sample_value_for_value(self):
        sample = json.loads(SAMPLE.read_text())
        plan = self.make_plan()
        report = self.ask('import', plan, SAMPLE, '--by', 'A. Officer')
        self.assertEqual((report['problems'], report['clashes'], report['kept_unknown']), ([], [], []))
        for kind, records in by_kind(sample).items():
            self.assertEqual((kind, report['kinds'][kind]['added']), (kind, len(records)))
            listed = [{member: value for member, value in record.items() if member[0] != '='}
                      for record in self.ask('list', plan, kind)]
            self.assertEqual({record['id']: record for record in listed}, {record['id']: record for record in records})
        found, = self.ask('list', plan, 'plan')
        self.assertEqual(found, sample['plan'])

        exported = json.loads(self.do('export', plan, '--plain', '--include-sensitive'))
        for kind, records in by_kind(sample).items():
            may_leave = {record['id']: record for record in exported[kind]}
            self.assertEqual({record['id'] for record in records if record.get('private')} & set(may_leave), set())
            self.assertEqual(may_leave, {record['id']: record for record in records if record['id'] in may_leave})
        self.assertEqual(exported['plan'], sample['plan'])

    def test_same_file_again(self):
        self.do('new', 'plan.icbplan', '--template', 'sample')
        before = self.plain('plan.icbplan')
        self.do('export', 'plan.icbplan', '-o', 'full.json')
        for source in (SAMPLE, 'full.json'):
            self.assert_nothing_done(self.ask('import', 'plan.icbplan', source))
        self.assertEqual(self.plain('plan.icbplan'), before)
        self.assertIn('nothing to undo', self.refuse('undo', 'plan.icbplan'))

    def test_export_twice(self):
        self.do('new', 'plan.icbplan', '--template', 'sample')
        lines = [[line for line in self.do('export', 'plan.icbplan').splitlines() if not line.startswith('    "at": ')]
                 for _ in range(2)]
        self.assertEqual(lines[0], lines[1])
        self.assertEqual(self.plain('plan.icbplan'), self.plain('plan.icbplan'))
        self.do('export', 'plan.icbplan', '--plain', '-o', 'plain.json')
        self.assertEqual((self.folder / 'plain.json').read_text(), self.plain('plan.icbplan'))
        self.assertEqual(stat.S_IMODE(os.stat(self.folder / 'plain.json').st_mode), 0o600)

    def test_dry_run(self):
        plan = self.make_plan()
        before = self.bytes_of(plan)
        looked = self.ask('import', plan, SAMPLE, '--dry-run')
        self.assertEqual(self.ids(plan, 'asks'), [])
        self.assertEqual(self.ask('backups', plan), [])
        self.assertEqual(len(self.bytes_of(plan)), len(before))
        self.assertEqual(self.ask('import', plan, SAMPLE), looked)
        self.assertEqual([backup['reason'] for backup in self.ask('backups', plan)], ['import'])

    def test_import_is_one_step(self):
        plan = self.make_plan()
        before = self.plain(plan)
        self.do('import', plan, SAMPLE)
        after = self.plain(plan)
        self.do('undo', plan)
        self.assertEqual(self.plain(plan), before)
        self.do('redo', plan)
        self.assertEqual(self.plain(plan), after)

    def test_history_names_the_source(self):
        plan = self.make_plan()
        self.do('import', plan, SAMPLE, '--by', 'Ben Okri')
        ask = self.ids(plan, 'asks')[0]
        added, = self.ask('history', plan, 'asks', ask)
        self.assertEqual((added['by'], 'sample.json' in added['from']), ('Ben Okri', True))

    def test_refused_files_change_nothing(self):
        plan = self.make_plan()
        self.do('add', plan, 'asks', 'text=x', '--id', 'ask-1')
        before = self.plain(plan)
        for name in ('truncated.json', 'not-utf-8.json', 'duplicate-member.json', 'nul-escape.json', 'too-deep.json',
                     'version-newer.json', 'other-format.json', 'empty.json', 'nowhere.json', 'two-roots.json'):
            with self.subTest(name):
                self.refuse('import', plan, CASES / name)
        self.refuse('import', plan, self.folder)
        self.assertIn('the plan itself', self.refuse('import', plan, plan))
        self.refuse('import', 'nowhere.icbplan', SAMPLE)
        self.assertEqual(self.plain(plan), before)
        self.assertEqual(self.do('undo', plan), 'Add Ask\n')

    def test_wrong_usage(self):
        plan = self.make_plan()
        for arguments in (('import', plan), ('import', plan, SAMPLE, 'more'), ('import', plan, SAMPLE, '--kind', 'ask'),
                          ('import', plan, 'risks.csv'), ('import', plan, 'RISKS.TSV'),
                          ('export',), ('export', plan, 'out.json'), ('export', plan, '--format', 'xml'),
                          ('export', plan, '--format', 'csv'), ('export', plan, '--kind', 'ask'),
                          ('export', plan, '--format', 'csv', '--kind', 'asks', '--kind', 'risks'),
                          ('new', 'x.icbplan', '--template', 'other')):
            with self.subTest(arguments):
                self.misuse(*arguments)
        self.refuse('export', plan, '--workstream', 'none')
        self.refuse('export', plan, '-o', 'nowhere/out.json')

    def test_bad_values_await_a_person(self):
        plan = self.make_plan()
        report = self.ask('import', plan, CASES / 'bad-percent.json', status=AWAITS)
        problem, = report['problems']
        self.assertEqual(set(problem), {'kind', 'id', 'field', 'value', 'reason'})
        bad, = self.ask('check', plan, status=AWAITS)['bad_values']
        self.assertEqual({name: bad[name] for name in ('kind', 'id', 'field', 'value')},
                         {name: problem[name] for name in ('kind', 'id', 'field', 'value')})
        self.expect(AWAITS, 'check', plan)
        self.do('set', plan, bad['kind'], bad['id'], bad['field'] + '=50')
        self.assertEqual(self.ask('check', plan)['bad_values'], [])

    def test_merge_in_either_order(self):
        """Edited apart on the same and on other fields, one deleted here and edited there: the same plan on both."""
        contents = []
        for first, second in (((0, 1), (1, 0)), ((1, 0), (0, 1))):
            with self.subTest(first=first):
                for name in ('ours.icbplan', 'theirs.icbplan'):
                    (self.folder / name).unlink(missing_ok=True)
                plans = ours, theirs = self.make_two()
                self.do('set', ours, 'asks', 'ask-1', 'text=ours', '--by', 'Ama')
                self.do('set', theirs, 'asks', 'ask-1', 'text=theirs', 'progress=40', '--by', 'Ben')
                self.do('set', ours, 'asks', 'ask-1', 'status=on-track')
                self.do('delete', ours, 'asks', 'ask-2')
                self.do('set', theirs, 'asks', 'ask-2', 'text=still wanted')
                self.do('delete', theirs, 'asks', 'ask-3')
                for source, target in (first, second):
                    self.send(plans[source], plans[target])
                self.assertEqual(self.plain(ours), self.plain(theirs))
                self.assertEqual(self.ids(ours, 'asks'), ['ask-1', 'ask-2'])
                ask = self.ask('list', ours, 'asks')[0]
                self.assertEqual((ask['status'], ask['progress']), ('on-track', 40))
                for plan in plans:
                    self.assertEqual(self.clash_names(plan), ['asks/ask-1/text', 'asks/ask-2/_deleted'])
                    self.expect(AWAITS, 'check', plan)
                contents.append([(side['value'], side['by']) for side in self.ask('clashes', ours, status=AWAITS)[0]['sides']])
                self.assertEqual(set(contents[-1]), {('ours', 'Ama'), ('theirs', 'Ben')})
                self.settle_and_send(ours, theirs)

    def settle_and_send(self, ours, theirs):
        text, deleted = self.ask('clashes', ours, status=AWAITS)
        keep = next(side['keep'] for side in text['sides'] if side['value'] == 'theirs')
        self.refuse('settle', ours, text['name'], '--keep', 3)
        self.do('settle', ours, text['name'], '--keep', keep)
        self.assertEqual(self.clash_names(ours), [deleted['name']])
        self.do('settle', ours, deleted['name'], '--keep', next(side['keep'] for side in deleted['sides'] if side['value']))
        self.assertEqual(self.clash_names(ours), [])
        self.assertEqual(self.send(ours, theirs)['clashes'], [])
        self.assertEqual(self.clash_names(theirs), [])
        self.assertEqual(self.ids(theirs, 'asks'), ['ask-1'])
        self.assertEqual(self.ask('list', theirs, 'asks')[0]['text'], 'theirs')
        self.assertEqual(self.plain(ours), self.plain(theirs))
        self.assert_nothing_done(self.send(theirs, ours))

    def test_order_apart(self):
        """Moved apart: one order on both, and the two places told apart in words."""
        ours, theirs = self.make_two()
        self.do('move', ours, 'asks', 'ask-3', '--first')
        self.do('move', theirs, 'asks', 'ask-3', '--after', 'ask-1')
        self.send(ours, theirs)
        self.send(theirs, ours)
        self.assertEqual(self.ids(ours, 'asks'), self.ids(theirs, 'asks'))
        text = self.expect(AWAITS, 'clashes', ours)
        self.assertRegex(text, r'  After “1”\n')
        keep, = re.findall(r'^  (\d)  .*  First$', text, re.MULTILINE)
        self.do('settle', ours, 'asks/ask-3/_place', '--keep', keep)
        self.assertEqual(self.ids(ours, 'asks'), ['ask-3', 'ask-1', 'ask-2'])
        self.send(ours, theirs)
        self.assertEqual(self.ids(theirs, 'asks'), ['ask-3', 'ask-1', 'ask-2'])

    def test_circle_awaits_a_person(self):
        ours, theirs = self.make_two()
        self.do('move', ours, 'asks', 'ask-1', '--first', '--parent', 'ask-2')
        self.do('move', theirs, 'asks', 'ask-2', '--first', '--parent', 'ask-1')
        self.assertEqual([clash['name'] for clash in self.send(ours, theirs)['clashes']], ['asks/ask-1/_place'])
        self.send(theirs, ours)
        self.assertEqual(self.clash_names(ours), self.clash_names(theirs))
        self.do('settle', ours, 'asks/ask-1/_place', '--keep', 1)
        self.assertEqual(self.send(ours, theirs)['clashes'], [])
        self.assertEqual((self.clash_names(ours), self.clash_names(theirs)), ([], []))
        self.assertEqual(self.plain(ours), self.plain(theirs))

    def test_undo_of_settling(self):
        ours, theirs = self.make_two()
        self.do('set', ours, 'asks', 'ask-1', 'text=ours')
        self.do('set', theirs, 'asks', 'ask-1', 'text=theirs')
        self.assertEqual(self.send(theirs, ours)['clashes'][0]['name'], 'asks/ask-1/text')
        self.do('settle', ours, 'asks/ask-1/text', '--keep', '1')
        self.refuse('settle', ours, 'asks/ask-1/text', '--keep', '1')
        self.do('undo', ours)

    def test_copied_file_merges_as_two(self):
        ours, _ = self.make_two()
        shutil.copy(self.folder / ours, self.folder / 'copy.icbplan')
        self.do('set', ours, 'asks', 'ask-1', 'text=ours')
        self.do('set', 'copy.icbplan', 'asks', 'ask-1', 'text=of the copy')
        self.do('set', 'copy.icbplan', 'asks', 'ask-2', 'progress=10')
        self.do('set', ours, 'asks', 'ask-2', 'status=complete')
        self.send('copy.icbplan', ours)
        self.send(ours, 'copy.icbplan')
        self.assertEqual(self.plain(ours), self.plain('copy.icbplan'))
        self.assertEqual(self.clash_names(ours), ['asks/ask-1/text'])
        self.assertEqual(self.clash_names('copy.icbplan'), ['asks/ask-1/text'])
        second = self.ask('list', ours, 'asks')[1]
        self.assertEqual((second['status'], second['progress']), ('complete', 10))

    def test_old_file_does_nothing(self):
        ours, theirs = self.make_two()
        self.do('export', ours, '-o', 'old.json')
        self.do('set', ours, 'asks', 'ask-1', 'text=newer')
        self.do('delete', ours, 'asks', 'ask-2')
        before = self.plain(ours)
        self.assert_nothing_done(self.ask('import', ours, 'old.json'))
        self.assertEqual(self.plain(ours), before)

    def test_what_leaves(self):
        plan = self.make_plan()
        self.do('add', plan, 'workstreams', 'name=Unplanned Care', 'code=UC', '--id', 'ws-uc')
        self.do('add', plan, 'workstreams', 'name=Prevention', 'code=PV', '--id', 'ws-pv')
        self.do('add', plan, 'asks', 'text=open', 'workstream=ws-uc', '--id', 'open')
        self.do('add', plan, 'asks', 'text=closed', 'workstream=ws-uc', 'private=yes', '--id', 'closed')
        self.do('add', plan, 'asks', 'text=other', 'workstream=ws-pv', '--id', 'other')
        self.do('add', plan, 'people', 'surname=Okri', '--id', 'p')
        self.do('add', plan, 'interests', 'person=p', 'nature=Director', 'sensitive=yes', '--id', 'i')

        def leaving(*arguments):
            exported = json.loads(self.do('export', plan, '--plain', *arguments))
            return {record['id'] for record in itertools.chain(*by_kind(exported).values())}
        self.assertEqual(leaving(), {'ws-uc', 'ws-pv', 'open', 'other', 'p'})
        self.assertEqual(leaving('--include-sensitive') - leaving(), {'i'})
        self.assertEqual(leaving('--workstream', 'UC'), {'ws-uc', 'open'})
        self.assertEqual(leaving('--workstream', 'UC', '--workstream', 'ws-pv'), {'ws-uc', 'ws-pv', 'open', 'other'})
        self.assertEqual(leaving('--kind', 'people'), {'p'})
        for text in (self.do('export', plan), self.do('export', plan, '--format', 'csv', '--kind', 'asks')):
            self.assertNotIn('closed', text)
        self.assertNotIn('Director', self.do('export', plan, '--format', 'csv', '--kind', 'interests'))

    def test_table_there_and_back(self):
        plan = self.make_plan()
        self.do('add', plan, 'risks', 'ref==1+1', 'description=One\nTwo, "three"', 'exposure=£1,200.50', '--id', 'r')
        text = self.do('export', plan, '--format', 'csv', '--kind', 'risks')
        row, = csv.DictReader(io.StringIO(text))
        self.assertEqual((row['id'], row['ref'], row['exposure']), ('r', "'=1+1", '1200.5'))
        self.do('export', plan, '--format', 'csv', '--kind', 'risks', '-o', 'risks.csv')
        self.assertEqual(self.bytes_of('risks.csv').decode(), text)
        self.assertEqual(stat.S_IMODE(os.stat(self.folder / 'risks.csv').st_mode), 0o600)
        self.assert_nothing_done(self.ask('import', plan, 'risks.csv', '--kind', 'risks'))
        other = self.make_plan('other.icbplan')
        self.do('import', other, 'risks.csv', '--kind', 'risks')
        self.assertEqual(self.ask('list', other, 'risks'), self.ask('list', plan, 'risks'))
        self.refuse('import', other, SAMPLE, '--kind', 'risks')

    def test_never_over_the_plan(self):
        plan = self.make_plan('plan')
        other = self.make_plan('other.icbplan')
        before = self.bytes_of(plan), self.bytes_of(other)
        for arguments in (('-o', plan), ('-o', './' + plan, '--format', 'ics'), ('-o', other),
                          ('--format', 'csv', '--kind', 'asks', '-o', self.folder / plan)):
            with self.subTest(arguments):
                self.assertIn('plan', self.refuse('export', plan, *arguments))
        self.refuse('backup', plan, '-o', plan)
        self.assertEqual((self.bytes_of(plan), self.bytes_of(other)), before)

    def test_only_over_files(self):
        plan = self.make_plan()
        os.mkfifo(self.folder / 'pipe')
        os.mkdir(self.folder / 'folder')
        for options in ((), ('--format', 'ics'), ('--format', 'csv', '--kind', 'asks')):
            with self.subTest(options):
                self.assertIn('not an ordinary file', self.refuse('export', plan, '-o', 'pipe', *options))
                self.refuse('export', plan, '-o', 'folder', *options)
                self.refuse('export', plan, '-o', '', *options)
        self.assertTrue(stat.S_ISFIFO(os.stat(self.folder / 'pipe').st_mode))
        (self.folder / 'old.json').write_text('old')
        os.symlink('old.json', self.folder / 'link.json')
        self.do('export', plan, '--plain', '-o', 'link.json')
        self.assertTrue(os.path.islink(self.folder / 'link.json'))
        self.assertEqual((self.folder / 'old.json').read_text(), self.plain(plan))
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith('.icb')], [])

    def test_report_in_words(self):
        plan = self.make_plan()
        text = self.do('import', plan, SAMPLE)
        self.assertIn('added', text.splitlines()[0])
        self.assertRegex(text, r'\nasks +\d+ +0 +0 +0\n')
        plan = self.make_plan('other.icbplan')
        self.assertIn('1 problem:\n', self.expect(AWAITS, 'import', plan, CASES / 'bad-percent.json'))

    def test_templates(self):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        sample = json.loads(SAMPLE.read_text())
        self.assertEqual(self.ids('sample.icbplan', 'risks'), [risk['id'] for risk in sample['risks']])
        self.assertEqual(self.ask('list', 'sample.icbplan', 'plan'), [sample['plan']])
        self.assertIn('nothing to undo', self.refuse('undo', 'sample.icbplan'))
        self.assertEqual(self.ids('sample.icbplan', 'risks'), [risk['id'] for risk in sample['risks']])

        template = json.loads((SOURCE / 'data' / 'programme.json').read_text())
        for name in ('one.icbplan', 'two.icbplan'):
            self.do('new', name, '--template', 'programme', '--title', 'Eastmere')
            self.assertEqual(self.ask('check', name)['findings'], [])
        plan, = self.ask('list', 'one.icbplan', 'plan')
        self.assertEqual((plan['title'], plan['year_starts']), ('Eastmere', '04-01'))
        one, two = (self.ask('list', name, 'asks') for name in ('one.icbplan', 'two.icbplan'))
        self.assertEqual([ask['text'] for ask in one if 'text' in ask], [ask['text'] for ask in template['asks'] if 'text' in ask])
        self.assertFalse({ask['id'] for ask in one} & {ask['id'] for ask in two})
        self.assertEqual(self.send('one.icbplan', 'two.icbplan')['kinds']['asks']['added'], len(template['asks']))

    def test_killed_while_importing(self):
        plan = self.make_plan()
        for tenth in range(8):
            process = self.start('import', plan, SAMPLE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=0.02 * tenth)
            except subprocess.TimeoutExpired:
                process.kill()
            process.wait(timeout=100)
            number = len(self.ids(plan, 'asks'))
            self.assertIn(number, (0, len(json.loads(SAMPLE.read_text())['asks'])))
            if number:
                self.do('undo', plan)
        self.do('check', plan)


if __name__ == '__main__':
    planner_case.main()

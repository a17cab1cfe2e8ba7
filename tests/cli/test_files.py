# Plan files through verbs: new, check, backups, and what is no plan, not there, in use or not to be written.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import signal
import sqlite3
import stat
import subprocess

import planner_case
from planner_case import DONE, REFUSED

VERBS_ON_A_FILE = (
    ('list', 'asks'), ('history', 'asks', 'ask-1'), ('clashes',), ('check',), ('backup',), ('undo',), ('redo',),
    ('add', 'asks', 'text=x'), ('set', 'asks', 'ask-1', 'text=x'), ('move', 'asks', 'ask-1', '--first'),
    ('delete', 'asks', 'ask-1'), ('settle', 'asks/ask-1/text', '--keep', '1'))


class Files(planner_case.PlannerCase):
    def refuse_all(self, name):
        for arguments in VERBS_ON_A_FILE:
            with self.subTest(arguments):
                self.refuse(arguments[0], name, *arguments[1:])

    def test_new(self):
        plan = self.make_plan()
        self.assertEqual(stat.S_IMODE(os.stat(self.folder / plan).st_mode), 0o600)
        found, = self.ask('list', plan, 'plan')
        self.assertEqual(found['title'], 'Eastmere')
        self.do('new', 'untitled.icbplan')

    def test_new_never_over_a_file(self):
        plan = self.make_plan()
        before = self.bytes_of(plan)
        self.assertIn('already', self.refuse('new', plan, '--title', 'Other'))
        self.assertEqual(self.bytes_of(plan), before)

    def test_new_leaves_nothing_behind(self):
        self.refuse('new', 'nowhere/plan.icbplan')
        self.refuse('new', 'plan.icbplan', '--title', 'x' * 501)
        self.misuse('new')
        self.misuse('new', 'plan.icbplan', 'other.icbplan')
        self.assertEqual([name for name in os.listdir(self.folder) if 'plan' in name], [])

    def test_not_there(self):
        self.refuse_all('nowhere.icbplan')
        self.assertEqual([name for name in os.listdir(self.folder) if 'nowhere' in name], [])

    def test_no_plan(self):
        for name, content in (('text', b'not a plan\n' * 100), ('empty', b''), ('json', b'{"format": "org.icb.Planner"}')):
            (self.folder / name).write_bytes(content)
            self.refuse_all(name)
            self.assertEqual(self.bytes_of(name), content)
        sqlite3.connect(self.folder / 'foreign').execute('CREATE TABLE t (c)').connection.close()
        self.refuse_all('foreign')

    def test_damaged(self):
        plan = self.make_plan()
        content = bytearray(self.bytes_of(plan))
        content[len(content) // 2:] = b'\xa5' * (len(content) - len(content) // 2)
        (self.folder / plan).write_bytes(content)
        self.refuse_all(plan)
        self.assertEqual(self.bytes_of(plan), content)

    def test_newer(self):
        plan = self.make_plan()
        connection = sqlite3.connect(self.folder / plan)
        connection.execute('PRAGMA user_version = 99')
        connection.close()
        before = self.bytes_of(plan)
        self.assertIn('newer', self.refuse('list', plan, 'asks'))
        self.refuse_all(plan)
        self.assertEqual(self.bytes_of(plan), before)

    def test_read_only(self):
        plan = self.make_plan()
        self.do('add', plan, 'asks', 'text=x', '--id', 'ask-1')
        os.chmod(self.folder / plan, 0o400)
        self.drop_rights()
        before = self.bytes_of(plan)
        self.assertEqual(self.ids(plan, 'asks'), ['ask-1'])
        self.refuse('set', plan, 'asks', 'ask-1', 'text=y')
        self.refuse('undo', plan)
        self.assertEqual(self.bytes_of(plan), before)

    def test_second_opener(self):
        plan = self.make_plan()
        self.do('add', plan, 'asks', 'text=x', '--id', 'ask-1')
        before = self.bytes_of(plan)  # not later: closing a file drops the locks that its process has on it
        holder = sqlite3.connect(self.folder / plan, isolation_level=None)
        holder.execute('BEGIN EXCLUSIVE')
        self.assertIn('open already', self.refuse('set', plan, 'asks', 'ask-1', 'text=y'))
        self.refuse_all(plan)
        holder.execute('ROLLBACK')
        holder.close()
        self.assertEqual(self.bytes_of(plan), before)
        self.do('set', plan, 'asks', 'ask-1', 'text=y')

    def test_many_at_once(self):
        plan = self.make_plan()
        processes = [self.start('add', plan, 'asks', f'text={number}', '--id', f'ask-{number}', stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE) for number in range(6)]
        done = set()
        for number, process in enumerate(processes):
            output, messages = process.communicate(timeout=100)
            self.assertIn(process.returncode, (DONE, REFUSED), messages)
            if process.returncode == DONE:
                done.add(output.decode().strip())
        self.assertEqual(set(self.ids(plan, 'asks')), done)
        self.assertTrue(done)

    def test_killed(self):
        plan = self.make_plan()
        done = []
        for number in range(12):
            process = self.start('add', plan, 'asks', 'text=x', '--id', f'ask-{number}', stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=0.01 * number)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            output, _ = process.communicate(timeout=100)
            if output:
                done.append(f'ask-{number}')
            self.assertLessEqual(set(done), set(self.ids(plan, 'asks')))
        self.do('check', plan)

    def test_reader_that_goes_away(self):
        plan = self.make_plan()
        read, write = os.pipe()
        os.close(read)
        process = self.start('add', plan, 'asks', 'text=x', '--id', 'ask-1', stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        _, messages = process.communicate(timeout=100)
        self.assertEqual(process.returncode, REFUSED)
        self.assertIn(b'could not be written out', messages)
        self.assertEqual(self.ids(plan, 'asks'), ['ask-1'])

    def test_check(self):
        plan = self.make_plan()
        self.do('add', plan, 'asks', 'text=x', 'workstream=ws-9', 'leads=p-1,p-2', 'end=2018-01-01', '--id', 'ask-1')
        self.do('add', plan, 'people', 'surname=Okri', '--id', 'p-1')
        found = self.ask('check', plan, '--today', '2026-11-22')
        self.assertEqual((found['whole'], found['clashes'], found['bad_values']), (True, [], []))
        self.assertEqual([(one['finding'], one['kind'], one['id'], one.get('field'), one.get('target'))
                          for one in found['findings']],
                         [('missing', 'asks', 'ask-1', 'workstream', 'ws-9'),
                          ('missing', 'asks', 'ask-1', 'leads', 'p-2'), ('overdue', 'asks', 'ask-1', None, None)])
        self.assertIn('“ws-9” is not in this plan', self.do('check', plan))
        self.assertEqual(len(self.ask('check', plan, '--today', '2018-01-01')['findings']), 2)

    def test_backup_and_restore(self):
        plan = self.make_plan()
        self.do('add', plan, 'asks', 'text=x', '--id', 'ask-1')
        kept = self.do('backup', plan).strip()
        self.assertTrue(os.path.exists(kept))
        self.do('delete', plan, 'asks', 'ask-1')
        backup, = self.ask('backups', plan)
        self.assertEqual((backup['path'], backup['reason'], backup['size']), (kept, 'asked', os.path.getsize(kept)))
        self.assertIn(kept, self.do('backups', plan))
        self.do('restore', plan, os.path.basename(kept))
        self.assertEqual(self.ids(plan, 'asks'), ['ask-1'])
        self.assertEqual([one['reason'] for one in self.ask('backups', plan)], ['restore', 'asked'])

    def test_backup_elsewhere(self):
        plan = self.make_plan()
        self.do('backup', plan, '-o', 'copy.icbplan')
        self.assertEqual([one['title'] for one in self.ask('list', 'copy.icbplan', 'plan')], ['Eastmere'])
        before = self.bytes_of('copy.icbplan')
        self.refuse('backup', plan, '-o', 'copy.icbplan')
        self.refuse('backup', plan, '-o', 'nowhere/copy.icbplan')
        self.assertEqual(self.bytes_of('copy.icbplan'), before)

    def test_restore_refused(self):
        plan = self.make_plan()
        (self.folder / 'text').write_text('no plan')
        before = self.bytes_of(plan)
        self.refuse('restore', plan, 'text')
        self.refuse('restore', plan, 'nowhere')
        self.misuse('restore', plan)
        self.misuse('backup', plan, 'copy.icbplan')
        self.misuse('backups')
        self.assertEqual(self.bytes_of(plan), before)
        self.assertEqual(self.ask('backups', plan), [])


if __name__ == '__main__':
    planner_case.main()

# print: a PDF of a plan, without a display.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import stat
import subprocess

import planner_case


class Print(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        for code, name in (('UC', 'Unplanned Care'), ('PV', 'Prevention')):
            workstream = self.do('add', self.plan, 'workstreams', 'code=' + code, 'name=' + name).strip()
            self.do('add', self.plan, 'asks', f'workstream={workstream}', f'text=Open the {code} hub', 'year=2026/27',
                    'timescale=By June 2026', 'status=on-track')

    def print(self, *arguments, output='asks.pdf'):
        self.assertEqual(self.do('print', self.plan, 'asks', '-o', output, *arguments), '')
        return self.text(output)

    def text(self, name):
        return subprocess.run(['pdftotext', '-layout', name, '-'], cwd=self.folder, check=True, capture_output=True,
                              text=True).stdout

    def size(self, name='asks.pdf'):
        words = subprocess.run(['pdfinfo', name], cwd=self.folder, check=True, capture_output=True, text=True).stdout
        line, = (one for one in words.splitlines() if one.startswith('Page size:'))
        return tuple(round(float(word)) for word in line.split()[2:5:2])

    def test_file(self):
        before = self.bytes_of(self.plan)
        text = self.print('--today', '2026-11-22')
        self.assertIn('Open the UC hub', text)
        self.assertIn('Open the PV hub', text)
        self.assertIn('As at 22 November 2026', text)
        self.assertIn('Page 1 of 2', text)
        self.assertEqual(text.count('Overdue'), 2)
        self.assertEqual(stat.S_IMODE(os.stat(self.folder / 'asks.pdf').st_mode), 0o600)
        self.assertEqual(self.bytes_of(self.plan), before)
        self.assertEqual(sorted(one for one in os.listdir(self.folder) if 'pdf' in one), ['asks.pdf'])

    def test_same_bytes(self):
        self.print('--today', '2026-11-22', output='one.pdf')
        self.print('--today', '2026-11-22', output='other.pdf')
        self.assertEqual(self.bytes_of('one.pdf'), self.bytes_of('other.pdf'))

    def test_standard_output(self):
        self.print('--today', '2026-11-22')
        for arguments in (('-o', '-'), ()):
            status, output, messages = self.run_verb('print', self.plan, 'asks', '--today', '2026-11-22', *arguments)
            self.assertEqual((status, messages), (0, b''))
            self.assertEqual(output, self.bytes_of('asks.pdf'))

    def test_paper(self):
        for arguments, size in (((), (842, 595)), (('--portrait',), (595, 842)), (('--paper', 'A3'), (1191, 842)),
                                (('--paper', 'a3', '--portrait'), (842, 1191)), (('--landscape',), (842, 595))):
            with self.subTest(arguments):
                self.print(*arguments)
                self.assertEqual(self.size(), size)

    def test_workstreams(self):
        self.assertNotIn('UC hub', self.print('--workstream', 'PV'))
        both = self.print('--workstream', 'pv', '--workstream', 'UC')
        self.assertIn('UC hub', both)
        self.assertIn('PV hub', both)
        self.assertIn('“XX”', self.refuse('print', self.plan, 'asks', '-o', 'xx.pdf', '--workstream', 'XX'))
        self.assertFalse((self.folder / 'xx.pdf').exists())

    def test_empty(self):
        self.do('new', 'empty.icbplan')
        self.do('print', 'empty.icbplan', 'asks', '-o', 'empty.pdf')
        self.assertIn('There are no asks in this plan yet.', self.text('empty.pdf'))

    def test_misuse(self):
        for arguments in (('everything',), ('asks', '--paper', 'A5'), ('asks', '--landscape', '--portrait'), (),
                          ('asks', '--today', 'soon'), ('asks', 'more')):
            with self.subTest(arguments):
                self.misuse('print', self.plan, *arguments, '-o', 'out.pdf')
        self.assertFalse((self.folder / 'out.pdf').exists())

    def test_refused(self):
        before = self.bytes_of(self.plan)
        self.assertIn('itself', self.refuse('print', self.plan, 'asks', '-o', self.plan))
        os.link(self.folder / self.plan, self.folder / 'link.pdf')
        self.refuse('print', self.plan, 'asks', '-o', 'link.pdf')
        self.assertEqual(self.bytes_of(self.plan), before)
        self.refuse('print', self.plan, 'asks', '-o', 'nowhere/out.pdf')
        self.refuse('print', 'missing.icbplan', 'asks', '-o', 'out.pdf')
        os.mkfifo(self.folder / 'pipe')
        self.refuse('print', self.plan, 'asks', '-o', 'pipe')
        self.assertTrue(stat.S_ISFIFO(os.stat(self.folder / 'pipe').st_mode))


planner_case.main()

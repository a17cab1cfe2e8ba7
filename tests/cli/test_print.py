# print: a PDF of a plan, without a display.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import stat
import subprocess

import planner_case


def read_pdf(folder, name):
    return subprocess.run(['pdftotext', '-layout', name, '-'], cwd=folder, check=True, capture_output=True, text=True).stdout


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
        return read_pdf(self.folder, name)

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


class Timeline(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        self.workstreams = {}
        for code, name in (('UC', 'Unplanned Care'), ('PV', 'Prevention')):
            self.workstreams[code] = self.do('add', self.plan, 'workstreams', 'code=' + code, 'name=' + name).strip()
            self.add(code, f'Open the {code} hub', 'Q2 2026/27', 'status=on-track', 'progress=40')
        self.add('UC', 'Begin early', 'April 2025 to May 2026', 'baseline_end=2026-05-01', 'notes=Nobody minds')
        self.add('PV', 'Decide one day', 'TBC')

    def add(self, code, title, timescale, *more):
        self.do('add', self.plan, 'milestones', 'workstream=' + self.workstreams[code], 'title=' + title,
                'timescale=' + timescale, *more)

    def print(self, *arguments, output='out.pdf'):
        self.assertEqual(self.do('print', self.plan, 'timeline', '-o', output, '--today', '2026-07-12', *arguments), '')
        return read_pdf(self.folder, output)

    def test_file(self):
        before = self.bytes_of(self.plan)
        text = self.print()
        for words in ('Open the UC hub', 'Open the PV hub', 'Begin early', 'Decide one day', 'Not dated', 'Unplanned Care',
                      '1 April 2025 to 30 September 2026', 'As at 12 July 2026', 'Page 1 of', 'Overdue'):
            self.assertIn(words, text)
        self.assertEqual(self.bytes_of(self.plan), before)
        self.print(output='again.pdf')
        self.assertEqual(self.bytes_of('out.pdf'), self.bytes_of('again.pdf'))

    def test_pages_wide(self):
        text = self.print('--pages-wide', '2')
        self.assertIn('row 1 of', text)
        self.assertIn('across 2 of 2', text)
        self.assertEqual(text.count('Begin early'), 2)
        self.assertEqual(text.count('Decide one day'), 1)

    def test_span(self):
        text = self.print('--from', '2026-06-15', '--to', '2026-12-31')
        self.assertIn('15 June 2026 to 31 December 2026', text)
        self.assertNotIn('Begin early', text)
        self.assertIn('1 milestone lies outside', text)

    def test_choices(self):
        self.assertNotIn('PV hub', self.print('--workstream', 'UC'))
        text = self.print('--columns', 'notes, progress')
        self.assertIn('Nobody minds', text)
        self.assertIn('40%', text)
        self.assertNotIn('TBC', text)
        text = self.print('--group', 'status')
        self.assertNotIn('Unplanned Care', text)
        self.assertIn('No status', text)
        self.assertNotIn('Unplanned Care', self.print('--group', 'tree'))
        for group in ('ask', 'lead', 'organisation'):
            self.assertIn('No ' + group, self.print('--group', group))
        text = self.print('--baseline')
        self.assertIn('Slip', text)
        self.assertIn('30 days', text)

    def test_picture(self):
        for name, beginning in (('out.svg', b'<?xml'), ('out.png', b'\x89PNG')):
            with self.subTest(name):
                self.do('print', self.plan, 'timeline', '-o', name)
                self.assertTrue(self.bytes_of(name).startswith(beginning))
                self.assertEqual(stat.S_IMODE(os.stat(self.folder / name).st_mode), 0o600)
        self.do('print', self.plan, 'asks', '-o', 'asks.svg')
        self.assertTrue(self.bytes_of('asks.svg').startswith(b'<?xml'))

    def test_empty(self):
        self.do('new', 'empty.icbplan')
        self.plan = 'empty.icbplan'
        self.assertIn('There are no milestones in this plan yet.', self.print())

    def test_misuse(self):
        for arguments in (('--from', 'soon'), ('--to', '2026-02-30'), ('--from', '2026-07-01', '--to', '2026-06-30'),
                          ('--pages-wide', '0'), ('--pages-wide', '21'), ('--pages-wide', 'two'), ('--columns', 'title,colour'),
                          ('--columns', ''), ('--group', 'colour'), ('--paper', 'A5')):
            with self.subTest(arguments):
                self.misuse('print', self.plan, 'timeline', *arguments, '-o', 'out.pdf')
        for arguments in (('--baseline',), ('--pages-wide', '2'), ('--from', '2026-07-01')):
            with self.subTest(arguments):
                self.misuse('print', self.plan, 'asks', *arguments, '-o', 'out.pdf')
        self.assertFalse((self.folder / 'out.pdf').exists())


class Risks(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        for code, name, scores in (('UC', 'Unplanned Care', ('5x4', '3x4', '2x2')), ('PV', 'Prevention', ('3x3', '2x3', '1x1'))):
            workstream = self.do('add', self.plan, 'workstreams', 'code=' + code, 'name=' + name).strip()
            self.do('add', self.plan, 'risks', 'ref=' + code + '1', 'workstream=' + workstream, 'lead_text=Ama Okri',
                    f'description=Too few {code} nurses', 'mitigation=Recruit abroad', 'action_taken=Two began',
                    *map('='.join, zip(('inherent', 'residual', 'target'), scores)))

    def print(self, *arguments, output='risks.pdf'):
        self.assertEqual(self.do('print', self.plan, 'risks', '-o', output, '--today', '2026-07-12', *arguments), '')
        return read_pdf(self.folder, output)

    def test_file(self):
        before = self.bytes_of(self.plan)
        text = self.print()
        for words in ('Risk register', 'Unplanned Care', 'Prevention', 'UC1', 'PV1', 'Too few UC nurses', 'Ama Okri', 'E 20', 'Extreme',
                      '5 × 4', 'H 12', 'M 4', 'M 6', 'L 1', 'Recruit abroad', 'Two began', 'As at 12 July 2026'):
            self.assertIn(words.replace(' ', ''), ''.join(text.split()))
        self.assertEqual(self.bytes_of(self.plan), before)
        self.print(output='again.pdf')
        self.assertEqual(self.bytes_of('risks.pdf'), self.bytes_of('again.pdf'))

    def test_choices(self):
        self.assertNotIn('UC1', self.print('--workstream', 'PV'))
        text = self.print('--escalated', '--paper', 'A3', '--portrait')
        self.assertIn('Escalated risks', text)
        self.assertIn('UC1', text)
        self.assertNotIn('PV1', text)
        self.do('print', self.plan, 'risks', '-o', 'risks.svg')
        self.assertTrue(self.bytes_of('risks.svg').startswith(b'<?xml'))

    def test_heat_map(self):
        def print_map(*arguments):
            self.assertEqual(self.do('print', self.plan, 'heat-map', '-o', 'map.pdf', '--today', '2026-07-12', *arguments), '')
            return ''.join(read_pdf(self.folder, 'map.pdf').split())
        text = print_map()
        for words in ('residual scores, as they are now', 'Almost certain', 'Catastrophic', 'E 25 Extreme', 'Too few UC nurses', 'Page 1 of 1'):
            self.assertIn(words.replace(' ', ''), text)
        self.assertEqual((text.count('UC1'), text.count('PV1')), (2, 2))
        self.assertIn('inherentscores', print_map('--score', 'inherent'))
        self.assertIn('targetscores', print_map('--score', 'target', '--portrait', '--paper', 'A3'))
        self.assertIn('frominherentscorestoresidualones', print_map('--movement', 'inherent'))
        self.assertIn('fromresidualscorestotargets', print_map('--movement', 'target'))
        self.assertIn('movementsincethereviewsof12May2026', print_map('--movement', '2026-05-12'))
        self.assertNotIn('PV1', print_map('--escalated'))
        self.assertNotIn('UC1', print_map('--workstream', 'PV'))

    def test_misuse(self):
        for arguments in (('asks', '--escalated'), ('risks', '--score', 'target'), ('interests', '--workstream', 'UC'), ('heat-map', '--score', 'worst'), ('heat-map', '--movement', 'worst'), ('heat-map', '--movement', 'inherent', '--score', 'target'), ('risks', '--movement', 'target'), ('timeline', '--escalated'), ('risks', '--baseline'), ('risk',)):
            with self.subTest(arguments):
                self.misuse('print', self.plan, *arguments, '-o', 'out.pdf')


class Meetings(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        self.do('add', self.plan, 'people', 'forename=Ada', 'surname=Okafor', '--id', 'p')
        self.do('add', self.plan, 'boards', 'name=Eastmere Board', 'code=EB', 'quorum=1', '--id', 'b')
        self.do('add', self.plan, 'seats', 'board=b', 'person=p', 'capacity=chair', 'votes=true')
        for name, on in (('m-past', '2026-05-20'), ('m-next', '2026-07-15'), ('m-later', '2026-09-16')):
            self.do('add', self.plan, 'meetings', 'title=Board ' + name, 'on=' + on, 'boards=b', 'chair=p', '--id', name)
            self.do('add', self.plan, 'agenda_items', 'meeting=' + name, 'number=1', 'title=Beds ' + name, '--id', 'i-' + name)

    def print(self, what, *arguments):
        self.assertEqual(self.do('print', self.plan, what, '-o', 'out.pdf', '--today', '2026-07-12', *arguments), '')
        return read_pdf(self.folder, 'out.pdf')

    def test_which_meeting(self):
        self.assertIn('Beds m-next', self.print('agenda'))
        self.assertIn('Beds m-past', self.print('agenda', '--meeting', 'm-past'))
        self.assertIn('Beds m-later', self.print('agenda', '--today', '2027-01-01'))  # none is to come
        self.do('set', self.plan, 'meetings', 'm-next', 'status=cancelled')
        self.assertIn('Beds m-later', self.print('agenda'))

    def test_no_meeting(self):
        self.assertIn('nobody', self.refuse('print', self.plan, 'agenda', '--meeting', 'nobody', '-o', 'no.pdf'))
        self.do('new', 'empty.icbplan')
        self.assertIn('--meeting', self.refuse('print', 'empty.icbplan', 'agenda', '-o', 'no.pdf'))
        self.misuse('print', self.plan, 'risks', '--meeting', 'm-next', '-o', 'no.pdf')
        self.assertFalse((self.folder / 'no.pdf').exists())

    def test_agenda(self):
        text = self.print('agenda')
        for words in ('Agenda', 'Board m-next', 'Wednesday 15 July 2026', 'Eastmere Board', 'Chair: Ada Okafor'):
            self.assertIn(words, text)

    def test_briefing(self):
        self.do('add', self.plan, 'organisations', 'name=Saltings Trust', '--id', 'o')
        self.do('set', self.plan, 'agenda_items', 'i-m-next', 'organisations=o')
        self.do('add', self.plan, 'interests', 'person=p', 'organisation=o', 'type=financial', 'declared_on=2026-05-01')
        text = self.print('briefing')
        for words in ('briefing', '1. Beds m-next', 'Ada Okafor passes the chair', 'Eastmere Board is not quorate', 'Withdraws', 'Saltings Trust'):
            self.assertIn(words, text)
        self.assertIn('No interest touches: 1. Beds m-past', self.print('briefing', '--meeting', 'm-past'))

    def test_minutes(self):
        self.do('add', self.plan, 'recommendations', 'agenda_item=i-m-past', 'board=b', 'verbs=approve', 'text=the beds', 'outcome=agreed')
        self.do('add', self.plan, 'attendances', 'meeting=m-past', 'person=p', 'board=b', 'capacity=chair', 'presence=present')
        text = self.print('minutes')  # of the last meeting
        for words in ('Draft minutes', 'Board m-past', 'Ada Okafor', 'Present', '1. Beds m-past', 'EASTMERE BOARD', 'AGREED (APPROVE): the beds'):
            self.assertIn(words, text)
        self.assertIn('Beds m-next', self.print('minutes', '--today', '2026-07-15'))
        self.assertIn('Beds m-later', self.print('minutes', '--meeting', 'm-later'))

    def test_actions(self):
        self.do('add', self.plan, 'actions', 'ref=ICBMay26-1', 'meeting=m-past', 'text=Write to the county', 'assigned_to=p', 'due=2026-07-01')
        self.do('add', self.plan, 'actions', 'ref=ICBMay26-2', 'text=Count the beds', 'status=closed', 'closed_on=2026-06-01')
        self.do('add', self.plan, 'actions', 'ref=ICBMar26-7', 'text=Forgotten', 'status=closed', 'closed_on=2026-05-19')
        text = self.print('actions')
        for words in ('Open actions', 'ICBMay26-1', 'Ada Okafor', 'Overdue', 'ICBMay26-2', 'Closed since the last meeting, on 20 May 2026'):
            self.assertIn(words, text)
        self.assertNotIn('ICBMar26-7', text)
        self.assertIn('Closed since the last meeting, on 15 July 2026', self.print('actions', '--meeting', 'm-later'))

    def test_forward_plan(self):
        self.do('add', self.plan, 'agenda_items', 'title=Hospice at home')
        text = self.print('forward-plan', '--paper', 'A3')
        for words in ('Wednesday 15 July 2026', 'Beds m-next', 'Beds m-later', 'Not yet on a meeting', 'Hospice at home'):
            self.assertIn(words, text)
        self.assertNotIn('m-past', text)
        self.misuse('print', self.plan, 'forward-plan', '--meeting', 'm-next', '-o', 'no.pdf')

    def test_overview(self):
        self.do('add', self.plan, 'actions', 'ref=ICBMay26-1', 'text=Write to the county', 'assigned_to=p', 'due=2026-07-01')
        self.do('add', self.plan, 'milestones', 'title=Open the hub', 'end=2026-07-15', 'lead_text=Finance leads')
        text = self.print('overview', '--today', '2026-07-12')
        for words in ('What needs somebody', 'Next meeting', 'in 3 days', 'Actions overdue or due in two weeks', 'ICBMay26-1', 'overdue by 11 days',
                      'Ada Okafor', 'Coming in four weeks', 'Open the hub', 'Finance leads'):
            self.assertIn(words, text)
        self.assertNotIn('Overdue asks', text)
        self.misuse('print', self.plan, 'overview', '--meeting', 'm-next', '-o', 'no.pdf')


planner_case.main()

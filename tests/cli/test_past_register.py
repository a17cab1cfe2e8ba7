# print interests: the published register of a past day, what has changed since one, and the same as a web page and as cells.
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import html.parser
import sqlite3

import planner_case

TODAY = ('--today', '2026-11-22')
BEFORE, AFTER = '2026-10-05', '2026-11-21'


class Words(html.parser.HTMLParser):
    """What a reader of the page reads, and the elements that say it."""

    def __init__(self, text):
        super().__init__()
        self.words, self.elements = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)

    def handle_data(self, data):
        if data.strip():
            self.words.append(data.strip())


class PastRegister(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        self.person = self.do('add', self.plan, 'people', 'forename=Ama', 'surname=Boateng').strip()
        self.ids_by_name = {name: self.declare(name) for name in ('stays', 'changes', 'goes', 'is-hidden', 'is-private')}
        with sqlite3.connect(self.folder / self.plan) as file:
            file.execute("UPDATE _steps SET at = '2026-10-01T10:00:00.000Z'")
        self.do('set', self.plan, 'interests', self.ids_by_name['changes'], 'nature=Changed nature', 'to=2026-11-01')
        self.do('set', self.plan, 'interests', self.ids_by_name['is-hidden'], 'sensitive=true')
        self.do('set', self.plan, 'interests', self.ids_by_name['is-private'], 'private=true')
        self.do('delete', self.plan, 'interests', self.ids_by_name['goes'])
        self.declare('comes')
        with sqlite3.connect(self.folder / self.plan) as file:
            file.execute("UPDATE _steps SET at = '2026-11-10T10:00:00.000Z' WHERE at > '2026-10-02'")

    def declare(self, name):
        return self.do('add', self.plan, 'interests', f'person={self.person}', f'organisation_name={name}', f'nature=Nature of {name}',
                       'declared_on=2026-09-01').strip()

    def rows(self, *arguments):
        self.assertEqual(self.do('print', self.plan, 'interests', *TODAY, '-o', 'register.csv', *arguments), '')
        with open(self.folder / 'register.csv', encoding='utf-8', newline='') as file:
            return {row['Organisation']: row['Nature of the interest'] for row in csv.DictReader(file)}

    def test_as_it_is(self):
        self.assertEqual(self.rows(), {'stays': 'Nature of stays', 'changes': 'Changed nature', 'comes': 'Nature of comes',
                                       'Withheld': 'There is a sensitive interest, whose details are withheld.'})

    def test_of_a_past_day(self):
        """As it was, but what is sensitive or private now stays so."""
        then = self.rows('--as-at', BEFORE)
        self.assertEqual(then, {'stays': 'Nature of stays', 'changes': 'Nature of changes', 'goes': 'Nature of goes',
                                'Withheld': 'There is a sensitive interest, whose details are withheld.'})
        self.assertEqual(self.rows('--as-at', AFTER), self.rows())

    def test_what_has_changed(self):
        self.assertEqual(self.rows('--since', BEFORE), {
            'Changed: Nature, To\nchanges': 'Changed nature', 'New\ncomes': 'Nature of comes',
            'No longer on the register\ngoes': 'Nature of goes'})

    def test_nothing_has_changed(self):
        self.do('print', self.plan, 'interests', *TODAY, '-o', 'register.html', '--since', AFTER)
        page = Words((self.folder / 'register.html').read_text(encoding='utf-8'))
        self.assertIn('Nothing has changed on the register since then.', page.words)
        self.assertIn('no rows', self.refuse('print', self.plan, 'interests', *TODAY, '-o', 'x.csv', '--since', AFTER))

    def test_nothing_withheld_leaks(self):
        """Neither of them in any format of any day."""
        for arguments in ((), ('--as-at', BEFORE), ('--since', BEFORE), ('--as-at', AFTER)):
            for ending in ('csv', 'html', 'svg'):
                self.do('print', self.plan, 'interests', *TODAY, '-o', 'leak.' + ending, *arguments)
                content = self.bytes_of('leak.' + ending)
                for name in ('is-hidden', 'is-private'):
                    self.assertNotIn(name.encode(), content, (arguments, ending))

    def test_page(self):
        self.do('print', self.plan, 'interests', *TODAY, '-o', 'register.html', '--as-at', BEFORE)
        page = Words((self.folder / 'register.html').read_text(encoding='utf-8'))
        for words in ('Register of interests', 'As it stood on 5 October 2026', 'Ama Boateng', 'Nature of goes', 'As at 5 October 2026'):
            self.assertIn(words, page.words)
        self.assertFalse(page.elements & {'script', 'img', 'link', 'iframe', 'a', 'form'})

    def test_misuse(self):
        for arguments, words in ((('--as-at', '2026-11-23'), 'a day that has come'), (('--since', 'May'), '--since')):
            self.assertIn(words, self.misuse('print', self.plan, 'interests', *TODAY, '-o', 'x.pdf', *arguments))
        self.assertIn('register of interests', self.misuse('print', self.plan, 'asks', '--since', BEFORE, '-o', 'x.pdf'))
        self.assertIn('drawings', self.refuse('print', self.plan, 'timeline', '-o', 'x.html'))


planner_case.main()

# Interests and meetings through verbs: conflicts, the register's clock and findings, quorum.
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import subprocess

import planner_case
from northmere import DIRECTORY

PLAN = {
    **DIRECTORY,
    'boards': [{'id': 'b', 'name': 'Northmere Board', 'quorum': 4}],
    'seats': [
        {'id': 's-chair', 'board': 'b', 'person': 'p-chair', 'organisation': 'o-cc', 'capacity': 'chair'},
        {'id': 's-deputy', 'board': 'b', 'person': 'p-deputy', 'organisation': 'o-council', 'capacity': 'deputy-chair'},
        {'id': 's-gp', 'board': 'b', 'person': 'p-gp', 'organisation': 'o-cc', 'capacity': 'member'},
        {'id': 's-member', 'board': 'b', 'person': 'p-member', 'organisation': 'o-council', 'capacity': 'member'},
        {'id': 's-away', 'board': 'b', 'person': 'p-away', 'organisation': 'o-council', 'capacity': 'member'},
        {'id': 's-guest', 'board': 'b', 'person': 'p-guest', 'organisation': 'o-voluntary', 'capacity': 'in-attendance'},
        {'id': 's-before', 'board': 'b', 'person': 'p-lead', 'organisation': 'o-wenna', 'capacity': 'member', 'to': '2018-06-30'},
    ],
    'interests': [
        {'id': 'i-chair', 'person': 'p-chair', 'organisation': 'o-wenna', 'organisation_name': 'SWH', 'nature': 'Sister is a director',
         'type': 'financial', 'declared_on': '2018-01-01'},
        {'id': 'i-secret', 'person': 'p-member', 'organisation': 'o-alliance', 'nature': 'CANARY', 'type': 'non-financial-personal',
         'declared_on': '2017-07-12', 'sensitive': True},
        {'id': 'i-ended', 'person': 'p-deputy', 'organisation': 'o-wenna', 'nature': 'Governor', 'type': 'non-financial-personal',
         'declared_on': '2016-01-01', 'to': '2018-02-01'},
        {'id': 'i-old', 'person': 'p-deputy', 'organisation': 'o-alliance', 'nature': 'Adviser', 'type': 'financial',
         'declared_on': '2008-01-01', 'from': '2007-01-01', 'to': '2011-01-01'},
        {'id': 'i-nil', 'person': 'p-away', 'nil_return': True, 'declared_on': '2016-07-12'},
        {'id': 'i-undated', 'person': 'p-away', 'organisation_name': 'Sallow Books', 'nature': 'Owner', 'type': 'financial'},
        {'id': 'i-later', 'person': 'p-away', 'organisation_name': 'Sallow Maps', 'nature': 'Owner', 'type': 'financial',
         'declared_on': '2018-03-01'},
    ],
    'meetings': [{'id': 'm', 'title': 'July', 'boards': ['b'], 'on': '2018-07-12', 'chair': 'p-chair', 'status': 'planned'},
                 {'id': 'm-unknown', 'title': 'August', 'on': '2018-08-12'}],
    'attendances': [{'id': 'a-away', 'meeting': 'm', 'person': 'p-away', 'board': 'b', 'presence': 'apologies'}],
    'agenda_items': [
        {'id': 'i1', 'meeting': 'm', 'number': '1', 'title': 'Welcome'},
        {'id': 'i2', 'meeting': 'm', 'number': '2', 'title': 'Contract', 'organisations': ['o-wenna'], 'leads': ['p-lead']},
        {'id': 'i3', 'meeting': 'm', 'number': '3', 'title': 'Enhanced services for the Northmere GP Alliance'},
        {'id': 'i4', 'meeting': 'm', 'number': '4', 'title': 'Grants', 'summary': 'From northmere council to Northmere Voluntary Action.',
         'discussion': 'St Wenna’s Hospital FT was named in passing.'},
        {'id': 'i5', 'meeting': 'm', 'number': '5', 'title': 'Maps', 'summary': 'Sallow Maps has bid.'},
        {'id': 'i-other', 'meeting': 'm-unknown', 'number': '1', 'title': 'Contract with SWH'},
    ],
    'recommendations': [{'id': 'r4', 'agenda_item': 'i4', 'board': 'b', 'text': 'To APPROVE the grants'}],
    'actions': [{'id': 'act', 'text': 'Write', 'due': '2018-07-11', 'status': 'open'}],
}

TODAY = ('--today', '2018-07-12')


class Conflicts(planner_case.PlannerCase):
    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        (self.folder / 'plan.json').write_text(json.dumps(PLAN), encoding='utf-8')
        self.do('import', self.plan, 'plan.json')

    def look(self, meeting='m'):
        return {item['item']: item for item in self.ask('conflicts', self.plan, meeting, *TODAY)}

    def touched(self, item, meeting='m'):
        return [(one['person'], one['interest'], one['strength'], one['handling'], one['ruled']) for one in self.look(meeting)[item]['people']]

    def test_items(self):
        self.assertEqual(list(self.look()), ['i1', 'i2', 'i3', 'i4', 'i5'])
        self.assertEqual(self.touched('i1'), [])
        self.assertEqual(self.touched('i2'), [
            ('p-chair', 'i-chair', 'direct', 'withdraws', 'not-ruled'),
            ('p-deputy', 'i-ended', 'mentioned', 'noted', 'not-ruled'),
            ('p-lead', None, 'direct', 'withdraws', 'not-ruled')])
        self.assertEqual(self.touched('i3'), [
            ('p-gp', None, 'related', 'may-speak-not-vote', 'not-ruled'),
            ('p-member', 'i-secret', 'direct', 'may-speak-not-vote', 'not-ruled')])
        self.assertEqual(self.touched('i4'), [('p-guest', None, 'mentioned', 'noted', 'not-ruled')])
        self.assertEqual(self.touched('i5'), [])
        self.assertEqual(self.touched('i-other', 'm-unknown'), [])

    def test_what_it_says(self):
        people = self.look()['i2']['people']
        self.assertEqual(set(people[0]), {'person', 'interest', 'reason', 'strength', 'handling', 'ruled', 'ruling', 'undeclared',
                                          'declared_at_meeting'})
        self.assertIn('declared as “SWH”', people[0]['reason'])
        self.assertIn('ended on 1 February 2018', people[1]['reason'])
        self.assertEqual([one['undeclared'] for one in people], [False, False, True])
        text = self.do('conflicts', self.plan, 'm', *TODAY)
        self.assertIn('Ada Okafor passes the chair; it may be taken by: Ben Quill, Cleo Marsh, Dev Rao', text)
        self.assertIn('Northmere Board is not quorate: 3 remain of 4, 4 are needed.', text)
        self.assertIn('Not expected and not affected: Finn Toll', text)
        self.assertNotIn('CANARY', text + self.do('conflicts', self.plan, 'm', *TODAY, '--json'))

    def test_chair_and_quorum(self):
        item = self.look()['i2']
        self.assertEqual(item['chair'], {'person': 'p-chair', 'passes': True, 'to': 'p-deputy', 'ruled': False,
                                         'offered': ['p-deputy', 'p-gp', 'p-member']})
        self.assertEqual(item['quorum'], [{'board': 'b', 'needed': 4, 'before': 4, 'after': 3, 'quorate_before': True,
                                           'quorate_after': False, 'could_mend': ['p-away'], 'rule': None}])
        item = self.look()['i4']
        self.assertEqual((item['chair']['passes'], item['quorum'][0]['after'], item['quorum'][0]['quorate_after']), (False, 4, True))
        self.do('set', self.plan, 'boards', 'b', 'quorum=')
        item = self.look()['i2']
        self.assertEqual((item['quorum'][0]['needed'], item['quorum'][0]['quorate_after']), (None, None))

    def read_briefing(self):
        self.do('print', self.plan, 'briefing', '--meeting', 'm', *TODAY, '-o', 'briefing.pdf')
        text = subprocess.run(['pdftotext', '-layout', 'briefing.pdf', '-'], cwd=self.folder, check=True, capture_output=True, text=True)
        return ' '.join(text.stdout.split())

    def test_what_a_rule_says_beyond_a_number(self):
        rule = 'One third of members,\nwith at least one of the council.'
        self.do('set', self.plan, 'boards', 'b', 'quorum_rule=' + rule)
        self.assertEqual({item['quorum'][0]['rule'] for item in self.look().values()}, {rule})
        says = 'The rule of Northmere Board also says: “One third of members, with at least one of the council”; check it by hand.'
        text = self.do('conflicts', self.plan, 'm', *TODAY)
        self.assertIn('not quorate: 3 remain of 4, 4 are needed.\n    Not expected and not affected: Finn Toll\n    ' + says + '\n', text)
        page = self.read_briefing()
        self.assertIn(says, page)
        self.assertIn('Its rule says more: check it by hand.', page)

    def test_a_quorum_that_is_not_known_is_never_met(self):
        self.do('set', self.plan, 'boards', 'b', 'quorum=', 'quorum_rule=A third of members')
        text = self.do('conflicts', self.plan, 'm', *TODAY)
        self.assertIn('Northmere Board: 3 of 4 remain; its quorum is not known.\n'
                      '    The rule of Northmere Board says: “A third of members”; check it by hand.\n', text)
        page = self.read_briefing()
        self.assertIn('Northmere Board: 3 of 4 remain; its quorum is not known.', page)
        self.assertNotIn('quorate', text + page)

    def test_quorate(self):
        def quorate():
            return [meeting['=quorate'] for meeting in self.ask('list', self.plan, 'meetings', *TODAY)]
        self.assertEqual(quorate(), [True, None])
        self.do('set', self.plan, 'seats', 's-gp', 'votes=no')
        self.assertEqual(quorate(), [False, None])
        self.do('set', self.plan, 'attendances', 'a-away', 'presence=remote')
        self.assertEqual(quorate(), [True, None])
        self.do('set', self.plan, 'meetings', 'm', 'status=held')
        self.assertEqual(quorate(), [False, None])
        self.do('set', self.plan, 'boards', 'b', 'quorum=')
        self.assertEqual(quorate(), [None, None])

    def test_attendance(self):
        self.do('add', self.plan, 'attendances', 'meeting=m', 'person=p-chair', 'board=b', 'presence=apologies')
        item = self.look()['i2']
        self.assertEqual([one['person'] for one in item['people']], ['p-deputy', 'p-lead'])
        self.assertEqual(item['chair']['person'], 'p-deputy')
        self.do('add', self.plan, 'attendances', 'meeting=m', 'person=p-lead', 'board=b', 'presence=absent')
        self.assertEqual([one['person'] for one in self.look()['i2']['people']], ['p-deputy'])

    def test_ruled(self):
        self.do('add', self.plan, 'rulings', 'agenda_item=i2', 'person=p-chair', 'interest=i-chair', 'handling=papers-withheld',
                'status=confirmed', 'alternate_chair=p-member', '--id', 'r')
        item = self.look()['i2']
        self.assertEqual([item['people'][0][name] for name in ('handling', 'ruled', 'ruling')], ['papers-withheld', 'confirmed', 'r'])
        self.assertEqual((item['chair']['to'], item['chair']['ruled']), ('p-member', True))
        self.do('set', self.plan, 'rulings', 'r', 'handling=noted', 'status=proposed', 'alternate_chair=')
        item = self.look()['i2']
        self.assertEqual((item['people'][0]['handling'], item['people'][0]['ruled'], item['chair']['passes']), ('noted', 'proposed', False))

    def test_alternate_who_cannot(self):
        """Who was ruled to take the chair declares an interest in the item, or sends apologies."""
        self.do('add', self.plan, 'rulings', 'agenda_item=i2', 'person=p-chair', 'interest=i-chair', 'handling=withdraws',
                'status=confirmed', 'alternate_chair=p-member')
        self.do('add', self.plan, 'interests', 'person=p-member', 'organisation=o-wenna', 'type=financial', 'declared_on=2018-07-11')
        chair = self.look()['i2']['chair']
        self.assertEqual((chair['passes'], chair['ruled'], chair['to'], chair['offered']), (True, False, 'p-deputy', ['p-deputy', 'p-gp']))
        self.assertIn('Dev Rao was to take the chair and is affected, too. Ada Okafor passes the chair; it may be taken by: Ben Quill, Cleo Marsh',
                      self.do('conflicts', self.plan, 'm', *TODAY))
        self.do('undo', self.plan)
        self.assertEqual((self.look()['i2']['chair']['ruled'], self.look()['i2']['chair']['to']), (True, 'p-member'))
        self.do('add', self.plan, 'attendances', 'meeting=m', 'person=p-member', 'board=b', 'presence=apologies')
        self.assertEqual((self.look()['i2']['chair']['ruled'], self.look()['i2']['chair']['to']), (False, 'p-deputy'))
        self.assertIn('Dev Rao was to take the chair and is not expected. Ada Okafor passes the chair',
                      self.do('conflicts', self.plan, 'm', *TODAY))

    def handling(self, item, person):
        return next(one['handling'] for one in self.look()[item]['people'] if one['person'] == person)

    def test_rule_of_the_organisation(self):
        self.do('set', self.plan, 'organisations', 'o-cc', 'handling_financial=stays-silent', 'handling_related=withdraws')
        self.assertEqual((self.handling('i2', 'p-chair'), self.handling('i3', 'p-gp'), self.handling('i3', 'p-member')),
                         ('stays-silent', 'withdraws', 'may-speak-not-vote'))
        self.assertEqual(self.look()['i2']['chair']['passes'], True)
        self.assertEqual(self.handling('i2', 'p-deputy'), 'noted')
        self.do('set', self.plan, 'organisations', 'o-council', 'handling_mentioned=may-speak-not-vote')
        self.assertEqual(self.handling('i2', 'p-deputy'), 'may-speak-not-vote')

    def test_rule_of_the_whole_and_the_strictest(self):
        self.do('add', self.plan, 'organisations', 'name=Northmere System', 'handling_financial=papers-withheld', '--id', 'o-system')
        self.do('set', self.plan, 'organisations', 'o-cc', 'part_of=o-system')
        self.assertEqual(self.handling('i2', 'p-chair'), 'papers-withheld')
        self.do('set', self.plan, 'organisations', 'o-cc', 'handling_financial=noted')
        self.assertEqual(self.handling('i2', 'p-chair'), 'noted')
        self.do('add', self.plan, 'seats', 'board=b', 'person=p-chair', 'organisation=o-council', 'capacity=member')
        self.do('set', self.plan, 'organisations', 'o-council', 'handling_financial=withdraws')
        self.assertEqual(self.handling('i2', 'p-chair'), 'withdraws')

    def test_declared_at_the_meeting(self):
        self.do('add', self.plan, 'rulings', 'agenda_item=i4', 'person=p-member', 'declared=My wife runs the stall.', 'handling=withdraws',
                'status=confirmed')
        self.assertEqual(self.touched('i4'), [('p-guest', None, 'mentioned', 'noted', 'not-ruled'),
                                              ('p-member', None, 'direct', 'withdraws', 'confirmed')])
        one = self.look()['i4']['people'][1]
        self.assertEqual((one['declared_at_meeting'], one['undeclared']), (True, False))
        self.assertIn('My wife runs the stall.', one['reason'])
        self.assertEqual(self.look()['i4']['quorum'][0]['after'], 3)

    def dismiss(self, *fields):
        self.do('add', self.plan, 'rulings', 'agenda_item=i2', 'person=p-chair', 'status=confirmed',
                'reason=She left in May.', '--id', 'r', *(fields or ('interest=i-chair',)))

    def chair_of_i2(self):
        item = self.look()['i2']
        one = next(one for one in item['people'] if one['person'] == 'p-chair')
        return one['ruled'], one['handling'], item['chair']['passes']

    DISMISSED, RETURNED = ('dismissed', None, False), ('returned', 'withdraws', True)

    def test_dismissed_returns(self):
        self.dismiss()
        self.assertEqual(self.chair_of_i2(), self.DISMISSED)
        self.assertIn('dismissed: She left in May.', self.do('conflicts', self.plan, 'm', *TODAY))
        for change, kept in ((('interests', 'i-chair', 'declared_on=2018-07-01'), True), (('interests', 'i-chair', 'notes=Asked.'), True),
                             (('agenda_items', 'i2', 'discussion=Said.'), True), (('agenda_items', 'i2', 'starts=10:00'), True),
                             (('interests', 'i-chair', 'nature=Sister is the chair'), False),
                             (('interests', 'i-chair', 'to=2019-01-01'), False), (('agenda_items', 'i2', 'title=Contracts'), False),
                             (('agenda_items', 'i2', 'organisations=o-wenna,o-alliance'), False)):
            self.do('set', self.plan, *change)
            self.assertEqual(self.chair_of_i2(), self.DISMISSED if kept else self.RETURNED, change)
            self.do('undo', self.plan)
            self.assertEqual(self.chair_of_i2(), self.DISMISSED, change)

    def test_recommendation_brings_it_back(self):
        self.dismiss()
        self.do('add', self.plan, 'recommendations', 'agenda_item=i2', 'text=To AWARD it')
        self.assertEqual(self.chair_of_i2(), self.RETURNED)

    def test_dismissed_again(self):
        self.dismiss()
        self.do('set', self.plan, 'interests', 'i-chair', 'nature=Sister is the chair')
        self.assertEqual(self.chair_of_i2(), self.RETURNED)
        self.do('set', self.plan, 'rulings', 'r', 'reason=Still not.')
        self.assertEqual(self.chair_of_i2(), self.DISMISSED)

    def test_no_reason_is_no_dismissal(self):
        self.dismiss()
        self.do('set', self.plan, 'rulings', 'r', 'reason=')
        self.assertEqual(self.chair_of_i2(), ('confirmed', 'withdraws', True))

    def test_dismissal_travels(self):
        self.dismiss()
        self.make_plan('other.icbplan')
        self.do('export', self.plan, '-o', 'one.json')
        self.do('import', 'other.icbplan', 'one.json')
        self.assertEqual(self.ask('conflicts', 'other.icbplan', 'm', *TODAY)[1]['people'][0]['ruled'], 'dismissed')
        self.do('set', 'other.icbplan', 'interests', 'i-chair', 'nature=Sister is the chair')
        self.do('export', 'other.icbplan', '-o', 'two.json')
        self.do('import', self.plan, 'two.json')
        self.assertEqual(self.chair_of_i2(), self.RETURNED)
        self.make_plan('third.icbplan')
        self.do('import', 'third.icbplan', 'two.json')
        self.assertEqual(self.ask('conflicts', 'third.icbplan', 'm', *TODAY)[1]['people'][0]['ruled'], 'returned')

    def test_partner_had_changed_it_before(self):
        self.make_plan('other.icbplan')
        self.do('export', self.plan, '-o', 'one.json')
        self.do('import', 'other.icbplan', 'one.json')
        self.do('add', 'other.icbplan', 'recommendations', 'agenda_item=i2', 'text=To AWARD it')
        self.dismiss()
        self.assertEqual(self.chair_of_i2(), self.DISMISSED)
        self.do('export', 'other.icbplan', '-o', 'two.json')
        self.do('import', self.plan, 'two.json')
        self.assertEqual(self.chair_of_i2(), self.RETURNED)

    def test_unknown_meeting(self):
        self.assertIn('m-9', self.refuse('conflicts', self.plan, 'm-9'))
        self.misuse('conflicts', self.plan)

    def test_state_and_published(self):
        found = {one['id']: (one['=state'], one['=published']) for one in self.ask('list', self.plan, 'interests', *TODAY)}
        self.assertEqual(found, {'i-chair': ('current', True), 'i-secret': ('due', False), 'i-ended': ('ended', True),
                                 'i-old': ('ended', False), 'i-nil': ('overdue', True), 'i-undated': ('undated', True),
                                 'i-later': ('current', True)})
        self.assertEqual(self.ids(self.plan, 'interests', '=state=ended'), ['i-ended', 'i-old'])
        later = {one['id']: one['=state'] for one in self.ask('list', self.plan, 'interests', '--today', '2018-07-13')}
        self.assertEqual(later['i-secret'], 'overdue')

    def test_periods_of_the_plan(self):
        root = self.ask('list', self.plan, 'plan')[0]['id']
        self.do('set', self.plan, 'plan', root, 'confirm_months=3', 'published_months=5', 'kept_years=1', 'declare_days=400')
        found = {one['id']: (one['=state'], one['=published']) for one in self.ask('list', self.plan, 'interests', *TODAY)}
        self.assertEqual((found['i-chair'][0], found['i-later'][0], found['i-ended']), ('overdue', 'overdue', ('ended', False)))
        self.assertEqual([one['person'] for one in self.look()['i2']['people']], ['p-chair', 'p-lead'])
        findings = {(one['finding'], one['id']) for one in self.ask('check', self.plan, *TODAY)['findings']}
        self.assertNotIn(('late', 'i-old'), findings)
        self.do('set', self.plan, 'plan', root, 'confirm_months=', 'published_months=', 'kept_years=999999', 'declare_days=')
        findings = {(one['finding'], one['id']) for one in self.ask('check', self.plan, *TODAY)['findings']}
        self.assertIn(('late', 'i-old'), findings)
        self.assertNotIn(('past-keeping', 'i-old'), findings)
        self.do('set', self.plan, 'interests', 'i-old', 'first_declared_on=2007-01-20')
        findings = {(one['finding'], one['id']) for one in self.ask('check', self.plan, *TODAY)['findings']}
        self.assertNotIn(('late', 'i-old'), findings)

    def test_findings(self):
        found = {(one['finding'], one['id']) for one in self.ask('check', self.plan, *TODAY)['findings']}
        self.assertEqual(found, {('due', 'i-secret'), ('still-published', 'i-ended'), ('past-keeping', 'i-old'), ('late', 'i-old'),
                                 ('undated', 'i-undated'), ('never-declared', 'p-gp'), ('never-declared', 'p-guest'),
                                 ('overdue', 'act'), ('not-asked', 'i-chair'), ('not-asked', 'i-ended'), ('not-asked', 'i-undated'),
                                 ('not-asked', 'i-later')})
        self.do('delete', self.plan, 'interests', 'i-later')
        found = {(one['finding'], one['id']) for one in self.ask('check', self.plan, *TODAY)['findings']}
        self.assertIn(('overdue', 'i-nil'), found)
        self.assertIn('holds a seat and has never declared  (Cleo Marsh)', self.do('check', self.plan, *TODAY))

    def test_consent(self):
        """Not asked, given, refused: what is found, and whether it is published."""
        for consent, asked, published in (('', False, True), ('yes', True, True), ('no', True, False)):
            self.do('set', self.plan, 'interests', 'i-chair', 'consent=' + consent)
            with self.subTest(consent=consent):
                findings = {(one['finding'], one['id']) for one in self.ask('check', self.plan, *TODAY)['findings']}
                self.assertEqual(('not-asked', 'i-chair') not in findings, asked)
                listed = {one['id']: one['=published'] for one in self.ask('list', self.plan, 'interests', *TODAY)}
                self.assertEqual(listed['i-chair'], published)
        self.do('set', self.plan, 'interests', 'i-chair', 'consent=', 'sensitive=yes')
        self.assertNotIn('not-asked  (Ama', self.do('check', self.plan, *TODAY))


if __name__ == '__main__':
    planner_case.main()

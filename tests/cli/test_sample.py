"""The sample plan has what every room needs to be looked around in: its numbers and its stories."""
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import json

from planner_case import SOURCE, PlannerCase, main

SAMPLE = json.loads((SOURCE / 'data' / 'sample.json').read_text())
TODAY = '2026-11-25'
MEETING = 'mtg-2026-11-25'

# A board pack of two boards in common has so many; the rest is what two years of keeping a plan add.
LEAST = {'organisations': 36, 'people': 65, 'boards': 7, 'seats': 56, 'workstreams': 5, 'asks': 56, 'milestones': 60, 'risks': 16,
         'risk_reviews': 60, 'interests': 35, 'meetings': 11, 'attendances': 46, 'agenda_items': 65, 'recommendations': 81,
         'rulings': 5, 'actions': 6, 'measures': 12, 'measurements': 120, 'budgets': 8, 'budget_positions': 40, 'savings': 6,
         'posts': 6, 'engagements': 6}
# A word or more from each way in which people write when something is.
TIMESCALES = ['By June 2026', 'By September/October 2025', 'Q1/ 2026/27', 'Q3 2026/27', '2026/27', 'January 2026-March 2026',
              'June 2025 – June 2027', 'From April 2027', 'Quarterly', 'Ongoing', 'By Mar 27', "Jun'26", '25.11.2026', '12/07/2026',
              '14-Sep-26', 'March 17 – 31 2026', 'end of September/early October', 'w/c 1 June 2026', 'mid-June', 'by 27/28', 'TBC',
              'Prior to mobilisation', 'Year 1', 'Fortnightly', 'Annually', 'H1 2027/28', 'spring 2027', 'FY 2027/28',
              'by the end of the year', 'Until March 2027', 'Q1-Q3 2027/28']

# What the register and the directory say of those who sit at a meeting: item, person, interest, how strongly, the handling, who ruled, why.
STORIES = {
    'mtg-2026-11-25': [
        # An alias of the directory, typed into the form; nobody chose the organisation.
        ('item-2026-11-25-7', 'p-shazia-bhatti', 'int-shazia-bhatti-1', 'direct', 'may-speak-not-vote', 'not-ruled', 'declared as “Elswyn Hospital”'),
        # The whole of what the item is about, and a part of it.
        ('item-2026-11-25-9', 'p-tobias-okonjo', 'int-tobias-okonjo-1', 'related', 'may-speak-not-vote', 'not-ruled',
         'Brightwater Home Care Limited is part of Tamarisk Care Group plc'),
        ('item-2026-11-25-8', 'p-piotr-zielinski', 'int-piotr-zielinski-1', 'related', 'may-speak-not-vote', 'not-ruled',
         'Wrenbury Market Practice is part of'),
        ('item-2026-11-25-8', 'p-ngozi-adeyemi-clarke', 'int-ngozi-adeyemi-clarke-1', 'related', 'withdraws', 'proposed',
         'What the board is asked to do names Eastmere & Wrenbury GP Federation CIC'),
        # Partners: both part of one group; in the notes of the directory.
        ('item-2026-11-25-5', 'p-shazia-bhatti', 'int-shazia-bhatti-1', 'mentioned', 'noted', 'not-ruled', 'both are part of one body'),
        ('item-2026-11-25-6', 'p-kwabena-thackeray-osei', 'int-kwabena-thackeray-osei-2', 'mentioned', 'noted', 'not-ruled', 'Tollgate'),
        ('item-2026-11-25-9', 'p-aurelia-pemberton', 'int-aurelia-pemberton-2', 'related', 'may-speak-not-vote', 'not-ruled',
         'connected by the directory’s notes'),
        # Those whom their own organisation touches, and who never declared it.
        ('item-2026-11-25-7', 'p-milena-petrova', None, 'direct', 'withdraws', 'not-ruled', 'the register does not say so'),
        ('item-2026-11-25-8', 'p-niall-prendergast', None, 'direct', 'withdraws', 'not-ruled', 'the person’s own organisation'),
        ('item-2026-11-25-11', 'p-winston-bartholomew', None, 'direct', 'withdraws', 'not-ruled', 'the person’s own organisation'),
        # Own organisations that were.
        ('item-2026-11-25-10', 'p-saskia-van-tongeren', 'int-saskia-van-tongeren-1', 'direct', 'withdraws', 'not-ruled', 'Sallow Vale'),
        ('item-2026-11-25-11', 'p-isaac-wrenfield', 'int-isaac-wrenfield-1', 'direct', 'withdraws', 'not-ruled', 'Wrenbury Community Links'),
        # Through a husband.
        ('item-2026-11-25-10', 'p-gwendolyn-farrow', 'int-gwendolyn-farrow-1', 'direct', 'withdraws', 'proposed', 'declared as “Tern Digital”'),
        # Ended and still published; begins later.
        ('item-2026-11-25-11', 'p-harpreet-sandhu', 'int-harpreet-sandhu-2', 'mentioned', 'noted', 'not-ruled', 'ended on 10 September 2026'),
        ('item-2026-11-25-12', 'p-shazia-bhatti', 'int-shazia-bhatti-3', 'related', 'may-speak-not-vote', 'not-ruled',
         'begins on 1 January 2027'),
        # Dismissed with a reason.
        ('item-2026-11-25-13', 'p-morwenna-teague', 'int-morwenna-teague-1', 'mentioned', None, 'dismissed', 'Eastmere Borough Council'),
    ],
    'mtg-2026-09-16': [
        # The one that everybody missed.
        ('item-2026-09-16-6', 'p-piotr-zielinski', 'int-piotr-zielinski-2', 'direct', 'withdraws', 'not-ruled', 'declared as “NDC”'),
        ('item-2026-09-16-5', 'p-gwendolyn-farrow', 'int-gwendolyn-farrow-1', 'direct', 'withdraws', 'confirmed', 'Tern Digital'),
    ],
    'mtg-2026-07-15': [
        ('item-2026-07-15-7', 'p-piotr-zielinski', 'int-piotr-zielinski-2', 'direct', 'may-speak-not-vote', 'confirmed', 'NDC'),
        ('item-2026-07-15-9', 'p-tobias-okonjo', 'int-tobias-okonjo-1', 'direct', 'withdraws', 'confirmed', 'Tamarisk'),
        ('item-2026-07-15-10', 'p-rhiannon-oshea', 'int-rhiannon-oshea-1', 'direct', 'withdraws', 'confirmed', 'details are withheld'),
    ],
    'mtg-2027-01-20': [
        ('item-2027-01-20-fp1', 'p-piotr-zielinski', 'int-piotr-zielinski-2', 'direct', 'withdraws', 'not-ruled', 'NDC'),
    ],
}
STATES = {'overdue': ['int-piotr-zielinski-2', 'int-marguerite-ashworth-pike-1', 'int-marguerite-ashworth-pike-2', 'int-annika-sorensen-bell-1'],
          'undated': ['int-priya-santhanam-1', 'int-fiona-mcallister-jones-1'],
          'ended': ['int-desmond-fairley-1', 'int-desmond-fairley-2', 'int-milena-petrova-1', 'int-harpreet-sandhu-2', 'int-zubair-amari-1']}
NEVER_DECLARED = {'p-niall-prendergast', 'p-winston-bartholomew', 'p-ruaridh-harkness', 'p-gareth-whitlock'}
FINDINGS = {'still-published': ['int-desmond-fairley-2', 'int-harpreet-sandhu-2'], 'past-keeping': ['int-zubair-amari-1'],
            'undated': STATES['undated'], 'not-asked': ['int-hugh-rowbotham-2', 'int-theodore-lovell-1'],
            'missing': ['ms-uc-nb-5'], 'no-lead': ['risk-uc6'], 'no-action': ['risk-uc6'], 'review-passed': ['risk-uc3'],
            'not-lowered': ['risk-uc2', 'risk-uc4', 'risk-pc1', 'risk-cypm1', 'risk-ic1'], 'at-target': ['risk-uc8', 'risk-pc4', 'risk-pv3'],
            'lowered-without-mitigation': ['risk-pc3'], 'target-above-residual': ['risk-pc3', 'risk-pv3'],
            'residual-above-inherent': ['risk-pv3', 'risk-ic2']}
ESCALATED = {'UC1', 'UC2', 'UC3', 'UC4', 'UC6', 'UC7', 'PC1', 'PC2', 'CYPM1', 'CYPM2', 'IC1', 'IC2', 'IC4'}
WORSE, BETTER, UNCHANGED = {'UC2', 'CYPM1', 'IC2', 'PV2'}, {'PC2', 'UC5', 'IC3'}, {'UC1', 'UC4', 'PC1'}


def by_id(kind):
    return {record['id']: record for record in SAMPLE[kind]}


def group(kind, member):
    groups = collections.defaultdict(list)
    for record in SAMPLE[kind]:
        groups[record.get(member)].append(record)
    return groups


def score(record):
    return record.get('likelihood', 0) * record.get('severity', 0)


class Sample(PlannerCase):
    def list(self, kind):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        return {record['id']: record for record in self.ask('list', 'sample.icbplan', kind, '--today', TODAY)}

    def test_as_rich_as_a_board_pack(self):
        few = {kind: len(SAMPLE[kind]) for kind, least in LEAST.items() if len(SAMPLE[kind]) < least}
        self.assertEqual(few, {})
        for kind in ('asks', 'budgets'):
            self.assertLessEqual({'2025/26', '2026/27'}, {record.get('year') for record in SAMPLE[kind]})

    def test_references_lead_somewhere(self):
        """But for the one that a partner keeps, which shows what that looks like."""
        self.do('new', 'sample.icbplan', '--template', 'sample')
        missing = [line for line in self.do('check', 'sample.icbplan').splitlines() if 'not in this plan' in line]
        self.assertEqual(len(missing), 1)
        self.assertIn('ms-mcca-regional-data-platform', missing[0])

    # Interests

    def conflicts(self, meeting):
        """By item: what verbs find before anybody has confirmed anything."""
        return {item['item']: item for item in self.ask('conflicts', 'sample.icbplan', meeting, '--today', TODAY)}

    def test_interests_are_found_at_their_items(self):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        for meeting, stories in STORIES.items():
            items = self.conflicts(meeting)
            for item, person, interest, strength, handling, ruled, because in stories:
                with self.subTest(item=item, person=person, interest=interest):
                    found = [one for one in items[item]['people'] if (one['person'], one['interest']) == (person, interest)]
                    self.assertEqual([(one['strength'], one['handling'], one['ruled']) for one in found], [(strength, handling, ruled)])
                    self.assertIn(because, found[0]['reason'])
                    self.assertEqual(found[0]['undeclared'], interest is None and 'Declared at the meeting' not in because)
        items = self.conflicts(MEETING)
        self.assertEqual([item for item in items if not items[item]['people']], [MEETING.replace('mtg', 'item') + '-' + number
                         for number in ('1', '2', '3', '4', '14', '15', '16', '17')])

    def test_sensitive_interest_counts_and_is_not_told(self):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        secret, = (one for one in SAMPLE['interests'] if one['id'] == 'int-rhiannon-oshea-1')
        attendance, = (one['id'] for one in SAMPLE['attendances'] if one['meeting'] == MEETING and one['person'] == secret['person'])
        item = 'item-2026-11-25-12'
        self.assertNotIn(secret['person'], [one['person'] for one in self.conflicts(MEETING)[item]['people']])
        self.do('set', 'sample.icbplan', 'attendances', attendance, 'presence=present')
        found, = (one for one in self.conflicts(MEETING)[item]['people'] if one['person'] == secret['person'])
        self.assertEqual((found['interest'], found['strength']), (secret['id'], 'direct'))
        said = self.do('conflicts', 'sample.icbplan', MEETING, '--today', TODAY) + json.dumps(self.conflicts(MEETING))
        self.assertNotIn(secret['nature'], said)
        self.assertEqual(self.ids('sample.icbplan', 'interests', 'sensitive=yes'), ['int-rhiannon-oshea-1', 'int-chidi-abara-1'])

    def test_like_names_are_no_conflict(self):
        """Two members have to do with Lantern Homes; one sits through Lanternhouse, the other asked and was told."""
        self.do('new', 'sample.icbplan', '--template', 'sample')
        people = self.conflicts(MEETING)['item-2026-11-25-13']['people']
        self.assertEqual([(one['person'], one['ruled'], one['handling']) for one in people], [('p-morwenna-teague', 'dismissed', None)])
        self.assertIn('nothing to do with its day centre', self.do('conflicts', 'sample.icbplan', MEETING, '--today', TODAY))
        self.assertIn('p-marguerite-ashworth-pike', self.present('deputy-chair'))

    def present(self, *capacities):
        return {one['person'] for one in SAMPLE['attendances'] if one['meeting'] == MEETING and one['presence'] == 'present'
                and one['capacity'] in capacities}

    def test_affected_chairs(self):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        item = self.conflicts(MEETING)['item-2026-11-25-8']
        self.assertEqual((item['chair']['person'], item['chair']['passes'], item['chair']['to'], item['chair']['ruled']),
                         ('p-ngozi-adeyemi-clarke', True, 'p-delroy-hastings', True))
        # Her deputy of the other board is affected by nothing either, and offered first where nobody was chosen.
        item = self.conflicts('mtg-2027-01-20')['item-2027-01-20-fp1']
        self.assertEqual((item['chair']['passes'], item['chair']['ruled'], item['chair']['offered'][:2]),
                         (True, False, ['p-delroy-hastings', 'p-marguerite-ashworth-pike']))
        # The deputy of the Transformation Board is away: members who vote are offered.
        item = self.conflicts('mtg-tb-2026-12-11')['item-tb-2026-12-11-fp4']
        self.assertEqual((item['chair']['person'], item['chair']['passes']), ('p-ingrid-lindqvist-moore', True))
        self.assertNotIn('p-aurelia-pemberton', item['chair']['offered'])
        self.assertEqual(item['chair']['offered'][0], 'p-kwabena-thackeray-osei')
        self.assertEqual({one['capacity'] for one in SAMPLE['seats'] if one['board'] == 'board-tb' and one['person'] in item['chair']['offered']},
                         {'member'})

    def quorum(self, meeting, item):
        return [(one['board'], one['needed'], one['before'], one['after'], one['quorate_after'])
                for one in self.conflicts(meeting)[item]['quorum']]

    def test_inquorate_items(self):
        """One board of two decides; in September neither noticed that it could not."""
        self.do('new', 'sample.icbplan', '--template', 'sample')
        self.assertEqual(self.quorum(MEETING, 'item-2026-11-25-8'), [('board-eicb', 3, 5, 3, True), ('board-wicb', 3, 4, 2, False)])
        others = [item for item, found in self.conflicts(MEETING).items() if any(one['quorate_after'] is not True for one in found['quorum'])]
        self.assertEqual(others, ['item-2026-11-25-8'])
        item = self.conflicts('mtg-2026-09-16')['item-2026-09-16-6']
        self.assertEqual([(one['board'], one['quorate_before'], one['quorate_after'], one['could_mend']) for one in item['quorum']],
                         [('board-eicb', True, True, ['p-rhiannon-oshea']), ('board-wicb', True, False, ['p-tobias-okonjo'])])
        self.assertEqual([one for one in SAMPLE['rulings'] if one['agenda_item'] == 'item-2026-09-16-6'], [])

    def test_clock_of_the_register(self):
        interests = self.list('interests')
        for state, known in STATES.items():
            self.assertEqual([one for one in interests if interests[one]['=state'] == state], known, state)
        self.assertEqual([one for one in interests if interests[one]['=state'] == 'ended' and interests[one]['=published']],
                         ['int-desmond-fairley-2', 'int-harpreet-sandhu-2'])
        self.assertEqual([one for one, interest in interests.items() if interest.get('nil_return')],
                         ['int-delroy-hastings-1', 'int-rosalind-castellane-1', 'int-annika-sorensen-bell-1'])

    def test_what_a_careful_reader_finds(self):
        self.do('new', 'sample.icbplan', '--template', 'sample')
        found = collections.defaultdict(list)
        for one in self.ask('check', 'sample.icbplan', '--today', TODAY)['findings']:
            found[one['finding']].append(one['id'])
        self.assertEqual({finding: found[finding] for finding in FINDINGS}, FINDINGS)
        self.assertLessEqual(NEVER_DECLARED, set(found['never-declared']))
        self.assertEqual(set(found['never-declared']) & {one['person'] for one in SAMPLE['interests']}, set())

    def test_what_meetings_leave_behind(self):
        meetings, items = by_id('meetings'), group('agenda_items', 'meeting')
        actions = self.list('actions')
        self.assertEqual([one['id'] for one in items[None]], ['item-unscheduled-fp1', 'item-unscheduled-fp2', 'item-unscheduled-fp3'])
        self.assertEqual({one['status'] for one in meetings.values()}, {'planned', 'held', 'cancelled'})
        self.assertTrue(any('chair' not in one for one in meetings.values()))
        carried = [one['id'] for one in actions.values() if one['status'] == 'open' and one['meeting'] == 'mtg-2026-05-20']
        self.assertEqual(carried, ['action-ICBMay26-3', 'action-ICBMay26-4'])
        self.assertEqual({one['outcome'] for one in SAMPLE['recommendations']}, {'pending', 'agreed', 'amended', 'deferred'})
        overdue = [one['ref'] for one in actions.values() if one['status'] == 'open' and one.get('due', TODAY) < TODAY]
        self.assertEqual(overdue, ['ICBMay26-3', 'ICBSep26-2', 'ICBSep26-5'])

    def test_declared_at_the_meeting(self):
        """He leads what the item is about, and said so; the register still does not."""
        self.do('new', 'sample.icbplan', '--template', 'sample')
        people = [one for one in self.conflicts('mtg-2026-07-15')['item-2026-07-15-8']['people'] if one['person'] == 'p-winston-bartholomew']
        self.assertEqual([(one['declared_at_meeting'], one['interest'], one['handling'], one['ruled']) for one in people],
                         [(False, None, 'withdraws', 'confirmed'), (True, None, 'withdraws', 'confirmed')])
        self.assertIn('manages the fund', people[1]['reason'])

    # Risks, milestones, figures

    def test_risks_that_escalate_and_worsen(self):
        reviews = group('risk_reviews', 'risk')
        steps, years = collections.defaultdict(list), 0
        for risk in SAMPLE['risks']:
            scored = sorted(reviews[risk['id']], key=lambda review: review['on'])
            steps[risk['ref']] = [score(review) for review in scored]
            years += bool(scored) and scored[-1]['on'][:4] > scored[0]['on'][:4]
        self.assertGreaterEqual(years, 5)
        self.assertEqual({ref for ref in WORSE if steps[ref][-1] > steps[ref][-2]}, WORSE)
        self.assertEqual({ref for ref in BETTER if steps[ref][-1] < steps[ref][-2]}, BETTER)
        self.assertEqual({ref for ref in UNCHANGED if steps[ref][-1] == steps[ref][-2]}, UNCHANGED)
        risks = {one['ref']: one for one in self.list('risks').values()}
        self.assertEqual({ref for ref, risk in risks.items() if risk['=escalated']}, ESCALATED)
        self.assertEqual(risks['PC5']['status'], 'closed')

    def test_milestones_of_every_sort(self):
        milestones = self.list('milestones')
        self.assertEqual(sorted(set(TIMESCALES) - {one.get('timescale') for one in milestones.values()}), [])
        self.assertEqual({one['type'] for one in milestones.values()}, {'activity', 'milestone', 'review', 'phase'})
        self.assertGreaterEqual(min(len(one) for one in group('milestones', 'workstream').values()), 8)
        children = group('milestones', 'parent')
        self.assertTrue(all(one in children for one in milestones if milestones[one]['type'] == 'phase'))
        self.assertTrue(any(milestones[one['parent']].get('parent') for one in milestones.values() if one.get('parent')))
        self.assertGreaterEqual(sum(one['=recurs'] is not None for one in milestones.values()), 6)
        self.assertGreaterEqual(sum(one['=start'] is None and one['=end'] is None and one['=recurs'] is None
                                    for one in milestones.values()), 5)
        self.assertGreaterEqual(sum(one['=overdue'] for one in milestones.values()), 2)
        self.assertGreaterEqual(sum(bool(one.get('ask')) for one in milestones.values()), 50)

    def test_milestones_that_slipped_and_what_that_breaks(self):
        milestones = self.list('milestones')
        slipped = [one for one in milestones.values() if one['=end'] and one.get('baseline_end', '9') < one['=end']]
        self.assertGreaterEqual(len(slipped), 10)
        self.assertTrue(all(one.get('baseline_name') and one.get('baseline_on') for one in slipped))
        broken = [(one['id'], first) for one in milestones.values() for first in one.get('depends_on', []) if first in milestones
                  and milestones[first]['=end'] and one['=start'] and one['=start'] <= milestones[first]['=end']]
        self.assertTrue(broken)

    def test_measures_off_target_and_overspent_budget(self):
        measures = by_id('measures')
        values = collections.defaultdict(dict)
        for one in SAMPLE['measurements']:
            if 'value' in one:
                values[one['measure'], one['period']][one['type']] = one['value']
        off = {measure for (measure, _), found in values.items() if 'actual' in found and 'target' in found
               and (found['actual'] < found['target'] if measures[measure].get('better') == 'higher' else found['actual'] > found['target'])}
        self.assertGreaterEqual(len(off), 3)
        budgets = by_id('budgets')
        over = {one['budget'] for one in SAMPLE['budget_positions'] if budgets[one['budget']]['direction'] == 'spend'
                and one.get('forecast', 0) > budgets[one['budget']]['annual']}
        self.assertTrue(over)


main()

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

    def items(self):
        return [item for item in SAMPLE['agenda_items'] if item.get('meeting') == MEETING]

    def present(self, *capacities):
        return {one['person'] for one in SAMPLE['attendances'] if one['meeting'] == MEETING and one['presence'] == 'present'
                and one['capacity'] in capacities}

    def test_interest_through_an_alias(self):
        organisations, members = by_id('organisations'), self.present('chair', 'deputy-chair', 'member')
        found = [interest['id'] for interest in SAMPLE['interests'] if 'organisation' not in interest and interest['person'] in members
                 for item in self.items() for one in item.get('organisations', [])
                 if interest.get('organisation_name') in organisations[one].get('aliases', [])]
        self.assertTrue(found)

    def test_interest_through_a_parent_organisation(self):
        organisations, members = by_id('organisations'), self.present('member')
        found = [interest['id'] for interest in SAMPLE['interests'] if interest['person'] in members
                 for item in self.items() for one in item.get('organisations', [])
                 if interest.get('organisation') == organisations[one].get('part_of', '')]
        self.assertTrue(found)

    def test_indirect_interest(self):
        members = self.present('member')
        found = [interest['id'] for interest in SAMPLE['interests'] if interest.get('type') == 'indirect' and interest.get('through')
                 and interest['person'] in members
                 for item in self.items() if interest.get('organisation') in item.get('organisations', [])]
        self.assertTrue(found)

    def test_affected_chair_and_inquorate_item(self):
        chair = by_id('meetings')[MEETING]['chair']
        ruling = next(one for one in SAMPLE['rulings'] if one['person'] == chair and one.get('alternate_chair')
                      and by_id('agenda_items')[one['agenda_item']].get('meeting') == MEETING)
        self.assertEqual(ruling['handling'], 'withdraws')
        practices = {one['id'] for one in SAMPLE['organisations'] if one.get('part_of') == 'org-gpfed'}
        touched = {one['person'] for one in SAMPLE['interests'] if one.get('organisation') in practices}
        voting = {one['person'] for one in SAMPLE['seats'] if one['board'] == 'board-wicb' and one.get('votes') and one.get('person')
                  and one.get('to', TODAY) >= TODAY}
        here = voting & {one['person'] for one in SAMPLE['attendances'] if one['meeting'] == MEETING and one['board'] == 'board-wicb'
                         and one['presence'] == 'present'}
        quorum = by_id('boards')['board-wicb']['quorum']
        self.assertGreaterEqual(len(here), quorum)
        self.assertLess(len(here - touched), quorum)

    def test_nil_return_and_sensitive_interest(self):
        self.assertTrue(any(one.get('nil_return') for one in SAMPLE['interests']))
        self.assertTrue(any(one.get('sensitive') for one in SAMPLE['interests']))

    # Risks, milestones, figures

    def test_risks_that_escalate_and_worsen(self):
        reviews = group('risk_reviews', 'risk')
        worse, long = 0, 0
        for one in reviews.values():
            one.sort(key=lambda review: review['on'])
            worse += len(one) > 1 and score(one[-1]) > score(one[-2]) or len(one) > 2 and score(one[-1]) > score(one[-3])
            long += one[-1]['on'][:4] > one[0]['on'][:4]
        self.assertGreaterEqual(worse, 4)
        self.assertGreaterEqual(long, 5)
        self.assertGreaterEqual(sum(risk['=escalated'] for risk in self.list('risks').values()), 5)

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

# A register of interests as boards print it, imported as a table.
# SPDX-License-Identifier: GPL-3.0-or-later
import json

import planner_case
from northmere import DIRECTORY
from planner_case import AWAITS

REGISTER = '''Forename,Surname,Date of Declaration,Position / Role,Nature of Business / Organisation,Nature of Interest / Comments,Type of interest
Ada,Okafor,29/03/2017,"Chair
Programme Sponsor",St Wenna's Hospital FT,Director,Pecuniary Interest
,,,,,Core grant,
,,,also a member,,- second contract,
,,,,Sallow Books,Trustee,Non-Pecuniary Interest
,,,,The Guild of Maps,Member,Non-Pecuniary Interest
,,01/02/2018,,,"Spouse works at Northmere Voluntary Action, N1",Indirect interest
Dr Zoë,Newcome,TBC,Observer,n/a,Landlord,Professional financial interest
Cleo,Marsh,31/04/2017,GP Member,NHCG Governing Body,GP Member,TBC
'''


class Register(planner_case.PlannerCase):
    """A register as boards print it, as a table."""

    def setUp(self):
        super().setUp()
        self.plan = self.make_plan()
        (self.folder / 'directory.json').write_text(json.dumps(DIRECTORY), encoding='utf-8')
        self.do('import', self.plan, 'directory.json')

    def send(self, text, status=AWAITS):
        (self.folder / 'register.csv').write_text(text, encoding='utf-8')
        return self.ask('import', self.plan, 'register.csv', '--kind', 'interests', status=status)

    def interests(self):
        return self.ask('list', self.plan, 'interests')

    def test_rows(self):
        report = self.send(REGISTER)
        self.assertEqual({kind: counts['added'] for kind, counts in report['kinds'].items() if counts['added']},
                         {'people': 1, 'interests': 6})
        person = next(one for one in self.ask('list', self.plan, 'people') if one.get('surname') == 'Newcome')
        self.assertEqual((person['title'], person['forename']), ('Dr', 'Zoë'))
        names = ('person', 'position', 'organisation', 'organisation_name', 'nature', 'type', 'declared_as', 'declared_on', 'through')
        rows = [tuple(one.get(name) for name in names) for one in self.interests()]
        position = 'Chair\nProgramme Sponsor'
        self.assertEqual(rows, [
            ('p-chair', position + '\nalso a member', 'o-wenna', "St Wenna's Hospital FT", 'Director\nCore grant\n- second contract',
             'financial', 'Pecuniary Interest', '2017-03-29', None),
            ('p-chair', position, None, 'Sallow Books', 'Trustee', 'non-financial-personal', 'Non-Pecuniary Interest', '2017-03-29', None),
            ('p-chair', position, None, 'The Guild of Maps', 'Member', 'non-financial-professional', 'Non-Pecuniary Interest',
             '2017-03-29', None),
            ('p-chair', position, 'o-voluntary', None, 'Spouse works at Northmere Voluntary Action, N1', 'indirect', 'Indirect interest',
             '2018-02-01', 'Spouse'),
            (person['id'], 'Observer', None, 'n/a', 'Landlord', 'financial', 'Professional financial interest', None, None),
            ('p-gp', 'GP Member', 'o-cc', 'NHCG Governing Body', 'GP Member', None, None, None, None)])

    def test_bad_date_awaits_a_person(self):
        problem, = self.send(REGISTER)['problems']
        self.assertEqual((problem['field'], problem['value']), ('declared_on', '31/04/2017'))

    def test_again(self):
        self.send(REGISTER)
        before = self.interests()
        report = self.send(REGISTER)
        self.assertEqual({kind: (counts['added'], counts['changed']) for kind, counts in report['kinds'].items()}, {'interests': (0, 0)})
        self.assertEqual(self.interests(), before)
        self.send(REGISTER.replace('29/03/2017', '01/06/2018').replace('Professional financial interest', ''))
        after = self.interests()
        self.assertEqual([one['id'] for one in after], [one['id'] for one in before])
        self.assertEqual((after[0]['declared_on'], after[0]['first_declared_on'], after[4]['type'], after[4]['declared_as']),
                         ('2018-06-01', '2017-03-29', 'financial', 'Professional financial interest'))
        self.send(REGISTER.replace('29/03/2017', '01/06/2019'))
        self.assertEqual((self.interests()[0]['declared_on'], self.interests()[0]['first_declared_on']), ('2019-06-01', '2017-03-29'))
        self.assertNotIn('first_declared_on', self.interests()[3])

    def test_which_organisation(self):
        names = {'SWH': 'o-wenna', 'the NHCG, and its committees': 'o-cc', "Friends of St Wenna's Hospital FT": None, 'SWH & NHCG': None,
                 'SWH (Saint Wennas Hospital Trust)': 'o-wenna', 'Northmere Voluntary Activity': None, 'LB Northmere': 'o-council'}
        self.send('Forename\tSurname\tName of organisation\n' + ''.join(f'Ada\tOkafor\t{name}\n' for name in names), 0)
        self.assertEqual({one['organisation_name']: one.get('organisation') for one in self.interests()}, names)

    def test_two_of_one_name(self):
        self.do('add', self.plan, 'people', 'forename=ADA', 'surname=Okafor', '--id', 'p-second')
        problems = [one for one in self.send(REGISTER)['problems'] if one['field'] == 'person']
        self.assertEqual([one['value'] for one in problems], ['Ada Okafor'] * 4)
        self.assertEqual(len(self.interests()), 6)

    def test_one_column_of_names(self):
        self.send('Name;Type of interest;Name of organisation\nCllr Ben Quill;Non-financial personal;SWH\n;Financial;NHCG\nBen;TBC;\n', 0)
        self.assertEqual([(one['person'], one.get('organisation'), one.get('type')) for one in self.interests()][:2],
                         [('p-deputy', 'o-wenna', 'non-financial-personal'), ('p-deputy', 'o-cc', 'financial')])

    def test_hostile_names(self):
        report = self.send('Forename,Surname,Type of interest\n"A\x01b",C,Financial\n' + 'x' * 600 + ',Y,Financial\n,,\n')
        self.assertEqual(len([one for one in report['problems'] if one['field'] == 'person']), 2)
        self.assertEqual(len(self.interests()), 2)

    def test_without_names_as_before(self):
        self.send('person,nature\np-chair,Director\n,Trustee\n', 0)
        self.assertEqual([one.get('person') for one in self.interests()], ['p-chair', None])


if __name__ == '__main__':
    planner_case.main()

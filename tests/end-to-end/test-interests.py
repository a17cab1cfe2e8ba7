"""Interests: nil returns, no change, deleted with a reason; all undone. One is declared by keys in test-meeting-day.py."""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import re

from driving import check_equal, play_all, press, type_keys
from offering import clipboard

FORM = 'Declare an Interest'
TODAY = datetime.date.today().isoformat()


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Interests')
    desk.verb('add', plan, 'organisations', '--id', 'hospital', 'name=St Elswyn’s Hospital', 'aliases=The Infirmary')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    desk.verb('add', plan, 'people', '--id', 'ben', 'forename=Ben', 'surname=Okoro')
    desk.verb('add', plan, 'boards', '--id', 'board', 'name=Eastmere Board')
    desk.verb('add', plan, 'seats', 'board=board', 'person=ben', 'votes=yes')
    desk.verb('add', plan, 'interests', '--id', 'old', 'person=ama', 'position=Voting member', 'organisation_name=Mere Homes',
              'nature=Trustee', 'type=non-financial-personal', 'declared_on=2019-05-01', 'from=2018-01-01')
    desk.verb('add', plan, 'interests', '--id', 'ended', 'person=ama', 'organisation_name=Mere School', 'nature=Governor',
              'declared_on=2019-05-01', 'to=2019-06-30')
    return plan


def open_room(desk, plan):
    window = desk.start(plan, '--room', 'interests')
    window.wait_for('table row', re.compile('^Ama Boateng, Mere Homes, Trustee, Non-financial personal, Overdue'))
    return window


def interests(desk, plan):
    return {record['id']: record for record in desk.list(plan, 'interests')}


def a_new_organisation_comes_in_the_same_step(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    window.click_at(window.wait_for('table cell', re.compile('Mere Homes')))
    press('ctrl+n')
    # Of whoever is selected, with the position of before.
    window.wait_focus('list item', 'Organisation')
    type_keys('tidewater')
    window.wait_for('list item', 'New “tidewater”')
    press('Return')
    window.wait_focus('text', re.compile('^Nature'))
    type_keys('Adviser')
    press('Return')
    window.wait_gone('dialog', FORM)
    window.wait_for('table row', 'Ama Boateng, tidewater, Adviser, Current')
    press('ctrl+z')
    window.wait_gone('table row', re.compile('tidewater'))
    window.close()
    check_equal(sorted(record['name'] for record in desk.list(plan, 'organisations')), ['St Elswyn’s Hospital'])


def whoever_has_never_declared_returns_nil(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    window.wait_for('label', '1 person holds a seat and has never declared')
    window.click('Who…')
    window.wait_for('dialog', 'Never Declared')
    window.click('Nil Return')
    window.wait_gone('dialog', 'Never Declared')
    window.wait_for('table row', 'Ben Okoro, Nil return, Current')
    window.wait_gone('label', '1 person holds a seat and has never declared')
    press('ctrl+z')
    window.wait_for('label', '1 person holds a seat and has never declared')
    press('ctrl+shift+z')
    window.wait_for('table row', 'Ben Okoro, Nil return, Current')
    window.close()
    [new] = [record for record in interests(desk, plan).values() if record['person'] == 'ben']
    check_equal((new['nil_return'], new['declared_on']), (True, TODAY))


def no_change_in_all_of_a_persons_is_one_step(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    window.click_at(window.wait_for('table cell', re.compile('Mere School')))
    press('ctrl+r')
    window.wait_for('label', 'What has ended is not confirmed.')
    press('ctrl+shift+r')
    window.wait_for('table row', 'Ama Boateng, Mere Homes, Trustee, Non-financial personal, Current')
    press('ctrl+z')
    window.wait_for('table row', 'Ama Boateng, Mere Homes, Trustee, Non-financial personal, Overdue')
    press('ctrl+shift+z')
    window.wait_for('table row', 'Ama Boateng, Mere Homes, Trustee, Non-financial personal, Current')
    window.close()
    found = interests(desk, plan)
    check_equal((found['old']['declared_on'], found['ended']['declared_on']), (TODAY, '2019-05-01'))


def a_published_one_is_deleted_with_a_reason(desk):
    plan = make_plan(desk)
    window = open_room(desk, plan)
    window.click_at(window.wait_for('table cell', re.compile('Mere Homes')))
    press('Delete')
    window.wait_focus('text', 'Why')
    press('Return')
    check_equal(window.find('button', 'Delete', state='sensitive'), None)
    type_keys('Entered twice')
    press('Return')
    window.wait_gone('table row', re.compile('Mere Homes'))
    press('ctrl+z')
    window.wait_for('table row', re.compile('Mere Homes'))
    press('ctrl+shift+z')
    window.wait_gone('table row', re.compile('Mere Homes'))
    window.close()
    check_equal(sorted(interests(desk, plan)), ['ended'])


def a_register_is_pasted(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Interests')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    window = desk.start(plan, '--room', 'interests')
    table = ('Name\tName of organisation\tNature of interest\tDate declared\n'
             'Ama Boateng\tMere Homes\tTrustee\t12/07/2018\n\tMere School\tGovernor\t12/07/2018\n')
    with clipboard(desk, text=table):
        window.click('Paste a Table')
        window.wait_for('button', 'Paste 2 Records', state='sensitive')
        window.wait_texts('list item', ['Ama Boateng', 'Ama Boateng'], inside=('list', 'The First Records'))
        window.click('Paste 2 Records')
        window.wait_for('table row', re.compile('^Ama Boateng, Mere Homes, Trustee'))
        window.wait_for('table row', re.compile('^Ama Boateng, Mere School, Governor'))
    window.close()
    check_equal([(record['person'], record['declared_on']) for record in interests(desk, plan).values()],
                [('ama', '2018-07-12')] * 2)


play_all(a_new_organisation_comes_in_the_same_step,
         whoever_has_never_declared_returns_nil, no_change_in_all_of_a_persons_is_one_step,
         a_published_one_is_deleted_with_a_reason, a_register_is_pasted)

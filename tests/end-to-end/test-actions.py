"""Actions: written by keys with their ref, updated, closed and filtered; an item placed on a meeting."""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import re

from driving import check_equal, play_all, press, type_keys

TODAY = datetime.date.today()


def days(number):
    return (TODAY + datetime.timedelta(number)).isoformat()


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Actions')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    for board, name in (('one', 'Eastmere'), ('two', 'Wrenbury')):
        desk.verb('add', plan, 'boards', '--id', board, 'name=%s Board' % name, 'code=%s ICB' % name)
    desk.verb('add', plan, 'meetings', '--id', 'last', 'title=Boards in common', 'on=2018-07-12', 'boards=one two', 'status=held')
    desk.verb('add', plan, 'meetings', '--id', 'next', 'title=Boards in common', 'on=' + days(20), 'boards=one two')
    desk.verb('add', plan, 'agenda_items', '--id', 'waits', 'title=Transport strategy')
    desk.verb('add', plan, 'actions', '--id', 'late', 'ref=ICBJul18-1', 'text=Ask the county', 'meeting=last', 'assigned_to=ama',
              'due=2018-09-14', 'status=open')
    return plan


def find(desk, plan, kind, **wanted):
    return next(record for record in desk.list(plan, kind) if all(record.get(name) == value for name, value in wanted.items()))


def an_action_is_written_and_closed_by_keys(desk):
    plan = make_plan(desk)
    window = desk.start(plan, '--room', 'actions')
    window.wait_for('table row', 'ICBJul18-1 Ask the county, Ama Boateng, due 14 September 2018, Overdue')
    press('ctrl+n')
    window.wait_focus('text', 'Action')
    type_keys('Write to the schools')
    press('Tab')
    window.wait_for('table row', re.compile('^ICBJul18-2 Write to the schools, Open'))
    press('Escape')
    window.click_at(window.wait_for('table cell', 'Ref: ICBJul18-1'))
    press('ctrl+r')
    window.wait_for('dialog', 'Update ICBJul18-1')
    type_keys('The county was asked')
    press('Return')
    window.wait_gone('dialog', 'Update ICBJul18-1')
    press('ctrl+shift+r')
    window.wait_for('dialog', 'Close ICBJul18-1')
    type_keys('It has answered')
    press('Return')
    window.wait_gone('dialog', 'Close ICBJul18-1')
    window.wait_for('table row', re.compile('^ICBJul18-1 Ask the county, .*Closed since the last meeting'))
    press('ctrl+z')
    window.wait_for('table row', re.compile('^ICBJul18-1 Ask the county, .*Overdue'))
    press('ctrl+shift+z')
    window.wait_for('table row', re.compile('^ICBJul18-1 Ask the county, .*Closed since the last meeting'))
    window.close()
    closed = find(desk, plan, 'actions', ref='ICBJul18-1')
    check_equal((closed['status'], closed['closed_on']), ('closed', TODAY.isoformat()))
    check_equal([line.split(': ')[1] for line in closed['update'].split('\n')], ['It has answered', 'The county was asked'])
    new = find(desk, plan, 'actions', ref='ICBJul18-2')
    check_equal((new['text'], new['meeting'], new['boards'], new['assigned_on']),
                ('Write to the schools', 'last', ['one', 'two'], '2018-07-12'))


def what_is_overdue_is_filtered(desk):
    plan = make_plan(desk)
    desk.verb('add', plan, 'actions', 'ref=ICBJul18-2', 'text=Meet the forum', 'meeting=last', 'status=open', 'due=' + days(9))
    window = desk.start(plan, '--room', 'actions')
    window.wait_for('table row', re.compile('^ICBJul18-2 Meet the forum'))
    window.focus('toggle button', 'State', by='shift+Tab')
    press('space')
    window.wait_focus('check box', 'Overdue')
    press('space')
    window.wait_gone('table row', re.compile('^ICBJul18-2'))
    window.wait_for('table row', re.compile('^ICBJul18-1'))
    press('Escape')
    window.wait_focus('toggle button', 'State: Overdue')
    window.click('Show all')
    window.wait_for('table row', re.compile('^ICBJul18-2'))
    window.close()


def an_item_is_placed_by_keys(desk):
    plan = make_plan(desk)
    desk.verb('add', plan, 'meetings', '--id', 'after', 'title=Boards in common', 'on=' + days(50), 'boards=one two')
    window = desk.start(plan, '--room', 'meetings')
    press('alt+2')
    window.click_at(window.wait_for('table cell', 'Title: Transport strategy'))
    press('alt+Right')
    window.wait_for('table row', re.compile('^Transport strategy, .* Boards in common'))
    press('alt+Left')
    window.wait_for('table row', 'Transport strategy, Not yet on a meeting')
    press('ctrl+z')
    window.wait_for('table row', re.compile('^Transport strategy, .* Boards in common'))
    press('ctrl+shift+r')
    window.wait_for('label', 'Put on 1 more meeting; a new meeting begins with it')
    window.close()
    check_equal([item['meeting'] for item in desk.list(plan, 'agenda_items') if item['title'] == 'Transport strategy'],
                ['next', 'after'])


play_all(an_action_is_written_and_closed_by_keys, what_is_overdue_is_filtered, an_item_is_placed_by_keys)

"""A window of 360 pixels: nothing is clipped, and one pane leads back to the other."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check, check_equal, play_all, press, type_keys

WORKSTREAM = 'Children, young people, maternity and everybody who looks after them'
WORDS = 'Agree the pathway'
WIDTH = 360


def open_plan(desk, width=WIDTH):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'A plan whose title is longer than what there is room for')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=' + WORKSTREAM)
    desk.verb('add', plan, 'asks', 'workstream=care', 'text=' + WORDS)
    desk.verb('add', plan, 'asks', 'workstream=care', 'text=Open the hub', 'section=' + WORKSTREAM)
    desk.set_size(width, 700)
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + WORDS))
    return window


def escape_leads_from_the_details_to_the_row(desk):
    window = open_plan(desk)
    window.wait_focus('table cell')
    press('Down', 'Down')
    window.wait_focus('table cell', re.compile('^Ask: ' + WORDS))
    press('F9')
    window.wait_focus('button', 'History')
    press('Escape')
    window.wait_focus('table cell', re.compile('^Ask: ' + WORDS))


def a_lead_is_chosen_where_there_is_no_column(desk):
    window = open_plan(desk)
    window.wait_focus('table cell')
    press('Down', 'Down')
    window.wait_focus('table cell', re.compile('^Ask: ' + WORDS))
    press('Menu')
    window.wait_focus('menu item')
    press('Down', 'Down', 'Down', 'Down', 'Return')
    window.wait_focus('entry', 'Find in People')
    type_keys('Lin Okafor')
    press('Return')
    window.wait_gone('entry', 'Find in People')
    window.wait_for('table row', re.compile('^%s, no status, lead Lin Okafor' % WORDS))


def a_long_filter_fits(desk):
    window = open_plan(desk)
    window.focus('toggle button', 'Filters', by='shift+Tab')
    press('space')
    window.wait_for('toggle button', 'Workstream')
    window.focus('toggle button', 'Workstream', by='shift+Tab')
    press('space')
    window.wait_focus('check box', WORKSTREAM)
    press('space', 'Escape')
    window.wait_focus('toggle button', 'Workstream: ' + WORKSTREAM)
    _, _, width, _ = desk.bus.read_place(window.owner, window.wait_for('tree table'))
    check(width <= WIDTH, 'the table is %d pixels wide' % width)
    check_equal([line for line in window.read_messages().split('\n') if 'WARNING' in line], [])


def a_plan_opens_without_details_over_its_room(desk):
    window = open_plan(desk, width=800)
    window.wait_gone('label', 'Nothing Selected')
    check(window.find('toggle button', 'Details') is not None, 'nothing leads to the details')


def details_do_not_lie_over_another_room(desk):
    window = open_plan(desk, width=800)
    window.wait_focus('table cell')
    press('Down', 'Down', 'F9')
    window.wait_focus('button', 'History')
    press('F6')
    window.wait_focus('list item', re.compile('^Asks'))
    press('End', 'Return')
    window.wait_for('page tab', 'Organisations')
    window.wait_gone('label', 'Nothing Selected')


def a_banner_does_not_take_the_focus(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Interests')
    desk.verb('add', plan, 'people', '--id', 'ama', 'surname=Boateng')
    desk.verb('add', plan, 'people', '--id', 'ben', 'surname=Okoro')
    desk.verb('add', plan, 'seats', 'board=board', 'person=ben', 'votes=yes')
    desk.verb('add', plan, 'interests', 'person=ama', 'nature=Trustee', 'declared_on=2019-05-01')
    desk.set_size(400, 700)
    window = desk.start(plan, '--room', 'interests')
    window.wait_for('button', 'Who…')
    window.wait_focus('table cell', re.compile('Boateng'))
    press('alt+Left')
    window.wait_focus('list item', re.compile('^Interests'))
    press('Return')
    window.wait_focus('table cell', re.compile('Boateng'))


play_all(escape_leads_from_the_details_to_the_row, a_lead_is_chosen_where_there_is_no_column, a_long_filter_fits,
         a_plan_opens_without_details_over_its_room, details_do_not_lie_over_another_room, a_banner_does_not_take_the_focus)

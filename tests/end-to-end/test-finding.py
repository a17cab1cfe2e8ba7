"""Find everywhere leads to the ask that holds the words."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check, play_all, press, type_keys

SOUGHT = 'Open a walk-in clinic at the harbour'


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Harbour plan')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=Urgent care')
    for words in ('Share one telephone line', SOUGHT, 'Train the front desks'):
        desk.verb('add', plan, 'asks', 'workstream=care', 'text=' + words)
    desk.verb('add', plan, 'people', 'forename=Ama', 'surname=Boateng', 'notes=Works from the harbour office')
    return plan


def find_everywhere_leads_to_the_ask(desk):
    window = desk.start(make_plan(desk), '--room', 'asks')
    window.wait_for('tree table', 'Asks')
    press('ctrl+k')
    window.wait_for('dialog', 'Find Everywhere')
    type_keys('harb clin')
    window.wait_texts('list item', [SOUGHT], inside=('list', 'Results'))
    press('BackSpace', 'BackSpace', 'BackSpace', 'BackSpace')
    window.wait_for('list item', re.compile('Boateng'), inside=('list', 'Results'))
    type_keys('walk')
    window.wait_gone('list item', re.compile('Boateng'), inside=('list', 'Results'))
    press('Return')
    window.wait_gone('dialog', 'Find Everywhere')
    window.wait_for('table row', re.compile('^' + SOUGHT), state='selected')
    window.wait_focus('table cell', 'Ask: ' + SOUGHT)
    field = window.wait_for('text', 'Ask')
    check(window.text_in(field) == SOUGHT, 'the details show %r' % window.text_in(field))


def another_name_is_found_by_itself(desk):
    plan = make_plan(desk)
    desk.verb('add', plan, 'organisations', 'name=Harbour Council', 'aliases=LB Harbour\nThe Old Borough\nTown Hall')
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('tree table', 'Asks')
    press('ctrl+k')
    window.wait_for('dialog', 'Find Everywhere')
    type_keys('borough')
    window.wait_for('label', 'Also known as: The Old Borough', inside=('list', 'Results'))


def words_that_nobody_wrote_are_not_found(desk):
    window = desk.start(make_plan(desk), '--room', 'asks')
    window.wait_for('tree table', 'Asks')
    press('ctrl+k')
    window.wait_for('dialog', 'Find Everywhere')
    type_keys('lighthouse')
    window.wait_for('label', 'Nothing Found')
    press('Escape')
    window.wait_gone('dialog', 'Find Everywhere')


play_all(find_everywhere_leads_to_the_ask, another_name_is_found_by_itself, words_that_nobody_wrote_are_not_found)

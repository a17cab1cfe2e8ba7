"""Two people that are one are merged: what points at either points at the one that stays, and undo parts them again."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press, type_keys


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'People')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    desk.verb('add', plan, 'people', '--id', 'a', 'forename=A.', 'surname=Boateng')
    desk.verb('add', plan, 'asks', '--id', 'first', 'text=Lead the first', 'leads=ama')
    desk.verb('add', plan, 'asks', '--id', 'second', 'text=Lead the second', 'leads=a')
    return plan


def merged_people_keep_what_pointed_at_them(desk):
    plan = make_plan(desk)
    window = desk.start(plan, '--room', 'people')
    window.wait_for('list item', 'People and boards, 2', state='selected')
    window.click('Compare…')
    dialog = window.wait_for('dialog').name
    if dialog == 'These May Be the Same':
        window.click(re.compile('^Compare'), inside=('dialog', dialog))
    window.wait_for('dialog', 'Merge People')
    window.click('Merge', inside=('dialog', 'Merge People'))
    window.wait_gone('dialog')
    window.wait_for('list item', 'People and boards, 1')
    press('ctrl+z')
    window.wait_for('list item', 'People and boards, 2')
    press('ctrl+shift+z')
    window.wait_for('list item', 'People and boards, 1')
    window.close()
    left = [person['id'] for person in desk.list(plan, 'people')]
    check_equal(len(left), 1)
    check_equal([ask['leads'] for ask in desk.list(plan, 'asks')], [left, left])


def found_rows_are_reached_by_keys(desk):
    window = desk.start(make_plan(desk), '--room', 'people')
    window.wait_focus('table cell')
    press('ctrl+f')
    window.wait_focus('entry', 'Find in People')
    type_keys('boateng')
    press('Down')
    window.wait_for('table row', 'Ama Boateng', state='selected')
    press('Down')
    window.wait_for('table row', 'A. Boateng', state='selected')


def merging_offers_the_others_alone(desk):
    window = desk.start(make_plan(desk), '--room', 'people')
    window.wait_for('table row', 'Ama Boateng')
    press('ctrl+f')
    window.wait_focus('entry', 'Find in People')
    type_keys('ama')
    press('Down')
    window.wait_for('table row', 'Ama Boateng', state='selected')
    press('ctrl+m')
    window.wait_focus('entry', 'Find in People')
    window.wait_texts('list item', ['A. Boateng'], re.compile('Boateng'))
    type_keys('boateng')
    press('Return')
    window.wait_for('dialog', 'Merge People')


play_all(merging_offers_the_others_alone, found_rows_are_reached_by_keys, merged_people_keep_what_pointed_at_them)

"""A field of several selected asks is set at once, and undone as one step."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press, type_keys

ASKS = ('Count the waiting lists', 'Publish the count', 'Act on the count', 'Rest')


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Several')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    for words in ASKS[:3]:
        desk.verb('add', plan, 'asks', 'text=' + words, 'status=not-started')
    return plan


def wait_for_rows(window, *standings):
    """Waits until each ask stands as told: its status and its lead."""
    for words, (status, lead) in zip(ASKS, standings):
        window.wait_for('table row', re.compile('^%s, .*%s, lead %s, ' % (words, status, lead)))


def select_three(window):
    """Writes the last ask, and from there goes up by the keys."""
    window.wait_for('table row', re.compile('^' + ASKS[2]))
    press('ctrl+n')
    window.wait_focus('text', re.compile('^Ask'))
    type_keys(ASKS[3])
    press('Tab')
    window.wait_focus('list item')
    press('Escape')
    window.wait_focus('table cell', re.compile('^Status'))
    press('Up')
    window.wait_for('table row', re.compile('^' + ASKS[2]), state='selected')
    press('shift+Up', 'shift+Up')
    window.wait_for('label', '3 selected')


BEFORE, LAST = ('Not started', 'nobody'), ('no status', 'nobody')


def lead_of_several_is_set_and_undone_as_one(desk):
    plan = make_plan(desk)
    window = desk.start(plan, '--room', 'asks')
    select_three(window)
    window.focus('toggle button', 'Choose: Leads')
    press('space')
    window.wait_focus('entry')
    type_keys('boat')
    window.wait_for('list item', re.compile('Boateng'))
    press('Return')
    wait_for_rows(window, *[('Not started', '.*Boateng')] * 3, LAST)
    press('Escape', 'ctrl+z')
    wait_for_rows(window, *[BEFORE] * 3, LAST)
    window.close()
    check_equal([ask.get('leads') for ask in desk.list(plan, 'asks')], [None] * 4)


play_all(lead_of_several_is_set_and_undone_as_one)

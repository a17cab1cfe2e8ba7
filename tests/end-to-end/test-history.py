"""The history of a record by keyboard: who changed what, and a value put back."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import AUTHOR, check_equal, play_all, press

FIRST, THEN, WORDS = 'Agree the pathway', 'Agree the pathway with the trust', 'Agree half of it'


# Its place in the main menu.
PLAN_HISTORY = 7


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'History')
    desk.verb('add', plan, 'asks', '--id', 'path', 'text=' + FIRST, 'status=on-track', '--by', 'B. Lead')
    desk.verb('set', plan, 'asks', 'path', 'text=' + THEN, '--by', 'B. Lead')
    desk.verb('set', plan, 'asks', 'path', 'text=' + WORDS, 'status=at-risk', '--by', 'C. Partner')
    return plan


def read_text(desk, plan):
    return desk.list(plan, 'asks')[0]['text']


def open_history(window, words):
    press('End')
    window.wait_focus('table cell', 'Ask: ' + words)
    press('F6')
    window.wait_focus('button', 'History')
    press('Return')
    window.wait_for('dialog', re.compile('^History'))


def a_value_is_put_back_and_that_is_undone(desk):
    plan = make_plan(desk)
    window = desk.start(plan, '--room', 'asks')
    window.wait_focus('table cell')
    open_history(window, WORDS)
    window.wait_for('label', 'Ask: %s → %s' % (THEN, WORDS))
    window.wait_for('label', re.compile('C. Partner'))
    window.wait_for('label', re.compile('B. Lead'))
    window.focus('button', 'Put back “%s”' % THEN)
    press('Return')
    window.wait_for('label', 'Ask: %s → %s' % (WORDS, THEN))
    window.wait_for('label', re.compile(re.escape(AUTHOR)))
    window.wait_focus('list item')
    press('Escape')  # lets the toast go
    window.wait_gone('button', 'Undo', inside=('dialog', 'History'))
    press('Escape')
    window.wait_gone('dialog')
    window.wait_focus('button', 'History')
    window.wait_for('table row', re.compile('^%s,' % THEN))
    press('ctrl+z')
    window.wait_for('table row', re.compile('^%s,' % WORDS))
    press('ctrl+shift+z')
    window.wait_for('table row', re.compile('^%s,' % THEN))
    window.close()
    check_equal(read_text(desk, plan), THEN)


def what_a_step_was_about_is_gone_to(desk):
    plan = make_plan(desk)
    desk.verb('add', plan, 'asks', '--id', 'hub', 'text=Open', '--by', 'B. Lead')
    desk.verb('set', plan, 'asks', 'hub', 'text=Open the hub', '--by', 'B. Lead')
    desk.verb('set', plan, 'asks', 'path', 'status=complete', '--by', 'B. Lead')
    window = desk.start(plan, '--room', 'asks')
    window.wait_focus('table cell')
    press('F10')
    window.choose(PLAN_HISTORY)
    window.wait_for('dialog', re.compile('^History'))
    window.wait_for('label', re.compile('Open the hub\n'))
    window.focus('list item', 'Edit Ask')
    press('Return')
    window.wait_gone('dialog')
    window.wait_for('table row', re.compile('^Open the hub'), state='selected')
    window.wait_focus('table cell', 'Ask: Open the hub')


play_all(a_value_is_put_back_and_that_is_undone, what_a_step_was_about_is_gone_to)

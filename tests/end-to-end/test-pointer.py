"""The asks room by pointer: rows are dragged, chosen and opened, and what was touched keeps the focus."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check, check_equal, play_all, press, read_origin, type_keys, wait_until

LONG = 'They are to say how, by when and with whom, and to come back to the board with it before the summer is over'
FIRST, SECOND, THIRD = 'Agree the pathway', 'Open the hub', 'Train the teams'


def cell(column, words=''):
    return re.compile('^%s: %s' % (column, re.escape(words)))


def row(words, level):
    return re.compile('^%s.*level %d$' % (re.escape(words), level))


def open_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'By pointer')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=Urgent care')
    for words in (FIRST, SECOND, THIRD):
        desk.verb('add', plan, 'asks', 'workstream=care', 'text=%s. %s' % (words, LONG))
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + THIRD))
    return plan, window


def find_cell(window, words):
    return window.wait_for('table cell', cell('Ask', words), inside='tree table')


def rows_are_dragged(desk):
    _, window = open_plan(desk)
    left, top = window.place_of(find_cell(window, FIRST))
    window.drag(find_cell(window, THIRD), left, top - 22)
    wait_until(lambda: [name.split('.')[0] for name in window.texts('table row', re.compile('level'))]
               == [THIRD, FIRST, SECOND], lambda: 'another order than %r' % window.texts('table row'))
    window.wait_focus('table cell', cell('Ask', THIRD))
    window.drag(find_cell(window, SECOND), *window.place_of(find_cell(window, FIRST)))
    window.wait_for('table row', row(SECOND, 2), state='selected')
    window.wait_focus('table cell', cell('Ask', SECOND))
    press('ctrl+z')
    window.wait_for('table row', row(SECOND, 1))


def a_drag_scrolls_at_the_edge(desk):
    plan, window = open_plan(desk)
    window.close()
    for number in range(40):
        desk.verb('add', plan, 'asks', 'workstream=care', 'text=The ask of number %d' % number)
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + FIRST))
    left, below, _, height = desk.bus.read_place(window.owner, window.find('tree table'))
    window_left, window_top = read_origin()
    window.drag(find_cell(window, FIRST), window_left + left + 120, window_top + below + height - 8,
                until=lambda: window.find('table row', re.compile('^The ask of number 39')))
    window.wait_for('table row', re.compile('^' + FIRST), state='selected')
    window.close()
    check(desk.list(plan, 'asks')[0]['text'].startswith(SECOND), 'the first ask was not moved')


def a_right_click_opens_the_menu_of_a_row(desk):
    plan, window = open_plan(desk)
    window.click_at(find_cell(window, SECOND), button=3)
    window.wait_focus('menu item')
    press('Escape')
    window.wait_focus('table cell', cell('Ask', SECOND))
    window.wait_for('table row', re.compile('^' + SECOND), state='selected')
    window.click_at(find_cell(window, FIRST), times=2)
    window.wait_focus('text', 'Ask')
    press('ctrl+a')
    type_keys('Written by hand')
    window.click_at(find_cell(window, THIRD))
    window.wait_focus('table cell', cell('Ask', THIRD))
    window.close()
    check_equal(desk.list(plan, 'asks')[0]['text'], 'Written by hand')


play_all(rows_are_dragged, a_drag_scrolls_at_the_edge, a_right_click_opens_the_menu_of_a_row)

"""The end of a financial year by keyboard: what is not done is carried into the next, once, and can be taken back."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press

OPEN, NESTED, DONE, STOPPED, ELSEWHERE = ('Agree the pathway', 'Sign the pathway', 'Open the hub', 'Merge the desks',
                                          'Train the teams')


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'The year ends')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=Urgent care')
    desk.verb('add', plan, 'workstreams', '--id', 'home', 'name=Care at home')
    for id, words, status, workstream in (('open', OPEN, 'at-risk', 'care'), ('done', DONE, 'complete', 'care'),
                                          ('stopped', STOPPED, 'stopped', 'care'), ('else', ELSEWHERE, 'on-track', 'home')):
        desk.verb('add', plan, 'asks', '--id', id, 'workstream=' + workstream, 'year=2017/18', 'status=' + status, 'text=' + words)
    desk.verb('add', plan, 'asks', 'workstream=care', 'year=2017/18', 'parent=open', 'status=on-track', 'text=' + NESTED)
    return plan


def open_dialog(window):
    window.focus('toggle button', 'More tools for asks')
    press('Return')
    window.choose(0)
    window.wait_for('alert', re.compile('^Carry'))


def carried(desk, plan):
    return sorted(ask['text'] for ask in desk.list(plan, 'asks') if ask.get('year') == '2018/19')


def a_year_is_carried_forward_once(desk):
    plan = make_plan(desk)
    window = desk.start(plan, '--room', 'asks')
    window.wait_focus('table cell')
    open_dialog(window)
    window.wait_for('label', re.compile('^3 asks that are neither complete nor stopped are copied to 2018/19'))
    window.focus('button', 'Carry Forward')
    press('Return')
    window.wait_for('label', '3 asks carried forward to 2018/19')
    window.wait_for('table row', re.compile('^2018/19, heading'))
    window.wait_for('list item', 'Asks, 8')
    press('ctrl+z')
    window.wait_for('list item', 'Asks, 5')
    window.wait_gone('table row', re.compile('^2018/19'))
    press('ctrl+shift+z')
    window.wait_for('list item', 'Asks, 8')
    window.close()
    check_equal(carried(desk, plan), sorted([OPEN, NESTED, ELSEWHERE]))
    asks = {(ask['text'], ask['year']): ask for ask in desk.list(plan, 'asks')}
    for words in (OPEN, NESTED, ELSEWHERE):
        check_equal(asks[words, '2018/19']['carried_from'], asks[words, '2017/18']['id'])
        check_equal(asks[words, '2018/19']['status'], asks[words, '2017/18']['status'])
    check_equal(asks[NESTED, '2018/19']['parent'], asks[OPEN, '2018/19']['id'])

    window = desk.start(plan, '--room', 'asks')
    window.wait_focus('table cell')
    open_dialog(window)
    window.wait_for('label', re.compile('^3 asks .* copied to 2019/20'))
    window.focus('toggle button', '2018/19')
    press('Return', 'Up', 'Return')
    window.wait_for('label', re.compile('^0 asks'))
    press('Escape')
    window.wait_gone('alert')
    window.wait_focus('toggle button', 'More tools for asks')
    window.close()
    check_equal(len(carried(desk, plan)), 3)


play_all(a_year_is_carried_forward_once)

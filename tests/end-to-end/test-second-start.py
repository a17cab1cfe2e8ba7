"""A plan is opened again while it is open: its window comes up; held by somebody else, the window says by whom."""
# SPDX-License-Identifier: GPL-3.0-or-later
import getpass
import re
import socket

from driving import check, check_equal, play_all, press


def make_plan(desk, name):
    plan = desk.path(name + '.icbplan')
    desk.verb('new', plan, '--title', name)
    desk.verb('add', plan, 'asks', '--id', 'only', 'text=Ask of the ' + name)
    return plan


def second_start_raises_the_window(desk):
    first, second = make_plan(desk, 'first plan'), make_plan(desk, 'second plan')
    window = desk.start(first, '--room', 'asks')
    window.wait_for('table row', re.compile('^Ask of the first plan'))
    again = desk.run(second)
    check_equal((again.returncode, again.stderr), (0, ''))
    window.wait_for('frame', 'second plan', state='active')
    check_equal(sorted(window.texts('frame')), ['first plan', 'second plan'])
    again = desk.run(first)
    check_equal((again.returncode, again.stderr), (0, ''))
    window.wait_for('frame', 'first plan', state='active')
    check_equal(sorted(window.texts('frame')), ['first plan', 'second plan'])


def plan_held_by_another_program_says_who_has_it(desk):
    plan = make_plan(desk, 'shared plan')
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^Ask of the shared plan'))
    holder = '%s has had it open on the computer “%s”' % (getpass.getuser(), socket.gethostname())
    refused = desk.run('set', plan, 'asks', 'only', 'text=Other')
    check_equal(refused.returncode, 1)
    check(holder in refused.stderr, refused.stderr)

    other = desk.start_elsewhere(plan)
    other.wait_for('alert', 'Open Elsewhere')
    other.wait_for('label', re.compile(re.escape(holder)), inside='alert')
    other.wait_focus('button', 'Read a Copy')
    press('Return')
    other.wait_for('label', re.compile('^This is a copy for reading'))
    other.click_at(other.wait_for('list item', 'Asks, 1'))
    other.wait_for('table row', re.compile('^Ask of the shared plan'))


play_all(second_start_raises_the_window, plan_held_by_another_program_says_who_has_it)

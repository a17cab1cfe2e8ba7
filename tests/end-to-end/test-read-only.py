"""A plan that may only be read: the window says so, nothing in it can be edited, and the file stays as it was."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from driving import check, check_equal, play_all, press, wait_until

ASK = 'Agree the pathway'
EDITS = (('F2',), ('Return',), ('Delete',), ('ctrl+n',), ('ctrl+bracketright',), ('alt+Up',), ('ctrl+d',), ('ctrl+v',),
         ('ctrl+i',), ('ctrl+z',))


def make_plan(desk):
    os.mkdir(desk.path('shared'))
    plan = desk.path('shared', 'Plan.icbplan')
    desk.verb('new', plan, '--title', 'To be read')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=Urgent care')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    for number, words in enumerate((ASK, 'Open the hub')):
        desk.verb('add', plan, 'asks', '--id', 'ask-%d' % number, 'workstream=care', 'leads=ama', 'text=' + words)
    return plan


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def try_to_edit(window):
    """Presses every key that edits, on an ask and in the details."""
    window.wait_for('table cell', state='focused')
    press('End')
    window.wait_focus('table cell', 'Ask: Open the hub')
    for keys in EDITS:
        press(*keys)
        wait_until(window.read, 'the program to answer')
        window.wait_focus('table cell', 'Ask: Open the hub')
        check_equal(window.texts('dialog') + window.texts('alert'), [])
    press('F6')
    window.wait_focus('button', 'History')
    written = [node for node in window.read().walk() if node.has('editable')]
    check_equal([node.name for node in written if node.role != 'entry'], [])
    window.wait_gone('button', re.compile('^(Choose|Add|Take off)'))
    check(window.find('button', 'New', state='sensitive') is None, 'something new can be made')
    check_equal(window.texts('table row', re.compile('lead Ama')),
                ['%s, no status, lead Ama Boateng, level 1' % words for words in (ASK, 'Open the hub')])


def a_file_that_may_not_be_written(desk):
    plan = make_plan(desk)
    before = read_bytes(plan)
    os.chmod(plan, 0o444)
    window = desk.start_without_rights(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + ASK))
    window.wait_for('label', 'This plan is open for reading only. Nothing can be changed in it.')
    try_to_edit(window)
    window.close()
    check_equal(read_bytes(plan), before)
    check_equal(os.listdir(desk.path('shared')), ['Plan.icbplan'])


def a_copy_of_what_another_has_open(desk):
    plan = make_plan(desk)
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + ASK))
    before = read_bytes(plan)
    other = desk.start_elsewhere(plan)
    other.wait_focus('button', 'Read a Copy')
    press('Return')
    other.wait_for('label', re.compile('^This is a copy for reading'))
    other.click_at(other.wait_for('list item', re.compile('^Asks, ')))
    try_to_edit(other)
    other.close()
    check_equal(read_bytes(plan), before)


play_all(a_file_that_may_not_be_written, a_copy_of_what_another_has_open)

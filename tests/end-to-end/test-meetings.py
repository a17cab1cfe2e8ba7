"""Meetings: attendance filled from the seats by keys alone, and undone; an agenda that is pasted. An agenda is built in test-meeting-day.py."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press
from offering import clipboard


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Meetings')
    desk.verb('add', plan, 'boards', '--id', 'board', 'name=Eastmere Board', 'quorum=2')
    for person, capacity in (('ama', 'chair'), ('ben', 'member')):
        desk.verb('add', plan, 'people', '--id', person, 'surname=' + person.title())
        desk.verb('add', plan, 'seats', 'board=board', 'person=' + person, 'capacity=' + capacity)
    desk.verb('add', plan, 'meetings', '--id', 'held', 'title=Board in public', 'boards=board', 'on=2019-03-20', 'starts=10:00',
              'ends=10:30', 'status=held')
    return plan


def enter(desk, plan):
    """Opens the room and goes into its one meeting."""
    window = desk.start(plan, '--room', 'meetings')
    window.wait_focus('table cell')
    press('Down', 'Return')
    window.wait_for('label', 'Board in public')
    return window


def attendance_is_filled_from_the_seats(desk):
    plan = make_plan(desk)
    window = enter(desk, plan)
    window.wait_focus('button', 'Write the First Item')
    press('alt+2')
    window.wait_focus('button', 'Fill from the Seats')
    press('Return')
    window.wait_for('table row', 'Ama, Chair, Present')
    window.wait_for('label', re.compile('^Eastmere Board: 2 voting members of 2 needed: quorate. Chair: Ama.'))
    window.wait_focus('table cell')
    press('Down', 'Down', 'a')
    window.wait_for('table row', 'Ben, Member, Apologies')
    window.wait_for('label', re.compile('^Eastmere Board: 1 voting member of 2 needed: not quorate'))
    press('i')
    window.wait_for('table row', 'Ben, In attendance, Present')
    press('ctrl+z', 'ctrl+z')
    window.wait_for('table row', 'Ben, Member, Present')
    press('alt+Left')
    window.wait_focus('table cell', re.compile('20 March 2019'))
    window.close()
    check_equal([(one['person'], one['presence']) for one in desk.list(plan, 'attendances')], [('ama', 'present'), ('ben', 'present')])


def an_agenda_is_pasted_into_its_meeting(desk):
    plan = make_plan(desk)
    window = enter(desk, plan)
    window.wait_focus('button', 'Write the First Item')
    with clipboard(desk, text='Number\tTitle\tMinutes\n1\tWelcome\t5\n2\tAward of the contract\t20\n'):
        window.click('Paste a Table')
        window.wait_for('button', 'Paste 2 Records', state='sensitive')
        window.click('Paste 2 Records')
        window.wait_for('table row', '2, Award of the contract, 10:05, 20 minutes')
    window.close()
    check_equal([item['meeting'] for item in desk.list(plan, 'agenda_items')], ['held', 'held'])


play_all(an_agenda_is_pasted_into_its_meeting, attendance_is_filled_from_the_seats)

"""The overview: opened first, gone through by keys, an overdue action is led to, come back from, closed, and gone."""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import re

from driving import play_all, press, type_keys

TODAY = datetime.date.today()
LATE = 'ICB-1 Ask the county, action, overdue by 3 weeks, assigned to Ama Boateng'
SOON = 'ICB-2 Meet the forum, action, due in 9 days'
STEP = 'Open the hub, milestone, overdue by 1 day'


def days(number):
    return (TODAY + datetime.timedelta(number)).isoformat()


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Overview')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    desk.verb('add', plan, 'meetings', 'title=Boards in common', 'on=' + days(5))
    desk.verb('add', plan, 'actions', 'ref=ICB-2', 'text=Meet the forum', 'status=open', 'due=' + days(9))
    desk.verb('add', plan, 'actions', 'ref=ICB-1', 'text=Ask the county', 'assigned_to=ama', 'status=open', 'due=' + days(-21))
    desk.verb('add', plan, 'milestones', 'title=Open the hub', 'end=' + days(-1))
    return plan


def an_overdue_action_is_closed_from_the_overview(desk):
    window = desk.start(make_plan(desk))
    window.wait_for('list', 'Actions overdue or due in two weeks, 2')
    window.wait_focus('list item', re.compile('^Boards in common, in 5 days, '))
    press('Down')
    window.wait_focus('list item', 'Nothing on the agenda yet')
    press('Down')
    window.wait_focus('list item', LATE)
    press('Down', 'Down')
    window.wait_focus('list item', STEP)
    press('Up', 'Up')
    window.wait_focus('list item', LATE)

    press('Return')
    window.wait_focus('table cell', 'Ref: ICB-1')
    press('alt+Left')
    window.wait_focus('list item', LATE)

    press('Return')
    window.wait_focus('table cell', 'Ref: ICB-1')
    press('ctrl+shift+r')
    window.wait_for('dialog', 'Close ICB-1')
    type_keys('It has answered')
    press('Return')
    window.wait_gone('dialog', 'Close ICB-1')
    press('alt+Left')
    window.wait_for('list', 'Actions overdue or due in two weeks, 1')
    window.wait_focus('list item', SOON)
    window.wait_gone('list item', LATE)
    press('ctrl+z')
    window.wait_for('list item', LATE)


play_all(an_overdue_action_is_closed_from_the_overview)

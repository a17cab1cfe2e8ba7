"""Conflicts: the chair goes through the sample plan's meeting by keys: confirms, dismisses, passes the chair, and takes it back."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re

from driving import SOURCE, check_equal, play_all, press, type_keys

ITEM = '8. Clinical enhanced services: award of one contract'
CHAIR = ITEM + ', Ngozi Adeyemi-Clarke, related, '
MEMBER = ITEM + ', Piotr Zieliński, related, '


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan)
    desk.verb('import', plan, os.path.join(SOURCE, 'data', 'sample.json'))
    return plan


def open_conflicts(desk, plan):
    """Finds why the chair passes an item, which leads to the conflicts of the meeting."""
    window = desk.start(plan, '--room', 'meetings')
    window.wait_focus('table cell')
    press('ctrl+k')
    window.wait_for('dialog', 'Find Everywhere')
    type_keys('Chair affected deputy chair of the Eastmere board takes')
    window.wait_for('list item', re.compile('Clinical enhanced services'), inside=('list', 'Results'))
    press('Return')
    window.wait_gone('dialog', 'Find Everywhere')
    window.wait_focus('list item', CHAIR + 'withdraws, proposed')
    return window


def found(desk, plan):
    items = json.loads(desk.verb('conflicts', plan, 'mtg-2026-11-25', '--json'))
    item = next(one for one in items if one['item'] == 'item-2026-11-25-8')
    return item['chair']['to'], {one['person']: (one['handling'], one['ruled']) for one in item['people']}


def a_chair_reviews_an_item(desk):
    plan = make_plan(desk)
    window = open_conflicts(desk, plan)
    press('ctrl+Return')
    window.wait_focus('list item', CHAIR + 'withdraws, confirmed')
    # The matrix leads to the list: cells are confirmed and dismissed there as well.
    press('shift+Tab')
    window.wait_focus('button', CHAIR + 'withdraws, confirmed')
    press('Right', 'Delete')
    window.wait_for('alert', 'Dismiss This Conflict?')
    type_keys('The surgery has left the Federation')
    press('Return')
    window.wait_focus('button', MEMBER + 'dismissed')
    press('Return')
    window.wait_focus('list item', MEMBER + 'dismissed')
    press('ctrl+z')
    window.wait_focus('list item', MEMBER + 'may speak, not vote, proposed')
    press('ctrl+shift+z')
    window.wait_focus('list item', MEMBER + 'dismissed')
    # Who takes the chair stands above the first of the item, and what remains of the boards between.
    press('Up', 'Up', 'Up', 'Return')
    window.choose(0)
    window.wait_for('list item', re.compile('^Ngozi Adeyemi-Clarke passes the chair to (?!Delroy)'))
    press('ctrl+z', 'ctrl+shift+Return')
    window.wait_for('list item', ITEM + ', settled')
    window.close()
    chair, people = found(desk, plan)
    check_equal(chair, 'p-delroy-hastings')
    check_equal(people, {'p-ngozi-adeyemi-clarke': ('withdraws', 'confirmed'), 'p-piotr-zielinski': (None, 'dismissed'),
                         'p-niall-prendergast': ('withdraws', 'confirmed')})


play_all(a_chair_reviews_an_item)

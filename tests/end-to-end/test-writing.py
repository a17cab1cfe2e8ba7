"""A new plan from the welcome screen, asks written and nested by keyboard, undone, done again, and kept."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press, type_keys

FIRST, SECOND = 'Agree one directory of services', 'Name who keeps it up to date'
TITLE = 'Neighbourhood programme'


def row(words, level):
    return re.compile('^%s, no status, lead nobody, level %d$' % (re.escape(words), level))


def make_plan(window):
    window.wait_focus('button', 'New Plan…')
    press('Return')
    window.wait_focus('text', 'Title')
    type_keys(TITLE)
    press('Return')
    window.wait_for('frame', TITLE)
    window.wait_for('label', 'No Asks Yet')


def write_two_asks(window):
    press('ctrl+n')
    window.wait_focus('text', re.compile('^Ask'))
    type_keys(FIRST)
    press('Return')
    window.wait_for('table row', row(FIRST, 1))
    window.wait_focus('text', re.compile('^Ask'))
    type_keys(SECOND)
    press('ctrl+Return')
    window.wait_for('table row', row(SECOND, 1))
    window.wait_focus('text', re.compile('^Ask'))
    press('Escape')
    window.wait_for('list item', 'Asks, 2')
    window.wait_focus('table cell', 'Ask: ' + SECOND)


def asks_are_written_nested_undone_and_kept(desk):
    window = desk.start()
    make_plan(window)
    write_two_asks(window)
    press('ctrl+bracketright')
    window.wait_for('table row', row(SECOND, 2))
    press('ctrl+z')
    window.wait_for('table row', row(SECOND, 1))
    press('ctrl+shift+z')
    window.wait_for('table row', row(SECOND, 2))
    window.close()

    window = desk.start()
    window.focus('list item', re.compile('^' + TITLE), by='Up')
    press('Return')
    window.wait_for('frame', TITLE)
    window.wait_for('table row', row(FIRST, 1))
    window.wait_for('table row', row(SECOND, 2))
    window.close()
    first, second = desk.list(desk.path(TITLE + '.icbplan'), 'asks')
    check_equal((first['text'], second['text']), (FIRST, SECOND))
    check_equal(second['parent'], first['id'])


def undo_reaches_behind_the_last_closing(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', TITLE)
    window = desk.start(plan)
    window.wait_for('label', 'No Asks Yet')
    write_two_asks(window)
    press('Delete')
    window.wait_for('list item', 'Asks, 1')
    window.close()

    window = desk.start(plan)
    window.wait_for('list item', 'Asks, 1')
    press('ctrl+z')
    window.wait_for('table row', row(SECOND, 1))
    window.close()
    check_equal([ask['text'] for ask in desk.list(plan, 'asks')], [FIRST, SECOND])


play_all(asks_are_written_nested_undone_and_kept, undo_reaches_behind_the_last_closing)

"""Milestones are edited on the timeline: what is dragged, moved, typed, linked, placed and agreed stands in the plan."""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import re
import subprocess

from driving import check, check_equal, find_all, play_all, point_at, press, read_origin, type_keys, wait_until

TODAY = datetime.date.today()
YEAR = TODAY.year if (TODAY.month, TODAY.day) >= (4, 1) else TODAY.year - 1
FIRST, LAST = datetime.date(YEAR, 4, 1), datetime.date(YEAR + 1, 3, 31)
MARGIN = 0.03  # what fitting the plan leaves free at each side
LEFT_OUT = 6  # paddings that the toolkit leaves out of what it says of places
HANDLE = 14  # from the end of a bar to the middle of what a dependency is drawn from


def day(month, number):
    return datetime.date(YEAR if month > 3 else YEAR + 1, month, number)


def words(date):
    """A day as the program says it."""
    return '%d %s' % (date.day, date.strftime('%B %Y'))


def bar(title, *parts):
    return re.compile('^' + re.escape(title) + ', .*' + '.*'.join(re.escape(part) for part in parts))


def span(title, first, last):
    return re.compile('^%s, activity, %s (to|–) %s' % (title, words(first), words(last)))


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'In time')
    for name, *values in (
            ('year', 'title=All year', 'start=%s' % FIRST, 'end=%s' % LAST),
            ('build', 'title=Build', 'start=%s' % day(7, 1), 'end=%s' % day(9, 30)),
            ('live', 'title=Go live', 'type=milestone', 'end=%s' % day(12, 31), 'status=at-risk'),
            ('close', 'title=Evaluate', 'timescale=TBC')):
        desk.verb('add', plan, 'milestones', '--id', name, *values)
    return plan


def open_plan(desk, plan):
    window = desk.start(plan, '--room', 'timeline')
    window.wait_for('table row', bar('Go live'))
    press('F6')
    window.wait_focus('table cell')
    press('ctrl+0')
    return window


def find_bar(window, name):
    return window.wait_for('table cell', name, inside='tree table')


def place(window, node, date, end=False):
    """Where the beginning, or the end, of a day stands in the row of that bar, when the plan is fitted."""
    left, top, width, height = window.desk.bus.read_place(window.owner, node)
    frame_left, frame_top, *_ = window.desk.bus.read_place(window.owner, window.find('frame'))
    window_left, window_top = read_origin()
    days = (LAST - FIRST).days + 1
    along = ((date - FIRST).days + (1 if end else 0) + days * MARGIN) / (days * (1 + 2 * MARGIN))
    return window_left + left - frame_left + LEFT_OUT + along * width, window_top + top - frame_top + height // 2


def drag(window, start, target, until=None, give_up=False):
    point_at(*map(round, start))
    subprocess.run(['xdotool', 'mousedown', '1'], check=True)
    for step in range(1, 11):
        point_at(*(round(a + (b - a) * step / 10) for a, b in zip(start, target)))
        wait_until(window.read, 'the program to answer')
    if until is not None:
        wait_until(until, 'what the drag is held for')
    if give_up:
        subprocess.run(['xdotool', 'key', 'Escape'], check=True)  # without letting the button go
        wait_until(window.read, 'the program to answer')
    subprocess.run(['xdotool', 'mouseup', '1'], check=True)


def drag_day(window, name, start, target):
    node = find_bar(window, name)
    drag(window, place(window, node, start), place(window, node, target))


def dates(desk, plan, name):
    record = next(record for record in desk.list(plan, 'milestones') if record['id'] == name)
    return record.get('start'), record.get('end')


def bars_are_dragged(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    drag_day(window, bar('Build'), day(8, 15), day(9, 15))
    find_bar(window, span('Build', day(8, 1), day(10, 31)))
    press('ctrl+z')
    node = find_bar(window, span('Build', day(7, 1), day(9, 30)))
    drag(window, place(window, node, day(8, 15)), place(window, node, day(11, 15)), give_up=True)
    find_bar(window, span('Build', day(7, 1), day(9, 30)))
    left, top = place(window, node, day(9, 30), end=True)
    drag(window, (left - 2, top), place(window, node, day(12, 2)))
    find_bar(window, span('Build', day(7, 1), day(11, 30)))
    left, top = place(window, node, day(7, 1))
    drag(window, (left + 2, top), place(window, node, day(5, 30)))
    find_bar(window, span('Build', day(6, 1), day(11, 30)))
    drag_day(window, bar('Go live'), day(12, 31), day(1, 30))
    find_bar(window, bar('Go live', 'due by %s' % words(day(1, 31)), 'at risk'))
    window.close()
    check_equal(dates(desk, plan, 'build'), (str(day(6, 1)), str(day(11, 30))))
    check_equal(dates(desk, plan, 'live'), (None, str(day(1, 31))))


def bars_are_moved_by_keys(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.focus('table cell', re.compile('^Title: Build'), by='Down')
    window.focus('table cell', bar('Build'), by='Right')
    press('ctrl+Right')
    window.wait_focus('table cell', span('Build', day(8, 1), day(10, 31)))
    press('shift+Right')
    window.wait_focus('table cell', span('Build', day(8, 1), day(11, 30)))
    press('ctrl+shift+Left')
    window.wait_focus('table cell', span('Build', day(7, 1), day(11, 30)))
    press('ctrl+shift+Left', 'shift+Left', 'ctrl+Left')
    window.wait_focus('table cell', span('Build', day(5, 1), day(9, 30)))
    for _ in range(6):
        press('ctrl+z')
    window.wait_focus('table cell', span('Build', day(7, 1), day(9, 30)))
    press('shift+Down')
    press('ctrl+Right')
    find_bar(window, bar('Go live', words(day(1, 31))))
    find_bar(window, span('Build', day(8, 1), day(10, 31)))
    press('ctrl+z')
    find_bar(window, bar('Go live', words(day(12, 31))))
    find_bar(window, span('Build', day(7, 1), day(9, 30)))
    window.close()
    check_equal(dates(desk, plan, 'live'), (None, str(day(12, 31))))


def a_written_timescale_is_understood(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.focus('table cell', re.compile('^Title: Build'), by='Down')
    press('Right')
    window.wait_focus('table cell', re.compile('^Timescale'))
    press('F2')
    window.wait_focus('text', 'Timescale')
    type_keys('Q3 %d/%02d' % (YEAR, (YEAR + 1) % 100))
    window.wait_for('label', re.compile(words(day(10, 1)) + '.*' + words(day(12, 31))))
    press('Return')
    find_bar(window, bar('Build', words(day(10, 1))))
    window.focus('table cell', bar('Build'), by='Right')
    press('ctrl+Right')
    find_bar(window, bar('Build', words(day(11, 1))))
    # The words stay, and it is said that they now differ.
    wait_until(lambda: any(node.description.startswith('The dates now differ from the words') for node in
                           find_all(window.read(), 'table cell', re.compile('^Timescale: Q3'))), 'the mark of it')
    window.close()
    record = next(record for record in desk.list(plan, 'milestones') if record['id'] == 'build')
    check_equal((record['timescale'], record['start'], record['end']),
                ('Q3 %d/%02d' % (YEAR, (YEAR + 1) % 100), str(day(11, 1)), str(day(1, 31))))


def what_follows_is_drawn_and_moved(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    build, live = find_bar(window, bar('Build')), find_bar(window, bar('Go live'))
    left, top = place(window, build, day(9, 30), end=True)
    drag(window, (left + HANDLE, top), place(window, live, day(12, 31)))
    wait_until(lambda: not window.find('button', 'Undo', state='sensitive') is None, 'a step to undo')
    # Back again it would be a circle, which is refused with a sentence; nothing is changed.
    left, top = place(window, live, day(12, 31))
    drag(window, (left + 8 + HANDLE, top), place(window, build, day(8, 15)))
    window.wait_for('label', re.compile('Build.*Go live|Go live.*Build|depend', re.DOTALL), inside='alert')
    press('Escape')
    window.wait_gone('alert')
    # Moved past what follows, that is marked and can be moved too, in one step.
    window.focus('table cell', bar('Build'), by='Up')
    for _ in range(4):
        press('ctrl+Right')
    find_bar(window, bar('Go live', 'starts before'))
    window.click('Move What Follows')
    find_bar(window, span('Build', day(11, 1), day(1, 31)))
    window.wait_gone('table cell', bar('Go live', 'starts before'))
    window.close()
    records = {record['id']: record for record in desk.list(plan, 'milestones')}
    check_equal(records['live'].get('depends_on'), ['build'])
    check_equal(records['live']['end'], str(day(1, 31)))
    check('depends_on' not in records['build'], 'the circle was made')


def what_has_no_date_is_placed(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.focus('toggle button', re.compile('^1 without a date'))
    press('space')
    card = window.wait_for('list item', re.compile('^Evaluate, no date yet: TBC'))
    row = find_bar(window, bar('Evaluate', 'no date'))
    left, top = window.place_of(card)
    drag(window, (left - 30, top), place(window, row, day(2, 10)))
    find_bar(window, bar('Evaluate', words(day(2, 1)), words(day(2, 28 if YEAR % 4 != 3 else 29))))
    window.wait_gone('toggle button', re.compile('without a date'))
    press('ctrl+z')
    window.wait_for('list item', re.compile('^Evaluate, no date yet: TBC'))
    window.click('Place “Evaluate” on the time line')
    window.wait_gone('toggle button', re.compile('without a date'))
    window.close()
    check(all(dates(desk, plan, 'close')), 'it has no dates: %r' % (dates(desk, plan, 'close'),))


def slip_is_seen_since_a_baseline(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.focus('toggle button', 'More tools for milestones', by='shift+Tab')
    press('Return')
    window.wait_focus('menu item')
    press(*['Down'] * 9, 'Return')
    window.wait_for('dialog', re.compile('Baseline'))
    window.focus('text', re.compile('Name'))
    type_keys('As agreed')
    window.click('Take')
    window.wait_gone('dialog')
    window.focus('table cell', re.compile('^Title: '))
    window.focus('table cell', re.compile('^Title: Build'), by='Down')
    window.focus('table cell', bar('Build'), by='Right')
    press('ctrl+Right')
    find_bar(window, bar('Build', words(day(10, 31)), 'late'))
    window.focus('toggle button', re.compile('^Slipped since'), by='shift+Tab')
    press('space')
    window.wait_focus('check box', 'As agreed')
    press('space', 'Escape')
    window.wait_for('label', '1 of 4 milestones')
    window.wait_gone('table row', bar('Go live'))
    window.close()
    record = next(record for record in desk.list(plan, 'milestones') if record['id'] == 'build')
    check_equal((record['baseline_start'], record['baseline_end'], record['baseline_name']),
                (str(day(7, 1)), str(day(9, 30)), 'As agreed'))


play_all(bars_are_dragged, bars_are_moved_by_keys, a_written_timescale_is_understood, what_follows_is_drawn_and_moved,
         what_has_no_date_is_placed, slip_is_seen_since_a_baseline)

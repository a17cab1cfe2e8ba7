"""The asks room by keyboard alone: the focus is never lost, and keys reach everything."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check, check_equal, play_all, point_at, press, type_keys, wait_until

FIRST, SECOND, THIRD = 'Agree the pathway', 'Open the hub', 'Train the teams'


def cell(column, words=None):
    return re.compile('^%s: %s' % (column, re.escape(words) if words is not None else ''))


def make_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'By keyboard')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=Urgent care')
    desk.verb('add', plan, 'people', '--id', 'ama', 'forename=Ama', 'surname=Boateng')
    desk.verb('add', plan, 'people', '--id', 'lin', 'forename=Lin', 'surname=Okafor')
    for words in (FIRST, SECOND, THIRD):
        desk.verb('add', plan, 'asks', '--id', words.split()[0].lower(), 'workstream=care', 'status=at-risk',
                  'leads=ama', 'text=' + words)
    return plan


def open_plan(desk, plan):
    """The window with the focus in the first ask."""
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + FIRST))
    window.wait_focus('table cell', cell('Ask', 'Urgent care'))
    press('Down', 'Down')
    window.wait_focus('table cell', cell('Ask', FIRST))
    return window


def a_menu_gives_the_focus_back(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    press('Menu')
    window.wait_focus('menu item')
    press('Escape')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('Menu')
    window.wait_focus('menu item')
    press('Down', 'Down', 'Right')
    window.wait_for('menu item', state='focused')
    press('Down', 'Return')
    window.wait_for('table row', re.compile('^%s, .*(Not started|On track)' % FIRST))
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('Right')
    window.wait_focus('table cell', cell('Status'))


def the_first_year_is_chosen(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    press('Menu')
    window.wait_focus('menu item')
    press('Down', 'Down', 'Down', 'Right')
    press('Down', 'Return')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('ctrl+z')
    window.wait_gone('table row', re.compile('^20'))
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('ctrl+shift+z')
    window.wait_for('table row', re.compile('^20'))
    window.wait_focus('table cell', cell('Ask', FIRST))
    window.close()
    year = desk.list(plan, 'asks')[0].get('year')
    check(re.fullmatch(r'20\d\d/\d\d', year or ''), 'the year is %r' % year)


def tab_leads_through_the_cells(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    press('F2')
    window.wait_focus('text', 'Ask')
    press('Tab')
    window.wait_focus('list item', '▲ At risk')
    press('Down')
    window.wait_focus('list item', '■ Off track')
    press('Tab')
    window.wait_focus('entry', 'Find in People')
    type_keys('lin')
    window.wait_for('list item', 'Lin Okafor', state='selected')
    press('Tab')
    window.wait_focus('text', 'Timescale')
    type_keys('by March 2027')
    press('shift+Tab')
    window.wait_focus('entry', 'Find in People')
    press('Escape')
    window.wait_focus('table cell', cell('Leads', 'Ama Boateng, Lin Okafor'))
    press('Left', 'Return')
    window.wait_focus('list item', '■ Off track')
    # A pointer that happens to rest on another line chooses nothing.
    left, top = window.place_of(window.wait_for('combo box', 'Status: ■ Off track', inside='tree table'))
    point_at(left, top + 100)
    window.wait_for('list item', re.compile('^[^■]'), inside='tree table', state='selected')
    press('Return')
    window.wait_focus('table cell', cell('Status', '■ Off track'))
    window.close()
    first = desk.list(plan, 'asks')[0]
    check_equal((first['status'], first['leads'], first['timescale']), ('off-track', ['ama', 'lin'], 'by March 2027'))


def a_lead_is_taken_off_in_the_cell(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    press('Right', 'Right', 'Return')
    window.wait_focus('entry', 'Find in People')
    press('Return')
    window.wait_focus('table cell', cell('Leads', 'Ama Boateng'))
    press('Return')
    window.wait_focus('entry', 'Find in People')
    press('Down')
    window.wait_for('list item', 'Take off Ama Boateng', state='selected')
    press('Return')
    window.wait_focus('table cell', cell('Leads', 'empty'))


def escape_leaves_no_trace_of_a_fresh_ask(desk):
    plan = make_plan(desk)
    desk.verb('set', plan, 'asks', 'open', 'progress=20')
    window = open_plan(desk, plan)
    press('ctrl+n')
    window.wait_focus('text', 'Ask')
    type_keys('Never mind')
    window.wait_for('list item', 'Asks, 4')
    window.wait_for('table row', re.compile('^Never mind'))
    press('Escape')
    window.wait_for('list item', 'Asks, 3')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('ctrl+z')
    window.wait_for('label', 'Undone: Edit Progress')
    press('ctrl+shift+z')
    window.wait_for('label', 'Redone: Edit Progress')
    press('ctrl+shift+z', 'ctrl+shift+z')
    window.wait_for('table row', re.compile('^Never mind'))


def what_is_edited_stays_in_view(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.focus('toggle button', 'Status', by='shift+Tab')
    press('space')
    window.wait_focus('check box', '▲ At risk')
    press('space', 'Escape')
    window.wait_focus('toggle button', 'Status: ▲ At risk')
    window.focus('table cell', cell('Ask', FIRST))
    press('Right')
    window.wait_focus('table cell', cell('Status', '▲ At risk'))
    press('Return', 'Down', 'Return')
    window.wait_focus('table cell', cell('Status', '■ Off track'))
    press('Down', 'Up', 'Left')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('ctrl+n')
    window.wait_focus('text', 'Ask')
    type_keys('Written while filtered')
    press('Return')
    window.wait_for('list item', 'Asks, 5')
    press('Escape')
    window.wait_for('list item', 'Asks, 4')
    window.wait_focus('table cell', cell('Ask', 'Written while filtered'))
    press('ctrl+f')
    window.wait_focus('entry', 'Find in Asks')
    type_keys('hub')
    window.wait_for('label', '1 of 4 asks')
    press('Return')
    window.wait_focus('table cell', cell('Ask', 'Urgent care'))
    window.close()

    window = desk.start(plan, '--room', 'asks')
    window.wait_for('label', '1 of 4 asks')
    window.focus('button', 'Show all')
    press('Return')
    window.wait_gone('label', '1 of 4 asks')
    window.wait_focus('table cell')


def parts_of_the_window_are_gone_through(desk):
    window = open_plan(desk, make_plan(desk))
    press('F6')
    window.wait_focus('button', 'History')
    window.focus('toggle button', 'Status: ▲ At risk')
    press('F6')
    window.wait_focus('list item', 'Asks, 3')
    press('Down')
    window.wait_focus('list item', 'Timeline, 0')
    press('Tab')
    window.wait_focus('button', 'New')
    window.wait_for('list item', 'Asks, 3', state='selected')
    press('F6')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('Delete')
    window.wait_for('list item', 'Asks, 2')
    press('F6')
    window.wait_focus('button', 'History')
    press('ctrl+z')
    window.wait_for('list item', 'Asks, 3')
    window.focus('text', 'Heading')
    press('ctrl+shift+z')
    window.wait_for('list item', 'Asks, 2')
    window.wait_focus('text', 'Heading')


def what_is_typed_stays_in_sight(desk):
    plan = make_plan(desk)
    for number in range(24):
        desk.verb('add', plan, 'asks', 'workstream=care', 'text=The ask of number %d' % number)
    window = open_plan(desk, plan)
    press('End')
    window.wait_focus('table cell', cell('Ask', 'The ask of number 23'))
    press('ctrl+n')
    window.wait_focus('text', 'Ask')
    type_keys('Words and more words ' * 14)
    _, top, _, height = desk.bus.read_place(window.owner, window.wait_for('tree table'))

    def find_rest():
        _, text_top, _, text_height = desk.bus.read_place(window.owner, window.wait_focus('text', 'Ask'))
        return text_height > 80 and text_top + text_height <= top + height
    wait_until(find_rest, 'the cell to be seen as a whole')


def typing_ahead_is_not_lost(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    press('ctrl+n')
    for words in ('The first of a row', 'The second of a row', 'The third of a row'):
        type_keys(words)
        press('Return')
    type_keys('Wrong')
    press('BackSpace', 'BackSpace', 'BackSpace', 'BackSpace', 'BackSpace')
    type_keys('The last of a row')
    window.wait_for('table row', re.compile('^The last of a row'))
    window.close()
    texts = sorted(ask['text'] for ask in desk.list(plan, 'asks') if ask['text'].endswith('a row'))
    check_equal(texts, ['The first of a row', 'The last of a row', 'The second of a row', 'The third of a row'])


def all_are_deleted_and_come_back(desk):
    window = open_plan(desk, make_plan(desk))
    press('ctrl+a')
    window.wait_for('label', '3 selected')
    press('F6', 'F6', 'F6')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('Delete')
    window.wait_for('label', 'No Asks Yet')
    window.wait_for('label', 'Nothing Selected')
    press('ctrl+z')
    window.wait_for('list item', 'Asks, 3')
    window.wait_focus('table cell')


def columns_are_moved_and_widened(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)

    def read_head(column):
        left, _, width, _ = desk.bus.read_place(window.owner, window.wait_for('filler', column))
        return left, width

    width = read_head('Status')[1]
    press('Right', 'ctrl+shift+Page_Down')
    wait_until(lambda: read_head('Leads')[0] < read_head('Status')[0], 'the column to stand further on')
    window.wait_focus('table cell', cell('Status'))
    press('ctrl+shift+Right', 'ctrl+shift+Right', 'ctrl+shift+Left')
    wait_until(lambda: read_head('Status')[1] == width + 16, 'the column to be wider')
    window.close()

    window = desk.start(plan, '--room', 'asks')
    wait_until(lambda: read_head('Leads')[0] < read_head('Status')[0], 'the column to stand where it was put')
    check_equal(read_head('Status')[1], width + 16)


def links_lead_there_and_back(desk):
    plan = make_plan(desk)
    desk.verb('add', plan, 'milestones', 'ask=agree', 'title=The pathway is signed')
    window = open_plan(desk, plan)
    press('F6')
    window.wait_focus('button', 'History')
    window.focus('list item', 'The pathway is signed')
    press('Return')
    window.wait_focus('table cell', cell('Title', 'The pathway is signed'))
    press('F6')
    window.wait_focus('button', 'Back')
    window.focus('button', FIRST)
    press('Return')
    window.wait_focus('table cell', cell('Ask', FIRST))
    press('alt+Left')
    window.wait_focus('table cell', cell('Title', 'The pathway is signed'))
    press('alt+Left')
    window.wait_focus('table cell', cell('Ask', FIRST))


def the_focus_comes_back_when_its_record_goes(desk):
    plan = make_plan(desk)
    desk.verb('add', plan, 'asks', '--id', 'last', 'workstream=care', 'text=The last of all')
    window = open_plan(desk, plan)
    press('Down', 'Down', 'Down')
    window.wait_focus('table cell', cell('Ask', 'The last of all'))
    press('F6')
    window.wait_focus('button', 'History')
    press('ctrl+z')
    window.wait_for('list item', 'Asks, 3')
    window.wait_focus('table cell')


play_all(a_menu_gives_the_focus_back, the_first_year_is_chosen, tab_leads_through_the_cells,
         a_lead_is_taken_off_in_the_cell, escape_leaves_no_trace_of_a_fresh_ask, what_is_edited_stays_in_view,
         parts_of_the_window_are_gone_through, what_is_typed_stays_in_sight, typing_ahead_is_not_lost,
         all_are_deleted_and_come_back, columns_are_moved_and_widened, links_lead_there_and_back,
         the_focus_comes_back_when_its_record_goes)

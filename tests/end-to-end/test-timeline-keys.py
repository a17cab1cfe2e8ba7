"""The time line by keyboard alone: milestones are moved, resized, written, linked, placed and agreed."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check_equal, play_all, press, type_keys
from timeline import cell, bar, dates, make_plan, open_plan, read, wait_bar

# Where these are in the menu of a row, and in that of the room.
MOVE_IN_TIME, DEPENDS_ON = 3, 6
A_WEEK_LATER, A_MONTH_LATER, A_QUARTER_LATER, PLACE = ((MOVE_IN_TIME, place) for place in (8, 9, 10, 15))
GO_TO_THE_ASK, RISK_TO_THE_ASK = (7,), (8, 1)
TAKE_BASELINE = 11
NEW_MILESTONE = (6,)  # in the menu of an ask


def go_to(window, title, by='Down'):
    """The focus on that title, by keys."""
    window.focus('table cell', by='F6')
    window.focus('table cell', cell('Title', title), by=by)


def bars_move_by_keys(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    go_to(window, 'Build the hub')
    window.focus('table cell', bar('Build the hub'), by='Right')
    press('ctrl+Right')
    wait_bar(window, 'Build the hub, activity, 1 July 2030 to 31 December 2030')
    press('ctrl+Right')
    wait_bar(window, 'Build the hub, activity, 1 August 2030 to 31 January 2031')
    press('ctrl+Left')
    wait_bar(window, 'Build the hub, activity, 1 July 2030 to 31 December 2030')
    press('shift+Right')
    wait_bar(window, 'Build the hub, activity, 1 July 2030 to 31 January 2031')
    press('ctrl+shift+Left')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 31 January 2031')
    press('shift+Left')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 31 December 2030')
    window.wait_focus('table cell', bar('Build the hub'))
    press('ctrl+z')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 31 January 2031')
    window.close()
    check_equal(dates(desk, plan, 'build'), ('2030-06-01', '2031-01-31'))


def a_written_timescale_is_understood_at_once(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    go_to(window, 'Go live')
    press('Right')
    window.wait_focus('table cell', cell('Timescale', 'by 30 September 2031'))
    press('F2')
    window.wait_focus('text', 'Timescale')
    press('ctrl+a')
    type_keys('Q3 2031/32')
    window.wait_for('label', '1 October 2031 to 31 December 2031 (quarter)', inside='tree table')
    press('Return')
    wait_bar(window, 'Go live, milestone, due by 31 December 2031')
    window.wait_focus('table cell', cell('Timescale', 'Q3 2031/32'))
    press('F2')
    window.wait_focus('text', 'Timescale')
    press('ctrl+a')
    type_keys('when ready')
    window.wait_for('label', 'not a date', inside='tree table')
    press('Return')
    wait_bar(window, 'Go live, no date')
    window.wait_for('toggle button', '2 without a date')
    window.close()
    check_equal(read(desk, plan, 'live')['timescale'], 'when ready')


def a_dependency_is_chosen_and_a_circle_refused(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    go_to(window, 'Open the hub')
    choose(window, DEPENDS_ON)
    window.wait_focus('entry', 'Find in Milestones')
    type_keys('build')
    window.wait_for('list item', re.compile('^Build the hub'), state='selected')
    press('Return')
    window.wait_for('button', 'Take off Build the hub')
    press('Escape')
    go_to(window, 'Build the hub', by='Up')
    choose(window, DEPENDS_ON)
    window.wait_focus('entry', 'Find in Milestones')
    type_keys('open')
    window.wait_for('list item', re.compile('^Open the hub'), state='selected')
    press('Return')
    window.wait_for('label', re.compile('^“Build the hub” cannot have “Open the hub” in “Depends on”, because'))
    window.close()
    check_equal(read(desk, plan, 'open')['depends_on'], ['build'])
    check_equal(read(desk, plan, 'build').get('depends_on'), None)


def choose(window, *places):
    """Chooses from the menu of what has the focus."""
    press('Menu')
    window.choose(*places)


def several_shift_by_a_month_in_one_step(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    go_to(window, 'Build the hub')
    press('shift+Down', 'shift+Down')
    window.wait_for('table row', re.compile('^Go live'), state='selected')
    choose(window, *A_MONTH_LATER)
    wait_bar(window, 'Build the hub, activity, 1 July 2030 to 31 December 2030')
    wait_bar(window, 'Open the hub, activity, 1 February 2031 to 31 July 2031')
    wait_bar(window, 'Go live, milestone, due by 31 October 2031')
    press('ctrl+z')
    window.wait_for('label', 'Undone: Shift 3 milestones')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 30 November 2030')
    wait_bar(window, 'Go live, milestone, due by 30 September 2031')
    window.close()


def what_has_no_date_is_placed_by_keys(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    go_to(window, 'Ask the board')
    choose(window, *PLACE)
    window.wait_for('table cell', re.compile('^Ask the board, milestone, due by'))
    press('ctrl+z')
    wait_bar(window, 'Ask the board, no date')
    window.close()
    check_equal(dates(desk, plan, 'board'), (None, None))


def slip_is_measured_from_a_baseline(desk):
    plan = make_plan(desk)
    desk.verb('set', plan, 'milestones', 'live', 'status=at-risk')
    window = open_plan(desk, plan)
    window.focus('toggle button', 'More tools for milestones')
    press('Return')
    window.choose(TAKE_BASELINE)
    window.wait_for('dialog', 'Take Baseline')
    window.wait_focus('text')
    type_keys('Agreed in May')
    press('Return')
    window.wait_gone('dialog')
    wait_bar(window, 'Go live, milestone, due by 30 September 2031, at risk')
    go_to(window, 'Go live')
    choose(window, *A_WEEK_LATER)
    choose(window, *A_WEEK_LATER)
    wait_bar(window, 'Go live, milestone, due by 14 October 2031, 2 weeks late, at risk')
    window.focus('toggle button', 'Slipped since', by='shift+Tab')
    press('Return')
    window.wait_for('check box', re.compile('^Agreed in May'))
    press('space', 'Escape')
    window.wait_for('list item', 'Timeline, 5')
    window.wait_texts('table row', ['Go live, milestone, due by 14 October 2031, 2 weeks late, at risk'],
                      re.compile('milestone, |activity, |no date'))
    window.close()
    live = read(desk, plan, 'live')
    check_equal((live['baseline_end'], live['baseline_name'], live['end']),
                ('2031-09-30', 'Agreed in May', '2031-10-14'))


def what_follows_is_moved_with_it(desk):
    plan = make_plan(desk)
    desk.verb('set', plan, 'milestones', 'open', 'depends_on=build')
    desk.verb('set', plan, 'milestones', 'live', 'depends_on=open')
    window = open_plan(desk, plan)
    go_to(window, 'Build the hub')
    choose(window, *A_QUARTER_LATER)
    wait_bar(window, 'Open the hub, activity, 1 January 2031 to 30 June 2031 (month), starts before what it depends on ends')
    window.wait_for('label', '1 that follows now starts too early')
    window.click('Move What Follows')
    wait_bar(window, 'Open the hub, activity, 1 March 2031 to 28 August 2031')
    press('ctrl+z')
    window.wait_for('label', 'Undone: Move what follows')
    window.close()
    check_equal(dates(desk, plan, 'open'), (None, None))


def find_cell(window, name):
    """The cell itself: the toolkit's own around it has the same name."""
    return window.wait_for('table cell', name, state='focusable')


def act(window, name, action):
    window.desk.bus.act(window.owner, find_cell(window, name), action)


def screen_readers_are_offered_what_keys_do(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    node = find_cell(window, bar('Build the hub'))
    check_equal(sorted(desk.bus.read_actions(window.owner, node)),
                ['bar.earlier', 'bar.end-earlier', 'bar.end-later', 'bar.later', 'bar.show-bar', 'bar.start-earlier',
                 'bar.start-later', 'cell.menu'])
    act(window, bar('Build the hub'), 'bar.later')
    wait_bar(window, 'Build the hub, activity, 1 July 2030 to 31 December 2030')
    window.wait_focus('table cell', bar('Build the hub'))
    act(window, bar('Open the hub'), 'bar.end-earlier')
    wait_bar(window, 'Open the hub, activity, 1 January 2031 to 31 May 2031 (month)')
    title = cell('Title', 'Go live')
    check_equal(sorted(desk.bus.read_actions(window.owner, find_cell(window, title))), ['cell.edit', 'cell.menu'])
    act(window, title, 'cell.menu')
    window.wait_focus('menu item')
    press('Escape')
    window.wait_focus('table cell', title)
    act(window, title, 'cell.edit')
    window.wait_focus('text', 'Title')
    press('Escape')
    window.close()
    check_equal(dates(desk, plan, 'build'), ('2030-07-01', '2030-12-31'))
    check_equal(dates(desk, plan, 'live'), (None, None))


def only_what_folds_offers_to(desk):
    plan = make_plan(desk, 'whole', 'build', 'live')
    desk.verb('set', plan, 'milestones', 'build', 'parent=whole')
    window = open_plan(desk, plan)
    folding = re.compile('^(Fold|Unfold)$')
    check_equal(window.texts('button', folding, inside='tree table'), ['Fold', 'Fold'])  # of the workstream, and of the whole
    act(window, cell('Title', 'Whole programme'), 'cell.fold')
    window.wait_gone('table cell', bar('Build the hub'))
    window.wait_texts('button', ['Fold', 'Unfold'], folding, inside='tree table')
    window.close()


def a_milestone_is_made_from_its_ask_and_leads_to_all_about_it(desk):
    plan = make_plan(desk, 'build')
    desk.verb('add', plan, 'asks', '--id', 'near', 'workstream=care', 'text=Care near home')
    desk.verb('add', plan, 'risks', '--id', 'site', 'workstream=care', 'ref=UC9', 'description=No site is found', 'threatens=near')
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^Care near home'))
    window.focus('table cell', by='F6')
    window.focus('table cell', cell('Ask', 'Care near home'), by='Down')
    choose(window, *NEW_MILESTONE)
    window.wait_focus('text', 'Title')
    type_keys('Choose the site')
    press('Return')
    window.wait_focus('table cell', cell('Title', 'Choose the site'))
    choose(window, *RISK_TO_THE_ASK)
    window.wait_for('label', 'UC9 No site is found')
    window.click('Back')
    window.wait_focus('table cell', cell('Title', 'Choose the site'))
    choose(window, *GO_TO_THE_ASK)
    window.wait_focus('table cell', cell('Ask', 'Care near home'))
    window.focus('list item', re.compile('^Choose the site'))
    press('Return')
    window.wait_focus('table cell', cell('Title', 'Choose the site'))
    window.close()
    made = next(one for one in desk.list(plan, 'milestones') if one['title'] == 'Choose the site')
    check_equal((made['ask'], made['workstream']), ('near', 'care'))


play_all(bars_move_by_keys, a_written_timescale_is_understood_at_once, a_dependency_is_chosen_and_a_circle_refused,
         several_shift_by_a_month_in_one_step, what_has_no_date_is_placed_by_keys, slip_is_measured_from_a_baseline,
         what_follows_is_moved_with_it, screen_readers_are_offered_what_keys_do, only_what_folds_offers_to,
         a_milestone_is_made_from_its_ask_and_leads_to_all_about_it)

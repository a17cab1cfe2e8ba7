"""Milestones are moved on the time line with the pointer: bars, diamonds, edges, dependencies, and what has no date."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from driving import check, check_equal, play_all, point_at, press, press_meanwhile, scroll, wait_until
from timeline import Axis, bar, dates, make_plan, open_plan, read, settle, wait_bar

HANDLE = 10  # pixels from the end of a bar to the middle of its handle


def a_bar_is_dragged_by_the_month(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    axis = Axis(window)
    axis.drag('Build the hub', '2030-08-15', '2030-11-18')
    wait_bar(window, 'Build the hub, activity, 1 September 2030 to 28 February 2031')
    window.wait_for('image', 'The dates now differ from the words: 1 September 2030 to 28 February 2031')
    window.wait_for('table cell', bar('Build the hub'), state='focused')
    press('ctrl+z')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 30 November 2030')
    window.wait_gone('image', re.compile('^The dates now differ'))
    press('ctrl+shift+z')
    wait_bar(window, 'Build the hub, activity, 1 September 2030 to 28 February 2031')
    window.close()
    check_equal(dates(desk, plan, 'build'), ('2030-09-01', '2031-02-28'))
    check_equal(read(desk, plan, 'build')['timescale'], '1 June 2030 to 30 November 2030')


def a_diamond_is_dragged(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    Axis(window).drag('Go live', '2031-09-30', '2031-08-02')
    wait_bar(window, 'Go live, milestone, due by 31 July 2031')
    window.close()
    check_equal(dates(desk, plan, 'live'), (None, '2031-07-31'))


def edges_are_dragged(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    axis = Axis(window)
    axis.drag('Build the hub', '2030-11-29', '2031-03-03')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 28 February 2031')
    axis.drag('Build the hub', '2030-06-03', '2030-07-28')
    wait_bar(window, 'Build the hub, activity, 1 August 2030 to 28 February 2031')
    # An end stops at the start.
    axis.drag('Build the hub', '2031-02-25', '2030-04-10')
    wait_bar(window, 'Build the hub, activity, 1 August 2030')
    press('ctrl+z')
    wait_bar(window, 'Build the hub, activity, 1 August 2030 to 28 February 2031')
    window.close()
    check_equal(dates(desk, plan, 'build'), ('2030-08-01', '2031-02-28'))


def a_click_moves_nothing_and_escape_gives_up(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    axis = Axis(window)
    window.click_at(window.wait_for('table cell', bar('Go live')))
    window.wait_for('table row', re.compile('^Go live'), state='selected')

    def give_up():
        press_meanwhile('Escape')
        return True
    axis.drag('Build the hub', '2030-08-15', '2031-02-15', until=give_up)
    settle(window)
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 30 November 2030')
    window.close()
    check_equal(dates(desk, plan, 'build'), (None, None))
    check_equal(desk.verb('check', plan).count('\n'), 0)


def several_are_dragged_together(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.click_at(window.wait_for('table cell', re.compile('^Title: Build the hub')))
    window.wait_for('table row', re.compile('^Build the hub'), state='selected')
    press('shift+Down', 'shift+Down')
    window.wait_for('table row', re.compile('^Go live'), state='selected')
    settle(window)
    Axis(window).drag('Open the hub', '2031-03-01', '2031-05-01')
    wait_bar(window, 'Go live, milestone, due by 30 November 2031')
    wait_bar(window, 'Build the hub, activity, 1 August 2030 to 31 January 2031')
    wait_bar(window, 'Open the hub, activity, 1 March 2031 to 31 August 2031')
    press('ctrl+z')
    wait_bar(window, 'Go live, milestone, due by 30 September 2031')
    wait_bar(window, 'Build the hub, activity, 1 June 2030 to 30 November 2030')
    window.close()


def link(window, from_title, end, to_title, day):
    """From the handle at the end of one bar to a day of another."""
    axis = Axis(window)
    left, top = axis.x(end) + HANDLE, axis.y(from_title)
    point_at(axis.x(end) - HANDLE, top)
    window.drag_from(left, top, axis.x(day), axis.y(to_title))


def a_dependency_is_dragged_and_a_circle_refused(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    link(window, 'Build the hub', '2030-11-30', 'Open the hub', '2031-03-01')
    # Seen in the details of what it was dragged from: words that say so go again while one looks.
    window.wait_for('list', 'Milestones · Depends on (1)')
    press('ctrl+z')
    window.wait_gone('list', 'Milestones · Depends on (1)')
    press('ctrl+shift+z')
    window.wait_for('list', 'Milestones · Depends on (1)')
    link(window, 'Open the hub', '2031-06-30', 'Go live', '2031-09-30')
    settle(window)
    link(window, 'Go live', '2031-10-20', 'Build the hub', '2030-08-15')
    window.wait_for('label', '“Build the hub” cannot have “Go live” in “Depends on”, because that leads back to it, '
                    'directly or through others. It was left as it was.', inside='alert')
    press('Escape')
    window.wait_gone('alert')
    window.close()
    check_equal([read(desk, plan, id).get('depends_on') for id in ('build', 'open', 'live')],
                [None, ['build'], ['open']])


def what_has_no_date_is_dragged_onto_the_time_line(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.click_at(window.wait_for('toggle button', '1 without a date'))
    card = window.wait_for('list item', 'Ask the board, no date yet: TBC')
    settle(window)
    axis = Axis(window)
    window.drag(card, axis.x('2032-02-15'), axis.y('Go live'))
    wait_bar(window, 'Ask the board, milestone, due by 29 February 2032')
    window.wait_gone('toggle button', re.compile('without a date'))
    window.close()
    check_equal(dates(desk, plan, 'board'), (None, '2032-02-29'))
    check_equal(read(desk, plan, 'board')['timescale'], 'TBC')


def a_button_places_what_has_no_date(desk):
    plan = make_plan(desk)
    window = open_plan(desk, plan)
    window.focus('toggle button', '1 without a date')
    press('space')
    window.click('Place “Ask the board” on the time line')
    # In the middle of what is seen: today is not.
    window.wait_for('table cell', re.compile('^Ask the board, milestone, due by 31 (July|August) 2031$'))
    press('ctrl+z')
    window.wait_for('list item', 'Ask the board, no date yet: TBC')
    window.close()
    check_equal(dates(desk, plan, 'board'), (None, None))


def the_wheel_zooms_around_the_pointer(desk):
    window = open_plan(desk, make_plan(desk))
    axis = Axis(window)
    x = axis.x('2031-07-01')
    point_at(x, axis.y('Go live'))
    scroll(6, 'ctrl')
    wait_until(lambda: Axis(window).day_width > 2 * axis.day_width, 'the time line to show less')
    check(abs(Axis(window).x('2031-07-01') - x) < 6, 'what the pointer was over went away')


play_all(a_bar_is_dragged_by_the_month, a_diamond_is_dragged, edges_are_dragged,
         a_click_moves_nothing_and_escape_gives_up, several_are_dragged_together,
         a_dependency_is_dragged_and_a_circle_refused, what_has_no_date_is_dragged_onto_the_time_line,
         a_button_places_what_has_no_date, the_wheel_zooms_around_the_pointer)

"""What the scenarios of the timeline share: a plan whose days are known, and where a day is on the display."""
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import re

from driving import wait_until

# So wide that what fits the plan is drawn by the month, by far: from half as wide to twice as wide it still is.
SIZE = (1500, 860)

# In years to come: nothing is overdue, all of it is seen at once, and a drag goes by the month.
ALL = {
    'whole': ('Whole programme', 'activity', '1 April 2030 to 30 September 2032'),
    'build': ('Build the hub', 'activity', '1 June 2030 to 30 November 2030'),
    'open': ('Open the hub', 'activity', 'January 2031 to June 2031'),
    'live': ('Go live', 'milestone', 'by 30 September 2031'),
    'board': ('Ask the board', 'milestone', 'TBC'),
}


def make_plan(desk, *ids):
    """A plan of those milestones, or of all."""
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Timeline')
    desk.verb('add', plan, 'workstreams', '--id', 'care', 'name=Urgent care')
    for id, (title, type, timescale) in ALL.items():
        if id in (ids or ALL):
            desk.verb('add', plan, 'milestones', '--id', id, 'workstream=care', 'title=' + title, 'type=' + type,
                      'timescale=' + timescale)
    return plan


def settle(window):
    """Waits until nothing moves any more: what is shown is twice the same."""
    seen = []

    def same():
        seen.append('\n'.join(window.read().tell()))
        return len(seen) > 1 and seen[-1] == seen[-2]
    wait_until(same, 'the window to settle')


def open_plan(desk, plan):
    desk.set_size(*SIZE)
    window = desk.start(plan, '--room', 'timeline')
    window.wait_for('image', re.compile('^Days shown'))
    settle(window)
    return window


def read(desk, plan, id):
    """The milestone as the plan has it now: the window must have been closed."""
    return next(one for one in desk.list(plan, 'milestones') if one['id'] == id)


def dates(desk, plan, id):
    """The dates that were given to a milestone; None: none."""
    milestone = read(desk, plan, id)
    return milestone.get('start'), milestone.get('end')


def bar(title):
    """What the bar of that title is called."""
    return re.compile('^%s, (activity|milestone|review|phase|no date)' % re.escape(title))


def cell(column, words=''):
    return re.compile('^%s: %s' % (re.escape(column), re.escape(words)))


class Axis:
    """Where days are on the display, as the time line says it itself."""

    def __init__(self, window):
        self.window = window
        node = window.wait_for('image', re.compile('^Days shown'))
        first, last = (datetime.datetime.strptime(day, '%d %B %Y').date()
                       for day in re.fullmatch('Days shown: (.+) to (.+)', node.name).groups())
        middle, _ = window.place_of(node)
        width = window.desk.bus.read_place(window.owner, node)[2]
        self.first = first
        self.left = middle - width // 2
        self.day_width = width / ((last - first).days + 1)

    def x(self, day):
        """The middle of that day, "2030-06-01"."""
        return round(self.left + ((datetime.date.fromisoformat(day) - self.first).days + 0.5) * self.day_width)

    def y(self, title):
        """The middle of that bar's row."""
        return self.window.place_of(self.window.wait_for('table cell', bar(title)))[1]

    def drag(self, title, from_day, to_day, until=None):
        self.window.drag_from(self.x(from_day), self.y(title), self.x(to_day), self.y(title), until)


def wait_bar(window, name):
    """Waits until there is a bar of just that name; a row is called the same."""
    window.wait_for('table cell', name)
    window.wait_for('table row', re.compile('^' + re.escape(name)))

"""An evening with a partner's file: it comes in, is nested as in the paper, one ask is edited and that undone, the power goes
in the middle of the next word, and nothing is lost that was shown as done."""
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import subprocess

from driving import SOURCE, check, check_equal, find_all, play_all, press, type_keys, wait_until

WORDS = 'Agreed at the table, and'
BEGINNING = 100  # of what is told of a row, which may be cut
REST = ' never written to its end because the battery was empty'


def read_file(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def nest(plan, workstream):
    """What the paper says: [(depth, how the text begins)] of each year and heading, in the order of the file."""
    parents = {ask['id']: ask.get('parent') for ask in plan['asks']}

    def depth(one):
        return 1 + depth(parents[one]) if parents.get(one) else 1
    said = {}
    for ask in plan['asks']:
        if ask.get('workstream') == workstream:
            head = ask.get('year'), ask.get('section')
            said.setdefault(head, []).append((depth(ask['id']), ask['text'].split('\n')[0][:BEGINNING]))
    return said


def read_row(window):
    """What is told of the row that has the focus."""
    for row in find_all(window.read(), 'table row'):
        if any(node.has('focused') for node in row.walk()):
            return row.name
    return None


def read_rows(window):
    """Those that are told of, below the heads: a row that is made out of sight has no name until it is seen."""
    return [name for name in window.texts('table row')[1:] if name]


def read_on(window, rows):
    """Goes down a page: those rows that are made after the last one of rows, once there are any."""
    press('Page_Down')
    names = read_rows(window)
    for end in range(len(names), 0, -1):
        if names[max(0, end - len(rows)):end] == rows[-end:]:
            return names[end:]
    return []


def list_rows(window, n_asks):
    """What is told of every row, from the first to the last: only those that are near are made."""
    rows = read_rows(window)
    while sum(told(row) is not None for row in rows) < n_asks:
        rows += wait_until(lambda: read_on(window, rows), lambda: 'more than %r' % rows[-1])
    return rows


def told(row):
    """Depth and beginning of a row that stands for an ask, or None for a heading."""
    found = re.match(r'(?s)(.*), [^,]*, lead .*level (\d+)$', row)
    return (int(found.group(2)), found.group(1).split('\n')[0][:BEGINNING]) if found else None


def check_nested(rows, wanted):
    asks = [told(row) for row in rows if told(row)]
    for head, lines in wanted.items():
        at = next((i for i in range(len(asks)) if asks[i:i + len(lines)] == lines), None)
        check(at is not None, '%r stands nowhere as %r, but %r' % (head, lines, asks))
    check_equal(len(asks), sum(len(lines) for lines in wanted.values()))


def import_file(window, path):
    press('ctrl+i')
    window.choose_file(path)
    window.click('Import', inside=('dialog', re.compile('^Import')))
    window.wait_gone('dialog')


def write_on(window, words):
    """Writes on at the end of the ask that has the focus, and leaves it open."""
    press('F2')
    window.wait_focus('text', 'Ask')
    press('ctrl+End')
    type_keys(words)


def shown(window):
    """What the list shows of the ask that is written on, up to its last letter."""
    row = window.find('table row', re.compile(re.escape(WORDS)))
    return re.match('(?s)(.*), [^,]*, lead ', row.name).group(1) if row else ''


def open_file(desk, plan, path):
    """The window of a new plan into which the file was taken, with the focus in the list."""
    desk.verb('new', plan, '--title', read_file(path)['plan']['title'])
    window = desk.start(plan)
    window.wait_for('label', 'No Asks Yet')
    window.wait_focus('button', 'Write the First Ask')
    import_file(window, path)
    window.wait_for('table cell', state='focused')
    return window


def rows_of(rows, names, name):
    """The rows below the heading of that workstream."""
    heads = [i for i, row in enumerate(rows) if any(row.startswith(one + ', heading') for one in names)]
    first = next(i for i in heads if rows[i].startswith(name + ', heading'))
    return rows[first:next((i for i in heads if i > first), None)]


def edit_and_undo(window):
    press('End')
    text = wait_until(lambda: told(read_row(window) or ''), 'an ask with the focus')[1]
    write_on(window, ' ' + WORDS)
    press('Return')
    window.wait_for('table row', re.compile('^' + re.escape(text) + '.* ' + WORDS))
    press('Escape')
    press('ctrl+z')
    window.wait_gone('table row', re.compile(re.escape(WORDS)))
    press('ctrl+shift+z')
    window.wait_for('table row', re.compile(re.escape(WORDS)))
    window.wait_for('table cell', state='focused')


def kill_in_mid_word(window):
    """Returns what was shown when the power went."""
    press('End')
    write_on(window, REST[:12])
    seen = wait_until(lambda: REST[:6] in shown(window) and shown(window), 'the list to show what is typed')
    typing = subprocess.Popen(['xdotool', 'type', '--delay', '40', '--', REST[12:]])
    window.kill()
    typing.wait()  # Not ended before: a key that is held down would be typed on and on.
    return seen


def undo_all(desk, plan):
    """Takes back what was written on, in however many steps it became: a pause in typing ends one."""
    while any(WORDS in ask['text'] for ask in desk.list(plan, 'asks')):
        desk.verb('undo', plan)


def play_evening(desk, path, workstream):
    """The evening with this file and the workstream of this id."""
    plan, given = desk.path('Plan.icbplan'), read_file(path)
    names = {one['id']: one['name'] for one in given['workstreams']}
    window = open_file(desk, plan, path)
    check_nested(rows_of(list_rows(window, len(given['asks'])), names.values(), names[workstream]), nest(given, workstream))
    edit_and_undo(window)
    seen = kill_in_mid_word(window)

    desk.verb('check', plan)
    kept, = [ask['text'] for ask in desk.list(plan, 'asks') if WORDS in ask['text']]
    check(kept.startswith(seen), '%r was shown, %r is kept' % (seen, kept))
    check((WORDS + REST).startswith(kept[kept.index(WORDS):]), 'something else is kept: %r' % kept)
    check_equal(len(desk.list(plan, 'asks')), len(given['asks']))
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row')
    press('ctrl+z')
    window.wait_for('label', re.compile('^Undone: '))
    window.close()
    undo_all(desk, plan)
    check_equal([ask['text'] for ask in desk.list(plan, 'asks')], [ask['text'] for ask in given['asks']])


def an_evening_with_a_file(desk):
    play_evening(desk, os.path.join(SOURCE, 'data', 'sample.json'), 'ws-uc')


if __name__ == '__main__':
    play_all(an_evening_with_a_file)

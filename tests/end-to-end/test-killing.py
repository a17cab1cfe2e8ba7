"""The program is killed while somebody types: what was shown as done is in the file."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import subprocess

from driving import check, check_equal, play_all, press, type_keys, wait_until

DONE = 'This was finished before the end'
TYPED = 'This was never finished because the power went in the middle of the word'


def written(window):
    """What the list shows of the ask that is being typed."""
    names = window.texts('table row', re.compile('^This was never'))
    return re.sub(', no status, lead.*', '', names[0]) if names else ''


def kill_while_typing(desk, plan):
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('label', 'No Asks Yet')
    press('ctrl+n')
    window.wait_focus('text', re.compile('^Ask'))
    type_keys(DONE)
    press('Return')
    window.wait_for('table row', re.compile('^' + DONE))
    window.wait_focus('text', re.compile('^Ask'))
    type_keys(TYPED[:30])
    shown = wait_until(lambda: written(window), 'the list to show what is typed')
    typing = subprocess.Popen(['xdotool', 'type', '--delay', '60', '--', TYPED[30:]])
    window.kill()
    typing.wait()  # Not ended before: a key that is held down would be typed on and on.
    return shown


def what_was_shown_as_done_is_in_the_file(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Power cut')
    shown = kill_while_typing(desk, plan)
    desk.verb('check', plan)
    texts = [ask.get('text') for ask in desk.list(plan, 'asks')]
    check_equal(texts[0], DONE)
    check_equal(len(texts), 2)
    check(texts[1].startswith(shown), '%r was shown, %r is kept' % (shown, texts[1]))
    check(TYPED.startswith(texts[1]), '%r was typed, %r is kept' % (TYPED, texts[1]))

    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + DONE))
    window.wait_for('table row', re.compile('^' + re.escape(texts[1])))
    press('ctrl+z')
    window.wait_gone('table row', re.compile('^' + re.escape(texts[1])))
    window.close()
    check_equal(desk.list(plan, 'asks')[0]['text'], DONE)


play_all(what_was_shown_as_done_is_in_the_file)

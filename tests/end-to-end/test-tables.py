"""Tables by the clipboard: from another program into the plan with a look before, and out of it again."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re

from driving import check, check_equal, play_all, press, wait_until
from offering import clipboard, read_clipboard

SHEET = ('<html><head><meta charset="utf-8"><style>td { color: red }</style><script>alert(1)</script></head><body>'
         '<!--StartFragment--><table><col width="64"><tr><td>Ask</td><td>Progress</td><td>Mood</td></tr>'
         '<tr><td>Agree the &lt;b&gt;pathway&lt;/b&gt;</td><td align="right">40</td><td>good</td></tr>'
         '<tr><td>Open the<br>hub</td><td align="right">much</td><td></td></tr></table><!--EndFragment--></body></html>')
LIST = '<html><body><ul><li>Agree the pathway<ul><li>Open the hub</li></ul></li></ul></body></html>'


def open_plan(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Tables')
    desk.verb('add', plan, 'asks', 'text=Train the teams')
    window = desk.start(plan, '--room', 'asks')
    window.click_at(window.wait_for('table cell', re.compile('^Ask: Train the teams')))
    window.wait_focus('table cell', re.compile('^Ask: Train the teams'))
    return plan, window


def a_sheet_becomes_asks_in_one_step(desk):
    plan, window = open_plan(desk)
    with clipboard(desk, html=SHEET, text='Ask\tProgress\n'):
        press('ctrl+v')
        window.wait_for('button', 'Paste 2 Records', state='sensitive')
    window.wait_for('label', 'Mood', inside=('dialog', 'Paste a Table'))
    window.wait_for('label', 'Progress: “much” does not fit', inside=('dialog', 'Paste a Table'))
    window.wait_focus('button', 'Paste 2 Records')
    press('Return')
    window.wait_gone('dialog', 'Paste a Table')
    window.wait_for('table row', re.compile('^Agree the <b>pathway</b>'))
    press('ctrl+z')
    window.wait_gone('table row', re.compile('^Agree the'))
    press('ctrl+shift+z')
    window.wait_for('table row', re.compile('^Agree the'))
    window.close()
    asks = desk.list(plan, 'asks')
    check_equal([ask['text'] for ask in asks], ['Train the teams', 'Agree the <b>pathway</b>', 'Open the\nhub'])
    check_equal([ask.get('progress') for ask in asks], [None, 40, None])


def cancelling_leaves_nothing(desk):
    plan, window = open_plan(desk)
    with clipboard(desk, text='Ask\tProgress\nAgree the pathway\t40\n'):
        press('ctrl+v')
        window.wait_for('button', 'Paste 1 Record', state='sensitive')
        press('Escape')
        window.wait_gone('dialog', 'Paste a Table')
    window.wait_focus('table cell', re.compile('^Ask: Train the teams'))
    window.close()
    check_equal(len(desk.list(plan, 'asks')), 1)


def a_list_is_still_a_list(desk):
    plan, window = open_plan(desk)
    with clipboard(desk, html=LIST, text='Agree the pathway\n\tOpen the hub\n'):
        press('ctrl+v')
        window.wait_for('button', 'Paste', state='sensitive')
        window.click('Paste')
        window.wait_for('table row', re.compile('^Open the hub.*level 2$'))
    window.close()
    check_equal(len(desk.list(plan, 'asks')), 3)


def milestones_and_people_are_pasted_where_they_are(desk):
    plan, window = open_plan(desk)
    window.close()
    window = desk.start(plan, '--room', 'timeline')
    with clipboard(desk, text='Title\tTimescale\nOpen the hub\tQ2 2018/19\n'):
        window.click('Paste a Table')
        window.wait_for('button', 'Paste 1 Record', state='sensitive')
        window.click('Paste 1 Record')
        window.wait_for('table row', re.compile('^Open the hub'))
    window.close()
    window = desk.start(plan, '--room', 'people')
    window.wait_for('list item', 'People and boards, 0', state='selected')
    with clipboard(desk, text='Forename\tSurname\nAma\tBoateng\n'):
        window.click('Paste a Table')
        window.wait_for('button', 'Paste 1 Record', state='sensitive')
        window.click('Paste 1 Record')
        window.wait_for('table row', re.compile('Boateng'))
    window.click_at(window.wait_for('table cell', re.compile('Boateng')))
    with clipboard(desk, text='Forename\tSurname\nBen\tOde\n'):
        press('ctrl+v')
        window.wait_for('button', 'Paste 1 Record', state='sensitive')
        window.click('Paste 1 Record')
        window.wait_for('table row', re.compile('Ode'))
    window.close()
    check_equal([milestone['title'] for milestone in desk.list(plan, 'milestones')], ['Open the hub'])
    check_equal([person['surname'] for person in desk.list(plan, 'people')], ['Boateng', 'Ode'])


def rows_are_copied_as_a_table(desk):
    plan, window = open_plan(desk)
    window.close()
    desk.verb('add', plan, 'asks', 'text==1+1 <b>\tTab\nand "line"')
    window = desk.start(plan, '--room', 'asks')
    window.click_at(window.wait_for('table cell', re.compile('^Ask: Train the teams')))
    press('ctrl+a', 'ctrl+c')
    wait_until(lambda: 'Train the teams' in read_clipboard('text/html'), 'the copied rows')
    html, text = read_clipboard('text/html'), read_clipboard('text/plain;charset=utf-8')
    check('<td>\'=1+1 &lt;b&gt;\tTab<br>and &quot;line&quot;</td>' in html, html)
    check('"\'=1+1 <b>\tTab\nand ""line"""' in text, text)
    press('ctrl+v')
    window.wait_for('button', 'Paste 2 Records', state='sensitive')
    window.click('Paste 2 Records')
    wait_until(lambda: len(window.texts('table row', re.compile('^Train the teams'))) == 2, 'the rows twice')
    window.close()
    check_equal(desk.list(plan, 'asks')[3]['text'], '=1+1 <b> Tab\nand "line"')


def what_is_shown_is_saved(desk):
    _, window = open_plan(desk)
    window.focus('toggle button', 'More tools for asks')
    press('Return')
    window.choose(2)
    window.choose_file(desk.path('Asks.csv'))
    wait_until(lambda: os.path.exists(desk.path('Asks.csv')), 'the file')
    with open(desk.path('Asks.csv'), encoding='utf-8-sig', newline='') as file:
        lines = file.read().split('\r\n')
    check(lines[0].startswith('Ask,'), lines)
    check(any(line.startswith('Train the teams,') for line in lines), lines)


play_all(a_sheet_becomes_asks_in_one_step, cancelling_leaves_nothing, a_list_is_still_a_list,
         milestones_and_people_are_pasted_where_they_are, rows_are_copied_as_a_table, what_is_shown_is_saved)

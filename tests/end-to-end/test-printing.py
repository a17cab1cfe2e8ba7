"""What a room shows is saved as a PDF from the window, and printed."""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import subprocess

from driving import check, play_all, press, type_keys, wait_until

ASK = 'Print what was agreed'

# Its place in the tools of the risks room.
PRINT_MAP = 7


def save_and_read(window, paper):
    """Saves what the room shows as a PDF; returns its words."""
    press('ctrl+p')
    return save_pages_and_read(window, paper)


def save_pages_and_read(window, paper):
    window.wait_for('dialog', 'Print')
    window.click('Save as PDF…')
    window.choose_file(paper)
    wait_until(lambda: os.path.exists(paper) and os.path.getsize(paper) > 0, 'the PDF')
    window.wait_gone('dialog', 'Print')
    return subprocess.run(['pdftotext', paper, '-'], check=True, capture_output=True, text=True).stdout


def asks_are_saved_as_pdf(desk):
    plan, paper = desk.path('Plan.icbplan'), desk.path('asks.pdf')
    desk.verb('new', plan, '--title', 'Paper')
    desk.verb('add', plan, 'asks', 'text=' + ASK)
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + ASK))
    words = save_and_read(window, paper)
    check(ASK in ' '.join(words.split()), 'the page says %r' % words)


def a_filtered_timeline_is_saved_as_pdf(desk):
    plan, paper = desk.path('Plan.icbplan'), desk.path('timeline.pdf')
    desk.verb('new', plan, '--title', 'Paper')
    desk.verb('add', plan, 'milestones', 'title=Sign the agreement', 'timescale=by June 2026', 'status=at-risk')
    desk.verb('add', plan, 'milestones', 'title=Open the second hub', 'timescale=July 2026 to March 2027')
    window = desk.start(plan, '--room', 'timeline')
    window.wait_for('table row', re.compile('^Sign the agreement'))
    press('ctrl+f')
    window.wait_focus('entry', 'Find in Milestones')
    type_keys('hub')
    window.wait_for('label', '1 of 2 milestones')
    words = save_and_read(window, paper)
    check('Open the second hub' in ' '.join(words.split()), 'the page says %r' % words)
    check('Only some milestones' in words and 'Sign' not in words, 'the page says %r' % words)


def risks_are_saved_as_a_register_and_as_a_map(desk):
    plan = desk.path('Plan.icbplan')
    desk.verb('new', plan, '--title', 'Paper')
    desk.verb('add', plan, 'risks', 'ref=UC1', 'description=Nobody can be recruited', 'residual=4x5')
    window = desk.start(plan, '--room', 'risks')
    window.wait_for('table row', re.compile('UC1'))
    words = ' '.join(save_and_read(window, desk.path('register.pdf')).split())
    check('Risk register' in words and 'Nobody can be recruited' in words and '4×5' in words, 'the page says %r' % words)
    window.focus('toggle button', 'More tools for risks')
    press('Return')
    window.choose(PRINT_MAP)
    words = ' '.join(save_pages_and_read(window, desk.path('map.pdf')).split())
    check('heat map' in words and 'Catastrophic' in words and 'UC1' in words, 'the page says %r' % words)


def read_pages(paper):
    """The words of each page; none while it is not whole."""
    result = subprocess.run(['pdftotext', paper, '-'], check=False, capture_output=True, text=True)
    return result.stdout.split('\f')[:-1] if result.returncode == 0 else []


def many_pages_are_printed(desk):
    plan, table, paper = desk.path('Plan.icbplan'), desk.path('asks.csv'), desk.path('output.pdf')
    with open(table, 'w', encoding='utf-8') as file:
        file.write('\n'.join(['text'] + ['%s %d' % (ASK, i) for i in range(1, 2001)]))
    desk.verb('new', plan, '--title', 'Paper')
    desk.verb('import', plan, table, '--kind=asks')
    window = desk.start(plan, '--room', 'asks')
    window.wait_for('table row', re.compile('^' + ASK))
    press('ctrl+p')
    window.wait_for('dialog', 'Print')
    window.wait_for('list item', re.compile('^Page 1 of [0-9]+$'), inside=('list', 'Pages'))
    window.click('Print…')
    window.focus('table row', 'Print to File')
    press('space')
    window.wait_for('button', 'Print', state='sensitive')
    press('alt+p')
    pages = wait_until(lambda: read_pages(paper), 'the pages')
    check(len(pages) > 20, 'there are %d pages' % len(pages))
    for number, words in enumerate(pages, 1):
        check('Page %d of %d' % (number, len(pages)) in words, 'page %d says %r' % (number, words))
    check(ASK + ' 1\n' in pages[0] and ASK + ' 2000\n' in pages[-1], 'the last page says %r' % pages[-1])
    window.wait_for('button', 'Print…', state='sensitive')


play_all(asks_are_saved_as_pdf, a_filtered_timeline_is_saved_as_pdf, risks_are_saved_as_a_register_and_as_a_map,
         many_pages_are_printed)

"""What the help says is there: words of the window, and keys, are held against those of the program."""
# SPDX-License-Identifier: GPL-3.0-or-later
import re
import unittest
import xml.etree.ElementTree as xml

from planner_case import SOURCE, main

MALLARD = '{http://projectmallard.org/1.0/}'
KEYS = {'Control': 'Ctrl', 'bracketright': ']', 'bracketleft': '[', 'question': '?', 'comma': ',', 'slash': '/',
        'Return': 'Enter', 'plus': '+', 'minus': '-'}
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def pages():
    return sorted((SOURCE / 'help' / 'C').glob('*.page'))


def words_of(text):
    return text.replace('_', '').rstrip('…').strip()


def window_words():
    """All that the window may say: strings of the sources, and texts of the templates."""
    words = set()
    for path in (SOURCE / 'src').rglob('*.[cd]*'):
        words.update(words_of(one) for one in STRING.findall(path.read_text(encoding='utf-8')))
    for path in (SOURCE / 'src').rglob('*.ui'):
        words.update(words_of(node.text or '') for node in xml.parse(path).iter() if node.get('translatable') == 'yes')
    return words


def spell(accelerator):
    """"<Control><Shift>z" as the help writes it: ('Ctrl', 'Shift', 'Z')."""
    *modifiers, key = re.findall(r'[^<>]+', accelerator)
    names = [KEYS.get(one, one) for one in [*modifiers, key]]
    return tuple(one.upper() if len(one) == 1 else one for one in names)


def shortcuts():
    """Titles by the keys that the window declares."""
    text = (SOURCE / 'src' / 'app' / 'planner-shortcuts.c').read_text(encoding='utf-8')
    found = {}
    for title, keys in re.findall(r'N_\("[^"]*"\), N_\("([^"]*)"\), [^{]*\{ ([^}]*) \}', text):
        for accelerator in STRING.findall(keys):
            found.setdefault(spell(accelerator), set()).add(title)
    return found


def keys_in(node):
    """Each combination below the node, as a tuple of keys."""
    together = [tuple(key.text for key in one) for one in node.iter(MALLARD + 'keyseq')]
    inside = {id(key) for one in node.iter(MALLARD + 'keyseq') for key in one}
    return together + [(key.text,) for key in node.iter(MALLARD + 'key') if id(key) not in inside]


class Help(unittest.TestCase):
    def test_words_of_the_window(self):
        words = window_words()
        missing = [(page.name, node.text) for page in pages() for node in xml.parse(page).iter(MALLARD + 'gui')
                   if words_of(node.text) not in words]
        self.assertEqual(missing, [])

    def test_keys(self):
        known = shortcuts()
        self.assertIn(('Ctrl', 'Shift', 'Z'), known)
        missing = [(page.name, keys) for page in pages() for keys in keys_in(xml.parse(page).getroot()) if keys not in known]
        self.assertEqual(missing, [])

    def test_keys_do_what_is_said(self):
        known = shortcuts()
        rows = list(xml.parse(SOURCE / 'help' / 'C' / 'keyboard.page').iter(MALLARD + 'tr'))
        self.assertGreater(len(rows), 10)
        for row in rows:
            what, how = row
            for keys in keys_in(how):
                self.assertIn(''.join(what.itertext()), known[keys])

    def test_every_page_is_installed(self):
        listed = re.findall(r"'([\w-]+\.page)'", (SOURCE / 'help' / 'meson.build').read_text(encoding='utf-8'))
        self.assertEqual(listed[1:], sorted(set(page.name for page in pages()) - {'index.page'}))


main()

"""Words for translators, and what each language has of them.

Run by itself it brings every language under po/ up to date with the program (tools/translations).
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import tempfile

from files import listed, read
from report import PROJECT, Step, run

WORDS = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*(?:"|[A-Za-z])')
WORDS_OF_UI = re.compile(r'translatable="(?:yes|true)"')
WHEN_TAKEN = re.compile(r'^"POT-Creation-Date: .*\n', re.MULTILINE)
COUNTS = re.compile(r'(\d+) (translated|fuzzy|untranslated)')
LEAST_SHARE = 95  # percent: new words may wait a while for a language, but not for ever


def without_comments(text):
    return re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)


def has_words(name):
    """Whether a file has words for translators."""
    text = read(name)
    if name.endswith('.ui'):
        return bool(WORDS_OF_UI.search(text))
    return bool(WORDS.search(without_comments(text)))


def files_with_words():
    sources = listed('src/*.c', 'src/*.h', 'src/*.def', 'src/*.ui')
    return sorted(['org.icb.Planner.desktop', 'data/org.icb.Planner.gschema.xml',
                   'data/org.icb.Planner.metainfo.xml.in']
                  + [name for name in sources if has_words(name)])


def list_files():
    """What po/POTFILES.in lists."""
    return [line for line in read('po/POTFILES.in').split('\n') if line and line[0] != '#']


def list_languages():
    """What po/LINGUAS lists."""
    return [word for line in read('po/LINGUAS').split('\n') for word in line.split('#')[0].split()]


def write_template(path):
    """Writes all words of the program, untranslated; returns (whether they could be read, what was said)."""
    good, log = run(['xgettext', '--package-name=icb-planner', '--from-code=UTF-8', '--keyword=_', '--keyword=N_',
                     '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2',
                     '--add-comments=Translators', '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
                     '--flag=g_strdup_printf:1:c-format', '--flag=g_string_append_printf:2:c-format',
                     '--files-from=po/POTFILES.in', '--output=' + path])
    warnings = [line for line in log.split('\n') if 'warning' in line and "extension 'def'" not in line]
    return good and not warnings, log


def merge(name, template, path):
    """Writes a translation as it is for the words of the template: those it lacks stand there empty.

    The words bring their flags, so that msgfmt knows which are formats, whoever wrote the translation.
    """
    return run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--no-location', '--no-wrap',
                '--output-file=' + path, name, template])


def count(path):
    """Returns how many words are translated, doubtful and empty."""
    _, log = run(['msgfmt', '--statistics', '--output-file=/dev/null', path], env=dict(os.environ, LC_ALL='C'))
    counts = {what: int(number) for number, what in COUNTS.findall(log)}
    return tuple(counts.get(what, 0) for what in ('translated', 'fuzzy', 'untranslated'))


def list_doubtful(path):
    """The words that are marked fuzzy, or whose %s and the like are not those of the program."""
    return run(['msgattrib', '--only-fuzzy', '--no-obsolete', path])[1].split('\n\n', 1)[-1]


def check_format(step, name, path):
    step.command('msgfmt -c ' + name, ['msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', path])


def check_language(step, language, template, folder):
    name = 'po/%s.po' % language
    path = os.path.join(folder, language + '.po')
    check_format(step, name, name)
    good, log = merge(name, template, path)
    step.case('%s takes the words of the program' % name, good, log)
    if not good:
        return
    check_format(step, name + ', with the words of the program', path)
    translated, doubtful, empty = count(path)
    share = 100 * translated / max(translated + doubtful + empty, 1)
    print('%s: %d of %d words are translated, %.1f %%' % (language, translated, translated + doubtful + empty, share))
    step.case('%s has nothing doubtful' % name, doubtful == 0, list_doubtful(path))
    step.case('%s has at least %d %% of the words' % (name, LEAST_SHARE), share >= LEAST_SHARE,
              'it has %.1f %%; run tools/translations and fill in what is empty' % share)


def check(report):
    step = Step('translations')
    wanted, there = files_with_words(), list_files()
    for name in wanted:
        step.case('%s is in po/POTFILES.in' % name, name in there, 'run tools/potfiles')
    step.case('po/POTFILES.in has nothing else', set(there) <= set(wanted),
              '\n'.join(sorted(set(there) - set(wanted))) + '\nrun tools/potfiles')
    languages, files = list_languages(), listed('po/*.po')
    step.case('po/LINGUAS names every translation',
              sorted('po/%s.po' % one for one in languages) == files, '%s\n%s' % (languages, files))
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, 'all.pot')
        good, log = write_template(template)
        step.case('the words can be read', good, log)
        for language in languages if good else []:
            check_language(step, language, template, folder)
    report.add(step)


def update(name, template, folder):
    """Brings a translation up to date; words that the program no longer has go. Returns what went wrong, or None."""
    merged, kept = os.path.join(folder, 'merged.po'), os.path.join(folder, 'kept.po')
    good, log = merge(name, template, merged)
    if good:
        good, log = run(['msgattrib', '--no-obsolete', '--no-wrap', '--output-file=' + kept, merged])
    if not good:
        return log
    with open(kept, encoding='utf-8') as file:
        text = file.read()
    if WHEN_TAKEN.sub('', text) != WHEN_TAKEN.sub('', read(name)):
        with open(os.path.join(PROJECT, name), 'w', encoding='utf-8') as file:
            file.write(text)
    return None


def update_all():
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, 'all.pot')
        good, log = write_template(template)
        if not good:
            raise SystemExit(log)
        for language in list_languages():
            name = 'po/%s.po' % language
            problem = update(name, template, folder)
            if problem:
                raise SystemExit(problem)
            print('%s: %d translated, %d fuzzy, %d untranslated' % (name, *count(name)))


if __name__ == '__main__':
    update_all()

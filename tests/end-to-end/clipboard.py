"""Another program's clipboard: offers what stands in files until it is ended, or prints what is offered.

clipboard.py offer TYPE FILE [TYPE FILE]…
clipboard.py read TYPE
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import sys

import gi
gi.require_version('Gdk', '4.0')
gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402 pylint: disable=wrong-import-position


def read_file(path):
    with open(path, 'rb') as file:
        return GLib.Bytes.new(file.read())


def offer(clipboard, arguments):
    forms = [Gdk.ContentProvider.new_for_bytes(mime_type, read_file(path))
             for mime_type, path in zip(arguments[::2], arguments[1::2])]
    clipboard.set_content(Gdk.ContentProvider.new_union(forms))
    print('offered', flush=True)
    GLib.MainLoop().run()


def read(clipboard, mime_type):
    loop = GLib.MainLoop()
    target = Gio.MemoryOutputStream.new_resizable()

    def spliced_cb(_target, result):
        target.splice_finish(result)
        sys.stdout.buffer.write(target.steal_as_bytes().get_data())
        loop.quit()

    def read_cb(_clipboard, result):
        stream, _ = clipboard.read_finish(result)
        target.splice_async(stream, Gio.OutputStreamSpliceFlags.CLOSE_TARGET, GLib.PRIORITY_DEFAULT, None, spliced_cb)

    clipboard.read_async([mime_type], GLib.PRIORITY_DEFAULT, None, read_cb)
    loop.run()


def main():
    Gtk.init()
    clipboard = Gdk.Display.get_default().get_clipboard()
    if sys.argv[1] == 'offer':
        offer(clipboard, sys.argv[2:])
    else:
        read(clipboard, sys.argv[2])


main()

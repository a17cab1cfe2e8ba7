/* power-cut-vfs.h: a disk that remembers everything, and what a power cut could leave of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An SQLite VFS that keeps a log of what was written and synchronised. From the log the state is made that a power cut at
 * some moment could leave: what was synchronised is there, the rest is there, not there, or partly there in sectors.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Registers the VFS, begins an empty log, and makes the store use the VFS. Synchronising does nothing else here. */
void power_cut_vfs_use (void);

/** Makes the store use SQLite's own VFS again, and forgets the log. */
void power_cut_vfs_leave (void);

/** How many events the log has. */
guint power_cut_vfs_get_length (void);

typedef enum
{
  POWER_CUT_ALL,    /* everything had reached the disk */
  POWER_CUT_LEAST,  /* only what was synchronised */
  POWER_CUT_RANDOM, /* of the rest, some */
} PowerCut;

/** Writes to @path and its journal what is left after the first @length events, the main file of the log having been @original. */
void power_cut_vfs_rebuild (guint length, PowerCut cut, const char *original, const char *path);

G_END_DECLS

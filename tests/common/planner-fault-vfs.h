/* planner-fault-vfs.h: a disk that fails when told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An SQLite VFS over the usual one. It counts readings, writes, synchronisations, truncations, openings, deletions, locks taken and looks at
 * what is there and how long it is, and fails one of them, or all from one on. Synchronising does nothing else here. One for the process.
 *
 *   planner_fault_vfs_use ();
 *   for (guint at = 1;; at++)
 *     {
 *       planner_fault_vfs_arm (at, PLANNER_FAULT_IO, FALSE);
 *       … the operation …
 *       if (planner_fault_vfs_disarm () == 0)
 *         break;  // it ran to its end without reaching the fault
 *     }
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLANNER_FAULT_IO,   /* any of them fails; of a write the first half may reach the disk */
  PLANNER_FAULT_FULL, /* only writes fail, for want of room */
} PlannerFault;

/** Registers the VFS and makes the store open its connections with it. Disarmed. */
void planner_fault_vfs_use (void);

/** Makes the store open its connections with SQLite's own VFS again. */
void planner_fault_vfs_leave (void);

/** Fails the operation number @at (from 1) counted from now, and every later one if @persistent. */
void planner_fault_vfs_arm (guint at, PlannerFault fault, gboolean persistent);

/** Fails no more. Returns how many operations failed since it was armed. */
guint planner_fault_vfs_disarm (void);

G_END_DECLS

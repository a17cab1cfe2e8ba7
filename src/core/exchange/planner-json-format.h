/* planner-json-format.h: the names in an exchange file, and what its full form says beyond the plain one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plain form is what anybody can write: `format`, `version`, `plan`, and an array of records for each kind. The full form adds
 * members that begin with `_`; nothing in them is needed to read the plan.
 *
 * A *stamp* "a3f09c2d11ee.17" is the 17th step of writing of one copy of the plan (an actor). A *vector* "a3f09c2d11ee.17 b7c0….4" says,
 * for one record, up to which stamp of each actor everything is known. Registers are fields by name, members this version does not know,
 * `_place` and `_deleted`.
 *
 * In a record:
 *   "_rev": "a3f….17 status=b7c….4 update=b7c….5"
 *       the stamp of every register that holds a value, then those of the registers that differ or were cleared;
 *       other names than those of fields are percent-escaped
 *   "_seen": vector; absent when it is just the first stamp of `_rev`
 *   "_place": order key among its siblings; siblings with one key stand by id
 *   "_deleted": what the deletion saw, a vector; only in records that were deleted
 *   "_clashes": {register: [{"rev": stamp, "value": …}, …]}
 *       values that two wrote without seeing each other's, also the one that the record shows. The values of `_place` are
 *       "KEY" or "KEY PARENT", those of `_deleted` a vector or null
 *
 * In the file:
 *   "_deleted": {kind: [record, …]}   deleted records with all their registers: a deletion must be told, and may be undone
 *   "_stamps": {stamp: {"at": time, "by": author}}   who wrote, and when, for every stamp of a value in the file
 *   "_exported": {"at": time, "by": author, "actor": actor}
 */
#pragma once

#include "planner-json-value.h"

G_BEGIN_DECLS

#define PLANNER_JSON_FORMAT "org.icb.Planner"

#define PLANNER_JSON_REVISIONS "_rev"
#define PLANNER_JSON_SEEN "_seen"
#define PLANNER_JSON_PLACE "_place"
#define PLANNER_JSON_DELETED "_deleted"
#define PLANNER_JSON_CLASHES "_clashes"
#define PLANNER_JSON_STAMPS "_stamps"
#define PLANNER_JSON_EXPORTED "_exported"

/**
 * The first byte of a register's value that does not fit its field; its JSON text follows. A write must mean the same everywhere, so a
 * partner's value that cannot be read here is kept under its stamp, shown as not known, and written back as it came. No canonical text has this byte.
 */
#define PLANNER_JSON_UNREADABLE '\x1a'

G_END_DECLS

/* planner-people-edits.h: what the room does to people, organisations, boards and seats: each call one step that can be undone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows nothing of widgets. Lists hold #PlannerRecord of the kind asked for.
 */
#pragma once

#include "core/plan/planner-edit.h"

G_BEGIN_DECLS

/** A new, empty record; of a seat, one on @board (nullable) that votes. Returns its id (free with g_free()), or %NULL. */
char *planner_people_add (PlannerPlan *plan, PlannerKind kind, const char *board, GError **error);

/**
 * Deletes them all. The seats of a person are vacant then, those of a board go with it, and an organisation is no
 * longer what anything is a part of. What else points at them stays as it is.
 */
gboolean planner_people_delete (PlannerPlan *plan, GPtrArray *records, GError **error);

/** Copies each below itself; a board with its present seats (as on @day), all vacant. Returns the ids of the copies, or %NULL. */
GStrv planner_people_duplicate (PlannerPlan *plan, GPtrArray *records, const GDate *day, GError **error);

/** Gives a seat to a person: the one called @person, or a new one named @name. From @day, unless the seat says when. */
gboolean planner_seat_fill (PlannerPlan *plan, PlannerRecord *seat, const char *person, const char *name, const GDate *day,
                            GError **error);

/** @day is the last one in each of @seats. @leave_vacant: a vacant seat of the same sort follows on the day after. */
gboolean planner_seats_end (PlannerPlan *plan, GPtrArray *seats, gboolean leave_vacant, const GDate *day,
                            GError **error);

/** @day is the last one of each of @people, and of their present seats, which are vacant afterwards. */
gboolean planner_people_leave (PlannerPlan *plan, GPtrArray *people, const GDate *day, GError **error);

G_END_DECLS

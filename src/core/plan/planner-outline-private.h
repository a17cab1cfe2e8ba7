/* planner-outline-private.h: what the files that make up an outline share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "planner-outline-row-private.h"
#include "planner-outline.h"

G_BEGIN_DECLS

struct _PlannerOutline
{
  GObject parent_instance;

  PlannerPlan *plan;
  gulong changed_handler;
  PlannerKind kind;
  PlannerOutlineLevel *levels;
  guint n_levels;

  PlannerOutlineFilter filter;
  gpointer filter_data;
  GDestroyNotify filter_destroy;
  PlannerOutlineKey key;
  gpointer key_data;
  gboolean descending;
  gboolean unfolded;
  GHashTable *folded; /* set of keys */

  GPtrArray *rows;     /* what is shown; owned one by one, so that what stays need not be touched */
  GHashTable *by_what; /* planner_outline_row_get_what() → row of rows; all borrowed */
  guint n_matches;

  gboolean laying_out;
  gboolean again; /* the plan changed while splices were announced */

  /* While splices are announced, the list is the first n_new of rows, then old_rows from n_old on. */
  GPtrArray *old_rows;
  guint n_new;
  guint n_old;
};

/** Makes the lines anew and announces what is new about them. */
void planner_outline_lay_out (PlannerOutline *self);

/** What takes the place of what. */
typedef struct
{
  guint new_start;
  guint old_start;
  guint n_new;
  guint n_old;
} PlannerOutlineSplice;

/**
 * The splices that make lines out of @n_before others; @old_places (elements guint): where each has been among those, or
 * %PLANNER_OUTLINE_NO_PLACE. First to last. As few lines as can be are touched, and where there would be very many splices
 * there is one. Elements #PlannerOutlineSplice.
 */
GArray *planner_outline_find_splices (guint n_before, GArray *old_places);

G_END_DECLS

/* planner-people-page-private.h: what the parts of a view of the people room share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rooms/people/planner-people-page.h"

G_BEGIN_DECLS

struct _PlannerPeoplePage
{
  AdwBin parent_instance;

  PlannerPeopleFacts *facts;
  const PlannerPeopleView *view;
  PlannerOutline *outline;
  gulong items_changed_handler;
  gboolean show_past;
  GStrv words;           /* what is looked for, folded */
  GHashTable *findable;  /* id → folded text; forgotten when the plan changes */

  char *shown_key; /* to be scrolled to when there is a place to scroll to */
  guint show_tick;
  guint n_frames;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search;
  AdwBanner *banner;
  GtkStack *stack;
  PlannerRecordTable *table;
};

/** Whether @record, shown by the page that is @data, is among what is looked for, and not put aside as past. */
gboolean planner_people_page_shows (PlannerRecord *record, gpointer data);

/** Shows all again, and the search no more. */
void planner_people_page_end_find (PlannerPeoplePage *self);

/* planner-people-page-show.c */
void planner_people_page_stop_showing (PlannerPeoplePage *self);

G_END_DECLS

/* planner-asks-room-print.c: the asks that are shown, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-asks.h"
#include "rooms/asks/planner-asks-room-private.h"

PlannerDocument *
planner_asks_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (room);
  PlannerRecordFilter *filter = planner_tree_room_get_filter (PLANNER_TREE_ROOM (self));
  PlannerPaperAsksChoice choice = { NULL };
  GDate today;

  planner_get_today (&today);
  if (!planner_record_filter_is_set (filter))
    return planner_paper_asks_new (self->plan, &today, NULL);
  choice.filter = planner_record_is_among;
  choice.data = planner_record_filter_dup_matches (filter);
  choice.destroy = (GDestroyNotify) g_hash_table_unref;
  choice.note = _("Only some asks");
  return planner_paper_asks_new (self->plan, &today, &choice);
}

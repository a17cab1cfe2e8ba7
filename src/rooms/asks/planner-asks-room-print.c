/* planner-asks-room-print.c: the asks that are shown, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "paper/planner-paper-asks.h"
#include "rooms/asks/planner-asks-room-private.h"

static gboolean
is_printed (PlannerRecord *ask, gpointer data)
{
  return g_hash_table_contains (data, planner_record_get_id (ask));
}

/* What is shown now is printed, whatever is chosen while the pages are looked at. */
static GHashTable *
read_shown (PlannerAsksRoom *self)
{
  GHashTable *shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PlannerRecordFilter *filter = planner_tree_room_get_filter (PLANNER_TREE_ROOM (self));
  GListModel *asks = planner_plan_get_records (self->plan, PLANNER_KIND_ASK);
  guint n = g_list_model_get_n_items (asks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      if (planner_record_filter_matches (ask, filter))
        g_hash_table_add (shown, g_strdup (planner_record_get_id (ask)));
    }
  return shown;
}

PlannerDocument *
planner_asks_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (room);
  PlannerPaperAsksChoice choice = { NULL };
  GDate today;

  planner_get_today (&today);
  if (!planner_record_filter_is_set (planner_tree_room_get_filter (PLANNER_TREE_ROOM (self))))
    return planner_paper_asks_new (self->plan, &today, NULL);
  choice.filter = is_printed;
  choice.data = read_shown (self);
  choice.destroy = (GDestroyNotify) g_hash_table_unref;
  choice.note = _("Only some asks");
  return planner_paper_asks_new (self->plan, &today, &choice);
}

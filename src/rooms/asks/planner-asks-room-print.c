/* planner-asks-room-print.c: the asks that are shown, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

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
  GListModel *asks = planner_plan_get_records (self->plan, PLANNER_KIND_ASK);
  guint n = g_list_model_get_n_items (asks);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerRecord) ask = g_list_model_get_item (asks, i);

      if (planner_record_filter_matches (ask, self->filter))
        g_hash_table_add (shown, g_strdup (planner_record_get_id (ask)));
    }
  return shown;
}

PlannerDocument *
planner_asks_room_create_document (PlannerRoom *room, GError **error)
{
  PlannerAsksRoom *self = PLANNER_ASKS_ROOM (room);
  PlannerPaperAsksChoice choice = { NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  if (!planner_record_filter_is_set (self->filter))
    return planner_paper_asks_new (self->plan, &today, NULL);
  choice.filter = is_printed;
  choice.data = read_shown (self);
  choice.destroy = (GDestroyNotify) g_hash_table_unref;
  choice.note = _("Only some asks");
  return planner_paper_asks_new (self->plan, &today, &choice);
}

/* planner-standing-actions.c: what agenda and forward plan do with standing items, and what they say of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-standing-actions.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "rooms/meetings/planner-standing-items.h"
#include "widgets/planner-messages.h"

void
planner_standing_take_over (GtkWidget *from, PlannerPlan *plan, PlannerRecord *meeting)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  if (planner_agenda_take_over (plan, meeting, &n, &error))
    {
      sentence = g_strdup_printf (ngettext ("%u item taken over from the last meeting", "%u items taken over from the last meeting", n), n);
      planner_toast_undo (from, sentence);
    }
  else if (error != NULL)
    planner_show_error (from, _("Nothing was taken over"), error);
  else
    planner_toast (from, _("No earlier meeting of these boards has an agenda."));
}

/* New meetings begin with what stands on the last agenda. */
static char *
dup_spread (gboolean stands, guint n)
{
  if (stands)
    return g_strdup_printf (ngettext ("Put on %u more meeting; a new meeting begins with it", "Put on %u more meetings; a new meeting begins with it", n), n);
  return g_strdup_printf (ngettext ("Put on %u meeting", "Put on %u meetings", n), n);
}

void
planner_standing_spread (GtkWidget *from, PlannerPlan *plan, GPtrArray *items)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  GDate today;
  guint n;

  if (items->len == 0)
    return;
  planner_get_today (&today);
  if (planner_agenda_items_spread (plan, items, &today, &n, &error))
    {
      sentence = dup_spread (planner_agenda_item_is_standing (plan, g_ptr_array_index (items, 0)), n);
      planner_toast_undo (from, sentence);
    }
  else if (error != NULL)
    planner_show_error (from, _("Nothing was added"), error);
  else
    planner_toast (from, _("Every coming meeting of these boards has it already."));
}

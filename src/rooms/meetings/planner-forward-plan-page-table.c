/* planner-forward-plan-page-table.c: the forward plan as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-forward-plan-page-private.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_AGENDA_ITEM_TITLE, .share = 40, .narrow = TRUE },
  { .field = PLANNER_AGENDA_ITEM_LEADS, .width = 116 },
  { .field = PLANNER_AGENDA_ITEM_PURPOSE, .width = 116, .narrow = TRUE, .narrow_width = 110 },
  { .field = PLANNER_AGENDA_ITEM_MINUTES, .width = 70 },
  { .field = PLANNER_AGENDA_ITEM_WORKSTREAM, .width = 116 },
  { .field = PLANNER_AGENDA_ITEM_BOARDS, .width = 150, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_NUMBER, .width = 60, .hidden = TRUE, .title = N_("No.") },
  { .field = PLANNER_AGENDA_ITEM_PAPER, .width = 124, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_ORGANISATIONS, .width = 130, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_ASKS, .width = 160, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_LEAD_TEXT, .width = 116, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_PUBLIC, .width = 80, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_SUMMARY, .width = 200, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_NOTES, .width = 200, .hidden = TRUE },
};

/* Names in the words of the paper, where there is nobody of the directory. */
static void
look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerRecord *item = planner_outline_row_get_record (row);
  const char *words;

  if (item == NULL)
    {
      look->reaches = field == PLANNER_AGENDA_ITEM_TITLE;
      return;
    }
  words = planner_record_get (item, PLANNER_AGENDA_ITEM_LEAD_TEXT);
  if (field == PLANNER_AGENDA_ITEM_LEADS && planner_record_get (item, PLANNER_AGENDA_ITEM_LEADS) == NULL && words != NULL)
    g_set_str (&look->text, words);
}

/* "Award of a contract, for approval, 25 November 2026 · Meeting in common" */
static char *
dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerForwardPlanPage *self = data;
  PlannerRecord *item = planner_outline_row_get_record (row);
  PlannerOutlineRow *heading = planner_outline_row_get_heading (row);
  guint n_below = planner_outline_row_get_n_below (row);
  const char *title;
  g_autofree char *purpose = NULL;

  if (item == NULL)
    return g_strdup_printf (ngettext ("%s, heading, %u item", "%s, heading, %u items", n_below),
                            planner_outline_row_get_title (row), n_below);
  title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);
  purpose = planner_plan_dup_display (self->plan, item, PLANNER_AGENDA_ITEM_PURPOSE);
  return g_strjoin (", ", title != NULL ? title : _("No title"),
                    heading != NULL ? planner_outline_row_get_title (heading) : _("Not yet on a meeting"),
                    *purpose != '\0' ? purpose : NULL, NULL);
}

/* A heading of a meeting is that meeting, but what it says is not one field: it is edited in the details. */
PlannerRecordTable *
planner_forward_plan_page_make_table (PlannerForwardPlanPage *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "forward-plan", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, look, NULL, dup_sentence, self);
  planner_record_table_set_menu (table, planner_forward_plan_page_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Forward plan"), -1);
  return table;
}

/* planner-asks-room-table.c: how asks stand in their table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/asks/planner-asks-room-private.h"
#include "widgets/planner-choice-look.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_ASK_TEXT, .share = 40, .narrow = TRUE },
  { .field = PLANNER_ASK_STATUS, .width = 112, .narrow = TRUE },
  { .field = PLANNER_ASK_LEADS, .width = 126 },
  { .field = PLANNER_ASK_TIMESCALE, .width = 106 },
  { .field = PLANNER_ASK_PROGRESS, .width = 74 },
  { .field = PLANNER_ASK_UPDATE, .width = 200 },
  { .field = PLANNER_ASK_TAGS, .width = 124 },
  { .field = PLANNER_ASK_LEAD_TEXT, .width = 140, .hidden = TRUE },
  { .field = PLANNER_ASK_START, .width = 110, .hidden = TRUE },
  { .field = PLANNER_ASK_END, .width = 110, .hidden = TRUE },
  { .field = PLANNER_ASK_YEAR, .width = 90, .hidden = TRUE },
  { .field = PLANNER_ASK_SECTION, .width = 160, .hidden = TRUE },
  { .field = PLANNER_ASK_AGREED_BY, .width = 140, .hidden = TRUE },
  { .field = PLANNER_ASK_AGREED_ON, .width = 110, .hidden = TRUE },
  { .field = PLANNER_ASK_CARRIED_FROM, .width = 160, .hidden = TRUE },
  { .field = PLANNER_ASK_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_ASK_NOTES, .width = 200, .hidden = TRUE },
};

static void
look_at_standing (const PlannerStanding *standing, PlannerField field, PlannerCellLook *look)
{
  const char *status = planner_status_to_ask_string (standing->status);

  if (field == PLANNER_ASK_STATUS)
    {
      g_free (look->text);
      look->text = planner_choice_dup_words (field, status);
      look->style = planner_choice_get_style (field, status);
    }
  else if (standing->has_progress)
    {
      g_free (look->text);
      look->text = g_strdup_printf (_("%d%%"), standing->progress);
      look->figure = TRUE;
    }
}

static void
look_at_text (PlannerAsksRoom *self, PlannerOutlineRow *row, PlannerCellLook *look)
{
  PlannerRecord *ask = planner_outline_row_get_record (row);

  if (look->text == NULL || *look->text == '\0')
    {
      g_free (look->text);
      look->text = g_strdup (_("Nothing written yet"));
      look->dim = TRUE;
    }
  if (self->milestones_idle != 0 || planner_ask_standings_has_milestone (self->standings, ask))
    return;
  look->mark = "planner-no-milestone-symbolic";
  look->mark_words = g_strdup (_("No milestone answers this ask yet"));
}

/* Of an ask with others nested in it the rolled-up status and progress stand in its cells, in dim type where they are not its own. */
static void
look_at_parent (PlannerAsksRoom *self, PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look)
{
  PlannerRecord *ask = planner_outline_row_get_record (row);
  const PlannerStanding *standing = planner_ask_standings_get (self->standings, ask);
  g_autofree char *own = g_strdup (look->text != NULL ? look->text : "");

  look_at_standing (standing, field, look);
  if (g_strcmp0 (own, look->text) == 0 || look->text == NULL)
    return;
  look->mark = "planner-rolled-up-symbolic";
  look->mark_words = *own != '\0' ? g_strdup_printf (_("With what is nested in it. Its own: %s"), own)
                                  : g_strdup (_("From what is nested in it"));
}

static void
look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerAsksRoom *self = data;
  gboolean stands = field == PLANNER_ASK_STATUS || field == PLANNER_ASK_PROGRESS;

  if (planner_outline_row_is_heading (row))
    {
      PlannerStanding standing;

      if (!stands)
        return;
      standing = planner_ask_standings_get_heading (self->standings, row);
      look_at_standing (&standing, field, look);
      return;
    }
  if (field == PLANNER_ASK_TEXT)
    look_at_text (self, row, look);
  else if (stands && planner_outline_row_is_expandable (row))
    look_at_parent (self, row, field, look);
  else if (field == PLANNER_ASK_LEADS && (look->text == NULL || *look->text == '\0'))
    {
      g_free (look->text);
      look->text = g_strdup (planner_record_get (planner_outline_row_get_record (row), PLANNER_ASK_LEAD_TEXT));
    }
}

/* A workstream's heading is the workstream's name; a paper's heading is a field of all that stand under it. */
static PlannerField
find_heading_target (PlannerOutlineRow *row, GPtrArray *records, gpointer data)
{
  PlannerAsksRoom *self = data;
  PlannerField field = planner_outline_row_get_field (row);
  GListModel *rows = G_LIST_MODEL (planner_tree_room_get_outline (PLANNER_TREE_ROOM (self)));
  guint n = g_list_model_get_n_items (rows);

  if (field == PLANNER_ASK_WORKSTREAM)
    {
      PlannerRecord *workstream
          = planner_plan_lookup (self->plan, PLANNER_KIND_WORKSTREAM, planner_outline_row_get_value (row));

      if (workstream == NULL)
        return PLANNER_FIELD_NONE;
      g_ptr_array_add (records, g_object_ref (workstream));
      return PLANNER_WORKSTREAM_NAME;
    }
  if (field != PLANNER_ASK_SECTION)
    return PLANNER_FIELD_NONE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PlannerOutlineRow) below = g_list_model_get_item (rows, i);

      if (planner_outline_row_get_heading (below) == row && !planner_outline_row_is_heading (below))
        g_ptr_array_add (records, g_object_ref (planner_outline_row_get_record (below)));
    }
  return PLANNER_ASK_SECTION;
}

/* "Redirect funding…, on track, lead Ama Boateng, level 2" */
static char *
dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerAsksRoom *self = data;
  PlannerRecord *ask = planner_outline_row_get_record (row);
  g_autofree char *title = NULL;
  g_autofree char *status = NULL;
  g_autofree char *leads = NULL;

  if (planner_outline_row_is_heading (row))
    return g_strdup_printf (ngettext ("%s, heading, %u ask", "%s, heading, %u asks",
                                      planner_outline_row_get_n_below (row)),
                            planner_outline_row_get_title (row), planner_outline_row_get_n_below (row));
  title = planner_record_dup_title (ask);
  status = planner_plan_dup_display (self->plan, ask, PLANNER_ASK_STATUS);
  leads = planner_plan_dup_display (self->plan, ask, PLANNER_ASK_LEADS);
  /* Translators: what a screen reader says of an ask: its words, its status, who leads, how deep it is nested */
  return g_strdup_printf (_("%s, %s, lead %s, level %u"), title, *status != '\0' ? status : _("no status"),
                          *leads != '\0' ? leads : _("nobody"), planner_outline_row_get_depth (row) + 1);
}

PlannerRecordTable *
planner_asks_room_make_table (PlannerAsksRoom *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "asks", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, look, find_heading_target, dup_sentence, self);
  planner_record_table_set_menu (table, planner_asks_room_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Asks"), -1);
  return table;
}

/* planner-agenda-page-table.c: the columns of an agenda, and what stands in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-agenda-page-private.h"

static const PlannerTableColumn columns[] = {
  { .field = PLANNER_AGENDA_ITEM_NUMBER, .width = 52, .narrow = TRUE, .narrow_width = 46, .title = N_("No.") },
  { .field = PLANNER_AGENDA_ITEM_TITLE, .share = 30, .narrow = TRUE },
  { .field = PLANNER_AGENDA_ITEM_STARTS, .width = 74, .narrow = TRUE, .narrow_width = 70 },
  { .field = PLANNER_AGENDA_ITEM_MINUTES, .width = 66, .narrow = TRUE, .narrow_width = 66 },
  { .field = PLANNER_AGENDA_ITEM_PURPOSE, .width = 116 },
  { .field = PLANNER_AGENDA_ITEM_LEADS, .width = 116 },
  { .field = PLANNER_AGENDA_ITEM_ORGANISATIONS, .width = 130 },
  { .field = PLANNER_AGENDA_ITEM_PAPER, .width = 116 },
  { .field = PLANNER_AGENDA_ITEM_PAGES, .width = 66 },
  { .field = PLANNER_AGENDA_ITEM_WORKSTREAM, .width = 116, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_BOARDS, .width = 130, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_ASKS, .width = 160, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_LEAD_TEXT, .width = 116, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_PUBLIC, .width = 80, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_SUMMARY, .width = 200, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_DISCUSSION, .width = 200, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_PRIVATE, .width = 80, .hidden = TRUE },
  { .field = PLANNER_AGENDA_ITEM_NOTES, .width = 200, .hidden = TRUE },
};

/* Whether it begins or ends after the meeting does. */
static gboolean
is_late (const PlannerAgenda *agenda, guint place)
{
  int start = agenda->starts[place];

  return agenda->closes != PLANNER_NO_MINUTE && start != PLANNER_NO_MINUTE
         && start + MAX (agenda->slots[place].length, 0) > agenda->closes;
}

/* It waits for its time though the item before has ended. */
static gboolean
is_kept (const PlannerAgenda *agenda, guint place)
{
  return agenda->places[place] == PLANNER_AGENDA_WAITS && place > 0 && agenda->starts[place - 1] != PLANNER_NO_MINUTE
         && agenda->slots[place - 1].length != PLANNER_NO_MINUTE;
}

static void
mark_start (PlannerCellLook *look, const PlannerAgenda *agenda, guint place)
{
  if (agenda->places[place] == PLANNER_AGENDA_OVERLAPS)
    {
      look->mark = "dialog-warning-symbolic";
      look->mark_words = g_strdup (_("Begins before the item before it has ended"));
    }
  else if (is_late (agenda, place))
    {
      look->mark = "dialog-warning-symbolic";
      look->mark_words = g_strdup (_("Goes on after the end of the meeting"));
    }
  else if (is_kept (agenda, place))
    {
      look->mark = "view-pin-symbolic";
      look->mark_words = g_strdup (_("Keeps its time: there is a gap before it"));
    }
}

/* What follows by itself is dim. */
static void
look_at_start (PlannerAgendaPage *self, PlannerRecord *item, PlannerCellLook *look)
{
  const PlannerAgenda *agenda = planner_agenda_page_get_agenda (self);
  guint place;

  look->figure = TRUE;
  if (agenda == NULL || !planner_agenda_find (agenda, item, &place))
    return;
  if (agenda->slots[place].start == PLANNER_NO_MINUTE)
    {
      g_free (look->text);
      look->text = planner_minute_to_text (agenda->starts[place]);
      look->dim = TRUE;
    }
  mark_start (look, agenda, place);
}

/* Names in the words of the paper, where there is nobody of the directory. */
static void
look_at_leads (PlannerRecord *item, PlannerCellLook *look)
{
  const char *words = planner_record_get (item, PLANNER_AGENDA_ITEM_LEAD_TEXT);

  if (planner_record_get (item, PLANNER_AGENDA_ITEM_LEADS) == NULL && words != NULL)
    g_set_str (&look->text, words);
}

static void
look (PlannerOutlineRow *row, PlannerField field, PlannerCellLook *look, gpointer data)
{
  PlannerRecord *item = planner_outline_row_get_record (row);

  if (item == NULL)
    return;
  if (field == PLANNER_AGENDA_ITEM_STARTS)
    look_at_start (data, item, look);
  else if (field == PLANNER_AGENDA_ITEM_LEADS)
    look_at_leads (item, look);
}

/* "8, Award of a contract, 10:20, 15 minutes, for approval" */
static char *
dup_sentence (PlannerOutlineRow *row, gpointer data)
{
  PlannerAgendaPage *self = data;
  PlannerRecord *item = planner_outline_row_get_record (row);
  const PlannerAgenda *agenda = planner_agenda_page_get_agenda (self);
  const char *number = planner_record_get (item, PLANNER_AGENDA_ITEM_NUMBER);
  const char *title = planner_record_get (item, PLANNER_AGENDA_ITEM_TITLE);
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autofree char *purpose = planner_plan_dup_display (self->plan, item, PLANNER_AGENDA_ITEM_PURPOSE);
  g_autofree char *start = NULL;
  guint place;

  if (number != NULL)
    g_string_append_printf (sentence, "%s, ", number);
  g_string_append (sentence, title != NULL ? title : _("No title"));
  if (agenda == NULL || !planner_agenda_find (agenda, item, &place))
    return g_string_free_and_steal (g_steal_pointer (&sentence));
  start = planner_minute_to_text (agenda->starts[place]);
  if (start != NULL)
    g_string_append_printf (sentence, ", %s", start);
  if (agenda->slots[place].length > 0)
    {
      g_autofree char *minutes = g_strdup_printf (ngettext ("%d minute", "%d minutes", (guint) agenda->slots[place].length),
                                                  agenda->slots[place].length);

      g_string_append_printf (sentence, ", %s", minutes);
    }
  if (*purpose != '\0')
    g_string_append_printf (sentence, ", %s", purpose);
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

/* The time as it is seen. */
static char *
dup_copy (PlannerRecord *item, PlannerField field, gpointer data)
{
  const PlannerAgenda *agenda = planner_agenda_page_get_agenda (data);
  guint place;

  if (field != PLANNER_AGENDA_ITEM_STARTS || agenda == NULL || !planner_agenda_find (agenda, item, &place))
    return NULL;
  return planner_minute_to_text (agenda->starts[place]);
}

PlannerRecordTable *
planner_agenda_page_make_table (PlannerAgendaPage *self)
{
  PlannerOutline *outline = planner_tree_room_get_outline (PLANNER_TREE_ROOM (self));
  PlannerRecordTable *table
      = PLANNER_RECORD_TABLE (planner_record_table_new (outline, "agenda", columns, G_N_ELEMENTS (columns)));

  planner_record_table_set_functions (table, look, NULL, dup_sentence, self);
  planner_record_table_set_editors (table, NULL, dup_copy, self);
  planner_record_table_set_menu (table, planner_agenda_page_menu_new, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (planner_record_table_get_view (table)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Agenda"), -1);
  return table;
}

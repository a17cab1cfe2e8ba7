/* planner-record-table-copy.c: copying rows of a record table to a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-table-parts.h"

/* One cell of text with tabs; what a spreadsheet would take for a formula is marked as text. */
static void
append_cell (GString *text, const char *words, gboolean figure)
{
  gboolean quoted = words != NULL && strpbrk (words, "\t\n\"") != NULL;

  if (words == NULL || *words == '\0')
    return;
  if (quoted)
    g_string_append_c (text, '"');
  if (!figure && strchr ("=+-@", *words) != NULL)
    g_string_append_c (text, '\'');
  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  if (quoted)
    g_string_append_c (text, '"');
}

static void
append_headings (PlannerRecordTable *self, GString *text, GArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, planner_record_table_get_title (self, g_array_index (fields, PlannerField, i)), FALSE);
    }
  g_string_append_c (text, '\n');
}

static char *
dup_words (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field)
{
  PlannerCellLook look = { NULL };
  char *words;

  if (!planner_outline_row_is_heading (row) && !planner_record_table_is_derived (self, field))
    return planner_plan_dup_display (planner_outline_get_plan (self->outline), planner_outline_row_get_record (row),
                                     field);
  planner_record_table_look (self, row, field, &look);
  words = g_steal_pointer (&look.text);
  planner_cell_look_clear (&look);
  return words;
}

char *
planner_record_table_dup_text (PlannerRecordTable *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) fields = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  rows = planner_record_table_list_selected_rows (self);
  fields = planner_table_columns_dup_shown (self->columns);
  append_headings (self, text, fields);
  for (guint i = 0; i < rows->len; i++)
    {
      for (guint j = 0; j < fields->len; j++)
        {
          PlannerField field = g_array_index (fields, PlannerField, j);
          g_autofree char *words = dup_words (self, g_ptr_array_index (rows, i), field);

          if (j > 0)
            g_string_append_c (text, '\t');
          append_cell (text, words, planner_record_table_is_figure (self, field));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
planner_record_table_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  g_autofree char *text = planner_record_table_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

/* planner-record-table-copy.c: rows of a record table for a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/exchange/planner-table.h"
#include "widgets/planner-record-table-parts.h"

/* One form of table. */
typedef struct
{
  void (*append) (GString *text, guint column, const char *words, gboolean figure, gboolean heading);
  const char *row_start;
  const char *row_end;
} Form;

static void
append_tabbed (GString *text, guint column, const char *words, gboolean figure, gboolean heading)
{
  if (column > 0)
    g_string_append_c (text, '\t');
  planner_table_append_cell (text, words, figure, '\t');
}

static void
append_comma (GString *text, guint column, const char *words, gboolean figure, gboolean heading)
{
  if (column > 0)
    g_string_append_c (text, ',');
  planner_table_append_cell (text, words, figure, ',');
}

/* A spreadsheet would run a formula in HTML, too. */
static void
append_html (GString *text, guint column, const char *words, gboolean figure, gboolean heading)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);
  const char *guard = !figure && planner_table_needs_guard (words) ? "'" : "";

  g_string_append_printf (text, heading ? "<th>%s%s</th>" : "<td>%s%s</td>", guard, broken);
}

static char *
dup_words (PlannerRecordTable *self, PlannerOutlineRow *row, PlannerField field)
{
  PlannerRecord *record = planner_outline_row_get_record (row);
  PlannerCellLook look = { NULL };
  char *words = record != NULL && self->copy != NULL ? self->copy (record, field, self->editor_data) : NULL;

  if (words != NULL)
    return words;
  if (record != NULL && !planner_record_table_is_derived (self, field))
    return planner_plan_dup_display (planner_outline_get_plan (self->outline), record, field);
  planner_record_table_look (self, row, field, &look);
  words = g_steal_pointer (&look.text);
  planner_cell_look_clear (&look);
  return words;
}

static void
append_headings (PlannerRecordTable *self, GString *text, GArray *fields, const Form *form)
{
  g_string_append (text, form->row_start);
  for (guint i = 0; i < fields->len; i++)
    form->append (text, i, planner_record_table_get_title (self, g_array_index (fields, PlannerField, i)), FALSE, TRUE);
  g_string_append (text, form->row_end);
}

static void
append_row (PlannerRecordTable *self, GString *text, PlannerOutlineRow *row, GArray *fields, const Form *form)
{
  g_string_append (text, form->row_start);
  for (guint i = 0; i < fields->len; i++)
    {
      PlannerField field = g_array_index (fields, PlannerField, i);
      g_autofree char *words = dup_words (self, row, field);

      form->append (text, i, words != NULL ? words : "", planner_record_table_is_figure (self, field), FALSE);
    }
  g_string_append (text, form->row_end);
}

/* Appends @rows, or all that are shown for %NULL. */
static void
append_table (PlannerRecordTable *self, GString *text, GPtrArray *rows, const Form *form)
{
  g_autoptr (GArray) fields = planner_table_columns_dup_shown (self->columns);
  guint n = rows != NULL ? rows->len : g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  append_headings (self, text, fields, form);
  for (guint i = 0; i < n; i++)
    append_row (self, text, rows != NULL ? g_ptr_array_index (rows, i) : planner_record_table_peek_row (self, i), fields,
                form);
}

char *
planner_record_table_dup_text (PlannerRecordTable *self)
{
  static const Form form = { append_tabbed, "", "\n" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  rows = planner_record_table_list_selected_rows (self);
  append_table (self, text, rows, &form);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
planner_record_table_dup_html (PlannerRecordTable *self)
{
  static const Form form = { append_html, "<tr>", "</tr>\n" };
  g_autoptr (GString) text = g_string_new ("<meta charset=\"utf-8\"><table>\n");
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  rows = planner_record_table_list_selected_rows (self);
  append_table (self, text, rows, &form);
  g_string_append (text, "</table>\n");
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
planner_record_table_dup_csv (PlannerRecordTable *self)
{
  static const Form form = { append_comma, "", "\r\n" };
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");

  g_return_val_if_fail (PLANNER_IS_RECORD_TABLE (self), NULL);

  append_table (self, text, NULL, &form);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
planner_record_table_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlannerRecordTable *self = PLANNER_RECORD_TABLE (widget);
  g_autofree char *text = planner_record_table_dup_text (self);
  char *html = planner_record_table_dup_html (self);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *forms[] = { gdk_content_provider_new_for_bytes ("text/html", bytes),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, text) };
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

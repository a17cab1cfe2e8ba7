/* planner-record-cell-beneath.c: in a narrow window a cell says beneath its text what there are no columns for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-cell-parts.h"

static gboolean
tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

/* Most cells never need them: the label moves into a column of lines when the first does. */
static void
make_lines (PlannerRecordCell *self)
{
  g_autoptr (GtkWidget) label = g_object_ref (self->label);

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->lines, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (GTK_BOX (self->box), self->lines, label);
  gtk_box_remove (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->lines), label);
}

static GtkWidget *
add_line (PlannerRecordCell *self)
{
  GtkWidget *line = planner_record_cell_make_label ();

  g_signal_connect (line, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  gtk_box_append (GTK_BOX (self->lines), line);
  return line;
}

static void
show_line (PlannerRecordCell *self, GtkWidget *line, const PlannerCellLook *look)
{
  g_autofree char *text = g_strdelimit (g_strdup (look->text), "\n", ' ');

  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (line)), text))
    gtk_label_set_text (GTK_LABEL (line), text);
  if (look->dim)
    gtk_widget_add_css_class (line, "dimmed");
  else
    gtk_widget_remove_css_class (line, "dimmed");
  gtk_widget_set_margin_start (line, gtk_widget_get_margin_start (self->label));
  planner_record_cell_align_lines (line);
  gtk_widget_set_visible (line, TRUE);
}

void
planner_record_cell_show_beneath (PlannerRecordCell *self, GString *name)
{
  g_autoptr (GPtrArray) looks = planner_record_table_list_beneath (get_table (self), get_row (self));
  guint n = looks != NULL ? looks->len : 0;
  GtkWidget *line;

  if (n == 0 && self->lines == NULL)
    return;
  if (self->lines == NULL)
    make_lines (self);
  line = gtk_widget_get_next_sibling (self->label);
  for (guint i = 0; i < n; i++)
    {
      const PlannerCellLook *look = g_ptr_array_index (looks, i);

      if (line == NULL)
        line = add_line (self);
      show_line (self, line, look);
      g_string_append_printf (name, ", %s", look->text);
      line = gtk_widget_get_next_sibling (line);
    }
  for (; line != NULL; line = gtk_widget_get_next_sibling (line))
    gtk_widget_set_visible (line, FALSE);
}

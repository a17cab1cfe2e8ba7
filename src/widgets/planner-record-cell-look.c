/* planner-record-cell-look.c: how a cell of a record table shows what stands in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/planner-record-cell-parts.h"

#include <glib/gi18n.h>

#define INDENT_PIXELS 20
#define BOX_SPACING 4
#define MAX_LINES 3

static void
show_mark (PlannerRecordCell *self, const PlannerCellLook *look)
{
  if (self->mark == NULL && look->mark == NULL)
    return;
  if (self->mark == NULL)
    {
      self->mark = gtk_image_new ();
      gtk_widget_add_css_class (self->mark, "dimmed");
      gtk_box_append (GTK_BOX (self->box), self->mark);
    }
  if (look->mark != NULL)
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), look->mark);
      gtk_widget_set_tooltip_text (self->mark, look->mark_words);
    }
  gtk_widget_set_visible (self->mark, look->mark != NULL);
}

static void
show_style (PlannerRecordCell *self, const PlannerCellLook *look)
{
  if (self->style != look->style)
    {
      if (self->style != NULL)
        gtk_widget_remove_css_class (self->label, self->style);
      if (look->style != NULL)
        gtk_widget_add_css_class (self->label, look->style);
      self->style = look->style;
    }
  if (look->dim)
    gtk_widget_add_css_class (self->label, "dimmed");
  else
    gtk_widget_remove_css_class (self->label, "dimmed");
  if (look->figure)
    gtk_widget_add_css_class (self->label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (self->label), look->figure ? 1 : 0);
}

/* Unicode has letters written from right to left only in these blocks, and a mark that counts as one. To ask the layout sets the text, which is slow. */
static gboolean
may_be_mirrored (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x200f || (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff)
          || (c >= 0x1e800 && c <= 0x1efff))
        return TRUE;
    }
  return FALSE;
}

/* Lines of text that runs the other way than the window, such as English in a Hebrew one, begin where their column begins: the toolkit sees to
 * that only for the longest of them. */
void
planner_record_cell_align_lines (GtkWidget *label)
{
  gboolean mirrored = gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL;
  PangoDirection other = mirrored ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL;
  gboolean runs_otherwise = (mirrored || may_be_mirrored (gtk_label_get_text (GTK_LABEL (label))))
                            && pango_layout_get_direction (gtk_label_get_layout (GTK_LABEL (label)), 0) == other;

  gtk_label_set_justify (GTK_LABEL (label), runs_otherwise ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

static gboolean
is_nested (PlannerRecordCell *self)
{
  return planner_outline_is_nested (planner_record_table_get_outline (get_table (self)));
}

/* A button that is only unseen, or is said to be hidden, comes up in the accessibility tree all the same: the toolkit says that it is not when it
 * maps it. */
static void
show_fold_state (PlannerRecordCell *self, int state)
{
  gboolean expanded = state == 2;

  if (self->fold_state == state)
    return;
  self->fold_state = state;
  gtk_widget_set_visible (self->expander, state != 0 && is_nested (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cell.fold", state != 0);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  expanded ? _("Fold") : _("Unfold"), -1);
  if (state != 0)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_nesting (PlannerRecordCell *self)
{
  gboolean is_heading = planner_outline_row_is_heading (get_row (self));
  guint depth = is_heading ? 0 : planner_outline_row_get_depth (get_row (self));

  if (!planner_outline_row_is_expandable (get_row (self)))
    show_fold_state (self, 0);
  else
    show_fold_state (self, planner_outline_row_is_expanded (get_row (self)) ? 2 : 1);
  gtk_widget_set_margin_start (self->expander, (int) depth * INDENT_PIXELS);
  gtk_widget_set_margin_start (self->label, !is_nested (self) || gtk_widget_get_visible (self->expander)
                                              ? 0
                                              : (int) depth * INDENT_PIXELS + PLANNER_EXPANDER_PIXELS + BOX_SPACING);
}

static void
show_row_style (PlannerRecordCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (line == NULL)
    return;
  if (planner_outline_row_is_heading (get_row (self)))
    gtk_widget_add_css_class (line, "planner-heading");
  else
    gtk_widget_remove_css_class (line, "planner-heading");
}

/* The list's own part around a cell cuts off what is wider than the column. */
static void
show_reach (PlannerRecordCell *self, gboolean reaches)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->reaches == reaches || around == NULL)
    return;
  self->reaches = reaches;
  if (reaches)
    gtk_widget_add_css_class (GTK_WIDGET (self), "reaching");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "reaching");
  gtk_widget_set_overflow (around, reaches ? GTK_OVERFLOW_VISIBLE : GTK_OVERFLOW_HIDDEN);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
planner_record_cell_reach (PlannerRecordCell *self)
{
  g_return_if_fail (PLANNER_IS_RECORD_CELL (self));

  if (self->reaches)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
name_cell (PlannerRecordCell *self, const PlannerCellLook *look)
{
  g_autoptr (GString) name = g_string_new (look->name);

  if (look->name == NULL)
    /* Translators: what a screen reader says of a cell: the title of the column and what it holds */
    g_string_printf (name, _("%s: %s"), planner_record_table_get_title (get_table (self), get_field (self)),
                     look->text != NULL && *look->text != '\0' ? look->text : _("empty"));
  if (self->is_first)
    planner_record_cell_show_beneath (self, name);
  planner_table_cell_set_name (PLANNER_TABLE_CELL (self), name->str);
  planner_table_cell_set_description (PLANNER_TABLE_CELL (self), look->mark_words);
}

/* The lines that a label may have are those of each paragraph: prose is shown as one. */
static void
show_text (PlannerRecordCell *self, const PlannerCellLook *look)
{
  g_autofree char *text = g_strdup (look->text != NULL ? look->text : "");

  if (!look->keeps_lines)
    g_strdelimit (text, "\n", ' ');
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->label)), text))
    gtk_label_set_text (GTK_LABEL (self->label), text);
}

void
planner_record_cell_refresh (PlannerTableCell *cell)
{
  PlannerRecordCell *self = PLANNER_RECORD_CELL (cell);
  PlannerCellLook look = { NULL };

  planner_record_table_look (get_table (self), get_row (self), get_field (self), &look);
  show_text (self, &look);
  planner_record_cell_align_lines (self->label);
  show_style (self, &look);
  show_mark (self, &look);
  if (self->is_first)
    {
      show_nesting (self);
      show_row_style (self);
      show_reach (self, look.reaches);
    }
  name_cell (self, &look);
  planner_cell_look_clear (&look);
}

static gboolean
tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, PlannerRecordCell *self)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));
  PlannerCellLook look = { NULL };

  if (!pango_layout_is_ellipsized (layout))
    return FALSE;
  planner_record_table_look (get_table (self), get_row (self), get_field (self), &look);
  gtk_tooltip_set_text (tooltip, look.text);
  planner_cell_look_clear (&look);
  return TRUE;
}

GtkWidget *
planner_record_cell_make_label (void)
{
  GtkWidget *widget = gtk_label_new (NULL);
  GtkLabel *label = GTK_LABEL (widget);

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, MAX_LINES);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (label, 0);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  return widget;
}

void
planner_record_cell_make_box (PlannerRecordCell *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, BOX_SPACING);
  self->label = planner_record_cell_make_label ();
  g_signal_connect (self->label, "query-tooltip", G_CALLBACK (tooltip_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

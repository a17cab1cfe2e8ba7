/* planner-conflicts-matrix.c: the items of a meeting across the people they touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-matrix.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-conflicts-matrix-private.h"

#define ITEM_CHARACTERS 30
#define PERSON_CHARACTERS 10

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PlannerConflictsMatrix, planner_conflicts_matrix, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, planner_conflicts_matrix_scrollable_init))

gpointer
planner_conflicts_matrix_get_place (PlannerConflictsMatrix *self, guint row, guint column)
{
  return GUINT_TO_POINTER (row * self->people->len + column + 1);
}

PlannerConflictsCrossing *
planner_conflicts_matrix_get_crossing (PlannerConflictsMatrix *self, guint row, guint column)
{
  if (row >= self->items->len || column >= self->people->len)
    return NULL;
  return g_hash_table_lookup (((const PlannerConflictsTouched *) self->items->pdata[row])->crossings, self->people->pdata[column]);
}

PlannerConflictsRow *
planner_conflicts_matrix_get_heading (PlannerConflictsMatrix *self, guint row)
{
  return ((const PlannerConflictsTouched *) self->items->pdata[row])->heading;
}

static gboolean
is_current (PlannerConflictsMatrix *self, guint row, guint column)
{
  return self->has_current && row == self->current_row && column == self->current_column;
}

/* Cells */

static void
focused_cb (GtkEventControllerFocus *controller, PlannerConflictsMatrix *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  g_autoptr (PlannerConflictsRow) hit = g_object_ref (planner_conflicts_cell_get_hit (PLANNER_CONFLICTS_CELL (cell)));

  g_signal_emit (self, signals[CHOSEN], 0, hit);
}

static void
clicked_cb (PlannerConflictsCell *cell, PlannerConflictsMatrix *self)
{
  g_autoptr (PlannerConflictsRow) hit = g_object_ref (planner_conflicts_cell_get_hit (cell));

  g_signal_emit (self, signals[OPENED], 0, hit);
}

GtkWidget *
planner_conflicts_matrix_make_cell (PlannerConflictsMatrix *self, guint row, guint column)
{
  GtkWidget *cell = planner_conflicts_cell_new (row, column);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (focused_cb), self);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect (cell, "clicked", G_CALLBACK (clicked_cb), self);
  planner_conflicts_cell_show (PLANNER_CONFLICTS_CELL (cell), planner_conflicts_matrix_get_crossing (self, row, column));
  if (is_current (self, row, column))
    gtk_widget_add_css_class (cell, "marked");
  return cell;
}

/* Headings */

static GtkWidget *
make_heading (const char *text, int characters, int lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), characters);
  gtk_label_set_max_width_chars (GTK_LABEL (label), characters);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
make_person (const char *name)
{
  GtkWidget *label = make_heading (name, PERSON_CHARACTERS, 2);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_yalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

void
planner_conflicts_matrix_show_name (PlannerConflictsMatrix *self, GtkWidget *label, guint column)
{
  g_autofree char *name = planner_record_dup_title (g_ptr_array_index (self->people, column));

  if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name))
    return;
  gtk_label_set_text (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (label, name);
}

GtkWidget *
planner_conflicts_matrix_make_name (PlannerConflictsMatrix *self, guint column)
{
  GtkWidget *label = make_person (NULL);

  planner_conflicts_matrix_show_name (self, label, column);
  return label;
}

/* What an item is called, and that a board is not quorate for it, which its words say. */
static void
show_title (GtkWidget *label, const PlannerConflictsFacts *facts)
{
  g_autofree char *flagged = facts->is_short ? g_strconcat ("■ ", facts->title, NULL) : NULL;

  gtk_label_set_text (GTK_LABEL (label), flagged != NULL ? flagged : facts->title);
  gtk_widget_set_tooltip_text (label, facts->label);
  if (facts->is_short)
    gtk_widget_add_css_class (label, "planner-off-track");
  else
    gtk_widget_remove_css_class (label, "planner-off-track");
}

void
planner_conflicts_matrix_show_title (PlannerConflictsMatrix *self, GtkWidget *title, guint row)
{
  show_title (title, planner_conflicts_row_get (planner_conflicts_matrix_get_heading (self, row)));
}

GtkWidget *
planner_conflicts_matrix_make_title (PlannerConflictsMatrix *self, guint row)
{
  GtkWidget *label = make_heading (NULL, ITEM_CHARACTERS, 1);

  planner_conflicts_matrix_show_title (self, label, row);
  return label;
}

/* What is marked */

/* Where @hit is, if it is anywhere. */
static gboolean
find_hit (PlannerConflictsMatrix *self, PlannerConflictsRow *hit, guint *row, guint *column)
{
  const PlannerConflictsFacts *facts = planner_conflicts_row_get (hit);

  *column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, facts->person)) - 1;
  for (*row = 0; *row < self->items->len; (*row)++)
    if (((const PlannerConflictsTouched *) self->items->pdata[*row])->item == facts->item)
      return planner_conflicts_matrix_get_crossing (self, *row, *column) != NULL;
  return FALSE;
}

static void
show_marked (PlannerConflictsMatrix *self, gboolean marked)
{
  GtkWidget *cell = NULL;

  if (self->has_current)
    cell = g_hash_table_lookup (self->cells, planner_conflicts_matrix_get_place (self, self->current_row, self->current_column));
  if (cell != NULL && marked)
    gtk_widget_add_css_class (cell, "marked");
  else if (cell != NULL)
    gtk_widget_remove_css_class (cell, "marked");
}

void
planner_conflicts_matrix_mark (PlannerConflictsMatrix *self, PlannerConflictsRow *hit)
{
  g_return_if_fail (PLANNER_IS_CONFLICTS_MATRIX (self));

  show_marked (self, FALSE);
  self->has_current = hit != NULL && find_hit (self, hit, &self->current_row, &self->current_column);
  show_marked (self, TRUE);
  if (self->has_current)
    planner_conflicts_matrix_scroll_to (self, self->current_row, self->current_column);
}

/* The object */

static void
planner_conflicts_matrix_dispose (GObject *object)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (object);

  planner_conflicts_matrix_clear (self);
  g_clear_pointer (&self->corner, gtk_widget_unparent);
  g_clear_pointer (&self->sample_name, gtk_widget_unparent);
  g_clear_pointer (&self->sample_cell, gtk_widget_unparent);
  planner_conflicts_matrix_drop_adjustments (self);

  G_OBJECT_CLASS (planner_conflicts_matrix_parent_class)->dispose (object);
}

static void
planner_conflicts_matrix_finalize (GObject *object)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (object);

  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->people);

  G_OBJECT_CLASS (planner_conflicts_matrix_parent_class)->finalize (object);
}

static void
planner_conflicts_matrix_class_init (PlannerConflictsMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_conflicts_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_conflicts_matrix_finalize;
  planner_conflicts_matrix_class_add_scrolling (G_OBJECT_CLASS (klass));
  planner_conflicts_matrix_class_add_layout (GTK_WIDGET_CLASS (klass));
  planner_conflicts_matrix_class_add_focus (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  PLANNER_TYPE_CONFLICTS_ROW);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  PLANNER_TYPE_CONFLICTS_ROW);
}

static void
add_sample (PlannerConflictsMatrix *self, GtkWidget *sample)
{
  gtk_widget_set_parent (sample, GTK_WIDGET (self));
  gtk_widget_set_child_visible (sample, FALSE);
}

static void
planner_conflicts_matrix_init (PlannerConflictsMatrix *self)
{
  self->taken = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) planner_conflicts_touched_unref);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) planner_conflicts_touched_unref);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_hash_table_new (NULL, NULL);
  self->cells = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new (NULL, NULL);
  self->titles = g_hash_table_new (NULL, NULL);
  self->corner = make_heading (NULL, ITEM_CHARACTERS, 1);
  self->sample_name = make_person ("\n");
  self->sample_cell = planner_conflicts_cell_new (0, 0);
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  add_sample (self, self->sample_name);
  add_sample (self, self->sample_cell);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "planner-conflicts-matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Items and people"), -1);
  planner_conflicts_matrix_add_keys (self);
}

GtkWidget *
planner_conflicts_matrix_new (void)
{
  return g_object_new (PLANNER_TYPE_CONFLICTS_MATRIX, NULL);
}

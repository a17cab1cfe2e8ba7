/* planner-conflicts-matrix.c: the items of a meeting across the people they touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-matrix.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-conflicts-matrix-private.h"

#define MAX_PEOPLE 60 /* more are read better in the list */
#define ITEM_CHARACTERS 30
#define PERSON_CHARACTERS 10

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerConflictsMatrix, planner_conflicts_matrix, ADW_TYPE_BIN)

static gpointer
get_place (guint row, guint column)
{
  return GUINT_TO_POINTER (row * MAX_PEOPLE + column + 1);
}

PlannerConflictsCell *
planner_conflicts_matrix_get_cell (PlannerConflictsMatrix *self, guint row, guint column)
{
  return column < self->people->len ? g_hash_table_lookup (self->cells, get_place (row, column)) : NULL;
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

static PlannerConflictsCell *
ensure_cell (PlannerConflictsMatrix *self, guint row, guint column)
{
  GtkWidget *cell = g_hash_table_lookup (self->cells, get_place (row, column));
  GtkEventController *focus;

  if (cell != NULL)
    return PLANNER_CONFLICTS_CELL (cell);
  cell = planner_conflicts_cell_new (row, column);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "enter", G_CALLBACK (focused_cb), self);
  gtk_widget_add_controller (cell, focus);
  g_signal_connect (cell, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_grid_attach (self->grid, cell, (int) column + 1, (int) row + 1, 1, 1);
  g_hash_table_insert (self->cells, get_place (row, column), cell);
  return PLANNER_CONFLICTS_CELL (cell);
}

static guint
find_person (PlannerConflictsMatrix *self, PlannerRecord *person)
{
  guint column = self->people->len;

  g_ptr_array_find (self->people, person, &column);
  return column;
}

/* Each cell is told of its hits anew; one without any goes. */
static void
fill_cells (PlannerConflictsMatrix *self, GListModel *rows)
{
  GHashTableIter iter;
  gpointer cell;
  guint row = 0;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    planner_conflicts_cell_begin (cell);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PlannerConflictsRow) one = g_list_model_get_item (rows, i);
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (one);

      row += facts->type == PLANNER_CONFLICTS_ITEM ? 1 : 0;
      if (facts->type == PLANNER_CONFLICTS_HIT)
        planner_conflicts_cell_add (ensure_cell (self, row - 1, find_person (self, facts->person)), one);
    }
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if (!planner_conflicts_cell_end (cell))
      {
        gtk_grid_remove (self->grid, cell);
        g_hash_table_iter_remove (&iter);
      }
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

static void
make_headings (PlannerConflictsMatrix *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *name = planner_record_dup_title (g_ptr_array_index (self->people, i));
      GtkWidget *label = make_heading (name, PERSON_CHARACTERS, 2);

      gtk_label_set_xalign (GTK_LABEL (label), 0.5);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_widget_set_valign (label, GTK_ALIGN_END);
      gtk_grid_attach (self->grid, label, (int) i + 1, 0, 1, 1);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *label = make_heading (planner_conflicts_row_get (g_ptr_array_index (self->items, i))->title, ITEM_CHARACTERS, 1);

      gtk_grid_attach (self->grid, label, 0, (int) i + 1, 1, 1);
    }
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

static void
show_titles (PlannerConflictsMatrix *self)
{
  for (guint i = 0; i < self->items->len; i++)
    show_title (gtk_grid_get_child_at (self->grid, 0, (int) i + 1), planner_conflicts_row_get (g_ptr_array_index (self->items, i)));
}

/* Rows and columns */

/* As far as they can be shown. */
static void
list_heads (GListModel *rows, GPtrArray *items, GPtrArray *people)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows) && people->len <= MAX_PEOPLE; i++)
    {
      g_autoptr (PlannerConflictsRow) row = g_list_model_get_item (rows, i);
      const PlannerConflictsFacts *facts = planner_conflicts_row_get (row);

      if (facts->type == PLANNER_CONFLICTS_ITEM)
        g_ptr_array_add (items, g_object_ref (row));
      else if (facts->type == PLANNER_CONFLICTS_HIT && !g_ptr_array_find (people, facts->person, NULL))
        g_ptr_array_add (people, g_object_ref (facts->person));
    }
}

static gboolean
is_same (const GPtrArray *one, const GPtrArray *other)
{
  for (guint i = 0; i < MIN (one->len, other->len); i++)
    if (one->pdata[i] != other->pdata[i])
      return FALSE;
  return one->len == other->len;
}

static void
empty (PlannerConflictsMatrix *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_hash_table_remove_all (self->cells);
}

gboolean
planner_conflicts_matrix_show (PlannerConflictsMatrix *self, GListModel *rows)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PLANNER_IS_CONFLICTS_MATRIX (self), FALSE);

  list_heads (rows, items, people);
  if (people->len > MAX_PEOPLE)
    g_ptr_array_set_size (people, 0);
  if (people->len == 0)
    g_ptr_array_set_size (items, 0);
  if (!is_same (items, self->items) || !is_same (people, self->people))
    {
      empty (self);
      g_ptr_array_unref (self->items);
      g_ptr_array_unref (self->people);
      self->items = g_steal_pointer (&items);
      self->people = g_steal_pointer (&people);
      make_headings (self);
    }
  show_titles (self);
  if (self->people->len > 0)
    fill_cells (self, rows);
  return self->people->len > 0;
}

void
planner_conflicts_matrix_mark (PlannerConflictsMatrix *self, PlannerConflictsRow *hit)
{
  const PlannerConflictsFacts *facts = hit != NULL ? planner_conflicts_row_get (hit) : NULL;
  PlannerConflictsCell *cell = NULL;

  g_return_if_fail (PLANNER_IS_CONFLICTS_MATRIX (self));

  for (guint i = 0; facts != NULL && i < self->items->len && cell == NULL; i++)
    if (planner_conflicts_row_get (g_ptr_array_index (self->items, i))->item == facts->item)
      cell = planner_conflicts_matrix_get_cell (self, i, find_person (self, facts->person));
  if (self->current == GTK_WIDGET (cell))
    return;
  if (self->current != NULL)
    gtk_widget_remove_css_class (self->current, "marked");
  g_set_weak_pointer (&self->current, GTK_WIDGET (cell));
  if (cell != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "marked");
}

/* The object */

static void
planner_conflicts_matrix_dispose (GObject *object)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (object);

  g_clear_weak_pointer (&self->current);
  g_hash_table_remove_all (self->cells);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (planner_conflicts_matrix_parent_class)->dispose (object);
}

static void
planner_conflicts_matrix_finalize (GObject *object)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (object);

  g_hash_table_unref (self->cells);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->people);

  G_OBJECT_CLASS (planner_conflicts_matrix_parent_class)->finalize (object);
}

static void
planner_conflicts_matrix_class_init (PlannerConflictsMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_conflicts_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_conflicts_matrix_finalize;
  planner_conflicts_matrix_class_add_focus (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  PLANNER_TYPE_CONFLICTS_ROW);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  PLANNER_TYPE_CONFLICTS_ROW);
}

static void
planner_conflicts_matrix_init (PlannerConflictsMatrix *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->cells = g_hash_table_new (NULL, NULL);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 2);
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "planner-conflicts-matrix");
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Items and people"), -1);
  planner_conflicts_matrix_add_keys (self);
}

GtkWidget *
planner_conflicts_matrix_new (void)
{
  return g_object_new (PLANNER_TYPE_CONFLICTS_MATRIX, NULL);
}

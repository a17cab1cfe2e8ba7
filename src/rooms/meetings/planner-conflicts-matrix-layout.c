/* planner-conflicts-matrix-layout.c: what is seen of the matrix, and where: names above and items beside stay in view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-matrix-private.h"

#define SPACING 2
#define FOOT 12 /* below the last row, for what scrolls across */
#define CELLS_OF_FRAME 16 /* so many are made for one frame; the others come with those that follow */

/* From the first to before the end. */
typedef struct
{
  guint first;
  guint end;
} Range;

guint
planner_conflicts_matrix_count (PlannerConflictsMatrix *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? self->people->len : self->items->len;
}

int
planner_conflicts_matrix_get_extent (PlannerConflictsMatrix *self, GtkOrientation orientation)
{
  int foot = orientation == GTK_ORIENTATION_VERTICAL ? FOOT : 0;

  return (int) planner_conflicts_matrix_count (self, orientation) * self->pitch[orientation] + foot;
}

/* Sizes */

static int
measure_natural (GtkWidget *widget, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
learn_sizes (PlannerConflictsMatrix *self)
{
  for (GtkOrientation orientation = GTK_ORIENTATION_HORIZONTAL; orientation <= GTK_ORIENTATION_VERTICAL; orientation++)
    {
      int name = measure_natural (self->sample_name, orientation);
      int cell = measure_natural (self->sample_cell, orientation);
      int corner = measure_natural (self->corner, orientation);
      gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

      self->head[orientation] = (across ? corner : name) + SPACING;
      self->pitch[orientation] = MAX (cell, across ? name : corner) + SPACING;
    }
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
         int *natural_baseline)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (widget);

  learn_sizes (self);
  *natural = self->head[orientation] + planner_conflicts_matrix_get_extent (self, orientation);
  *minimum = MIN (*natural, self->head[orientation] + self->pitch[orientation]);
}

/* What is seen */

static Range
find_seen (PlannerConflictsMatrix *self, GtkOrientation orientation)
{
  int size = gtk_widget_get_size (GTK_WIDGET (self), orientation);
  int pitch = MAX (self->pitch[orientation], 1);
  guint first = (guint) (planner_conflicts_matrix_get_offset (self, orientation) / pitch);
  guint n_shown = size > self->head[orientation] ? (guint) ((size - self->head[orientation]) / pitch) + 2 : 0;
  guint n = planner_conflicts_matrix_count (self, orientation);

  return (Range) { MIN (first, n), MIN (first + n_shown, n) };
}

static gboolean
is_within (const Range *range, guint position)
{
  return position >= range->first && position < range->end;
}

static void
let_go_of_labels (GHashTable *labels, const Range *seen)
{
  GHashTableIter iter;
  gpointer key, label;

  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, &key, &label))
    if (!is_within (seen, GPOINTER_TO_UINT (key) - 1))
      {
        gtk_widget_unparent (label);
        g_hash_table_iter_remove (&iter);
      }
}

/* Whoever has the focus stays. */
static void
let_go_of_cells (PlannerConflictsMatrix *self, const Range *rows, const Range *columns)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    {
      guint row = planner_conflicts_cell_get_row (cell), column = planner_conflicts_cell_get_column (cell);

      if ((is_within (rows, row) && is_within (columns, column)) || gtk_widget_is_focus (cell))
        continue;
      gtk_widget_unparent (cell);
      g_hash_table_iter_remove (&iter);
    }
}

/* Names and titles lie above the cells that are scrolled below them. */
static void
make_labels (PlannerConflictsMatrix *self, GHashTable *labels, const Range *seen,
             GtkWidget *(*make) (PlannerConflictsMatrix *self, guint position))
{
  for (guint position = seen->first; position < seen->end; position++)
    if (!g_hash_table_contains (labels, GUINT_TO_POINTER (position + 1)))
      {
        GtkWidget *label = make (self, position);

        gtk_widget_insert_before (label, GTK_WIDGET (self), self->corner);
        g_hash_table_insert (labels, GUINT_TO_POINTER (position + 1), label);
      }
}

static GtkWidget *
ensure_cell (PlannerConflictsMatrix *self, guint row, guint column)
{
  gpointer place = planner_conflicts_matrix_get_place (self, row, column);
  GtkWidget *cell = g_hash_table_lookup (self->cells, place);

  if (cell == NULL && planner_conflicts_matrix_get_crossing (self, row, column) != NULL)
    {
      cell = planner_conflicts_matrix_make_cell (self, row, column);
      gtk_widget_insert_after (cell, GTK_WIDGET (self), NULL);
      g_hash_table_insert (self->cells, place, cell);
    }
  return cell;
}

static gboolean
next_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PLANNER_CONFLICTS_MATRIX (widget)->next_frame = 0;
  gtk_widget_queue_allocate (widget);
  return G_SOURCE_REMOVE;
}

static void
make_cells (PlannerConflictsMatrix *self, const Range *rows, const Range *columns)
{
  guint n_most = g_hash_table_size (self->cells) + CELLS_OF_FRAME;

  for (guint row = rows->first; row < rows->end; row++)
    for (guint column = columns->first; column < columns->end; column++)
      {
        ensure_cell (self, row, column);
        if (g_hash_table_size (self->cells) < n_most)
          continue;
        if (self->next_frame == 0)
          self->next_frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), next_frame_cb, NULL, NULL);
        return;
      }
}

static void
make_seen (PlannerConflictsMatrix *self)
{
  Range columns = find_seen (self, GTK_ORIENTATION_HORIZONTAL);
  Range rows = find_seen (self, GTK_ORIENTATION_VERTICAL);

  let_go_of_labels (self->names, &columns);
  let_go_of_labels (self->titles, &rows);
  let_go_of_cells (self, &rows, &columns);
  make_labels (self, self->names, &columns, planner_conflicts_matrix_make_name);
  make_labels (self, self->titles, &rows, planner_conflicts_matrix_make_title);
  make_cells (self, &rows, &columns);
}

static void
drop_all (GHashTable *widgets)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, widgets);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    gtk_widget_unparent (widget);
  g_hash_table_remove_all (widgets);
}

void
planner_conflicts_matrix_clear (PlannerConflictsMatrix *self)
{
  drop_all (self->cells);
  drop_all (self->names);
  drop_all (self->titles);
}

/* Where things stand now */

static void
rearrange_labels (PlannerConflictsMatrix *self, GtkOrientation orientation, PlannerConflictsPlaceFunc place, gpointer data)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  GHashTable **labels = across ? &self->names : &self->titles;
  g_autoptr (GHashTable) former = g_steal_pointer (labels);
  GHashTableIter iter;
  gpointer key, label;

  *labels = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, &key, &label))
    {
      guint position = place (data, orientation, GPOINTER_TO_UINT (key) - 1);

      if (position == G_MAXUINT)
        {
          gtk_widget_unparent (label);
          continue;
        }
      g_hash_table_insert (*labels, GUINT_TO_POINTER (position + 1), label);
      if (across)
        planner_conflicts_matrix_show_name (self, label, position);
      else
        planner_conflicts_matrix_show_title (self, label, position);
    }
}

static void
rearrange_cell (PlannerConflictsMatrix *self, PlannerConflictsCell *cell, guint row, guint column)
{
  const PlannerConflictsCrossing *crossing = planner_conflicts_matrix_get_crossing (self, row, column);

  if (crossing == NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (cell));
      return;
    }
  planner_conflicts_cell_set_place (cell, row, column);
  planner_conflicts_cell_show (cell, crossing);
  g_hash_table_insert (self->cells, planner_conflicts_matrix_get_place (self, row, column), cell);
}

void
planner_conflicts_matrix_rearrange (PlannerConflictsMatrix *self, PlannerConflictsPlaceFunc place, gpointer data)
{
  g_autoptr (GHashTable) former = g_steal_pointer (&self->cells);
  GHashTableIter iter;
  gpointer widget;

  rearrange_labels (self, GTK_ORIENTATION_HORIZONTAL, place, data);
  rearrange_labels (self, GTK_ORIENTATION_VERTICAL, place, data);
  self->cells = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, former);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    rearrange_cell (self, widget, place (data, GTK_ORIENTATION_VERTICAL, planner_conflicts_cell_get_row (widget)),
                    place (data, GTK_ORIENTATION_HORIZONTAL, planner_conflicts_cell_get_column (widget)));
}

GtkWidget *
planner_conflicts_matrix_bring (PlannerConflictsMatrix *self, guint row, guint column)
{
  planner_conflicts_matrix_scroll_to (self, row, column);
  return ensure_cell (self, row, column);
}

/* Placing */

static void
place (PlannerConflictsMatrix *self, GtkWidget *widget, int left, int top, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int start = mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - left - width : left;

  gtk_widget_size_allocate (widget, &(GtkAllocation) { start, top, width, height }, -1);
}

static int
find_start (PlannerConflictsMatrix *self, GtkOrientation orientation, guint position)
{
  int offset = (int) planner_conflicts_matrix_get_offset (self, orientation);

  return self->head[orientation] + (int) position * self->pitch[orientation] - offset;
}

static void
place_labels (PlannerConflictsMatrix *self, GtkOrientation orientation)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  GHashTableIter iter;
  gpointer key, label;

  g_hash_table_iter_init (&iter, across ? self->names : self->titles);
  while (g_hash_table_iter_next (&iter, &key, &label))
    {
      int start = find_start (self, orientation, GPOINTER_TO_UINT (key) - 1);

      if (across)
        place (self, label, start, 0, self->pitch[orientation], self->head[GTK_ORIENTATION_VERTICAL]);
      else
        place (self, label, 0, start, self->head[GTK_ORIENTATION_HORIZONTAL], self->pitch[orientation]);
    }
}

static void
place_cells (PlannerConflictsMatrix *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    place (self, cell, find_start (self, GTK_ORIENTATION_HORIZONTAL, planner_conflicts_cell_get_column (cell)),
           find_start (self, GTK_ORIENTATION_VERTICAL, planner_conflicts_cell_get_row (cell)),
           self->pitch[GTK_ORIENTATION_HORIZONTAL] - SPACING, self->pitch[GTK_ORIENTATION_VERTICAL] - SPACING);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlannerConflictsMatrix *self = PLANNER_CONFLICTS_MATRIX (widget);
  double across = planner_conflicts_matrix_get_offset (self, GTK_ORIENTATION_HORIZONTAL);
  double down = planner_conflicts_matrix_get_offset (self, GTK_ORIENTATION_VERTICAL);

  learn_sizes (self);
  planner_conflicts_matrix_configure (self, GTK_ORIENTATION_HORIZONTAL, width, across);
  planner_conflicts_matrix_configure (self, GTK_ORIENTATION_VERTICAL, height, down);
  make_seen (self);
  place_labels (self, GTK_ORIENTATION_HORIZONTAL);
  place_labels (self, GTK_ORIENTATION_VERTICAL);
  place_cells (self);
  place (self, self->corner, 0, 0, self->head[GTK_ORIENTATION_HORIZONTAL], self->head[GTK_ORIENTATION_VERTICAL]);
}

void
planner_conflicts_matrix_class_add_layout (GtkWidgetClass *klass)
{
  klass->measure = measure;
  klass->size_allocate = size_allocate;
}

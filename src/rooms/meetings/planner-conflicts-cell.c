/* planner-conflicts-cell.c: where an item touches a person, in the matrix
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-cell.h"

#include <glib/gi18n.h>

#include "rooms/meetings/planner-conflicts-words.h"

struct _PlannerConflictsCell
{
  GtkButton parent_instance;

  guint row;
  guint column;
  GtkLabel *label;
  char *name;        /* as a screen reader says it, nullable */
  const char *style; /* nullable */
  PlannerConflictsRow *hit; /* the strictest */
};

G_DEFINE_FINAL_TYPE (PlannerConflictsCell, planner_conflicts_cell, GTK_TYPE_BUTTON)

/* Crossings */

PlannerConflictsCrossing *
planner_conflicts_crossing_new (void)
{
  return g_new0 (PlannerConflictsCrossing, 1);
}

void
planner_conflicts_crossing_free (PlannerConflictsCrossing *crossing)
{
  g_clear_object (&crossing->hit);
  g_free (crossing);
}

/* What was dismissed counts least. */
static gboolean
is_stricter (const PlannerConflictsFacts *one, const PlannerConflictsFacts *other)
{
  return one->handling != other->handling ? one->handling > other->handling : one->strength > other->strength;
}

void
planner_conflicts_crossing_add (PlannerConflictsCrossing *crossing, PlannerConflictsRow *hit)
{
  const PlannerConflictsFacts *facts = planner_conflicts_row_get (hit);

  if (crossing->hit == NULL || is_stricter (facts, planner_conflicts_row_get (crossing->hit)))
    g_set_object (&crossing->hit, hit);
  crossing->n_hits++;
  crossing->is_open = crossing->is_open || facts->is_open;
}

/* Whether all of it is settled, in the words of one ruling. */
static PlannerRuled
get_ruled (const PlannerConflictsCrossing *crossing)
{
  PlannerRuled ruled = planner_conflicts_row_get (crossing->hit)->ruled;

  return crossing->is_open && ruled == PLANNER_RULED_CONFIRMED ? PLANNER_RULED_NOT : ruled;
}

static char *
dup_name (const PlannerConflictsCrossing *crossing)
{
  const char *label = planner_conflicts_row_get (crossing->hit)->label;

  if (crossing->n_hits == 1)
    return g_strdup (label);
  /* Translators: what a screen reader says where several interests of a person touch an item: the strictest, and how many */
  return g_strdup_printf (ngettext ("%s, %u interest", "%s, %u interests", crossing->n_hits), label, crossing->n_hits);
}

/* The cell */

static void
planner_conflicts_cell_dispose (GObject *object)
{
  g_clear_object (&PLANNER_CONFLICTS_CELL (object)->hit);

  G_OBJECT_CLASS (planner_conflicts_cell_parent_class)->dispose (object);
}

static void
planner_conflicts_cell_finalize (GObject *object)
{
  g_free (PLANNER_CONFLICTS_CELL (object)->name);

  G_OBJECT_CLASS (planner_conflicts_cell_parent_class)->finalize (object);
}

static void
planner_conflicts_cell_class_init (PlannerConflictsCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_conflicts_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_conflicts_cell_finalize;
}

static void
planner_conflicts_cell_init (PlannerConflictsCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->label, planner_conflicts_count_mark_characters ());
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "planner-conflicts-cell");
}

GtkWidget *
planner_conflicts_cell_new (guint row, guint column)
{
  PlannerConflictsCell *self = g_object_new (PLANNER_TYPE_CONFLICTS_CELL, NULL);

  self->row = row;
  self->column = column;
  return GTK_WIDGET (self);
}

void
planner_conflicts_cell_set_place (PlannerConflictsCell *self, guint row, guint column)
{
  self->row = row;
  self->column = column;
}

guint
planner_conflicts_cell_get_row (PlannerConflictsCell *self)
{
  return self->row;
}

guint
planner_conflicts_cell_get_column (PlannerConflictsCell *self)
{
  return self->column;
}

PlannerConflictsRow *
planner_conflicts_cell_get_hit (PlannerConflictsCell *self)
{
  return self->hit;
}

void
planner_conflicts_cell_show (PlannerConflictsCell *self, const PlannerConflictsCrossing *crossing)
{
  const PlannerConflictsFacts *facts = planner_conflicts_row_get (crossing->hit);
  g_autofree char *state = planner_conflicts_dup_mark (get_ruled (crossing), facts->handling);
  g_autofree char *name = dup_name (crossing);
  const char *classes[] = { "caption", planner_conflicts_get_style (get_ruled (crossing)), NULL };

  g_set_object (&self->hit, crossing->hit);
  gtk_label_set_text (self->label, state);
  if (self->style != classes[1])
    gtk_widget_set_css_classes (GTK_WIDGET (self->label), classes);
  self->style = classes[1];
  if (!g_set_str (&self->name, name))
    return;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* planner-risk-map.c: the 5 × 5 map of risks: severity across, likelihood up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-map.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risk-map-private.h"

#define GAP 3

enum
{
  CHOSEN,
  SHOWN,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRiskMap, planner_risk_map, GTK_TYPE_WIDGET)

guint
planner_risk_map_find_cell (const PlannerRiskPlace *place)
{
  if (planner_risk_score (place->likelihood, place->severity) == 0)
    return PLANNER_RISK_CELLS;
  return (guint) (PLANNER_RISK_STEPS * (place->likelihood - 1) + place->severity - 1);
}

void
planner_risk_map_choose (PlannerRiskMap *self, guint cells)
{
  planner_risk_map_set_cells (self, cells);
  g_signal_emit (self, signals[CHOSEN], 0, cells);
}

void
planner_risk_map_move (PlannerRiskMap *self, PlannerRecord *risk, guint cell)
{
  PlannerRiskPlace present = planner_risk_get_place (risk, planner_risk_view_get_score (self->view));
  const PlannerRiskPlace *place = planner_risk_cell_get_place (self->map_cells[cell]);

  if (planner_risk_map_find_cell (&present) != cell)
    g_signal_emit (self, signals[MOVED], 0, risk, place->likelihood, place->severity);
}

/* Cells */

static guint
index_of (PlannerRiskMap *self, PlannerRiskCell *cell)
{
  return planner_risk_map_find_cell (planner_risk_cell_get_place (cell));
}

/* An empty cell leaves nothing to see. Alone, what is chosen already goes. */
static void
chosen_cb (PlannerRiskCell *cell, gboolean more, PlannerRiskMap *self)
{
  guint bit = 1U << index_of (self, cell);

  self->current = index_of (self, cell);
  if (more)
    planner_risk_map_choose (self, self->cells ^ bit);
  else if (self->cells == bit || planner_risk_cell_get_risks (cell)->len == 0)
    planner_risk_map_choose (self, 0);
  else
    planner_risk_map_choose (self, bit);
}

static void
shown_cb (PlannerRiskCell *cell, PlannerRecord *risk, PlannerRiskMap *self)
{
  self->current = index_of (self, cell);
  g_signal_emit (self, signals[SHOWN], 0, risk);
}

static void
dropped_cb (PlannerRiskCell *cell, PlannerRecord *risk, PlannerRiskMap *self)
{
  planner_risk_map_move (self, risk, index_of (self, cell));
}

/* What is shown */

static void
count_arrow (PlannerRiskMap *self, PlannerRecord *risk, guint to)
{
  PlannerRiskPlace origin;
  guint from;

  if (!planner_risk_view_get_origin (self->view, self->standings, risk, &self->since, &origin))
    return;
  from = planner_risk_map_find_cell (&origin);
  if (from != to)
    self->n_arrows[from][to]++;
}

/* Elements of the result: GPtrArray of risks by cell. */
static GPtrArray *
place_risks (PlannerRiskMap *self)
{
  PlannerRiskScore score = planner_risk_view_get_score (self->view);
  GPtrArray *placed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    g_ptr_array_add (placed, g_ptr_array_new ());
  self->n_unplaced = 0;
  memset (self->n_arrows, 0, sizeof self->n_arrows);
  for (guint i = 0; i < self->risks->len; i++)
    {
      PlannerRecord *risk = g_ptr_array_index (self->risks, i);
      PlannerRiskPlace place = planner_risk_get_place (risk, score);
      guint cell = planner_risk_map_find_cell (&place);

      if (cell == PLANNER_RISK_CELLS)
        {
          self->n_unplaced++;
          continue;
        }
      g_ptr_array_add (g_ptr_array_index (placed, cell), risk);
      count_arrow (self, risk, cell);
    }
  return placed;
}

/* "2 came from extreme 20, 1 from high 12": what the arrows that end here say. */
static char *
dup_origins (PlannerRiskMap *self, guint cell)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint from = 0; from < PLANNER_RISK_CELLS; from++)
    {
      const PlannerRiskPlace *place = planner_risk_cell_get_place (self->map_cells[from]);
      g_autofree char *described = NULL;

      if (self->n_arrows[from][cell] == 0)
        continue;
      described = planner_risk_standings_describe (self->standings, place);
      g_string_append (words, words->len > 0 ? "; " : "");
      /* Translators: for a screen reader: how many risks of a cell came from another one, whose score follows in words */
      g_string_append_printf (words, ngettext ("%u from %s", "%u from %s", self->n_arrows[from][cell]),
                              self->n_arrows[from][cell], described);
    }
  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}

static void
show_steps (PlannerRiskMap *self)
{
  for (int step = 1; step <= PLANNER_RISK_STEPS; step++)
    {
      g_autofree char *likelihood = planner_risk_standings_dup_likelihood (self->standings, step);
      g_autofree char *severity = planner_risk_standings_dup_severity (self->standings, step);
      g_autofree char *number = g_strdup_printf ("%d", step);

      gtk_label_set_text (GTK_LABEL (self->likelihoods[step - 1]), self->compact ? number : likelihood);
      gtk_label_set_text (GTK_LABEL (self->severities[step - 1]), self->compact ? number : severity);
      gtk_widget_set_tooltip_text (self->likelihoods[step - 1], likelihood);
      gtk_widget_set_tooltip_text (self->severities[step - 1], severity);
    }
  gtk_label_set_text (GTK_LABEL (self->top), self->compact ? _("Likelihood upwards, severity across") : _("Likelihood"));
  gtk_label_set_text (GTK_LABEL (self->corner), self->compact ? "" : _("Severity"));
}

static void
show (PlannerRiskMap *self)
{
  g_autoptr (GPtrArray) placed = place_risks (self);

  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    {
      g_autofree char *origins = dup_origins (self, i);

      planner_risk_cell_show (self->map_cells[i], g_ptr_array_index (placed, i), origins);
    }
  show_steps (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
planner_risk_map_set_view (PlannerRiskMap *self, PlannerRiskView view, const GDate *since)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP (self));

  planner_risk_map_stop_moving (self);
  self->view = view;
  if (since != NULL && g_date_valid (since))
    self->since = *since;
  else
    g_date_clear (&self->since, 1);
  show (self);
}

PlannerRiskView
planner_risk_map_get_view (PlannerRiskMap *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_MAP (self), PLANNER_RISK_VIEW_RESIDUAL);

  return self->view;
}

void
planner_risk_map_set_risks (PlannerRiskMap *self, GPtrArray *risks)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP (self));

  g_ptr_array_set_size (self->risks, 0);
  for (guint i = 0; i < risks->len; i++)
    g_ptr_array_add (self->risks, g_object_ref (g_ptr_array_index (risks, i)));
  show (self);
}

guint
planner_risk_map_get_n_unplaced (PlannerRiskMap *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_MAP (self), 0);

  return self->n_unplaced;
}

GtkWidget *
planner_risk_map_get_cell (PlannerRiskMap *self, const PlannerRiskPlace *place)
{
  guint cell = planner_risk_map_find_cell (place);

  g_return_val_if_fail (PLANNER_IS_RISK_MAP (self) && cell < PLANNER_RISK_CELLS, NULL);

  return GTK_WIDGET (self->map_cells[cell]);
}

void
planner_risk_map_set_cells (PlannerRiskMap *self, guint cells)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP (self));

  self->cells = cells;
  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    planner_risk_cell_set_chosen (self->map_cells[i], (cells & 1U << i) != 0);
}

void
planner_risk_map_set_selected (PlannerRiskMap *self, PlannerRecord *risk)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP (self));

  g_set_object (&self->selected, risk);
  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    planner_risk_cell_set_selected (self->map_cells[i], risk);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
planner_risk_map_set_compact (PlannerRiskMap *self, gboolean compact)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP (self));

  self->compact = compact;
  for (guint i = 0; i < PLANNER_RISK_CELLS; i++)
    planner_risk_cell_set_compact (self->map_cells[i], compact);
  show_steps (self);
}

gboolean
planner_risk_map_focus_risk (PlannerRiskMap *self, PlannerRecord *risk)
{
  PlannerRiskPlace place;
  guint cell;
  GtkWidget *chip;

  g_return_val_if_fail (PLANNER_IS_RISK_MAP (self), FALSE);

  place = planner_risk_get_place (risk, planner_risk_view_get_score (self->view));
  cell = planner_risk_map_find_cell (&place);
  if (cell == PLANNER_RISK_CELLS)
    return FALSE;
  self->current = cell;
  chip = planner_risk_cell_find_chip (self->map_cells[cell], risk);
  return gtk_widget_grab_focus (chip != NULL ? chip : GTK_WIDGET (self->map_cells[cell]));
}

/* The object */

static gboolean
planner_risk_map_grab_focus (GtkWidget *widget)
{
  PlannerRiskMap *self = PLANNER_RISK_MAP (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->map_cells[self->current]));
}

/* Tab comes to one cell, and goes on from there. */
static gboolean
planner_risk_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return planner_risk_map_grab_focus (widget);
}

static void
planner_risk_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (planner_risk_map_parent_class)->snapshot (widget, snapshot);
  planner_risk_map_paint (PLANNER_RISK_MAP (widget), snapshot);
}

static void
planner_risk_map_dispose (GObject *object)
{
  PlannerRiskMap *self = PLANNER_RISK_MAP (object);

  g_clear_object (&self->moving);
  g_clear_object (&self->selected);
  g_ptr_array_set_size (self->risks, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->paper, gtk_widget_unparent);

  G_OBJECT_CLASS (planner_risk_map_parent_class)->dispose (object);
}

static void
planner_risk_map_finalize (GObject *object)
{
  g_ptr_array_unref (PLANNER_RISK_MAP (object)->risks);

  G_OBJECT_CLASS (planner_risk_map_parent_class)->finalize (object);
}

static void
planner_risk_map_class_init (PlannerRiskMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = planner_risk_map_dispose;
  object_class->finalize = planner_risk_map_finalize;
  widget_class->focus = planner_risk_map_focus;
  widget_class->grab_focus = planner_risk_map_grab_focus;
  widget_class->snapshot = planner_risk_map_snapshot;
  gtk_widget_class_set_css_name (widget_class, "planner-risk-map");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, PLANNER_TYPE_RECORD, G_TYPE_INT, G_TYPE_INT);
}

static void
planner_risk_map_init (PlannerRiskMap *self)
{
  self->risks = g_ptr_array_new_with_free_func (g_object_unref);
  self->view = PLANNER_RISK_VIEW_RESIDUAL;
  g_date_clear (&self->since, 1);
  self->current = PLANNER_RISK_CELLS - 1;
  self->paper = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->paper, "planner-paper");
  gtk_widget_set_visible (self->paper, FALSE);
  gtk_widget_set_parent (self->paper, GTK_WIDGET (self));
}

/* Making */

static GtkWidget *
make_step_label (GtkSizeGroup *group, float xalign, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_size_group_add_widget (group, label);
  return label;
}

static GtkWidget *
make_cell (PlannerRiskMap *self, int likelihood, int severity, GtkSizeGroup *group)
{
  PlannerRiskPlace place = { likelihood, severity };
  GtkWidget *cell = planner_risk_cell_new (self->standings, &place);

  self->map_cells[planner_risk_map_find_cell (&place)] = PLANNER_RISK_CELL (cell);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_size_group_add_widget (group, cell);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  PLANNER_RISK_STEPS + 1 - likelihood, GTK_ACCESSIBLE_RELATION_COL_INDEX, severity, -1);
  g_signal_connect (cell, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (cell, "shown", G_CALLBACK (shown_cb), self);
  g_signal_connect (cell, "dropped", G_CALLBACK (dropped_cb), self);
  return cell;
}

static GtkWidget *
make_row (PlannerRiskMap *self, int likelihood, GtkSizeGroup *heads, GtkSizeGroup *columns)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "spacing", GAP, NULL);

  self->likelihoods[likelihood - 1] = make_step_label (heads, 1, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_box_append (GTK_BOX (row), self->likelihoods[likelihood - 1]);
  for (int severity = 1; severity <= PLANNER_RISK_STEPS; severity++)
    gtk_box_append (GTK_BOX (row), make_cell (self, likelihood, severity, columns));
  gtk_widget_set_vexpand (row, TRUE);
  return row;
}

/* Under the cells: what the columns are, and in the corner which way each scale goes. */
static GtkWidget *
make_feet (PlannerRiskMap *self, GtkSizeGroup *heads, GtkSizeGroup *columns)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->corner = make_step_label (heads, 1, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_add_css_class (self->corner, "dimmed");
  gtk_box_append (GTK_BOX (row), self->corner);
  for (int severity = 1; severity <= PLANNER_RISK_STEPS; severity++)
    {
      self->severities[severity - 1] = make_step_label (columns, 0.5f, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
      gtk_widget_set_hexpand (self->severities[severity - 1], TRUE);
      gtk_box_append (GTK_BOX (row), self->severities[severity - 1]);
    }
  return row;
}

static void
make_grid (PlannerRiskMap *self)
{
  g_autoptr (GtkSizeGroup) heads = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->top = gtk_label_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->grid = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, "orientation",
                             GTK_ORIENTATION_VERTICAL, "spacing", GAP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map of risks"), -1);
  gtk_label_set_xalign (GTK_LABEL (self->top), 0);
  gtk_widget_add_css_class (self->top, "caption");
  gtk_widget_add_css_class (self->top, "dimmed");
  gtk_box_append (GTK_BOX (self->box), self->top);
  for (int likelihood = PLANNER_RISK_STEPS; likelihood >= 1; likelihood--)
    gtk_box_append (GTK_BOX (self->grid), make_row (self, likelihood, heads, columns));
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box), make_feet (self, heads, columns));
  gtk_widget_set_vexpand (self->grid, TRUE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
planner_risk_map_new (PlannerRiskStandings *standings)
{
  PlannerRiskMap *self = g_object_new (PLANNER_TYPE_RISK_MAP, NULL);

  self->standings = standings;
  make_grid (self);
  planner_risk_map_add_keys (self);
  show (self);
  return GTK_WIDGET (self);
}

/* planner-risk-cell.c: one cell of the map: a score, its band, and the risks that have it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-cell.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-cell-private.h"
#include "rooms/risks/planner-risk-look.h"

#define FIRST_CHIPS 4 /* before it is known how many there is room for */
#define MAX_NAMES 12 /* more are not read out */

enum
{
  CHOSEN,
  SHOWN,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRiskCell, planner_risk_cell, GTK_TYPE_WIDGET)

/* What it is called */

static char *
dup_names (PlannerRiskCell *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = self->risks->len;

  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    {
      g_autofree char *name = planner_risk_dup_name (g_ptr_array_index (self->risks, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (n > MAX_NAMES)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", n - MAX_NAMES), n - MAX_NAMES);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static char *
dup_words (PlannerRiskCell *self)
{
  g_autofree char *place = planner_risk_standings_describe (self->standings, &self->place);
  g_autofree char *names = dup_names (self);
  guint n = self->risks->len;

  if (n == 0)
    /* Translators: a cell of the map for a screen reader; %s is its score in words */
    return g_strdup_printf (_("%s, no risk"), place);
  /* Translators: a cell of the map for a screen reader: its score in words, how many risks, and what they are called */
  return g_strdup_printf (ngettext ("%s, %u risk: %s", "%s, %u risks: %s", n), place, n, names);
}

static void
name_cell (PlannerRiskCell *self, const char *more_words)
{
  g_autofree char *words = dup_words (self);
  g_autofree char *all = more_words != NULL ? g_strdup_printf ("%s; %s", words, more_words) : g_steal_pointer (&words);

  if (g_set_str (&self->words, all))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
}

const char *
planner_risk_cell_get_words (PlannerRiskCell *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_CELL (self), NULL);

  return self->words;
}

static void
show_band (PlannerRiskCell *self)
{
  PlannerRiskBand band = planner_risk_standings_get_band (self->standings, &self->place);
  const char *style = planner_risk_band_get_style (band);

  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->band)), planner_risk_band_get_word (band)))
    gtk_label_set_text (GTK_LABEL (self->band), planner_risk_band_get_word (band));
  if (self->style == style)
    return;
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style);
  self->style = style;
}

/* What it holds */

void
planner_risk_cell_activate (PlannerRiskCell *self, PlannerRecord *risk)
{
  g_signal_emit (self, signals[SHOWN], 0, risk);
}

static void
chip_activated_cb (PlannerRiskChip *chip, PlannerRiskCell *self)
{
  planner_risk_cell_activate (self, planner_risk_chip_get_risk (chip));
}

static gboolean
holds_same (PlannerRiskCell *self, GPtrArray *risks)
{
  for (guint i = 0; i < risks->len; i++)
    if (i >= self->risks->len || g_ptr_array_index (self->risks, i) != g_ptr_array_index (risks, i))
      return FALSE;
  return self->risks->len == risks->len;
}

static void
make_chip (PlannerRiskCell *self, PlannerRecord *risk)
{
  GtkWidget *chip = planner_risk_chip_new (planner_risk_standings_get_plan (self->standings), risk);

  g_signal_connect (chip, "activated", G_CALLBACK (chip_activated_cb), self);
  gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
  g_ptr_array_add (self->chips, chip);
}

static void
use_chip (PlannerRiskCell *self, guint i)
{
  PlannerRecord *risk = g_ptr_array_index (self->risks, i);

  if (i == self->chips->len)
    make_chip (self, risk);
  else
    planner_risk_chip_set_risk (g_ptr_array_index (self->chips, i), risk);
  gtk_widget_set_visible (g_ptr_array_index (self->chips, i), TRUE);
}

/* A chip that is there already serves another risk: making them takes most of the time. */
void
planner_risk_cell_fill (PlannerRiskCell *self)
{
  self->n_chips = MIN (self->risks->len, self->room);
  for (guint i = 0; i < self->n_chips; i++)
    use_chip (self, i);
  for (guint i = self->n_chips; i < self->chips->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->chips, i), FALSE);
  planner_risk_cell_set_selected (self, self->selected);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
take_risks (PlannerRiskCell *self, GPtrArray *risks)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  g_ptr_array_set_size (self->risks, 0);
  for (guint i = 0; i < risks->len; i++)
    g_ptr_array_add (self->risks, g_object_ref (g_ptr_array_index (risks, i)));
  planner_risk_cell_fill (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self)); /* the chip that had it is not there any more */
}

void
planner_risk_cell_show (PlannerRiskCell *self, GPtrArray *risks, const char *more_words)
{
  g_return_if_fail (PLANNER_IS_RISK_CELL (self));
  g_return_if_fail (risks != NULL);

  if (!holds_same (self, risks))
    take_risks (self, risks);
  else
    for (guint i = 0; i < self->n_chips; i++)
      planner_risk_chip_refresh (g_ptr_array_index (self->chips, i));
  show_band (self);
  name_cell (self, more_words);
}

GPtrArray *
planner_risk_cell_get_risks (PlannerRiskCell *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_CELL (self), NULL);

  return self->risks;
}

const PlannerRiskPlace *
planner_risk_cell_get_place (PlannerRiskCell *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_CELL (self), NULL);

  return &self->place;
}

/* How it stands */

void
planner_risk_cell_set_chosen (PlannerRiskCell *self, gboolean chosen)
{
  g_return_if_fail (PLANNER_IS_RISK_CELL (self));

  gtk_widget_set_visible (self->check, chosen);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

void
planner_risk_cell_set_aimed_at (PlannerRiskCell *self, gboolean aimed_at)
{
  g_return_if_fail (PLANNER_IS_RISK_CELL (self));

  if (aimed_at)
    gtk_widget_add_css_class (GTK_WIDGET (self), "aimed-at");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "aimed-at");
}

void
planner_risk_cell_set_selected (PlannerRiskCell *self, PlannerRecord *risk)
{
  g_return_if_fail (PLANNER_IS_RISK_CELL (self));

  self->selected = risk;
  for (guint i = 0; i < self->n_chips; i++)
    {
      PlannerRiskChip *chip = g_ptr_array_index (self->chips, i);

      planner_risk_chip_set_selected (chip, planner_risk_chip_get_risk (chip) == risk);
    }
}

void
planner_risk_cell_set_compact (PlannerRiskCell *self, gboolean compact)
{
  g_return_if_fail (PLANNER_IS_RISK_CELL (self));

  if (self->compact == compact)
    return;
  self->compact = compact;
  gtk_widget_set_visible (self->band, !compact);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The focus in it */

GtkWidget *
planner_risk_cell_find_chip (PlannerRiskCell *self, PlannerRecord *risk)
{
  g_return_val_if_fail (PLANNER_IS_RISK_CELL (self), NULL);

  for (guint i = 0; i < self->n_chips; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);

      if (planner_risk_chip_get_risk (PLANNER_RISK_CHIP (chip)) == risk)
        return gtk_widget_get_child_visible (chip) ? chip : NULL;
    }
  return NULL;
}

/* The chips that are seen, and the rest; borrowed. */
static GPtrArray *
list_stops (PlannerRiskCell *self)
{
  GPtrArray *stops = g_ptr_array_new ();

  for (guint i = 0; i < self->n_chips; i++)
    if (gtk_widget_get_child_visible (g_ptr_array_index (self->chips, i)))
      g_ptr_array_add (stops, g_ptr_array_index (self->chips, i));
  if (gtk_widget_get_child_visible (self->more))
    g_ptr_array_add (stops, self->more);
  return stops;
}

gboolean
planner_risk_cell_enter (PlannerRiskCell *self)
{
  g_autoptr (GPtrArray) stops = NULL;

  g_return_val_if_fail (PLANNER_IS_RISK_CELL (self), FALSE);

  stops = list_stops (self);
  return stops->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (stops, 0));
}

gboolean
planner_risk_cell_step (PlannerRiskCell *self, GtkWidget *focus, int step)
{
  g_autoptr (GPtrArray) stops = NULL;

  g_return_val_if_fail (PLANNER_IS_RISK_CELL (self), FALSE);

  stops = list_stops (self);
  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (stops, i);
      int next = (int) i + step;

      if (stop == focus || gtk_widget_is_ancestor (focus, stop))
        return next >= 0 && next < (int) stops->len && gtk_widget_grab_focus (g_ptr_array_index (stops, (guint) next));
    }
  return FALSE;
}

/* Pointer */

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, PlannerRiskCell *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PlannerRiskCell *self)
{
  PlannerRecord *risk = g_value_get_object (value);

  if (risk == NULL || planner_record_get_kind (risk) != PLANNER_KIND_RISK)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, risk);
  return TRUE;
}

/* The object */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0, FALSE);
}

static void
planner_risk_cell_dispose (GObject *object)
{
  PlannerRiskCell *self = PLANNER_RISK_CELL (object);

  g_clear_handle_id (&self->rest_idle, g_source_remove);
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
  self->n_chips = 0;
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_ptr_array_set_size (self->risks, 0);

  G_OBJECT_CLASS (planner_risk_cell_parent_class)->dispose (object);
}

static void
planner_risk_cell_finalize (GObject *object)
{
  PlannerRiskCell *self = PLANNER_RISK_CELL (object);

  g_ptr_array_unref (self->chips);
  g_ptr_array_unref (self->risks);
  g_free (self->words);

  G_OBJECT_CLASS (planner_risk_cell_parent_class)->finalize (object);
}

static void
planner_risk_cell_class_init (PlannerRiskCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = planner_risk_cell_dispose;
  object_class->finalize = planner_risk_cell_finalize;
  planner_risk_cell_install_layout (widget_class);
  gtk_widget_class_set_css_name (widget_class, "planner-risk-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_install_action (widget_class, "cell.choose", NULL, choose_action);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, PLANNER_TYPE_RECORD);
}

static void
make_head (PlannerRiskCell *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->score = gtk_label_new (NULL);
  self->band = gtk_label_new (NULL);
  self->check = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (self->score, "numeric");
  gtk_widget_add_css_class (self->score, "heading");
  gtk_widget_add_css_class (self->band, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (self->band), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->band), 0);
  gtk_widget_set_hexpand (self->band, TRUE);
  gtk_widget_set_halign (self->check, GTK_ALIGN_END);
  gtk_widget_set_visible (self->check, FALSE);
  gtk_box_append (GTK_BOX (self->head), self->score);
  gtk_box_append (GTK_BOX (self->head), self->band);
  gtk_box_append (GTK_BOX (self->head), self->check);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

static void
planner_risk_cell_init (PlannerRiskCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *target = gtk_drop_target_new (PLANNER_TYPE_RECORD, GDK_ACTION_MOVE);

  self->risks = g_ptr_array_new_with_free_func (g_object_unref);
  self->chips = g_ptr_array_new ();
  self->room = FIRST_CHIPS;
  make_head (self);
  self->more = planner_risk_cell_make_rest (self);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->more, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
planner_risk_cell_new (PlannerRiskStandings *standings, const PlannerRiskPlace *place)
{
  PlannerRiskCell *self = g_object_new (PLANNER_TYPE_RISK_CELL, NULL);
  g_autofree char *score = g_strdup_printf ("%d", planner_risk_score (place->likelihood, place->severity));

  self->standings = standings;
  self->place = *place;
  gtk_label_set_text (GTK_LABEL (self->score), score);
  return GTK_WIDGET (self);
}

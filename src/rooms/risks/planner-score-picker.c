/* planner-score-picker.c: a score picked from the words of the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-score-picker.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-look.h"

#define N_STEPS 5

struct _PlannerScorePicker
{
  AdwBin parent_instance;

  GtkWidget *grid;
  GtkWidget *buttons[N_STEPS][N_STEPS]; /* by likelihood and severity, from 0 */
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerScorePicker, planner_score_picker, ADW_TYPE_BIN)

static gboolean
find_place (PlannerScorePicker *self, GtkWidget *widget, int *likelihood, int *severity)
{
  for (*likelihood = 1; *likelihood <= N_STEPS; ++*likelihood)
    for (*severity = 1; *severity <= N_STEPS; ++*severity)
      if (self->buttons[*likelihood - 1][*severity - 1] == widget)
        return TRUE;
  return FALSE;
}

static void
clicked_cb (GtkButton *button, PlannerScorePicker *self)
{
  int likelihood;
  int severity;

  if (find_place (self, GTK_WIDGET (button), &likelihood, &severity))
    g_signal_emit (self, signals[PICKED], 0, likelihood, severity);
}

/* Severity runs with the text, likelihood upwards. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, PlannerScorePicker *self)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int likelihood;
  int severity;

  if (root == NULL || !find_place (self, gtk_root_get_focus (root), &likelihood, &severity))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Up:
      likelihood++;
      break;
    case GDK_KEY_Down:
      likelihood--;
      break;
    case GDK_KEY_Right:
      severity += forward;
      break;
    case GDK_KEY_Left:
      severity -= forward;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  likelihood = CLAMP (likelihood, 1, N_STEPS);
  severity = CLAMP (severity, 1, N_STEPS);
  gtk_widget_grab_focus (self->buttons[likelihood - 1][severity - 1]);
  return GDK_EVENT_STOP;
}

static void
planner_score_picker_class_init (PlannerScorePickerClass *klass)
{
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
planner_score_picker_init (PlannerScorePicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  adw_bin_set_child (ADW_BIN (self), self->grid);
}

static GtkWidget *
make_words (const char *words, float xalign)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static GtkWidget *
make_button (PlannerScorePicker *self, PlannerRiskStandings *standings, const PlannerRiskPlace *place)
{
  PlannerRiskBand band = planner_risk_standings_get_band (standings, place);
  g_autofree char *figure = g_strdup_printf ("%d", planner_risk_score (place->likelihood, place->severity));
  g_autofree char *words = planner_risk_standings_describe (standings, place);
  GtkWidget *button = gtk_button_new_with_label (figure);

  gtk_widget_add_css_class (button, "planner-score");
  gtk_widget_add_css_class (button, "numeric");
  if (planner_risk_band_get_style (band) != NULL)
    gtk_widget_add_css_class (button, planner_risk_band_get_style (band));
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
make_row (PlannerScorePicker *self, PlannerRiskStandings *standings, int likelihood)
{
  g_autofree char *words = planner_risk_standings_dup_likelihood (standings, likelihood);

  gtk_grid_attach (GTK_GRID (self->grid), make_words (words, 1), 0, N_STEPS - likelihood, 1, 1);
  for (int severity = 1; severity <= N_STEPS; severity++)
    {
      PlannerRiskPlace place = { likelihood, severity };
      GtkWidget *button = make_button (self, standings, &place);

      self->buttons[likelihood - 1][severity - 1] = button;
      gtk_grid_attach (GTK_GRID (self->grid), button, severity, N_STEPS - likelihood, 1, 1);
    }
}

GtkWidget *
planner_score_picker_new (PlannerRiskStandings *standings)
{
  PlannerScorePicker *self = g_object_new (PLANNER_TYPE_SCORE_PICKER, NULL);

  for (int likelihood = N_STEPS; likelihood >= 1; likelihood--)
    make_row (self, standings, likelihood);
  for (int severity = 1; severity <= N_STEPS; severity++)
    {
      g_autofree char *words = planner_risk_standings_dup_severity (standings, severity);

      gtk_grid_attach (GTK_GRID (self->grid), make_words (words, 0.5f), severity, N_STEPS, 1, 1);
    }
  return GTK_WIDGET (self);
}

void
planner_score_picker_begin (PlannerScorePicker *self, const PlannerRiskPlace *place)
{
  gboolean known = planner_risk_score (place->likelihood, place->severity) > 0;

  g_return_if_fail (PLANNER_IS_SCORE_PICKER (self));

  gtk_widget_grab_focus (self->buttons[known ? place->likelihood - 1 : 0][known ? place->severity - 1 : 0]);
}

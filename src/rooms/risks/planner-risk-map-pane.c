/* planner-risk-map-pane.c: the map of risks with the tools that say what it shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-map-pane.h"

#include <glib/gi18n.h>

#include "rooms/risks/planner-risk-look.h"
#include "widgets/planner-date-button.h"
#include "widgets/planner-view-settings.h"

#define VIEW "risks.view"
#define SINCE "risks.since"
#define MOVEMENT "movement"
#define SIDE_MARGIN 9
#define SPACING 6
#define DAYS_BACK 90 /* where there was no report */

struct _PlannerRiskMapPane
{
  AdwBin parent_instance;

  PlannerRiskStandings *standings;
  GSettings *settings;
  PlannerRiskView view;
  GDate since;
  gboolean showing;

  PlannerRiskMap *map;
  AdwToggleGroup *toggles;
  GtkDropDown *movements;
  GtkWidget *day_box;
  GtkLabel *day_label;
  PlannerDateButton *day_button;
  GtkLabel *note;
};

enum
{
  VIEW_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlannerRiskMapPane, planner_risk_map_pane, ADW_TYPE_BIN)

/* What is shown */

static void
show_note (PlannerRiskMapPane *self)
{
  guint n = planner_risk_map_get_n_unplaced (self->map);
  int threshold = planner_risk_standings_get_threshold (self->standings);
  g_autofree char *line = g_strdup_printf (_("Thick line: inherent scores from %d on go to the board."), threshold);
  g_autofree char *unplaced
    = g_strdup_printf (ngettext ("%u open risk has no such score.", "%u open risks have no such score.", n), n);
  g_autofree char *words = n > 0 ? g_strdup_printf ("%s %s", line, unplaced) : g_strdup (line);

  gtk_label_set_text (self->note, words);
}

static void
show_tools (PlannerRiskMapPane *self)
{
  gboolean movement = planner_risk_view_is_movement (self->view);
  g_autofree char *value = planner_value_from_date (&self->since);
  g_autofree char *day = planner_value_to_display (PLANNER_RISK_REVIEW_DATE, value);

  self->showing = TRUE;
  adw_toggle_group_set_active_name (self->toggles, movement ? MOVEMENT : planner_risk_view_to_string (self->view));
  if (movement)
    gtk_drop_down_set_selected (self->movements, (guint) self->view - PLANNER_RISK_VIEW_MITIGATION);
  gtk_widget_set_visible (GTK_WIDGET (self->movements), movement);
  gtk_widget_set_visible (self->day_box, self->view == PLANNER_RISK_VIEW_REVIEWS);
  gtk_label_set_text (self->day_label, day);
  planner_date_button_set_value (self->day_button, value);
  self->showing = FALSE;
}

static void
show (PlannerRiskMapPane *self)
{
  show_tools (self);
  planner_risk_map_set_view (self->map, self->view, &self->since);
  show_note (self);
}

void
planner_risk_map_pane_set_view (PlannerRiskMapPane *self, PlannerRiskView view)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP_PANE (self));

  self->view = view;
  planner_view_settings_set (self->settings, "views", VIEW, g_variant_new_string (planner_risk_view_to_string (view)));
  show (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

PlannerRiskMap *
planner_risk_map_pane_get_map (PlannerRiskMapPane *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_MAP_PANE (self), NULL);

  return self->map;
}

const GDate *
planner_risk_map_pane_get_since (PlannerRiskMapPane *self)
{
  g_return_val_if_fail (PLANNER_IS_RISK_MAP_PANE (self), NULL);

  return &self->since;
}

void
planner_risk_map_pane_set_risks (PlannerRiskMapPane *self, GPtrArray *risks)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP_PANE (self));

  planner_risk_map_set_risks (self->map, risks);
  show_note (self);
}

void
planner_risk_map_pane_set_narrow (PlannerRiskMapPane *self, gboolean narrow)
{
  g_return_if_fail (PLANNER_IS_RISK_MAP_PANE (self));

  planner_risk_map_set_compact (self->map, narrow);
}

/* Choosing */

static PlannerRiskView
get_movement (PlannerRiskMapPane *self)
{
  return (PlannerRiskView) (PLANNER_RISK_VIEW_MITIGATION + gtk_drop_down_get_selected (self->movements));
}

static void
toggled_cb (AdwToggleGroup *toggles, GParamSpec *pspec, PlannerRiskMapPane *self)
{
  const char *name = adw_toggle_group_get_active_name (toggles);

  if (self->showing || name == NULL)
    return;
  planner_risk_map_pane_set_view (
    self, g_str_equal (name, MOVEMENT) ? get_movement (self) : planner_risk_view_from_string (name));
}

static void
movement_cb (GtkDropDown *movements, GParamSpec *pspec, PlannerRiskMapPane *self)
{
  if (!self->showing)
    planner_risk_map_pane_set_view (self, get_movement (self));
}

static void
day_cb (PlannerDateButton *button, const char *value, PlannerRiskMapPane *self)
{
  if (!planner_value_get_date (value, &self->since))
    return;
  planner_view_settings_set (self->settings, "views", SINCE, g_variant_new_string (value));
  show (self);
}

/* Since when: the day that was chosen, that of the last report to a board, or some time ago. */
static void
read_since (PlannerRiskMapPane *self)
{
  g_autoptr (GVariant) kept = planner_view_settings_dup (self->settings, "views", SINCE, G_VARIANT_TYPE_STRING);
  const GDate *report = planner_risk_register_get_last_report (planner_risk_standings_get (self->standings));

  if (kept != NULL && planner_value_get_date (g_variant_get_string (kept, NULL), &self->since))
    return;
  self->since = report != NULL ? *report : *planner_risk_standings_get_today (self->standings);
  if (report == NULL)
    g_date_subtract_days (&self->since, DAYS_BACK);
}

/* The object */

static void
planner_risk_map_pane_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (planner_risk_map_pane_parent_class)->dispose (object);
}

static void
planner_risk_map_pane_finalize (GObject *object)
{
  g_clear_object (&PLANNER_RISK_MAP_PANE (object)->settings);

  G_OBJECT_CLASS (planner_risk_map_pane_parent_class)->finalize (object);
}

static void
planner_risk_map_pane_class_init (PlannerRiskMapPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = planner_risk_map_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_risk_map_pane_finalize;
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
planner_risk_map_pane_init (PlannerRiskMapPane *self)
{
  self->view = PLANNER_RISK_VIEW_RESIDUAL;
  g_date_clear (&self->since, 1);
}

static void
add_toggle (PlannerRiskMapPane *self, const char *name, const char *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->toggles, toggle);
}

static GtkWidget *
make_toggles (PlannerRiskMapPane *self)
{
  GtkWidget *toggles = adw_toggle_group_new ();

  self->toggles = ADW_TOGGLE_GROUP (toggles);
  for (guint i = 0; i < PLANNER_N_RISK_SCORES; i++)
    add_toggle (self, planner_risk_view_to_string ((PlannerRiskView) i), planner_risk_view_get_name ((PlannerRiskView) i));
  add_toggle (self, MOVEMENT, _("Movement"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggles), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scores on the map"), -1);
  g_signal_connect (toggles, "notify::active-name", G_CALLBACK (toggled_cb), self);
  return toggles;
}

static GtkWidget *
make_movements (PlannerRiskMapPane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *movements;

  for (guint view = PLANNER_RISK_VIEW_MITIGATION; view < PLANNER_N_RISK_VIEWS; view++)
    gtk_string_list_append (names, planner_risk_view_get_name ((PlannerRiskView) view));
  movements = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  self->movements = GTK_DROP_DOWN (movements);
  gtk_accessible_update_property (GTK_ACCESSIBLE (movements), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Movement"), -1);
  g_signal_connect (movements, "notify::selected", G_CALLBACK (movement_cb), self);
  return movements;
}

static GtkWidget *
make_day (PlannerRiskMapPane *self)
{
  self->day_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  self->day_label = GTK_LABEL (gtk_label_new (NULL));
  self->day_button = PLANNER_DATE_BUTTON (planner_date_button_new (_("Reviews of")));
  g_signal_connect (self->day_button, "picked", G_CALLBACK (day_cb), self);
  gtk_box_append (GTK_BOX (self->day_box), GTK_WIDGET (self->day_label));
  gtk_box_append (GTK_BOX (self->day_box), GTK_WIDGET (self->day_button));
  return self->day_box;
}

static GtkWidget *
make_tools (PlannerRiskMapPane *self)
{
  GtkWidget *tools = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (tools), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (tools), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (tools), make_toggles (self));
  adw_wrap_box_append (ADW_WRAP_BOX (tools), make_movements (self));
  adw_wrap_box_append (ADW_WRAP_BOX (tools), make_day (self));
  return tools;
}

static void
make_content (PlannerRiskMapPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *map = planner_risk_map_new (self->standings);
  GtkWidget *note = gtk_label_new (NULL);

  self->map = PLANNER_RISK_MAP (map);
  self->note = GTK_LABEL (note);
  gtk_label_set_xalign (self->note, 0);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dimmed");
  gtk_widget_set_vexpand (map, TRUE);
  gtk_widget_set_margin_start (box, SIDE_MARGIN);
  gtk_widget_set_margin_end (box, SIDE_MARGIN);
  gtk_widget_set_margin_top (box, SPACING);
  gtk_widget_set_margin_bottom (box, SPACING);
  gtk_box_append (GTK_BOX (box), make_tools (self));
  gtk_box_append (GTK_BOX (box), map);
  gtk_box_append (GTK_BOX (box), note);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
planner_risk_map_pane_new (PlannerRiskStandings *standings)
{
  PlannerRiskMapPane *self = g_object_new (PLANNER_TYPE_RISK_MAP_PANE, NULL);
  g_autoptr (GVariant) view = NULL;

  self->standings = standings;
  self->settings = planner_view_settings_new (planner_risk_standings_get_plan (standings));
  view = planner_view_settings_dup (self->settings, "views", VIEW, G_VARIANT_TYPE_STRING);
  self->view = planner_risk_view_from_string (view != NULL ? g_variant_get_string (view, NULL) : NULL);
  read_since (self);
  make_content (self);
  show (self);
  return GTK_WIDGET (self);
}

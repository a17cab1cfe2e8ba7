/* planner-risk-story.c: how a risk came to its score: its reviews as a chart and a list, in its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-story.h"

#include <glib/gi18n.h>

#include "core/plan/planner-find.h"
#include "rooms/risks/planner-risk-chart.h"
#include "rooms/risks/planner-risk-escalation-list.h"
#include "rooms/risks/planner-risk-look.h"
#include "rooms/risks/planner-risk-split-dialog.h"
#include "rooms/risks/planner-risk-threatened-list.h"
#include "widgets/planner-dialogs.h"
#include "widgets/planner-record-row.h"

#define FIRST_ROWS 3
#define MAX_ROWS 100

struct _PlannerRiskStory
{
  PlannerAside parent_instance;

  PlannerRiskStandings *standings;
  PlannerRecord *risk;
  gulong changed_handler;
  guint idle;

  GtkWidget *box;
  GtkWidget *split_list; /* a row that offers it */
  GtkWidget *escalation;
  GtkWidget *threatened;
  PlannerRiskChart *chart;
  GtkLabel *legend;
  GtkWidget *list;
  GtkWidget *all_button;
  gboolean all; /* of the reviews */
};

G_DEFINE_FINAL_TYPE (PlannerRiskStory, planner_risk_story, PLANNER_TYPE_ASIDE)

/* Reviews */

/* The latest first; what has no day last. Of one day the last in the plan's order comes first. */
static int
compare_reviews (gconstpointer first, gconstpointer second)
{
  const char *a = planner_record_get (*(PlannerRecord *const *) first, PLANNER_RISK_REVIEW_DATE);
  const char *b = planner_record_get (*(PlannerRecord *const *) second, PLANNER_RISK_REVIEW_DATE);

  return g_strcmp0 (b, a);
}

/* Elements #PlannerRecord, borrowed. */
static GPtrArray *
list_reviews (PlannerRiskStory *self)
{
  PlannerPlan *plan = planner_risk_standings_get_plan (self->standings);
  g_autoptr (GArray) references
    = planner_plan_list_references (plan, PLANNER_KIND_RISK, planner_record_get_id (self->risk));
  GPtrArray *reviews = g_ptr_array_new ();

  for (guint i = references->len; i-- > 0;)
    {
      const PlannerReference *reference = &g_array_index (references, PlannerReference, i);
      PlannerRecord *review = planner_plan_lookup (plan, reference->kind, reference->id);

      if (reference->field == PLANNER_RISK_REVIEW_RISK && review != NULL)
        g_ptr_array_add (reviews, review);
    }
  g_ptr_array_sort (reviews, compare_reviews);
  return reviews;
}

/* Rows */

/* "12 July 2018: Extreme 16" */
static char *
dup_title (PlannerRiskStory *self, PlannerRecord *review)
{
  PlannerPlan *plan = planner_risk_standings_get_plan (self->standings);
  g_autofree char *day = planner_plan_dup_display (plan, review, PLANNER_RISK_REVIEW_DATE);
  PlannerRiskPlace place;
  int score;

  place.likelihood = (int) planner_record_get_integer (review, PLANNER_RISK_REVIEW_LIKELIHOOD, 0);
  place.severity = (int) planner_record_get_integer (review, PLANNER_RISK_REVIEW_SEVERITY, 0);
  score = planner_risk_score (place.likelihood, place.severity);
  if (score == 0)
    /* Translators: a review; %s is its day */
    return g_strdup_printf (_("%s: not scored"), *day != '\0' ? day : _("No day"));
  /* Translators: a review: its day, the band and the score that it found, likelihood and severity */
  return g_strdup_printf (_("%s: %s %d (%d×%d)"), *day != '\0' ? day : _("No day"),
                          planner_risk_band_get_word (planner_risk_standings_get_band (self->standings, &place)), score,
                          place.likelihood, place.severity);
}

static char *
dup_subtitle (PlannerRiskStory *self, PlannerRecord *review)
{
  g_autofree char *by
    = planner_plan_dup_display (planner_risk_standings_get_plan (self->standings), review, PLANNER_RISK_REVIEW_BY);
  const char *comment = planner_record_get (review, PLANNER_RISK_REVIEW_COMMENT);

  if (comment == NULL)
    return g_steal_pointer (&by);
  /* Translators: who reviewed a risk, and why the score is what it is */
  return *by != '\0' ? g_strdup_printf (_("%s: %s"), by, comment) : g_strdup (comment);
}

static GtkWidget *
make_row (PlannerRiskStory *self, PlannerRecord *review)
{
  g_autofree char *title = dup_title (self, review);
  g_autofree char *subtitle = dup_subtitle (self, review);
  GtkWidget *row = planner_record_row_new (review, title, subtitle);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  return row;
}

static void
fill_list (PlannerRiskStory *self, GPtrArray *reviews)
{
  guint n = MIN (reviews->len, self->all ? MAX_ROWS : FIRST_ROWS);
  g_autofree char *label = g_strdup_printf (_("Show All %u"), reviews->len);

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (reviews, i)));
  gtk_widget_set_visible (self->list, reviews->len > 0);
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->all_button, !self->all && reviews->len > FIRST_ROWS);
}

/* Chart */

static void
show_chart (PlannerRiskStory *self)
{
  PlannerRiskRegister *reg = planner_risk_standings_get (self->standings);
  int lines[PLANNER_RISK_MAX_BANDS];
  const PlannerRiskBandRange *bands;
  PlannerRiskFacts facts;
  guint n_bands;

  planner_risk_register_read (reg, self->risk, &facts);
  bands = planner_risk_register_get_bands (reg, &n_bands);
  for (guint i = 0; i < n_bands; i++)
    lines[i] = bands[i].lowest;
  planner_risk_chart_set (self->chart, &facts, planner_risk_standings_get_today (self->standings), lines, n_bands);
}

static void
show_legend (PlannerRiskStory *self, GPtrArray *reviews)
{
  g_autofree char *words = NULL;

  if (reviews->len == 0)
    words = g_strdup (_("Nobody has reviewed it yet."));
  else
    words = g_strdup (_("Dashed: the target. Thin: where bands begin."));
  gtk_label_set_text (self->legend, words);
}

static void
show_split (PlannerRiskStory *self)
{
  gtk_widget_set_visible (self->split_list, !planner_plan_is_read_only (planner_risk_standings_get_plan (self->standings))
                                              && planner_risk_can_be_split (self->risk));
}

static void
split_cb (AdwActionRow *row, PlannerRiskStory *self)
{
  planner_dialog_present (planner_risk_split_dialog_new (planner_risk_standings_get_plan (self->standings), self->risk),
                          GTK_WIDGET (self));
}

static void
show (PlannerRiskStory *self)
{
  g_autoptr (GPtrArray) reviews = NULL;

  if (self->risk == NULL)
    return;
  planner_risk_standings_update_today (self->standings);
  reviews = list_reviews (self);
  show_split (self);
  planner_risk_escalation_list_show (PLANNER_RISK_ESCALATION_LIST (self->escalation), self->standings, self->risk);
  planner_risk_threatened_list_show (PLANNER_RISK_THREATENED_LIST (self->threatened),
                                     planner_risk_standings_get_plan (self->standings), self->risk);
  show_chart (self);
  show_legend (self, reviews);
  fill_list (self, reviews);
}

static void
idle_cb (gpointer data)
{
  PlannerRiskStory *self = data;

  self->idle = 0;
  show (self);
}

static void
queue_show (PlannerRiskStory *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_once (idle_cb, self);
}

/* Of what is shown here, or of what that belongs to. */
static gboolean
concerns (PlannerRiskStory *self, PlannerRecord *record)
{
  switch ((int) planner_record_get_kind (record))
    {
    case PLANNER_KIND_RISK_REVIEW:
    case PLANNER_KIND_AGENDA_ITEM:
    case PLANNER_KIND_MEETING:
    case PLANNER_KIND_ASK:
    case PLANNER_KIND_MILESTONE:
    case PLANNER_KIND_PLAN:
      return TRUE;
    default:
      return record == self->risk;
    }
}

static void
changed_cb (PlannerPlan *plan, GPtrArray *changes, PlannerRiskStory *self)
{
  for (guint i = 0; i < changes->len && self->risk != NULL; i++)
    if (concerns (self, ((const PlannerChange *) g_ptr_array_index (changes, i))->record))
      {
        queue_show (self);
        return;
      }
}

static void
planner_risk_story_set_record (PlannerAside *aside, PlannerRecord *record)
{
  PlannerRiskStory *self = PLANNER_RISK_STORY (aside);

  if (!g_set_object (&self->risk, record))
    return;
  self->all = FALSE;
  show (self);
}

static void
all_cb (GtkButton *button, PlannerRiskStory *self)
{
  self->all = TRUE;
  show (self);
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD); /* the button is not there any more */
}

/* The object */

static void
planner_risk_story_dispose (GObject *object)
{
  PlannerRiskStory *self = PLANNER_RISK_STORY (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->standings != NULL)
    g_clear_signal_handler (&self->changed_handler, planner_risk_standings_get_plan (self->standings));
  g_clear_object (&self->risk);

  G_OBJECT_CLASS (planner_risk_story_parent_class)->dispose (object);
}

static void
planner_risk_story_finalize (GObject *object)
{
  g_clear_pointer (&PLANNER_RISK_STORY (object)->standings, planner_risk_standings_free);

  G_OBJECT_CLASS (planner_risk_story_parent_class)->finalize (object);
}

static void
planner_risk_story_class_init (PlannerRiskStoryClass *klass)
{
  PlannerAsideClass *aside_class = PLANNER_ASIDE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = planner_risk_story_dispose;
  G_OBJECT_CLASS (klass)->finalize = planner_risk_story_finalize;
  aside_class->covers = PLANNER_RISK_REVIEW_RISK;
  aside_class->set_record = planner_risk_story_set_record;
}

static GtkWidget *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_split (PlannerRiskStory *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->split_list = planner_record_rows_new (_("Description"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Split the Description…"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("It says cause, event and effect in one."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (split_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (self->split_list), row);
  return self->split_list;
}

static void
planner_risk_story_init (PlannerRiskStory *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->chart = PLANNER_RISK_CHART (planner_risk_chart_new ());
  self->legend = GTK_LABEL (make_label (NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->legend), "dimmed");
  self->list = planner_record_rows_new (_("Reviews"));
  self->escalation = planner_risk_escalation_list_new ();
  gtk_box_append (GTK_BOX (self->box), make_split (self));
  gtk_box_append (GTK_BOX (self->box), self->escalation);
  gtk_box_append (GTK_BOX (self->box), make_label (_("Reviews"), "heading"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->legend));
  gtk_box_append (GTK_BOX (self->box), self->list);
  self->all_button = gtk_button_new ();
  gtk_widget_add_css_class (self->all_button, "flat");
  g_signal_connect (self->all_button, "clicked", G_CALLBACK (all_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->all_button);
  self->threatened = planner_risk_threatened_list_new ();
  gtk_box_append (GTK_BOX (self->box), self->threatened);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
planner_risk_story_new (PlannerPlan *plan)
{
  PlannerRiskStory *self;

  g_return_val_if_fail (PLANNER_IS_PLAN (plan), NULL);

  self = g_object_new (PLANNER_TYPE_RISK_STORY, NULL);
  self->standings = planner_risk_standings_new (plan);
  self->changed_handler = g_signal_connect (plan, "changed", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self);
}

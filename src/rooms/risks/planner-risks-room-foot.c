/* planner-risks-room-foot.c: what the risks in the register would cost, in all and by workstream
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "core/plan/planner-risk-costs.h"
#include "rooms/risks/planner-risks-room-private.h"

#define SIDE_MARGIN 9
#define MARGIN 6

char *
planner_risks_room_dup_money (gint64 pence)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, pence);

  return planner_value_to_display (PLANNER_RISK_EXPOSURE, value);
}

/* Of the open ones among @risks that belong to @workstream (nullable); of all with @all. */
static PlannerRiskCosts
add_up (GPtrArray *risks, const char *workstream, gboolean all)
{
  PlannerRiskCosts costs = { 0 };

  for (guint i = 0; i < risks->len; i++)
    {
      PlannerRecord *risk = g_ptr_array_index (risks, i);

      if (planner_risk_is_open (risk)
          && (all || g_strcmp0 (planner_record_get (risk, PLANNER_RISK_WORKSTREAM), workstream) == 0))
        planner_risk_costs_add (&costs, risk);
    }
  return costs;
}

static void
append_workstream (PlannerRisksRoom *self, GPtrArray *risks, const char *workstream, GString *words)
{
  const PlannerRiskCosts costs = add_up (risks, workstream, FALSE);
  PlannerRecord *record = workstream != NULL ? planner_plan_lookup (self->plan, PLANNER_KIND_WORKSTREAM, workstream) : NULL;
  g_autofree char *title = record != NULL ? planner_record_dup_title (record) : g_strdup (_("No workstream"));
  g_autofree char *expected = planner_risks_room_dup_money (costs.expected);

  if (costs.expected > 0)
    /* Translators: a workstream and what its risks are expected to cost; what follows others of the kind */
    g_string_append_printf (words, _(" · %s %s"), title, expected);
}

/* "£420,000 exposed, £252,000 expected · Unplanned Care £252,000"; %NULL where no risk costs anything. */
static char *
dup_words (PlannerRisksRoom *self, GPtrArray *risks)
{
  GListModel *workstreams = planner_plan_get_records (self->plan, PLANNER_KIND_WORKSTREAM);
  const PlannerRiskCosts costs = add_up (risks, NULL, TRUE);
  g_autofree char *exposure = planner_risks_room_dup_money (costs.exposure);
  g_autofree char *expected = planner_risks_room_dup_money (costs.expected);
  g_autofree char *money = NULL;
  GString *words;

  if (costs.exposure == 0)
    return NULL;
  /* Translators: what risks would cost, and what that is when each is multiplied by its probability */
  money = g_strdup_printf (_("%s exposed, %s expected"), exposure, expected);
  words = g_string_new (NULL);
  g_string_append_printf (words, _("All open risks here together: %s"), money);
  for (guint i = 0; i < g_list_model_get_n_items (workstreams); i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);

      append_workstream (self, risks, planner_record_get_id (workstream), words);
    }
  append_workstream (self, risks, NULL, words);
  return g_string_free (words, FALSE);
}

void
planner_risks_room_show_foot (PlannerRisksRoom *self, GPtrArray *risks)
{
  g_autofree char *words = dup_words (self, risks);

  gtk_label_set_text (self->foot, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->foot), words != NULL);
}

GtkWidget *
planner_risks_room_make_foot (PlannerRisksRoom *self)
{
  GtkWidget *foot = gtk_label_new (NULL);

  self->foot = GTK_LABEL (foot);
  gtk_label_set_xalign (self->foot, 0);
  gtk_label_set_wrap (self->foot, TRUE);
  gtk_widget_add_css_class (foot, "caption");
  gtk_widget_add_css_class (foot, "numeric");
  gtk_widget_set_margin_start (foot, SIDE_MARGIN);
  gtk_widget_set_margin_end (foot, SIDE_MARGIN);
  gtk_widget_set_margin_top (foot, MARGIN);
  gtk_widget_set_margin_bottom (foot, MARGIN);
  gtk_widget_set_visible (foot, FALSE);
  return foot;
}

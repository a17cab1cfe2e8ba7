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

/* By workstream, "": of none. */
static PlannerRiskCosts *
get_costs (GHashTable *by_workstream, PlannerRecord *risk)
{
  const char *workstream = planner_record_get (risk, PLANNER_RISK_WORKSTREAM);
  PlannerRiskCosts *costs = g_hash_table_lookup (by_workstream, workstream != NULL ? workstream : "");

  if (costs == NULL)
    {
      costs = g_new0 (PlannerRiskCosts, 1);
      g_hash_table_insert (by_workstream, g_strdup (workstream != NULL ? workstream : ""), costs);
    }
  return costs;
}

/* Of the open ones among @risks. */
static PlannerRiskCosts
add_up (GPtrArray *risks, GHashTable *by_workstream)
{
  PlannerRiskCosts costs = { 0 };

  for (guint i = 0; i < risks->len; i++)
    {
      PlannerRecord *risk = g_ptr_array_index (risks, i);

      if (planner_record_get (risk, PLANNER_RISK_EXPOSURE) == NULL || !planner_risk_is_open (risk))
        continue;
      planner_risk_costs_add (&costs, risk);
      planner_risk_costs_add (get_costs (by_workstream, risk), risk);
    }
  return costs;
}

static void
append_workstream (GHashTable *by_workstream, const char *workstream, const char *title, GString *words)
{
  const PlannerRiskCosts *costs = g_hash_table_lookup (by_workstream, workstream);
  g_autofree char *expected = planner_risks_room_dup_money (costs != NULL ? costs->expected : 0);

  if (costs != NULL && costs->expected > 0)
    /* Translators: a workstream and what its risks are expected to cost; what follows others of the kind */
    g_string_append_printf (words, _(" · %s %s"), title, expected);
}

static void
append_workstreams (PlannerRisksRoom *self, GHashTable *by_workstream, GString *words)
{
  GListModel *workstreams = planner_plan_get_records (self->plan, PLANNER_KIND_WORKSTREAM);

  for (guint i = 0; i < g_list_model_get_n_items (workstreams); i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);
      g_autofree char *title = planner_record_dup_title (workstream);

      append_workstream (by_workstream, planner_record_get_id (workstream), title, words);
    }
  append_workstream (by_workstream, "", _("No workstream"), words);
}

/* "£420,000 exposed, £252,000 expected · Unplanned Care £252,000"; %NULL where no risk costs anything. */
static char *
dup_words (PlannerRisksRoom *self, GPtrArray *risks)
{
  g_autoptr (GHashTable) by_workstream = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const PlannerRiskCosts costs = add_up (risks, by_workstream);
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
  append_workstreams (self, by_workstream, words);
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

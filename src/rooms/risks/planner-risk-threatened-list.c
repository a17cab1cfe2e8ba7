/* planner-risk-threatened-list.c: the asks that a risk threatens, and what is planned for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-threatened-list.h"

#include <glib/gi18n.h>

#include "core/plan/planner-meetings.h"
#include "widgets/planner-record-row.h"
#include "widgets/planner-record-words.h"

#define MAX_ROWS 30

struct _PlannerRiskThreatenedList
{
  AdwBin parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (PlannerRiskThreatenedList, planner_risk_threatened_list, ADW_TYPE_BIN)

static void
add_record (PlannerRiskThreatenedList *self, PlannerPlan *plan, PlannerRecord *record, guint *n_rows)
{
  g_autofree char *title = planner_plan_dup_record_title (plan, record);
  g_autofree char *words = planner_record_dup_subtitle (plan, record);
  const char *kind = _(planner_kind_get_info (planner_record_get_kind (record))->label);
  /* Translators: a kind of record, and what is said of one: "Milestone · On track" */
  g_autofree char *subtitle = words != NULL && *words != '\0' ? g_strdup_printf (_("%s · %s"), kind, words) : g_strdup (kind);

  if ((*n_rows)++ < MAX_ROWS)
    gtk_list_box_append (GTK_LIST_BOX (self->list), planner_record_row_new (record, title, subtitle));
}

/* The ask, then its milestones. */
static void
add_ask (PlannerRiskThreatenedList *self, PlannerPlan *plan, const char *id, guint *n_rows)
{
  PlannerRecord *ask = planner_plan_lookup (plan, PLANNER_KIND_ASK, id);
  g_autoptr (GPtrArray) milestones = planner_plan_list_of (plan, PLANNER_KIND_MILESTONE, PLANNER_MILESTONE_ASK, id);

  if (ask != NULL)
    add_record (self, plan, ask, n_rows);
  for (guint i = 0; i < milestones->len; i++)
    add_record (self, plan, g_ptr_array_index (milestones, i), n_rows);
}

void
planner_risk_threatened_list_show (PlannerRiskThreatenedList *self, PlannerPlan *plan, PlannerRecord *risk)
{
  g_auto (GStrv) asks = NULL;
  guint n_rows = 0;

  g_return_if_fail (PLANNER_IS_RISK_THREATENED_LIST (self) && PLANNER_IS_PLAN (plan) && PLANNER_IS_RECORD (risk));

  asks = planner_record_dup_list (risk, PLANNER_RISK_THREATENS);
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; asks[i] != NULL; i++)
    add_ask (self, plan, asks[i], &n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
}

static void
planner_risk_threatened_list_class_init (PlannerRiskThreatenedListClass *klass)
{
}

static void
planner_risk_threatened_list_init (PlannerRiskThreatenedList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("What it threatens"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->list = planner_record_rows_new (_("What it threatens"));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
planner_risk_threatened_list_new (void)
{
  return g_object_new (PLANNER_TYPE_RISK_THREATENED_LIST, NULL);
}

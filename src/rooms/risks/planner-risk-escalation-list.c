/* planner-risk-escalation-list.c: since when a risk has been on the board's list, and which items of agendas take it there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rooms/risks/planner-risk-escalation-list.h"

#include <glib/gi18n.h>

#include "core/plan/planner-risk-escalation.h"
#include "widgets/planner-record-row.h"

#define MAX_ROWS 6

struct _PlannerRiskEscalationList
{
  AdwBin parent_instance;

  GtkWidget *since;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (PlannerRiskEscalationList, planner_risk_escalation_list, ADW_TYPE_BIN)

static char *
dup_since (PlannerRiskStandings *standings, PlannerRecord *risk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  g_autofree char *day = NULL;
  GDate on;

  if (!planner_risk_find_escalated_on (planner_risk_standings_get_plan (standings), planner_risk_standings_get (standings), risk, &on,
                                       &error))
    return g_strdup (error != NULL ? error->message : _("It is not known since when."));
  value = planner_value_from_date (&on);
  day = planner_value_to_display (PLANNER_RISK_RAISED_ON, value);
  /* Translators: %s is a day; said of a risk */
  return g_strdup_printf (_("On the board’s list since %s."), day);
}

/* Items */

/* "12 July 2018: Meeting in common" */
static char *
dup_meeting (PlannerPlan *plan, PlannerRecord *item)
{
  PlannerRecord *meeting
    = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
  g_autofree char *day = NULL;
  const char *title;

  if (meeting == NULL)
    return g_strdup (_("Not yet at a meeting"));
  day = planner_plan_dup_display (plan, meeting, PLANNER_MEETING_ON);
  title = planner_record_get (meeting, PLANNER_MEETING_TITLE);
  if (title == NULL)
    return g_steal_pointer (&day);
  /* Translators: the day of a meeting, and what it is called */
  return *day != '\0' ? g_strdup_printf (_("%s: %s"), day, title) : g_strdup (title);
}

static GtkWidget *
make_row (PlannerPlan *plan, PlannerRecord *item)
{
  g_autofree char *meeting = dup_meeting (plan, item);
  g_autofree char *title = planner_plan_dup_record_title (plan, item);

  return planner_record_row_new (item, meeting, title);
}

void
planner_risk_escalation_list_show (PlannerRiskEscalationList *self, PlannerRiskStandings *standings, PlannerRecord *risk)
{
  PlannerPlan *plan;
  gboolean escalated;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *since = NULL;

  g_return_if_fail (PLANNER_IS_RISK_ESCALATION_LIST (self) && standings != NULL && PLANNER_IS_RECORD (risk));

  plan = planner_risk_standings_get_plan (standings);
  escalated = planner_risk_register_is_escalated (planner_risk_standings_get (standings), risk);
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), escalated);
  if (!escalated)
    return;
  since = dup_since (standings, risk);
  gtk_label_set_text (GTK_LABEL (self->since), since);
  items = planner_plan_list_items_taking_risks (plan);
  for (guint i = 0; i < MIN (items->len, MAX_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (plan, g_ptr_array_index (items, i)));
  gtk_widget_set_visible (self->list, items->len > 0);
}

static void
planner_risk_escalation_list_class_init (PlannerRiskEscalationListClass *klass)
{
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

static void
planner_risk_escalation_list_init (PlannerRiskEscalationList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->since = make_label (NULL, "caption");
  self->list = planner_record_rows_new (_("Items that take the escalated risks"));
  gtk_box_append (GTK_BOX (box), make_label (_("Escalated"), "heading"));
  gtk_box_append (GTK_BOX (box), self->since);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
planner_risk_escalation_list_new (void)
{
  return g_object_new (PLANNER_TYPE_RISK_ESCALATION_LIST, NULL);
}

/* planner-risks-room-watch.c: what is changed without a word is asked about: why a score is another, how a risk ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "rooms/risks/planner-risks-room-private.h"
#include "widgets/planner-messages.h"

/* What is remembered of each risk. */
#define CLOSED (1U << 8)

static guint
pack (PlannerRecord *risk)
{
  PlannerRiskPlace place = planner_risk_get_place (risk, PLANNER_RISK_SCORE_RESIDUAL);
  guint score = planner_risk_score (place.likelihood, place.severity) > 0 ? (guint) (10 * place.likelihood + place.severity) : 0;

  return score | (planner_risk_is_open (risk) ? 0 : CLOSED);
}

void
planner_risks_room_begin_watch (PlannerRisksRoom *self)
{
  GListModel *risks = planner_plan_get_records (self->plan, PLANNER_KIND_RISK);

  self->watched = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);

      g_hash_table_insert (self->watched, risk, GUINT_TO_POINTER (pack (risk)));
    }
}

static void
offer (PlannerRisksRoom *self, PlannerRecord *risk, const char *sentence, const char *label)
{
  g_set_object (&self->unexplained, risk);
  planner_toast_offer (GTK_WIDGET (self), sentence, label, "room.explain");
}

/* One risk by itself is what a person has typed or chosen, unless it was undone just now. */
static gboolean
is_by_hand (PlannerRisksRoom *self, GPtrArray *changes)
{
  return changes->len == 1 && planner_plan_get_redo_name (self->plan) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
look_at_change (PlannerRisksRoom *self, PlannerRecord *risk, guint before)
{
  guint now = pack (risk);
  g_autofree char *name = planner_risk_dup_name (risk);
  g_autofree char *sentence = NULL;

  if ((now & CLOSED) != 0 && (before & CLOSED) == 0)
    {
      sentence = g_strdup_printf (_("%s is closed"), name);
      offer (self, risk, sentence, _("_Outcome…"));
    }
  else if ((now & CLOSED) == 0 && (before & ~CLOSED) != 0 && (now & ~CLOSED) != 0 && (now & ~CLOSED) != (before & ~CLOSED))
    {
      sentence = g_strdup_printf (_("%s is scored anew"), name);
      offer (self, risk, sentence, _("_Why…"));
    }
}

void
planner_risks_room_changed (PlannerTreeRoom *room, GPtrArray *changes)
{
  PlannerRisksRoom *self = PLANNER_RISKS_ROOM (room);

  for (guint i = 0; i < changes->len; i++)
    {
      const PlannerChange *change = g_ptr_array_index (changes, i);
      gpointer before;

      if (planner_record_get_kind (change->record) != PLANNER_KIND_RISK)
        continue;
      if (change->type == PLANNER_CHANGE_REMOVED)
        {
          g_hash_table_remove (self->watched, change->record);
          continue;
        }
      if (change->type == PLANNER_CHANGE_CHANGED && is_by_hand (self, changes)
          && g_hash_table_lookup_extended (self->watched, change->record, NULL, &before))
        look_at_change (self, change->record, GPOINTER_TO_UINT (before));
      g_hash_table_insert (self->watched, change->record, GUINT_TO_POINTER (pack (change->record)));
    }
}

void
planner_risks_room_explain (PlannerRisksRoom *self)
{
  PlannerRecord *risk = self->unexplained;

  if (risk == NULL || planner_plan_lookup (self->plan, PLANNER_KIND_RISK, planner_record_get_id (risk)) != risk)
    return;
  planner_risks_room_ask (self, risk, PLANNER_RISK_SCORE_RESIDUAL, NULL,
                          planner_risk_is_open (risk) ? PLANNER_RISK_DIALOG_SCORE : PLANNER_RISK_DIALOG_CLOSE);
}

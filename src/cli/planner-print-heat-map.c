/* What the print verb's options say of a heat map. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-print-heat-map.h"

#include <glib/gi18n.h>

void
planner_print_heat_map_clear (PlannerPrintHeatMap *self)
{
  g_clear_pointer (&self->score, g_free);
  g_clear_pointer (&self->movement, g_free);
}

gboolean
planner_print_heat_map_is_set (const PlannerPrintHeatMap *self)
{
  return self->score != NULL || self->movement != NULL;
}

static gboolean
read_score (const char           *word,
            PlannerHeatMapScore  *score,
            GError              **error)
{
  static const char *const words[] = {
    [PLANNER_HEAT_MAP_RESIDUAL] = "residual",
    [PLANNER_HEAT_MAP_INHERENT] = "inherent",
    [PLANNER_HEAT_MAP_TARGET] = "target",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        *score = (PlannerHeatMapScore) i;
        return TRUE;
      }
  planner_command_set_usage_error (error, _("--score takes residual, inherent or target, not “%s”."), word);
  return FALSE;
}

/* Movement says which scores are on the map. */
static gboolean
read_movement (const char          *word,
               PlannerHeatMapView  *view,
               GError             **error)
{
  if (g_str_equal (word, "inherent"))
    view->movement = PLANNER_HEAT_MAP_FROM_INHERENT;
  else if (g_str_equal (word, "target"))
    *view = (PlannerHeatMapView) { .score = PLANNER_HEAT_MAP_TARGET, .movement = PLANNER_HEAT_MAP_FROM_RESIDUAL };
  else if (!planner_command_read_date ("--movement", word, &view->since, NULL))
    {
      planner_command_set_usage_error (
        error, _("--movement takes inherent (from there to residual scores), target (to there from residual scores) or the day of "
                 "reviews as YYYY-MM-DD, not “%s”."),
        word);
      return FALSE;
    }
  else
    view->movement = PLANNER_HEAT_MAP_FROM_REVIEWS;
  return TRUE;
}

gboolean
planner_print_heat_map_read (const PlannerPrintHeatMap  *self,
                             PlannerHeatMapView         *view,
                             GError                    **error)
{
  *view = (PlannerHeatMapView) { .score = PLANNER_HEAT_MAP_RESIDUAL };
  if (self->score != NULL && self->movement != NULL)
    {
      planner_command_set_usage_error (error, _("--movement says itself which scores are on the map: leave out --score."));
      return FALSE;
    }
  return (self->score == NULL || read_score (self->score, &view->score, error))
         && (self->movement == NULL || read_movement (self->movement, view, error));
}

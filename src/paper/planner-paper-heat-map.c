/* planner-paper-heat-map.c: the map of risks on one page, with their list beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-paper-heat-map.h"

#include <glib/gi18n.h>
#include <math.h>

#include "paper/planner-paper-heat-map-parts.h"
#include "paper/planner-paper-risks-legend.h"
#include "paper/planner-paper-words.h"

/* From this width on the list stands beside the map. */
#define WIDE 640.0
#define MAP_SHARE 0.56 /* of the width, beside a list */
#define GAP 16.0
/* Below which it has most of a page that has an end; on one that has none, as wide as high. */
#define MAP_HEIGHT_SHARE 0.5
#define BOTTOM 4.0

/* What is printed, and how. */
typedef struct
{
  PlannerPaperRisks *printed;
  PlannerHeatMapView view;
} HeatMap;

/* What is being composed. */
typedef struct
{
  HeatMap *map;
  PlannerFlow *flow;
  PlannerRiskRegister *risks;
  GArray *mapped; /* PlannerMappedRisk */
  guint n_closed;
} Run;

typedef struct
{
  PlannerHeatMapGrid *grid; /* both kept by the flow */
  PlannerHeatMapList *list;
} Drawing;

static void
heat_map_free (gpointer data)
{
  HeatMap *self = data;

  planner_paper_risks_free (self->printed);
  g_free (self);
}

static void
mapped_clear (gpointer data)
{
  PlannerMappedRisk *risk = data;

  g_free (risk->label);
  g_free (risk->description);
}

static const char *
get_score_title (PlannerHeatMapScore score)
{
  switch (score)
    {
    case PLANNER_HEAT_MAP_INHERENT:
      return _("Inherent");
    case PLANNER_HEAT_MAP_TARGET:
      return _("Target");
    case PLANNER_HEAT_MAP_RESIDUAL:
    default:
      return _("Residual");
    }
}

static const char *
get_heading_of_score (PlannerHeatMapScore score)
{
  switch (score)
    {
    case PLANNER_HEAT_MAP_INHERENT:
      return _("Risk heat map: inherent scores, before mitigation");
    case PLANNER_HEAT_MAP_TARGET:
      return _("Risk heat map: target scores");
    case PLANNER_HEAT_MAP_RESIDUAL:
    default:
      return _("Risk heat map: residual scores, as they are now");
    }
}

static char *
dup_heading (const PlannerHeatMapView *view)
{
  g_autofree char *day = NULL;

  switch (view->movement)
    {
    case PLANNER_HEAT_MAP_FROM_INHERENT:
      return g_strdup (_("Risk heat map: from inherent scores to residual ones"));
    case PLANNER_HEAT_MAP_FROM_RESIDUAL:
      return g_strdup (_("Risk heat map: from residual scores to targets"));
    case PLANNER_HEAT_MAP_FROM_REVIEWS:
      day = planner_paper_dup_day (&view->since);
      /* Translators: %s is a day */
      return g_strdup_printf (_("Risk heat map: movement since the reviews of %s"), day);
    case PLANNER_HEAT_MAP_NO_MOVEMENT:
    default:
      return g_strdup (get_heading_of_score (view->score));
    }
}

/* Which risks are where */

static PlannerRiskPlace
get_place (const PlannerRiskFacts *facts, PlannerHeatMapScore score)
{
  switch (score)
    {
    case PLANNER_HEAT_MAP_INHERENT:
      return facts->inherent;
    case PLANNER_HEAT_MAP_TARGET:
      return facts->target;
    case PLANNER_HEAT_MAP_RESIDUAL:
    default:
      return facts->residual;
    }
}

static PlannerRiskPlace
get_origin (Run *run, PlannerRecord *risk, const PlannerRiskFacts *facts)
{
  const PlannerHeatMapView *view = &run->map->view;
  PlannerRiskPlace origin = { 0 };

  if (view->movement == PLANNER_HEAT_MAP_FROM_INHERENT)
    return facts->inherent;
  if (view->movement == PLANNER_HEAT_MAP_FROM_RESIDUAL)
    return facts->residual;
  if (view->movement == PLANNER_HEAT_MAP_FROM_REVIEWS && g_date_valid (&view->since))
    planner_risk_register_get_place_on (run->risks, risk, &view->since, &origin);
  return origin;
}

static void
take_risk (Run *run, PlannerRecord *risk)
{
  const char *ref = planner_record_get (risk, PLANNER_RISK_REF);
  PlannerMappedRisk mapped = { .description = planner_paper_risks_dup_description (risk) };
  PlannerRiskFacts facts;

  planner_risk_register_read (run->risks, risk, &facts);
  mapped.place = get_place (&facts, run->map->view.score);
  mapped.score = planner_risk_score (mapped.place.likelihood, mapped.place.severity);
  mapped.origin = get_origin (run, risk, &facts);
  mapped.origin_score = planner_risk_score (mapped.origin.likelihood, mapped.origin.severity);
  mapped.direction = planner_risk_direction (&facts, planner_risk_register_get_last_report (run->risks));
  mapped.label = g_strdup (ref);
  g_array_append_val (run->mapped, mapped);
}

/* g_array_sort() keeps the order of equals. */
static int
compare_scores (gconstpointer one, gconstpointer other)
{
  return ((const PlannerMappedRisk *) other)->score - ((const PlannerMappedRisk *) one)->score;
}

/* One without a reference is called by its place in the list. */
static void
call_nameless (Run *run)
{
  for (guint i = 0; i < run->mapped->len; i++)
    {
      PlannerMappedRisk *risk = &g_array_index (run->mapped, PlannerMappedRisk, i);

      if (risk->label == NULL)
        risk->label = g_strdup_printf ("#%u", i + 1);
    }
}

static void
survey (Run *run)
{
  PlannerPaperRisks *printed = run->map->printed;
  GListModel *risks = planner_plan_get_records (printed->plan, PLANNER_KIND_RISK);

  for (guint i = 0; i < g_list_model_get_n_items (risks); i++)
    {
      g_autoptr (PlannerRecord) risk = g_list_model_get_item (risks, i);

      if (!planner_paper_risks_has (printed, run->risks, risk))
        continue;
      if (planner_record_is_called (risk, PLANNER_RISK_STATUS, "closed"))
        run->n_closed++;
      else
        take_risk (run, risk);
    }
  g_array_sort (run->mapped, compare_scores);
  call_nameless (run);
}

/* The page */

static void
draw_cb (cairo_t *cairo, const PlannerBandSpace *space G_GNUC_UNUSED, gpointer data)
{
  const Drawing *self = data;

  planner_heat_map_grid_draw (self->grid, cairo);
  planner_heat_map_list_draw (self->list, cairo);
}

/* Beside each other where there is room, else below each other. */
static void
place_boxes (PlannerFlow *flow, PlannerHeatMapBox *map, PlannerHeatMapBox *list)
{
  double width = planner_flow_get_width (flow), height = planner_flow_get_room (flow) - BOTTOM;

  *map = *list = (PlannerHeatMapBox) { .width = width, .height = height };
  if (width >= WIDE)
    {
      map->width = width * MAP_SHARE;
      list->x = map->width + GAP;
      list->width = width - list->x;
      map->height = isfinite (height) ? height : map->width;
      return;
    }
  map->height = isfinite (height) ? height * MAP_HEIGHT_SHARE : width;
  list->y = map->height + GAP;
  list->height = height - list->y;
}

static void
add_map (Run *run)
{
  PlannerHeatMapPage page = { .flow = run->flow, .risks = run->risks, .mapped = run->mapped };
  Drawing *drawing = g_new0 (Drawing, 1);
  PlannerHeatMapBox map, list;
  double foot;

  page.threshold = planner_paper_risks_get_threshold (run->map->printed->plan);
  page.moves = run->map->view.movement != PLANNER_HEAT_MAP_NO_MOVEMENT;
  planner_flow_keep (run->flow, drawing, g_free);
  place_boxes (run->flow, &map, &list);
  page.drawing = planner_flow_add_drawing (run->flow, 0, draw_cb, drawing);
  drawing->grid = planner_heat_map_grid_add (&page, &map);
  drawing->list = planner_heat_map_list_add (&page, &list, get_score_title (run->map->view.score));
  foot = MAX (map.y + map.height, list.y + planner_heat_map_list_get_height (drawing->list));
  planner_band_set_drawing (page.drawing, foot, draw_cb, drawing);
}

static void
add_threshold (Run *run)
{
  g_autofree char *words = g_strdup_printf (_("The thick line parts off the scores of %d or more: inherent scores that are escalated."),
                                            planner_paper_risks_get_threshold (run->map->printed->plan));

  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, TRUE, words);
  if (run->map->view.movement != PLANNER_HEAT_MAP_NO_MOVEMENT)
    planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, TRUE,
                                _("Arrows show where risks come from; the more went the same way, the thicker."));
}

static void
add_closed (Run *run)
{
  g_autofree char *words = NULL;

  if (run->n_closed == 0)
    return;
  words = g_strdup_printf (ngettext ("%u closed risk is not shown.", "%u closed risks are not shown.", run->n_closed), run->n_closed);
  planner_flow_add_paragraph (run->flow, PLANNER_STYLE_SMALL, TRUE, words);
}

static gpointer
begin_run (PlannerFlow *flow, gpointer data)
{
  Run *run = g_new0 (Run, 1);

  run->map = data;
  run->flow = flow;
  run->risks = planner_risk_register_new (run->map->printed->plan, &run->map->printed->today);
  run->mapped = g_array_new (FALSE, FALSE, sizeof (PlannerMappedRisk));
  g_array_set_clear_func (run->mapped, mapped_clear);
  return run;
}

/* It is one page: all in one step. */
static guint
step (gpointer data)
{
  Run *run = data;
  PlannerPaperRisks *printed = run->map->printed;
  g_autofree char *heading = dup_heading (&run->map->view);

  survey (run);
  planner_paper_add_opening (run->flow, printed->plan, heading, printed->note);
  if (run->mapped->len == 0)
    {
      planner_paper_risks_add_nothing (printed, run->flow);
      return 0;
    }
  planner_paper_risks_legend_add (run->flow, run->risks);
  add_threshold (run);
  add_closed (run);
  add_map (run);
  return 0;
}

static void
end_run (gpointer data)
{
  Run *run = data;

  g_array_unref (run->mapped);
  planner_risk_register_free (run->risks);
  g_free (run);
}

static const PlannerComposer composer = { begin_run, step, end_run };

PlannerDocument *
planner_paper_heat_map_new (PlannerPlan *plan, const GDate *today, const PlannerPaperRisksChoice *choice,
                            const PlannerHeatMapView *view)
{
  HeatMap *map;
  PlannerPaper paper = planner_paper_get (PLANNER_PAPER_A4, PLANNER_PAPER_HEAT_MAP_LANDSCAPE);

  g_return_val_if_fail (PLANNER_IS_PLAN (plan) && today != NULL && g_date_valid (today) && view != NULL, NULL);

  map = g_new0 (HeatMap, 1);
  map->printed = planner_paper_risks_keep (plan, today, choice);
  map->view = *view;
  return planner_paper_document_new (plan, _("Risk heat map"), today, &composer, &paper, map, heat_map_free);
}

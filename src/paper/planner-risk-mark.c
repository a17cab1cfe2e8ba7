/* planner-risk-mark.c: how bands and directions of risks are shown on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "paper/planner-risk-mark.h"

#include <glib/gi18n.h>

#include "paper/planner-fill.h"

typedef struct
{
  const char *letter;
  const char *word;
  guint32 ink;
  guint32 tint;
  PlannerStatusPattern pattern;
} Mark;

#define LETTER "the letter of a band of risks"

/* The tints are those of the window (style.css); extreme is as much of its red as black words can stand on. */
static const Mark marks[] = {
  [PLANNER_RISK_BAND_NONE] = { NULL, NULL, 0x4a4a4a, 0xffffff, PLANNER_STATUS_PATTERN_EMPTY },
  [PLANNER_RISK_BAND_LOW] = { NC_(LETTER, "L"), N_("Low"), 0x15602e, 0xd3efd9, PLANNER_STATUS_PATTERN_EMPTY },
  [PLANNER_RISK_BAND_MODERATE] = { NC_(LETTER, "M"), N_("Moderate"), 0x665200, 0xf9e27d, PLANNER_STATUS_PATTERN_HATCHED },
  [PLANNER_RISK_BAND_HIGH] = { NC_(LETTER, "H"), N_("High"), 0x7d4600, 0xf0973c, PLANNER_STATUS_PATTERN_CROSSED },
  [PLANNER_RISK_BAND_EXTREME] = { NC_(LETTER, "E"), N_("Extreme"), 0x8a0d1e, 0xe0555f, PLANNER_STATUS_PATTERN_FULL },
};

const char *
planner_risk_mark_get_letter (PlannerRiskBand band)
{
  return marks[band].letter != NULL ? g_dpgettext2 (NULL, LETTER, marks[band].letter) : NULL;
}

const char *
planner_risk_mark_get_word (PlannerRiskBand band)
{
  return marks[band].word != NULL ? _(marks[band].word) : NULL;
}

guint32
planner_risk_mark_get_ink (PlannerRiskBand band)
{
  return marks[band].ink;
}

guint32
planner_risk_mark_get_tint (PlannerRiskBand band)
{
  return marks[band].tint;
}

PlannerStatusPattern
planner_risk_mark_get_pattern (PlannerRiskBand band)
{
  return marks[band].pattern;
}

char *
planner_risk_mark_dup_score (int score, PlannerRiskBand band)
{
  const char *letter = planner_risk_mark_get_letter (band);

  if (score <= 0)
    return g_strdup (_("TBC"));
  return letter != NULL ? g_strdup_printf ("%s\u00a0%d", letter, score) : g_strdup_printf ("%d", score);
}

const char *
planner_risk_mark_get_direction (PlannerRiskDirection direction)
{
  switch (direction)
    {
    case PLANNER_RISK_DIRECTION_NEW:
      return _("◆ New");
    case PLANNER_RISK_DIRECTION_UP:
      return _("↑ Up");
    case PLANNER_RISK_DIRECTION_SAME:
      return _("↔ Same");
    case PLANNER_RISK_DIRECTION_DOWN:
      return _("↓ Down");
    case PLANNER_RISK_DIRECTION_NONE:
    default:
      return "";
    }
}

void
planner_risk_mark_draw (PlannerRiskBand band, cairo_t *cairo, double x, double y, double width, double height)
{
  const double half = PLANNER_FILL_OUTLINE / 2;
  PlannerFillExtents strip = { x, y + height - PLANNER_RISK_MARK_STRIP, x + width, y + height };
  const Mark *mark = &marks[band];

  cairo_rectangle (cairo, x, y, width, height);
  planner_fill_set_colour (cairo, mark->tint);
  cairo_fill (cairo);
  cairo_rectangle (cairo, strip.left, strip.top, width, PLANNER_RISK_MARK_STRIP);
  planner_fill_set_colour (cairo, mark->pattern == PLANNER_STATUS_PATTERN_FULL ? mark->ink : 0xffffff);
  cairo_fill (cairo);
  planner_fill_hatch_with (cairo, mark->ink, mark->pattern, &strip);
  planner_fill_set_colour (cairo, mark->ink);
  cairo_set_line_width (cairo, PLANNER_FILL_OUTLINE);
  cairo_rectangle (cairo, x + half, y + half, width - 2 * half, height - 2 * half);
  cairo_move_to (cairo, x, strip.top);
  cairo_line_to (cairo, x + width, strip.top);
  cairo_stroke (cairo);
}
